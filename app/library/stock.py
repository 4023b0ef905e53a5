"""What a search needs to know of the open libraries besides their indexes, read once and kept."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice, takewhile

from app.library.chronology import build_chronology
from app.library.compiled import CompiledLibrary
from app.library.conditions import Traits
from app.library.event_search import Indexed, index_events
from app.library.naming import Naming, folded
from app.library.page import Page
from app.library.traits import PARTNER_KINDS, traits_of
from app.library.tree import BranchName
from app.library.vocabulary import Vocabulary, branch_choices, choice, fixed_choices


class Stock:
    """The pages, branches, names and events of all libraries, by the ids they are reached under."""

    def __init__(
        self,
        libraries: Sequence[CompiledLibrary],
        outlines: Mapping[str, Page],
        homes: Mapping[str, CompiledLibrary],
        branches: Sequence[BranchName],
        naming: Naming,
        whole_pages: Callable[[], Iterable[Page]],
    ) -> None:
        self.libraries = tuple(libraries)
        self.outlines = outlines
        self._homes = homes
        self._branches = tuple(branches)
        self._naming = naming
        self._whole_pages = whole_pages

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

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The values that the fields of a query may take."""
        pages = self.outlines.values()
        names: dict[str, list[str]] = {}
        for name in self._naming.names:
            names.setdefault(name.page, []).append(name.name)
        partners = (page for page in pages if page.kind in PARTNER_KINDS)
        texts = (page.summary for page in pages)
        return Vocabulary(
            {
                **fixed_choices(),
                "in": branch_choices(self._branches, texts),
                "partner": tuple(
                    choice(page.id, page.title, *page.aliases, *names.get(page.id, ()))
                    for page in sorted(partners, key=lambda page: page.title)
                ),
                "library": tuple(
                    choice(each.described.id, each.described.title) for each in self.libraries
                ),
            }
        )

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        """What each page is besides its words."""
        homes = {page: library.described.id for page, library in self._homes.items()}
        return traits_of(self._whole_pages(), homes)

    @cached_property
    def events(self) -> tuple[Indexed, ...]:
        """Every event, ready to be searched."""
        items = build_chronology(self._whole_pages())
        titles = {page.id: page.title for page in self.outlines.values()}
        return index_events(items, titles, self.other_names)

    def prepare(self) -> None:
        """Read now what is otherwise read when it is first asked for."""
        parts = (self.vocabulary, self.traits, self.events, self.by_name, self._titles)
        assert all(part is not None for part in parts)

    def public_id(self, library: CompiledLibrary, page_id: str) -> str:
        """The id under which the page called *page_id* in *library* is reached."""
        qualified = f"{library.described.id}:{page_id}"
        return qualified if qualified in self.outlines else page_id

    def own_ids(self, library: CompiledLibrary, pages: Iterable[str]) -> frozenset[str]:
        """Those of *pages* that *library* holds, as it calls them itself."""
        return frozenset(
            page.rpartition(":")[2] for page in pages if self._homes.get(page) is library
        )
