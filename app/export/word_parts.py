"""What a Word file needs beyond python-docx: styles, footnotes, bookmarks, links, contents."""

import re
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

PAPERS = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
ACCENT = RGBColor(0x2B, 0x5C, 0x98)
INK = RGBColor(0x1D, 0x1F, 0x23)
MUTED = RGBColor(0x62, 0x67, 0x6F)
SERIF, SANS, MONO = "Georgia", "Arial", "Courier New"  # what every system has or replaces

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)


def allowed(text: str) -> str:
    """*text* without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def new_document(paper: str) -> Document:
    """An empty document with our styles, on *paper*."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = PAPERS[paper]
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin = page.bottom_margin = Mm(22)
    _set_faces(document)
    _add_styles(document)
    return document


def _set_faces(document: Document) -> None:
    styles: Any = document.styles
    _face(styles["Normal"], SERIF, 10.5)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for level in range(1, 10):
        _face(styles[f"Heading {level}"], SANS, max(18 - 3 * level, 10) + (3 if level == 1 else 1))
        styles[f"Heading {level}"].font.color.rgb = INK
        styles[f"Heading {level}"].font.italic = False
    _face(styles["Title"], SANS, 26)
    styles["Title"].font.color.rgb = INK
    for name in ("Subtitle", "Caption"):
        _face(styles[name], SANS, 10)
        styles[name].font.color.rgb = MUTED
        styles[name].font.bold = styles[name].font.italic = False
    _face(styles["Quote"], SERIF, 10.5)
    styles["Quote"].paragraph_format.left_indent = Mm(8)


def _face(style: Any, name: str, size: float) -> None:
    """Set the face for every script; a style's theme would overrule its name."""
    style.font.name, style.font.size = name, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    fonts.set(qn("w:cs"), name)


def _add_styles(document: Document) -> None:
    styles: Any = document.styles
    about = styles.add_style("About", WD_STYLE_TYPE.PARAGRAPH)
    _face(about, SANS, 9)
    about.font.color.rgb = MUTED
    _face(styles.add_style("Preformatted", WD_STYLE_TYPE.PARAGRAPH), MONO, 9)
    after = styles.add_style("After Table", WD_STYLE_TYPE.PARAGRAPH)
    after.font.size = Pt(4)
    _face(styles.add_style("Code", WD_STYLE_TYPE.CHARACTER), MONO, 9.5)
    quiet = styles.add_style("Quiet", WD_STYLE_TYPE.CHARACTER)
    quiet.font.size, quiet.font.color.rgb = Pt(8.5), MUTED
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = ACCENT, True
    mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    _face(note, SERIF, 9)
    table = styles.add_style("Entente Table", WD_STYLE_TYPE.TABLE)
    table.font.size = Pt(9.5)
    table.element.append(
        parse_xml(
            f'<w:tblPr xmlns:w="{_W}"><w:tblBorders>'
            '<w:top w:val="single" w:sz="4" w:color="D9D9D2"/>'
            '<w:bottom w:val="single" w:sz="4" w:color="D9D9D2"/>'
            '<w:insideH w:val="single" w:sz="4" w:color="D9D9D2"/>'
            '</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/>'
            '<w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        )
    )


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
    xml.append(start)
    xml.append(end)


def add_link(paragraph: Paragraph, text: str, *, anchor: str = "", address: str = "") -> None:
    """Add a link to a bookmark, or out to the web."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    else:
        relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
    run: Any = paragraph.add_run(text, "Hyperlink")._r  # noqa: SLF001
    link.append(run)
    xml: Any = paragraph._p  # noqa: SLF001
    xml.append(link)


def mark_language(paragraph: Paragraph, language: str) -> None:
    """Let Word know that the words of *paragraph* so far are in *language*."""
    xml: Any = paragraph._p  # noqa: SLF001 there is no public way
    for run in xml.iter(qn("w:r")):
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), language)
        mark.set(qn("w:bidi"), language)
        run.get_or_add_rPr().append(mark)


def add_contents(document: Document) -> None:
    """Add a table of contents; Word fills it when the document is opened."""
    paragraph: Any = document.add_paragraph()._p  # noqa: SLF001
    field = parse_xml(
        f'<w:fldSimple xmlns:w="{_W}" w:instr="TOC \\o &quot;1-2&quot; \\h \\z \\u" w:dirty="true">'
        "<w:r><w:t>Contents: update this field to fill it.</w:t></w:r></w:fldSimple>"
    )
    paragraph.append(field)


class Footnotes:
    """The footnotes of a document, a part of their own in the file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes: list[str] = []

    def add(self, paragraph: Paragraph, number: int, text: str) -> None:
        """Set the mark of a new note at the end of *paragraph*."""
        run: Any = paragraph.add_run(style="footnote reference")._r  # noqa: SLF001
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(number))
        run.append(mark)
        self._notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="footnotereference"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )

    def finish(self) -> None:
        """Put the notes into the file."""
        if not self._notes:
            return
        xml = f'<w:footnotes xmlns:w="{_W}">{_SEPARATORS}{"".join(self._notes)}</w:footnotes>'
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            (head + xml).encode("utf-8"),
            self._document.part.package,
        )
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
