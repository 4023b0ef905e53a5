"""A document as a Word file (DOCX): headings, lists, tables, footnotes, contents, links, index."""

import io
import zipfile
from itertools import groupby
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, RGBColor

from app.export.briefing import Briefing
from app.export.document.chapter_writer import language_code
from app.export.document.flow import Flow, FlowChapter
from app.export.document.glyphs import reads_right_to_left
from app.export.document.picture_conversion import as_png
from app.export.document.running_text import shortened
from app.export.document.tabular import MANY_COLUMNS
from app.export.word.chapter import WordChapter, WordSetting
from app.export.word.parts import (
    Footnotes,
    add_field,
    allowed,
    begin_field,
    end_field,
    link_to,
    set_right_to_left,
    shade,
)
from app.export.word.style import new_document, text_width
from app.export.word.tables import DATE, add_cells, add_grid
from app.export.writing import ExportReceipt, write_whole
from app.library.pages.body import Figure, Table, Text, inline_text

CONVERTED = (".webp",)  # kinds of pictures that Word does not show
CONTENTS = 2  # levels of headings in the table of contents
COVER = Mm(105)  # the height of its block of colour
LONGEST_HEAD = 60  # letters of the title at the head of a page
MOST_PROPERTY = 255  # letters of a property of the file
_TOLD_IN = 0.26  # the share of the width for the pages that tell an event


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
    """Writes one document, from the title to the last line of the index."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._flow = Flow(briefing)
        language = language_code(briefing.language)
        self._document: Document = new_document(self._flow, language)
        self._setting = WordSetting(
            self._document,
            self._flow,
            Footnotes(self._document),
            language,
            as_png(_to_convert(self._flow)),
            text_width(self._document),
        )
        self._annex = WordChapter(self._setting, FlowChapter("", "", 1))
        self._fresh = True  # nothing stands on the page yet

    def content(self) -> bytes:
        """The file."""
        self._describe()
        self._head_and_foot()
        self._opening()
        for part in self._flow.parts:
            match part:
                case "contents":
                    self._contents()
                case "text":
                    for chapter in self._flow.chapters:
                        self._chapter(chapter)
                case "chronology":
                    self._annex_heading(part)
                    self._chronology()
                case "abbreviations":
                    self._annex_heading(part)
                    self._abbreviations()
                case "sources":
                    self._annex_heading(part)
                    self._annex.section(self._flow.source_list)
                case "index":
                    self._annex_heading(part)
                    self._index()
        if not self._briefing.options.cover and self._flow.standing:
            self._annex.text("About", self._flow.standing)
        self._setting.footnotes.finish()
        packed = io.BytesIO()
        self._document.save(packed)
        return _timeless(packed)

    def _describe(self) -> None:
        briefing, facts = self._briefing, self._document.core_properties
        facts.title = allowed(briefing.shown_title)[:MOST_PROPERTY]
        facts.subject = allowed(briefing.options.subtitle)[:MOST_PROPERTY]
        facts.author = facts.last_modified_by = allowed(briefing.options.author)[:MOST_PROPERTY]
        facts.keywords = allowed(", ".join(each.title for each in self._flow.chapters))[
            :MOST_PROPERTY
        ]
        facts.category = allowed(briefing.options.handling)[:MOST_PROPERTY]
        facts.version = allowed(briefing.edition)[:MOST_PROPERTY]
        facts.language = language_code(briefing.language)
        facts.comments = ""
        facts.created = facts.modified = briefing.stamp.replace(tzinfo=None)

    def _head_and_foot(self) -> None:
        """The handling line and the title at the head, the number of the page at the foot.

        A cover says both itself; without one the first page bears the title, but not twice.
        """
        options, section = self._briefing.options, self._document.sections[0]
        section.different_first_page_header_footer = True
        handling = allowed(options.handling)
        section.first_page_header.paragraphs[0].add_run("" if options.cover else handling)
        self._head(section.header)
        for footer in (section.footer, section.first_page_footer)[: 1 if options.cover else 2]:
            paragraph = footer.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            add_field(paragraph, "PAGE", "1", dirty=False)
            paragraph.add_run(" / ")
            add_field(paragraph, "NUMPAGES", "1", dirty=False)

    def _head(self, header: Any) -> None:
        """Write the running head, as wide as the page is now."""
        paragraph = header.paragraphs[0]
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(text_width(self._document), WD_TAB_ALIGNMENT.RIGHT)
        handling, title = self._briefing.options.handling, self._briefing.shown_title
        paragraph.add_run(f"{allowed(handling)}\t{shortened(allowed(title), LONGEST_HEAD)}")

    def _opening(self) -> None:
        options, flow = self._briefing.options, self._flow
        if options.cover:
            self._cover()
            self._fresh = False
            return
        if not flow.bare:  # what follows stands below it
            self._annex.text("Title", self._briefing.shown_title)
        for line in flow.subtitles:
            self._annex.text("Subtitle", line)

    def _cover(self) -> None:
        """A block of colour with the title, and below it who made the document when."""
        options, flow = self._briefing.options, self._flow
        block = self._document.add_table(1, 1)
        block.rows[0].height = COVER
        cell = block.rows[0].cells[0]
        element: Any = cell._tc  # noqa: SLF001 there is no public way
        shade(element, flow.palette["main"])
        white = RGBColor(0xFF, 0xFF, 0xFF)
        pale = RGBColor.from_string(flow.palette["cover-text"][1:].upper())
        cell.paragraphs[0].style = "Handling"
        lines = [(cell.paragraphs[0], options.handling, white)]
        lines.append((cell.add_paragraph(style="Title"), self._briefing.shown_title, white))
        if options.subtitle:
            lines.append((cell.add_paragraph(style="Subtitle"), options.subtitle, pale))
        for paragraph, words, colour in lines:
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(8)
            if reads_right_to_left(words):
                set_right_to_left(paragraph)
            self._annex.run(paragraph, words).font.color.rgb = colour
        cell.paragraphs[0].paragraph_format.space_before = Mm(8)
        cell.paragraphs[0].paragraph_format.space_after = Mm(38)
        below = self._annex.text("Subtitle", flow.standing)
        below.paragraph_format.space_before = Mm(6)

    def _contents(self) -> None:
        """The table of contents, filled with links; Word adds the numbers of the pages."""
        entries: list[tuple[int, str, str]] = []
        for chapter in self._flow.chapters:
            entries.append((chapter.level, chapter.title, chapter.label))
            entries += [
                (each.level, each.title, each.label)
                for each in chapter.sections
                if each.listed and each.label and each.level <= CONTENTS
            ]
        entries += [(1, title, label) for _, title, label in self._flow.annexes]
        heading = self._annex.text("TOC Heading", self._flow.title("contents"))
        heading.paragraph_format.page_break_before = self._briefing.options.cover or None
        paragraph = None
        for at, (level, title, label) in enumerate(entries):
            paragraph = self._document.add_paragraph(style=f"toc {min(level, CONTENTS)}")
            if at == 0:
                begin_field(paragraph, f'TOC \\o "1-{CONTENTS}" \\h \\z')
            anchor = self._setting.bookmark(label)
            link_to(paragraph, self._annex.run(paragraph, title), anchor=anchor)
        if paragraph is not None:
            end_field(paragraph)
        self._fresh = False

    def _chapter(self, chapter: FlowChapter) -> None:
        turned = self._turn(landscape=_is_wide(chapter))
        apart = self._briefing.template.layout != "continuous" and chapter.opens
        WordChapter(self._setting, chapter).write(apart and not self._fresh and not turned)
        self._fresh = False

    def _turn(self, landscape: bool) -> bool:
        """Turn the page if it stands otherwise; a turned page is a new one."""
        last = self._document.sections[-1]
        if (last.orientation == WD_ORIENT.LANDSCAPE) == landscape:
            return False
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = last.page_height, last.page_width
        self._setting.width = text_width(self._document)
        section.header.is_linked_to_previous = False
        self._head(section.header)
        return True

    def _annex_heading(self, part: str) -> None:
        turned = self._turn(landscape=False)
        heading = self._annex.text("Heading 1", self._flow.title(part))
        self._setting.place(heading, f"@{part}")
        heading.paragraph_format.page_break_before = not (turned or self._fresh) or None
        self._fresh = False

    def _chronology(self) -> None:
        head = tuple((Text(words),) for words in ("Date", "Event", "Told in"))
        grid = add_grid(
            self._document,
            self._setting.width,
            (DATE, 1 - DATE - _TOLD_IN, _TOLD_IN),
            head,
            lambda paragraph, cell: self._bold(paragraph, inline_text(cell)),
            name=allowed(self._flow.title("chronology")),
        )
        for item in self._flow.events:
            date, event, pages = add_cells(grid)
            self._annex.run(date, item.date)
            self._annex.run(event, item.text)
            self._annex.close_event(event, item.marks, self._flow.cited(item.sources))
            for at, (title, label) in enumerate(item.pages):
                pages.add_run("; " if at else "")
                run = self._annex.run(pages, title, "Hyperlink" if label else None)
                if label:
                    link_to(pages, run, anchor=self._setting.bookmark(label))
        self._document.add_paragraph(style="After Table")
        if self._flow.legend:
            self._annex.text("About", self._flow.legend)

    def _bold(self, paragraph: Any, words: str) -> None:
        self._annex.run(paragraph, words).bold = True

    def _abbreviations(self) -> None:
        grid = add_grid(
            self._document,
            self._setting.width,
            (DATE, 1 - DATE),
            (),
            lambda paragraph, cell: self._bold(paragraph, inline_text(cell)),
            name=allowed(self._flow.title("abbreviations")),
        )
        for short, long in self._flow.abbreviations:
            first, second = add_cells(grid)
            self._bold(first, short)
            self._annex.run(second, long)
        self._document.add_paragraph(style="After Table")

    def _index(self) -> None:
        """The index with links to sections or paragraphs; updated, it has pages instead."""
        if self._flow.index_remark:
            self._annex.text("About", self._flow.index_remark)
        paragraph = None
        for letter, entries in groupby(self._flow.index, key=lambda each: each.letter):
            head = self._document.add_paragraph(style="Letter")
            if paragraph is None:
                begin_field(head, 'INDEX \\h "A"', dirty=False)
            self._annex.run(head, letter)
            for entry in entries:
                paragraph = self._document.add_paragraph(style="index 1")
                self._annex.run(paragraph, f"{entry.term}: ")
                for each in entry.runs:
                    run = self._annex.run(paragraph, each.text)
                    run.bold = True if each.main else None
                    if each.label:
                        link_to(paragraph, run, anchor=self._setting.bookmark(each.label))
        if paragraph is not None:
            end_field(paragraph)


def _is_wide(chapter: FlowChapter) -> bool:
    """Whether the chapter has a table of so many columns that its pages are turned."""
    tables = (each.block for section in chapter.sections for each in section.blocks)
    rows = (row for t in tables if isinstance(t, Table) for row in (t.head, *t.rows))
    return any(len(row) > MANY_COLUMNS for row in rows)


def _to_convert(flow: Flow) -> tuple[Path, ...]:
    """The pictures of the document that Word does not show as they are."""
    names = (
        flow.pictures.name(chapter.page, each.block.image)
        for chapter in flow.chapters
        for section in chapter.sections
        for each in section.blocks
        if isinstance(each.block, Figure)
    )
    files = dict.fromkeys(flow.pictures.files[name] for name in names if name)
    return tuple(file for file in files if file.suffix.lower() in CONVERTED)


def _timeless(packed: io.BytesIO) -> bytes:
    """The same archive without the time of day that it was packed."""
    unpacked, again = zipfile.ZipFile(packed), io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in unpacked.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, unpacked.read(name))
    return again.getvalue()
