"""Two to four partners side by side: what they share, and what only some of them have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.comparing.matrix import Cell, build_matrix, groups_of
from app.library.pages.page import Page
from app.library.pages.standing import NOT_YET

FEWEST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Shared:
    """A framework with the cell of each partner, in the order of the comparison."""

    group: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """*common* are the frameworks that all partners belong or belonged to, *different* the rest.

    What none of them had joined by the day of the comparison is in neither.
    """

    pages: tuple[str, ...]
    titles: tuple[str, ...]
    common: tuple[Shared, ...]
    different: tuple[Shared, ...]


def compare(pages: Sequence[Page], titles: Mapping[str, str], day: date) -> Comparison:
    """Compare *pages*, in this order, as of *day*.

    Raises:
        ValueError: these are fewer than two pages, or more than four.
    """
    if not FEWEST <= len(pages) <= MOST:
        raise ValueError(f"a comparison takes {FEWEST} to {MOST} pages, not {len(pages)}")
    matrix = build_matrix(pages, groups_of(pages), titles, day)
    rows = {row.page: row for row in matrix.rows}
    shared = [
        Shared(group, title, tuple(rows[page.id].cells[at] for page in pages))
        for at, (group, title) in enumerate(zip(matrix.groups, matrix.titles, strict=True))
    ]
    return Comparison(
        pages=tuple(page.id for page in pages),
        titles=tuple(titles.get(page.id, page.title) for page in pages),
        common=tuple(each for each in shared if all(map(_has_begun, each.cells))),
        different=tuple(
            each
            for each in shared
            if any(map(_has_begun, each.cells)) and not all(map(_has_begun, each.cells))
        ),
    )


def _has_begun(cell: Cell) -> bool:
    return bool(cell.memberships) and cell.state != NOT_YET
