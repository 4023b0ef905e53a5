"""Doubts that keep rows in columns from being a table."""

import pytest

from app.intake.readers.pdf.lines import Part
from app.intake.readers.pdf.rows import Cell, Row
from app.intake.readers.pdf.table_checks import is_table

PLACES = (0, 100, 200, 300)
GOOD = (("Year", "Event", "Place"), ("1994", "A visit", "Oslo"), ("1995", "A talk", "Bonn"))


def checked(rows, shifts=()):
    """Whether *rows* are a table; each of *shifts* moves a column in the row of its number."""
    made = [
        Row(
            tuple(
                Cell(column, Part(text, left, left + 30, 700 - 20 * at), at)
                for column, text in enumerate(row)
                if text
                for left in (PLACES[column] + (shifts[at] if at < len(shifts) and column else 0),)
            )
        )
        for at, row in enumerate(rows)
    ]
    return is_table(made, [(left, left + 40) for left in PLACES[: len(rows[0])]], 10)


def test_three_full_rows_are_a_table():
    assert checked(GOOD)


@pytest.mark.parametrize(
    "rows",
    [
        GOOD[:2],
        (("1993", "", "", "A"), ("1994", "A", "", ""), ("1995", "", "B", ""), ("", "C", "B", "")),
        (("1993", "A", ""), ("1994", "B", ""), ("1995", "C", ""), ("1996", "D", "Oslo")),
        (("A ....... 3", "B", "C"), *GOOD[1:]),
        (("A", "B", "iv"), ("C", "D", "2"), ("E", "F", "7")),
        (("A:", "x", "B:"), ("C:", "y", "D:"), ("E:", "z", "F:")),
        (("__ A", "B", "C"), *GOOD[1:]),
        (("Ministry", "Tel. 12"), ("1 Castle Road", "Fax 13"), ("Oslo", "Norway")),
    ],
)
def test_rows_in_doubt_are_no_table(rows):
    assert not checked(rows)


def test_columns_that_stand_nowhere_are_no_table():
    assert not checked((*GOOD, ("1996", "A ride", "Rome")), (0, 8, 16, 24))


def test_a_few_rows_that_stand_as_close_as_words_are_no_table():
    rows = [
        Row((Cell(0, Part("a", 0, 97, top), 0), Cell(1, Part("b", 100, 140, top), 0)))
        for top in (700, 680, 660)
    ]

    assert not is_table(rows, [(0, 97), (100, 140)], 10)
