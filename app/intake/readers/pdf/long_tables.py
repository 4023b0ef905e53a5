"""Tables of a PDF that go on over several pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.readers.inline import Gathered
from app.intake.readers.pdf.lines import Line

_SAME_COLUMN = 4.0  # points between the left edges of a column on two pages
_SMALL, _FOOT = 0.93, 0.5  # of the size of the table and the height of the page: where notes are


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the numbers of its lines, *end* excluded, its cells, and where its columns begin.

    *page* is where it begins, *last* where it ends. *repeated* are the pages on which its head is
    printed again, *between* the lines that are not of it: notes at the foot of its pages.
    """

    start: int
    end: int
    page: int
    last: int
    cells: tuple[tuple[Gathered, ...], ...]
    lefts: tuple[float, ...]
    repeated: tuple[int, ...] = ()
    between: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The texts of the cells."""
        return tuple(tuple(cell.text for cell in row) for row in self.cells)


def over_pages(tables: Sequence[Table], lines: Sequence[Line]) -> Iterator[Table]:
    """*tables* with those joined that go on on the next page, without the heads printed again."""
    before: Table | None = None
    for table in tables:
        if before is not None and goes_on(before, table, lines):
            before = _with_rest(before, table)
            continue
        if before is not None:
            yield before
        before = table
    if before is not None:
        yield before


def _with_rest(before: Table, table: Table) -> Table:
    """*before* with the rows of *table*, which goes on with it."""
    again = table.rows[0] == before.rows[0]
    return replace(
        before,
        end=table.end,
        last=table.last,
        cells=(*before.cells, *table.cells[again:]),
        repeated=(*before.repeated, *([table.page] if again else [])),
        between=(*before.between, *range(before.end, table.start)),
    )


def goes_on(before: Table, table: Table, lines: Sequence[Line]) -> bool:
    """Whether *table* has the columns of the one *before*, which ends the page above."""
    return (
        table.page == before.last + 1
        and len(before.lefts) == len(table.lefts)
        and all(
            abs(one - other) < _SAME_COLUMN
            for one, other in zip(before.lefts, table.lefts, strict=True)
        )
        and are_at_foot(lines[before.end : table.start], before, lines)
    )


def are_at_foot(others: Sequence[Line], table: Table, lines: Sequence[Line]) -> bool:
    """Whether *others*, behind *table*, are all notes in small print at the foot of its page."""
    size = max((line.size for line in lines[table.start : table.end]), default=0.0)
    return all(
        line.page == table.last and line.size < _SMALL * size and line.place < _FOOT
        for line in others
    )
