"""Documents to postings, all of a segment at once.

Each distinct word is analysed once and then goes by a number: a text is a row of numbers. When the
segment is written, one sort of all rows gives the postings of every term.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import numpy as np

from index.analysis import CAPITALS, STEM, Analyzer, bare
from index.arrays import Numbers
from index.layout import ASIDE, HEADING, SUMMARY, TEXT, TITLE, ZONES, Laid, Words, bases_of
from index.postings import Columns, concatenated

SPELT = "\t"  # parts a folded word from the way it is written

ZONES_OF = {
    "title": (TITLE,),
    "heading": (HEADING,),
    "summary": (SUMMARY,),
    "text": (TITLE, HEADING, SUMMARY, TEXT, ASIDE),
}
"""Where the words of each field stand."""


class _Numbering(dict[str, int]):
    """The numbers of the words of one language, given when a word is first met."""

    def __init__(self, vocabulary: "_Vocabulary", language: str) -> None:
        self._vocabulary = vocabulary
        self._analyzer = Analyzer(language)

    def __missing__(self, word: str) -> int:
        number = self[word] = self._vocabulary.add(word, self._analyzer.terms(word))
        return number


class _Vocabulary:
    """What is known of each word, by its number."""

    def __init__(self) -> None:
        self.terms: list[tuple[str, ...]] = []
        self.term_counts: list[int] = []
        self.spellings: list[str] = []

    def add(self, word: str, terms: tuple[str, ...]) -> int:
        self.terms.append(terms)
        self.term_counts.append(len(terms))
        self.spellings.append(_spelling(word, terms))
        return len(self.terms) - 1


def _spelling(word: str, terms: tuple[str, ...]) -> str:
    """How *word* is written, if its folded form is no spelling: mélange, organization; or ""."""
    form = terms[0] if terms and terms[0][0] not in (STEM, CAPITALS) else ""
    written = bare(word).lower()
    return form + SPELT + written if form and written != form and "." not in written else ""


class Inversion:
    """Gathers the words of the documents of one segment."""

    def __init__(self) -> None:
        self._vocabulary = _Vocabulary()
        self._numberings: dict[str, _Numbering] = {}
        self._words = array("I")
        self._documents = array("I")  # these and the next three: one for each text
        self._counts = array("I")
        self._bases = array("I")
        self._zones = array("B")

    def __len__(self) -> int:
        return len(self._words)

    def clear(self) -> None:
        """Forget the documents, but not what is known of words."""
        for row in (self._words, self._documents, self._counts, self._bases, self._zones):
            del row[:]

    def add(
        self, number: int, language: str, laid: Laid, texts: Sequence[Words]
    ) -> tuple[dict[str, int], set[str]]:
        """Add the *texts* of document *number*: the length of its fields, and its spellings.

        They are the words of the texts that are *laid*, most of them in *language*.
        """
        numbering = self._numbering(language)
        term_counts, spellings = self._vocabulary.term_counts, self._vocabulary.spellings
        lengths = dict.fromkeys(ZONES, 0)
        distinct: set[int] = set()
        bases = bases_of([len(text.written) for text in texts])
        for zone, text, base, foreign in zip(laid.zones, texts, bases, laid.foreign, strict=True):
            words = [numbering[word] for word in text.written]
            for start, end, other in foreign:
                inside = slice(bisect_left(text.starts, start), bisect_left(text.starts, end))
                words[inside] = map(self._numbering(other).__getitem__, text.written[inside])
            self._words.extend(words)
            self._documents.append(number)
            self._counts.append(len(words))
            self._bases.append(base)
            self._zones.append(ZONES.index(zone))
            lengths[zone] += sum([term_counts[word] for word in words])
            distinct.update(words)
        in_fields = {
            field: sum(lengths[zone] for zone in within if zone != ASIDE)
            for field, within in ZONES_OF.items()
        }
        return in_fields, {spellings[word] for word in distinct} - {""}

    def _numbering(self, language: str) -> _Numbering:
        known = self._numberings.get(language)
        if known is None:
            known = self._numberings[language] = _Numbering(self._vocabulary, language)
        return known

    def columns(self, field: str) -> Columns | None:
        """The postings of *field*, or None when it has no words."""
        inside = [ZONES.index(zone) for zone in ZONES_OF[field]]
        chosen = np.isin(np.array(self._zones, "u1"), inside)
        counts = np.array(self._counts, "i8")
        starts = np.cumsum(counts) - counts
        counts, starts = counts[chosen], starts[chosen]
        if not counts.sum():
            return None
        words = np.array(self._words, "u4")[concatenated(starts, counts)]
        sharing = _Sharing(self._vocabulary.terms, np.unique(words).tolist())
        if not sharing.count:
            return None  # no word of it is one that could be sought
        bases = np.array(self._bases, "i8")[chosen]
        positions = concatenated(bases, counts).astype("u4")
        documents = np.repeat(np.array(self._documents, "u4")[chosen], counts)
        aside = np.array(self._zones, "u1")[chosen] == ZONES.index(ASIDE)
        return _columns(
            sharing,
            words,
            documents,
            positions,
            np.repeat(aside, counts) if aside.any() else None,
        )


class _Sharing:
    """Which postings each word adds to: terms of the very same words share theirs."""

    def __init__(self, terms_of: Sequence[tuple[str, ...]], words: Iterable[int]) -> None:
        words_of: dict[str, list[int]] = {}
        for word in words:
            for term in terms_of[word]:
                words_of.setdefault(term, []).append(word)
        self.terms = sorted((term.encode(), term) for term in words_of)
        # First the plain words, so that the postings of a prefix lie next to each other.
        plain_first = sorted(self.terms, key=lambda pair: not pair[1][0].isalnum())
        rows: dict[tuple[int, ...], int] = {}
        row_of = {
            term: rows.setdefault(tuple(words_of[term]), len(rows)) for _, term in plain_first
        }
        self.rows = np.array([row_of[term] for _, term in self.terms], "i8")
        self.count = len(rows)
        lengths = np.fromiter(map(len, rows), "i8", len(rows))
        self._words = np.array([word for key in rows for word in key], "i8")
        self._rows = np.repeat(np.arange(len(rows)), lengths)

    def of_words(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """For each of *words* its rows, one after another, and how many they are.

        A word that is too long to be sought has none, also where it is the last of all.
        """
        order = np.argsort(self._words, kind="stable")
        rows, owners = self._rows[order], self._words[order]
        counts = np.bincount(owners, minlength=int(words.max()) + 1)
        starts = np.cumsum(counts) - counts
        return rows[concatenated(starts[words], counts[words])], counts[words]


def _columns(
    sharing: _Sharing, words: Numbers, documents: Numbers, positions: Numbers, aside: Numbers | None
) -> Columns:
    rows, counts = sharing.of_words(words)
    tokens = np.repeat(np.arange(len(words), dtype="u8"), counts)
    tokens = np.sort(rows.astype("u8") << np.uint64(32) | tokens)  # by row, then as they stand
    rows = tokens >> np.uint64(32)
    tokens &= np.uint64(0xFFFFFFFF)
    documents = documents[tokens]
    begins = np.ones(len(rows), bool)
    begins[1:] = (rows[1:] != rows[:-1]) | (documents[1:] != documents[:-1])
    places = np.flatnonzero(begins)
    tfs = np.diff(places, append=len(rows))
    fifths = None
    if aside is not None:
        asides = np.add.reduceat(aside[tokens], places, dtype="i8")
        fifths = 5 * (tfs - asides) + (asides > 0)
    posting_counts = np.bincount(rows[places].astype("i8"), minlength=sharing.count)
    starts = np.cumsum(posting_counts) - posting_counts
    return Columns(
        [term for term, _ in sharing.terms],
        starts[sharing.rows],
        posting_counts[sharing.rows],
        documents[places],
        tfs,
        fifths,
        positions[tokens],
    )


def label_columns(documents: dict[str, list[int]]) -> Columns:
    """The postings of labels, given with the numbers of the documents that bear them."""
    labels = sorted((label.encode(), numbers) for label, numbers in documents.items())
    counts = np.fromiter((len(numbers) for _, numbers in labels), "u4", len(labels))
    ids = np.array([number for _, numbers in labels for number in numbers], "u4")
    return Columns([label for label, _ in labels], np.cumsum(counts) - counts, counts, ids)
