"""The words of an index: completions of a prefix, words that fit a pattern, nearest spellings."""

import heapq
import re
from collections import Counter
from math import log

from whoosh.reading import IndexReader

from index.inversion import SPELT
from index.segments import FAMILY, Segments

FIELD = "text"
_CORRECTED = range(3, 31)  # characters of a word that may be misspelt
_SHORTEST_FOR_TWO_EDITS = 5
_MOST_EDITS = 2
_WILD = {"*": rb"[^\0]*", "?": rb"(?:[\x01-\x7f]|[\xc2-\xf4][\x80-\xbf]+)"}


class Lexicon:
    """Reads the words of one opened index.

    A word is a plain folded form; stems and acronyms are marked and begin with no letter.
    """

    def __init__(self, reader: IndexReader, segments: Segments) -> None:
        self._reader = reader
        self._segments = segments
        self._count: int = reader.doc_count()
        self._nearest: dict[str, str] = {}
        self._labels: dict[str, list[str]] = {}

    def has(self, term: str, field: str = FIELD) -> bool:
        """Whether any document has *term*, marked or not; with `*` at its end, any such term."""
        return bool(self._segments.locate(field, term))

    def frequency(self, term: str, field: str = FIELD) -> int:
        """The number of documents with *term*."""
        return self._segments.frequency(field, term)

    def rarity(self, term: str) -> float:
        """How rare *term* is among the documents: 1 where it stands in one, 0 where in all."""
        count = self._count
        frequency = max(self.frequency(term), 1)
        return log(max(count, 1) / min(frequency, count)) / log(count) if count > 1 else 1.0

    def labels(self, field: str) -> list[str]:
        """All labels of a small field, such as the branches."""
        known = self._labels.get(field)
        if known is None:
            parts = self._segments.parts_with(field)
            labels = {label.decode() for part in parts for label in part.fields[field].terms()}
            known = self._labels[field] = sorted(labels)
        return known

    def completions(self, prefix: str, limit: int, field: str = FIELD) -> list[str]:
        """The most frequent words that begin with *prefix*, most frequent first."""
        counts = self._beginning_with(prefix, field) if prefix else Counter()
        best = heapq.nsmallest(limit, counts, key=lambda word: (-counts[word], word))
        return [word.decode() for word in best]

    def matching(self, pattern: str, field: str = FIELD) -> list[str]:
        """The words that fit *pattern*: folded letters and the wildcards * and ?."""
        pieces = re.split(r"([*?])", pattern)
        fitting = b"".join(_WILD.get(piece, re.escape(piece.encode())) for piece in pieces)
        expression = re.compile(rb"(?<![^\0])" + fitting + rb"(?=\0)")
        words: set[str] = set()
        for part in self._segments.parts_with(field):
            words.update(map(bytes.decode, part.fields[field].search(expression, pieces[0])))
        return sorted(word for word in words if word[0].isalnum())

    def within(self, word: str, edits: int, field: str = FIELD) -> list[str]:
        """The folded *word* if it is known and all that differ from it in at most *edits* letters.

        The most frequent come first.
        """
        found = {
            term
            for reader, _ in self._reader.leaf_readers()
            for term in reader.terms_within(field, word, min(edits, _MOST_EDITS))
            if term[:1].isalnum()
        }
        return sorted(found, key=lambda term: (term != word, -self.frequency(term, field), term))

    def nearest(self, word: str) -> str:
        """The likeliest right spelling of an unknown folded *word*, or "" when none is near."""
        if len(word) not in _CORRECTED or any(map(str.isdigit, word)):
            return ""
        known = self._nearest.get(word)
        if known is None:
            known = self._nearest[word] = self._find_nearest(word)
        return known

    def _find_nearest(self, word: str) -> str:
        for edits in (1, 2) if len(word) >= _SHORTEST_FOR_TWO_EDITS else (1,):
            # A second edit in the first letter would find too many strangers.
            words: list[str] = [
                found
                for reader, _ in self._reader.leaf_readers()
                for found in reader.terms_within(FIELD, word, edits, prefix=edits - 1)
                if found[:1].isalpha()
            ]
            if words:
                return min(words, key=lambda found: self._unlikeliness(word, found))
        return ""

    def spelling(self, word: str) -> str:
        """How the folded *word* is written most often."""
        written = [
            (-count, spelt.decode().split(SPELT)[1])
            for spelt, count in self._beginning_with(word + SPELT, "spelling").items()
        ]
        if not written or -2 * min(written)[0] < self.frequency(word):
            return word
        return min(written)[1]

    def _unlikeliness(self, word: str, found: str) -> tuple[bool, bool, int, str]:
        swapped = sorted(word) == sorted(found)
        return not swapped, word[0] != found[0], -self.frequency(found), found

    def _beginning_with(self, prefix: str, field: str) -> Counter[bytes]:
        """The terms that begin with *prefix* and in how many documents each stands."""
        counts: Counter[bytes] = Counter()
        for each in self._segments.locate(field, prefix + FAMILY):
            terms = each.postings.terms(each.terms[0], each.terms[-1] + 1)
            found = each.postings.counts[each.terms[0] : each.terms[-1] + 1].tolist()
            counts.update(dict(zip(terms, found, strict=True)))
        return counts
