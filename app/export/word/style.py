"""An empty Word document with our styles, in the colours and faces of a template."""

from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from app.export.document.flow import Flow

PAPERS = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
MARGIN = Mm(25)
MONO = "Courier New"
INDENT = Mm(6)  # of a level of a list
NUMBER = Mm(12)  # by which the number of a paragraph stands out into the margin
HEADINGS = (20, 14, 11.5, 10.5, 10, 10, 10, 10, 10)  # points
ASIDE = " Aside"  # ends the name of a heading that does not stand in the contents

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LISTS = [
    f"List {kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3")
]
# What Word takes where a reader's system lacks a face, and what sort of face it is.
_INSTEAD = {
    "Source Serif 4": ("Georgia", "roman"),
    "Noto Serif": ("Cambria", "roman"),
    "Inter": ("Arial", "swiss"),
}
# Word wants a country with the language; the library is written in British English.
_COUNTRIES = {"en": "en-GB", "ar": "ar-SA", "he": "he-IL"}


def new_document(flow: Flow, language: str) -> Document:
    """An empty document in the look that *flow* wants."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = PAPERS[flow.briefing.options.paper]
    page.left_margin = page.right_margin = MARGIN
    page.top_margin, page.bottom_margin = Mm(26), Mm(24)
    _Styles(document, flow).set(language)
    _name_substitutes(document, flow)
    _forget_thumbnail(document)
    return document


def language_tag(language: str) -> str:
    """The name by which Word knows a language, so that it spells it rightly."""
    return _COUNTRIES.get(language, language)


def text_width(document: Document) -> Length:
    """How wide the text of the last section is."""
    return Length((document.sections[-1].page_width or PAPERS["a4"][0]) - 2 * MARGIN)


class _Styles:
    """Sets the styles of one document."""

    def __init__(self, document: Document, flow: Flow) -> None:
        self._styles: Any = document.styles
        self._serif = flow.briefing.template.text_face
        self._sans = flow.briefing.template.head_face
        self._colour = {
            name: RGBColor.from_string(value[1:].upper()) for name, value in flow.palette.items()
        }
        self._line = flow.palette["line"][1:].upper()
        self._width = text_width(document)

    def set(self, language: str) -> None:
        """Set the styles that Word brings, and add ours."""
        lang = self._styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
        lang.set(qn("w:val"), language_tag(language))
        self._set_text()
        self._set_headings()
        self._add_paragraphs()
        self._add_characters()
        self._add_table()

    def _set_text(self) -> None:
        normal = self._face("Normal", self._serif, 10.5, "text")
        normal.paragraph_format.space_after = Pt(6)
        normal.paragraph_format.line_spacing = 1.15
        title = self._face("Title", self._sans, 28, "main", bold=True)
        _drop(title.element.get_or_add_pPr(), "w:pBdr")
        title.paragraph_format.space_after = Pt(6)
        for name in ("Title", "Subtitle"):
            _drop(self._styles[name].element.get_or_add_rPr(), "w:spacing")
        self._face("Subtitle", self._sans, 11, "muted")
        caption = self._face("Caption", self._sans, 9.5, "muted")
        caption.paragraph_format.space_after = Pt(10)
        quote = self._face("Quote", self._serif, 10.5, "text")
        quote.paragraph_format.left_indent = Mm(8)
        for name in _LISTS:
            self._styles[name].paragraph_format.space_after = Pt(3)
        for name in ("Header", "Footer"):
            self._face(name, self._sans, 8.5, "muted")
            self._styles[name].paragraph_format.tab_stops.clear_all()
        contents = self._face("TOC Heading", self._sans, 14, "main", bold=True)
        contents.paragraph_format.space_after = Pt(8)
        _drop(contents.element.get_or_add_pPr(), "w:outlineLvl")

    def _set_headings(self) -> None:
        for level, size in enumerate(HEADINGS, start=1):
            style = self._face(f"Heading {level}", self._sans, size, "main", bold=True)
            style.paragraph_format.space_before = Pt(18 if level == 1 else 14 if level == 2 else 10)
            style.paragraph_format.space_after = Pt(6 if level == 1 else 4)
            aside = self._styles.add_style(f"{style.name}{ASIDE}", WD_STYLE_TYPE.PARAGRAPH)
            aside.base_style, aside.next_paragraph_style = style, self._styles["Normal"]
            aside.font.size = Pt(max(size - 2, 10))

    def _add_paragraphs(self) -> None:
        self._add("About", self._sans, 9, "muted", after=4).paragraph_format.keep_with_next = True
        self._add("Summary", self._serif, 11.5, "muted", after=10)
        for name, size in (("Cell", 9.5), ("Small Cell", 7.5)):
            cell = self._add(name, self._serif, size, "text", after=0)
            cell.paragraph_format.line_spacing = 1.0
        self._add("Preformatted", MONO, 9, "text")
        self._add("Handling", self._sans, 10, "text", bold=True)
        letter = self._add("Letter", self._sans, 11, "main", bold=True, after=2)
        letter.paragraph_format.space_before = Pt(10)
        letter.paragraph_format.keep_with_next = True
        self._add("After Table", self._serif, 4, "text", after=4)
        self._add("footnote text", self._serif, 9, "text", after=2)
        numbered = self._add("Numbered", self._serif, 10.5, "text")
        numbered.paragraph_format.first_line_indent = -NUMBER
        numbered.paragraph_format.tab_stops.add_tab_stop(Mm(0))
        for level in (1, 2):
            entry = self._add(f"toc {level}", self._sans, 10.5 - level / 2, "text", after=2)
            entry.paragraph_format.left_indent = Mm(6 * (level - 1))
            entry.paragraph_format.space_before = Pt(6 if level == 1 else 0)
            # The dots and numbers come when Word fills the contents anew.
            entry.paragraph_format.tab_stops.add_tab_stop(
                self._width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
        index = self._add("index 1", self._serif, 9.5, "text", after=2)
        index.paragraph_format.left_indent = INDENT
        index.paragraph_format.first_line_indent = -INDENT

    def _add_characters(self) -> None:
        for name, face, size, colour in (
            ("Code", MONO, 9.5, "text"),
            ("Quiet", self._serif, 8.5, "muted"),
            ("Doubt", self._serif, 8.5, "mark"),
            ("Paragraph Number", self._sans, 8, "muted"),
        ):
            self._styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
            self._face(name, face, size, colour)
        link = self._styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        link.font.color.rgb = self._colour["accent"]
        mark = self._styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript = True

    def _add_table(self) -> None:
        table = self._styles.add_style("Entente Table", WD_STYLE_TYPE.TABLE)
        table.font.size = Pt(9.5)
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:color="{self._line}"/>'
            for side in ("top", "bottom", "insideH")
        )
        table.element.append(
            parse_xml(
                f'<w:tblPr xmlns:w="{_W}"><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>'
                '<w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
                '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="140" w:type="dxa"/>'
                "</w:tblCellMar></w:tblPr>"
            )
        )

    def _add(
        self, name: str, face: str, size: float, colour: str, after: float = 6, bold: bool = False
    ) -> Any:
        style = self._styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self._styles["Normal"]
        self._face(name, face, size, colour, bold)
        style.paragraph_format.space_after = Pt(after)
        return style

    def _face(self, name: str, face: str, size: float, colour: str, bold: bool = False) -> Any:
        """Set the face for every script; a style's theme would overrule its name."""
        style = self._styles[name]
        style.font.name, style.font.size = face, Pt(size)
        style.font.color.rgb = self._colour[colour]
        style.font.bold, style.font.italic = bold or None, None
        style.font.cs_bold = bold or None
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), "Arial" if _is_sans(face) else "Times New Roman")
        sized = style.element.rPr.find(qn("w:szCs"))
        if sized is None:
            sized = OxmlElement("w:szCs")
            style.element.rPr.find(qn("w:sz")).addnext(sized)
        sized.set(qn("w:val"), str(round(size * 2)))
        return style


def _is_sans(face: str) -> bool:
    return _INSTEAD.get(face, ("", ""))[1] == "swiss"


def _drop(properties: Any, tag: str) -> None:
    for found in properties.findall(qn(tag)):
        properties.remove(found)


def _name_substitutes(document: Document, flow: Flow) -> None:
    """Tell Word what to take for faces that a system may lack."""
    template = flow.briefing.template
    table = next(
        p for p in document.part.package.iter_parts() if p.partname.endswith("fontTable.xml")
    )
    fonts = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{instead}"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for face, (instead, family) in _INSTEAD.items()
        if face in (template.text_face, template.head_face)
    )
    blob: bytes = table.blob
    table._blob = blob.replace(b"</w:fonts>", f"{fonts}</w:fonts>".encode())  # noqa: SLF001


def _forget_thumbnail(document: Document) -> None:
    """Take away the picture of another document that python-docx's template carries."""
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            relations.pop(key)
