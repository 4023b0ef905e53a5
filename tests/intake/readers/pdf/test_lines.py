"""Lines of a PDF: their parts, and how their texts are joined."""

from itertools import pairwise

import pypdfium2
import pytest

from app.intake.readers.pdf.lines import joined, read_lines


def lines(data):
    """The lines of the first page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return list(read_lines(document, 1))
    finally:
        document.close()


def parts(data):
    """The words of the parts of each line."""
    return [[part.text for part in line.parts] for line in lines(data)]


def texts(data):
    """The words of each line."""
    return [line.text.strip() for line in lines(data)]


def test_wide_gaps_part_a_line_and_blanks_do_not(make):
    assert parts(make.pdf("One word #h(4cm) and another\n\nNo gap here")) == [
        ["One word", "and another"],
        [],
    ]


def test_words_set_one_by_one_part_a_line_where_others_have_blanks(make):
    words = [
        (36, 700, 12, "A line of words with blanks"),
        (36, 680, 12, "Year"),
        (66, 680, 12, "Place"),
    ]

    assert parts(make.placed(words)) == [[], ["Year", "Place"]]


def test_a_line_of_signs_that_take_two_units_is_left_whole(make):
    assert parts(make.pdf("A \N{MATHEMATICAL BOLD CAPITAL A} #h(4cm) and another")) == [[]]


def test_marks_of_notes_may_have_three_digits(make):
    data = make.pdf("The Council#super[123] met.\n\n#super[7] In Vienna.")

    assert texts(data) == ["The Council¹²³ met.", "⁷ In Vienna."]


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        (("a line ", " and another"), "a line and another"),
        (("govern\x02", "ment"), "government"),
        (("co-", "operation"), "co-operation"),
        (("1994-", "1995"), "1994- 1995"),
        (("inter\ufffenational",), "international"),
        (("govern\xad ", "ment"), "government"),
        (("co\xadoperation",), "co-operation"),
        (("NATO\x02", "Georgia"), "NATO-Georgia"),
        (("a MiG\ufffe29 of", "old"), "a MiG-29 of old"),
        (
            ("http://example.org/news\ufffeand-talks said\ufffeso",),
            "http://example.org/news-and-talks saidso",
        ),
        ((), ""),
    ],
)
def test_texts_are_joined_with_their_parted_words(parted, whole):
    assert joined(parted) == whole


def test_a_line_with_a_parted_word_inside_knows_how_far_down_it_reaches(make):
    sentence = "parliamentary consideration of undertakings " * 4
    page = '#set page(width: 9cm, height: 12cm)\n#set text(lang: "en", hyphenate: true)\n'
    found = lines(make.pdf(f"{page}#set par(justify: true)\n{sentence}"))

    double = [line for line in found if "\ufffe" in line.text]
    single = min(a.top - a.below - b.top for a, b in pairwise(found))
    assert double
    assert all(line.below >= 0.9 * single for line in double)
    assert not any(line.below for line in found if line not in double)
