"""Days of the past as the facts of the built-in library give them."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

FACTS = tomllib.loads(Path(__file__).with_name("as_of.toml").read_text(encoding="utf-8"))["case"]
CASES = [
    pytest.param(fact["page"], case, id=f"{fact['page']} on {case['day']} in {case['at']}")
    for fact in FACTS
    for case in fact["on"]
]


def leaves(branches, at):
    """The pages of the branch called *at*, by their ids."""
    for branch in branches:
        if branch.id == at:
            return {leaf.id: leaf for leaf in branch.pages}
        if at.startswith(f"{branch.id}/"):
            return leaves(branch.children, at)
    return {}


@pytest.mark.parametrize(("page", "case"), CASES)
def test_the_tree_tells_where_a_page_stood_on_a_day(library, page, case):
    leaf = leaves(library.tree(case["day"]), case["at"]).get(page)

    assert (leaf.state if leaf else "") == case["state"]
    assert leaf is None or leaf.title == case.get("title", leaf.title)


@pytest.mark.parametrize(
    ("page", "day", "title", "state"),
    [
        ("osce", date(1975, 8, 1), "Conference on Security and Co-operation in Europe", "current"),
        ("osce", date(1995, 1, 1), "", "current"),
        ("finland", date(1990, 1, 1), "", "current"),
        ("pfp", date(1990, 1, 1), "", "not yet"),
    ],
)
def test_a_page_bears_the_name_and_the_state_of_the_day(library, page, day, title, state):
    article = library.article(page, day)

    assert (article.as_of, article.name, article.state) == (day, title, state)


def test_the_key_data_of_the_past_say_what_was_not_yet(library):
    text = library.article("finland", date(1996, 1, 1)).sections[0]

    words = "".join(inline.text for row in text.blocks[0].rows for cell in row for inline in cell)
    assert "Ally, since 4 April 2023 (not yet)" in words
    assert "partner, 9 May 1994 to 4 April 2023 (not yet)" not in words


def test_the_milestones_of_the_past_end_with_the_day_and_say_how_many_came_later(library):
    section = library.article("finland", date(1996, 1, 1)).section("milestones")
    every = library.article("finland").section("milestones")

    chronology, words = section.blocks
    years = [int(entry.year) for entry in chronology.entries]
    later = len(every.blocks[0].entries) - len(years)
    assert max(years) <= 1996
    assert later > 0
    assert words.inlines[0].text == f"Until 1 January 1996: {later} later left out."


def test_before_the_first_milestone_their_section_says_how_many_came_later(library):
    section = library.article("finland", date(1900, 1, 1)).section("milestones")

    assert [type(block).__name__ for block in section.blocks] == ["Paragraph"]


def test_where_sources_differ_over_what_came_later_is_not_told_of_the_past(library):
    now = library.article("osce").section("where-sources-differ")
    then = library.article("osce", date(1994, 1, 1)).section("where-sources-differ")

    assert 0 < len(then.blocks[0].items) < len(now.blocks[0].items)
    assert library.article("osce", date(1970, 1, 1)).section("where-sources-differ") is None


def test_after_the_last_milestone_nothing_is_left_out(library):
    section = library.article("finland", date.today()).section("milestones")

    assert section == library.article("finland").section("milestones")


def test_today_nothing_is_said_of_the_past(library):
    article = library.article("finland")

    assert (article.as_of, article.name) == (None, "")


def test_the_days_of_change_are_in_order_and_known_to_the_tree(library):
    days = library.turning_points()

    assert list(days) == sorted(set(days))
    assert {date(1994, 1, 10), date(1995, 1, 1), date(2023, 4, 4)} <= set(days)
