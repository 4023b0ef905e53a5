"""How the texts of a document follow one another in the index, and the way back from a position.

Each word of a document has a position of its own, over all its texts. The offsets of the words
are stored, so that a match is found in the text without reading the text again.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from index.folding import WORD
from index.records import Document, Passage

GAP = 100  # positions between two texts, so that no phrase runs from one into the next
TITLE, HEADING, SUMMARY, TEXT, ASIDE = "title", "heading", "summary", "text", "aside"


@dataclass(frozen=True, slots=True)
class Laid:
    """The texts of a document in order, each with its zone: what it is to the document."""

    texts: tuple[str, ...]
    zones: tuple[str, ...]

    @property
    def words(self) -> Iterator[tuple[int, str, list[str]]]:
        """Of each text the position of its first word, its zone and its words."""
        base = 0
        for text, zone in zip(self.texts, self.zones, strict=True):
            words = WORD.findall(text)
            yield base, zone, words
            base += len(words) + GAP


def lay_out(title: str, names: tuple[str, ...], summary: str, passages: Any) -> Laid:
    """The texts of a document: title, names, summary, then title and text of each passage."""
    zones = chain.from_iterable(
        (ASIDE, ASIDE) if passage.aside else (HEADING, TEXT) for passage in passages
    )
    texts = chain.from_iterable((passage.title, passage.text) for passage in passages)
    return Laid(
        (title, *names, summary, *texts),
        (TITLE, *(HEADING for _ in names), SUMMARY, *zones),
    )


def pack(document: Document) -> tuple[Any, ...]:
    """What is stored of *document*: plain values only, since they are pickled."""
    laid = lay_out(document.title, document.names, document.summary, document.passages)
    offsets = tuple(
        array("I", (found.start() for found in WORD.finditer(text))).tobytes()
        for text in laid.texts
    )
    passages = tuple((each.id, each.title, each.text, each.aside) for each in document.passages)
    return document.id, document.title, document.names, document.summary, passages, offsets


class StoredDocument:
    """A document as it was stored, and the places of its words."""

    def __init__(self, packed: tuple[Any, ...]) -> None:
        self.id, self.title, names, self.summary, passages, offsets = packed
        self.passages = tuple(Passage(*passage) for passage in passages)
        self.laid = lay_out(self.title, names, self.summary, self.passages)
        self._offsets = []
        self._bases = []
        base = 0
        for packed_offsets in offsets:
            numbers = array("I")
            numbers.frombytes(packed_offsets)
            self._offsets.append(numbers)
            self._bases.append(base)
            base += len(numbers) + GAP

    def text_at(self, position: int) -> int:
        """The number of the text to which *position* belongs."""
        return bisect_right(self._bases, position) - 1

    def span_at(self, position: int) -> tuple[int, int]:
        """Start and end of the word at *position* in its text."""
        number = self.text_at(position)
        start = self._offsets[number][position - self._bases[number]]
        found = WORD.match(self.laid.texts[number], start)
        assert found, "the offset of a word is where a word begins"
        return found.span()
