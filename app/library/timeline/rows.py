"""What a timeline shows, in words: for its cards, its table and the files made of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Milestone, Place, Source
from app.library.pages.verdicts import reasons
from app.library.timeline.lanes import Bar, Lane
from app.library.timeline.records import Naming, telling_in
from app.library.timeline.time_scale import describe_day

MEMBERSHIP = "membership"
EXISTENCE = "existence"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A bar or an event of a lane in words; *item* is None for a bar, *bar* for an event.

    *telling* is what tells it, where anything does; *place* is where without it. *pages* are the
    titles of those that tell it, *first* and *last* the days it can reach to.
    """

    lane: str
    when: str
    kind: str
    text: str
    place: Place
    first: date | None
    last: date | None
    pages: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    telling: Milestone | None = None
    item: ChronologyItem | None = None
    bar: Bar | None = None

    @property
    def source_count(self) -> str:
        """How many sources there are, in words."""
        count = len(self.sources)
        return f"{count} source{'s' if count != 1 else ''}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (capital(self.when), capital(self.kind), self.text.rstrip("."), *self.notes)
        return ". ".join((*filter(None, parts), self.source_count))


def rows_of(lanes: Iterable[Lane], naming: Naming) -> tuple[TimelineRow, ...]:
    """Every bar and every event of *lanes* in words, lane by lane in order of time."""
    return tuple(row for lane in lanes for row in _lane_rows(lane, naming))


def bar_row(bar: Bar, lane: Lane, naming: Naming) -> TimelineRow:
    """*bar* in words; it has the sources of the event at which it is told to begin."""
    own = bar.group == lane.id
    role, _, span = bar.words.rpartition(", ")
    item, telling = _beginning(bar, lane)
    return TimelineRow(
        lane=lane.title,
        when=span,
        kind=EXISTENCE if own else MEMBERSHIP,
        text=f"{bar.title}: {role}" if role else bar.title,
        place=Place(bar.page, bar.milestone),
        first=bar.start,
        last=bar.end,
        pages=(naming.title(bar.page),),
        notes=tuple(_pause_words(bar)),
        sources=item.sources if item else (),
        telling=telling,
        bar=bar,
    )


def event_row(item: ChronologyItem, lane: Lane, naming: Naming) -> TimelineRow:
    """*item* in words, those of the page of the lane where it tells it."""
    telling = telling_in(item, lane.id)
    return TimelineRow(
        lane=lane.title,
        when=item.date.describe(item.qualifier),
        kind=item.type,
        text=telling.text,
        place=telling.place or Place(telling.page, telling.at or telling.id),
        first=item.date.earliest,
        last=item.date.latest,
        pages=tuple(naming.title(page) for page in item.pages),
        notes=tuple(_doubts(item, telling)),
        sources=item.sources,
        telling=telling,
        item=item,
    )


def capital(text: str) -> str:
    """*text* with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _lane_rows(lane: Lane, naming: Naming) -> Iterator[TimelineRow]:
    rows = [bar_row(bar, lane, naming) for bar in lane.bars]
    rows += [event_row(item, lane, naming) for item in lane.marks]
    yield from sorted(rows, key=lambda row: row.first or row.last or date.min)


def _beginning(bar: Bar, lane: Lane) -> tuple[ChronologyItem | None, Milestone | None]:
    """The event at which *bar* begins, where *lane* has it, and its telling by the bar's page."""
    key = f"{bar.page}#{bar.milestone}"
    for item in lane.marks if bar.milestone else ():
        for telling in item.milestones:
            if telling.key == key:
                return item, telling
    return None, None


def _pause_words(bar: Bar) -> Iterator[str]:
    for pause in bar.pauses:
        first = describe_day(pause.start)
        until = f"from {first} to {describe_day(pause.end)}" if pause.end else f"since {first}"
        yield f"Suspended {until}"


def _doubts(item: ChronologyItem, telling: Milestone) -> Iterator[str]:
    if item.doubt:
        yield item.doubt.capitalize()
    if item.doubt and (why := reasons(telling)):
        yield f"Doubted: {why}"
    if item.differs:
        others = (f"{each.date.describe()} ({each.source.teller})" for each in item.differs)
        yield f"Sources differ: {'; '.join(others)}"
    if telling.inferred:
        yield f"Date worked out: {telling.inferred}"
