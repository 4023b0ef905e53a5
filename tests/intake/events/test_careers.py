"""Rows of a career."""

from app.intake.events.careers import is_in_a_career, rows_of_a_career

ROWS = ("2008- Director, Harbour Office", "2001-2005 Pilot of the port", "1999–2000 Boatswain")


def test_rows_beside_each_other_are_a_career() -> None:
    text = "\n".join(ROWS)

    assert is_in_a_career(text, text.index("2001"))


def test_a_row_alone_is_none() -> None:
    assert not is_in_a_career("2001-2005 Pilot of the port\nShe lives in Oslo.", 0)


def test_three_rows_among_the_lines_of_a_page_are_found() -> None:
    assert rows_of_a_career(["Career", *ROWS, "Contact"]) == {1, 2, 3}


def test_a_programme_of_some_years_is_no_career() -> None:
    assert not rows_of_a_career(["2014-2020 Programme of the port", "Contact"])
