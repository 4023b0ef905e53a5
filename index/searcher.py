"""An opened index: queries in, ranked hits out."""

import re
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from whoosh.index import FileIndex
from whoosh.scoring import BM25F

from index.analysis import Analyzer, exact_forms
from index.executor import Executor
from index.layout import StoredDocument
from index.lexicon import Lexicon
from index.lines import count_matches, lines_of
from index.plan import AnyOf, Term
from index.queries import QueryReader, Reading, Wanted
from index.records import Filter, Hit, Hits, IndexDamaged, Line, Query
from index.snippets import Positions, find_matches, find_snippets, matched_words

_SHORT = 5  # letters; in a shorter word two of them make another word

# Titles and headings are short by nature: their length says less than that of a text.
_WEIGHTING = BM25F(title_B=0.4, heading_B=0.6, summary_B=0.5)


@contextmanager
def damage_reported() -> Iterator[None]:
    """Turn whatever goes wrong while an index is read into `IndexDamaged`."""
    try:
        yield
    except Exception as error:  # a damaged file can raise anything at all
        raise IndexDamaged(f"{type(error).__name__}: {error}") from error


class Searcher:
    """Answers queries from one index; may be called from several threads.

    One lock serves: a search is a few milliseconds of pure Python, which threads cannot share.
    """

    def __init__(self, index: FileIndex) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._searcher = index.searcher(weighting=_WEIGHTING)
        self._executor = Executor(self._searcher)
        self._lexicon = Lexicon(self._searcher.reader())
        self._analyzers = [Analyzer(name) for name in self._lexicon.labels("language")]

    def close(self) -> None:
        """Release the files; a search that is running is finished first."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._searcher.close()
                # The files stay mapped, and on Windows locked, while anything refers to them.
                del self._searcher, self._executor, self._lexicon

    def search(self, query: Query) -> Hits:
        """The best documents for *query*, equal scores by title, then by id.

        Raises:
            IndexDamaged: the index could not be read; it must be built anew.
            ValueError: the searcher has been closed.
        """
        begun = time.perf_counter()
        with self._reading():
            reading = QueryReader(self._lexicon, self._analyzers).read(query)
            found = self._matches(reading, query.filter)
            best = self._best(found, query.limit)
            positions = self._positions([number for _, number in best], reading.wanted)
            hits = tuple(
                self._hit(-score, number, reading.wanted, positions.get(number, {}))
                for score, number in best
            )
            suggestion = "" if found else self._suggestion(query, reading)
        took = (time.perf_counter() - begun) * 1000
        return Hits(hits, len(found), round(took, 2), suggestion)

    def completions(self, prefix: str, limit: int) -> tuple[str, ...]:
        """The most frequent words that begin with *prefix*, as they are written.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            words = self._lexicon.completions(next(iter(exact_forms(prefix)), ""), limit=limit)
            return tuple(dict.fromkeys(map(self._lexicon.spelling, words)))

    def identify(self, query: Query) -> tuple[str, ...]:
        """The ids of all documents for *query*, best first, whatever its limit.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            best = self._rank_all(query)[1]
            orders = self._searcher.reader().column_reader("order")
            return tuple(orders[number].rsplit(b"\0", 1)[1].decode() for _, number in best)

    def lines(self, query: Query) -> tuple[Line, ...]:
        """Every match of *query* in its line, in the best documents up to its limit.

        Raises:
            IndexDamaged: as for `search`.
        """
        with self._reading():
            reading, best = self._rank_all(query)
            numbers = [number for _, number in best[: query.limit]]
            positions = self._positions(numbers, reading.wanted)
            found: list[Line] = []
            for number in numbers:
                document = StoredDocument(self._searcher.stored_fields(number)["stored"])
                matches = find_matches(document, reading.wanted, positions.get(number, {}))
                found += lines_of(document, matches)
            return tuple(found)

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

    def _rank_all(self, query: Query) -> tuple[Reading, list[tuple[float, int]]]:
        reading = QueryReader(self._lexicon, self._analyzers).read(query)
        found = self._matches(reading, query.filter)
        return reading, self._best(found, len(found))

    def _matches(self, reading: Reading, wanted: Filter) -> list[tuple[float, int]]:
        scores = self._executor.scores(reading.plan, self._allowed(wanted))
        return [(-round(score, 6), number) for number, score in scores.items()]

    def _allowed(self, wanted: Filter) -> set[int] | None:
        """The numbers of the documents that pass the filter, or None when all do."""
        branches = self._branches(wanted.branches)
        asked = (("kind", wanted.kinds or None), ("branch", branches), ("id", wanted.only))
        sets = [self._labelled(field, labels) for field, labels in asked if labels is not None]
        return set.intersection(*sets) if sets else None

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

    def _labelled(self, field: str, labels: Any) -> set[int]:
        return set(self._executor.scores(AnyOf(tuple(Term(field, label) for label in labels))))

    def _best(self, found: list[tuple[float, int]], limit: int) -> list[tuple[float, int]]:
        """The best *limit* matches; only those that may be among them are compared by title."""
        if limit <= 0 or not found:
            return []
        last = sorted(found)[: min(limit, len(found))][-1][0]
        orders = self._searcher.reader().column_reader("order")
        candidates = [(score, orders[number], number) for score, number in found if score <= last]
        return [(score, number) for score, _, number in sorted(candidates)[:limit]]

    def _positions(self, numbers: list[int], wanted: list[Wanted]) -> dict[int, dict[str, Any]]:
        """Where in each of the documents each term that is wanted stands."""
        terms = {term for sought in wanted for step in sought.steps for term in step}
        positions: dict[int, dict[str, Any]] = {number: {} for number in numbers}
        for reader, offset in self._searcher.reader().leaf_readers():
            inside = range(offset, offset + reader.doc_count_all())
            here = sorted(number for number in numbers if number in inside)
            for term in terms:
                if here and ("text", term.encode()) in reader:
                    postings = reader.postings("text", term)
                    for number in here:
                        if postings.is_active():
                            postings.skip_to(number - offset)
                        if postings.is_active() and postings.id() == number - offset:
                            positions[number][term] = postings.value_as("positions")
        return positions

    def _hit(self, score: float, number: int, wanted: list[Wanted], positions: Positions) -> Hit:
        document = StoredDocument(self._searcher.stored_fields(number)["stored"])
        matches = find_matches(document, wanted, positions)
        return Hit(
            document.id,
            document.title,
            round(score, 4),
            find_snippets(document, wanted, matches),
            matched_words(document, matches),
            count_matches(document, matches),
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
