"""A timeline laid out: what stands in which row of which lane, and from which zoom it has a label.

Nothing here depends on where the reader looks: `timeline_picture` gives what is in view.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.chronology.events import ChronologyItem
from app.library.pages.edtf import Date
from app.library.timeline.label_levels import HIDDEN, Wish, label_standings, mark_levels
from app.library.timeline.lanes import Bar, Lane
from app.library.timeline.records import (
    FULL,
    PLAIN,
    Naming,
    PlacedBar,
    PlacedGap,
    PlacedLane,
    PlacedMark,
    Sizes,
    Timeline,
    shortened,
    telling_in,
    words_in,
)
from app.library.timeline.time_scale import Measure

TINTS = 8  # groups with a colour of their own
LABEL_WIDTH = 240.0
FEW = 25  # one of so many
BEFORE = 400.0  # days before the first of the many
MARK_SIZE = 12.0  # pixels that a mark needs for itself
# Which events get their label first.
_WEIGHTS = (
    ("joined", "left", "suspended", "framework launched", "succeeded or renamed"),
    ("operation started", "operation ended", "resumed", "handed over", "agreement signed"),
    ("document adopted", "summit", "invited", "applied", "status changed"),
    ("decision or mandate", "programme agreed", "office opened", "office closed"),
)
_WEIGHT = {kind: number for number, kinds in enumerate(_WEIGHTS) for kind in kinds}
# Up to so many events a lane has so many rows of labels.
_ROWS = ((0, 0), (2, 1), (8, 2), (60, 3), (300, 4))
_MOST_ROWS = 6


def lay_out(
    lanes: Sequence[Lane],
    naming: Naming,
    measure: Measure,
    today: date,
    sizes: Sizes = FULL,
    groups: Sequence[str] = (),
) -> Timeline:
    """*lanes* laid out as of *today*; *measure* gives the width of a label.

    The first of *groups* have tints in this order, so that several timelines agree; without them
    those have that most bars are about.
    """
    tinted = tuple(groups[:TINTS]) or groups_of(lanes)
    tints = {group: number for number, group in enumerate(tinted)}
    placed = tuple(_Placing(naming, measure, today, sizes, tints).place(lane) for lane in lanes)
    drawn = {mark.item.id for lane in placed for mark in lane.marks}
    items = {item.id for lane in lanes for item in lane.marks}
    first, last = _extent(placed, float(today.toordinal() + 1))
    return Timeline(
        placed, sizes, first, last, _busy_first(placed, first), today, tinted, len(items - drawn)
    )


def groups_of(lanes: Iterable[Lane]) -> tuple[str, ...]:
    """The groups that get a tint: those that most bars of other lanes are about."""
    counted = Counter(bar.group for lane in lanes for bar in lane.bars if bar.group != lane.id)
    return tuple(group for group, _ in counted.most_common(TINTS))


@dataclass(frozen=True, slots=True)
class _Placing:
    naming: Naming
    measure: Measure
    today: date
    sizes: Sizes
    tints: Mapping[str, int]

    def place(self, lane: Lane) -> PlacedLane:
        """Give every part of *lane* its row."""
        sizes = self.sizes
        rows = self._rows(lane.bars)
        bars: list[PlacedBar] = []
        gaps: list[PlacedGap] = []
        for number, row in enumerate(rows):
            y = sizes.padding + number * sizes.bar_pitch + sizes.title + sizes.bar / 2
            bars += self._place_row(row, y, lane.id)
            gaps += _gaps(row, y)
        marks = tuple(self._place_marks(lane))
        bars_end = sizes.padding + len(rows) * sizes.bar_pitch
        rug = bars_end + sizes.rug / 2
        flags = bars_end + (sizes.rug if marks else 0)
        shown = (each.standing for each in marks if each.standing is not HIDDEN)
        flag_rows = max((each.row + 1 for each in shown), default=0)
        height = max(flags + flag_rows * sizes.flag + sizes.padding, sizes.shortest)
        return PlacedLane(lane, height, rug, flags, tuple(bars), tuple(gaps), marks)

    def _rows(self, bars: Iterable[Bar]) -> list[list[Bar]]:
        """Bars in as few rows as may be; those of one group stand in one, if they can."""
        tracks: dict[str, list[Bar]] = {}
        for bar in bars:
            tracks.setdefault(bar.group, []).append(bar)
        rows: list[list[Bar]] = []
        for track in tracks.values():
            for part in _apart(track, self.today):
                row = next((row for row in rows if _follows(part[0], row[-1])), None)
                if row is None:
                    rows.append(list(part))
                else:
                    row += part
        return rows

    def _place_row(self, row: Sequence[Bar], y: float, lane_id: str) -> Iterator[PlacedBar]:
        for bar, following in zip(row, (*row[1:], None), strict=True):
            end = _end(bar, self.today)
            start = float(bar.start.toordinal())
            sure_end = float(bar.sure_end.toordinal()) if bar.sure_end and bar.vague_end else end
            sure_start = float(bar.sure_start.toordinal()) if bar.sure_start else start
            own = bar.group == lane_id
            label = _years(bar) if own else self.naming.short(bar.group)
            yield PlacedBar(
                bar=bar,
                y=y,
                start=start,
                end=end,
                sure_start=min(max(sure_start, start), end) if bar.vague_start else start,
                sure_end=max(min(sure_end, end), start),
                pauses=tuple(
                    (float(pause.start.toordinal()), float((pause.end or self.today).toordinal()))
                    for pause in bar.pauses
                ),
                room_until=float(following.start.toordinal()) if following else float("inf"),
                tint=PLAIN if own else self.tints.get(bar.group, PLAIN),
                label=label,
                width=self.measure(label),
            )

    def _place_marks(self, lane: Lane) -> Iterator[PlacedMark]:
        timed = [(_stretch(item.date, self.today), item) for item in lane.marks]
        found = sorted(((at, item) for at, item in timed if at), key=lambda each: each[0][0])
        ranks = _ranks([item for _, item in found])
        days = [at[0] for at, _ in found]
        levels = mark_levels(days, ranks, MARK_SIZE)
        labels = [
            shortened(words_in(item, lane.id, self.naming), self.measure, LABEL_WIDTH)
            for _, item in found
        ]
        wishes = [
            Wish(day, self.measure(label), rank)
            for day, label, rank in zip(days, labels, ranks, strict=True)
        ]
        rows = _label_rows(len(found)) if self.sizes.flag else 0
        standings = label_standings(wishes, levels, rows)
        for (at, item), label, wish, level, standing in zip(
            found, labels, wishes, levels, standings, strict=True
        ):
            telling = telling_in(item, lane.id)
            yield PlacedMark(item, telling, *at, label, wish.width, level, standing)


def _busy_first(lanes: Iterable[PlacedLane], first: float) -> float:
    """The day before which but a few of the bars and events begin."""
    days = sorted(entry.day for lane in lanes for entry in lane.entries)
    return max(days[len(days) // FEW] - BEFORE, first) if days else first


def _years(bar: Bar) -> str:
    """What a bar says that is about its own lane."""
    if bar.end is None:
        return f"since {bar.start.year}"
    one = bar.start.year == bar.end.year
    return str(bar.start.year) if one else f"{bar.start.year}–{bar.end.year}"


def _label_rows(count: int) -> int:
    return next((rows for most, rows in _ROWS if count <= most), _MOST_ROWS)


def _ranks(items: Sequence[ChronologyItem]) -> list[int]:
    """The rank of each event: what changes where a partner stands comes first."""
    order = sorted(
        range(len(items)),
        key=lambda number: (
            _WEIGHT.get(items[number].type, len(_WEIGHTS)),
            not items[number].confirmed,
            -len(items[number].milestones),
            -len(items[number].sources),
            number,
        ),
    )
    ranks = [0] * len(items)
    for rank, number in enumerate(order):
        ranks[number] = rank
    return ranks


def _stretch(when: Date, today: date) -> tuple[float, float, float, bool, bool, bool] | None:
    """Day, first, last, whether it lasts and is open at its ends; None at no known time."""
    first = float(when.earliest.toordinal()) if when.earliest else None
    last = float(when.latest.toordinal() + 1) if when.latest else None
    if first is None and last is None:
        return None
    if first is None:
        assert last is not None
        return last - 0.5, last - 366.0, last, True, True, False
    if last is None:
        end = max(float(today.toordinal() + 1), first + 1)
        return first + 0.5, first, end, True, False, True
    if when.precision == "range":
        return first + 0.5, first, last, True, False, False
    return (first + last) / 2, first, last, False, False, False


def _apart(track: Sequence[Bar], today: date) -> list[list[Bar]]:
    """The bars of one group, in more than one part where they overlap."""
    parts: list[list[Bar]] = []
    for bar in track:
        part = next(
            (each for each in parts if _end(each[-1], today) <= bar.start.toordinal()), None
        )
        if part is None:
            parts.append([bar])
        else:
            part.append(bar)
    return parts


def _follows(bar: Bar, before: Bar) -> bool:
    return before.end is not None and before.end <= bar.start


def _end(bar: Bar, today: date) -> float:
    """Where *bar* ends; what lasts still reaches to the end of today."""
    if bar.end is not None:
        return float(max(bar.end.toordinal(), bar.start.toordinal() + 1))
    return float(max(today.toordinal() + 1, bar.start.toordinal() + 1))


def _gaps(row: Sequence[Bar], y: float) -> Iterator[PlacedGap]:
    for bar, following in itertools.pairwise(row):
        if bar.group == following.group and bar.end and bar.end < following.start:
            yield PlacedGap(y, float(bar.end.toordinal()), float(following.start.toordinal()))


def _extent(lanes: Iterable[PlacedLane], today: float) -> tuple[float, float]:
    """The time that anything takes, with a little room on both sides."""
    known = [each for lane in lanes for each in lane.bars]
    marks = [each for lane in lanes for each in lane.marks]
    starts = [each.start for each in known] + [each.first for each in marks]
    ends = [each.end for each in known] + [each.last for each in marks]
    first, last = min(starts, default=today - 365.0), max([today, *ends])
    room = max((last - first) * 0.015, 20.0)
    return max(first - room, 1.0), last + room
