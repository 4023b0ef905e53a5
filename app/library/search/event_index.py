"""Milestones that answer a query which looks for a date or an event, found in the catalogues."""

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from app.library.chronology.events import ChronologyItem, build_chronology
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.pages.edtf import Date
from app.library.pages.page import Page
from app.library.search.conditions import EventWish, Told
from app.library.search.event_search import Sought
from app.library.search.query_dates import Span
from index.folding import fold

MOST = 5  # results; more would push the pages out of sight

_COLUMNS = "page, id, event, type, first, last, words, concerned, confirmed, precision, sources"
_EARLIEST = "coalesce(first, '9999-12-31'), page || '#' || id"
_AT_ONCE = 500  # keys in one statement

Condition = tuple[str, tuple[str, ...]]
"""A condition in SQL and the values in it."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event as one page tells it; *rank* puts the best telling first."""

    library: CompiledLibrary
    own: str  # id of the page in its library
    page: str
    id: str
    key: str
    event: str
    told: Told
    words: str
    concerned: str  # ids of pages, as the catalogue has them
    rank: tuple[bool, int, bool, int]


class EventIndex:
    """The events of the open libraries; *titles* are those of all pages."""

    def __init__(
        self,
        libraries: Sequence[CompiledLibrary],
        titles: Mapping[str, str],
        other_names: Callable[[], Mapping[str, tuple[str, ...]]],
        public_id: Callable[[CompiledLibrary, str], str],
    ) -> None:
        self._libraries = tuple(libraries)
        self._titles = titles
        self._other_names = other_names
        self._public_id = public_id
        self._names: dict[str, str] = {}

    def find(
        self, sought: Sought, wish: EventWish, limit: int = MOST
    ) -> tuple[ChronologyItem, ...]:
        """The milestones that are sought, best first: those that say most of it themselves."""
        if not sought.is_event or not (sought.words or sought.spans or wish != EventWish()):
            return ()
        ranked = []
        # Without words all events that fit say as much, and the earliest are shown.
        few = None if sought.words or sought.types else limit
        for tellings in self._events(_conditions(sought, wish), few):
            lead = tellings[0]
            if not _fits(lead.told, sought, wish):
                continue
            own = "".join(each.words for each in tellings)
            says = sum(_stands_in(word, own) for word in sought.words)
            if says < len(sought.words) and not self._is_about(tellings, own, sought.words):
                continue
            of_type = lead.told.type in sought.types
            first = lead.told.first or date.max
            ranked.append((-says - of_type, -len(tellings), first, lead.key, tellings))
        best = sorted(ranked, key=lambda entry: entry[:-1])[:limit]
        items = (self._item(entry[-1]) for entry in best)
        return tuple(item for item in items if item)

    def pages_telling(self, wish: EventWish) -> frozenset[str] | None:
        """Pages of which some may tell what is wished, and no others do; None when any may."""
        conditions = _conditions(Sought((), frozenset(), (), is_event=True), wish)
        if not conditions:
            return None
        where, values = _joined(conditions)
        statement = f"SELECT DISTINCT page FROM events WHERE {where}"
        return frozenset(
            self._public_id(library, row[0])
            for library in self._libraries
            for row in library.ask(lambda catalogue: catalogue.rows(statement, values))
        )

    def _events(
        self, conditions: Sequence[Condition], earliest: int | None
    ) -> Iterable[tuple[_Telling, ...]]:
        """Each event of which any telling fits the *conditions*, with all its tellings.

        Of those that one page tells alone only so many of the *earliest*, all when None.
        """
        where, values = _joined(conditions)
        if earliest is None:
            found = self._read(where, values)
        else:
            found = self._read(f"event != '' AND {where}", values)
            found += self._read(f"event = '' AND {where}", values, f"{_EARLIEST} LIMIT {earliest}")
        keys = sorted({each.event for each in found if each.event})
        events: dict[str, list[_Telling]] = {each.key: [each] for each in found if not each.event}
        for first in range(0, len(keys), _AT_ONCE):
            some = tuple(keys[first : first + _AT_ONCE])
            for each in self._read(f"event IN ({', '.join('?' * len(some))})", some):
                events.setdefault(each.event, []).append(each)
        return [tuple(sorted(each, key=lambda telling: telling.rank)) for each in events.values()]

    def _read(
        self, where: str, values: Sequence[str], order: str = "page, place"
    ) -> list[_Telling]:
        statement = f"SELECT {_COLUMNS} FROM events WHERE {where} ORDER BY {order}"
        found: list[_Telling] = []
        for library in self._libraries:
            rows = library.ask(lambda catalogue: catalogue.rows(statement, values))
            pages = {row[0]: self._public_id(library, row[0]) for row in rows}
            # One that is unknown was added after this search began.
            found += (
                _telling(library, pages[row[0]], row)
                for row in rows
                if pages[row[0]] in self._titles
            )
        return found

    def _is_about(self, tellings: Sequence[_Telling], own: str, words: Sequence[str]) -> bool:
        """Whether each of *words* stands in an event's own or in the names of its pages."""
        concerned = {each.page for each in tellings}
        concerned |= {page for each in tellings for page in json.loads(each.concerned)}
        around = own + "".join(self._names_of(page) for page in sorted(concerned))
        return all(_stands_in(word, around) for word in words)

    def _names_of(self, page: str) -> str:
        """The folded names of a page, with a space before and after each word."""
        known = self._names.get(page)
        if known is None:
            title = self._titles.get(page, page)
            names = (title, *self._other_names().get(fold(title), ()))
            known = self._names[page] = f" {fold(' '.join(names))} "
        return known

    def _item(self, tellings: Sequence[_Telling]) -> ChronologyItem | None:
        """The event as it is shown; None when it has gone since it was found."""
        told: dict[str, Page] = {}
        for each in tellings:
            found = each.library.ask(
                partial(Catalogue.telling, page_id=each.own, milestone_id=each.id)
            )
            if found:
                milestone = dataclasses.replace(found[0], page=each.page)
                # A page that tells nothing else stands for the one that does.
                page = told.get(each.page, _page(each.page))
                milestones, sources = (*page.milestones, milestone), (*page.sources, *found[1])
                told[each.page] = dataclasses.replace(page, milestones=milestones, sources=sources)
        items = build_chronology(told.values())
        return next((each for each in items if each.id == tellings[0].key), None)


def told_by(catalogue: Catalogue, page_ids: Sequence[str] | None = None) -> list[tuple[Any, ...]]:
    """The events told by *page_ids*, by all pages when None: page, id, key, type and days."""
    columns = "SELECT page, id, event, type, first, last FROM events"
    if page_ids is None:
        return catalogue.rows(f"{columns} ORDER BY page, place")
    found = []
    for first in range(0, len(page_ids), _AT_ONCE):
        some = page_ids[first : first + _AT_ONCE]
        places = ", ".join("?" * len(some))
        found += catalogue.rows(f"{columns} WHERE page IN ({places}) ORDER BY page, place", some)
    return found


def day(text: str | None) -> date | None:
    """The day that a catalogue gives as text."""
    return date.fromisoformat(text) if text else None


def _page(page_id: str) -> Page:
    return Page(page_id, "", "", "", Date("", None, None, "range"))


def _telling(library: CompiledLibrary, page: str, row: Sequence[Any]) -> _Telling:
    own, name, event, kind, first, last, words, concerned, confirmed, precision, sources = row
    key = f"{page}#{name}"
    return _Telling(
        library,
        own,
        page,
        name,
        key,
        event,
        Told(event or key, kind, day(first), day(last)),
        words,
        concerned,
        (not confirmed, -precision, not event.startswith(page), -sources),
    )


def _conditions(sought: Sought, wish: EventWish) -> list[Condition]:
    """What a telling must be so that its event can be sought; its event may be more exacting."""
    found = [_within((span,)) for span in (*sought.spans, *wish.bounds)]
    if wish.spans:
        found.append(_within([span for group in wish.spans for span in group]))
    if wish.types:
        found.append(_any_of("type", wish.types))
    if sought.types and not sought.spans:
        found.append(_any_of("type", sorted(sought.types)))
    return found


def _joined(conditions: Sequence[Condition]) -> Condition:
    where = " AND ".join(text for text, _ in conditions) or "1"
    return where, tuple(value for _, values in conditions for value in values)


def _within(spans: Iterable[Span]) -> Condition:
    """That any day of an event lies in any of *spans*."""
    pieces: list[str] = []
    values: list[str] = []
    for span in spans:
        inside = ["(first IS NOT NULL OR last IS NOT NULL)"]
        if span.last:
            inside.append("(first IS NULL OR first <= ?)")
            values.append(span.last.isoformat())
        if span.first:
            inside.append("(last IS NULL OR last >= ?)")
            values.append(span.first.isoformat())
        pieces.append(" AND ".join(inside))
    return f"({' OR '.join(pieces)})", tuple(values)


def _any_of(column: str, values: Sequence[str]) -> Condition:
    return f"{column} IN ({', '.join('?' * len(values))})", tuple(values)


def _fits(told: Told, sought: Sought, wish: EventWish) -> bool:
    if wish != EventWish() and not wish.names(told):
        return False
    if not all(span.meets(told.first, told.last) for span in sought.spans):
        return False
    return not sought.types or told.type in sought.types or bool(sought.spans)


def _stands_in(word: str, words: str) -> bool:
    """Whether *word* or a longer form of it is among *words*; a plural finds its singular."""
    if f" {word} " in words:
        return True
    stem = word[:-1] if word.endswith("s") and len(word) > 3 else word
    return len(stem) > 3 and f" {stem}" in words
