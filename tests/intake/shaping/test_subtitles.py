"""Subtitles that are marked as the title is."""

from app.intake.document import Block, Role
from app.intake.shaping.subtitles import without_subtitle

TITLE = Block(Role.HEADING, "Harbours without a Map", level=1)
SUBTITLE = Block(Role.HEADING, "What the islands want", level=1)
PARTS = [Block(Role.HEADING, "The quay", level=2), Block(Role.HEADING, "The light", level=2)]


def test_a_subtitle_heads_no_section() -> None:
    made = without_subtitle([TITLE, SUBTITLE, *PARTS], 0)

    assert [each.role for each in made[:2]] == [Role.HEADING, Role.PARAGRAPH]


def test_chapters_of_the_same_rank_stay() -> None:
    blocks = [TITLE, SUBTITLE, *PARTS, Block(Role.HEADING, "Another chapter", level=1)]

    assert without_subtitle(blocks, 0) == blocks


def test_a_heading_below_text_stays() -> None:
    blocks = [TITLE, Block(Role.PARAGRAPH, "The harbour serves islands. " * 9), SUBTITLE, *PARTS]

    assert without_subtitle(blocks, 0) == blocks


def test_without_a_title_in_the_text_all_stay() -> None:
    assert without_subtitle([SUBTITLE, *PARTS], -1) == [SUBTITLE, *PARTS]
