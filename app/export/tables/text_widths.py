"""How wide a text is in one of our fonts, for those who have no window."""

from pathlib import Path

from fontTools.ttLib import TTFont

UNKNOWN = 0.6  # of the size: the width of a sign that the font has not


class FontMeasure:
    """Adds up the widths of characters in the font of *file* at *size* pixels."""

    def __init__(self, file: Path, size: float) -> None:
        with TTFont(file, lazy=True) as font:
            share = size / font["head"].unitsPerEm
            advances = font["hmtx"]
            self._widths: dict[int, float] = {
                code: advances[glyph][0] * share for code, glyph in font.getBestCmap().items()
            }
        self._unknown = size * UNKNOWN

    def __call__(self, text: str) -> float:
        """The width of *text* in pixels."""
        widths, unknown = self._widths, self._unknown
        return sum(widths.get(ord(sign), unknown) for sign in text)
