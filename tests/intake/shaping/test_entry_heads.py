"""Headings of the entries of a list: the lines above what is said about each agree."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.entry_heads import agreed_on_entries

DOUBTED, UNLIKELY = Likely(heading=0.15, text=0.5), Likely(heading=0.01, text=0.9)


def entries(*likely: Likely) -> list[Block]:
    """Entries of a line and a text, with a line that was cut between the two."""
    blocks = []
    for number, each in enumerate(likely):
        blocks.append(Block(Role.PARAGRAPH, f"Ferry {number}", at=1 + 3 * number, likely=each))
        blocks.append(Block(Role.PARAGRAPH, "It sails.", at=3 + 3 * number))
    return blocks


def headings(blocks: list[Block], *at: int, cut: tuple[int, ...]) -> list[str]:
    """What is a heading where the lines *at* these places were marked."""
    marked = [
        Block(Role.HEADING, block.text, at=block.at) if place in at else block
        for place, block in enumerate(blocks)
    ]
    return [b.text for b in agreed_on_entries(blocks, marked, cut) if b.role == Role.HEADING]


def test_a_doubted_line_above_a_cut_line_is_a_heading_where_most_others_are() -> None:
    blocks = entries(DOUBTED, DOUBTED, DOUBTED)

    assert headings(blocks, 2, 4, cut=(2, 5, 8)) == ["Ferry 0", "Ferry 1", "Ferry 2"]


@pytest.mark.parametrize(
    ("likely", "at", "cut"),
    [
        (UNLIKELY, (2, 4), (2, 5, 8)),
        (DOUBTED, (2, 4), (5, 8)),
        (DOUBTED, (2,), (2, 5)),
        (DOUBTED, (1, 3), (2, 5, 8)),
    ],
    ids=["surely none", "with no line below it", "no list", "others are not above cut lines"],
)
def test_nothing_else_is_changed(likely: Likely, at: tuple[int, ...], cut: tuple[int, ...]) -> None:
    blocks = entries(likely, DOUBTED, DOUBTED)

    assert headings(blocks, *at, cut=cut) == [blocks[place].text for place in at]
