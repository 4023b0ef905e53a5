"""Messages of one line: where one is too long, what it quotes is shortened, never its own words."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStatusBar

LEAST = 90  # pixels that are left of what is quoted, however long the rest
_QUOTED = re.compile(
    r"“(?P<words>[^“”]+(?:“[^“”]*”[^“”]*)*)”"
)  # a title may quote something itself


def fitted(text: str, metrics: QFontMetrics, width: int) -> str:
    """*text* with the titles in its quotation marks elided in the middle to fit *width* pixels.

    The longest goes first, and none becomes shorter than `LEAST`; the words around them stay, so
    that what comes back may still be too wide.
    """
    found = [match.span("words") for match in _QUOTED.finditer(text)]
    found.sort(key=lambda span: -metrics.horizontalAdvance(text[slice(*span)]))
    shortened: dict[tuple[int, int], str] = {}
    for span in found:
        excess = metrics.horizontalAdvance(_with(text, shortened)) - width
        if excess <= 0:
            break
        words = text[slice(*span)]
        room = max(metrics.horizontalAdvance(words) - excess, LEAST)
        shortened[span] = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
    return _with(text, shortened)


def show_message(bar: QStatusBar, text: str, room: int, time_ms: int) -> None:
    """Show *text* in *bar* for a while, in *room* pixels; the whole of it is the tooltip then."""
    shown = fitted(text, bar.fontMetrics(), room)
    bar.showMessage(shown, time_ms)
    bar.setToolTip(text if bar.fontMetrics().horizontalAdvance(text) > room else "")


def _with(text: str, shortened: dict[tuple[int, int], str]) -> str:
    """*text* with other words in place of those at each of the spans."""
    for start, end in sorted(shortened, reverse=True):
        text = f"{text[:start]}{shortened[start, end]}{text[end:]}"
    return text
