"""How wide a text is, for those who lay out in a thread and must not ask Qt each time."""

from PySide6.QtGui import QFont, QFontMetricsF

COMMON = "".join(map(chr, range(32, 383)))  # what our languages write with most
PUNCTUATION = "–—‘’“”…·›"


class TextMeasure:
    """Adds up the widths of characters in *font*; kerning makes texts a little narrower."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self._widths = {sign: metrics.horizontalAdvance(sign) for sign in COMMON + PUNCTUATION}
        self._widest = metrics.maxWidth() if metrics.maxWidth() > 0 else font.pixelSize() * 1.5
        self._widest = min(self._widest, font.pixelSize() * 1.2)

    def __call__(self, text: str) -> float:
        """The width of *text* in pixels; signs that are not common count as wide ones."""
        widths, widest = self._widths, self._widest
        return sum(widths.get(sign, widest) for sign in text)
