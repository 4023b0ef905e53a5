"""The terms of one field of a segment and where they occur, as columns of numbers.

A posting is one document of one term. All postings of a field lie in columns, those of one term
next to each other and those of terms that follow one another as a rule as well, so that a prefix
is read as one piece. Terms that occur in the very same places share their postings.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from index.arrays import ArrayWriter, MostlySmall, Numbers, Ranges

Terms = range | Sequence[int]
"""Terms by their numbers; a range is read faster."""

_SIGNPOSTED = 16
_MARKED = 32  # postings, of which the first has the place of its positions stored
_END = b"\xff"  # after every UTF-8 text


@dataclass(frozen=True, slots=True)
class Columns:
    """What is written of a field.

    *terms* are sorted; *starts* and *counts* say which postings are theirs. *ids* are the
    documents, *tfs* the numbers of *positions* in them, which follow one another as the postings
    do. *fifths* are the weights of the postings, in fifths; without them a weight is the tf.
    """

    terms: Sequence[bytes]
    starts: Numbers
    counts: Numbers
    ids: Numbers
    tfs: Numbers | None = None
    fifths: Numbers | None = None
    positions: Numbers | None = None


def write_columns(writer: ArrayWriter, field: str, columns: Columns) -> None:
    """Write the *columns* of *field*."""
    lengths = np.fromiter(map(len, columns.terms), "u4", len(columns.terms))
    ends = np.concatenate((np.zeros(1, "u4"), np.cumsum(lengths + 1, dtype="u4")))
    blob = b"".join(term + b"\0" for term in columns.terms)
    writer.put(f"{field} text", np.frombuffer(blob, "u1"))
    writer.put(f"{field} ends", ends)
    writer.put_fitting(f"{field} starts", columns.starts, "u4", "u8")
    writer.put(f"{field} counts", columns.counts.astype("u4"))
    writer.put_fitting(f"{field} ids", columns.ids, "u2", "u4")
    if columns.tfs is None or columns.positions is None:
        return
    writer.put_mostly_small(f"{field} tfs", columns.tfs)
    before = np.cumsum(columns.tfs, dtype="u8") - columns.tfs.astype("u8")
    writer.put_fitting(f"{field} marks", before[::_MARKED], "u4", "u8")
    writer.put_fitting(f"{field} positions", columns.positions, "u2", "u4")
    if columns.fifths is not None:
        writer.put_mostly_small(f"{field} fifths", columns.fifths)


class Postings:
    """The terms of a field and their postings, read in place; terms go by their number."""

    def __init__(self, arrays: Mapping[str, Numbers], field: str) -> None:
        self._text = arrays[f"{field} text"].data
        self._ends = arrays[f"{field} ends"].data
        self._starts = arrays[f"{field} starts"]
        self.counts = arrays[f"{field} counts"]
        self.ids = arrays[f"{field} ids"]
        self._tfs = MostlySmall(arrays, f"{field} tfs") if f"{field} tfs" in arrays else None
        weighted = f"{field} fifths" in arrays
        self._fifths = MostlySmall(arrays, f"{field} fifths") if weighted else None
        if self._tfs:
            self._marks = arrays[f"{field} marks"]
            self._positions = arrays[f"{field} positions"]

    def __len__(self) -> int:
        return len(self.counts)

    # Terms

    def term(self, number: int) -> bytes:
        """The term called *number*."""
        return bytes(self._text[self._ends[number] : self._ends[number + 1] - 1])

    def terms(self, first: int = 0, last: int | None = None) -> list[bytes]:
        """The terms from number *first* up to but not including *last*."""
        last = len(self) if last is None else last
        text = bytes(self._text[self._ends[first] : self._ends[last]])
        return text.split(b"\0")[:-1]

    def lower_bound(self, term: bytes) -> int:
        """The number of *term*, or of the term that would follow it."""
        piece, near = self._near(term)
        return piece + bisect_left(near, term)

    def _near(self, term: bytes) -> tuple[int, list[bytes]]:
        """The piece of the list in which *term* stands if it is there; its first number."""
        piece = max(bisect_right(self._signposts, term) - 1, 0) * _SIGNPOSTED
        return piece, self.terms(piece, min(piece + _SIGNPOSTED, len(self)))

    @cached_property
    def _signposts(self) -> list[bytes]:
        """Every so many terms one, so that a search for another reads few of them."""
        return [self.term(number) for number in range(0, len(self), _SIGNPOSTED)]

    def find(self, term: bytes) -> range:
        """The number of *term*, as a range of one; an empty range when there is no such term."""
        piece, near = self._near(term)
        place = bisect_left(near, term)
        number = piece + place
        return range(number, number + (place < len(near) and near[place] == term))

    def beginning_with(self, prefix: bytes) -> range:
        """The numbers of the terms that begin with *prefix*."""
        return range(self.lower_bound(prefix), self.lower_bound(prefix + _END))

    def search(self, expression: re.Pattern[bytes], prefix: str) -> list[bytes]:
        """The terms that fit *expression* and begin with *prefix*."""
        terms = self.beginning_with(prefix.encode()) if prefix else range(len(self))
        text = self._text[self._ends[terms.start] : self._ends[terms.stop]]
        return expression.findall(text)

    # Postings

    def frequency(self, terms: Terms) -> int:
        """The number of postings of *terms*."""
        if len(terms) == 1:
            return int(self.counts[terms[0]])
        return int(self.counts[_indexed(terms)].sum())

    def of(self, terms: Terms) -> Ranges:
        """Which postings are those of *terms*: a slice where they lie next to each other."""
        if len(terms) < 2:
            if not terms:
                return slice(0, 0)
            start = int(self._starts[terms[0]])
            return slice(start, start + int(self.counts[terms[0]]))
        numbers = _indexed(terms)
        starts, counts = self._starts[numbers].astype("i8"), self.counts[numbers].astype("i8")
        ends = starts + counts
        if np.array_equal(starts[1:], ends[:-1]):
            return slice(int(starts[0]), int(ends[-1]))
        if int(counts.sum()) > len(self.ids) * len(counts):
            raise ValueError("a term has more postings than there are")
        return concatenated(starts, counts)

    @property
    def has_positions(self) -> bool:
        """Whether the field keeps where a term stands."""
        return self._tfs is not None

    @property
    def is_weighted(self) -> bool:
        """Whether a weight is not just the number of positions."""
        return self._fifths is not None

    @property
    def all_positions(self) -> Numbers:
        """The positions of every posting, in the order of the postings."""
        return self._positions

    def ranges(self) -> Iterator[tuple[bytes, int, int]]:
        """Each term with the first of its postings and how many they are."""
        return zip(self.terms(), self._starts.tolist(), self.counts.tolist(), strict=True)

    def tfs(self, which: Ranges = slice(0, None)) -> Numbers:
        """How many positions each of *which* postings has."""
        assert self._tfs is not None, "the field keeps positions"
        return self._tfs.take(which)

    def fifths(self, which: Ranges = slice(0, None)) -> Numbers:
        """The weights of *which* postings in fifths."""
        return self._fifths.take(which) if self._fifths else self.tfs(which).astype("u4") * 5

    def weights(self, which: Ranges) -> Numbers:
        """The weights of *which* postings: what they count for in a score."""
        if self.is_weighted:
            return self.fifths(which).astype("f4") / np.float32(5)
        if self.has_positions:
            return self.tfs(which).astype("f4")
        return np.ones(len(self.ids[which]), "f4")

    def positions(self, which: Ranges) -> tuple[Numbers, Numbers]:
        """The positions of *which* postings and how many belong to each, in order."""
        tfs = self.tfs(which).astype("i8")
        if not len(tfs):
            return self._positions[:0], tfs
        if isinstance(which, slice):
            start = int(self._starts_of(np.array([which.start]))[0])
            return self._positions[start : start + int(tfs.sum())], tfs
        return self._positions[concatenated(self._starts_of(which), tfs)], tfs

    def _starts_of(self, which: Numbers) -> Numbers:
        """At which of the positions those of each posting begin."""
        first, last = int(which.min()), int(which.max())
        if last - first < len(which) * _MARKED // 2:  # it is quicker to add up all between
            first -= first % _MARKED
            tfs = self.tfs(slice(first, last + 1))
            before = np.cumsum(tfs, dtype="i8") - tfs
            between: Numbers = before[which - first] + int(self._marks[first // _MARKED])
            return between
        rest = which % _MARKED
        added = np.cumsum(self.tfs(concatenated(which - rest, rest)), dtype="i8")
        sums = np.concatenate((np.zeros(1, "i8"), added))
        ends = np.cumsum(rest)
        marks = self._marks[which // _MARKED].astype("i8")
        starts: Numbers = marks + sums[ends] - sums[ends - rest]
        return starts


def _indexed(terms: Terms) -> Any:
    """*terms* as numpy takes them: a slice where they follow one another."""
    return slice(terms.start, terms.stop) if isinstance(terms, range) else np.array(terms, "i8")


def concatenated(starts: Numbers, counts: Numbers) -> Numbers:
    """The numbers start, start + 1, … of each range, *counts* of them, one range after another."""
    before = np.cumsum(counts) - counts
    numbers: Numbers = np.repeat(starts - before, counts)
    numbers += np.arange(len(numbers))
    return numbers
