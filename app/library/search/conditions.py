"""What a page must be besides holding the words: its partners, its status, the events it tells."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.library.search.query_dates import Span


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a page tells: its key, its type and the days on which it can fall."""

    event: str
    type: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Traits:
    """What facets and conditions know of a page; each field of a query with its values."""

    values: Mapping[str, frozenset[str]]
    told: tuple[Told, ...] = ()

    def has(self, field_name: str, wanted: Collection[str]) -> bool:
        """Whether the page has any of the values *wanted*."""
        return not self.values.get(field_name, frozenset()).isdisjoint(wanted)


@dataclass(frozen=True, slots=True)
class EventWish:
    """Events that a page shall tell.

    One event must lie in every span of *bounds* and be of one of *types*; for each group of
    *spans* there must be one in any of them. Of *unwanted* spans and types it may tell none.
    """

    bounds: tuple[Span, ...] = ()
    spans: tuple[tuple[Span, ...], ...] = ()
    types: tuple[str, ...] = ()
    unwanted: tuple[Span, ...] = ()
    unwanted_types: tuple[str, ...] = ()

    def is_met(self, told: Iterable[Told]) -> bool:
        """Whether a page that tells these events is wanted."""
        events = tuple(told)
        if any(self._is_unwanted(event) for event in events):
            return False
        if not (self.bounds or self.spans or self.types):
            return True
        fitting = [event for event in events if self.fits(event)]
        return bool(fitting) and all(
            any(_meets(event, span) for event in fitting for span in group) for group in self.spans
        )

    def fits(self, event: Told) -> bool:
        """Whether *event* is of the types and within the bounds asked for."""
        return (not self.types or event.type in self.types) and all(
            _meets(event, span) for span in self.bounds
        )

    def names(self, event: Told) -> bool:
        """Whether *event* is one of those asked for."""
        groups = (any(_meets(event, span) for span in group) for group in self.spans)
        return self.fits(event) and (not self.spans or any(groups))

    def _is_unwanted(self, event: Told) -> bool:
        return event.type in self.unwanted_types or any(
            _meets(event, span) for span in self.unwanted
        )


@dataclass(frozen=True, slots=True)
class Conditions:
    """Of each field in *wanted* one value must fit, of those in *refused* none.

    *events* are those the page shall tell.
    """

    wanted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    events: EventWish = EventWish()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.refused or self.events != EventWish())

    def admit(self, traits: Traits, but: str = "") -> bool:
        """Whether a page of these *traits* is wanted, whatever is asked of the field *but*."""
        return (
            all(traits.has(name, each) for name, each in self.wanted.items() if name != but)
            and not any(traits.has(name, each) for name, each in self.refused.items())
            and (but == "year" or self.events.is_met(traits.told))
        )


def _meets(event: Told, span: Span) -> bool:
    return bool(event.first or event.last) and span.meets(event.first, event.last)
