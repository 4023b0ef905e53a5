"""The stretch of time that the strip shows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.chronology.density import UNITS, begin_of, next_after
from app.ui.milestones.time_window import first_day, last_day, number_of, window_on

DAYS = st.dates(date(1, 1, 1), date(9990, 12, 31))
CENTURY = window_on(date(1949, 4, 4), date(2024, 3, 1))


def test_the_whole_is_shown_by_years_at_first():
    assert (CENTURY.unit, CENTURY.start, CENTURY.count) == ("year", 1949, 76)


def test_more_years_than_can_be_told_apart_are_shown_by_decades():
    window = window_on(date(1648, 1, 1), date(2024, 1, 1))

    assert (window.unit, window.start, window.count) == ("decade", 164, 39)
    assert not window.can_zoom_out


def test_one_looks_closer_from_decades_to_months():
    window, seen = CENTURY.zoomed(-9, date(1990, 1, 1)), []
    while window.can_zoom_in:
        seen.append((window.unit, window.count))
        window = window.zoomed(1, date(1990, 1, 1))
    seen.append((window.unit, window.count))

    assert seen == [
        *(("decade", 9), ("year", 76), ("year", 30)),
        *(("year", 12), ("month", 36), ("month", 12)),
    ]


def test_what_lasted_a_year_has_no_look_that_shows_more_than_there_is():
    window = window_on(date(1994, 1, 10), date(1994, 12, 1))

    assert [(level.unit, level.count) for level in window.levels] == [("decade", 3), ("year", 8)]


@given(st.integers(1, 5), st.floats(0, 0.999))
def test_the_day_looked_at_stays_where_it_is(by, share):
    day = date(1991, 6, 15)

    window = CENTURY.zoomed(by, day, share)

    number = number_of(day, window.unit)
    assert window.start <= number < window.start + window.count
    assert number - window.start == int(share * window.count) or window.at == 1


@given(st.integers(-300, 300))
def test_no_move_leads_out_of_the_time_there_is(by):
    window = CENTURY.zoomed(2, date(1990, 1, 1)).moved(by)

    assert 1949 <= window.start <= 2024 - window.count + 1


def test_a_unit_comes_into_view_with_the_smallest_move():
    window = CENTURY.zoomed(2, date(1990, 1, 1)).starting_at(1990)

    assert window.showing(1995) == window
    assert window.showing(1985).start == 1985
    assert window.showing(2010).start == 2010 - window.count + 1
    assert (window.clamped(0), window.clamped(3000)) == (1949, 2024)


@pytest.mark.parametrize("unit", UNITS)
@given(day=DAYS)
def test_numbers_and_days_agree_with_the_counting(unit, day):
    number = number_of(day, unit)

    assert first_day(number, unit) == begin_of(day, unit)
    assert first_day(number + 1, unit) == next_after(begin_of(day, unit), unit)
    assert first_day(number, unit) <= day <= last_day(number, unit)


def test_time_ends_with_the_calendar():
    assert last_day(9999, "year") == date.max
