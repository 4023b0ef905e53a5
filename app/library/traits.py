"""What each page is besides its words, for facets and conditions: kind, partners, events, dates."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.library.conditions import Told, Traits
from app.library.page import Page
from app.library.standing import page_state

PARTNER_KINDS = ("country", "organisation")


def traits_of(pages: Iterable[Page], libraries: Mapping[str, str]) -> dict[str, Traits]:
    """The traits of each of *pages*; *libraries* gives the id of the library that holds it."""
    every = {page.id: page for page in pages}
    partners = {page.id for page in every.values() if page.kind in PARTNER_KINDS}
    today = date.today()
    return {
        page.id: Traits(_values(page, partners, libraries.get(page.id, ""), today), _told(page))
        for page in every.values()
    }


def paths_above(path: str) -> list[str]:
    """*path* and every branch above it, the highest first."""
    slugs = path.split("/")
    return ["/".join(slugs[:depth]) for depth in range(1, len(slugs) + 1)]


def _values(page: Page, partners: set[str], library: str, today: date) -> dict[str, frozenset[str]]:
    state = page_state(page, today)
    return {
        "kind": frozenset({page.kind}),
        "in": frozenset(path for place in page.tree for path in paths_above(place.at)),
        "partner": frozenset(_concerned(page) & partners),
        "status": frozenset({state} - {""}),
        "origin": frozenset({page.provenance.origin or "written"}),
        "lang": frozenset({page.language}),
        "library": frozenset({library}),
    }


def _concerned(page: Page) -> set[str]:
    """The pages that *page* is about, tells an event with, or is related to."""
    return {
        page.id,
        *(other for milestone in page.milestones for other in milestone.with_),
        *(membership.group for membership in page.memberships),
        *(relation.to for relation in page.related),
    }


def _told(page: Page) -> tuple[Told, ...]:
    return tuple(
        Told(each.event or each.key, each.type, each.date.earliest, each.date.latest)
        for each in page.milestones
    )
