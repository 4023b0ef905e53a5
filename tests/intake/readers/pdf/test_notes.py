"""Footnotes and the lists that look like them."""

from dataclasses import replace

import pytest

from app.intake.document import Role
from app.intake.readers.pdf.lines import Line
from app.intake.readers.pdf.notes import find_notes
from app.intake.readers.pdf.reader import read

SENTENCE = "The Council met its partners in Brussels and took note of the work that was done."
TEXT = Line(1, SENTENCE, 12, bold=False, left=60, right=500, top=700, place=0.8)


def foot(*texts, page=1, size=9.0, top=120):
    """Lines at the foot of a page."""
    return [
        replace(TEXT, text=text, page=page, size=size, top=top - 11 * at, place=top / 842)
        for at, text in enumerate(texts)
    ]  # fmt: skip


def notes(text, *lines):
    """The mark and the words of each note that *lines* make below a line with *text*."""
    lines = (replace(TEXT, text=text), *lines)
    return [
        (note.mark, " ".join(lines[at].text for at in note.lines)[note.start :])
        for note in find_notes(lines, 12, ())
    ]


def test_raised_numbers_are_marks_of_notes():
    assert notes("A text.", *foot("¹ See there", "and here.", "² In Vienna.")) == [
        ("1", "See there and here."),
        ("2", "In Vienna."),
    ]


@pytest.mark.parametrize(
    "text", ["A text¹.", "A text.¹", "A text1 goes on", "A text [1].", "A (1)"]
)
@pytest.mark.parametrize(
    "note", ["1 In Vienna.", "1. In Vienna.", "1) In Vienna.", "(1) In Vienna."]
)
def test_other_numbers_are_marks_where_the_text_asks_for_them(text, note):
    assert notes(text, *foot(note)) == [("1", "In Vienna.")]


def test_signs_are_marks_where_the_text_asks_for_them():
    assert notes("The name* of the State", *foot("* As it calls itself.")) == [
        ("*", "As it calls itself.")
    ]
    assert notes("The name of the State", *foot("* As it calls itself.")) == []


@pytest.mark.parametrize(
    "items",
    [
        ("1. Open an office", "2. Send observers", "3. Report"),  # nothing asks for the third
        ("10 January 1994", "13 July 1994"),
        ("1994 was the first year", "1995 the second"),
        ("3,000 men and", "12.5 per cent", "7% of them"),
    ],
)
def test_lists_and_figures_at_the_foot_are_no_notes(items):
    assert notes("The first¹ and the second².", *foot(*items)) == []


def test_squares_and_cubes_ask_for_no_note():
    assert notes("It has 62,000 km² and 3 m³.", *foot("2. Open an office")) == []
    assert notes("It has 62,000 km² and 3 m³.", *foot("3. Open an office")) == []


def test_a_list_may_have_the_numbers_of_the_notes_below_it():
    items, below = ("1. Open an office", "2. Report"), ("1. In Vienna.", "2. In Oslo.")

    for marks in (below, ("¹ In Vienna.", "² In Oslo.")):
        lines = (*foot(*items, top=200), *foot(*marks))
        assert notes("The first¹ and the second².", *lines) == [
            ("1", "In Vienna."),
            ("2", "In Oslo."),
        ]


def test_small_type_above_running_text_is_no_note():
    lines = [*foot("1 In Vienna.", top=300), replace(TEXT, top=200, place=0.24)]

    assert notes("A text¹.", *lines) == []
    beside = [*lines[:1], replace(lines[1], left=520, right=900)]
    assert notes("A text¹.", *beside) == [("1", "In Vienna.")]


def test_a_number_at_the_head_of_a_line_within_a_note_begins_none():
    found = notes("A text¹ and²⁵ more", *foot("1 A report (read", "25 May 1994)."))

    assert found == [("1", "A report (read 25 May 1994).")]


def test_notes_at_the_end_are_asked_for_by_marks_on_earlier_pages():
    assert notes("One [1, 2] and [3]", *foot("1 In Vienna.", "2 In Oslo.", page=2)) == [
        ("1", "In Vienna."),
        ("2", "In Oslo."),
    ]


def test_lines_that_are_known_for_something_else_are_no_notes():
    lines = [replace(TEXT, text="A text¹."), *foot("1 In Vienna.")]

    assert find_notes(lines, 12, (1,)) == []


def roles(data):
    """Role, mark and text of each block."""
    return [(b.role, b.mark, b.text) for b in read(data, "a.pdf").blocks]


def test_a_list_above_notes_whose_numbers_stand_alone_stays_a_list(make):
    words = [(36, 760, 12, f"{SENTENCE[:-1]}"), (465, 765, 8, "1"), (36, 744, 12, SENTENCE)]
    for at, text in enumerate(("Open an office.", "Send observers.", "Report in time.")):
        words += [(40, 200 - 26 * at, 9, f"{at + 1}."), (40, 187 - 26 * at, 9, text)]
    words += [(36, 80, 9, "1"), (36, 69, 9, "This was said in Vienna.")]

    found = roles(make.placed(words))

    assert found[0][2].startswith(f"{SENTENCE[:-1]}¹")
    assert found[1:] == [
        (Role.ITEM, "1.", "Open an office."),
        (Role.ITEM, "2.", "Send observers."),
        (Role.ITEM, "3.", "Report in time."),
        (Role.FOOTNOTE, "1", "This was said in Vienna."),
    ]


def test_notes_with_raised_numbers_are_read_at_the_head_of_a_page_too(make):
    words = [(36, 760, 12, SENTENCE), (36, 700, 6, "1"), (40, 696, 9, "In Vienna.")]

    assert roles(make.placed(words))[-1] == (Role.PARAGRAPH, "", "¹ In Vienna.")


def test_what_stands_below_a_note_is_a_paragraph(make):
    data = make.pdf(
        f'{SENTENCE}#footnote[In Vienna. #v(1cm) #text(style: "italic")[Printed in Oslo.]]'
    )

    assert roles(data)[-2:] == [
        (Role.FOOTNOTE, "1", "In Vienna."),
        (Role.PARAGRAPH, "", "Printed in Oslo."),
    ]


def test_entries_that_are_counted_begin_paragraphs(make):
    words = [
        (36, 760 - 15 * at, 12, f"{at + 1} A report of the Office on Ruritania") for at in range(3)
    ]

    assert [text for _, _, text in roles(make.placed(words))] == [each[3] for each in words]
