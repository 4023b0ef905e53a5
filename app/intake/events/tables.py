"""Events that the rows of tables tell: the heads of the columns say what their dates are."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span, split_sentences
from app.intake.events.event_types import told_type
from app.intake.events.prose import Telling, says_something
from app.intake.events.table_heads import heads_days, heads_numbers, heads_words, named_event
from app.intake.events.table_spans import lists_persons, span_between, span_columns

_FEWEST_ROWS = 2  # below a head, unless it has several columns of dates
_LONGEST_CELL = 200  # characters; a longer one is read as running text
_FEWEST_LISTED = 4  # rows with days that are a chronology
_FEWEST_HEADS = 2  # cells of a row that are filled; in one with fewer stands the title of the table
# "3.4 million", "5 %": how much there was, and nothing that happened.
_FIGURES = re.compile(r"(?=\D*\d)[\W\d_]*(?:[^\W\d_]+\W*)?|[\W\d_]*")
_BETWEEN_ITEMS = "; "


@dataclass(frozen=True, slots=True)
class TableFind:
    """The events of the tables of a text, and the spans of text in which their dates stand."""

    tellings: tuple[Telling, ...] = ()
    spans: tuple[Span, ...] = ()


def read_tables(text: str, tables: Sequence[Span], dates: Sequence[DateExpression]) -> TableFind:
    """The events of the *tables* of *text*: spans, with a row to a line and tabs between cells.

    Each date below a head that names an event tells one ("Ratified"), and so does each row with
    one day below "Date" or "Year". From "Start" to "End" the thing in the row lasted. Items of a
    cell that have dates are events of their own. All else is left to others.
    """
    tellings: list[Telling] = []
    spans: list[Span] = []
    for span in tables:
        table = _Table(text, span, dates)
        for told, cells in table.told():
            tellings += told
            spans += cells
    return TableFind(tuple(tellings), tuple(sorted(set(spans))))


def outside(spans: Sequence[Span], dates: Sequence[DateExpression]) -> list[DateExpression]:
    """Those of *dates* that stand in none of *spans*, which come in their order."""
    left: list[DateExpression] = []
    for date in dates:
        before = bisect.bisect_right(spans, (date.start, 1 << 60)) - 1
        if before < 0 or date.start >= spans[before][1]:
            left.append(date)
    return left


_Told = tuple[list[Telling], list[Span]]  # events, and the cells in which nothing more is told


class _Table:
    """Reads one table, whose first row, or the first with several cells filled, is its head."""

    def __init__(self, text: str, span: Span, dates: Sequence[DateExpression]) -> None:
        self._text = text
        self._dates = dates
        rows = list(_cells(text, span))
        while len(rows) > 1 and sum(start < end for start, end in rows[0]) < _FEWEST_HEADS:
            rows.pop(0)
        has_head = not any(map(self._dates_in, rows[0]))
        self._rows = rows[1:] if has_head else rows
        self._heads = ["" if self._dates_in(cell) else self._said(cell) for cell in rows[0]]
        self._span = span_columns(self._heads)
        self._events = [
            None if at in (self._span or ()) else named_event(head)
            for at, head in enumerate(self._heads)
        ]
        self._days = [
            kind is None and heads_days(head)
            for kind, head in zip(self._events, self._heads, strict=True)
        ]
        heads = sum(not self._may_tell(at) for at in range(len(self._heads)))
        if len(self._rows) < _FEWEST_ROWS and heads < _FEWEST_HEADS:
            self._rows = []  # more likely a line above another one

    def told(self) -> Iterator[_Told]:
        """All that the table tells, each with the cells that hold it."""
        if self._span is not None:
            yield from self._below_span(*self._span)
        yield from self.below_events()
        yield from self.below_days()
        yield from self.in_items()

    def _below_span(self, first: int, last: int) -> Iterator[_Told]:
        """What lasted from the column *first* to the column *last*, row by row.

        How long persons were in office is passed over: their dates tell nothing.
        """
        rows = [row for row in self._rows if len(row) > last and self._dates_in(row[first])]
        others = [at for at in range(len(self._heads)) if at not in (first, last)]
        said = [[self._said(row[at]) for at in others if at < len(row)] for row in rows]
        persons = lists_persons([self._heads[at] for at in others], said)
        for row in rows:
            cells = [row[first], row[last]]
            begin, end = map(self._dates_in, cells)
            span = span_between(begin, end, self._said(row[last]))
            if persons:
                yield [], cells
            elif span is not None and (name := self._name(row)):
                words = self._with_heads(row, name)
                yield [Telling(span, *_whole(row), "span", words, row=_whole(row))], cells

    def _with_heads(self, row: Sequence[Span], name: Span) -> str:
        """The *name* of *row* and its other cells that are short, each with its head."""
        parts = [
            f"{head}: {self._said(cell)}" if head else self._said(cell)
            for head, cell in zip(self._heads, row, strict=False)
            if cell != name and 0 < cell[1] - cell[0] <= _LONGEST_CELL
        ]
        return f"{self._said(name)} – {'; '.join(parts)}"

    def below_events(self) -> Iterator[_Told]:
        """The dates below heads that name events, cell by cell."""
        for at, kind in enumerate(self._events):
            for row in self._rows if kind is not None else ():
                cell = row[at]
                if cell[1] - cell[0] <= _LONGEST_CELL:
                    told = list(self._of_cell(row, at, kind or ""))
                    yield told, [cell] if told else []

    def below_days(self) -> list[_Told]:
        """The rows that have one day, or that of the row above.

        There are none where a row says more than a few words: it is read as running text.
        """
        found: list[_Told] = []
        day: DateExpression | None = None
        for row in self._rows if any(self._days) else ():
            others = [at for at, cell in enumerate(row) if self._may_tell(at) and cell[0] < cell[1]]
            if any(self._is_text(row[at]) for at in others):
                return []
            day = self._day_of(row, day)
            if day is not None and (words := self._words(row, others)):
                telling = Telling(day, *_whole(row), "label", words, row=_whole(row))
                found.append(([telling], [cell for at, cell in enumerate(row) if self._days[at]]))
        if len(found) >= _FEWEST_LISTED:
            return [([replace(told[0], how="chronology")], cells) for told, cells in found]
        return found

    def in_items(self) -> Iterator[_Told]:
        """The items of cells that have several with dates and words: "1994 joined; 1999 left"."""
        for row in () if any(self._days) else self._rows:
            for at, cell in enumerate(row):
                items = list(_items(self._text, cell)) if self._may_tell(at) else []
                dated = [(item, self._dates_in(item)) for item in items]
                told = [each for each in dated if each[1]]
                if len(told) > 1 and all(says_something(self._apart(*each)) for each in told):
                    others = (self._said(other) for other in row if other != cell)
                    about = next(filter(says_something, others), "")
                    yield list(self._of_items(row, about, told)), [cell]

    def _of_items(
        self, row: Sequence[Span], about: str, items: Sequence[tuple[Span, list[DateExpression]]]
    ) -> Iterator[Telling]:
        """Each date of the *items* of a cell in *row*, which is *about* something."""
        start, _ = whole = _whole(row)
        for item, dates in items:
            said = self._said(item)
            words = f"{about} – {said}" if about else said
            for date in dates:
                kind, told = told_type(said, date.start - item[0])
                kind = kind if told else named_event(said) or kind
                yield Telling(date, min(start, item[0]), item[1], "label", words, kind, whole)

    def _apart(self, item: Span, dates: Sequence[DateExpression]) -> str:
        """What *item* says before, between and behind its *dates*."""
        at, parts = item[0], []
        for date in dates:
            parts.append(self._text[at : date.start])
            at = date.end
        return " ".join((*parts, self._text[at : item[1]]))

    def _of_cell(self, row: Sequence[Span], at: int, kind: str) -> Iterator[Telling]:
        """Each date in the cell *at* a place of *row*, below a head that names that *kind*.

        The text that tells it goes up to its cell, so that it is not that of the next date too.
        """
        whole = _whole(row)
        name = self._name(row)
        about, named = (self._said(name), name[1]) if name else ("", 0)
        lead = f"{about} – {self._heads[at]}: " if about else f"{self._heads[at]}: "
        for item in _items(self._text, row[at]):
            words = lead + self._said(item)
            told = kind or told_type(words, len(lead))[0]
            for date in self._dates_in(item):
                yield Telling(date, whole[0], max(item[1], named), "label", words, told, whole)

    def _name(self, row: Sequence[Span]) -> Span | None:
        """The cell that says what *row* is about: the first with words that says not when."""
        cells = (cell for at, cell in enumerate(row) if self._may_tell(at))
        return next((cell for cell in cells if says_something(self._said(cell))), None)

    def _words(self, row: Sequence[Span], others: Sequence[int]) -> str:
        """What *row* tells in its cells at *others*, with the heads that say more.

        It is empty where there are only figures.
        """
        first, parts = "", []
        for at in others:
            head, words = self._heads[at], self._said(row[at])
            if not first and heads_words(head):
                first = words
            elif says_something(words) or not heads_numbers(head):
                parts.append((head, words))
        if all(_FIGURES.fullmatch(words) for words in (first, *(words for _, words in parts))):
            return ""
        said = [f"{head}: {words}" if head else words for head, words in parts]
        first = first or said.pop(0)
        return f"{first} – {'; '.join(said)}" if said else first

    def _may_tell(self, at: int) -> bool:
        """Whether the column *at* holds neither days nor dates of events."""
        in_span = self._span is not None and at in self._span
        return not (in_span or self._days[at]) and self._events[at] is None

    def _is_text(self, cell: Span) -> bool:
        """Whether *cell* is to be read as running text: it is long, or tells dates itself."""
        if cell[1] - cell[0] > _LONGEST_CELL or self._dates_in(cell):
            return True
        return len(split_sentences(self._said(cell))) > 1

    def _day_of(self, row: Sequence[Span], above: DateExpression | None) -> DateExpression | None:
        """The one day of *row*, the finest where several columns tell it; else that *above*."""
        cells = [cell for at, cell in enumerate(row) if self._days[at]]
        if all(start == end for start, end in cells):
            return above
        days = sorted(
            (date for cell in cells for date in self._dates_in(cell)),
            key=lambda day: -len(day.value),
        )
        if days and all(days[0].value.startswith(day.value) for day in days):
            return days[0]
        return None

    def _said(self, span: Span) -> str:
        return self._text[slice(*span)].strip()

    def _dates_in(self, span: Span) -> list[DateExpression]:
        first = bisect.bisect_left(self._dates, span[0], key=lambda each: each.start)
        last = bisect.bisect_left(self._dates, span[1], key=lambda each: each.start)
        return [each for each in self._dates[first:last] if each.end <= span[1]]


def _cells(text: str, span: Span) -> Iterator[list[Span]]:
    """The rows of the table at *span*, each as the spans of its cells."""
    at = span[0]
    for line in text[slice(*span)].split("\n"):
        row: list[Span] = []
        for cell in line.split("\t"):
            row.append((at, at + len(cell)))
            at += len(cell) + 1
        yield row


def _whole(row: Sequence[Span]) -> Span:
    """From the first cell of *row* that is filled to the end of the last one."""
    filled = [cell for cell in row if cell[0] < cell[1]]
    return filled[0][0], filled[-1][1]


def _items(text: str, cell: Span) -> Iterator[Span]:
    """The items of a *cell*, which semicolons part."""
    at = cell[0]
    for item in text[slice(*cell)].split(_BETWEEN_ITEMS):
        yield at, at + len(item)
        at += len(item) + len(_BETWEEN_ITEMS)
