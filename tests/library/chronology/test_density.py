"""How many events fall into each stretch of time."""

from datetime import date

import pytest

from app.library.chronology.density import begin_of, density, next_after, unit_for
from app.library.pages.edtf import parse


def counted(unit, *dates):
    return [(each.first.isoformat(), each.count) for each in density(map(parse, dates), unit)]


def test_empty_stretches_between_are_there():
    assert counted("year", "1994", "1994-07-13", "1996-01") == [
        ("1994-01-01", 2),
        ("1995-01-01", 0),
        ("1996-01-01", 1),
    ]


def test_months_and_decades():
    assert counted("month", "1994-11-30", "1995-01-01") == [
        ("1994-11-01", 1),
        ("1994-12-01", 0),
        ("1995-01-01", 1),
    ]
    assert counted("decade", "1989", "2001") == [
        ("1980-01-01", 1),
        ("1990-01-01", 0),
        ("2000-01-01", 1),
    ]


def test_a_range_stands_where_it_begins_and_an_open_beginning_nowhere():
    assert counted("year", "1998-10/1999-03", "../1997", "1999/..") == [
        ("1998-01-01", 1),
        ("1999-01-01", 1),
    ]


def test_what_is_known_less_exactly_than_the_stretch_is_vague():
    (months, *_) = density([parse("1994"), parse("1994-01"), parse("1994-01-10")], "month")
    (years,) = density([parse("1994"), parse("1994-01")], "year")

    assert (months.count, months.vague) == (3, 1)
    assert years.vague == 0


def test_without_dates_there_is_nothing():
    assert density([], "year") == ()


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(1994, 1, 1), date(1994, 12, 31), "month"),
        (date(1990, 1, 1), date(1993, 12, 31), "month"),
        (date(1990, 1, 1), date(2025, 1, 1), "year"),
        (date(1815, 1, 1), date(2025, 1, 1), "decade"),
    ],
)
def test_the_unit_follows_the_time_in_view(first, last, unit):
    assert unit_for(first, last) == unit


@pytest.mark.parametrize("unit", ["decade", "year", "month"])
def test_stretches_meet(unit):
    start = begin_of(date(1999, 12, 31), unit)

    assert start <= date(1999, 12, 31) < next_after(start, unit)
    assert begin_of(next_after(start, unit), unit) == next_after(start, unit)
