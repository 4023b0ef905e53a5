"""Jumping to a row by typing the beginning of its text."""

from collections.abc import Sequence
from time import monotonic

from app.library.arrangement.headings import fold

PAUSE_SECONDS = 1.0


class TypeAhead:
    """Gathers what is typed without a long pause and finds the row that begins with it."""

    def __init__(self, pause: float = PAUSE_SECONDS) -> None:
        self._pause = pause
        self._typed = ""
        self._last = 0.0

    def forget(self) -> None:
        """Begin anew with the next letter."""
        self._typed = ""

    @property
    def under_way(self) -> bool:
        """Whether a letter typed now would go on with the word typed so far."""
        return bool(self._typed) and monotonic() - self._last <= self._pause

    def find(self, letters: str, texts: Sequence[str], current: int) -> int:
        """The row to go to after *letters* were typed on row *current*; -1 for none.

        *texts* are folded, so case, accents and hyphens count as little as in search. One letter
        typed again and again walks through the rows that begin with it.
        """
        fresh = not self.under_way
        self._typed = letters if fresh else self._typed + letters
        self._last = monotonic()
        if not fresh and len(set(self._typed)) == 1:
            walked = _first_from(self._typed[0], texts, current + 1)
            exact = _first_from(self._typed, texts, max(0, current))
            return exact if exact >= 0 else walked
        start = current + 1 if fresh else max(0, current)
        return _first_from(self._typed, texts, start)


def _first_from(typed: str, texts: Sequence[str], start: int) -> int:
    """The first row from *start* on, and then from the top, whose text begins with *typed*."""
    wanted = fold(typed)
    if not wanted:
        return -1
    rows = [*range(start, len(texts)), *range(min(start, len(texts)))]
    return next((row for row in rows if texts[row].startswith(wanted)), -1)
