"""Links and styles stay with their words when others are cut from the text."""

import pytest

from app.intake.document import Block, Link, Role, Styled
from app.intake.spans import moved, retold, within, without_rows

TEXT = "NEWS The ferry sails at noon END"


def words_of(block: Block) -> list[str]:
    return [block.text[each.start : each.end] for each in (*block.links, *block.styled)]


@pytest.fixture
def block() -> Block:
    """A text in which "ferry" is a link and "at noon" is bold."""
    return Block(
        Role.PARAGRAPH, TEXT, links=(Link(9, 14, "a"),), styled=(Styled(21, 28, strong=True),)
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The ferry sails at noon END", ["ferry", "at noon"]),
        ("NEWS The ferry sails at noon", ["ferry", "at noon"]),
        ("ferry sails at noon", ["ferry", "at noon"]),
        ("NEWS The ferry at noon END", ["ferry", "at noon"]),
        ("ry sails at", ["ry", "at"]),
        ("sails", []),
        ("", []),
    ],
)
def test_what_is_left_of_the_words_keeps_link_and_style(block, text, left):
    told = retold(block, text)

    assert told.text == text
    assert words_of(told) == left


def test_between_two_cuts_nothing_keeps_its_style(block):
    told = retold(block, "NEWS ferry at noon D")

    assert set(words_of(told)) <= {"ferry", "at noon"}


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        (0, 32, (Link(9, 14, "a"), Link(20, 25, "b"))),
        (9, 14, (Link(0, 5, "a"),)),
        (10, 22, (Link(0, 4, "a"), Link(10, 12, "b"))),
        (14, 20, ()),
        (25, 32, ()),
    ],
)
def test_a_part_of_a_text_has_what_lies_in_it(start, end, left):
    assert within((Link(9, 14, "a"), Link(20, 25, "b")), start, end) == left


def test_what_is_moved_out_of_the_text_is_lost():
    assert moved((Link(0, 4, "a"), Link(2, 9, "b")), -4, 3) == (Link(0, 3, "b"),)


def test_the_rows_that_stay_keep_their_links_and_styles():
    table = Block(
        Role.TABLE,
        "ab\tc\nde\tf\ngh\ti",
        rows=(("ab", "c"), ("de", "f"), ("gh", "i")),
        links=(Link(0, 2, "x"), Link(5, 7, "y"), Link(10, 12, "z")),
        styled=(Styled(13, 14, strong=True),),
    )

    left = without_rows(table, {0})

    assert left.rows == (("de", "f"), ("gh", "i"))
    assert words_of(left) == ["de", "gh", "i"]
    assert without_rows(table, {1}).text == "ab\tc\ngh\ti"
    assert words_of(without_rows(table, {1})) == ["ab", "gh", "i"]
