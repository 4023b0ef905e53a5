"""Of what a chronology is: a page, a partner, a set of pages, a branch, everything."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from app.library.chronology.events import ChronologyItem

SCOPES = ("page", "partner", "pages", "branch", "everything")


@dataclass(frozen=True, slots=True)
class Scope:
    """*kind* is one of `SCOPES`. *pages* are the pages that it names, *branch* a path in the tree.

    A page's scope is what the page tells; a partner's also what other pages tell of it; the pages
    of a branch stand in it or below it, and *pages* holds them.
    """

    kind: str = "everything"
    pages: tuple[str, ...] = ()
    branch: str = ""


EVERYTHING = Scope()


def in_scope(items: Iterable[ChronologyItem], scope: Scope) -> tuple[ChronologyItem, ...]:
    """The *items* in *scope*, in their order, each told in the words of a page that it names."""
    if scope.kind == "everything":
        return tuple(items)
    wanted = frozenset(scope.pages)
    with_others = scope.kind == "partner"
    return tuple(
        _led_from(item, wanted)
        for item in items
        if not wanted.isdisjoint(item.pages)
        or (with_others and not wanted.isdisjoint(concerned(item)))
    )


def concerned(item: ChronologyItem) -> frozenset[str]:
    """The pages that tell *item*, and those that it happened with."""
    return frozenset((*item.pages, *(other for each in item.milestones for other in each.with_)))


def _led_from(item: ChronologyItem, wanted: frozenset[str]) -> ChronologyItem:
    if item.lead.page in wanted or wanted.isdisjoint(item.pages):
        return item
    own = tuple(each for each in item.milestones if each.page in wanted)
    others = tuple(each for each in item.milestones if each.page not in wanted)
    return dataclasses.replace(item, milestones=own + others)
