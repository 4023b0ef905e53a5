"""Compounds that are parted at their own hyphen."""

import pytest

from app.intake.readers.pdf.compounds import with_own_hyphens, with_parting_signs
from app.intake.readers.pdf.lines import Line, Part, joined


def line(text, *parts):
    """A line of *text*, with *parts* in columns."""
    made = tuple(Part(part, 60 + 100 * at, 90, 700) for at, part in enumerate(parts))
    return Line(1, text, 10, bold=False, left=60, right=400, top=700, place=0.8, parts=made)


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("the co\ufffeoperation of", "the co-operation of"),
        ("the Co\x02operation of", "the Co-operation of"),
        ("a govern\ufffement of", "a govern\ufffement of"),
        ("it is well\ufffeknown to", "it is well\ufffeknown to"),  # written in one elsewhere
    ],
)
def test_a_hyphen_stands_in_a_word_that_has_it_elsewhere(parted, whole):
    others = [line("Co-operation between well-known and wellknown")]

    assert with_own_hyphens([line(parted), *others]) == [line(whole), *others]


def test_a_word_parted_at_the_end_of_a_line_is_told_by_the_line_behind():
    lines = [line("of arms co\ufffe "), line("operation and co-operation")]

    assert [each.text for each in with_own_hyphens(lines)] == ["of arms co- ", lines[1].text]


def test_cells_are_told_as_their_lines_are():
    one = line("Year co\ufffeoperation co\ufffe", "Year", "co\ufffeoperation co\ufffe")
    behind = line("operation of co-operation")

    found, _ = with_own_hyphens([one, behind])

    assert [part.text for part in found.parts] == ["Year", "co-operation co-"]


def test_lines_without_parted_words_are_left_alone():
    lines = [line("co-operation"), line("cooperation")]

    assert with_own_hyphens(lines) == lines


def test_a_hyphen_that_a_program_set_at_the_end_of_a_line_parts_a_word():
    lines = [line("This re\u2010", "This re\u2010"), line("port is on well-known ports")]

    found = with_parting_signs(lines)
    assert found[0] == line("This re\x02", "This re\x02")
    assert joined(each.text for each in found) == "This report is on well-known ports"


def test_compounds_that_are_written_with_that_hyphen_keep_it():
    lines = [line("a well\u2010known co\u2010"), line("operation")]

    assert with_parting_signs(lines) == lines
