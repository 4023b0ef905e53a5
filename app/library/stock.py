"""What a search needs to know of the open libraries besides their indexes, read once and kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from app.library.compiled import CompiledLibrary
from app.library.event_index import EventIndex
from app.library.naming import Naming
from app.library.page import Page
from app.library.traits import PARTNER_KINDS, PageTraits
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
        whole_page: Callable[[str], Page],
    ) -> None:
        self.libraries = tuple(libraries)
        self.outlines = outlines
        self._homes = homes
        self._branches = tuple(branches)
        self._naming = naming
        self._whole_page = whole_page

    @property
    def other_names(self) -> Mapping[str, tuple[str, ...]]:
        """For each folded name the other names of the same thing."""
        return self._naming.other_names

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
    def traits(self) -> PageTraits:
        """What each page is besides its words."""
        return PageTraits(self.libraries, self.outlines, self._homes, self.public_id)

    @cached_property
    def events(self) -> EventIndex:
        """Every event, ready to be searched."""
        titles = {page_id: page.title for page_id, page in self.outlines.items()}
        return EventIndex(
            self.libraries, titles, lambda: self.other_names, self.public_id, self._whole_page
        )

    def prepare(self) -> None:
        """Read now what is otherwise read when it is first asked for."""
        assert self.vocabulary
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
