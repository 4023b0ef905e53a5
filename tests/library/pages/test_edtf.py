"""Dates: what they mean, how they read, in which order they stand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.pages.edtf import DateError, day_words, parse

READINGS = [
    ("1994-07-13", "day", date(1994, 7, 13), date(1994, 7, 13), "13 July 1994"),
    ("1994-07", "month", date(1994, 7, 1), date(1994, 7, 31), "July 1994"),
    ("1996-02", "month", date(1996, 2, 1), date(1996, 2, 29), "February 1996"),
    ("1994", "year", date(1994, 1, 1), date(1994, 12, 31), "1994"),
    ("2001-22", "season", date(2001, 6, 1), date(2001, 8, 31), "summer 2001"),
    ("2001-24", "season", date(2001, 12, 1), date(2002, 2, 28), "winter 2001"),
    ("199X", "decade", date(1990, 1, 1), date(1999, 12, 31), "1990s"),
    ("19XX", "century", date(1900, 1, 1), date(1999, 12, 31), "1900–1999"),
    ("1990~", "year", date(1990, 1, 1), date(1990, 12, 31), "about 1990"),
    ("1990?", "year", date(1990, 1, 1), date(1990, 12, 31), "1990 (uncertain)"),
    ("1990%", "year", date(1990, 1, 1), date(1990, 12, 31), "about 1990 (uncertain)"),
    ("1998-10/1999-03", "range", date(1998, 10, 1), date(1999, 3, 31),
     "October 1998 to March 1999"),
    ("1998-01/1998-10", "range", date(1998, 1, 1), date(1998, 10, 31), "January to October 1998"),
    ("1996/..", "range", date(1996, 1, 1), None, "since 1996"),
    ("../1996", "range", None, date(1996, 12, 31), "until 1996"),
    ("199X/..", "range", date(1990, 1, 1), None, "since 1990s"),
    ("2009-06-27/2009-06-28", "range", date(2009, 6, 27), date(2009, 6, 28), "27–28 June 2009"),
    ("1998-10-16/1999-03-20", "range", date(1998, 10, 16), date(1999, 3, 20),
     "16 October 1998 to 20 March 1999"),
    ("1998-05-30/1998-06-02", "range", date(1998, 5, 30), date(1998, 6, 2),
     "30 May to 2 June 1998"),
    ("1994/1999", "range", date(1994, 1, 1), date(1999, 12, 31), "1994–1999"),
    ("XXXX-03-27", "day", None, None, "27 March"),
]  # fmt: skip

WRONG = [
    "", "94", "1994-13", "1994-02-30", "1994-7-13", "13.7.1994", "1999/1998", "../..", "/",
    "199X-05", "XXXX", "XXXX-03", "1994-XX-05", "2001-22-01", "1994-07-13T10:00", "0000", "abc",
]  # fmt: skip


@pytest.mark.parametrize(("text", "precision", "earliest", "latest", "words"), READINGS)
def test_a_date_says_what_it_can_mean(text, precision, earliest, latest, words):
    found = parse(text)

    assert (found.precision, found.earliest, found.latest) == (precision, earliest, latest)
    assert found.describe() == words
    assert str(found) == text


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_date_is_refused_with_its_text(text):
    with pytest.raises(DateError, match="“"):
        parse(text)


def test_a_qualifier_stands_before_the_date():
    assert parse("2014").describe("early") == "early 2014"
    assert parse("2014/..").describe("mid") == "since mid 2014"
    assert parse("199X/..").describe("early") == "since the early 1990s"
    assert parse("../199X").describe("late") == "until the late 1990s"


def test_the_coarser_date_comes_first_within_its_span():
    texts = ["1994-01-01", "1994-02-10", "1994-01", "1994", "199X", "1993-12-31"]

    ordered = sorted(texts, key=lambda text: parse(text).sort_key)

    assert ordered == ["199X", "1993-12-31", "1994", "1994-01", "1994-01-01", "1994-02-10"]


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("1994", date(1994, 6, 1), date(1994, 6, 30), True),
        ("1994", date(1995, 1, 1), None, False),
        ("1994", None, date(1993, 12, 31), False),
        ("1996/..", date(2020, 1, 1), None, True),
        ("../1996", None, date(1900, 1, 1), True),
        ("XXXX-03-27", date(2020, 1, 1), date(2020, 1, 2), True),
    ],
)
def test_a_date_overlaps_every_span_in_which_it_can_fall(text, first, last, expected):
    assert parse(text).overlaps(first, last) is expected


@given(st.dates())
def test_every_day_of_the_calendar_is_read_back(day):
    found = parse(day.isoformat())

    assert found.earliest == found.latest == day


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading(text):
    try:
        found = parse(text)
    except DateError:
        return
    assert found.text == text


def test_a_day_in_words_follows_no_locale():
    assert day_words(date(1996, 10, 27)) == "27 October 1996"
