"""Years from left to right, for the bars of a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.library.comparing.matrix import Cell

STEPS = (5, 10, 20, 50)
EARLY = 0.1  # of the memberships may begin left of the axis
ROOM = 34  # pixels that the letters of a year want


@dataclass(frozen=True, slots=True)
class YearAxis:
    """The years from the first day of *first* to the last day of *last*."""

    first: int
    last: int

    def share(self, day: date) -> float:
        """Where *day* lies, from 0 to 1; days outside lie at the ends."""
        start, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        return min(1.0, max(0.0, (day - start).days / (end - start).days))

    def ticks(self, width: float) -> tuple[int, ...]:
        """The years to letter in *width* pixels: round ones, as many as there is room for."""
        years = self.last + 1 - self.first
        step = next((each for each in STEPS if width * each / years >= ROOM), STEPS[-1])
        begin = -(-self.first // step) * step
        return tuple(range(begin, self.last + 1, step))


def axis_of(cells: Iterable[Cell], today: date) -> YearAxis:
    """An axis up to *today* on which nearly every membership of *cells* has its beginning.

    A few that are much older begin at its left end: they would leave the others no room.
    """
    dates = [
        membership.start.earliest.year
        for cell in cells
        for membership in cell.memberships
        if membership.start and membership.start.earliest
    ]
    begin = sorted(dates)[int(len(dates) * EARLY)] if dates else today.year
    return YearAxis(min(begin, today.year - 1), today.year)
