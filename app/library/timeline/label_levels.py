"""From which zoom each label of a line of time is shown, so that none ever overlaps or jumps.

A label stands at its day and keeps its row for ever. It is shown from one level of zoom on and at
every finer one: zooming in only adds labels, zooming out only takes some away, and moving along
the line changes nothing. After Been, Daiches and Yap, "Dynamic Map Labeling" (2006).
"""

import math
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from app.library.timeline.time_scale import COARSEST, LEVELS, LEVELS_PER_OCTAVE, level_from

NEVER = LEVELS
LABEL_GAP = 14.0  # pixels between two labels of a row
LEADER_GAP = 5.0  # between a label and a line that passes it
SCALES = tuple(COARSEST * 2 ** (level / LEVELS_PER_OCTAVE) for level in range(LEVELS))


@dataclass(frozen=True, slots=True)
class Wish:
    """A label of *width* pixels at *day*; the lower *rank*, the sooner it is shown."""

    day: float
    width: float
    rank: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The row of a label, and the level from which it is shown; `NEVER` when it never fits."""

    row: int
    level: int


HIDDEN = Standing(0, NEVER)


def mark_levels(days: Sequence[float], ranks: Sequence[int], size: float) -> list[int]:
    """From which level each mark of *size* pixels stands free of those before it in rank.

    Marks of one day share a place: each has the level of the first of them.
    """
    levels: dict[float, int] = {}
    placed: list[float] = []
    for _rank, day in sorted(zip(ranks, days, strict=True)):
        if day in levels:
            continue
        at = bisect_left(placed, day)
        distance = min((abs(other - day) for other in placed[max(at - 1, 0) : at + 1]), default=0)
        levels[day] = level_from(size / distance) if distance else 0
        placed.insert(at, day)
    return [levels[day] for day in days]


def label_standings(wishes: Sequence[Wish], starts: Sequence[int], rows: int) -> list[Standing]:
    """The row and the level of each of *wishes*, none before its level in *starts*.

    From each label a line leads up to the day, so none may stand across the line of another.
    """
    return _Placing(wishes, rows).place(starts) if rows else [HIDDEN] * len(wishes)


class _Placing:
    """Places labels level by level, from coarse to fine, each level in order of rank."""

    def __init__(self, wishes: Sequence[Wish], rows: int) -> None:
        self._wishes = wishes
        self._rows = range(rows)
        self._placed: list[tuple[float, int, float]] = []  # day, row, width
        self._widest = max((wish.width for wish in wishes), default=0.0) + LABEL_GAP

    def place(self, starts: Sequence[int]) -> list[Standing]:
        """Give every wish its standing; one that does not fit waits for the level where it may."""
        found = [HIDDEN] * len(self._wishes)
        waiting: list[list[tuple[int, int]]] = [[] for _ in range(LEVELS + 1)]
        for number, (wish, start) in enumerate(zip(self._wishes, starts, strict=True)):
            waiting[start].append((wish.rank, number))
        for level in range(LEVELS):
            for rank, number in sorted(waiting[level]):
                row, needed = self._best_row(self._wishes[number], SCALES[level])
                if needed <= SCALES[level]:
                    found[number] = Standing(row, level)
                    wish = self._wishes[number]
                    insort(self._placed, (wish.day, row, wish.width))
                else:
                    later = max(level_from(needed), level + 1)
                    waiting[later].append((rank, number))
        return found

    def _best_row(self, wish: Wish, scale: float) -> tuple[int, float]:
        """The first row in which *wish* fits on *scale*, or that in which it will fit soonest."""
        reach = self._widest / scale
        first = bisect_left(self._placed, (wish.day - reach,))
        last = bisect_left(self._placed, (wish.day + wish.width / scale + reach,))
        near = self._placed[first:last]
        best = (0, math.inf)
        for row in self._rows:
            needed = max((_needed(wish, row, other) for other in near), default=0.0)
            if needed <= scale:
                return row, needed
            if needed < best[1]:
                best = (row, needed)
        return best


def _needed(wish: Wish, row: int, other: tuple[float, int, float]) -> float:
    """The pixels for a day that *wish* needs in *row* beside *other*."""
    day, other_row, width = other
    between = abs(wish.day - day)
    if row == other_row:
        room = (width if day <= wish.day else wish.width) + LABEL_GAP
    elif other_row < row:  # our line passes the other
        if wish.day <= day:
            return 0.0
        room = width + LEADER_GAP
    else:  # its line passes us
        if day <= wish.day:
            return 0.0
        room = wish.width + LEADER_GAP
    return room / between if between else math.inf
