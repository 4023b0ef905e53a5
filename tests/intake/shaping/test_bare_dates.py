"""Lines that are a day, and those that tell when a body began or ended beside them."""

import pytest

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.shaping.bare_dates import is_bare_date, lines_of_a_life
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.page_lines import without_stamps

LINES = (
    "Union of the ports",
    "Founded",
    "14 February 1995",
    "Formation3 May 1994; 30 years ago",
    "Decision to deploy: Council in Oslo, December 1992",
    "Founded",
    "in a tavern",
    "4 May 2001",
    "Dissolved",
)


def blocks() -> list[Block]:
    return [Block(Role.PARAGRAPH, text) for text in LINES]


def test_lines_of_a_life_are_those_with_a_day_in_them_or_below_them() -> None:
    assert lines_of_a_life(blocks()) == {1, 2, 3, 4}


def test_a_day_below_such_a_line_is_not_that_of_the_page() -> None:
    removed: list[Removal] = []

    kept, facts = without_stamps(blocks()[:3], removed, PageFacts())

    assert [block.text for block in kept] == list(LINES[:3])
    assert (removed, facts.published) == ([], "")


@pytest.mark.parametrize(
    "line", ["May 3, 2011 3:53 PM EDT", "3 May 2011, 10:15 CET", "11.05.2012, 10:22 von winterhp"]
)
def test_a_day_with_its_time_its_zone_and_its_author_is_a_day(line: str) -> None:
    assert is_bare_date(Block(Role.PARAGRAPH, line))


@pytest.mark.parametrize(
    "line",
    [
        "OSCE Permanent Council No. 1397 Vienna, 3 November 2022",
        "OSCE Forum for Security Co-operation N°870 Vienna, 15 November 2017",
        "Ständiger Rat Nr. 870, Wien, 15. November 2017",
        "OSCE Annual Review Conference Vienna, 28 June 2022",
        "held in Brussels 18 December 1996",
        "Press Release 96/41, 17 October 1996",
        "Press Release 96/41 Split, 17 October 1996",
    ],
)
def test_the_number_of_a_session_may_stand_before_its_day(line: str) -> None:
    assert is_bare_date(Block(Role.PARAGRAPH, line))


def test_the_number_of_a_decision_and_its_day_are_an_entry() -> None:
    assert not is_bare_date(
        Block(Role.PARAGRAPH, "Permanent Council Decision No. 1397, 3 May 2011")
    )


def test_a_place_with_its_country_may_stand_behind_a_day() -> None:
    assert is_bare_date(Block(Role.PARAGRAPH, "December 8, 2016 - Hamburg, Germany"))
    assert not is_bare_date(Block(Role.PARAGRAPH, "3 Apr 2008 - Hamburg Summit Declaration"))


@pytest.mark.parametrize("line", ["3 May 2011 in Vienna", "May 3, 2011 3:53 PM opening"])
def test_a_day_with_what_happened_on_it_is_none(line: str) -> None:
    assert not is_bare_date(Block(Role.PARAGRAPH, line))
