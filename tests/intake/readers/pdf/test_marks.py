"""Marks that a PDF sets in a line of their own come to their texts."""

from dataclasses import replace

import pytest

from app.intake.readers.pdf.lines import Line
from app.intake.readers.pdf.marks import with_marks

TEXT = Line(1, "Open an office.", 12, bold=False, left=60, right=160, top=700, place=0.8)


def line(text, top, *, left=60.0, width=100.0, size=12.0, place=0.8, page=1):
    return replace(
        TEXT, text=text, top=top, left=left, right=left + width, size=size, place=place, page=page
    )  # fmt: skip


def texts(*lines, others=()):
    whole, gone = with_marks(lines, 12, others)
    return [each.text for at, each in enumerate(whole) if at not in gone]


@pytest.mark.parametrize("mark", ["1.", "(2)", "a)", "iv.", "•", " 3. "])
def test_the_mark_of_an_item_comes_to_the_text_below_it(mark):
    found, gone = with_marks([line(mark, 724, width=8), TEXT], 12, ())

    assert found[1].text == f"{mark.strip()} Open an office."
    assert (found[1].left, found[1].top, gone) == (60, 724, {0})


def test_a_raised_mark_comes_to_the_text_beside_it():
    assert texts(line("1", 704, width=4, size=7), line("In Vienna.", 700, left=66)) == [
        "¹ In Vienna."
    ]


def test_a_raised_mark_comes_to_the_word_before_it():
    assert texts(TEXT, line("1", 703, left=161, width=4, size=8)) == ["Open an office.¹"]


def test_small_numbers_at_the_foot_come_to_their_notes_and_no_others():
    small = {"size": 9.0, "place": 0.1}

    assert texts(line("1", 100, **small), line("In Vienna.", 89, **small)) == ["1 In Vienna."]
    assert texts(line("1", 724), TEXT) == ["1", "Open an office."]


@pytest.mark.parametrize(
    "lines",
    [
        [line("1.", 724), line("2.", 710), TEXT],  # numbers in a column of their own
        [line("1.", 760), TEXT],
        [line("1.", 724, left=300), TEXT],
        [line("1.", 724, size=20), TEXT],
        [line("1.", 724, page=2), TEXT],
        [TEXT, line("1.", 680)],
        [line("1.", 700, left=10, width=4), line("Far away", 700, left=300)],
        [line("Words", 724), TEXT],
    ],
)
def test_what_is_not_near_its_number_is_left_alone(lines):
    assert texts(*lines) == [each.text for each in lines]


@pytest.mark.parametrize("other", [0, 1])
def test_what_is_known_for_something_else_is_left_alone(other):
    assert texts(line("1.", 724), TEXT, others=(other,)) == ["1.", "Open an office."]
