"""What a search needs to know of the open libraries besides their indexes, read once and kept."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice, takewhile

from app.library.arrangement.tree import BranchName
from app.library.compilation.compiled import CompiledLibrary
from app.library.naming import Naming, folded
from app.library.pages.page import Page
from app.library.search.event_index import EventIndex
from app.library.search.traits import PARTNER_KINDS, PageTraits
from app.library.search.vocabulary import (
    Choice,
    Vocabulary,
    branch_choices,
    choice,
    fixed_choices,
)


class _Choices(Mapping[str, tuple[Choice, ...]]):
    """The values of each field, gathered when they are first asked for.

    Most queries name no field, and the names of some thousand partners take a third of a second.
    """

    def __init__(self, gather: Mapping[str, Callable[[], tuple[Choice, ...]]]) -> None:
        self._gather = gather
        self._known: dict[str, tuple[Choice, ...]] = {}

    def __getitem__(self, field: str) -> tuple[Choice, ...]:
        known = self._known.get(field)
        if known is None:
            known = self._known[field] = self._gather[field]()
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(self._gather)

    def __len__(self) -> int:
        return len(self._gather)


class Stock:
    """The pages, branches, names and events of all libraries, by the ids they are reached under."""

    def __init__(
        self,
        libraries: Sequence[CompiledLibrary],
        outlines: Mapping[str, Page],
        homes: Mapping[str, CompiledLibrary],
        branches: Sequence[BranchName],
        naming: Naming,
    ) -> None:
        self.libraries = tuple(libraries)
        self.outlines = outlines
        self._homes = homes
        self._branches = tuple(branches)
        self._naming = naming

    @property
    def other_names(self) -> Mapping[str, tuple[str, ...]]:
        """For each folded name the other names of the same thing."""
        return self._naming.other_names

    def dated(self, name: str) -> str:
        """*name* with the years in which it was in use."""
        return self._naming.dated(name)

    @property
    def by_name(self) -> Mapping[str, str]:
        """The page that each folded name leads to."""
        return self._naming.by_name

    def starting(self, beginning: str) -> set[str]:
        """The pages whose title begins with the folded words *beginning*."""
        if not beginning:
            return set()
        following = islice(self._titles, bisect_left(self._titles, (beginning, "")), None)
        begun = takewhile(lambda each: each[0].startswith(beginning), following)
        return {page for _, page in begun}

    @cached_property
    def _titles(self) -> list[tuple[str, str]]:
        return sorted((folded(page.title), page.id) for page in self.outlines.values())

    @cached_property
    def branch_titles(self) -> Mapping[str, str]:
        """The title of each branch, by its path."""
        return {branch.id: branch.title for branch in self._branches}

    def keep(self, older: "Stock", changed: Collection[str]) -> None:
        """Take over what *older* has read, but of the pages that have *changed*."""
        if "traits" in vars(older):
            self.traits.keep(older.traits, changed)
        if "partners" in vars(older) and self._naming is older.naming:
            kept = {page: each for page, each in older.partners.items() if page in self.outlines}
            for page in changed:
                kept.pop(page, None)
                if page in self.outlines and self.outlines[page].kind in PARTNER_KINDS:
                    kept[page] = self._partner(self.outlines[page])
            self.partners = kept
        if "branch_values" in vars(older) and self._branches == older.branches:
            self.branch_values = older.branch_values

    @property
    def naming(self) -> Naming:
        """The names of all libraries."""
        return self._naming

    @property
    def branches(self) -> tuple[BranchName, ...]:
        """The branches of all libraries."""
        return self._branches

    @cached_property
    def partners(self) -> Mapping[str, Choice]:
        """The partners among the pages, and under which names each is typed."""
        pages = (page for page in self.outlines.values() if page.kind in PARTNER_KINDS)
        return {page.id: self._partner(page) for page in pages}

    @cached_property
    def branch_values(self) -> tuple[Choice, ...]:
        """The branches of the tree, and under which names each is typed."""
        return branch_choices(self._branches, (page.summary for page in self.outlines.values()))

    @cached_property
    def _page_names(self) -> Mapping[str, tuple[str, ...]]:
        """For each page its names besides those that it gives itself."""
        names: dict[str, list[str]] = {}
        for name in self._naming.names:
            names.setdefault(name.page, []).append(name.name)
        return {page: tuple(each) for page, each in names.items()}

    def _partner(self, page: Page) -> Choice:
        return choice(page.id, page.title, *page.aliases, *self._page_names.get(page.id, ()))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The values that the fields of a query may take."""
        fixed = fixed_choices()
        return Vocabulary(
            _Choices(
                {field: partial(fixed.__getitem__, field) for field in fixed}
                | {
                    "in": lambda: self.branch_values,
                    "partner": lambda: tuple(
                        sorted(self.partners.values(), key=lambda each: each.title)
                    ),
                    "library": lambda: tuple(
                        choice(each.described.id, each.described.title) for each in self.libraries
                    ),
                }
            )
        )

    @cached_property
    def traits(self) -> PageTraits:
        """What each page is besides its words."""
        return PageTraits(self.libraries, self.outlines, self._homes, self.public_id)

    @cached_property
    def events(self) -> EventIndex:
        """Every event, ready to be searched."""
        titles = {page_id: page.title for page_id, page in self.outlines.items()}
        return EventIndex(self.libraries, titles, lambda: self.other_names, self.public_id)

    def prepare(self) -> None:
        """Read now what is otherwise read when it is first asked for."""
        assert all(values is not None for values in self.vocabulary.choices.values())
        assert all(part is not None for part in (self.by_name, self._titles))
        for _ in self.traits.of(self.outlines):
            pass

    def public_id(self, library: CompiledLibrary, page_id: str) -> str:
        """The id under which the page called *page_id* in *library* is reached."""
        qualified = f"{library.described.id}:{page_id}"
        return qualified if qualified in self.outlines else page_id

    def own_ids(self, library: CompiledLibrary, pages: Iterable[str]) -> frozenset[str]:
        """Those of *pages* that *library* holds, as it calls them itself."""
        return frozenset(
            page.rpartition(":")[2] for page in pages if self._homes.get(page) is library
        )
