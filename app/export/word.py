"""A document as a Word file (DOCX): headings, lists, tables, footnotes, links within and out."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from docx.document import Document
from docx.shared import Emu, Inches
from docx.text.paragraph import Paragraph as WordParagraph

from app.export.briefing import Briefing
from app.export.chapter_writer import language_code
from app.export.flow import Flow, FlowChapter
from app.export.running_text import web_address
from app.export.word_parts import (
    Footnotes,
    add_bookmark,
    add_contents,
    add_link,
    allowed,
    mark_language,
    new_document,
    repeat_as_head,
)
from app.export.writing import ExportReceipt, write_whole
from app.library.body import (
    Block,
    Cell,
    Chronology,
    Entry,
    Figure,
    FootnoteMark,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
    WebLink,
)

WIDEST_PICTURE = Inches(6)
DEEPEST_LIST = 3  # Word's own styles go no deeper
LOWEST_HEADING = 9
_PICTURES = (".png", ".jpg", ".jpeg", ".gif")  # that Word shows


def export_word(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* to the DOCX file *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    return write_whole(target, word(briefing))


def word(briefing: Briefing) -> bytes:
    """The whole briefing as a DOCX file; the same briefing gives the same bytes."""
    return _WordWriter(briefing).content()


class _WordWriter:
    """Writes one document, from the title to the last note."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._flow = Flow(briefing)
        self._document: Document = new_document(briefing.options.paper)
        self._footnotes = Footnotes(self._document)
        self._bookmarks: dict[str, str] = {}
        self._placed: set[str] = set()
        self._chapter = FlowChapter("", "", 1)
        self._section = ""
        self._set_notes: set[int] = set()

    def content(self) -> bytes:
        """The file."""
        self._describe()
        document = self._document
        document.add_paragraph(allowed(self._briefing.shown_title), "Title")
        for line in self._flow.subtitles:
            document.add_paragraph(allowed(line), "Subtitle")
        if self._briefing.options.contents:
            add_contents(document)
        for chapter in self._flow.chapters:
            self._write_chapter(chapter)
        self._write_events()
        self._footnotes.finish()
        packed = io.BytesIO()
        document.save(packed)
        return _timeless(packed)

    def _describe(self) -> None:
        briefing, facts = self._briefing, self._document.core_properties
        facts.title = allowed(briefing.shown_title)[:255]
        facts.subject = allowed(briefing.options.subtitle)[:255]
        facts.author = facts.last_modified_by = allowed(briefing.options.author)[:255]
        facts.language = language_code(briefing.language)
        facts.comments = ""
        stamp = briefing.stamp.replace(tzinfo=None)
        facts.created = facts.modified = stamp

    def _write_chapter(self, chapter: FlowChapter) -> None:
        self._chapter = chapter
        self._section = ""
        self._set_notes = set()
        self._heading(chapter.title, chapter.level, chapter.label)
        if chapter.about:
            self._document.add_paragraph(allowed(chapter.about), "About")
        if chapter.summary:
            self._document.add_paragraph().add_run(allowed(chapter.summary)).italic = True
        for section in chapter.sections:
            self._section = section.id
            if section.title:
                self._heading(section.title, section.level, section.label, section.language)
            self._blocks(section.blocks)

    def _heading(self, title: str, level: int, label: str, language: str = "") -> None:
        heading = self._document.add_heading("", min(level, LOWEST_HEADING))
        heading.add_run(allowed(title))
        self._speak(heading, language)
        self._place(heading, label)

    def _speak(self, paragraph: WordParagraph, language: str) -> None:
        """Mark the language of *paragraph*, or its chapter's; what is not marked is English."""
        code = language or self._chapter.language
        if code and not code.startswith("en"):
            mark_language(paragraph, language_code(code))

    def _place(self, paragraph: WordParagraph, label: str | None) -> None:
        """Put the bookmark of *label* there, at its first place only."""
        if label and label not in self._placed:
            self._placed.add(label)
            add_bookmark(paragraph, self._bookmark(label), len(self._placed))

    def _bookmark(self, label: str) -> str:
        """The name of a place: Word takes forty letters, and no signs."""
        return self._bookmarks.setdefault(label, f"place_{len(self._bookmarks) + 1}")

    def _blocks(self, blocks: Iterable[Block], style: str = "Normal", depth: int = 0) -> None:
        for block in blocks:
            self._block(block, style, depth)

    def _block(self, block: Block, style: str, depth: int) -> None:
        document = self._document
        match block:
            case Paragraph(inlines, language):
                paragraph = document.add_paragraph(style=style)
                self._inlines(paragraph, inlines)
                self._speak(paragraph, language)
            case ItemList():
                self._list(block, depth)
            case Quote(blocks):
                self._blocks(blocks, "Quote", depth)
            case Preformatted(text):
                document.add_paragraph(allowed(text), "Preformatted")
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Chronology(entries):
                self._rows(("Date", "Event"), entries, self._entry)

    def _list(self, items: ItemList, depth: int) -> None:
        """A list; numbers are written out, for Word's own would go on from the list before."""
        name = "List Bullet" if items.start is None else "List Continue"
        level = min(depth + 1, DEEPEST_LIST)
        style = name if level == 1 else f"{name} {level}"
        for number, item in enumerate(items.items):
            marker = "" if items.start is None else f"{items.start + number}.\t"
            for at, block in enumerate(item):
                if at == 0 and isinstance(block, Paragraph):
                    paragraph = self._document.add_paragraph(marker, style)
                    self._inlines(paragraph, block.inlines)
                    self._speak(paragraph, block.language)
                else:
                    self._block(block, "List Continue", depth + 1)

    def _table(self, table: Table) -> None:
        rows = [row for row in (table.head, *table.rows) if row]
        columns = max(map(len, rows), default=0)
        if table.caption:
            self._document.add_paragraph(allowed(table.caption), "Caption")
        if not columns:
            return
        grid = self._document.add_table(len(rows), columns, "Entente Table")
        for number, row in enumerate(rows):
            cells = grid.rows[number].cells
            for column, cell in enumerate(row):
                strong = (bool(table.head) and number == 0) or (not table.head and column == 0)
                self._inlines(cells[column].paragraphs[0], cell, strong)
                self._speak(cells[column].paragraphs[0], table.language)
        if table.head:
            repeat_as_head(grid.rows[0])
        self._document.add_paragraph(style="After Table")

    def _rows(
        self,
        head: Sequence[str],
        rows: Sequence[Entry],
        fill: Callable[[Entry, Sequence[WordParagraph]], None],
    ) -> None:
        """A table of *rows* with *head*, which each page repeats."""
        grid = self._document.add_table(len(rows) + 1, len(head), "Entente Table")
        for cell, name in zip(grid.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        repeat_as_head(grid.rows[0])
        for row, entry in zip(list(grid.rows)[1:], rows, strict=True):
            fill(entry, [cell.paragraphs[0] for cell in row.cells])
        self._document.add_paragraph(style="After Table")

    def _entry(self, entry: Entry, cells: Sequence[WordParagraph]) -> None:
        cells[0].add_run(allowed(entry.date))
        self._place(cells[0], self._flow.label(self._chapter.page, entry.milestone))
        self._inlines(cells[1], entry.text)
        cited = "".join(f" [{number}]" for number in entry.sources)
        marks = "".join(f" · {mark}" for mark in entry.marks)
        if cited or marks:
            cells[1].add_run(f"{marks}{cited}", "Quiet")

    def _write_events(self) -> None:
        events = self._flow.events
        if not events:
            return
        self._heading("Chronology", 1, "@chronology")
        grid = self._document.add_table(len(events) + 1, 3, "Entente Table")
        for cell, name in zip(grid.rows[0].cells, ("Date", "Event", "Told in"), strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        repeat_as_head(grid.rows[0])
        for row, item in zip(list(grid.rows)[1:], events, strict=True):
            date, event, pages = (cell.paragraphs[0] for cell in row.cells)
            date.add_run(allowed(item.date.describe(item.qualifier)))
            marks = "" if item.confirmed else " · not confirmed"
            marks += " · sources differ" if item.differs else ""
            event.add_run(allowed(item.text))
            event.add_run(marks, "Quiet")
            for at, (title, label) in enumerate(self._flow.event_pages(item)):
                pages.add_run(", " if at else "")
                if label:
                    add_link(pages, allowed(title), anchor=self._bookmark(label))
                else:
                    pages.add_run(allowed(title))

    def _figure(self, figure: Figure) -> None:
        name = self._flow.pictures.name(self._chapter.page, figure.image)
        file = self._flow.pictures.files.get(name)
        shown = False
        if file is not None and file.suffix.lower() in _PICTURES:
            shown = self._picture(file, figure.alt)
        caption = figure.caption or ("" if shown else figure.alt)
        if caption:
            self._document.add_paragraph(allowed(caption), "Caption")

    def _picture(self, file: Path, alt: str) -> bool:
        """Set the picture; False when it is none that Word can show."""
        paragraph = self._document.add_paragraph()
        try:
            shape = paragraph.add_run().add_picture(str(file))
        except Exception:  # noqa: BLE001 python-docx raises what its readers of headers meet
            paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 there is no public way
            return False
        shape._inline.docPr.set("descr", allowed(alt))  # noqa: SLF001 nor for this
        if shape.width > WIDEST_PICTURE:
            shape.height = Emu(round(shape.height * WIDEST_PICTURE / shape.width))
            shape.width = WIDEST_PICTURE
        return True

    def _inlines(
        self, paragraph: WordParagraph, inlines: Cell | Sequence[Inline], strong: bool = False
    ) -> None:
        for part in inlines:
            self._inline(paragraph, part, strong)

    def _inline(self, paragraph: WordParagraph, part: Inline, strong: bool) -> None:
        match part:
            case Text(text):
                run = paragraph.add_run(allowed(text), "Code" if part.code else None)
                run.bold = True if part.strong or strong else None
                run.italic = True if part.emphasis else None
            case PageLink(text):
                label = self._flow.target(part, self._chapter.page, self._section)
                if label:
                    add_link(paragraph, allowed(text), anchor=self._bookmark(label))
                else:
                    paragraph.add_run(allowed(text)).bold = True if strong else None
            case WebLink(text, url):
                address = web_address(url)
                if address:
                    add_link(paragraph, allowed(text), address=address)
                else:
                    paragraph.add_run(allowed(text))
            case FootnoteMark(mark):
                self._note(paragraph, mark)

    def _note(self, paragraph: WordParagraph, mark: int) -> None:
        note = self._chapter.notes.get(mark)
        if note is None:
            return
        if mark in self._set_notes:  # Word has one mark to a note; the text names it again
            paragraph.add_run(str(note.number)).font.superscript = True
            return
        self._set_notes.add(mark)
        words = "".join(part.text for part in note.inlines if not isinstance(part, FootnoteMark))
        self._footnotes.add(paragraph, note.number, allowed(words))


def _timeless(packed: io.BytesIO) -> bytes:
    """The same archive without the time of day that it was packed."""
    unpacked, again = zipfile.ZipFile(packed), io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in unpacked.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, unpacked.read(name))
    return again.getvalue()
