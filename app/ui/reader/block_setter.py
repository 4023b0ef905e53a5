"""Sets the blocks of a section: paragraphs, lists, quotations, pictures, tables."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextFormat, QTextList, QTextListFormat

from app.library.pages.body import (
    Block,
    Chronology,
    Figure,
    Footnote,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Section,
    Table,
)
from app.ui.reader.inline_setter import InlineSetter
from app.ui.reader.links import MARK
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle
from app.ui.reader.table_setter import TableSetter
from app.ui.reader.voice import Voice, apparatus_voice, quoting_voice, reading_voice

Picture = Callable[[str], QImage | None]


class BlockSetter:
    """Sets block after block at the end of a document."""

    def __init__(
        self,
        document: QTextDocument,
        pen: Pen,
        style: PageStyle,
        places: PageMap,
        picture: Picture,
    ) -> None:
        self._document = document
        self._pen = pen
        self._style = style
        self._places = places
        self._picture = picture
        self._inlines = InlineSetter(pen, style, places)
        self._tables = TableSetter(pen, style, places, self._inlines)

    def set_section(self, section: Section) -> Iterator[None]:
        """Set what stands below a section's heading, one block to a step."""
        self._inlines.section = section.id
        self._inlines.underlines = not section.generated
        voice = apparatus_voice(self._style) if section.generated else reading_voice(self._style)
        for block in section.blocks:
            if section.id == "sources" and isinstance(block, ItemList):
                self._set_list(block, voice, anchor="source")
            elif isinstance(block, Chronology):
                yield from self._tables.set_chronology(block)
            else:
                self._set_block(block, voice)
            yield

    def set_notes(self, section: Section, notes: tuple[Footnote, ...]) -> None:
        """Set the notes at the foot of the page, each with a way back to its mark."""
        self._inlines.section = section.id
        self._inlines.underlines = False
        voice = apparatus_voice(self._style)
        style = _list_style(1, start=1)
        items: QTextList | None = None
        for note in notes:
            self._pen.paragraph(voice.item, voice.marker)
            items = self._pen.item(items, style)
            start = self._pen.position
            self._inlines.write(note.inlines, voice.text)
            self._places.anchors[f"note-{note.mark}"] = (start, self._pen.position)
            back = self._style.ornament(voice.text, self._style.tokens.accent)
            self._pen.write("\u00a0", self._style.ornament(voice.text))
            self._pen.write("↩", self._style.plain_link(back, f"{MARK}{note.mark}"))

    def _set_block(self, block: Block, voice: Voice, depth: int = 0) -> None:
        match block:
            case Paragraph(inlines, language):
                self._begin(voice, depth, language)
                self._inlines.write(inlines, voice.text)
            case ItemList():
                self._set_list(block, voice, depth)
            case Quote(blocks):
                for part in blocks:
                    self._set_block(part, quoting_voice(self._style), depth)
            case Preformatted(text):
                self._set_preformatted(text, depth)
            case Table():
                self._tables.set_table(block)
            case Figure():
                self._set_figure(block)

    def _begin(self, voice: Voice, depth: int, language: str) -> None:
        block = self._style.in_language(voice.paragraph, language)
        block.setIndent(depth)
        self._pen.paragraph(block, voice.text)

    def _set_list(self, block: ItemList, voice: Voice, depth: int = 0, anchor: str = "") -> None:
        style = _list_style(depth + 1, block.start)
        items: QTextList | None = None
        for number, item in enumerate(block.items, start=1):
            first, *others = item or (Paragraph(()),)
            last = number == len(block.items)
            look = voice.last_item if last else voice.item
            language = first.language if isinstance(first, Paragraph) else ""
            self._pen.paragraph(self._style.in_language(look, language), voice.marker)
            items = self._pen.item(items, style)
            start = self._pen.position
            if isinstance(first, Paragraph):
                self._inlines.write(first.inlines, voice.text)
            else:
                others.insert(0, first)
            if anchor:
                self._places.anchors[f"{anchor}-{number}"] = (start, self._pen.position)
            for part in others:
                self._set_block(part, voice, depth + 1)

    def _set_preformatted(self, text: str, depth: int) -> None:
        block = self._style.block(line=135, above=4, below=14, left=0)
        block.setIndent(depth)
        block.setBackground(self._style.colour(self._style.tokens.chip))
        self._pen.paragraph(block, self._style.code)
        self._inlines.write_text(text.rstrip("\n"), self._style.code)

    def _set_figure(self, figure: Figure) -> None:
        picture = self._picture(figure.image)
        caption = figure.caption or figure.alt
        if picture is not None and not picture.isNull():
            name = f"figure:{figure.image}"
            self._document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture
            )
            self._pen.paragraph(self._style.block(above=8, below=6), self._style.label)
            self._pen.image(name, min(picture.width(), self._style.measure), figure.alt)
        self._pen.paragraph(self._style.block(line=135, below=18), self._style.label)
        self._inlines.write_text(caption, self._style.label)


def _list_style(depth: int, start: int | None) -> QTextListFormat:
    """A list's format; *start* numbers it, None makes bullets."""
    style = QTextListFormat()
    style.setIndent(depth)
    if start is None:
        bullets = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle)
        style.setStyle(bullets[(depth - 1) % len(bullets)])
    else:
        style.setStyle(QTextListFormat.Style.ListDecimal)
        style.setProperty(QTextFormat.Property.ListStart.value, start)
    return style
