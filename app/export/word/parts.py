"""What a Word file needs beyond python-docx: fields, footnotes, bookmarks, links, directions."""

import re
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)
# In the order that the schema wants of what follows a new property of a run.
_AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
_AFTER_LANG = ("w:eastAsianLayout", "w:specVanish", "w:oMath")


def allowed(text: str) -> str:
    """*text* without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def repeat_as_head(row: _Row) -> None:
    """Let every page on which the table goes on begin with *row*."""
    properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 there is no public way
    properties.append(OxmlElement("w:tblHeader"))


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Name the place of *paragraph*, for links."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    xml: Any = paragraph._p  # noqa: SLF001
    properties = xml.pPr
    if properties is None:
        xml.insert(0, start)
    else:
        properties.addnext(start)
    xml.append(end)


def link_to(paragraph: Paragraph, run: Run, *, anchor: str = "", address: str = "") -> Any:
    """Make *run*, the last of *paragraph*, a link to a bookmark, or out to the web."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
        link.set(qn("w:history"), "1")
    else:
        relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
    link.append(run._r)  # noqa: SLF001
    xml: Any = paragraph._p  # noqa: SLF001
    xml.append(link)
    return link


def begin_field(paragraph: Paragraph, instruction: str, dirty: bool = True) -> None:
    """Begin a field; what follows up to `end_field` is what it shows until it is updated."""
    begin = _field_mark(paragraph, "begin")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    text = OxmlElement("w:instrText")
    text.text = f" {allowed(instruction)} "
    text.set(qn("xml:space"), "preserve")
    run: Any = paragraph.add_run()._r  # noqa: SLF001
    run.append(text)
    _field_mark(paragraph, "separate")


def end_field(paragraph: Paragraph) -> None:
    """End the field that was begun last."""
    _field_mark(paragraph, "end")


def add_field(paragraph: Paragraph, instruction: str, shown: str, dirty: bool = True) -> None:
    """Add a field that shows *shown* until it is updated."""
    begin_field(paragraph, instruction, dirty)
    if shown:
        paragraph.add_run(shown)
    end_field(paragraph)


def add_index_mark(paragraph: Paragraph, term: str) -> None:
    """Add a hidden mark from which Word makes the line of *term* in its index."""
    words = re.sub(r'([\\:"])', r"\\\1", allowed(term))
    first = len(paragraph.runs)
    begin = _field_mark(paragraph, "begin")
    text = OxmlElement("w:instrText")
    text.text = f' XE "{words}" '
    text.set(qn("xml:space"), "preserve")
    begin.getparent().addnext(parse_xml(f'<w:r xmlns:w="{_W}"/>'))
    begin.getparent().getnext().append(text)
    _field_mark(paragraph, "end")
    for run in paragraph.runs[first:]:
        run.font.hidden = True


def set_right_to_left(paragraph: Paragraph) -> None:
    """Set *paragraph* from right to left."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(
        OxmlElement("w:bidi"),
        *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
        *("w:mirrorIndents", "w:jc", "w:textDirection", "w:outlineLvl", "w:rPr", "w:sectPr"),
    )


def set_language(run: Run, language: str, right_to_left: bool) -> None:
    """Say in which *language* the words of *run* are, and that they run from right to left."""
    if not (language or right_to_left):
        return
    properties: Any = run._r.get_or_add_rPr()  # noqa: SLF001
    if right_to_left:
        properties.insert_element_before(OxmlElement("w:rtl"), *_AFTER_RTL)
    if language:
        element = OxmlElement("w:lang")
        element.set(qn("w:bidi" if right_to_left else "w:val"), language)
        properties.insert_element_before(element, *_AFTER_LANG)


def shade(paragraph_or_cell: Any, colour: str) -> None:
    """Fill the ground of a cell with *colour* ("#12325c")."""
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour[1:].upper())):
        element.set(qn(f"w:{name}"), value)
    paragraph_or_cell.get_or_add_tcPr().append(element)


class Footnotes:
    """The footnotes of a document, a part of their own in the file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        package = document.part.package
        element = parse_xml(
            f'<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}">{_SEPARATORS}</w:footnotes>'
        )
        uri = PackURI("/word/footnotes.xml")
        self._part = StoryPart(uri, CONTENT_TYPE.WML_FOOTNOTES, element, package)
        self._used = False

    def add(self, paragraph: Paragraph, number: int) -> Paragraph:
        """Set the mark of a new note at the end of *paragraph*; give the paragraph of its text."""
        run: Any = paragraph.add_run(style="footnote reference")._r  # noqa: SLF001
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(number))
        run.append(mark)
        note: Any = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(number))
        self._part.element.append(note)
        xml: Any = OxmlElement("w:p")
        note.append(xml)
        text = Paragraph(xml, self._part)
        text.style = "footnote text"
        first: Any = text.add_run(style="footnote reference")._r  # noqa: SLF001
        first.append(OxmlElement("w:footnoteRef"))
        text.add_run(" ")
        self._used = True
        return text

    def finish(self) -> None:
        """Put the notes into the file."""
        if self._used:
            self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)


def _field_mark(paragraph: Paragraph, kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run: Any = paragraph.add_run()._r  # noqa: SLF001
    run.append(mark)
    return mark
