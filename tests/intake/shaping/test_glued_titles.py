"""Titles that are glued to the first words of a flattened text."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.glued_titles import unglue_title

REST = "On 3 May the envoys met in the capital for two days and agreed on four plans for the north."


def unglued(*blocks: Block) -> list[str]:
    return [block.text for block in unglue_title(blocks)]


def test_a_title_glued_to_the_first_sentence_gets_a_line_of_its_own() -> None:
    block = Block(Role.PARAGRAPH, "An accord with the valley" + REST)

    assert unglued(Block(Role.RULE, "---"), block) == ["---", "An accord with the valley", REST]


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "They met. An accord with the valley" + REST,
        "The sheets for PowerPoint that the envoys saw in the capital were of no use to them.",
        "Accord" + REST,
    ],
)
def test_other_first_sentences_stay_whole(text: str) -> None:
    assert unglued(Block(Role.PARAGRAPH, text)) == [text]


def test_where_a_title_stands_above_the_text_nothing_is_unglued() -> None:
    glued = "An accord with the valley" + REST

    assert unglued(Block(Role.PARAGRAPH, "A title"), Block(Role.PARAGRAPH, glued)) == [
        "A title",
        glued,
    ]


def test_a_page_without_text_has_nothing_to_unglue() -> None:
    assert unglued() == []
