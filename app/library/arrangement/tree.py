"""The partner tree: branches in the library's order, pages at all their places, as of a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.arrangement.headings import sort_key
from app.library.pages.edtf import Date
from app.library.pages.page import Page, TreePlace
from app.library.pages.standing import existence_state, membership_state, span_years

FORMER = "former"  # the last slug of a branch for those that have left the one above


@dataclass(frozen=True, slots=True)
class BranchName:
    """A branch as `library.toml` names it: *id* is its path of slugs."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class TreeLeaf:
    """A page at one of its places, with the role, dates and state that it has there."""

    id: str
    title: str
    kind: str
    role: str = ""
    start: Date | None = None
    end: Date | None = None
    state: str = "current"

    @property
    def years(self) -> str:
        """The span in years: "1994–2023", "since 1994", or nothing."""
        return span_years(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of the tree with the branches and pages in it."""

    id: str
    title: str
    children: tuple["Branch", ...] = ()
    pages: tuple[TreeLeaf, ...] = ()

    @property
    def count(self) -> int:
        """How many different pages stand in the branch and below it."""
        return len(set(self.page_ids()))

    def page_ids(self) -> Iterator[str]:
        """The ids of the pages in the branch and below it, a page once for each of its places."""
        yield from (leaf.id for leaf in self.pages)
        for child in self.children:
            yield from child.page_ids()


def build_tree(
    branches: Sequence[BranchName],
    pages: Iterable[Page],
    day: date,
    names: Mapping[str, str] | None = None,
) -> tuple[Branch, ...]:
    """The tree as it stands on *day*, with the *names* that pages bore then in place of titles.

    Branches keep their order, pages are sorted by title with the page that is about the branch
    itself first (its id is the branch's last slug). What had not yet begun is left out unless it
    is planned; branches without pages are left out. In a branch called "former" stands only what
    was former by then; the others stand in the branch above it.
    """
    leaves: dict[str, list[TreeLeaf]] = {}
    for page in pages:
        for place in page.tree:
            name = (names or {}).get(page.id, page.title)
            for leaf in _leaves(page, name, place, day):
                leaves.setdefault(_where(place, leaf), []).append(leaf)
    return _children("", branches, leaves)


def _children(
    parent: str, branches: Sequence[BranchName], leaves: dict[str, list[TreeLeaf]]
) -> tuple[Branch, ...]:
    children = []
    for name in branches:
        if name.id.rpartition("/")[0] == parent:
            slug = name.id.rpartition("/")[2]
            pages = sorted(
                leaves.get(name.id, ()), key=lambda leaf: (leaf.id != slug, sort_key(leaf.title))
            )
            branch = Branch(name.id, name.title, _children(name.id, branches, leaves), tuple(pages))
            if branch.pages or branch.children:
                children.append(branch)
    return tuple(children)


def _where(place: TreePlace, leaf: TreeLeaf) -> str:
    above, _, slug = place.at.rpartition("/")
    return above if slug == FORMER and leaf.state != "former" else place.at


def _leaves(page: Page, name: str, place: TreePlace, day: date) -> Iterator[TreeLeaf]:
    """The page at *place*: once, or not at all when it had not begun by *day*."""
    known = page.as_of.latest
    if not place.through:
        start, end = (page.exists.start, page.exists.end) if page.exists else (None, None)
        state = existence_state(page, day)
        if state:
            yield TreeLeaf(page.id, name, page.kind, "", start, end, state)
        return
    spans = [each for each in page.memberships if each.group == place.through]
    states = [(membership_state(span, day, known), span) for span in spans]
    begun = [(state, span) for state, span in states if state]
    if begun:
        # Someone who left and came back is shown once, with the span that holds on the day.
        state, span = next((pair for pair in begun if pair[0] == "current"), begun[-1])
        yield TreeLeaf(page.id, name, page.kind, span.role, span.start, span.end, state or "")
