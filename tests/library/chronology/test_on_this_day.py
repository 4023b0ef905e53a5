"""What happened on a day of the year."""

from datetime import date

from app.library.chronology.events import build_chronology
from app.library.chronology.on_this_day import on_this_day
from tests.library.chronicle import milestone, page

ITEMS = build_chronology(
    [
        page(
            "a",
            milestone("a", "old", "1990-11-21"),
            milestone("a", "new", "1995-11-21"),
            milestone("a", "month", "1995-11"),
            milestone("a", "year", "1995"),
            milestone("a", "leap", "2004-02-29"),
            milestone("a", "today", "2026-11-21"),
        )
    ]
)


def told(year, month, day):
    return [item.lead.id for item in on_this_day(ITEMS, date(year, month, day))]


def test_only_days_that_are_known_count_the_latest_first():
    assert told(2026, 11, 21) == ["new", "old"]


def test_a_day_on_which_nothing_happened_is_empty():
    assert told(2026, 11, 22) == []


def test_the_leap_day_is_told_on_the_last_of_february_in_other_years():
    assert told(2025, 2, 28) == ["leap"]
    assert told(2028, 2, 28) == []
    assert told(2028, 2, 29) == ["leap"]
    assert told(2100, 2, 28) == ["leap"]
