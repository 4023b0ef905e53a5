"""The text of a page as it is set, for finding words in it and for copying from it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtGui import QTextDocument

from app.ui.reader.folding import fold_in_place, spans, word_spans
from app.ui.reader.page_map import Span


class PageText:
    """A document's text without its ornaments; places are positions in the document."""

    def __init__(self, document: QTextDocument, ornaments: Sequence[Span]) -> None:
        raw = document.toRawText()
        self._wide = _wide_positions(raw)
        self.text = raw
        pieces: list[str] = []
        done = 0
        for start, end in ((self._index(a), self._index(b)) for a, b in ornaments):
            pieces += [raw[done:start], " " * (end - start)]
            done = end
        self.text = "".join((*pieces, raw[done:]))

    @cached_property
    def folded(self) -> str:
        """The text folded in place."""
        return fold_in_place(self.text)

    def find(self, query: str) -> list[Span]:
        """Where *query* stands, in order."""
        return self._positions(spans(self.folded, query))

    def find_words(self, words: tuple[str, ...]) -> list[Span]:
        """Where any of *words* stands as a whole word, in order."""
        return self._positions(word_spans(self.text, self.folded, words))

    def _positions(self, found: list[Span]) -> list[Span]:
        if not self._wide:
            return found
        return [(self._position(start), self._position(end)) for start, end in found]

    def _position(self, index: int) -> int:
        """The position of the character at *index*: wide ones before it take two."""
        return index + bisect_right(self._wide, index - 1)

    def _index(self, position: int) -> int:
        """The index of the character at *position*."""
        return position - sum(wide + n < position for n, wide in enumerate(self._wide))


def _wide_positions(text: str) -> list[int]:
    """The indexes of the characters that take two positions in a document."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return []
    return [index for index, letter in enumerate(text) if letter > "\uffff"]
