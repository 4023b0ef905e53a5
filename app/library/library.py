"""The reference library: what everything else asks for pages, tree, A-Z, milestones and search."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.arrangement.former_names import names_on
from app.library.arrangement.headings import Heading, build_headings, fold, sort_key
from app.library.arrangement.names import Abbreviation
from app.library.arrangement.tree import Branch, build_tree
from app.library.arrangement.turning_points import turning_points
from app.library.chronology.events import ChronologyItem, build_chronology
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.holdings import Holdings, renamed
from app.library.naming import FILES
from app.library.pages.article import (
    Article,
    Past,
    build_article,
    pages_like_this,
)
from app.library.pages.body import plain_text
from app.library.pages.entry import LibraryInfo, PageEntry, UnknownPageError
from app.library.pages.fault import Fault, nearest
from app.library.pages.page import IMPORTS_BRANCH, Page, Place
from app.library.pages.passage_link import read_link
from app.library.pages.standing import page_state
from app.library.search.answer import SearchAnswer, SearchRequest
from app.paths import Paths

if TYPE_CHECKING:
    from app.library.compilation.full_compilation import Progress
    from app.library.history import History
    from app.library.pages.body import Section
    from app.library.search.absence import Absence
    from app.library.search.completion import Completion
    from app.library.search.concordance import ConcordanceLine
    from app.library.search.facets import Facets
    from app.library.search.related import RelatedPage

LOOKED_THROUGH = 24  # pages alike, for those that are not named as related anyway


class Library:
    """One or more compiled libraries opened together; safe to ask from several threads.

    A bare id means the page of the first library that has it, the built-in one first; the same id
    in another library is reached as `library:id`.
    """

    def __init__(self, libraries: Sequence[CompiledLibrary], own_names: Path | None = None) -> None:
        """Join *libraries*; in the folder *own_names* the reader's names may lie as well."""
        self._libraries = tuple(libraries)
        folders = [library.folder for library in self._libraries[1:]]
        if own_names is not None and own_names not in folders:
            folders.append(own_names)
        self._held = Holdings(self._libraries, folders)

    @classmethod
    def open(
        cls,
        paths: Paths,
        folders: Sequence[Path] | None = None,
        progress: "Progress | None" = None,
    ) -> "Library":
        """Open the built-in library and the reader's own, or *folders* in place of the latter.

        Raises:
            OSError: a folder cannot be read, or not even a temporary folder can be written.
        """
        cache = paths.compiled_libraries
        built_in = paths.built_in_compiled / "library"
        opened = [CompiledLibrary(paths.built_in_library, cache, built_in, progress)]
        own = folders is None
        if folders is None:
            has_pages = (paths.user_library / "pages").is_dir()
            folders = [paths.user_library] if has_pages else []
        for folder in folders:
            taken = [library.described.id for library in opened]
            opened.append(CompiledLibrary(folder, cache, None, progress, taken))
        return cls(opened, paths.user_library if own else None)

    def close(self) -> None:
        """Let go of every file."""
        for library in self._libraries:
            library.close()

    @property
    def compiled(self) -> tuple[Path, ...]:
        """The folder of the compiled form in use of each library, the built-in one first."""
        return tuple(library.compiled for library in self._libraries)

    @property
    def notices(self) -> tuple[str, ...]:
        """What had to be repaired or done differently since the library was opened."""
        return tuple(notice for library in self._libraries for notice in library.notices)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault in the page files of the open libraries."""
        compiled = [library.ask(Catalogue.faults) for library in self._libraries]
        # Of a reader's own names is told what holds with all libraries open.
        others = (fault for faults in compiled[1:] for fault in faults if fault.file not in FILES)
        return (*compiled[0], *others, *self._held.naming.faults)

    @cached_property
    def info(self) -> tuple[LibraryInfo, ...]:
        """The open libraries, the built-in one first."""
        return tuple(
            LibraryInfo(
                **library.ask(lambda c: c.fact("library")) | {"id": library.described.id},
                pages=len(library.ask(Catalogue.milestone_counts)),
                folder=library.folder,
            )
            for library in self._libraries
        )

    def info_for(self, page_ids: Sequence[str]) -> LibraryInfo:
        """The library in which all of *page_ids* stand; the built-in one when they are mixed.

        Raises:
            UnknownPageError: one of the pages does not exist.
        """
        ids = {self.entry(page_id).library for page_id in page_ids}
        return next((info for info in self.info if {info.id} == ids), self.info[0])

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by id."""
        return {page.id: page.title for page in self._held.outlines.values()}

    def pages(self, kind: str = "", branch: str = "") -> tuple[PageEntry, ...]:
        """The pages of *kind* in or below *branch*, sorted by title; empty means any."""
        entries = (self.entry(page_id) for page_id in self._held.outlines)
        chosen = (
            entry
            for entry in entries
            if (not kind or entry.kind == kind) and (not branch or _below(entry.tree, branch))
        )
        return tuple(sorted(chosen, key=lambda entry: (sort_key(entry.title), entry.id)))

    def entry(self, page_id: str) -> PageEntry:
        """The page called *page_id* as it stands in a list.

        Raises:
            UnknownPageError: there is none.
        """
        page = self._held.outline(page_id)
        library = self._held.homes[page_id]
        return PageEntry(
            id=page.id,
            title=page.title,
            kind=page.kind,
            summary=page.summary,
            headings=page.index_headings,
            tree=tuple(place.at for place in page.tree),
            state=page_state(page, date.today()),
            as_of=page.as_of.text,
            library=library.described.id,
            milestones=self._held.milestone_counts[page_id],
        )

    def resolve(self, reference: str) -> Place:
        """The place that *reference* names: an id, `entente:pfp#milestones`, or any name of a page.

        Of a link to a passage it is the section; `passage_search.follow` finds the words.

        Raises:
            UnknownPageError: it names none.
        """
        link = read_link(reference)
        name = link.page
        page_id = (
            name if name in self._held.outlines else self._held.naming.by_name.get(fold(name), "")
        )
        if not page_id:
            raise UnknownPageError(name, nearest(name.lower(), self._held.outlines))
        return Place(page_id, link.anchor)

    def page(self, page_id: str) -> Page:
        """The whole page called *page_id*.

        Raises:
            UnknownPageError: there is none.
        """
        outline = self._held.outline(page_id)
        own_id = page_id.rpartition(":")[2]
        page = self._held.homes[page_id].ask(lambda catalogue: catalogue.page(own_id))
        return renamed(page, outline.id) if page else outline

    def article(self, page_id: str, as_of: date | None = None) -> Article:
        """The page called *page_id* with its text and its generated sections.

        Its states, and the names of groups, are those of *as_of*, today when not given.

        Raises:
            UnknownPageError: there is none.
        """
        page = self.page(page_id)
        own_id = page_id.rpartition(":")[2]
        body = self._held.homes[page_id].ask(lambda catalogue: catalogue.body(own_id))
        mentions = sorted(
            self._held.back_links.get(page_id, ()), key=lambda each: self._order(each)
        )
        past = Past(self._names_on(as_of)) if as_of else None
        return build_article(page, body, self.titles, mentions, as_of or date.today(), past)

    def tree(self, as_of: date | None = None) -> tuple[Branch, ...]:
        """The partner tree as it stood on *as_of*, today when not given.

        Stubs are left out, but not of the branch of imports, where all that was imported stands.
        On a day of the past pages bear the names that they had then.
        """
        shown = [page for page in map(_in_tree, self._held.outlines.values()) if page.tree]
        names = self._names_on(as_of) if as_of else {}
        return build_tree(self._held.branches, shown, as_of or date.today(), names)

    def turning_points(self) -> tuple[date, ...]:
        """The days from which the tree or a name is another than before, in order."""
        return turning_points(self._held.outlines.values(), self._held.naming.names)

    def headings(self) -> tuple[Heading, ...]:
        """The A-Z index, sorted."""
        return build_headings(self._held.outlines.values(), self._held.naming.names)

    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The list of abbreviations, sorted."""
        return self._held.naming.abbreviations

    @property
    def names_in_text(self) -> tuple[tuple[str, str], ...]:
        """Each name by which a text may speak of a page, with the id of that page."""
        return self._held.naming.in_text

    def milestones(
        self,
        pages: Sequence[str] = (),
        first: date | None = None,
        last: date | None = None,
        types: Collection[str] = (),
    ) -> tuple[ChronologyItem, ...]:
        """The milestones of *pages*, all when empty, that can fall from *first* to *last*.

        Raises:
            UnknownPageError: one of *pages* does not exist.
        """
        whole = [self.page(page_id) for page_id in pages] if pages else list(self._held.pages())
        return build_chronology(whole, first, last, types)

    @cached_property
    def history(self) -> "History":
        """What can be asked of all milestones and memberships together."""
        from app.library.history import History  # the first screen needs none

        return History(lambda: tuple(self._held.pages()), self._branch_pages, self._names_on)

    def refresh(self) -> bool:
        """Take in what has changed in the page files since; False when nothing has.

        Only what a change concerns is read anew. Who asks meanwhile is answered as before.

        Raises:
            OSError: a folder cannot be read, or not even a temporary folder can be written.
        """
        if not self._held.refresh():
            return False
        for name in ("info", "titles", "history"):
            vars(self).pop(name, None)
        return True

    def renew_names(self) -> None:
        """Read the reader's own names again, as they stand in their files now."""
        self._held.renew_names()

    def pages_by_name(self) -> Mapping[str, str]:
        """The id of the page that each folded name leads to."""
        return self._held.naming.by_name

    def prepare_search(self) -> None:
        """Read what every search needs, so that the first is as quick as the others.

        Work for the background, to be done while the reader looks at the first screen.
        """
        for library in self._libraries:
            library.prepare()
        self._held.stock.prepare()

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The pages that *request* asks for, best first. Never raises for what a reader types."""
        return self._held.finder.search(request)

    def facets(self, request: SearchRequest) -> "Facets":
        """How the pages that *request* finds divide by kind, branch, partner and more."""
        return self._held.finder.facets(request)

    def absence(self, request: SearchRequest) -> "Absence":
        """What it proves that *request* finds nothing."""
        return self._held.finder.absence(request)

    def concordance(self, request: SearchRequest) -> "tuple[ConcordanceLine, ...]":
        """Every occurrence of what *request* seeks, each in its line."""
        return self._held.finder.lines(request)

    def complete(self, text: str, cursor: int) -> "tuple[Completion, ...]":
        """What may stand in a query at *cursor* in place of the word before it."""
        from app.library.search.completion import complete

        return complete(text, cursor, self._held.stock.vocabulary)

    def related(self, page_id: str, limit: int = 6) -> "tuple[RelatedPage, ...]":
        """The pages most like the one called *page_id*.

        Raises:
            UnknownPageError: there is none.
        """
        from app.library.search.related import RelatedPage, rank_related

        page = self.page(page_id)
        sections = (
            self._held.homes[page_id].ask(lambda c: c.body(page_id.rpartition(":")[2])).sections
        )
        text = "\n".join((page.title, page.summary, *map(plain_text, sections)))
        relations = {each.to: each.kind for each in page.related if each.to in self._held.outlines}
        linked = {*self._held.back_links.get(page_id, ())}
        branches = [place.at for place in page.tree]
        alike = self._held.finder.alike(page_id, text, 4 * limit)
        ranked = rank_related(alike, relations, linked, branches, self._held.stock.traits)
        return tuple(
            RelatedPage(each, self.titles[each], why, round(score, 3))
            for each, score, why in ranked[:limit]
        )

    def _names_on(self, day: date) -> Mapping[str, str]:
        return names_on(day, self._held.naming.names)

    def pages_like_this(self, page_id: str) -> "Section | None":
        """What stands at the foot of the page called *page_id*: links to the pages most like it.

        Raises:
            UnknownPageError: there is none.
        """
        alike = [each.page for each in self.related(page_id, LOOKED_THROUGH)]
        return pages_like_this(self.page(page_id), alike, self.titles)

    def _branch_pages(self, branch: str) -> tuple[str, ...]:
        return tuple(entry.id for entry in self.pages(branch=branch))

    def _order(self, page_id: str) -> tuple[tuple[int, int, str], ...]:
        return sort_key(self.titles.get(page_id, page_id))


def _in_tree(page: Page) -> Page:
    """*page* with the places at which the tree shows it."""
    if not page.provenance.stub:
        return page
    places = tuple(place for place in page.tree if place.at == IMPORTS_BRANCH)
    return dataclasses.replace(page, tree=places)


def _below(places: Sequence[str], branch: str) -> bool:
    return any(place == branch or place.startswith(f"{branch}/") for place in places)
