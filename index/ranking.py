"""The best of what was found, in an order that does not change from one search to the next."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from whoosh.reading import IndexReader

from index.arrays import Numbers
from index.executor import Found

_FEW = 1000  # documents whose titles are compared as they are, without the order of all
_DIGITS = 4  # of a score behind the point; what differs less is equal
_MARGIN = 2e-4  # more than rounding can move a score


class Ranking:
    """Sorts the documents of one opened index by score, equal ones by title, then by id."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._titles: Any = None
        self._ranks: Numbers | None = None

    def best(self, found: Found, limit: int) -> list[tuple[int, float]]:
        """The best *limit* documents found and their scores."""
        if limit <= 0 or not len(found.numbers):
            return []
        numbers, scores = found.numbers, found.scores
        if len(scores) > limit:  # first roughly, since to round them all would take longer
            least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            kept = scores >= least - np.float32(_MARGIN) * max(np.float32(1), abs(least))
            numbers, scores = numbers[kept], scores[kept]
        scores = scores.astype("f8").round(_DIGITS)
        if len(scores) > limit:
            kept = scores >= np.partition(scores, len(scores) - limit)[len(scores) - limit]
            numbers, scores = numbers[kept], scores[kept]
        order = np.lexsort((self._ranks_of(numbers), -scores))[:limit]
        return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))

    def prepare(self) -> None:
        """Compare the titles of all documents, so that a search need not."""
        if self._ranks is None:
            self._ranks = _ranked(self.orders(range(self._reader.doc_count_all())))

    def orders(self, numbers: Iterable[int]) -> list[bytes]:
        """What the documents *numbers* are sorted by: folded title, title and id."""
        if self._titles is None:
            self._titles = self._reader.column_reader("order")
        return [self._titles[number] for number in numbers]

    def _ranks_of(self, numbers: Numbers) -> Numbers:
        if self._ranks is None and len(numbers) <= _FEW:
            return _ranked(self.orders(numbers.tolist()))
        self.prepare()
        assert self._ranks is not None
        return self._ranks[numbers]


def _ranked(titles: list[bytes]) -> Numbers:
    """The place of each of *titles* when they are sorted."""
    ranks = np.empty(len(titles), "i8")
    ranks[sorted(range(len(titles)), key=titles.__getitem__)] = np.arange(len(titles))
    return ranks
