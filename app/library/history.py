"""What can be asked of all milestones and memberships together; every page is read but once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from app.library.chronology.events import ChronologyItem, build_chronology, items_of
from app.library.chronology.filtering import Tagged, tag
from app.library.chronology.on_this_day import on_this_day
from app.library.chronology.scope import EVERYTHING, Scope, in_scope
from app.library.comparing.comparison import Comparison, compare
from app.library.comparing.fact_sheet import FactSheet, build_fact_sheet
from app.library.comparing.matrix import Matrix, build_matrix, groups_of
from app.library.pages.entry import UnknownPageError
from app.library.pages.fault import nearest
from app.library.pages.page import Milestone, Page
from app.library.timeline.lanes import Lane, build_lanes


class History:
    """The history that the open libraries tell; safe to ask from several threads.

    *read_pages* gives every whole page, *branch_pages* the ids of those in or below a branch,
    *names_on* the names that pages bore on a day in place of their titles.
    """

    def __init__(
        self,
        read_pages: Callable[[], Sequence[Page]],
        branch_pages: Callable[[str], Sequence[str]],
        names_on: Callable[[date], Mapping[str, str]] = lambda _day: {},
    ) -> None:
        self._read_pages = read_pages
        self._branch_pages = branch_pages
        self._names_on = names_on
        self._tagged: dict[str, Tagged] = {}

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page with its milestones and memberships, by id."""
        return {page.id: page for page in self._read_pages()}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every page."""
        return {page.id: page.title for page in self.pages.values()}

    @cached_property
    def everything(self) -> tuple[ChronologyItem, ...]:
        """Every event, in order of time, the coarser date first."""
        return build_chronology(self.pages.values())

    def chronology(self, scope: Scope = EVERYTHING) -> tuple[ChronologyItem, ...]:
        """The events in *scope*, in order of time.

        Raises:
            UnknownPageError: a page that *scope* names does not exist.
        """
        return in_scope(self.everything, self._resolved(scope))

    def items_of(self, milestones: Iterable[Milestone], scope: Scope) -> tuple[ChronologyItem, ...]:
        """An event for each of *milestones* in *scope*, though no page tells it (any more).

        Raises:
            UnknownPageError: a page that *scope* names does not exist.
        """
        return in_scope(items_of(milestones, self.pages), self._resolved(scope))

    def tagged(self, items: Sequence[ChronologyItem]) -> tuple[Tagged, ...]:
        """*items* made ready for `chronology_filter.passing`."""
        known = self._tagged
        new = [each for each in items if each.id not in known or known[each.id].item is not each]
        kinds = {page.id: page.kind for page in self.pages.values()} if new else {}
        known.update((each.item.id, each) for each in tag(new, self.titles, kinds))
        return tuple(known[each.id] for each in items)

    def lanes(
        self,
        items: Sequence[ChronologyItem],
        grouping: str,
        only: Sequence[str] = (),
        day: date | None = None,
    ) -> tuple[Lane, ...]:
        """*items* in lanes; see `build_lanes`."""
        return build_lanes(items, self.pages, grouping, only, day)

    def groups(self) -> tuple[str, ...]:
        """Every framework that a page belongs to, those with most members first."""
        return groups_of(self.pages.values())

    def matrix(
        self,
        pages: Sequence[str] = (),
        groups: Sequence[str] = (),
        day: date | None = None,
        sort: str = "title",
        by: str = "",
    ) -> Matrix:
        """The matrix of *pages* (every country when empty) and *groups* (all of theirs).

        Raises:
            UnknownPageError: one of the pages does not exist.
        """
        rows = self._pages(pages) if pages else self._countries
        columns = [page.id for page in self._pages(groups)] or groups_of(rows)
        return build_matrix(rows, columns, self._called(day), day or date.today(), sort, by)

    def compare(self, pages: Sequence[str], day: date | None = None) -> Comparison:
        """Two to four pages side by side, as of *day*.

        Raises:
            UnknownPageError: one of the pages does not exist.
            ValueError: these are too few pages, or too many.
        """
        return compare(self._pages(pages), self._called(day), day or date.today())

    def fact_sheet(self, page_id: str, day: date | None = None) -> FactSheet:
        """The fact sheet of a partner, as of *day*.

        Raises:
            UnknownPageError: there is no such page.
        """
        (page,) = self._pages((page_id,))
        items = self.chronology(Scope("partner", (page_id,)))
        today = date.today()
        day = day or today
        return build_fact_sheet(page, items, self.pages, day, past=day < today)

    def on_this_day(self, day: date | None = None) -> tuple[ChronologyItem, ...]:
        """What happened on the day and month of *day*, today when not given."""
        return on_this_day(self.everything, day or date.today())

    @cached_property
    def _countries(self) -> tuple[Page, ...]:
        return tuple(
            page for page in self.pages.values() if page.kind == "country" and page.memberships
        )

    def _called(self, day: date | None) -> Mapping[str, str]:
        """What every page was called on *day*; its title when no day is given."""
        return {**self.titles, **self._names_on(day)} if day else self.titles

    def _resolved(self, scope: Scope) -> Scope:
        self._pages(scope.pages)
        if scope.kind == "branch":
            return Scope("branch", tuple(self._branch_pages(scope.branch)), scope.branch)
        return scope

    def _pages(self, ids: Sequence[str]) -> tuple[Page, ...]:
        try:
            return tuple(self.pages[page_id] for page_id in ids)
        except KeyError as error:
            unknown = str(error.args[0])
            raise UnknownPageError(unknown, nearest(unknown, self.pages)) from None
