"""Dates in forms that stand only in what is said about a page."""

import pytest

from app.intake.dating.short_forms import full_year, written_out


@pytest.mark.parametrize(("digits", "year"), [(45, 1945), (99, 1999), (0, 2000), (44, 2044)])
def test_a_year_of_two_digits_is_of_the_last_hundred_years(digits: int, year: int) -> None:
    assert full_year(digits) == year


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9/15/12", "2012-09-15"),
        ("03/ 7/12 08:41 PM ET", "2012-03-07 08:41 PM ET"),
        ("By Ada Quill | 11/4/09 6:50 AM EST", "By Ada Quill | 2009-11-04 6:50 AM EST"),
        ("15-07-99", "1999-07-15"),
        ("23.9.12", "2012-09-23"),
        ("23.9.12 10:40", "2012-09-23 10:40"),
        ("23.9.1210:40", "2012-09-23 10:40"),
        ("December 5, 201814:49", "December 5, 2018 14:49"),
        ("11 24 2014", "2014-11-24"),
        ("19 / 03 / 2012", "2012-03-19"),
        ("Tbilisi / 10 Oct.'17 / 12:57", "Tbilisi / 10 Oct. 2017 / 12:57"),
        ("by Ada Quill, 22.5.12", "by Ada Quill, 2012-05-22"),
        ("Harbour Notes, 2018/7/20", "Harbour Notes, 2018-07-20"),
        ("2004/03/29", "2004-03-29"),
        ("Date: 3/99", "Date: Mar 1999"),
    ],
)
def test_dates_of_programs_and_of_americans_are_written_out(text: str, written: str) -> None:
    assert written_out(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "11/4/09 6:50 Uhr",
        "Press release 7/07",
        "Chapter 2, 22.45.12",
        "2018/27/40",
        "11 44 2014",
        "23.9.12 10:40 in the hall",
        "13/14/09 6:50 AM EST",
        "version 2.5.12 of the handbook",
    ],
)
def test_other_numbers_stay_as_they_are(text: str) -> None:
    assert written_out(text) == text
