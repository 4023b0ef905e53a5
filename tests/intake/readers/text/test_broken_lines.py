"""Lines that end in the middle of a phrase, a date or a bracket."""

import pytest

from app.intake.readers.text.broken_lines import is_broken
from app.intake.readers.text.reader import read


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("(a) the station had moved into its new house on", "1 April 2005;"),
        ("The gauge was read again on", "14-15 October and in spring."),
        ("It had been closed until", "April 2, 1999, for repairs."),
        ("The keeper resigned on 3", "May 1996 and left the island."),
        ("Der Vertrag wurde geschlossen am", "3. Mai 1996."),
        ("He told the House of it (Official", "Report, column 12)."),
    ],
)
def test_a_date_or_a_bracket_that_is_broken_goes_on(line: str, following: str) -> None:
    assert is_broken(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("News of the harbour", "1 April 2005"),
        ("What the council works on", "A bridge for the valley"),
        ("The hall (in the old port", "They met (twice) in the hall."),
    ],
)
def test_lines_that_are_whole_do_not(line: str, following: str) -> None:
    assert not is_broken(line, following)


def test_a_day_in_the_indented_second_line_of_an_item_stays_in_it() -> None:
    text = "  (a)  the station had moved into its new house on\n       1 April 2005;\n"

    assert [block.text for block in read(text.encode(), "a.txt").blocks] == [
        "the station had moved into its new house on\n1 April 2005;"
    ]
