"""What is read once of the open libraries and kept until page files change.

Which pages they hold, under which ids these are reached, and what a search needs to know of them.
"""

import dataclasses
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.arrangement.tree import BranchName
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.naming import Naming
from app.library.pages.article import back_links
from app.library.pages.entry import UnknownPageError
from app.library.pages.fault import nearest
from app.library.pages.page import Page

if TYPE_CHECKING:
    from app.library.compilation.renewal import Renewal
    from app.library.search.finder import Finder
    from app.library.search.stock import Stock

Shelves = Mapping[CompiledLibrary, Mapping[str, Page]]
"""For each library its pages without their milestones and text, by their own ids."""

READ_ONCE = (
    *("shelves", "outlines", "homes", "milestone_counts"),
    *("naming", "stock", "finder", "branches", "back_links"),
)


class Holdings:
    """What the open *libraries* hold together; safe to ask from several threads.

    The reader's own names lie in *names_folders*.
    """

    def __init__(
        self, libraries: Sequence[CompiledLibrary], names_folders: Sequence[Path] = ()
    ) -> None:
        self._libraries = tuple(libraries)
        self._names_folders = tuple(names_folders)
        self._lock = threading.RLock()

    def refresh(self) -> bool:
        """Take in what has changed in the page files since; False when nothing has.

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
                self._forget(READ_ONCE)
            return True

    def renew_names(self) -> None:
        """Read the reader's own names again, as they stand in their files now."""
        with self._lock:
            self._forget(("naming", "stock", "finder"))

    def outline(self, page_id: str) -> Page:
        """The page called *page_id* without its milestones and text.

        Raises:
            UnknownPageError: there is none.
        """
        try:
            return self.outlines[page_id]
        except KeyError:
            raise UnknownPageError(page_id, nearest(page_id, self.outlines)) from None

    def pages(self) -> Iterator[Page]:
        """Every whole page, under the id by which it is reached."""
        for library in self._libraries:
            for page in library.ask(Catalogue.pages):
                yield renamed(page, self.public_id(library, page.id))

    def public_id(self, library: CompiledLibrary, page_id: str) -> str:
        """The id under which the page that *library* calls *page_id* is reached."""
        qualified = f"{library.described.id}:{page_id}"
        return qualified if qualified in self.outlines else page_id

    @cached_property
    def shelves(self) -> Shelves:
        """For each library its pages without their milestones and text, by their own ids."""
        return {
            library: {page.id: page for page in library.ask(Catalogue.outlines)}
            for library in self._libraries
        }

    @cached_property
    def outlines(self) -> Mapping[str, Page]:
        """Every page without its milestones and text, by the id under which it is reached."""
        return {page_id: renamed(page, page_id) for page_id, page, _ in reached(self.shelves)}

    @cached_property
    def homes(self) -> Mapping[str, CompiledLibrary]:
        """The library of every page."""
        return {page_id: library for page_id, _, library in reached(self.shelves)}

    @cached_property
    def milestone_counts(self) -> Mapping[str, int]:
        """How many milestones each page tells."""
        return {
            self.public_id(library, page_id): count
            for library in self._libraries
            for page_id, count in library.ask(Catalogue.milestone_counts).items()
        }

    @cached_property
    def naming(self) -> Naming:
        """Which page a name leads to."""
        return Naming(self._libraries, lambda: self.outlines, self._names_folders)

    @cached_property
    def stock(self) -> "Stock":
        """What a search needs to know besides the indexes."""
        from app.library.search.stock import Stock  # the first screen needs no search

        return Stock(self._libraries, self.outlines, self.homes, self.branches, self.naming)

    @cached_property
    def finder(self) -> "Finder":
        """What searches."""
        from app.library.search.finder import Finder

        return Finder(self.stock)

    @cached_property
    def branches(self) -> tuple[BranchName, ...]:
        """The branches of every tree, those of the built-in library first."""
        merged: dict[str, BranchName] = {}
        for library in self._libraries:
            for branch_id, title in library.ask(lambda c: c.fact("branches")) or ():
                merged.setdefault(branch_id, BranchName(branch_id, title))
        return tuple(merged.values())

    @cached_property
    def back_links(self) -> Mapping[str, tuple[str, ...]]:
        """For each page the pages whose text links to it."""
        return back_links(
            (self.public_id(library, page), targets)
            for library in self._libraries
            for page, targets in library.ask(Catalogue.links)
        )

    def _forget(self, names: Collection[str]) -> None:
        for name in names:
            vars(self).pop(name, None)

    def _renew(self, renewals: "Mapping[CompiledLibrary, Renewal]") -> None:
        """Read anew what is kept of the pages that have changed, and what follows from them."""
        kept = vars(self).get("shelves", {})
        shelves = {
            library: with_changes(library, kept[library], renewal.pages or ())
            for library, renewal in renewals.items()
            if library in kept
        }
        stock, naming = vars(self).get("stock"), vars(self).get("naming")
        self._forget(READ_ONCE)
        if len(shelves) == len(self._libraries):
            self.shelves = shelves
        if naming is not None and not any(each.names for each in renewals.values()):
            for name in ("by_name", "in_text"):
                vars(naming).pop(name, None)
            self.naming = naming
        if stock is not None:
            changed = {
                self.public_id(library, page)
                for library, renewal in renewals.items()
                for page in renewal.pages or ()
            }
            self.stock.keep(stock, changed)


def reached(shelves: Shelves) -> Iterator[tuple[str, Page, CompiledLibrary]]:
    """Each page with the id under which it is reached, and its library.

    A bare id means the page of the first library that has it; the same id in another is reached
    as `library:id`.
    """
    taken: set[str] = set()
    for library, pages in shelves.items():
        for page in pages.values():
            page_id = page.id if page.id not in taken else f"{library.described.id}:{page.id}"
            taken.add(page_id)
            yield page_id, page, library


def with_changes(
    library: CompiledLibrary, pages: Mapping[str, Page], changed: Collection[str]
) -> Mapping[str, Page]:
    """*pages* of *library* with those that have *changed* read anew, in the order of their ids."""
    read = {page.id: page for page in library.ask(lambda c: c.outlines_of(changed))}
    kept = {page_id: page for page_id, page in pages.items() if page_id not in changed}
    if not read:
        return kept
    together = kept | read
    return {page_id: together[page_id] for page_id in sorted(together)}


def renamed(page: Page, page_id: str) -> Page:
    """*page* under the id by which it is reached; the same page when that is its own."""
    if page.id == page_id:
        return page
    milestones = tuple(dataclasses.replace(each, page=page_id) for each in page.milestones)
    return dataclasses.replace(page, id=page_id, milestones=milestones)
