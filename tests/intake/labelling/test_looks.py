"""The traits of a line by itself."""

import pytest

from app.intake.document import Block, Role
from app.intake.labelling.looks import look_of, step


def traits(text: str, role: Role = Role.PARAGRAPH, **said: object) -> tuple[str, ...]:
    return look_of(Block(role, text, **said)).traits  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("The council met.", "ends ."),
        ("He called it “a good day.”[3]", "ends ."),
        ("Read more:", "ends :"),
        ("Report 2014", "ends digit"),
        ("Share this page", "ends letter"),
        ("News ★", "ends other"),
        ("Share", "begins capital"),
        ("and so on", "begins small"),
        ("12 comments", "begins digit"),
        ("«Далее»", "begins «"),
        ("★ News", "begins other"),
        ("SHARE THIS", "all capitals"),
        ("***", "no letters"),
        ("© The Herald", "has copyright"),
        ("Home > News", "has arrow"),
        ("18:42", "has time"),
        ("The talks of 1994", "has year"),
        ("www.herald.example", "has address"),
        ("lake.jpg", "has file"),
        ("Home    News", "has gap"),
        ("12 May 2014", "dated 4"),
        ("12 мая 2014", "date of day"),
        ("Herald, 12 May 2014, page 4 of the evening edition", "dated 1"),
    ],
)
def test_a_look_tells_what_the_line_is_like(text: str, trait: str) -> None:
    assert trait in traits(text)


def test_a_line_without_a_number_has_no_date() -> None:
    assert not [trait for trait in traits("May and June") if trait.startswith("date")]


@pytest.mark.parametrize(
    ("mark", "trait"),
    [("1.", "marked by number"), ("(a)", "marked by letter"), ("•", "marked by bullet")],
)
def test_an_item_tells_its_kind_of_mark(mark: str, trait: str) -> None:
    assert trait in traits("Something", Role.ITEM, mark=mark)


def test_a_heading_tells_its_level() -> None:
    assert "is heading2" in traits("History", Role.HEADING, level=2)
    assert "is paragraph" in traits("History")


def test_text_is_long_and_has_the_small_words_of_a_sentence() -> None:
    sentence = (
        "The council of the ministers met in the old town and agreed on a plan for the border."
    )
    names = (
        "Albania Armenia Austria Azerbaijan Belarus Belgium Bosnia Bulgaria Canada Croatia Cyprus"
    )

    assert look_of(Block(Role.PARAGRAPH, f"{sentence} It is to be read in spring.")).is_prose
    assert not look_of(Block(Role.PARAGRAPH, f"{names} Czechia Denmark Estonia")).is_prose
    assert not look_of(Block(Role.PARAGRAPH, sentence[:60])).is_prose


def test_the_longer_words_are_compared_by_their_beginnings() -> None:
    look = look_of(Block(Role.PARAGRAPH, "Ministers will meet with the minister"))

    assert look.telling == {"minist", "meet"}


@pytest.mark.parametrize(("value", "at"), [(0, 0), (1, 0), (2, 1), (9, 2)])
def test_a_number_is_told_by_its_step(value: float, at: int) -> None:
    assert step("words", value, (1, 4)) == f"words {at}"
