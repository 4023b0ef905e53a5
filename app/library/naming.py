"""All names in the open libraries: which page a name leads to, what else a thing is called."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from app.library.arrangement.headings import fold, sort_key
from app.library.arrangement.names import (
    Abbreviation,
    Name,
    load_abbreviations,
    load_names,
    other_names,
    years_of,
)
from app.library.compilation.compiled import CompiledLibrary
from app.library.pages.edtf import Date, parse
from app.library.pages.fault import Fault
from app.library.pages.page import Page

UNNAMED_KINDS = frozenset(("guide", "article"))
FILES = ("names.toml", "abbreviations.toml")

# After a change of one page of many, folding all names again would take a second.
folded = lru_cache(maxsize=200_000)(fold)


class Naming:
    """The names that the built-in library gives, and those of the reader's own libraries.

    A reader's `names.toml` and `abbreviations.toml` in *folders* may speak of any page, also of a
    built-in one: they are read when they are first needed, with all *pages* known.
    """

    def __init__(
        self,
        libraries: Sequence[CompiledLibrary],
        pages: Callable[[], Mapping[str, Page]],
        folders: Sequence[Path],
    ) -> None:
        self._libraries = tuple(libraries)
        self._pages = pages
        self._folders = tuple(folders)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name that leads to a page."""
        built_in = self._libraries[0].ask(lambda c: c.fact("names")) or ()
        found = [
            Name(page, name, kind, _date(start), _date(end), language)
            for page, name, kind, start, end, language in built_in
        ]
        return (*found, *(name for name in self._own[0] if name.page))

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The list of abbreviations, sorted."""
        built_in = self._libraries[0].ask(lambda c: c.fact("abbreviations")) or ()
        every = (*(Abbreviation(*each) for each in built_in), *self._own[1])
        found = {(each.short, each.long): each for each in every}
        return tuple(sorted(found.values(), key=lambda each: (sort_key(each.short), each.long)))

    @cached_property
    def other_names(self) -> Mapping[str, tuple[str, ...]]:
        """For each folded name the other names of the same thing."""
        tables = [library.ask(lambda c: c.fact("other names")) or {} for library in self._libraries]
        if any(self._own[:2]):
            tables.append(self._own_table())
        merged: dict[str, tuple[str, ...]] = {}
        for table in tables:
            for name, others in table.items():
                merged[name] = tuple(dict.fromkeys((*merged.get(name, ()), *others)))
        return merged

    def dated(self, name: str) -> str:
        """*name* with the years in which it was in use, where they are known."""
        years = self._years.get(fold(name), "")
        return f"{name} ({years})" if years else name

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """Redirects, titles, headings, aliases, names and ids, folded; the first bearer wins.

        By its id a page is known in links, in the names of files and on the command line.
        """
        found: dict[str, str] = {}
        for page in self._pages().values():
            for name in (*page.redirects, page.title, *page.index_headings, *page.aliases):
                found.setdefault(folded(name), page.id)
        for other in self.names:
            found.setdefault(folded(other.name), other.page)
        for page_id in self._pages():
            found.setdefault(folded(page_id), page_id)
        return found

    @cached_property
    def in_text(self) -> tuple[tuple[str, str], ...]:
        """Each name by which a text may speak of a page, with the page; titles come first.

        Guides and imported articles are not spoken of: their titles are ordinary words.
        """
        spoken_of = [page for page in self._pages().values() if page.kind not in UNNAMED_KINDS]
        pages = {page.id for page in spoken_of}
        found: dict[str, str] = {}
        for page in spoken_of:
            for name in (page.title, *page.aliases):
                found.setdefault(name, page.id)
                found.setdefault(name.partition(" (")[0], page.id)
        for other in self.names:
            if other.page in pages:
                found.setdefault(other.name, other.page)
        for short in self.abbreviations:
            if short.page in pages:
                found.setdefault(short.short, short.page)
                found.setdefault(short.long, short.page)
        return tuple(found.items())

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in the reader's own files of names."""
        return self._own[2]

    @cached_property
    def _years(self) -> Mapping[str, str]:
        nameless = (name for name in self._own[0] if not name.page)
        return years_of((*self.names, *nameless))

    @cached_property
    def _own(self) -> tuple[tuple[Name, ...], tuple[Abbreviation, ...], tuple[Fault, ...]]:
        known = self._pages().keys()
        names: list[Name] = []
        abbreviations: list[Abbreviation] = []
        faults: list[Fault] = []
        for folder in self._folders:
            read_names, name_faults = load_names(folder / FILES[0], known)
            read_short, short_faults = load_abbreviations(folder / FILES[1], known)
            names += read_names
            abbreviations += read_short
            faults += (*name_faults, *short_faults)
        return tuple(names), tuple(abbreviations), tuple(faults)

    def _own_table(self) -> Mapping[str, tuple[str, ...]]:
        """Other names as the reader's files give them, with those the same pages had before."""
        names, abbreviations, _ = self._own
        named = {each.page for each in names} | {each.page for each in abbreviations}
        pages = [page for page_id, page in self._pages().items() if page_id in named]
        built_in = [name for name in self.names if name.page in named and name not in names]
        return other_names(pages, (*built_in, *names), abbreviations)


def _date(text: str) -> Date | None:
    return parse(text) if text else None
