"""What a page may be called instead of what it is called, and when that is doubted."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.readers.opening import read_document
from app.intake.report import Report
from app.intake.shaping.title_choices import (
    LikelyTitle,
    doubt_of_title,
    is_confirmed,
    likely_titles,
    other_titles,
    with_title,
)
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

PAGE = """Harbour Review

Seven harbours agree

One timetable from spring on

By Ada Quill

The harbours of seven towns have agreed on one timetable for all of their ferries.

The timetable will be in force from the spring on, and it was signed on 3 May 1994.

Share this page
"""


def line(text: str, title: float = 0.0) -> Block:
    return Block(Role.PARAGRAPH, text, likely=Likely(title=title, frame=1 - title))


def understood(title: str = "", text: str = PAGE, name: str = "page.txt") -> Report:
    return understand(read_document(text.encode(), name), name, "", Surroundings(), title)


def test_the_likeliest_lines_come_first_and_unlikely_ones_not_at_all() -> None:
    day = line("2 July 1997", 0.4)
    blocks = [line("Menu", 0.001), line("Seven harbours\nagree", 0.3), day, line("Ferries", 0.6)]

    assert [each.text for each in likely_titles(blocks)] == ["Ferries", "Seven harbours agree"]


def test_of_several_lines_that_say_a_title_the_likeliest_is_it() -> None:
    blocks = [line("Seven harbours", 0.2), line("Home", 0.1), line("SEVEN HARBOURS", 0.3)]
    found = with_title(blocks, ["menu", "menu", "menu"], "Seven harbours")

    assert found is not None
    assert [block.likely.title for block in found[0]] == [0.2, 0.1, 1]
    assert found[1] == ["menu", "menu", ""]
    assert with_title(blocks, ["", "", ""], "Ferries") is None


def test_a_title_without_a_rival_is_not_doubted() -> None:
    assert doubt_of_title("Ferries", [LikelyTitle("Ferries", 0.9)]) == ""
    assert doubt_of_title("Named by its file", [LikelyTitle("Ferries", 0.1)]) == ""


def test_a_doubted_title_is_told_with_its_rivals() -> None:
    likely = [LikelyTitle("Ferries", 0.4), LikelyTitle("Harbours", 0.3), LikelyTitle("News", 0.05)]

    assert doubt_of_title("Ferries", likely) == ("“Ferries” may not be the title, but “Harbours”")
    assert doubt_of_title("Ferries", likely[::2]) == (
        "“Ferries” may not be the title; nothing else on the page looks like one either"
    )


def test_offered_are_likely_lines_then_what_the_metadata_say_then_the_first_lines() -> None:
    likely = [LikelyTitle("Ferries", 0.6), LikelyTitle("Harbours", 0.3)]

    found = other_titles("ferries", likely, "In the metadata", [line("First line")])

    assert found == ("Harbours", "In the metadata", "First line")


def test_the_subject_of_a_mail_is_offered_last_and_once() -> None:
    likely = [LikelyTitle(f"Line {number}", 0.5) for number in range(9)]

    assert other_titles("Ferries", likely, "", [], "the ferry")[-2:] == ("Line 4", "the ferry")
    assert "FERRIES" not in other_titles("Ferries", likely, "", [], "FERRIES")


@pytest.mark.parametrize(
    "title", ["Harbour Review", "One timetable from spring on", "Seven harbours agree"]
)
def test_another_line_as_title_gives_the_line_before_back_to_the_text(title: str) -> None:
    first = understood()
    page = understood(title).pages[0]

    body = "\n".join(section.body for section in page.sections)
    assert page.title == title
    assert title not in body
    assert first.pages[0].title in (title, *page.titles)
    assert all(removal.text != title for removal in understood(title).removed)


def test_every_line_that_may_be_the_title_is_offered() -> None:
    page = understood().pages[0]

    assert {"Seven harbours agree", "One timetable from spring on"} <= {page.title, *page.titles}


def test_a_title_in_markdown_can_be_another_heading() -> None:
    text = "# Ferries\n\n# Harbours\n\nThey have agreed.\n"
    first = understood(text=text, name="page.md").pages[0]

    assert (first.title, first.titles[0]) == ("Ferries", "Harbours")
    assert understood("Harbours", text, "page.md").pages[0].title == "Harbours"


@pytest.mark.parametrize(
    ("title", "said", "confirmed"),
    [
        ("Seven harbours agree", "SEVEN HARBOURS AGREE - Harbour Review", True),
        ("Seven harbours", "Seven harboursides", False),
        ("The ferries", "Harbour Review", True),
        ("One timetable", "Harbour Review", False),
        ("", "", False),
    ],
)
def test_a_title_of_the_metadata_or_a_first_heading_is_beyond_doubt(
    title: str, said: str, confirmed: bool
) -> None:
    blocks = [
        Block(Role.HEADING, "The Ferries", level=1), Block(Role.HEADING, "One timetable", level=2),
    ]  # fmt: skip

    assert is_confirmed(title, said, blocks) is confirmed
