"""One article as plain data for the template: a block is a dictionary, `k` names its kind.

A run of text is a string, or a dictionary with the text in `x` and what it is besides.
"""

import re
import textwrap
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any
from urllib.parse import quote

from app.export.glyphs import Sieve, reads_right_to_left, soften
from app.export.labels import Labels
from app.library.article import Article
from app.library.body import (
    Block,
    Cell,
    Chronology,
    Entry,
    Figure,
    Footnote,
    FootnoteMark,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Section,
    Table,
    Text,
    WebLink,
    inline_text,
)
from app.library.markdown import WEB_SCHEMES

Data = dict[str, Any]
Runs = list[Any]

DEEPEST = 8  # lists and quotes within one another; below it their text goes on as paragraphs
LOWEST_HEADING = 6  # PDF knows no lower one
LONGEST_URL = 2000
LONGEST_LINE = 84  # of preformatted text; what is longer would leave the page
URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
LONGEST_NOTE = 1500  # at the foot of a page
LONGEST_MARK = 30
LONGEST_ROW = 1500  # letters in a cell times the columns: about half a page
# Generated sections that the template sets smaller than the page's own.
ROLES = ("key-data", "where-sources-differ", "see-also", "mentioned-in", "sources")
LONGEST_HEAD = 46  # a title in the running head, half a line
UNTITLED = "Without a title"


def language_code(language: str) -> str:
    """The language as the template takes it: two or three letters, English where it is odd."""
    match = re.match(r"[a-z]{2,3}(?![a-z])", language.casefold())
    return match[0] if match else "en"


class PageWriter:
    """Writes one article; it knows which labels and footnotes have been set already."""

    def __init__(
        self,
        article: Article,
        number: int,
        labels: Labels,
        sieve: Sieve,
        *,
        link_sources: bool = True,
    ) -> None:
        self._article = article
        self._page = article.page
        self._number = number
        self._labels = labels
        self._sieve = sieve
        self._footnotes = {note.mark: note for note in article.footnotes}
        self._set_notes: set[int] = set()
        self._set_labels = {labels.at(article.page.id)}  # the title bears it
        self._in_note = False
        self._section = ""
        self._sources = _count_items(article.section("sources"))
        self._link_sources = link_sources

    def document(self) -> Data:
        """The article as the template takes it."""
        page = self._page
        title = self._sieve.clean(page.title).strip() or UNTITLED
        summary = self.text(page.summary)
        level = 1
        sections = []
        for section in self._article.sections:
            if section.id:
                level = min(max(section.level, 2), level + 1, LOWEST_HEADING)
            sections.append(self._written(section, level))
        return {
            "label": self._labels.at(self._page.id),
            "title": soften(title),
            "title-rtl": reads_right_to_left(page.title),
            "short-title": shortened(title, LONGEST_HEAD),
            "kicker": self.text(self._kicker()),
            "summary": summary,
            "language": language_code(page.language),
            "rtl": reads_right_to_left(summary),
            "sections": [each for each in sections if each["title"] or each["blocks"]],
            "notes": self._left_over_notes(),
        }

    def _kicker(self) -> str:
        """The line over the title: what the page is about, how it stands, up to when it knows."""
        state = self._article.state if self._article.state != "current" else ""
        known = f"as of {self._page.as_of.describe()}"
        return " · ".join(filter(None, (self._page.kind.capitalize(), state, known)))

    def text(self, text: str, longest: int = 30) -> str:
        """*text* fit to print, with places to break its long words."""
        return soften(self._sieve.clean(text), longest)

    def _title(self, title: str) -> str:
        return self.text(title).strip() or UNTITLED

    def _written(self, section: Section, level: int) -> Data:
        self._section = section.id
        blocks = [data for block in section.blocks if (data := self._block(block))]
        if section is self._article.section("sources"):
            self._label_sources(blocks)
        return {
            "title": self._title(section.title) if section.id else "",
            "label": self._set_label(section.id) if section.id else None,
            "level": level,
            "rtl": reads_right_to_left(section.title),
            "role": section.id if section.generated and section.id in ROLES else "",
            "listed": not section.generated or section.id == "milestones",
            "blocks": blocks,
        }

    def _set_label(self, anchor: str) -> str | None:
        """The label of *anchor*, at its first place only: a label that stands twice is an error."""
        label = self._labels.at(self._page.id, anchor)
        if label is None or label in self._set_labels:
            return None
        self._set_labels.add(label)
        return label

    def _label_sources(self, blocks: Sequence[Data]) -> None:
        block = next((each for each in blocks if each["k"] == "list"), None)
        if block is not None:
            block["labels"] = [self._source_label(n + 1) for n in range(self._sources)]

    def _source_link(self, number: int) -> str | None:
        return self._source_label(number) if self._link_sources else None

    def _source_label(self, number: int) -> str:
        return f"@{self._number}-source-{number}"

    def _blocks(self, blocks: Iterable[Block], depth: int) -> list[Data]:
        return [data for block in blocks if (data := self._block(block, depth))]

    def _block(self, block: Block, depth: int = 0) -> Data | None:
        """The data of *block*, None when nothing of it can be seen."""
        match block:
            case Paragraph(inlines):
                return self._paragraph(inlines)
            case ItemList(items, start) if depth < DEEPEST:
                parts = [self._blocks(item, depth + 1) for item in items]
                return {"k": "list", "start": start, "items": parts, "labels": []}
            case Quote(blocks) if depth < DEEPEST:
                return {"k": "quote", "blocks": self._blocks(blocks, depth + 1)}
            case ItemList() | Quote():
                flat = block.blocks if isinstance(block, Quote) else chain(*block.items)
                return {"k": "group", "blocks": self._blocks(flat, depth)}
            case Preformatted(text):
                return {"k": "pre", "x": _folded(self._sieve.clean_lines(text))}
            case Table() | Chronology() if depth:
                return self._row_list(block)
            case Table():
                return self._table(block)
            case Figure(_, alt, caption):
                return {"k": "figure", "alt": self.text(alt), "x": self.text(caption)}
            case Chronology(entries):
                rows = [self._entry(entry) for entry in entries]
                return {"k": "chronology", "rows": rows} if rows else None

    def _paragraph(self, inlines: Sequence[Inline]) -> Data | None:
        runs = self.runs(inlines)
        if not runs:
            return None
        return {"k": "p", "r": runs, "rtl": reads_right_to_left(inline_text(inlines))}

    def _table(self, table: Table) -> Data | None:
        columns = max((len(row) for row in (table.head, *table.rows)), default=0)
        if not columns:
            return None
        longest = max(6, min(30, 60 // columns))
        rows = [(*row, *((),) * (columns - len(row))) for row in table.rows]
        head = (*table.head, *((),) * (columns - len(table.head))) if table.head else ()
        if _is_long(head):  # a head that may not fit on a page cannot be repeated on each
            rows, head = [head, *rows], ()
        lines = [head, *rows] if head else rows
        weights = [max(len(inline_text(line[n])) for line in lines) for n in range(columns)]
        return {
            "k": "table",
            "caption": self.text(table.caption),
            "head": [self.runs(cell, longest) for cell in head],
            # A head with links is not repeated: on the next page it is mere decoration, and
            # decoration must not bear links.
            "repeat": all(isinstance(part, Text) for cell in head for part in cell),
            "rows": [[self.runs(cell, longest) for cell in row] for row in rows],
            "breakable": [_is_long(row) for row in rows],
            "widths": _widths(weights),
        }

    def _row_list(self, table: Table | Chronology) -> Data:
        """A table inside a list or a quotation, as a list of its rows.

        Typst 0.15 stops at such a table where it goes on over a page: it cannot tag it then.
        """
        rows: tuple[tuple[Cell, ...], ...]
        if isinstance(table, Chronology):
            rows = tuple(((Text(entry.date),), entry.text) for entry in table.entries)
        else:
            rows = (table.head, *table.rows) if table.head else table.rows
        items = []
        for row in rows:
            runs: Runs = []
            for cell in filter(None, map(self.runs, row)):
                runs += [" · ", *cell] if runs else cell
            items.append([{"k": "p", "r": runs, "rtl": False}] if runs else [])
        return {"k": "list", "start": None, "items": items, "labels": []}

    def _entry(self, entry: Entry) -> Data:
        row = dated(self._sieve.clean(entry.date), entry.year)
        cited = [number for number in entry.sources if 0 < number <= self._sources]
        return row | {
            "label": self._set_label(entry.milestone),
            "text": self.runs(entry.text),
            "marks": [shortened(self._sieve.clean(mark), LONGEST_MARK) for mark in entry.marks],
            "sources": [[str(number), self._source_link(number)] for number in cited],
            "pages": [],
            "breakable": _is_long((entry.text, (Text(entry.date),))),
        }

    def runs(self, inlines: Sequence[Inline], longest: int = 30) -> Runs:
        """Running text as the template takes it.

        Letters that follow a link without a space ("[partner]s") are marked not to be hyphenated:
        Typst 0.15 fails to tag the link when it breaks such a word.
        """
        runs: Runs = []
        for run in (self._run(part, longest) for part in inlines):
            if runs and isinstance(runs[-1], dict) and runs[-1].keys() & {"to", "url"}:
                runs += _kept_whole(run)
            elif run:
                runs.append(run)
        return runs

    def _run(self, part: Inline, longest: int) -> Any:
        match part:
            case FootnoteMark(mark):
                return self._note(mark)
            case Text(text, strong, emphasis, code):
                words = self.text(text, longest)
                if not words or not (strong or emphasis or code):
                    return words
                return _styled(words, strong, emphasis, code)
            case PageLink(text):
                words = self.text(text, longest)
                label = self._labels.target(part, self._page.id, self._section)
                return {"x": words, "to": label} if label and words.strip() else words
            case WebLink(text, url):
                words = self.text(text, longest)
                address = _web_address(url)
                return {"x": words, "url": address} if address and words.strip() else words

    def _note(self, mark: int) -> Any:
        note = self._footnotes.get(mark)
        if note is None:
            return ""
        if self._in_note or len(inline_text(note.inlines)) > LONGEST_NOTE:
            return {"mark": str(mark)}
        label = f"@{self._number}-note-{mark}"
        if mark in self._set_notes:
            return {"note": str(mark), "again": label}
        self._set_notes.add(mark)
        return {"note": str(mark), "label": label, "r": self._note_text(note)}

    def _note_text(self, note: Footnote) -> Runs:
        self._in_note = True
        runs = self.runs(note.inlines)
        self._in_note = False
        return runs or [" "]

    def _left_over_notes(self) -> list[Data]:
        """Notes that stand after the page's text: on other notes, too long, marked nowhere."""
        left = [note for note in self._article.footnotes if note.mark not in self._set_notes]
        return [{"note": str(note.mark), "r": self._note_text(note)} for note in left]


def _is_long(row: Sequence[Sequence[Inline]]) -> bool:
    """Whether a row of a table is so long that it may have to go on over a page."""
    return max((len(inline_text(cell)) for cell in row), default=0) * max(len(row), 2) > LONGEST_ROW


def _styled(
    words: str,
    strong: bool = False,
    emphasis: bool = False,
    code: bool = False,
    whole: bool = False,
) -> Data:
    return {"x": words, "strong": strong, "emphasis": emphasis, "code": code, "whole": whole}


def _kept_whole(run: Any) -> Runs:
    """*run* so that the letters at its beginning are not hyphenated."""
    if isinstance(run, dict):
        return [run | {"whole": True}] if "strong" in run else [run]
    if not run or run[0].isspace():
        return [run] if run else []
    word = run.split(maxsplit=1)[0]
    return [_styled(word, whole=True), *filter(None, [run[len(word) :]])]


def _count_items(section: Section | None) -> int:
    """How many items the first list of *section* has: the sources that can be linked to."""
    lists = (block for block in section.blocks if isinstance(block, ItemList)) if section else ()
    return next((len(each.items) for each in lists), 0)


def shortened(text: str, longest: int) -> str:
    """*text* cut at a word, where it is longer than that."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:–—-") + "…"


def dated(date: str, year: str) -> Data:
    """The two columns of a date: its year, and what else it says."""
    rest = date.removesuffix(year).rstrip() if year else date
    if rest in ("about", "since", "until") or year not in date:
        rest = date
    return {"year": year, "date": rest}


def _folded(text: str) -> str:
    lines = []
    for line in text.rstrip("\n").split("\n"):
        lines += textwrap.wrap(line, LONGEST_LINE, drop_whitespace=False, replace_whitespace=False)
        lines += [] if line else [""]
    return "\n".join(lines)


def _widths(weights: Sequence[int]) -> list[int]:
    """Shares of the page's width for the columns of a table; 0 takes what the text needs."""
    if len(weights) <= 4 and max(weights) > 24:
        return [0 if weight <= 16 else min(weight, 120) for weight in weights]
    return [max(4, min(weight, 60)) for weight in weights]


def _web_address(url: str) -> str:
    """*url* in the characters an address may have, empty when it is none that we would open."""
    plain = "".join(url.split())
    if not plain.casefold().startswith(WEB_SCHEMES) or len(plain) > LONGEST_URL:
        return ""
    return quote(plain, safe=URL_SAFE, errors="replace")
