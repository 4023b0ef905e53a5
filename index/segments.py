"""The segments of an opened index as one: their terms, postings, lengths and documents."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from whoosh.reading import IndexReader, SegmentReader

from index.arrays import Numbers
from index.codec import LENGTHS, fields_of, length_codes
from index.narrowing import choose
from index.postings import Postings, Terms

FAMILY = "*"  # at the end of a term: all that begin so

_K1 = np.float32(1.2)
# Titles and headings are short by nature: their length says less than that of a text.
_B = {"title": 0.4, "heading": 0.6, "summary": 0.5, "text": 0.75}

_REMEMBERED = 20_000  # terms whose place in the segments is known


@dataclass(frozen=True, slots=True)
class Part:
    """One segment: its fields, and the number of its first document among those of all."""

    fields: Mapping[str, Postings]
    first: int
    count: int

    def own(self, numbers: Numbers) -> Numbers:
        """Those of the documents *numbers* that are in the segment, by their numbers there."""
        first, last = self.bounds(numbers)
        return numbers[first:last] - self.first

    def bounds(self, numbers: Numbers) -> tuple[int, int]:
        """From where to where *numbers*, which are ascending, are of the segment."""
        if not len(numbers):
            return 0, 0
        end = self.first + self.count
        first = int(numbers.searchsorted(self.first)) if self.first > numbers[0] else 0
        last = int(numbers.searchsorted(end)) if end <= numbers[-1] else len(numbers)
        return first, last


@dataclass(frozen=True, slots=True)
class Located:
    """Terms of one field in one segment, by their numbers there."""

    postings: Postings
    terms: Terms
    part: Part

    @property
    def ids(self) -> Numbers:
        """The documents of all postings, by their numbers in the segment."""
        return self.postings.ids[self.postings.of(self.terms)]

    def chosen(self, ids: Numbers, numbers: Numbers) -> Numbers:
        """Which of the postings with *ids* are of the documents *numbers*."""
        return choose(ids, self.part.own(numbers), ascending=len(self.terms) == 1)


class Segments:
    """What the executor reads; numbers of documents run through all segments."""

    def __init__(self, reader: IndexReader, older: "Segments | None" = None) -> None:
        self._reader = reader
        self.count: int = reader.doc_count_all()
        self.fields: dict[str, Mapping[str, Postings]] = {}
        self.parts: list[Part] = []
        known = older.fields if older else {}
        removed: list[Numbers] = []
        for leaf, first in reader.leaf_readers():
            if isinstance(leaf, SegmentReader):
                # A segment never changes: who reads it already knows where its terms are.
                name = leaf.segment().segment_id()
                fields = self.fields[name] = known.get(name) or fields_of(leaf)
                self.parts.append(Part(fields, first, leaf.doc_count_all()))
                gone = list(leaf.segment().deleted_docs())
                removed.append(np.array(gone, "i8") + first)
        self.alive: Numbers | None = None
        if reader.has_deletions():
            self.alive = np.ones(self.count, bool)
            self.alive[np.concatenate(removed)] = False
        self._norms: dict[str, Numbers] = {}
        self._located: dict[tuple[str, str], tuple[Located, ...]] = {}

    def parts_with(self, field: str) -> list[Part]:
        """The segments in which *field* has any term."""
        return [part for part in self.parts if field in part.fields]

    def locate(self, field: str, term: str) -> tuple[Located, ...]:
        """Where *term* is, segment by segment; with `*` at its end, all terms that begin so."""
        known = self._located.get((field, term))
        if known is None:
            if len(self._located) >= _REMEMBERED:
                self._located.clear()
            known = self._located[field, term] = self._locate(field, term)
        return known

    def _locate(self, field: str, term: str) -> tuple[Located, ...]:
        text = term.removesuffix(FAMILY).encode()
        found = []
        for part in self.parts_with(field):
            postings = part.fields[field]
            terms = postings.beginning_with(text) if term.endswith(FAMILY) else postings.find(text)
            if terms:
                found.append(Located(postings, terms, part))
        return tuple(found)

    def locate_any(self, field: str, terms: Sequence[str]) -> list[Located]:
        """Where any of *terms* is, segment by segment in the order of their documents."""
        found: dict[int, list[Located]] = {}
        for term in terms:
            for each in self.locate(field, term):
                found.setdefault(each.part.first, []).append(each)
        return [
            Located(
                same[0].postings, [number for each in same for number in each.terms], same[0].part
            )
            for _, same in sorted(found.items())
        ]

    def labelled(self, field: str, labels: Collection[str]) -> Numbers:
        """The documents with any of *labels*, ascending."""
        wanted = {label.encode() for label in labels}
        numbers = [np.empty(0, "i8")]
        for part in self.parts_with(field):
            postings = part.fields[field]
            terms = [n for n, term in enumerate(postings.terms()) if term in wanted]
            numbers.append(postings.ids[postings.of(terms)].astype("i8") + part.first)
        found = np.unique(np.concatenate(numbers))
        return found if self.alive is None else found[self.alive[found]]

    def frequency(self, field: str, term: str) -> int:
        """The number of documents with *term*, removed ones too; a family counts them for each."""
        return total(self.locate(field, term))

    def rarity(self, frequency: int) -> float:
        """What a match counts for if so many documents have it."""
        return log(max(self.count, 1) / (min(frequency, self.count) + 1)) + 1

    def scores(self, field: str, rarity: float, ids: Numbers, weights: Numbers) -> Numbers:
        """What postings count for (BM25F); labels count one each."""
        if field not in _B or not len(ids):
            return np.ones(len(ids), "f4")
        return self.worth(field, np.array([rarity], "f4"), ids, weights)

    def worth(self, field: str, rarities: Numbers, ids: Numbers, weights: Numbers) -> Numbers:
        """As `scores`, for postings that are not all equally rare."""
        if field not in _B:
            return rarities * np.ones(len(ids), "f4")
        scores: Numbers = (_K1 + 1) * rarities * weights / (weights + self._norms_of(field)[ids])
        return scores

    def prepare(self) -> None:
        """Read the lengths of all texts, and where in the lists of terms to look."""
        for field in _B:
            self._norms_of(field)
            self.locate(field, "prepared")

    def _norms_of(self, field: str) -> Numbers:
        """For each document how much its length takes from the score of a match in *field*."""
        known = self._norms.get(field)
        if known is None:
            codes = [length_codes(leaf, field) for leaf, _ in self._reader.leaf_readers()]
            mean = self._reader.field_length(field) / self.count or 1
            lengths = LENGTHS[np.concatenate(codes)]
            known = (_K1 * (1 - _B[field] + _B[field] * lengths / mean)).astype("f4")
            self._norms[field] = known
        return known

    def positions(self, field: str, term: str, numbers: Numbers) -> dict[int, list[int]]:
        """Where *term* stands in each of the documents *numbers*, which are ascending."""
        found: dict[int, list[int]] = {}
        for each in self.locate(field, term):
            for number, positions in _positions(each, numbers):
                found.setdefault(number, []).extend(positions)
        return found


def total(located: Sequence[Located]) -> int:
    """The number of postings of the terms *located*."""
    return sum(each.postings.frequency(each.terms) for each in located)


def _positions(located: Located, numbers: Numbers) -> Iterator[tuple[int, list[int]]]:
    """Where the terms *located* stand in the documents *numbers*, posting by posting."""
    ids = located.ids
    chosen = located.chosen(ids, numbers)
    if len(chosen):
        which = located.postings.of(located.terms)
        which = chosen + which.start if isinstance(which, slice) else which[chosen]
        positions, counts = located.postings.positions(which)
        owners = (ids[chosen].astype("i8") + located.part.first).tolist()
        for owner, piece in zip(owners, np.split(positions, np.cumsum(counts)[:-1]), strict=True):
            yield owner, piece.tolist()
