"""Tables of a PDF that go on over several pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.readers.inline import Gathered

_SAME_COLUMN = 4.0  # points between the left edges of a column on two pages


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the numbers of its lines, *end* excluded, its cells, and where its columns begin.

    *page* is where it begins, *last* where it ends. *repeated* are the pages on which its head is
    printed again.
    """

    start: int
    end: int
    page: int
    last: int
    cells: tuple[tuple[Gathered, ...], ...]
    lefts: tuple[float, ...]
    repeated: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The texts of the cells."""
        return tuple(tuple(cell.text for cell in row) for row in self.cells)


def over_pages(tables: Sequence[Table]) -> Iterator[Table]:
    """*tables* with those joined that go on on the next page, without the heads printed again."""
    before: Table | None = None
    for table in tables:
        if before is not None and goes_on(before, table):
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
    )


def goes_on(before: Table, table: Table) -> bool:
    """Whether *table* has the columns of the one *before*, which ends the page above."""
    return (
        before.end == table.start
        and table.page == before.last + 1
        and len(before.lefts) == len(table.lefts)
        and all(
            abs(one - other) < _SAME_COLUMN
            for one, other in zip(before.lefts, table.lefts, strict=True)
        )
    )
