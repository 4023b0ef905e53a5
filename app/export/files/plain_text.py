"""A document as plain text, in lines that any program shows."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.export.briefing import Briefing
from app.export.document.flow import Flow, FlowBlock, FlowChapter, FlowEvent, FlowSection
from app.export.document.flow_index import IndexEntry
from app.export.writing import ExportReceipt, write_whole
from app.library.comparing.assembled import NOTHING
from app.library.pages.address import readable_address
from app.library.pages.body import (
    Block,
    Cell,
    Chronology,
    Entry,
    Figure,
    FootnoteMark,
    Inline,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    WebLink,
)

WIDTH = 76
DATE_WIDTH = 22
NUMBER_WIDTH = 6  # of a paragraph's number, and the space after it
NARROWEST = 24  # the last column of a table
_RULES = "=-~."  # below the headings of the first levels


def export_text(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* to the text file *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    return write_whole(target, text(briefing).encode("utf-8", "replace"))


def text(briefing: Briefing) -> str:
    """The whole briefing as text."""
    flow = Flow(briefing)
    parts = list(_opening(flow))
    for part in flow.parts:
        match part:
            case "contents":
                parts.append(_contents(flow))
            case "text":
                for chapter in flow.chapters:
                    parts += _ChapterText(chapter).parts()
            case "chronology":
                parts += [_annex_heading(flow, part), "\n".join(map(_event, flow.events))]
                parts.append(_filled(flow.legend))
            case "abbreviations":
                pairs = (_dated(short, long) for short, long in flow.abbreviations)
                parts += [_annex_heading(flow, part), "\n".join(pairs)]
            case "sources":
                whole = _ChapterText(FlowChapter("", "", 1))
                parts += [_annex_heading(flow, part), *whole.section(flow.source_list)]
            case "index":
                lines = "\n".join(map(_index_line, flow.index))
                parts += [_annex_heading(flow, part), flow.index_remark, lines]
    parts += _closing(flow)
    return "\n\n".join(filter(None, parts)) + "\n"


def _opening(flow: Flow) -> Iterator[str]:
    yield _filled(flow.briefing.options.handling)
    if not flow.bare:
        yield _heading(flow.briefing.shown_title.upper(), 1)
    yield "\n".join(map(_filled, flow.subtitles))


def _closing(flow: Flow) -> Iterator[str]:
    """What a reader looks for at the end: the edition where no cover told it, the handling."""
    options = flow.briefing.options
    yield "" if options.cover else "\n" + _filled(flow.standing) if flow.standing else ""
    yield _filled(options.handling)


def _contents(flow: Flow) -> str:
    told = [(each.level, each.title) for each in flow.chapters]
    told += [(1, title) for _, title, _ in flow.annexes]
    lines = (_filled(title, "  " * level, "  " * (level + 2)) for level, title in told)
    return "\n".join((flow.title("contents"), *lines)) if len(told) > 1 else ""


def _annex_heading(flow: Flow, part: str) -> str:
    return "\n" + _heading(flow.title(part), 1)


def _event(event: FlowEvent) -> str:
    pages = ", ".join(title for title, _ in event.pages)
    return _dated(
        event.date, f"{event.text}{_marked(event.marks)} [{pages}]{_cited(event.sources)}"
    )


def _index_line(entry: IndexEntry) -> str:
    places = "".join(run.text for run in entry.runs)
    return _filled(f"{entry.term}: {places}", others="    ")


class _ChapterText:
    """Writes one chapter."""

    def __init__(self, chapter: FlowChapter) -> None:
        self._chapter = chapter
        self._indent = 0

    def parts(self) -> Iterator[str]:
        """The blocks of the chapter, to be parted by empty lines."""
        chapter = self._chapter
        yield "\n" + _heading(chapter.title, chapter.level)
        yield _filled(chapter.about)
        yield _filled(chapter.summary)
        for section in chapter.sections:
            yield from self.section(section)
        yield _filled(f"Sources: {', '.join(map(str, chapter.cited))}") if chapter.cited else ""
        notes = chapter.notes.values()
        yield "\n".join(
            _filled(self._inlines(note.inlines), f"[{note.number}] ", "    ") for note in notes
        )

    def section(self, section: FlowSection) -> Iterator[str]:
        """A section with its heading."""
        if section.title:
            yield _heading(section.title, section.level)
        yield from filter(None, map(self._flow_block, section.blocks))

    def _flow_block(self, item: FlowBlock) -> str:
        if item.number is None or not isinstance(item.block, Paragraph):
            return self._block(item.block)
        number = f"{item.number:<{NUMBER_WIDTH - 1}} "
        return _filled(self._inlines(item.block.inlines), number, " " * NUMBER_WIDTH)

    def _blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [written for block in blocks if (written := self._block(block))]

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines):
                return _filled(self._inlines(inlines), width=WIDTH - self._indent)
            case ItemList(items, start):
                return "\n".join(self._item(item, start, n) for n, item in enumerate(items))
            case Quote(blocks):
                return self._indented(blocks, 4, "\n\n")
            case Preformatted(written):
                return textwrap.indent(written, "    ")
            case Table():
                return self._table(block)
            case Figure(_, alt, caption):
                return _filled(f"[Picture: {caption or alt}]")
            case Chronology(entries):
                return "\n".join(map(self._entry, entries))

    def _item(self, item: Sequence[Block], start: int | None, number: int) -> str:
        marker = "- " if start is None else f"{start + number}. "
        return marker + self._indented(item, len(marker), "\n")[len(marker) :]

    def _indented(self, blocks: Iterable[Block], by: int, between: str) -> str:
        self._indent += by
        inner = textwrap.indent(between.join(self._blocks(blocks)), " " * by)
        self._indent -= by
        return inner

    def _table(self, table: Table) -> str:
        """In columns where all but the last fit the width, else each row as names and values."""
        rows = [[self._inlines(cell) for cell in row] for row in (table.head, *table.rows) if row]
        caption = f"{_filled(table.caption)}\n" if table.caption else ""
        widths = [max(map(len, column)) for column in _columns(rows)]
        if sum(widths) + 2 * len(widths) <= WIDTH:
            return caption + "\n".join(_in_columns(row, widths) for row in rows)
        if table.head and sum(widths[:-1]) + 2 * len(widths[:-1]) <= WIDTH - NARROWEST:
            return caption + "\n".join(_in_columns(row, widths) for row in rows)
        if not table.head:
            return caption + "\n".join(_dated(row[0], "; ".join(row[1:])) for row in rows)
        names = [self._inlines(cell) for cell in table.head]
        return caption + "\n\n".join(_named(names, row) for row in rows[1:])

    def _entry(self, entry: Entry) -> str:
        words = self._inlines(entry.text) + _marked(entry.marks) + _cited(entry.sources)
        return _dated(entry.date, words)

    def _inlines(self, inlines: Cell | Iterable[Inline]) -> str:
        return " ".join("".join(map(self._inline, inlines)).split())

    def _inline(self, part: Inline) -> str:
        match part:
            case FootnoteMark(mark):
                note = self._chapter.notes.get(mark)
                return f"[{note.number}]" if note else ""
            case WebLink(words, url):
                return url if words in (url, readable_address(url)) else f"{words} <{url}>"
            case _:
                return part.text


def _heading(title: str, level: int) -> str:
    """*title* in as many lines as it needs, with a rule as long as the longest of them."""
    rule = _RULES[level - 1] if level <= len(_RULES) else ""
    lines = _filled(title) or title
    longest = min(max(map(len, lines.split("\n"))), WIDTH)
    return f"{lines}\n{rule * longest}".rstrip("\n")


def _filled(words: str, first: str = "", others: str = "", width: int = WIDTH) -> str:
    return textwrap.fill(
        words,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _dated(date: str, words: str) -> str:
    """*words* beside *date*, or below it where that is long."""
    indent = " " * DATE_WIDTH
    if len(date) >= DATE_WIDTH:
        return f"{date}\n{_filled(words, indent, indent)}"
    return _filled(words, date.ljust(DATE_WIDTH), indent) or date


def _marked(marks: Iterable[str]) -> str:
    words = ", ".join(marks)
    return f" ({words})" if words else ""


def _cited(numbers: Iterable[int]) -> str:
    told = [str(number) for number in numbers]
    return f" [source{'s' * (len(told) > 1)} {', '.join(told)}]" if told else ""


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    for column in range(max(map(len, rows), default=0)):
        yield [row[column] if column < len(row) else "" for row in rows]


def _in_columns(row: Sequence[str], widths: Sequence[int]) -> str:
    """*row* in columns, the last of which goes on in lines of its own where it is long."""
    *cells, last = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
    before = "".join(f"{cell}  " for cell in cells)
    return (_filled(last.rstrip(), before, " " * len(before)) or before).rstrip()


def _named(names: Sequence[str], row: Sequence[str]) -> str:
    return "\n".join(
        _filled(f"{name}: {cell}" if name else cell, others="    ")
        for name, cell in zip(names, row, strict=False)
        if cell not in ("", NOTHING)
    )
