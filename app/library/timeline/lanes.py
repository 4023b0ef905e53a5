"""A chronology in lanes: spans that last, events that happen, one lane to a partner or a type."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.library.arrangement.headings import sort_key
from app.library.chronology.events import ChronologyItem
from app.library.chronology.scope import concerned
from app.library.pages.edtf import Date
from app.library.pages.page import MILESTONE_TYPES, Membership, Page, Suspension
from app.library.pages.standing import span_text

# What a lane is about, and the kinds of page that are such.
GROUPINGS: Mapping[str, tuple[str, ...]] = {
    "partner": ("country",),
    "framework": ("framework",),
    "organisation": ("organisation", "body"),
    "operation": ("operation",),
    "type": (),
}


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch of a bar during which it rested; *end* is None while it rests still."""

    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasts: a membership, or a framework or operation itself.

    *end* is None while it lasts. *vague_start* and *vague_end* say that the day is not known: the
    bar then reaches as far as the date can mean, and it lasts for certain from *sure_start* to
    *sure_end*. *group* is the page that it is about, *page* and *milestone* are where it is told.
    """

    title: str
    words: str
    start: date
    end: date | None
    vague_start: bool
    vague_end: bool
    page: str
    milestone: str = ""
    pauses: tuple[Pause, ...] = ()
    group: str = ""
    sure_start: date | None = None
    sure_end: date | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """*id* is a page or, in lanes of types, a type. *marks* are in order of time."""

    id: str
    title: str
    bars: tuple[Bar, ...] = ()
    marks: tuple[ChronologyItem, ...] = ()


def build_lanes(
    items: Sequence[ChronologyItem],
    pages: Mapping[str, Page],
    grouping: str,
    only: Sequence[str] = (),
    day: date | None = None,
) -> tuple[Lane, ...]:
    """The lanes of *items*; *pages* gives every page, *grouping* is one of `GROUPINGS`.

    With a *day* of the past the bars are as they stood then: what began later is not there, and
    what ended later lasts still.

    *only* names the pages that get a lane, in this order; without it every page of the kind that
    an item concerns has one, sorted by title. Types come in their own order.
    """
    if grouping == "type":
        return tuple(_type_lanes(items))
    marks: dict[str, list[ChronologyItem]] = {}
    for item in items:
        for page_id in concerned(item):
            marks.setdefault(page_id, []).append(item)
    kinds = GROUPINGS[grouping]
    wanted = only or sorted(
        (page_id for page_id in marks if page_id in pages and pages[page_id].kind in kinds),
        key=lambda page_id: sort_key(pages[page_id].title),
    )
    titles = {page_id: page.title for page_id, page in pages.items()}
    return tuple(
        Lane(
            page_id,
            pages[page_id].title,
            tuple(bars_of(as_on(pages[page_id], day), titles)),
            tuple(marks.get(page_id, ())),
        )
        for page_id in wanted
    )


def as_on(page: Page, day: date | None) -> Page:
    """*page* with what of its memberships, and of its own existence, had begun by *day*."""
    if day is None:
        return page
    exists = page.exists
    if exists is not None:
        exists = replace(exists, end=_by(exists.end, day)) if _by(exists.start, day) else None
    memberships = tuple(
        replace(each, end=_by(each.end, day), suspended=tuple(_pauses_by(each, day)))
        for each in page.memberships
        if each.start is None or _by(each.start, day)
    )
    return replace(page, exists=exists, memberships=memberships)


def _pauses_by(membership: Membership, day: date) -> Iterator[Suspension]:
    for pause in membership.suspended:
        if _by(pause.start, day):
            yield replace(pause, end=_by(pause.end, day))


def _by(when: Date | None, day: date) -> Date | None:
    """*when*, unless it lies after *day*."""
    return None if when and when.earliest and when.earliest > day else when


def bars_of(page: Page, titles: Mapping[str, str]) -> Iterator[Bar]:
    """What of *page* lasts: its own existence, then its memberships in order of their beginning."""
    if page.exists:
        words = span_text(page.exists.start, page.exists.end)
        told = (page.id, page.exists.milestone)
        yield from _bar(page.id, page.title, words, page.exists.start, page.exists.end, told)
    ordered = sorted(
        page.memberships,
        key=lambda each: (each.start.earliest if each.start else None) or date.min,
    )
    for membership in ordered:
        title = titles.get(membership.group, membership.group)
        words = f"{membership.role}, {span_text(membership.start, membership.end)}"
        yield from _bar(
            membership.group,
            title,
            words.rstrip(", "),
            membership.start,
            membership.end,
            (page.id, membership.milestone),
            tuple(_pauses(membership)),
        )


def _bar(
    group: str,
    title: str,
    words: str,
    start: Date | None,
    end: Date | None,
    told: tuple[str, str],
    pauses: tuple[Pause, ...] = (),
) -> Iterator[Bar]:
    if start is None or start.earliest is None:
        return  # what began at no known time cannot be drawn
    yield Bar(
        title=title,
        words=words,
        start=start.earliest,
        end=end.latest if end else None,
        vague_start=start.precision != "day",
        vague_end=bool(end and end.precision != "day"),
        page=told[0],
        milestone=told[1],
        pauses=pauses,
        group=group,
        sure_start=start.latest,
        sure_end=end.earliest if end else None,
    )


def _pauses(membership: Membership) -> Iterator[Pause]:
    for each in membership.suspended:
        if each.start.earliest:
            yield Pause(each.start.earliest, each.end.latest if each.end else None)


def _type_lanes(items: Iterable[ChronologyItem]) -> Iterator[Lane]:
    marks: dict[str, list[ChronologyItem]] = {}
    for item in items:
        marks.setdefault(item.type, []).append(item)
    for each in MILESTONE_TYPES:
        if each in marks:
            yield Lane(each, each.capitalize(), (), tuple(marks[each]))
