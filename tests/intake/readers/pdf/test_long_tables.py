"""Tables that go on on the next page."""

from dataclasses import replace

import pytest

from app.intake.readers.inline import Gathered
from app.intake.readers.pdf.lines import Line
from app.intake.readers.pdf.long_tables import Table, over_pages

HEAD = (Gathered("Year"), Gathered("Event"))
FIRST = (Gathered("1994"), Gathered("A visit"))
SECOND = (Gathered("1995"), Gathered("A talk"))
TABLE = Table(3, 5, 1, 1, (HEAD, FIRST), (36.0, 100.0))
NEXT = Table(5, 7, 2, 2, (HEAD, SECOND), (36.0, 101.0))

LINE = Line(1, "words", 10, bold=False, left=36, right=160, top=300, place=0.4)
LINES = [LINE] * 8
NOTE = replace(LINE, size=8, place=0.1)


def test_a_table_takes_in_its_rest_without_the_head_printed_again():
    whole = Table(3, 7, 1, 2, (HEAD, FIRST, SECOND), (36.0, 100.0), (2,))

    assert [*over_pages([TABLE, NEXT], [])] == [whole]


def test_a_rest_without_a_head_is_taken_in_whole():
    rest = replace(NEXT, cells=(SECOND,))

    assert [(each.cells, each.repeated) for each in over_pages([TABLE, rest], [])] == [
        ((HEAD, FIRST, SECOND), ())
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(NEXT, start=6),  # there is text between them
        replace(NEXT, page=3, last=3),
        replace(NEXT, lefts=(36.0, 120.0)),
        replace(NEXT, lefts=(36.0, 100.0, 200.0)),
    ],
)
def test_another_table_stays_apart(other):
    assert [*over_pages([TABLE, other], LINES)] == [TABLE, other]


def test_a_table_goes_on_behind_notes_at_the_foot_of_its_page():
    rest = replace(NEXT, start=6, end=8)

    (whole,) = over_pages([TABLE, rest], [*LINES[:5], NOTE, *LINES[6:]])

    assert (whole.end, whole.between, whole.repeated) == (8, (5,), (2,))


@pytest.mark.parametrize(
    "line", [LINE, replace(NOTE, place=0.9), replace(NOTE, page=2)], ids=["text", "high", "next"]
)
def test_a_table_ends_above_what_is_no_note(line):
    rest = replace(NEXT, start=6, end=8)

    assert [*over_pages([TABLE, rest], [*LINES[:5], line, *LINES[6:]])] == [TABLE, rest]


def test_no_tables_stay_none():
    assert [*over_pages([], [])] == []
