"""What the tests of cleaning share."""

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import Cleaned


def paragraphs(*texts: str) -> Document:
    """A plain text of such paragraphs."""
    return Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts))


def left(cleaned: Cleaned) -> list[str]:
    """The texts that were not cut."""
    return [block.text for block in cleaned.blocks]
