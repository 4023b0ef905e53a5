"""How many events fall into each stretch of time: what the strip above a chronology draws."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.library.pages.edtf import Date

UNITS = ("decade", "year", "month")
_FINE = {"decade": ("decade", "year", "season", "month", "day"),
         "year": ("year", "season", "month", "day"),
         "month": ("month", "day")}  # fmt: skip
_MONTHS_IN_VIEW = 48  # up to four years are shown by months
_YEARS_IN_VIEW = 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade, year or month with the number of events that begin in it.

    *vague* counts those of them that are known less exactly than the stretch is long.
    """

    first: date
    last: date
    count: int
    vague: int = 0


def unit_for(first: date, last: date) -> str:
    """The unit that shows the time from *first* to *last* best."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= _MONTHS_IN_VIEW:
        return "month"
    return "year" if last.year - first.year <= _YEARS_IN_VIEW else "decade"


def density(dates: Iterable[Date], unit: str) -> tuple[Stretch, ...]:
    """The stretches from the first event to the last, those without any included.

    An event stands where it begins: a range of ten years is one event. A date without a beginning
    has no place.
    """
    exact = frozenset((*_FINE[unit], "range"))
    counted: Counter[date] = Counter()
    vague: Counter[date] = Counter()
    for each in dates:
        if each.earliest is None:
            continue
        start = begin_of(each.earliest, unit)
        counted[start] += 1
        if each.precision not in exact:
            vague[start] += 1
    if not counted:
        return ()
    stretches, at = [], min(counted)
    while at <= max(counted):
        following = next_after(at, unit)
        last = following - timedelta(days=1)
        stretches.append(Stretch(at, last, counted.get(at, 0), vague.get(at, 0)))
        at = following
    return tuple(stretches)


def begin_of(day: date, unit: str) -> date:
    """The first day of the *unit* in which *day* falls."""
    match unit:
        case "decade":
            return date(max(1, day.year // 10 * 10), 1, 1)
        case "year":
            return date(day.year, 1, 1)
        case _:
            return day.replace(day=1)


def next_after(start: date, unit: str) -> date:
    """The first day of the *unit* after the one that begins on *start*."""
    match unit:
        case "decade":
            return date(start.year // 10 * 10 + 10, 1, 1)
        case "year":
            return date(start.year + 1, 1, 1)
        case _:
            return date(start.year + start.month // 12, start.month % 12 + 1, 1)
