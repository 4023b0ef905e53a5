"""Facets against brute force, over the built-in library: every count, under every choice."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.library.search.answer import SearchRequest

FIELDS = {
    "kind": "kinds",
    "in": "branches",
    "partner": "partners",
    "status": "statuses",
    "origin": "origins",
    "library": "libraries",
    "lang": "languages",
}
TEXTS = (
    "nato",
    "osce kosovo",
    "security",
    "uzbekistan",
    "partner* -georgia",
    "kind:country",
    "pfp",
)
CHOICES = {
    "kind": ("country", "organisation", "framework", "operation"),
    "in": ("nato", "nato/partners", "osce", "osce/participating-states", "operations"),
    "partner": ("nato", "osce", "uzbekistan", "ukraine", "european-union"),
    "status": ("current", "former", "suspended"),
    "origin": ("written", "imported"),
    "library": ("entente",),
    "lang": ("en", "fr"),
}
YEARS = (None, (1949, 1949), (1990, 1995), (1999, 1999), (2004, 2026))
VALUES = {
    field: st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)
    for field, values in CHOICES.items()
}
CHOSEN = st.fixed_dictionaries({}, optional=VALUES)


@pytest.fixture(scope="module")
def values(library):
    """For each page the values of every field, worked out from the page alone."""
    pages = {entry.id: library.page(entry.id) for entry in library.pages()}
    partners = {page.id for page in pages.values() if page.kind in ("country", "organisation")}
    return {page.id: _values(library, page, partners) for page in pages.values()}


def _values(library, page, partners):
    concerned = {page.id, *(each.group for each in page.memberships)}
    concerned |= {other for each in page.milestones for other in each.with_}
    concerned |= {each.to for each in page.related}
    places = [place.at.split("/") for place in page.tree]
    state = library.entry(page.id).state
    return {
        "kind": {page.kind},
        "in": {"/".join(slugs[: end + 1]) for slugs in places for end in range(len(slugs))},
        "partner": concerned & partners,
        "status": {state} - {""},
        "origin": {page.provenance.origin or "written"},
        "library": {"entente"},
        "lang": {page.language},
    }


def _fits(values, chosen, but=""):
    return all(
        not values[name].isdisjoint(wanted) for name, wanted in chosen.items() if name != but
    )


def _tells(library, page, years):
    """Whether *page* tells of an event in *years*."""
    if years is None:
        return True
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    return any(
        (each.date.earliest or each.date.latest) and each.date.overlaps(first, last)
        for each in library.page(page).milestones
    )


def _told_in_years(library, pages):
    """How many different events *pages* tell of each year."""
    told = {
        each.event or f"{page}#{each.id}": each.date
        for page in pages
        for each in library.page(page).milestones
    }
    counts = Counter()
    for when in told.values():
        if when.earliest and when.latest and (when.latest - when.earliest).days <= 366:
            counts[when.earliest.year] += 1
    return counts


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(TEXTS), CHOSEN, st.sampled_from(YEARS))
def test_every_count_is_what_counting_the_pages_gives(library, values, text, chosen, years):
    request = SearchRequest(
        text,
        limit=999,
        first=date(years[0], 1, 1) if years else None,
        last=date(years[1], 12, 31) if years else None,
        **{FIELDS[name]: tuple(wanted) for name, wanted in chosen.items()},
    )
    found = [hit.page for hit in library.search(SearchRequest(text, limit=999)).hits]
    telling = [page for page in found if _tells(library, page, years)]

    facets = library.facets(request)
    answer = library.search(request)

    assert {hit.page for hit in answer.hits} == {
        page for page in telling if _fits(values[page], chosen)
    }
    assert answer.total == len(answer.hits)
    for group in facets.groups:
        counted = Counter(
            value
            for page in telling
            if _fits(values[page], chosen, but=group.field)
            for value in values[page][group.field]
        )
        assert {each.value: each.count for each in group.values if each.count} == dict(counted)
        assert {each.value for each in group.values if each.chosen} == {
            *chosen.get(group.field, ())
        }
    fitting = [page for page in found if _fits(values[page], chosen)]
    assert dict(facets.years) == dict(_told_in_years(library, fitting))


def test_every_field_has_a_group(library):
    groups = [group.field for group in library.facets(SearchRequest("nato")).groups]

    assert groups == list(FIELDS)
