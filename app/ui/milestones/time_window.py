"""The stretch of time that the strip shows: all of it, or closer and closer to a part."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.library.chronology.density import begin_of

MOST_YEARS = 120  # with more of them the whole is shown by decades alone
FEWEST = {"decade": 3, "year": 8, "month": 12}
CLOSER = (("year", 30), ("year", 12), ("month", 36), ("month", 12))
_MONTHS = {"decade": 120, "year": 12, "month": 1}
_LAST_NUMBER = 9999


@dataclass(frozen=True, slots=True)
class Level:
    """How close one looks: by which unit, and how many of them are in view."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """*count* units from the one numbered *start* on, at one of the *levels* from far to near.

    Units are numbered from the year 0, so that arithmetic needs no calendar.
    """

    levels: tuple[Level, ...]
    first: date
    last: date
    at: int = 0
    start: int = 0

    @property
    def unit(self) -> str:
        """What one stretch in view is: a decade, a year or a month."""
        return self.levels[self.at].unit

    @property
    def count(self) -> int:
        """How many stretches are in view."""
        return self.levels[self.at].count

    @property
    def can_zoom_in(self) -> bool:
        """Whether there is a closer look."""
        return self.at + 1 < len(self.levels)

    @property
    def can_zoom_out(self) -> bool:
        """Whether there is a look from farther away."""
        return self.at > 0

    def zoomed(self, by: int, around: date, share: float = 0.5) -> "TimeWindow":
        """*by* levels closer; *around* stays at its *share* of the width."""
        at = min(max(self.at + by, 0), len(self.levels) - 1)
        level = self.levels[at]
        start = number_of(around, level.unit) - int(share * level.count)
        return replace(self, at=at).starting_at(start)

    def moved(self, by: int) -> "TimeWindow":
        """*by* units later."""
        return self.starting_at(self.start + by)

    def showing(self, number: int) -> "TimeWindow":
        """Moved no farther than needed to have the unit *number* in view."""
        start = min(self.start, number)
        return self.starting_at(max(start, number - self.count + 1))

    def clamped(self, number: int) -> int:
        """The nearest to *number* among the units that can be in view."""
        low, high = self._ends()
        return min(max(number, low), high)

    def _ends(self) -> tuple[int, int]:
        return number_of(self.first, self.unit), number_of(self.last, self.unit)

    def starting_at(self, start: int) -> "TimeWindow":
        """With the unit *start* as its first, as far as there is any."""
        low, high = self._ends()
        return replace(self, start=max(low, min(start, high - self.count + 1)))


def window_on(first: date, last: date) -> TimeWindow:
    """The whole time from *first* to *last*, by years where that many can be told apart."""
    years = last.year - first.year + 1
    decades = last.year // 10 - first.year // 10 + 1
    levels = [Level("decade", max(decades, FEWEST["decade"]))]
    if years <= MOST_YEARS:
        levels.append(Level("year", max(years, FEWEST["year"])))
    for unit, count in CLOSER:
        if count * _MONTHS[unit] < years * 12:
            levels.append(Level(unit, count))
    at = min(1, len(levels) - 1) if years <= MOST_YEARS else 0
    return TimeWindow(tuple(levels), first, last, at).starting_at(0)


def number_of(day: date, unit: str) -> int:
    """The number of the *unit* in which *day* falls."""
    if unit == "month":
        return day.year * 12 + day.month - 1
    return day.year // 10 if unit == "decade" else day.year


def first_day(number: int, unit: str) -> date:
    """The first day of the *unit* with this *number*."""
    if unit == "month":
        year, month = divmod(number, 12)
        return date(min(max(year, 1), _LAST_NUMBER), month + 1, 1)
    year = number * 10 if unit == "decade" else number
    return begin_of(date(min(max(year, 1), _LAST_NUMBER), 1, 1), unit)


def last_day(number: int, unit: str) -> date:
    """The last day of the *unit* with this *number*."""
    if first_day(number, unit) >= first_day(number + 1, unit):
        return date.max
    return first_day(number + 1, unit) - timedelta(days=1)
