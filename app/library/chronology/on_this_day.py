"""What happened on a day of the year, for the start page."""

from collections.abc import Iterable
from datetime import date

from app.library.chronology.events import ChronologyItem


def on_this_day(items: Iterable[ChronologyItem], day: date) -> tuple[ChronologyItem, ...]:
    """The *items* known to the day that happened on this day of another year, the latest first.

    On 28 February of a year without a 29th those of the 29th are told too.
    """
    wanted = {(day.month, day.day)}
    if (day.month, day.day) == (2, 28) and not _is_leap(day.year):
        wanted.add((2, 29))
    found = [
        item
        for item in items
        if item.date.precision == "day"
        and item.date.earliest
        and (item.date.earliest.month, item.date.earliest.day) in wanted
        and item.date.earliest.year < day.year
    ]
    return tuple(sorted(found, key=lambda item: (item.date.earliest, item.id), reverse=True))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
