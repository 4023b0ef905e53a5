"""Which blocks are the text proper, by their length alone."""

from app.intake.document import Block, Role

PROSE = 90  # characters of a paragraph of the text proper


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph, or an item as long as one."""
    return block.role in (Role.PARAGRAPH, Role.ITEM) and len(block.text.strip()) >= PROSE
