"""The records of a timeline: lanes with their bars and events, each in its row."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Milestone
from app.library.timeline.label_levels import SCALES, Standing
from app.library.timeline.lanes import Bar, Lane
from app.library.timeline.time_scale import Measure

TICK = 1.5  # pixels; ticks that are closer are one
PLAIN = -1  # the tint of a bar whose group has no colour of its own


@dataclass(frozen=True, slots=True)
class Sizes:
    """The measures of a lane in pixels; without *flag* its events have no labels."""

    padding: float
    bar_pitch: float
    bar: float
    rug: float
    flag: float
    shortest: float
    title: float  # room above a bar for its title


FULL = Sizes(padding=9, bar_pitch=22, bar=5, rug=16, flag=16, shortest=46, title=14)
COMPACT = Sizes(padding=7, bar_pitch=7, bar=4, rug=12, flag=0, shortest=32, title=0)


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar in its row; days are ordinals, *end* of one that lasts still is the day after today.

    Nothing else stands in its row before *room_until*; *width* is that of its label.
    """

    bar: Bar
    y: float
    start: float
    end: float
    sure_start: float
    sure_end: float
    pauses: tuple[tuple[float, float], ...]
    room_until: float
    tint: int
    label: str
    width: float

    @property
    def day(self) -> float:
        """Where a walk through the lane meets it."""
        return self.start

    @property
    def is_open(self) -> bool:
        """Whether it lasts still."""
        return self.bar.end is None


@dataclass(frozen=True, slots=True)
class PlacedGap:
    """The time between two memberships in the same group."""

    y: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An event at its *day*; it lasts, or can have been, from *first* to *last*."""

    item: ChronologyItem
    telling: Milestone
    day: float
    first: float
    last: float
    lasting: bool
    open_start: bool
    open_end: bool
    label: str
    width: float
    mark_level: int
    standing: Standing


Entry = PlacedBar | PlacedMark


@dataclass(frozen=True)
class PlacedLane:
    """A lane; *rug* is the height at which its marks stand, *flags* that of its first label."""

    lane: Lane
    height: float
    rug: float
    flags: float
    bars: tuple[PlacedBar, ...]
    gaps: tuple[PlacedGap, ...]
    marks: tuple[PlacedMark, ...]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Bars and events as a walk through the lane meets them."""
        return tuple(sorted((*self.bars, *self.marks), key=lambda each: each.day))

    @cached_property
    def mark_days(self) -> tuple[float, ...]:
        """The days of the marks, ascending."""
        return tuple(mark.day for mark in self.marks)

    @cached_property
    def lasting(self) -> tuple[PlacedMark, ...]:
        """The marks of what lasted."""
        return tuple(mark for mark in self.marks if mark.lasting)

    def at_level(self, level: int) -> "LevelMarks":
        """What of the marks is seen at a level of zoom; worked out once for each."""
        if level not in self._levels:
            self._levels[level] = _marks_at(self.marks, level)
        return self._levels[level]

    @cached_property
    def _levels(self) -> dict[int, "LevelMarks"]:
        return {}


@dataclass(frozen=True, slots=True)
class Row:
    """Marks in order of time, with their days."""

    days: tuple[float, ...]
    marks: tuple[PlacedMark, ...]

    def between(self, first: float, last: float) -> tuple[PlacedMark, ...]:
        """The marks from *first* to *last*."""
        return self.marks[bisect_left(self.days, first) : bisect_right(self.days, last)]


@dataclass(frozen=True, slots=True)
class LevelMarks:
    """What is seen at a level: marks in full, ticks for the rest, and those that have labels.

    Of several marks of a day one is seen, of ticks that would lie in one place one.
    """

    full: Row
    ticks: Row
    labelled: Row


def _marks_at(marks: Sequence[PlacedMark], level: int) -> LevelMarks:
    full: dict[float, PlacedMark] = {}
    ticks: list[PlacedMark] = []
    apart = TICK / SCALES[min(level + 1, len(SCALES) - 1)]
    for mark in marks:
        if level >= mark.mark_level:
            full.setdefault(mark.day, mark)
        elif not ticks or mark.day - ticks[-1].day >= apart:
            ticks.append(mark)
    labelled = [mark for mark in marks if level >= mark.standing.level]
    return LevelMarks(_row(full.values()), _row(ticks), _row(labelled))


def _row(marks: Iterable[PlacedMark]) -> Row:
    found = tuple(marks)
    return Row(tuple(mark.day for mark in found), found)


@dataclass(frozen=True)
class Timeline:
    """Lanes below one another over the time from *first* to *last* (ordinals).

    From *busy_first* on nearly everything happens. *groups* are those that have a tint, by its
    number, whether they are there or not. *undated* counts the events that stand at no known time.
    """

    lanes: tuple[PlacedLane, ...]
    sizes: Sizes
    first: float
    last: float
    busy_first: float
    today: date
    groups: tuple[str, ...]
    undated: int

    @cached_property
    def tinted(self) -> tuple[tuple[int, str], ...]:
        """The groups whose bars are there in a colour of their own, with its number."""
        tints = sorted({bar.tint for lane in self.lanes for bar in lane.bars} - {PLAIN})
        return tuple((tint, self.groups[tint]) for tint in tints)

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each lane begins, and where the last one ends."""
        tops = [0.0]
        for lane in self.lanes:
            tops.append(tops[-1] + lane.height)
        return tuple(tops)

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return self.tops[-1]


@dataclass(frozen=True, slots=True)
class Naming:
    """What pages are called, and in short; *actors* are those whose events begin with a verb.

    What a page of an actor tells makes no sense elsewhere without its name.
    """

    titles: Mapping[str, str]
    shorts: Mapping[str, str]
    actors: frozenset[str] = frozenset()

    def title(self, page: str) -> str:
        """The title of *page*."""
        return self.titles.get(page, page)

    def short(self, page: str) -> str:
        """The abbreviation of *page*, or its title."""
        return self.shorts.get(page) or self.title(page)


def telling_in(item: ChronologyItem, lane_id: str) -> Milestone:
    """The telling of *item* by the page of the lane, or else its lead."""
    return next((each for each in item.milestones if each.page == lane_id), item.lead)


def words_in(item: ChronologyItem, lane_id: str, naming: Naming) -> str:
    """*item* as a lane says it: with the actor before it where that is another."""
    telling = telling_in(item, lane_id)
    text = telling.text.rstrip(".")
    if telling.page == lane_id or telling.page not in naming.actors:
        return text
    return f"{naming.short(telling.page)}: {text}"


def shortened(text: str, measure: Measure, width: float) -> str:
    """*text*, or as many of its first words as fit into *width*."""
    if measure(text) <= width:
        return text
    first, *others = text.split()
    kept, used, space = [first], measure(first) + measure("…"), measure(" ")
    for word in others:
        used += space + measure(word)
        if used > width:
            break
        kept.append(word)
    return " ".join(kept).rstrip(",;:–") + "…"
