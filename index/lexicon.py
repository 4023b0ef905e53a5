"""The words of an index: completions of a prefix, words that fit a pattern, nearest spellings."""

import fnmatch
import heapq
import re
from bisect import bisect_left
from math import log

from whoosh.reading import IndexReader

from index.writer import SPELT

FIELD = "text"
COMPLETIONS = 100  # a prefix stands for so many words; more would make every search slow
_CORRECTED = range(3, 31)  # characters of a word that may be misspelt
_SHORTEST_FOR_TWO_EDITS = 5
_MOST_EDITS = 2


class Lexicon:
    """Reads the words of one opened index and remembers what it has read.

    A word is a plain folded form; stems and acronyms are marked and begin with no letter.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._nearest: dict[str, str] = {}
        self._by_initial: dict[tuple[str, str], tuple[list[str], list[int]]] = {}

    def has(self, term: str, field: str = FIELD) -> bool:
        """Whether any document has *term*, marked or not."""
        return (field, term.encode()) in self._reader

    def frequency(self, term: str, field: str = FIELD) -> int:
        """The number of documents with *term*."""
        return int(self._reader.doc_frequency(field, term.encode()))

    def rarity(self, term: str) -> float:
        """How rare *term* is among the documents: 1 where it stands in one, 0 where in all."""
        count = self._reader.doc_count()
        frequency = max(self.frequency(term), 1)
        return log(max(count, 1) / min(frequency, count)) / log(count) if count > 1 else 1.0

    def labels(self, field: str) -> list[str]:
        """All labels of a small field, such as the branches."""
        return [label.decode() for label in self._reader.lexicon(field)]

    def completions(self, prefix: str, field: str = FIELD, limit: int = COMPLETIONS) -> list[str]:
        """The most frequent words that begin with *prefix*, most frequent first."""
        if not prefix:
            return []
        words, frequencies = self._words(prefix[0], field)
        first = bisect_left(words, prefix)
        last = bisect_left(words, prefix + "\U0010ffff", lo=first)
        best = heapq.nsmallest(limit, range(first, last), key=lambda i: (-frequencies[i], i))
        return [words[i] for i in best]

    def matching(self, pattern: str, field: str = FIELD) -> list[str]:
        """The most frequent words that fit *pattern*: folded letters and the wildcards * and ?."""
        expression = re.compile(fnmatch.translate(pattern))
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        initials = literal[:1] or {word[:1] for word in self._all_words(field)}
        found = []
        for initial in initials:
            words, frequencies = self._words(initial, field)
            pairs = zip(words, frequencies, strict=True)
            found += [(-count, word) for word, count in pairs if expression.match(word)]
        return [word for _, word in heapq.nsmallest(COMPLETIONS, found)]

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
        written: list[tuple[int, str]] = [
            (-info.doc_frequency(), text.decode().split(SPELT)[1])
            for text, info in self._reader.iter_prefix("spelling", word + SPELT)
        ]
        if not written or -2 * min(written)[0] < self.frequency(word):
            return word
        return min(written)[1]

    def _unlikeliness(self, word: str, found: str) -> tuple[bool, bool, int, str]:
        swapped = sorted(word) == sorted(found)
        return not swapped, word[0] != found[0], -self.frequency(found), found

    def _words(self, initial: str, field: str) -> tuple[list[str], list[int]]:
        known = self._by_initial.get((field, initial))
        if known is None:
            entries = self._reader.iter_prefix(field, initial)
            pairs = [(term.decode(), info.doc_frequency()) for term, info in entries]
            known = [word for word, _ in pairs], [count for _, count in pairs]
            self._by_initial[field, initial] = known
        return known

    def _all_words(self, field: str) -> list[str]:
        words = (term.decode() for term in self._reader.lexicon(field))
        return [word for word in words if word[0].isalnum()]
