"""Titles over several headings of the first level."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.marked_titles import with_whole_heading

TEXT = Block(
    Role.PARAGRAPH,
    "The harbours of seven towns have agreed on one timetable for all of their ferries, and on "
    "who is to pay for the lights along the coast in the years to come.",
)
DAY = Block(Role.PARAGRAPH, "of 25 March 2010")


def heading(text: str, *, level: int = 1, title: float = 0.3) -> Block:
    return Block(Role.HEADING, text, level=level, likely=Likely(title=title, frame=1 - title))


def first(*blocks: Block) -> str:
    """The text of the first heading of *blocks*, above a text of three parts."""
    parts = [heading("1. Ferries"), TEXT, heading("2. Lights"), TEXT]
    given = [*blocks, *parts]
    found, rules = with_whole_heading(given, [""] * len(given))
    assert len(found) == len(rules)
    return found[0].text


@pytest.mark.parametrize(
    ("upper", "lower", "sign"),
    [
        ("Decision of the Council", "concerning the ports of the north", ""),
        ("Rapport sur les ports et", "Les Phares", ""),
        ("DECISION (CFSP) 2010/42 OF THE COUNCIL", "Help for seven harbours", ":"),
        ("Partners at Sea", "Seven towns and their ferries", ":"),
        ("Who Pays?", "Seven towns and their ferries", ""),
    ],
)
def test_a_heading_right_below_is_more_of_the_title(upper: str, lower: str, sign: str) -> None:
    """The words go on, the first only numbers an act, or the second is its subtitle."""
    assert first(heading(upper), heading(lower), TEXT) == f"{upper}{sign}\n{lower}"


def test_the_day_of_an_act_stands_between() -> None:
    """It belongs to the title, as officials cite it."""
    lower = heading("on the ports of the north")

    assert first(heading("Decision of the Council"), DAY, lower, TEXT) == (
        "Decision of the Council\nof 25 March 2010\non the ports of the north"
    )


@pytest.mark.parametrize(
    "lower",
    [
        heading("Ferries", level=2),
        heading("1. Ferries"),
        heading("Partners at Sea, again"),
        replace(heading("Ferries"), mark="1."),
        heading("Seven towns and their ferries", title=0.02),
    ],
)
def test_another_heading_is_none_of_it(lower: Block) -> None:
    """A heading of a part, one that says the same, and one that hardly looks like a title."""
    upper = heading("Partners at Sea")
    above = [upper, TEXT] if lower.text == "1. Ferries" else [upper]

    assert first(*above, lower, TEXT) == "Partners at Sea"


def test_the_name_of_an_office_has_no_subtitle() -> None:
    """A ministry stands above the titles of its papers."""
    assert first(heading("Ministry of Ports"), heading("Ferries at Sea"), TEXT) == (
        "Ministry of Ports"
    )


def test_two_headings_of_which_no_other_is_like() -> None:
    """Where only two are of their level, each may head its part."""
    given = [heading("Ferries"), heading("Lights"), TEXT]

    assert with_whole_heading(given, [""] * 3)[0] == given


def test_a_smaller_heading_that_heads_no_text_is_the_subtitle() -> None:
    """It stands above the contents or the first part; what sort of paper it is, is no subtitle."""
    title, part = heading("Watching the Sea"), heading("Contents", level=2, title=0.0)
    below = heading("Five years of lights", level=2)

    assert with_whole_heading([title, below, part, TEXT], [""] * 4)[0][0].text == (
        "Watching the Sea:\nFive years of lights"
    )
    assert with_whole_heading([title, below, TEXT, part], [""] * 4)[0][0] == title
    sort = heading("Draft report", level=2)
    assert with_whole_heading([title, sort, part, TEXT], [""] * 4)[0][0] == title
