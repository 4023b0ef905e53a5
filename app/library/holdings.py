"""Which pages the open libraries hold, and the ids under which they are reached."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping

from app.library.compiled import CompiledLibrary
from app.library.page import Page

Shelves = Mapping[CompiledLibrary, Mapping[str, Page]]
"""For each library its pages without their milestones and text, by their own ids."""


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
