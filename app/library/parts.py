"""What a reader puts into a tray: pages and passages, and what is put together from them.

Parts name pages by id and passages by the words that stood there; what they show is looked up
when they are read or exported, so that they follow the library.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.library.chronology.events import ChronologyItem
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.pages.page import Place


@dataclass(frozen=True, slots=True)
class PlacePart:
    """A page, a section of it, or a passage (a place with a quote); on *day*, empty for today."""

    place: Place
    day: str = ""


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading of one's own; the parts up to the next one stand below it."""

    title: str


@dataclass(frozen=True, slots=True)
class NotePart:
    """A text of one's own, in Markdown as page files have it."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class EventsPart:
    """A chronology: of a scope, from *first* to *last* (EDTF, empty for open), as filtered.

    *chosen* and *text* are those of a `ChronologyFilter`.
    """

    title: str
    scope: Scope = EVERYTHING
    first: str = ""
    last: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ResultsPart:
    """The best *limit* pages that a query finds, each with its best passage."""

    query: str
    limit: int = 20


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """Who joined what: *pages* in rows (every country when empty), *groups* in columns (all)."""

    pages: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonPart:
    """Two to four pages side by side."""

    pages: tuple[str, ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class FactSheetPart:
    """A partner on one sheet."""

    page: str
    day: str = ""


Part = (
    PlacePart
    | HeadingPart
    | NotePart
    | EventsPart
    | ResultsPart
    | MatrixPart
    | ComparisonPart
    | FactSheetPart
)


def event_part(event: ChronologyItem) -> EventsPart:
    """One *event* as a part: the chronology of its page, cut to its day and its words."""
    day = event.date.text
    return EventsPart(event.text, Scope("page", (event.lead.page,)), day, day, text=event.text)


def together(titles: Sequence[str]) -> str:
    """*titles* as one: "Finland", "Finland and Sweden", "Finland, Sweden and Georgia"."""
    return " and ".join(filter(None, (", ".join(titles[:-1]), *titles[-1:])))


def pages_of(part: Part) -> tuple[str, ...]:
    """The pages that *part* names; a part whose pages are gone cannot be shown."""
    match part:
        case PlacePart(place):
            return (place.page,)
        case EventsPart(scope=scope):
            return scope.pages
        case MatrixPart(pages, groups):
            return (*pages, *groups)
        case ComparisonPart(pages):
            return pages
        case FactSheetPart(page):
            return (page,)
        case _:
            return ()
