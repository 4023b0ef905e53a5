"""Facets: how the pages found divide by kind, branch, partner and more, with right counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.library.search.conditions import Conditions, Told, Traits
from app.library.search.vocabulary import Vocabulary

GROUPS = {
    "kind": "Kind",
    "in": "Branch",
    "partner": "Partner",
    "status": "Status",
    "origin": "Origin",
    "library": "Library",
    "lang": "Language",
}
_LONGEST_EVENT = 366  # days; one that can be longer falls into no single year


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value, how many pages of the result have it, and whether it is chosen."""

    value: str
    title: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one field, the most frequent first, branches in the order of the tree."""

    field: str
    title: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """The groups, and how many events the pages found tell of each year, in order."""

    groups: tuple[FacetGroup, ...] = ()
    years: tuple[tuple[int, int], ...] = ()


def count_facets(
    pages: Iterable[tuple[str, Traits]], chosen: Conditions, vocabulary: Vocabulary
) -> Facets:
    """The facets of *pages*, which the query finds, under what is *chosen* of them.

    The counts of a field are those with every other choice in force: what choosing the value
    instead would give. Values that are chosen are listed even when no page is left for them.
    """
    found = tuple(pages)
    groups = []
    for field, title in GROUPS.items():
        counts: Counter[str] = Counter()
        for _, traits in found:
            if chosen.admit(traits, but=field):
                counts.update(traits.values.get(field, ()))
        values = _values(field, counts, chosen.wanted.get(field, ()), vocabulary)
        if values:
            groups.append(FacetGroup(field, title, values))
    years = _years(traits for _, traits in found if chosen.admit(traits, but="year"))
    return Facets(tuple(groups), tuple(sorted(years.items())))


def _values(
    field: str, counts: Mapping[str, int], chosen: tuple[str, ...], vocabulary: Vocabulary
) -> tuple[FacetValue, ...]:
    values = [
        FacetValue(value, vocabulary.title(field, value), counts.get(value, 0), value in chosen)
        for value in {**counts, **dict.fromkeys(chosen)}
    ]
    order = {each.value: at for at, each in enumerate(vocabulary.choices.get(field, ()))}
    if field == "in":
        return tuple(sorted(values, key=lambda each: order.get(each.value, len(order))))
    return tuple(sorted(values, key=lambda each: (-each.count, each.title)))


def _years(pages: Iterable[Traits]) -> Counter[int]:
    """How many different events are told of each year."""
    events = {told.event: told for traits in pages for told in traits.told}
    return Counter(year for told in events.values() if (year := year_of(told)))


def year_of(told: Told) -> int:
    """The year in which an event falls; 0 where it may be more than one."""
    if not told.first or not told.last or (told.last - told.first).days > _LONGEST_EVENT:
        return 0
    return told.first.year
