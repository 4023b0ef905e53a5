"""The postings of one term, walked through one by one as Whoosh's own queries do."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from whoosh.matching import LeafMatcher, ReadTooFar

from index.postings import Postings


class PostingMatcher(LeafMatcher):  # type: ignore[misc]
    """Whoosh's view of a term: it stands on one posting at a time."""

    def __init__(
        self, postings: Postings, term: range, format_: Any, name: Any, scorer: Any
    ) -> None:
        self.format = format_
        self.scorer = scorer
        self._term = name
        self._postings = postings
        self._terms = term
        which = postings.of(term)
        self._ids = postings.ids[which].tolist()
        self._weights = postings.weights(which).tolist()
        self._values: list[bytes] | None = None
        self._at = 0

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def id(self) -> int:
        return int(self._ids[self._at])

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids)

    def weight(self) -> float:
        return float(self._weights[self._at])

    def value(self) -> bytes:
        if self._values is None:
            self._values = self._read_values()
        return self._values[self._at]

    def next(self) -> bool:
        self._at += 1
        return not self.is_active()

    def skip_to(self, number: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, number, lo=self._at)

    def reset(self) -> None:
        self._at = 0

    def copy(self) -> "PostingMatcher":
        copied = PostingMatcher(self._postings, self._terms, self.format, self._term, self.scorer)
        copied._at = self._at
        return copied

    # All postings are one block: none is skipped for its quality but all together.

    def block_max_weight(self) -> float:
        return float(max(self._weights))

    def block_min_length(self) -> int:
        return 0

    def skip_to_quality(self, least: float) -> int:
        if self.block_quality() > least:
            return 0
        self._at = len(self._ids)
        return 1

    def _read_values(self) -> list[bytes]:
        if not self.format.supports("positions"):
            return [b""] * len(self._ids)
        positions, tfs = self._postings.positions(self._postings.of(self._terms))
        written = positions.astype("=u4").tobytes()
        ends = (tfs.cumsum() * 4).tolist()
        return [written[a:b] for a, b in zip([0, *ends], ends, strict=False)]
