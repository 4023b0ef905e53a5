"""What the headings that a format marks say of other lines, and the levels of all."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role, Styled
from app.intake.shaping.marked_heads import are_told_apart
from tests.intake.shaping.headed import LONG, headings, paragraph

AIMS = Block(Role.HEADING, "Aims", level=2)
WORK = Block(Role.HEADING, "Work", level=2)
LINE = paragraph("Mira Holt and Jan Oster")


def test_a_plain_short_line_among_headings_that_are_marked_is_none() -> None:
    page = (paragraph(LONG), LINE, paragraph(LONG), AIMS, paragraph(LONG), WORK, paragraph(LONG))

    assert headings(*page) == [("Aims", 2), ("Work", 2)]
    assert headings(*page[:3]) == [("Mira Holt and Jan Oster", 2)]


@pytest.mark.parametrize("strong", [True, False], ids=["bold", "italic"])
def test_a_line_that_stands_out_is_one_and_so_is_the_number_of_a_part(strong: bool) -> None:
    line = replace(LINE, styled=(Styled(0, len(LINE.text), strong, not strong),))
    blocks = (AIMS, paragraph(LONG), WORK, paragraph(LONG), line, paragraph(LONG))

    assert headings(*blocks)[-1] == (LINE.text, 3)
    assert headings(*blocks, paragraph("Article 5"), paragraph(LONG))[-1] == ("Article 5", 3)


def test_where_lines_are_judged_by_their_look_nothing_is_told_apart() -> None:
    assert are_told_apart([AIMS, LINE, WORK])
    assert not are_told_apart([AIMS, LINE])
    assert not are_told_apart([AIMS, replace(LINE, likely=Likely(text=1)), WORK])


def test_headings_below_most_of_the_text_say_nothing_of_it() -> None:
    page = [paragraph(LONG), LINE, paragraph(LONG), paragraph(LONG)]
    contacts = [AIMS, paragraph("Lake Road 4"), WORK, paragraph("They met.")]

    assert headings(*page, *contacts)[0] == (LINE.text, 2)


def test_the_number_of_a_chapter_has_the_level_of_the_title_below_it() -> None:
    found = headings(
        paragraph("Chapter 1"), AIMS, paragraph(LONG), paragraph("Chapter 2"), WORK, paragraph(LONG)
    )

    assert [level for _, level in found] == [2, 2, 2, 2]
