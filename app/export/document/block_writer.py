"""Blocks of text as plain data for the template: a dictionary each, `k` names its kind."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import chain

from app.export.document.glyphs import reads_right_to_left
from app.export.document.running_text import Data, RunningText, Runs, shortened
from app.export.document.setting import Setting
from app.export.document.tabular import LONGEST_ROW, LONGEST_WORD, dated, is_long, widths_of
from app.library.chronology.events import ChronologyItem
from app.library.pages.body import (
    Block,
    Cell,
    Chronology,
    Entry,
    Figure,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
    inline_text,
)

DEEPEST = 8  # lists and quotes within one another; below it their text goes on as paragraphs
LONGEST_LINE = 84  # of preformatted text; what is longer would leave the page
LONGEST_MARK = 30
MOST_COLUMNS = 16  # in which long words may stay whole


class BlockWriter:
    """Writes the blocks of one chapter in *running* text.

    *numbered* says whether paragraphs bear numbers, *refer* whether links name their page,
    *right_to_left* how the chapter runs.
    """

    def __init__(self, running: RunningText, setting: Setting, page: str) -> None:
        self._running = running
        self._setting = setting
        self._page = page
        self.numbered = False
        self.refer = False
        self.right_to_left = False

    def blocks(self, blocks: Iterable[Block], depth: int = 0) -> list[Data]:
        """The data of *blocks*, without those of which nothing can be seen."""
        return [data for block in blocks if (data := self._block(block, depth))]

    def entry(self, entry: Entry, label: str | None, sources: Sequence[int]) -> Data:
        """A row of a chronology; *label* is its place, *sources* the numbers to print."""
        row = dated(self._setting.sieve.clean(entry.date), entry.year)
        return row | {
            "label": label,
            "text": self._running.runs(entry.text),
            "marks": self._marks(entry.marks),
            "sources": self.source_links(sources),
            "pages": [],
            "breakable": is_long((entry.text, (Text(entry.date),))),
            "ix": self._terms(inline_text(entry.text)),
        }

    def item(self, item: ChronologyItem, names: Sequence[tuple[str, str | None]]) -> Data:
        """A row of a chronology of several pages; *names* are those pages with their labels."""
        year = str(item.date.earliest.year) if item.date.earliest else ""
        sources = self._setting.sources
        date = self._setting.sieve.clean(item.date.describe(item.qualifier))
        return dated(date, year) | {
            "label": None,
            "text": [self._running.text(item.text)],
            "marks": list(item.marks),
            "sources": self.source_links(sources.numbers(item.sources) if sources else ()),
            "pages": [{"x": title, "to": label} for title, label in names],
            "breakable": len(item.text) > LONGEST_ROW // 3,
            "ix": self._terms(item.text),
        }

    def source_links(self, numbers: Iterable[int]) -> list[Data]:
        """Each of *numbers* as it is printed, with the label of its place in the list."""
        linked = self._setting.link_sources and self._setting.sources is not None
        label = self._setting.sources.label if linked and self._setting.sources else None
        return [{"x": str(each), "to": label(each) if label else None} for each in numbers]

    def _block(self, block: Block, depth: int = 0) -> Data | None:
        match block:
            case Paragraph():
                return self._paragraph(block, numbered=self.numbered and not depth)
            case ItemList(items, start) if depth < DEEPEST:
                parts = [self.blocks(item, depth + 1) for item in items]
                return {"k": "list", "start": start, "items": parts, "labels": []}
            case Quote(blocks) if depth < DEEPEST:
                return {"k": "quote", "blocks": self.blocks(blocks, depth + 1)}
            case ItemList() | Quote():
                flat = block.blocks if isinstance(block, Quote) else chain(*block.items)
                return {"k": "group", "blocks": self.blocks(flat, depth)}
            case Preformatted(text):
                return {"k": "pre", "x": _folded(self._setting.sieve.clean_lines(text))}
            case Table() | Chronology() if depth:
                return self._row_list(block)
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Chronology(entries):
                rows = [self.entry(entry, None, ()) for entry in entries]
                return {"k": "chronology", "rows": rows} if rows else None

    def _paragraph(self, paragraph: Paragraph, numbered: bool) -> Data | None:
        runs = self._running.runs(paragraph.inlines, refer=self.refer)
        if not runs:
            return None
        plain = inline_text(paragraph.inlines)
        return {
            "k": "p",
            "r": runs,
            "dir": self._direction(plain),
            "lang": paragraph.language,
            "n": self._setting.next_paragraph() if numbered and plain.strip() else None,
            "ix": self._terms(plain),
        }

    def _figure(self, figure: Figure) -> Data:
        alt = self._running.text(figure.alt) or self._running.text(figure.caption)
        return {
            "k": "figure",
            "file": self._setting.pictures.name(self._page, figure.image),
            "alt": alt.strip() or "A picture without a description",
            "x": self._running.text(figure.caption),
        }

    def _direction(self, text: str) -> str:
        """The direction of *text* where it is not that of the chapter."""
        against = reads_right_to_left(text) != self.right_to_left and any(map(str.isalpha, text))
        return ("ltr" if self.right_to_left else "rtl") if against else ""

    def _terms(self, text: str) -> list[int]:
        terms = self._setting.terms
        return terms.found_in(text) if terms else []

    def _marks(self, marks: Iterable[str]) -> list[str]:
        return [shortened(self._setting.sieve.clean(mark), LONGEST_MARK) for mark in marks]

    def _table(self, table: Table) -> Data | None:
        columns = max((len(row) for row in (table.head, *table.rows)), default=0)
        if not columns:
            return None
        longest = min(30, max(LONGEST_WORD, 60 // columns)) if columns < MOST_COLUMNS else 6
        rows = [(*row, *((),) * (columns - len(row))) for row in table.rows]
        head = (*table.head, *((),) * (columns - len(table.head))) if table.head else ()
        if is_long(head):  # a head that may not fit on a page cannot be repeated on each
            rows, head = [head, *rows], ()
        lines = [head, *rows] if head else rows
        texts = [[inline_text(line[n]) for line in lines] for n in range(columns)]
        return {
            "k": "table",
            "lang": table.language,
            "caption": self._running.text(table.caption),
            "head": [self._running.runs(cell, longest) for cell in head],
            # A head with links is not repeated: on the next page it is mere decoration, and
            # decoration must not bear links.
            "repeat": all(isinstance(part, Text) for cell in head for part in cell),
            "ix": [self._terms(" ".join(map(inline_text, row))) for row in rows],
            "rows": [[self._running.runs(cell, longest) for cell in row] for row in rows],
            "breakable": [is_long(row) for row in rows],
            "widths": widths_of(texts),
        }

    def _row_list(self, table: Table | Chronology) -> Data:
        """A table inside a list or a quotation, as a list of its rows.

        Typst 0.15 stops at such a table where it goes on over a page: it cannot tag it then.
        """
        rows: tuple[tuple[Cell, ...], ...]
        language = table.language if isinstance(table, Table) else ""
        if isinstance(table, Chronology):
            rows = tuple(((Text(entry.date),), entry.text) for entry in table.entries)
        else:
            rows = (table.head, *table.rows) if table.head else table.rows
        items = []
        for row in rows:
            runs: Runs = []
            for cell in filter(None, map(self._running.runs, row)):
                runs += [" · ", *cell] if runs else cell
            told = {"k": "p", "r": runs, "dir": "", "lang": language, "n": None, "ix": []}
            items.append([told] if runs else [])
        return {"k": "list", "start": None, "items": items, "labels": []}


def _folded(text: str) -> str:
    lines = []
    for line in text.rstrip("\n").split("\n"):
        lines += textwrap.wrap(line, LONGEST_LINE, drop_whitespace=False, replace_whitespace=False)
        lines += [] if line else [""]
    return "\n".join(lines)
