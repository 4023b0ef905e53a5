"""How the texts of a document follow one another in the index, and the way back from a position.

Each word of a document has a position of its own, over all its texts. The offset of every
sixteenth word is stored, so that a match is found without reading the whole text again.
"""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from typing import Any

from index.folding import WORD
from index.records import Document, Passage

GAP = 100  # positions between two texts, so that no phrase runs from one into the next
TITLE, HEADING, SUMMARY, TEXT, ASIDE = ZONES = "title", "heading", "summary", "text", "aside"

_EVERY = 16  # words, of which the first has its offset stored


@dataclass(frozen=True, slots=True)
class Laid:
    """The texts of a document in order, each with its zone: what it is to the document.

    *foreign* are the stretches of each text that are in another language.
    """

    texts: tuple[str, ...]
    zones: tuple[str, ...]
    foreign: tuple[tuple[tuple[int, int, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text: as they are written, and where in the text they start."""

    written: tuple[str, ...]
    starts: Sequence[int]


def lay_out(title: str, names: tuple[str, ...], summary: str, passages: Any) -> Laid:
    """The texts of a document: title, names, summary, then title and text of each passage."""
    zones = chain.from_iterable(
        (ASIDE, ASIDE) if passage.aside else (HEADING, TEXT) for passage in passages
    )
    texts = chain.from_iterable((passage.title, passage.text) for passage in passages)
    foreign = chain.from_iterable(((), passage.foreign) for passage in passages)
    return Laid(
        (title, *names, summary, *texts),
        (TITLE, *(HEADING for _ in names), SUMMARY, *zones),
        ((), *(() for _ in names), (), *foreign),
    )


def words_in(text: str) -> Words:
    """The words of *text*."""
    written, starts = [], array("I")
    for word in WORD.finditer(text):
        written.append(word.group())
        starts.append(word.start())
    return Words(tuple(written), starts)


def bases_of(counts: Sequence[int]) -> list[int]:
    """The position of the first word of each text, by the numbers of words in them."""
    return [0, *accumulate(count + GAP for count in counts[:-1])]


def pack(document: Document, words: Sequence[Words]) -> tuple[Any, ...]:
    """What is stored of *document*, *words* being those of its texts: plain values only.

    They are pickled.
    """
    passages = tuple((each.id, each.title, each.text, each.aside) for each in document.passages)
    counts = array("I", (len(each.written) for each in words))
    starts = array("I", chain.from_iterable(each.starts[::_EVERY] for each in words))
    return (
        *(document.id, document.title, document.names, document.summary, passages),
        *(counts.tobytes(), starts.tobytes()),
    )


class StoredDocument:
    """A document as it was stored, and the places of its words."""

    def __init__(self, packed: tuple[Any, ...]) -> None:
        self.id, self.title, names, self.summary, passages, counts, starts = packed
        self.passages = tuple(Passage(*passage) for passage in passages)
        self.laid = lay_out(self.title, names, self.summary, self.passages)
        word_counts = memoryview(counts).cast("I")
        self._bases = bases_of(word_counts.tolist())
        self._starts = memoryview(starts).cast("I")
        pieces = (-(-count // _EVERY) for count in word_counts)
        self._first_pieces = [0, *accumulate(pieces)]
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def text_at(self, position: int) -> int:
        """The number of the text to which *position* belongs."""
        return bisect_right(self._bases, position) - 1

    def span_at(self, position: int) -> tuple[int, int]:
        """Start and end of the word at *position* in its text."""
        text = self.text_at(position)
        piece, place = divmod(position - self._bases[text], _EVERY)
        return self._spans_of(text, self._first_pieces[text] + piece)[place]

    def _spans_of(self, text: int, piece: int) -> list[tuple[int, int]]:
        """The spans of the words of a *piece* of sixteen, which is read when first asked for."""
        spans = self._spans.get(piece)
        if spans is None:
            words = WORD.finditer(self.laid.texts[text], self._starts[piece])
            spans = self._spans[piece] = [word.span() for word in islice(words, _EVERY)]
        return spans
