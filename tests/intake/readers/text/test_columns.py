"""Tables that a text sets with spaces."""

import pytest

from app.intake.readers.text.columns import with_columns
from app.intake.readers.text.lines import read_lines

TABLE = """\
    Year    Lead nation      Sum (EUR)
    2001    Canada           1,200,000
    2003    The Grand Duchy    900,000
"""


def cells(text):
    return [line.cells for line in with_columns(read_lines(text)) if line.text]


def test_parts_that_begin_or_end_below_one_another_are_columns():
    assert cells(TABLE) == [
        ("Year", "Lead nation", "Sum (EUR)"),
        ("2001", "Canada", "1,200,000"),
        ("2003", "The Grand Duchy", "900,000"),
    ]


def test_a_table_ends_with_the_last_row_that_fits():
    text = TABLE + "    All   these are  rounded.\nAnd a line of text."

    assert [len(each) for each in cells(text)] == [3, 3, 3, 0, 0]


def test_two_rows_two_columns_and_crooked_gaps_are_none():
    two_rows = TABLE.rpartition("    2003")[0]
    years = "1991    One joins.\n1994    Two sign.\n1997    Three meet."
    crooked = "One  two  three\nA longer one  two  three\nOne  and two  and three more"

    for text in (two_rows, years, crooked):
        assert set(cells(text)) == {()}


STATES = """\
State            Ratified
Georgia          5 May 1995
The Grand Duchy  6 May 1996
"""


def test_names_with_their_days_or_figures_are_a_table_of_two_columns():
    posts = "    North      12\n    South       8\n    Coast     150\n"

    assert cells(STATES) == [
        ("State", "Ratified"),
        ("Georgia", "5 May 1995"),
        ("The Grand Duchy", "6 May 1996"),
    ]
    assert cells(posts) == [("North", "12"), ("South", "8"), ("Coast", "150")]


@pytest.mark.parametrize(
    "text",
    [
        STATES.rpartition("The Grand")[0],  # two rows
        STATES.replace("Georgia  ", "Georgia "),  # crooked
        "Aims            3\nThe first year  7\nThe end        12",  # a list of contents
        "Home     News of 2014\nContact  Links\nSearch   Pictures",  # a menu
        "Place:    Riga, room 12\nTime:     10.00\nPresent:  12 States",  # labels
        "One 1  Two 2\nThe 1  Six 6\nAnd 1  Ten 9",  # typed so by chance
        "They met.      On 5 May.\nNo one came.   On 6 May.\nIt was over.   On 7 May.",
    ],
)
def test_other_lines_in_two_parts_are_none(text):
    assert set(cells(text)) == {()}


def test_a_long_table_is_read_in_good_time():
    text = "12345   Some words of it   67890\n" * 20_000

    assert cells(text)[-1] == ("12345", "Some words of it", "67890")
