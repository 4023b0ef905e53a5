"""Where the reader is in a timeline, and the way from event to event and from lane to lane."""

from bisect import bisect_left
from dataclasses import dataclass

from app.library.timeline.records import Entry, PlacedBar, PlacedLane, Timeline
from app.library.timeline.rows import TimelineRow


@dataclass(frozen=True, slots=True)
class Position:
    """An entry of a lane, both by number."""

    lane: int
    entry: int


def entry_at(timeline: Timeline, position: Position) -> Entry:
    """The bar or event at *position*."""
    return timeline.lanes[position.lane].entries[position.entry]


def position_of(timeline: Timeline, lane: int, entry: Entry) -> Position:
    """Where *entry* stands in *lane*."""
    found = timeline.lanes[lane].entries
    at = next(number for number, each in enumerate(found) if each is entry)
    return Position(lane, at)


def along(timeline: Timeline, position: Position, by: int) -> Position:
    """The position *by* entries later in the lane, as far as there are some."""
    last = len(timeline.lanes[position.lane].entries) - 1
    return Position(position.lane, min(max(position.entry + by, 0), last))


def across(timeline: Timeline, position: Position, by: int) -> Position:
    """The entry nearest in time in the lane *by* lanes further down that has any."""
    day = entry_at(timeline, position).day
    lane = position.lane
    goal = position
    for _ in range(abs(by)):
        step = 1 if by > 0 else -1
        lane += step
        while 0 <= lane < len(timeline.lanes) and not timeline.lanes[lane].entries:
            lane += step
        if not 0 <= lane < len(timeline.lanes):
            break
        goal = Position(lane, nearest(timeline.lanes[lane], day))
    return goal


def nearest(lane: PlacedLane, day: float) -> int:
    """The number of the entry of *lane* that is nearest to *day*."""
    days = [entry.day for entry in lane.entries]
    at = bisect_left(days, day)
    close = [number for number in (at - 1, at) if 0 <= number < len(days)]
    return min(close, key=lambda number: abs(days[number] - day))


def first_position(timeline: Timeline, day: float) -> Position | None:
    """Where a walk begins: in the first lane that has entries, near *day*."""
    for number, lane in enumerate(timeline.lanes):
        if lane.entries:
            return Position(number, nearest(lane, day))
    return None


def same_event(timeline: Timeline, row: TimelineRow | None) -> Position | None:
    """Where the bar or event of *row* stands in *timeline*, in the lane of its name if it can."""
    if row is None:
        return None
    found = [
        Position(number, at)
        for number, lane in enumerate(timeline.lanes)
        for at, entry in enumerate(lane.entries)
        if _is_of(entry, row)
    ]
    titles = [timeline.lanes[each.lane].lane.title for each in found]
    return found[titles.index(row.lane) if row.lane in titles else 0] if found else None


def _is_of(entry: Entry, row: TimelineRow) -> bool:
    if isinstance(entry, PlacedBar):
        return entry.bar == row.bar
    return row.item is not None and entry.item.id == row.item.id
