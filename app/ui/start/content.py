"""What the start page tells about the library."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.library.arrangement.tree import Branch

BRANCHES = 6
PAGES_OF_A_BRANCH = 4


@dataclass(frozen=True, slots=True)
class Beginning:
    """A branch of the tree, with some pages to begin with as (id, title)."""

    title: str
    count: int
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StartContent:
    """The library in a few words."""

    title: str
    facts: tuple[str, ...]
    beginnings: tuple[Beginning, ...]


def beginnings(branches: Sequence[Branch]) -> tuple[Beginning, ...]:
    """Choose where to begin: the first branches, each with its first pages, own pages first.

    No page is named twice; a branch all of whose pages stand elsewhere is left out.
    """
    chosen: list[Beginning] = []
    named: set[str] = set()
    for branch in branches:
        pages = dict(page for page in _pages(branch) if page[0] not in named)
        first = tuple(islice(pages.items(), PAGES_OF_A_BRANCH))
        named.update(page_id for page_id, _ in first)
        if first:
            chosen.append(Beginning(branch.title, branch.count, first))
    return tuple(chosen[:BRANCHES])


def _pages(branch: Branch) -> Iterator[tuple[str, str]]:
    """Give every page in and below *branch* as (id, title)."""
    yield from ((leaf.id, leaf.title) for leaf in branch.pages)
    for child in branch.children:
        yield from _pages(child)
