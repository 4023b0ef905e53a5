"""Columns that grow line by line."""

from app.intake.readers.pdf.columns import Columns
from app.intake.readers.pdf.lines import Line, Part


def line(*edges):
    """A line with parts between these pairs of *edges*."""
    parts = tuple(Part("words", left, right, 700) for left, right in edges)
    more = parts if len(parts) > 1 else ()
    return Line(1, "words", 10, False, edges[0][0], edges[-1][1], 700, 0.8, more)


def columns(*lines):
    """The edges of the columns of *lines*; None where one does not fit."""
    found = Columns()
    if not all(map(found.take, lines)):
        return None
    found.settle()
    return [(each.left, each.right) for each in found.all]


def test_columns_grow_with_their_parts():
    assert columns(line((10, 30), (60, 80)), line((10, 45), (60, 90))) == [(10, 45), (60, 90)]


def test_a_line_across_columns_does_not_fit():
    assert columns(line((10, 30), (60, 80)), line((10, 90))) is None


def test_columns_of_different_lines_become_one_below_what_is_as_wide():
    assert columns(line((10, 30), (60, 80)), line((10, 30), (100, 120)), line((60, 120))) == [
        (10, 30), (60, 120),
    ]  # fmt: skip


def test_parts_that_overlap_are_in_one_column():
    assert columns(line((10, 30), (25, 80))) == [(10, 80)]


def test_what_follows_like_a_word_at_no_fixed_place_is_no_column():
    lines = [line((10, 30), (60, end), (end + 3, end + 9)) for end in (90, 110, 140)]

    assert columns(*lines) == [(10, 30), (60, 149)]
    assert columns(*lines, line((60, 145))) == [(10, 30), (60, 149)]


def test_a_column_that_stands_close_but_straight_is_one():
    lines = [line((10, end), (40, end + 40)) for end in (38, 34, 37)]

    assert columns(*lines) == [(10, 38), (40, 78)]


def test_a_part_beside_all_columns_is_of_the_nearest():
    found = Columns()
    found.take(line((10, 30), (60, 80)))

    assert [found.of(Part("", *edges, 700)) for edges in ((12, 14), (50, 54), (95, 99))] == [
        0,
        1,
        1,
    ]
