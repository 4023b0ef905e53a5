"""How days are spread over a slider: wider where more changed."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

CHANGES = 0.5  # of the width goes by how much changed, the rest by time
DECADE = 10


class DayScale:
    """Days from *first* to *last*, each at a share from 0 to 1.

    Half of the way goes by the calendar and half by the *turns*, the days on which something
    changed: thirty quiet years do not take the room from ten full ones.
    """

    def __init__(self, first: date, last: date, turns: Sequence[date]) -> None:
        self.first, self.last = first, max(first, last)
        self.turns = tuple(day for day in turns if first <= day <= self.last)
        self._years = range(first.year, self.last.year + 2)
        counts = [bisect_left(self.turns, date(year, 1, 1)) for year in self._years]
        days = max(1, (self.last - first).days)
        weight = CHANGES / len(self.turns) if self.turns else 0.0
        self._shares = [
            (1 - CHANGES) * (date(year, 1, 1) - first).days / days + weight * count
            for year, count in zip(self._years, counts, strict=True)
        ]
        low, high = self._raw(first), self._raw(self.last)
        self._low, self._span = low, (high - low) or 1.0

    def share(self, day: date) -> float:
        """Where *day* lies, from 0 to 1; days outside lie at the ends."""
        within = min(max(day, self.first), self.last)
        return (self._raw(within) - self._low) / self._span

    def day_at(self, share: float) -> date:
        """The day at *share*."""
        low, high = self.first.toordinal(), self.last.toordinal()
        while low < high:
            middle = (low + high) // 2
            if self.share(date.fromordinal(middle)) < share:
                low = middle + 1
            else:
                high = middle
        return date.fromordinal(low)

    def decades(self) -> tuple[int, ...]:
        """The first years of the decades that begin on the scale."""
        begin = -(-self.first.year // DECADE) * DECADE
        return tuple(range(begin, self.last.year + 1, DECADE))

    def before(self, day: date) -> date | None:
        """The last turn before *day*, or None."""
        at = bisect_left(self.turns, day)
        return self.turns[at - 1] if at else None

    def after(self, day: date) -> date | None:
        """The first turn after *day*, or None."""
        later = (turn for turn in self.turns if turn > day)
        return next(later, None)

    def _raw(self, day: date) -> float:
        at = day.year - self._years.start
        year_start = date(day.year, 1, 1)
        through = (day - year_start).days / (date(day.year + 1, 1, 1) - year_start).days
        return self._shares[at] + through * (self._shares[at + 1] - self._shares[at])
