"""The reference library: what everything else asks for pages, tree, A-Z, milestones and search."""

import dataclasses
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.article import (
    Article,
    Past,
    back_links,
    build_article,
    pages_like_this,
)
from app.library.body import plain_text
from app.library.catalogue import Catalogue
from app.library.chronology import ChronologyItem, build_chronology
from app.library.compiled import CompiledLibrary
from app.library.entry import LibraryInfo, PageEntry, UnknownPageError
from app.library.fault import Fault, nearest
from app.library.former_names import names_on
from app.library.headings import Heading, build_headings, fold, sort_key
from app.library.holdings import Shelves, reached, renamed, with_changes
from app.library.names import Abbreviation
from app.library.naming import FILES, Naming
from app.library.page import IMPORTS_BRANCH, Page, Place
from app.library.search_answer import SearchAnswer, SearchRequest
from app.library.standing import page_state
from app.library.tree import Branch, BranchName, build_tree
from app.library.turning_points import turning_points
from app.paths import Paths

if TYPE_CHECKING:
    from app.library.absence import Absence
    from app.library.body import Section
    from app.library.compiler import Progress
    from app.library.completion import Completion
    from app.library.concordance import ConcordanceLine
    from app.library.facets import Facets
    from app.library.finder import Finder
    from app.library.history import History
    from app.library.related import RelatedPage
    from app.library.renewal import Renewal
    from app.library.stock import Stock

SCHEME = "entente:"
READ_ONCE = (
    *("info", "titles", "_shelves", "_outlines", "_homes", "_milestone_counts"),
    *("_naming", "_stock", "_finder", "_branches", "_back_links", "history"),
)
"""What is read once and kept until page files change."""

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
        self._names_folders = tuple(folders)
        self._lock = threading.RLock()

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
        return (*compiled[0], *others, *self._naming.faults)

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
        return {page.id: page.title for page in self._outlines.values()}

    def pages(self, kind: str = "", branch: str = "") -> tuple[PageEntry, ...]:
        """The pages of *kind* in or below *branch*, sorted by title; empty means any."""
        entries = (self.entry(page_id) for page_id in self._outlines)
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
        page = self._outline(page_id)
        library = self._homes[page_id]
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
            milestones=self._milestone_counts[page_id],
        )

    def resolve(self, reference: str) -> Place:
        """The place that *reference* names: an id, `entente:pfp#milestones`, or any name of a page.

        Raises:
            UnknownPageError: it names none.
        """
        name, _, anchor = reference.strip().removeprefix(SCHEME).partition("#")
        page_id = name if name in self._outlines else self._naming.by_name.get(fold(name), "")
        if not page_id:
            raise UnknownPageError(name, nearest(name.lower(), self._outlines))
        return Place(page_id, anchor)

    def page(self, page_id: str) -> Page:
        """The whole page called *page_id*.

        Raises:
            UnknownPageError: there is none.
        """
        outline = self._outline(page_id)
        own_id = page_id.rpartition(":")[2]
        page = self._homes[page_id].ask(lambda catalogue: catalogue.page(own_id))
        return renamed(page, outline.id) if page else outline

    def article(self, page_id: str, as_of: date | None = None) -> Article:
        """The page called *page_id* with its text and its generated sections.

        Its states, and the names of groups, are those of *as_of*, today when not given.

        Raises:
            UnknownPageError: there is none.
        """
        page = self.page(page_id)
        own_id = page_id.rpartition(":")[2]
        body = self._homes[page_id].ask(lambda catalogue: catalogue.body(own_id))
        mentions = sorted(self._back_links.get(page_id, ()), key=lambda each: self._order(each))
        past = Past(self._names_on(as_of)) if as_of else None
        return build_article(page, body, self.titles, mentions, as_of or date.today(), past)

    def tree(self, as_of: date | None = None) -> tuple[Branch, ...]:
        """The partner tree as it stood on *as_of*, today when not given.

        Stubs are left out, but not of the branch of imports, where all that was imported stands.
        On a day of the past pages bear the names that they had then.
        """
        shown = [page for page in map(_in_tree, self._outlines.values()) if page.tree]
        names = self._names_on(as_of) if as_of else {}
        return build_tree(self._branches, shown, as_of or date.today(), names)

    def turning_points(self) -> tuple[date, ...]:
        """The days from which the tree or a name is another than before, in order."""
        return turning_points(self._outlines.values(), self._naming.names)

    def headings(self) -> tuple[Heading, ...]:
        """The A-Z index, sorted."""
        return build_headings(self._outlines.values(), self._naming.names)

    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The list of abbreviations, sorted."""
        return self._naming.abbreviations

    @property
    def names_in_text(self) -> tuple[tuple[str, str], ...]:
        """Each name by which a text may speak of a page, with the id of that page."""
        return self._naming.in_text

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
        whole = [self.page(page_id) for page_id in pages] if pages else list(self._all_pages())
        return build_chronology(whole, first, last, types)

    @cached_property
    def history(self) -> "History":
        """What can be asked of all milestones and memberships together."""
        from app.library.history import History  # the first screen needs none

        return History(lambda: tuple(self._all_pages()), self._branch_pages, self._names_on)

    def refresh(self) -> bool:
        """Take in what has changed in the page files since; False when nothing has.

        Only what a change concerns is read anew. Who asks meanwhile is answered as before.

        Raises:
            OSError: a folder cannot be read, or not even a temporary folder can be written.
        """
        with self._lock:
            renewals = {library: library.refresh() for library in self._libraries}
            if not any(renewals.values()):
                return False
            if all(each.pages is not None for each in renewals.values()):
                self._renew(renewals)
            else:
                for name in READ_ONCE:
                    vars(self).pop(name, None)
            return True

    def _renew(self, renewals: "Mapping[CompiledLibrary, Renewal]") -> None:
        """Read anew what is kept of the pages that have changed, and what follows from them."""
        kept = vars(self).get("_shelves", {})
        shelves = {
            library: with_changes(library, kept[library], renewal.pages or ())
            for library, renewal in renewals.items()
            if library in kept
        }
        stock, naming = vars(self).get("_stock"), vars(self).get("_naming")
        for name in READ_ONCE:
            vars(self).pop(name, None)
        if len(shelves) == len(self._libraries):
            self._shelves = shelves
        if naming is not None and not any(each.names for each in renewals.values()):
            vars(naming).pop("by_name", None)
            self._naming = naming
        if stock is not None:
            changed = {
                self._public_id(library, page)
                for library, renewal in renewals.items()
                for page in renewal.pages or ()
            }
            self._stock.keep(stock, changed)

    def renew_names(self) -> None:
        """Read the reader's own names again, as they stand in their files now."""
        with self._lock:
            for part in ("_naming", "_stock", "_finder"):
                self.__dict__.pop(part, None)

    def pages_by_name(self) -> Mapping[str, str]:
        """The id of the page that each folded name leads to."""
        return self._naming.by_name

    def prepare_search(self) -> None:
        """Read what every search needs, so that the first is as quick as the others.

        Work for the background, to be done while the reader looks at the first screen.
        """
        for library in self._libraries:
            library.prepare()
        self._stock.prepare()

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The pages that *request* asks for, best first. Never raises for what a reader types."""
        return self._finder.search(request)

    def facets(self, request: SearchRequest) -> "Facets":
        """How the pages that *request* finds divide by kind, branch, partner and more."""
        return self._finder.facets(request)

    def absence(self, request: SearchRequest) -> "Absence":
        """What it proves that *request* finds nothing."""
        return self._finder.absence(request)

    def concordance(self, request: SearchRequest) -> "tuple[ConcordanceLine, ...]":
        """Every occurrence of what *request* seeks, each in its line."""
        return self._finder.lines(request)

    def complete(self, text: str, cursor: int) -> "tuple[Completion, ...]":
        """What may stand in a query at *cursor* in place of the word before it."""
        from app.library.completion import complete

        return complete(text, cursor, self._stock.vocabulary)

    def related(self, page_id: str, limit: int = 6) -> "tuple[RelatedPage, ...]":
        """The pages most like the one called *page_id*.

        Raises:
            UnknownPageError: there is none.
        """
        from app.library.related import RelatedPage, rank_related

        page = self.page(page_id)
        sections = self._homes[page_id].ask(lambda c: c.body(page_id.rpartition(":")[2])).sections
        text = "\n".join((page.title, page.summary, *map(plain_text, sections)))
        relations = {each.to: each.kind for each in page.related if each.to in self._outlines}
        linked = {*self._back_links.get(page_id, ())}
        branches = [place.at for place in page.tree]
        alike = self._finder.alike(page_id, text, 4 * limit)
        ranked = rank_related(alike, relations, linked, branches, self._stock.traits)
        return tuple(
            RelatedPage(each, self.titles[each], why, round(score, 3))
            for each, score, why in ranked[:limit]
        )

    def _names_on(self, day: date) -> Mapping[str, str]:
        return names_on(day, self._naming.names)

    def pages_like_this(self, page_id: str) -> "Section | None":
        """What stands at the foot of the page called *page_id*: links to the pages most like it.

        Raises:
            UnknownPageError: there is none.
        """
        alike = [each.page for each in self.related(page_id, LOOKED_THROUGH)]
        return pages_like_this(self.page(page_id), alike, self.titles)

    # What is read once and kept

    @cached_property
    def _shelves(self) -> Shelves:
        """For each library its pages without their milestones and text, by their own ids."""
        return {
            library: {page.id: page for page in library.ask(Catalogue.outlines)}
            for library in self._libraries
        }

    @cached_property
    def _outlines(self) -> Mapping[str, Page]:
        """Every page without its milestones and text, by the id under which it is reached."""
        return {page_id: renamed(page, page_id) for page_id, page, _ in reached(self._shelves)}

    @cached_property
    def _homes(self) -> Mapping[str, CompiledLibrary]:
        return {page_id: library for page_id, _, library in reached(self._shelves)}

    @cached_property
    def _milestone_counts(self) -> Mapping[str, int]:
        return {
            self._public_id(library, page_id): count
            for library in self._libraries
            for page_id, count in library.ask(Catalogue.milestone_counts).items()
        }

    @cached_property
    def _naming(self) -> Naming:
        return Naming(self._libraries, lambda: self._outlines, self._names_folders)

    @cached_property
    def _stock(self) -> "Stock":
        from app.library.stock import Stock  # the first screen needs no search

        parts = (self._libraries, self._outlines, self._homes, self._branches, self._naming)
        return Stock(*parts)

    @cached_property
    def _finder(self) -> "Finder":
        from app.library.finder import Finder

        return Finder(self._stock)

    @cached_property
    def _branches(self) -> tuple[BranchName, ...]:
        merged: dict[str, BranchName] = {}
        for library in self._libraries:
            for branch_id, title in library.ask(lambda c: c.fact("branches")) or ():
                merged.setdefault(branch_id, BranchName(branch_id, title))
        return tuple(merged.values())

    @cached_property
    def _back_links(self) -> Mapping[str, tuple[str, ...]]:
        return back_links(
            (self._public_id(library, page), targets)
            for library in self._libraries
            for page, targets in library.ask(Catalogue.links)
        )

    def _branch_pages(self, branch: str) -> tuple[str, ...]:
        return tuple(entry.id for entry in self.pages(branch=branch))

    def _outline(self, page_id: str) -> Page:
        try:
            return self._outlines[page_id]
        except KeyError:
            raise UnknownPageError(page_id, nearest(page_id, self._outlines)) from None

    def _all_pages(self) -> Iterator[Page]:
        for library in self._libraries:
            for page in library.ask(Catalogue.pages):
                yield renamed(page, self._public_id(library, page.id))

    def _public_id(self, library: CompiledLibrary, page_id: str) -> str:
        qualified = f"{library.described.id}:{page_id}"
        return qualified if qualified in self._outlines else page_id

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
