"""Blocks of text, and which of them become headings."""

from app.intake.document import Block, Role
from app.intake.shaping.section_heads import mark_headings

LONG = "They met in the capital for two days and spoke about the work of the year, as always."


def paragraph(text: str) -> Block:
    """A paragraph as a plain text has it."""
    return Block(Role.PARAGRAPH, text)


def headings(*blocks: Block, title: str = "A title") -> list[tuple[str, int]]:
    """The headings that *blocks* have below the *title*, with their levels."""
    marked = mark_headings(blocks, title)
    return [(block.text, block.level) for block in marked if block.role == Role.HEADING]
