"""An opened index: queries in, ranked hits out."""

import errno
import re
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np
from whoosh.index import FileIndex

from index.analysis import Analyzer, exact_forms
from index.arrays import Numbers
from index.executor import Executor, Found
from index.layout import StoredDocument
from index.lexicon import Lexicon
from index.lines import count_matches, lines_of
from index.queries import QueryReader, Reading, Wanted
from index.ranking import Ranking
from index.records import Filter, Hit, Hits, IndexDamaged, Line, Query
from index.segments import Segments
from index.snippets import (
    Matches,
    Positions,
    count_runs,
    find_matches,
    find_snippets,
    matched_words,
    thinned,
)

_NOT_WRITTEN = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}
_SHORT = 5  # letters; in a shorter word two of them make another word

Best = list[tuple[int, float]]


@contextmanager
def damage_reported() -> Iterator[None]:
    """Turn whatever goes wrong while an index is read into `IndexDamaged`.

    That a disk is full or cannot be written says nothing about the index.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _NOT_WRITTEN:
            raise
        raise IndexDamaged(f"{type(error).__name__}: {error}") from error
    except Exception as error:  # a damaged file can raise anything at all
        raise IndexDamaged(f"{type(error).__name__}: {error}") from error


class Searcher:
    """Answers queries from one index; may be called from several threads.

    One lock serves: a search is a few milliseconds of pure Python, which threads cannot share.
    """

    def __init__(self, index: FileIndex, older: "Searcher | None" = None) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._reader = index.reader()
        self._segments = Segments(self._reader, older.segments if older else None)
        self._executor = Executor(self._segments)
        self._lexicon = Lexicon(self._reader, self._segments)
        self._ranking = Ranking(self._reader)
        self._analyzers = [Analyzer(name) for name in self._lexicon.labels("language")]

    @property
    def segments(self) -> Segments | None:
        """The segments, for a searcher of a later state of the index; None when closed."""
        return None if self._closed else self._segments

    def close(self) -> None:
        """Release the files; a search that is running is finished first."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._reader.close()
                # The files stay mapped, and on Windows locked, while anything refers to them.
                del self._reader, self._segments, self._executor, self._lexicon, self._ranking

    def search(self, query: Query) -> Hits:
        """The best documents for *query*, equal scores by title, then by id.

        Raises:
            IndexDamaged: the index could not be read; it must be built anew.
            ValueError: the searcher has been closed.
        """
        begun = time.perf_counter()
        with self._reading():
            reading, found = self._find(query)
            best = self._ranking.best(found, query.limit)
            hits = self._with_excerpts(best, reading.wanted) if query.excerpts else self._bare(best)
            total = len(found.numbers)
            suggestion = "" if total else self._suggestion(query, reading)
        took = (time.perf_counter() - begun) * 1000
        return Hits(hits, total, round(took, 2), suggestion)

    def prepare(self) -> None:
        """Read what every search needs, so that the first is as quick as the others."""
        with self._reading():
            if self._segments.count:
                self._ranking.prepare()
                self._segments.prepare()

    def completions(self, prefix: str, limit: int) -> tuple[str, ...]:
        """The most frequent words that begin with *prefix*, as they are written.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            words = self._lexicon.completions(next(iter(exact_forms(prefix)), ""), limit)
            return tuple(dict.fromkeys(map(self._lexicon.spelling, words)))

    def identify(self, query: Query) -> tuple[str, ...]:
        """The ids of all documents for *query*, best first, whatever its limit.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            found = self._find(query)[1]
            best = self._ranking.best(found, len(found.numbers))
            orders = self._ranking.orders([number for number, _ in best])
            return tuple(order.rsplit(b"\0", 1)[1].decode() for order in orders)

    def lines(self, query: Query) -> tuple[Line, ...]:
        """Every match of *query* in its line, in the best documents up to its limit.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            reading, found = self._find(query)
            best = self._ranking.best(found, query.limit)
            matched = self._matched(best, reading.wanted)
            return tuple(line for each in matched for line in lines_of(*each))

    def near_terms(self, word: str, limit: int) -> tuple[str, ...]:
        """Words of the index that are spelt nearly like *word*, likeliest first, as written.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            form = next(iter(exact_forms(word)), "")
            if not form:
                return ()
            edits = 1 if len(form) < _SHORT else 2
            near = [term for term in self._lexicon.within(form, edits) if term.isalpha()]
            return tuple(dict.fromkeys(map(self._lexicon.spelling, near[:limit])))

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """In how many documents each of *words* stands, just as it is typed but for its folding.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            forms = {word: next(iter(exact_forms(word)), "") for word in words}
            return {word: self._lexicon.frequency(form) for word, form in forms.items() if form}

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._lock:
            if self._closed:
                raise ValueError("the index has been closed")
            with damage_reported():
                yield

    def _find(self, query: Query) -> tuple[Reading, Found]:
        reading = QueryReader(self._lexicon, self._analyzers).read(query)
        return reading, self._executor.find(reading.plan, self._allowed(query.filter))

    def _allowed(self, wanted: Filter) -> Numbers | None:
        """The documents that pass the filter, or None when all do."""
        branches = self._branches(wanted.branches)
        asked = (("kind", wanted.kinds or None), ("branch", branches), ("id", wanted.only))
        allowed: Numbers | None = None
        for field, labels in asked:
            if labels is not None:
                bearing = self._segments.labelled(field, labels)
                allowed = bearing if allowed is None else np.intersect1d(allowed, bearing)
        return allowed

    def _branches(self, branches: tuple[str, ...]) -> list[str] | None:
        if not branches:
            return None
        paths = [branch.strip("/") for branch in branches]
        ends = tuple("/" + path for path in paths if "/" not in path)
        return [
            known
            for known in self._lexicon.labels("branch")
            if known in paths or (ends and known.endswith(ends))
        ]

    def _positions(self, numbers: list[int], wanted: list[Wanted]) -> dict[int, Positions]:
        """Where in each of the documents each term that is wanted stands."""
        positions: dict[int, dict[str, list[int]]] = {number: {} for number in numbers}
        ascending = np.array(sorted(numbers), "i8")
        for term in {term for sought in wanted for step in sought.steps for term in step}:
            for number, places in self._segments.positions("text", term, ascending).items():
                positions[number][term] = places
        return dict(positions)

    def _with_excerpts(self, best: Best, wanted: list[Wanted]) -> tuple[Hit, ...]:
        hits = []
        positions = self._positions([number for number, _ in best], wanted)
        for number, score in best:
            document = self._document(number)
            matches = find_matches(document, wanted, thinned(positions[number]))
            snippets = find_snippets(document, wanted, matches)
            words = matched_words(document, matches)
            count = count_matches(document, count_runs(document, wanted, positions[number]))
            hits.append(Hit(document.id, document.title, score, snippets, words, count))
        return tuple(hits)

    def _matched(
        self, best: Best, wanted: list[Wanted]
    ) -> Iterator[tuple[StoredDocument, Matches]]:
        """The documents of *best*, in that order, and what is to be marked in each."""
        positions = self._positions([number for number, _ in best], wanted)
        for number, _ in best:
            document = self._document(number)
            yield document, find_matches(document, wanted, positions[number])

    def _document(self, number: int) -> StoredDocument:
        return StoredDocument(self._reader.stored_fields(number)["stored"])

    def _bare(self, best: Best) -> tuple[Hit, ...]:
        orders = self._ranking.orders([number for number, _ in best])
        named = [order.decode().split("\0") for order in orders]
        return tuple(
            Hit(document_id, title, score, ())
            for (_, title, document_id), (_, score) in zip(named, best, strict=True)
        )

    def _suggestion(self, query: Query, reading: Reading) -> str:
        """What was typed with its unknown words put right, or "" when nothing likely is near."""
        typed = suggested = query.text or " ".join(reading.unknown)
        for word in reading.unknown:
            near = self._lexicon.nearest(next(iter(exact_forms(word)), ""))
            if near:
                right = _in_case_of(word, self._lexicon.spelling(near))
                alone = rf"(?<![^\W_]){re.escape(word)}(?![^\W_])"
                suggested = re.sub(alone, right, suggested)
        return "" if suggested == typed else suggested


def _in_case_of(word: str, right: str) -> str:
    if len(word) > 1 and word.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if word[:1].isupper() else right
