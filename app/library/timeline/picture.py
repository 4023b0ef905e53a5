"""What of a lane is in view, in pixels: bars, marks and labels, for a window or a file to draw."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.library.timeline.label_levels import LABEL_GAP
from app.library.timeline.records import (
    COMPACT,
    Entry,
    PlacedBar,
    PlacedLane,
    PlacedMark,
    Sizes,
)
from app.library.timeline.time_scale import TimeScale

REACH = 60.0  # pixels beyond the edges to which things are drawn
LEAST_STRETCH = 9.0  # a shorter stretch hides behind its mark
LEAST_BAR = 3.0
LONGEST_LABEL = 400.0
LABEL_INSET = 5.0  # of a label from its line
TITLE_INSET = 1.0
NEAR = 7.0  # how close is at a mark


@dataclass(frozen=True, slots=True)
class BarShape:
    """A bar from *x* to *end*; it fades in up to *sure_x* and out from *sure_end* on."""

    entry: PlacedBar
    x: float
    end: float
    sure_x: float
    sure_end: float
    pauses: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class GapShape:
    """A dotted line between two bars."""

    x: float
    end: float
    y: float


@dataclass(frozen=True, slots=True)
class StretchShape:
    """The time that an event lasted, or within which it happened."""

    entry: PlacedMark
    x: float
    end: float


@dataclass(frozen=True, slots=True)
class MarkShape:
    """An event: its mark where there is room for it, else a tick."""

    entry: PlacedMark
    x: float
    full: bool


@dataclass(frozen=True, slots=True)
class LabelShape:
    """Words whose line begins at *x* and has its middle at *y*; a title stands above its bar."""

    entry: Entry
    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class LanePicture:
    """Everything of a lane that is in view."""

    lane: PlacedLane
    sizes: Sizes
    scale: TimeScale
    bars: tuple[BarShape, ...]
    gaps: tuple[GapShape, ...]
    stretches: tuple[StretchShape, ...]
    marks: tuple[MarkShape, ...]
    labels: tuple[LabelShape, ...]

    def at(self, x: float, y: float) -> tuple[Entry, ...]:
        """What stands at a point of the lane, the nearest first."""
        label = next((each for each in self.labels if _covers(each, x, y)), None)
        if label is not None:
            return (label.entry,)
        if abs(y - self.lane.rug) <= NEAR + 2:
            near = sorted((abs(mark.x - x), -mark.full, number, mark.entry)
                          for number, mark in enumerate(self.marks)
                          if abs(mark.x - x) <= NEAR)  # fmt: skip
            if near:
                found = _same_place(self.lane, near[0][3])
                rest = [entry for _, _, _, entry in near if entry not in found]
                return (*found, *rest)
        height = max(self.sizes.bar, 5.0)
        return tuple(
            bar.entry
            for bar in self.bars
            if abs(bar.entry.y - y) <= height and bar.x - 2 <= x <= bar.end + 2
        )


def picture(lane: PlacedLane, scale: TimeScale, width: float, sizes: Sizes) -> LanePicture:
    """What of *lane* is in view on *scale* over *width*."""
    bars = tuple(_bars(lane, scale, width))
    titles = () if sizes is COMPACT else _titles(bars, scale)
    return LanePicture(
        lane,
        sizes,
        scale,
        bars,
        tuple(_gaps(lane, scale, width)),
        tuple(_stretches(lane, scale, width)),
        tuple(_marks(lane, scale, width)),
        (*titles, *_labels(lane, scale, width, sizes)),
    )


def _covers(label: LabelShape, x: float, y: float) -> bool:
    return abs(label.y - y) <= 7 and label.x - 3 <= x <= label.x + label.width + 3


def _same_place(lane: PlacedLane, entry: PlacedMark) -> list[PlacedMark]:
    """All events of the day of *entry*, itself first."""
    first = bisect_left(lane.mark_days, entry.day)
    last = bisect_right(lane.mark_days, entry.day)
    return [entry, *(each for each in lane.marks[first:last] if each is not entry)]


def _clipped(x: float, width: float) -> float:
    return min(max(x, -REACH), width + REACH)


def _bars(lane: PlacedLane, scale: TimeScale, width: float) -> Iterator[BarShape]:
    for bar in lane.bars:
        x, end = scale.x(bar.start), scale.x(bar.end)
        end = max(end, x + LEAST_BAR)
        if end < -REACH or x > width + REACH:
            continue
        pauses = (
            (max(scale.x(first), x), min(scale.x(last), end))
            for first, last in bar.pauses
        )  # fmt: skip
        yield BarShape(
            bar,
            _clipped(x, width),
            _clipped(end, width),
            _clipped(scale.x(bar.sure_start), width),
            _clipped(scale.x(bar.sure_end), width) if bar.sure_end < bar.end else end,
            tuple((_clipped(a, width), _clipped(b, width)) for a, b in pauses if b > a),
        )


def _titles(bars: tuple[BarShape, ...], scale: TimeScale) -> Iterator[LabelShape]:
    """The titles of bars that have room for them; they stay in view as long as the bar is."""
    for shape in bars:
        bar = shape.entry
        start = scale.x(bar.start)
        room = scale.x(bar.room_until) - start - LABEL_GAP
        if bar.width <= room:
            limit = max(scale.x(bar.end) - bar.width, start)
            x = min(max(start, 4.0), limit) + TITLE_INSET
            yield LabelShape(bar, bar.label, x, bar.y - 10.5, bar.width)


def _gaps(lane: PlacedLane, scale: TimeScale, width: float) -> Iterator[GapShape]:
    for gap in lane.gaps:
        x, end = scale.x(gap.start), scale.x(gap.end)
        if end >= 0 and x <= width:
            yield GapShape(_clipped(x, width), _clipped(end, width), gap.y)


def _stretches(lane: PlacedLane, scale: TimeScale, width: float) -> Iterator[StretchShape]:
    """What lasted, and within which time the events happened that have marks of their own."""
    least = LEAST_STRETCH / scale.per_day
    full = (mark for mark in lane.at_level(scale.level).full.marks if not mark.lasting)
    for mark in (*lane.lasting, *full):
        if mark.last - mark.first >= least:
            x, end = scale.x(mark.first), scale.x(mark.last)
            if end >= 0 and x <= width:
                yield StretchShape(mark, _clipped(x, width), _clipped(end, width))


def _marks(lane: PlacedLane, scale: TimeScale, width: float) -> Iterator[MarkShape]:
    """Ticks first, so that marks lie above them."""
    found = lane.at_level(scale.level)
    first, last = scale.day_at(-REACH), scale.day_at(width + REACH)
    for mark in found.ticks.between(first, last):
        yield MarkShape(mark, scale.x(mark.day), False)
    for mark in found.full.between(first, last):
        yield MarkShape(mark, scale.x(mark.day), True)


def _labels(lane: PlacedLane, scale: TimeScale, width: float, sizes: Sizes) -> Iterator[LabelShape]:
    found = lane.at_level(scale.level).labelled
    for mark in found.between(scale.day_at(-LONGEST_LABEL), scale.day_at(width)):
        x = scale.x(mark.day) + LABEL_INSET
        if x <= width and x + mark.width >= 0:
            y = lane.flags + (mark.standing.row + 0.5) * sizes.flag
            yield LabelShape(mark, mark.label, x, y, mark.width)
