"""What each page is besides its words, for facets and conditions: kind, partners, events, dates."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.pages.page import Page
from app.library.pages.standing import page_state
from app.library.search.conditions import Told, Traits
from app.library.search.event_index import day, told_by

FIELDS = ("kind", "in", "partner", "status", "origin", "lang", "library")
PARTNER_KINDS = ("country", "organisation")

_MANY = 4  # of so many pages one: then all of them are read


class PageTraits(Mapping[str, Traits]):
    """The traits of every page, read from the catalogues when they are first asked for."""

    def __init__(
        self,
        libraries: Iterable[CompiledLibrary],
        outlines: Mapping[str, Page],
        homes: Mapping[str, CompiledLibrary],
        public_id: Callable[[CompiledLibrary, str], str],
    ) -> None:
        self._libraries = tuple(libraries)
        self._outlines = outlines
        self._homes = homes
        self._public_id = public_id
        self.partners = {page.id for page in outlines.values() if page.kind in PARTNER_KINDS}
        self._concerned: dict[str, frozenset[str]] = {}
        self._values: dict[str, _Values] = {}
        self._told: dict[str, tuple[Told, ...]] = {}
        self.known: tuple[dict[str, Any], ...] = (self._concerned, self._told)

    def __getitem__(self, page: str) -> Traits:
        return next(each for _, each in self.of((page,)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._outlines)

    def __len__(self) -> int:
        return len(self._outlines)

    def of(self, pages: Iterable[str], *, told: bool = True) -> Iterator[tuple[str, Traits]]:
        """The traits of those of *pages* that are there; without *told* no events in them."""
        wanted = [page for page in pages if page in self._outlines]
        self._read_concerned(wanted)
        if told:
            self._read_told(wanted)
        today = date.today()
        for page in wanted:
            values = self._values.get(page)
            if values is None:
                values = self._values[page] = _Values(partial(self._value_of, page, today))
            yield page, Traits(values, self._told[page] if told else ())

    def keep(self, older: "PageTraits", changed: Iterable[str]) -> None:
        """Take over what *older* has read of all pages but those that have *changed*."""
        if self.partners == older.partners:
            gone = frozenset(changed)
            for mine, its in zip(self.known, older.known, strict=True):
                mine.update((page, read) for page, read in its.copy().items() if page not in gone)

    def _read_concerned(self, pages: list[str]) -> None:
        for library, own, every in self._unread(pages, self._concerned):
            asked = None if every else own
            for page, others in library.ask(partial(Catalogue.concerned, page_ids=asked)):
                self._concerned[self._public_id(library, page)] = frozenset(others)

    def _read_told(self, pages: list[str]) -> None:
        for library, own, every in self._unread(pages, self._told):
            told: dict[str, list[Told]] = {page: [] for page in own}
            asked = None if every else own
            for page, name, event, kind, first, last in library.ask(
                partial(told_by, page_ids=asked)
            ):
                key = event or f"{self._public_id(library, page)}#{name}"
                told.setdefault(page, []).append(Told(key, kind, day(first), day(last)))
            for page, events in told.items():
                self._told[self._public_id(library, page)] = tuple(events)

    def _unread(
        self, pages: list[str], known: Mapping[str, object]
    ) -> Iterator[tuple[CompiledLibrary, list[str], bool]]:
        """For each library which of its *pages*, by their own ids, are not *known*.

        It also says whether they are so many that all of the library had better be read.
        """
        unread: dict[int, list[str]] = {}
        for page in pages:
            if page not in known:
                unread.setdefault(id(self._homes[page]), []).append(page.rpartition(":")[2])
        for library in self._libraries:
            own = unread.get(id(library), [])
            if own:
                yield library, own, len(own) * _MANY > len(self._outlines)

    def _value_of(self, page_id: str, today: date, field: str) -> frozenset[str]:
        page = self._outlines[page_id]
        match field:
            case "kind":
                return frozenset({page.kind})
            case "in":
                return frozenset(path for place in page.tree for path in paths_above(place.at))
            case "partner":
                concerned = self._concerned.get(page_id, frozenset()) | {page_id}
                return concerned & self.partners
            case "status":
                return frozenset({page_state(page, today)} - {""})
            case "origin":
                return frozenset({page.provenance.origin or "written"})
            case "lang":
                return frozenset({page.language})
            case _:
                return frozenset({self._homes[page_id].described.id})


class _Values(Mapping[str, frozenset[str]]):
    """The values of a page by field, each worked out when it is first asked for."""

    __slots__ = ("_known", "_work_out")

    def __init__(self, work_out: Callable[[str], frozenset[str]]) -> None:
        self._work_out = work_out
        self._known: dict[str, frozenset[str]] = {}

    def __getitem__(self, field: str) -> frozenset[str]:
        if field not in FIELDS:
            raise KeyError(field)
        known = self._known.get(field)
        if known is None:
            known = self._known[field] = self._work_out(field)
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


def paths_above(path: str) -> list[str]:
    """*path* and every branch above it, the highest first."""
    slugs = path.split("/")
    return ["/".join(slugs[:depth]) for depth in range(1, len(slugs) + 1)]
