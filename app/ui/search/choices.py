"""What the reader has chosen besides words, as part of a request for a search."""

import dataclasses
from collections.abc import Iterator
from datetime import date

from app.library.search.answer import SearchRequest
from app.library.search.facets import Facets
from app.library.search.query_dates import span_of
from app.ui.lists.chip_row import Chip

FIELDS = {
    "kind": "kinds",
    "in": "branches",
    "partner": "partners",
    "status": "statuses",
    "origin": "origins",
    "library": "libraries",
    "lang": "languages",
}
YEARS = "year"


def with_value(request: SearchRequest, field: str, value: str, chosen: bool) -> SearchRequest:
    """*request* with *value* of *field* chosen, or no longer."""
    name = FIELDS[field]
    values = tuple(each for each in getattr(request, name) if each != value)
    kept = (*values, value) if chosen else values
    return dataclasses.replace(request, **{name: kept})  # type: ignore[arg-type]


def with_years(request: SearchRequest, first: int, last: int) -> SearchRequest:
    """*request* for pages that tell of events from year *first* to *last*; any when both are 0."""
    if not first and not last:
        return dataclasses.replace(request, first=None, last=None)
    return dataclasses.replace(request, first=date(first, 1, 1), last=date(last, 12, 31))


def without(request: SearchRequest, chip: Chip) -> SearchRequest:
    """*request* without the choice that *chip* shows."""
    if chip.field == YEARS:
        return with_years(request, 0, 0)
    return with_value(request, chip.field, chip.value, False)


def unnarrowed(request: SearchRequest) -> SearchRequest:
    """*request* with nothing chosen; its order and whether other names are sought stay."""
    return SearchRequest(
        request.text,
        request.limit,
        as_typed=request.as_typed,
        other_names=request.other_names,
        sort=request.sort,
    )


def is_narrowed(request: SearchRequest) -> bool:
    """Whether anything is chosen."""
    return bool(request.chosen)


def described(request: SearchRequest) -> str:
    """What *request* asks for, in a line: its words, what is chosen, how it is sorted."""
    chips = (chip.title for chip in chips_of(request, Facets()))
    typed = () if request.other_names else ("only as typed",)
    order = () if request.sort == "relevance" else (f"by {request.sort}",)
    return " · ".join((request.text, *chips, *typed, *order))


def chips_of(request: SearchRequest, facets: Facets) -> Iterator[Chip]:
    """A chip for each choice in *request*; *facets* know what the values are called."""
    titles = {
        (group.field, each.value): each.title for group in facets.groups for each in group.values
    }
    for field, name in FIELDS.items():
        for value in getattr(request, name):
            title = titles.get((field, value), value)
            yield Chip(field, value, title[:1].upper() + title[1:])
    span = span_of(request.first, request.last)
    if span:
        yield Chip(YEARS, "", span.said[:1].upper() + span.said[1:])
