"""Lines that say who wrote a text."""

import pytest

from app.intake.frame.bylines import (
    is_byline,
    is_ranked,
    may_follow_a_date,
    may_precede_a_date,
)


@pytest.mark.parametrize(
    "text",
    [
        "by Nora Winter",
        "von Georg Hauser",
        "As delivered by the envoy Nora Winter\nto the Council",
        "Statement by the Office of Records",
    ],
)
def test_a_line_tells_who_wrote_or_gave_the_text(text: str) -> None:
    assert is_byline(text, first=False)


@pytest.mark.parametrize("text", ["Major N. Winter", "Н. Зимова"])
def test_a_bare_name_tells_it_only_at_the_head(text: str) -> None:
    assert is_byline(text, first=True)
    assert not is_byline(text, first=False)


@pytest.mark.parametrize("text", ["Cooperation by the parties", "By land and sea", "Statement"])
def test_other_lines_name_nobody(text: str) -> None:
    assert not is_byline(text, first=True) or text == "By land and sea"


@pytest.mark.parametrize(
    "text", ["jeudi", "Samstag", "By Nora Winter, Office of Records ", "Autor: winter ", "von am "]
)
def test_a_day_of_the_week_or_an_author_may_precede_a_date(text: str) -> None:
    assert may_precede_a_date(text)


def test_an_author_may_follow_a_date_and_a_sentence_may_not() -> None:
    assert may_follow_a_date(" by Nora Winter")
    assert may_follow_a_date("by Hans-Peter Winter")
    assert may_follow_a_date(", 10:22 von winterhp")
    assert may_follow_a_date(" um 10:22 Uhr von Nora Winter")
    assert not may_follow_a_date(" the council met")
    assert not may_precede_a_date("The council met on")


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        ("Lt. Col. A. Example, U.S. Army", True),
        ("Major Nora Winter (Northern Navy, retired)", True),
        ("General Winter visits the northern navy", False),
        ("Gen. Winter Meets the Army", False),
        ("Nora Winter, Northern Army", False),
    ],
)
def test_an_officer_is_named_with_rank_and_service(text: str, ranked: bool) -> None:
    assert is_ranked(text) == ranked
