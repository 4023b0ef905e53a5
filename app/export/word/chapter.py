"""One chapter of a Word file: its heading, its blocks, its notes."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from docx.document import Document
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from app.export.document.chapter_writer import language_code
from app.export.document.flow import Flow, FlowBlock, FlowChapter, FlowSection
from app.export.document.glyphs import reads_right_to_left
from app.export.document.running_text import web_address
from app.export.word.lists import DEEPEST_LIST, list_style, number_list, set_number
from app.export.word.parts import (
    Footnotes,
    add_bookmark,
    add_field,
    add_index_mark,
    allowed,
    link_to,
    set_language,
    set_right_to_left,
)
from app.export.word.style import ASIDE, language_tag
from app.export.word.tables import DATE, add_cells, add_grid, shares_of
from app.library.pages.body import (
    Block,
    Cell,
    Chronology,
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
    inline_text,
)

LOWEST_HEADING = 9
NO_PAGE_YET = "…"  # where the number of a page will stand once Word has counted them
UNDESCRIBED = "A picture without a description"
_REFERRING = ("see-also", "mentioned-in")  # generated sections whose links name their pages
_RIGHT_TO_LEFT = ("ar", "he", "fa", "ur", "yi")  # languages
_HEBREW = ("\u0590", "\u05ff")


@dataclass
class WordSetting:
    """What all chapters of one file share; *images* are pictures that were converted for Word."""

    document: Document
    flow: Flow
    footnotes: Footnotes
    language: str
    images: Mapping[Path, bytes] = field(default_factory=dict)
    width: int = 0  # of the text
    _names: dict[str, str] = field(default_factory=dict)
    _placed: set[str] = field(default_factory=set)

    def bookmark(self, label: str) -> str:
        """The name of a place: Word takes forty letters, and no signs."""
        return self._names.setdefault(label, f"place_{len(self._names) + 1}")

    def place(self, paragraph: WordParagraph, label: str | None) -> None:
        """Put the bookmark of *label* there, at its first place only."""
        if label and label not in self._placed:
            self._placed.add(label)
            add_bookmark(paragraph, self.bookmark(label), len(self._placed))


class WordChapter:
    """Writes one chapter."""

    def __init__(self, setting: WordSetting, chapter: FlowChapter) -> None:
        self._setting = setting
        self._flow = setting.flow
        self._document = setting.document
        self._chapter = chapter
        self._section = FlowSection("", "", 1, ())
        self._set_notes: set[int] = set()
        self._referred: set[str] = set()
        self._in_note = False
        self._spoken = ""  # the language of the block, where it is not the chapter's

    def write(self, breaks: bool) -> None:
        """Write the whole chapter, with *breaks* on a new page."""
        chapter = self._chapter
        heading = self._heading(chapter.title, chapter.level, chapter.label)
        heading.paragraph_format.page_break_before = breaks or None
        if chapter.about:
            self.text("About", chapter.about)
        if chapter.summary:
            self.text("Summary", chapter.summary)
        for section in chapter.sections:
            self.section(section)
        if chapter.cited:
            self.close_event(self.text("About", "Sources:"), (), self._flow.cited(chapter.cited))

    def section(self, section: FlowSection) -> None:
        """Write a section with its heading."""
        self._section = section
        if section.title:
            with self._speaking(section.language):
                self._heading(section.title, section.level, section.label, section.listed)
        for item, after in zip_longest(section.blocks, section.blocks[1:]):
            self._flow_block(item)
            if after and isinstance(after.block, Quote) and _is_place(item.block):
                self._last_paragraph().paragraph_format.keep_with_next = True

    def text(self, style: str, words: str) -> WordParagraph:
        """Add a paragraph of plain *words*."""
        paragraph = self._document.add_paragraph(style=style)
        self._turn(paragraph, words)
        self.run(paragraph, words)
        return paragraph

    def run(self, paragraph: WordParagraph, words: str, style: str | None = None) -> Run:
        """Add *words* to *paragraph*, in the language of their block."""
        run = paragraph.add_run(allowed(words), style)
        right_to_left = reads_right_to_left(words)
        language = language_code(self._spoken or self._chapter.language or self._setting.language)
        if right_to_left != (language in _RIGHT_TO_LEFT):
            # Words of another script than the language's: which language they are is not known.
            language = _language_of_script(words) if right_to_left else self._setting.language
        usual = language == self._setting.language and not right_to_left
        set_language(run, "" if usual else language_tag(language), right_to_left)
        return run

    def _heading(self, title: str, level: int, label: str, listed: bool = True) -> WordParagraph:
        style = f"Heading {min(level, LOWEST_HEADING)}{'' if listed else ASIDE}"
        heading = self.text(style, title)
        self._setting.place(heading, label)
        return heading

    def _flow_block(self, item: FlowBlock) -> None:
        before = len(self._document.element.body)
        if item.number is not None and isinstance(item.block, Paragraph):
            paragraph = self._document.add_paragraph(style="Numbered")
            paragraph.add_run(f"{item.number}\t", "Paragraph Number")
            self._turn(paragraph, inline_text(item.block.inlines))
            self._setting.place(paragraph, item.label)
            with self._speaking(item.block.language):
                self._inlines(paragraph, item.block.inlines)
        else:
            self._block(item.block, "Normal", 0)
        if item.terms and len(self._document.element.body) > before:
            self._mark_terms(item.terms)

    def _mark_terms(self, terms: Iterable[str]) -> None:
        """Set the marks of the index into the paragraph that was written last."""
        paragraph = self._last_paragraph()
        for term in terms:
            add_index_mark(paragraph, term)

    def _last_paragraph(self) -> WordParagraph:
        last = self._document.element.body.xpath("./w:p[last()]")[0]
        return WordParagraph(last, self._document._body)  # noqa: SLF001

    def _block(self, block: Block, style: str, depth: int) -> None:
        match block:
            case Paragraph():
                if block.inlines:
                    self._paragraph(style, block)
            case ItemList():
                self._list(block, depth)
            case Quote(blocks):
                for each in blocks:
                    self._block(each, "Quote", depth)
            case Preformatted(text):
                self._document.add_paragraph(allowed(text), "Preformatted")
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Chronology():
                self._chronology(block)

    def _paragraph(self, style: str, block: Paragraph) -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        self._turn(paragraph, inline_text(block.inlines))
        with self._speaking(block.language):
            self._inlines(paragraph, block.inlines)
        return paragraph

    @contextmanager
    def _speaking(self, language: str) -> Iterator[None]:
        """What is written meanwhile is in *language*, if it says one."""
        before, self._spoken = self._spoken, language or self._spoken
        yield
        self._spoken = before

    def _turn(self, paragraph: WordParagraph, words: str) -> None:
        if reads_right_to_left(words):
            set_right_to_left(paragraph)

    def _list(self, items: ItemList, depth: int) -> None:
        """A list of Word's own; one with numbers begins anew, and with its own first number."""
        level = min(depth + 1, DEEPEST_LIST)
        style = list_style("Bullet" if items.start is None else "Number", level)
        number = None
        if items.start is not None:
            number = number_list(self._document, style, items.start)
        for position, item in enumerate(items.items, start=1):
            opened = False
            for block in item:
                if not opened and isinstance(block, Paragraph):
                    paragraph = self._paragraph(style, block)
                    if number is not None:
                        set_number(paragraph, number)
                    if self._section.source_label:
                        label = f"{self._section.source_label}{position}"
                        self._setting.place(paragraph, label)
                else:
                    self._block(block, list_style("Continue", level), depth + 1)
                opened = True

    def _table(self, table: Table) -> None:
        rows = [row for row in (table.head, *table.rows) if row]
        columns = max(map(len, rows), default=0)
        if table.caption:
            caption = self.text("Caption", table.caption)
            caption.paragraph_format.keep_with_next = bool(columns) or None
        if not columns:
            return
        texts = [
            [inline_text(row[n]) if n < len(row) else "" for row in rows] for n in range(columns)
        ]
        with self._speaking(table.language):
            grid = self._grid(shares_of(texts), table.head)
            for row in table.rows:
                cells = add_cells(grid)
                for column, cell in enumerate(row):
                    strong = not table.head and column == 0
                    self._fill(cells[column], cell, strong)
        self._document.add_paragraph(style="After Table")

    def _grid(self, shares: Sequence[float], head: Sequence[Cell]) -> WordTable:
        return add_grid(
            self._document,
            self._setting.width,
            shares,
            head,
            lambda paragraph, cell: self._fill(paragraph, cell, strong=True),
            right_to_left=reads_right_to_left(self._chapter.title),
            name=allowed(self._chapter.title),
        )

    def _fill(self, paragraph: WordParagraph, cell: Cell, strong: bool = False) -> None:
        self._turn(paragraph, inline_text(cell))
        self._inlines(paragraph, cell, strong)

    def _chronology(self, chronology: Chronology) -> None:
        if not chronology.entries:
            return
        grid = self._grid((DATE, 1 - DATE), ((Text("Date"),), (Text("Event"),)))
        for entry in chronology.entries:
            date, event = add_cells(grid)
            self.run(date, entry.date)
            place = self._flow.label(self._chapter.page, entry.milestone)
            if place and place.startswith(f"{self._chapter.label}#"):
                self._setting.place(date, place)
            self._fill(event, entry.text)
            self.close_event(event, entry.marks, self._flow.cited(entry.sources, self._chapter))
        self._document.add_paragraph(style="After Table")

    def close_event(
        self,
        paragraph: WordParagraph,
        marks: Iterable[str],
        cited: Iterable[tuple[int, str | None]],
    ) -> None:
        """Add to an event what is in doubt of it, and the numbers of its sources."""
        for mark in marks:
            self.run(paragraph, f" · {mark}", "Doubt")
        for number, label in cited:
            paragraph.add_run(" ")
            run = paragraph.add_run(f"[{number}]", "Quiet")
            if label:
                link_to(paragraph, run, anchor=self._setting.bookmark(label))

    def _figure(self, figure: Figure) -> None:
        name = self._flow.pictures.name(self._chapter.page, figure.image)
        file = self._flow.pictures.files.get(name)
        shown = file is not None and self._picture(file, figure)
        caption = figure.caption or ("" if shown else figure.alt)
        if caption:
            self.text("Caption", caption)

    def _picture(self, file: Path, figure: Figure) -> bool:
        """Set the picture; False when it is none that Word can show."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True if figure.caption else None
        converted = self._setting.images.get(file)
        source = io.BytesIO(converted) if converted else str(file)
        try:
            shape = paragraph.add_run().add_picture(source)
        except Exception:  # noqa: BLE001 python-docx raises what its readers of headers meet
            paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 there is no public way
            return False
        alt = figure.alt.strip() or figure.caption.strip() or UNDESCRIBED
        shape._inline.docPr.set("descr", allowed(alt))  # noqa: SLF001 nor for this
        if shape.width > self._setting.width:
            shape.height = Emu(round(shape.height * self._setting.width / shape.width))
            shape.width = Emu(self._setting.width)
        return True

    def _inlines(
        self, paragraph: WordParagraph, inlines: Sequence[Inline], strong: bool = False
    ) -> None:
        for part in inlines:
            self._inline(paragraph, part, strong)

    def _inline(self, paragraph: WordParagraph, part: Inline, strong: bool) -> None:
        match part:
            case Text(text):
                run = self.run(paragraph, text, "Code" if part.code else None)
                run.bold = True if part.strong or strong else None
                run.italic = True if part.emphasis else None
            case PageLink(text):
                label = self._flow.target(part, self._chapter.page, self._section.id)
                run = self.run(paragraph, text, "Hyperlink" if label else None)
                run.bold = True if strong else None
                if label:
                    link_to(paragraph, run, anchor=self._setting.bookmark(label))
                    self._refer(paragraph, label)
            case WebLink(text, url):
                address = web_address(url)
                run = self.run(paragraph, text, "Hyperlink" if address else None)
                if address:
                    link_to(paragraph, run, address=address)
            case FootnoteMark(mark):
                self._note(paragraph, mark)

    def _refer(self, paragraph: WordParagraph, label: str) -> None:
        """Have the first link to each other chapter say on which page that begins."""
        home = self._flow.labels.home(label)
        own = self._section.listed and self._section.id != "milestones"
        if not self._flow.briefing.options.page_numbers or self._in_note:
            return
        if home == self._chapter.label or home in self._referred:
            return
        if not own and self._section.id not in _REFERRING:
            return
        self._referred.add(home)
        paragraph.add_run(" (see page ")
        add_field(paragraph, f"PAGEREF {self._setting.bookmark(label)} \\h", NO_PAGE_YET)
        paragraph.add_run(")")

    def _note(self, paragraph: WordParagraph, mark: int) -> None:
        note = self._chapter.notes.get(mark)
        if note is None:
            return
        if mark in self._set_notes or self._in_note:  # Word has one mark to a note, and none in one
            paragraph.add_run(str(note.number)).font.superscript = True
            return
        self._set_notes.add(mark)
        text = self._setting.footnotes.add(paragraph, note.number)
        self._in_note = True
        self._turn(text, inline_text(note.inlines))
        self._inlines(text, note.inlines)
        self._in_note = False


def _is_place(block: Block) -> bool:
    """Whether *block* is a line that only leads to a place, such as the one over a quotation."""
    return isinstance(block, Paragraph) and all(isinstance(e, PageLink) for e in block.inlines)


def _language_of_script(words: str) -> str:
    first, last = _HEBREW
    return "he" if any(first <= letter <= last for letter in words) else "ar"
