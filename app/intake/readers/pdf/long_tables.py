"""Tables of a PDF that go on over several pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_SAME_COLUMN = 4.0  # points between the left edges of a column on two pages


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the numbers of its lines, *end* excluded, its rows, and where its columns begin.

    *page* is where it begins, *last* where it ends. *repeated* are the pages on which its head is
    printed again.
    """

    start: int
    end: int
    page: int
    last: int
    rows: tuple[tuple[str, ...], ...]
    lefts: tuple[float, ...]
    repeated: tuple[int, ...] = ()


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
        rows=(*before.rows, *table.rows[again:]),
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
