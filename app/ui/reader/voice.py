"""The tones in which blocks are set: the page's own text, and the quieter apparatus around it."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from app.ui.reader.style import PageStyle


@dataclass(frozen=True)
class Voice:
    """The face and the paragraph formats of one tone."""

    text: QTextCharFormat
    marker: QTextCharFormat  # bullets and numbers of lists
    paragraph: QTextBlockFormat
    item: QTextBlockFormat
    last_item: QTextBlockFormat


def reading_voice(style: PageStyle) -> Voice:
    """The page's own text."""
    return Voice(
        text=style.text,
        marker=style.bullet,
        paragraph=style.block(line=116, below=14),
        item=style.block(line=114, below=6),
        last_item=style.block(line=114, below=16),
    )


def quoting_voice(style: PageStyle) -> Voice:
    """A block of quoted text."""
    return Voice(
        text=style.quote,
        marker=style.quote,
        paragraph=_inset(style.block(line=114, below=12, left=26)),
        item=_inset(style.block(line=114, below=5)),
        last_item=_inset(style.block(line=114, below=12)),
    )


def apparatus_voice(style: PageStyle) -> Voice:
    """What the program writes around the text: sources, see also, notes."""
    return Voice(
        text=style.small,
        marker=style.label,
        paragraph=style.block(line=126, below=8),
        item=style.block(line=126, below=6),
        last_item=style.block(line=126, below=10),
    )


def _inset(block: QTextBlockFormat) -> QTextBlockFormat:
    """*block* kept off the right edge as well."""
    block.setRightMargin(block.leftMargin())
    return block
