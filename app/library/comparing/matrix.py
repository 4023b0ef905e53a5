"""Who joined what and when: partners in rows, frameworks in columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.arrangement.headings import sort_key
from app.library.pages.page import Membership, Page
from app.library.pages.standing import NOT_YET, membership_state, span_years

SORTS = ("title", "date", "state")
_ORDER = ("current", "suspended", "unknown", "planned", "former", NOT_YET, "")


@dataclass(frozen=True, slots=True)
class Cell:
    """What joins a partner to a framework: its memberships in order, none where there is none.

    *state* is that of the day: of the membership that holds, else of the last; "not yet" before
    the first of them. *milestone* is the `page#id` at which the beginning is told, empty where
    none is named.
    """

    page: str
    group: str
    memberships: tuple[Membership, ...] = ()
    state: str = ""
    milestone: str = ""

    @property
    def years(self) -> str:
        """The spans in years: "1995–1996, since 2008"."""
        return ", ".join(filter(None, (span_years(m.start, m.end) for m in self.memberships)))

    @property
    def since(self) -> date | None:
        """The first day that the first membership can have begun."""
        starts = [each.start for each in self.memberships if each.start]
        return min((start.earliest for start in starts if start.earliest), default=None)


@dataclass(frozen=True, slots=True)
class Row:
    """A partner with one cell for each column."""

    page: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """*groups* and *titles* name the columns."""

    groups: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    day: date

    def cell(self, page: str, group: str) -> Cell | None:
        """The cell of *page* and *group*, or None where the matrix has not both."""
        cells = (cell for row in self.rows if row.page == page for cell in row.cells)
        return next((cell for cell in cells if cell.group == group), None)


def groups_of(pages: Iterable[Page]) -> tuple[str, ...]:
    """The frameworks that *pages* belong to, those with most members first."""
    members: dict[str, set[str]] = {}
    for page in pages:
        for membership in page.memberships:
            members.setdefault(membership.group, set()).add(page.id)
    return tuple(sorted(members, key=lambda group: (-len(members[group]), group)))


def build_matrix(
    pages: Iterable[Page],
    groups: Sequence[str],
    titles: Mapping[str, str],
    day: date,
    sort: str = "title",
    by: str = "",
) -> Matrix:
    """The matrix of *pages* and *groups* as of *day*.

    *sort* is one of `SORTS`; by date and by state rows are sorted after the column *by*, the first
    when empty, with those that have nothing there last.
    """
    rows = [
        Row(
            page.id,
            titles.get(page.id, page.title),
            tuple(_cell(page, group, day) for group in groups),
        )
        for page in pages
    ]
    rows.sort(key=lambda row: sort_key(row.title))
    if sort != "title" and groups:
        column = groups.index(by) if by in groups else 0
        rows.sort(key=lambda row: _rank(row.cells[column], sort))
    names = tuple(titles.get(group, group) for group in groups)
    return Matrix(tuple(groups), names, tuple(rows), day)


def _rank(cell: Cell, sort: str) -> tuple[int, date]:
    if sort == "state":
        return _ORDER.index(cell.state), cell.since or date.max
    return (0 if cell.memberships else 1), cell.since or date.max


def _cell(page: Page, group: str, day: date) -> Cell:
    found = [each for each in page.memberships if each.group == group]
    found.sort(key=lambda each: (each.start.earliest or date.min) if each.start else date.min)
    states = [membership_state(each, day, page.as_of.latest) or NOT_YET for each in found]
    state = min(states, key=_ORDER.index, default="")
    told = next((each.milestone for each in found if each.milestone), "")
    return Cell(page.id, group, tuple(found), state, f"{page.id}#{told}" if told else "")
