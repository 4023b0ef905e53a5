"""Carries out plans: documents and their scores, a whole set at a time.

Sets of documents are rows of numbers, ascending, with their scores beside them. What must be found
as well narrows what is read next, the rarest first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.arrays import Numbers
from index.plan import AllOf, AnyOf, Family, Plan, Run, Term
from index.runs import find_runs
from index.segments import Located, Segments, total

_SPARSE = 16  # one document in so many: then sorting is cheaper than a row for all


@dataclass(frozen=True, slots=True)
class Found:
    """Documents, ascending, and their scores."""

    numbers: Numbers
    scores: Numbers

    @classmethod
    def nothing(cls) -> "Found":
        """No document at all."""
        return cls(np.empty(0, "i8"), np.empty(0, "f4"))


class Executor:
    """Carries out plans on one opened index."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments

    def find(self, plan: Plan, within: Numbers | None = None) -> Found:
        """The documents that *plan* finds, only those *within* if given, and their scores."""
        match plan:
            case Term(field, term, boost):
                return self._score(field, self._segments.locate(field, term), boost, within)
            case Family(field, terms, boost):
                return self._score(field, self._segments.locate_any(field, terms), boost, within)
            case Run():
                return self._alive(*find_runs(self._segments, plan, within))
            case AllOf():
                return self._all(plan, within)
            case AnyOf(parts):
                return self._any([self.find(part, within) for part in parts])
            case _:
                found = self.find(plan.found, within)
                more = self.find(plan.more, found.numbers) if len(found.numbers) else found
                return _plus(found, more) if len(more.numbers) else found

    def _score(
        self, field: str, located: Sequence[Located], boost: float, within: Numbers | None
    ) -> Found:
        """The documents with any of the terms *located*, which score as one."""
        read = [_read(each, within) for each in located]
        if not sum(len(numbers) for numbers, _ in read):
            return Found.nothing()
        numbers = np.concatenate([numbers for numbers, _ in read])
        weights = np.concatenate([weights for _, weights in read])
        if any(len(each.terms) > 1 for each in located):
            numbers, weights = self._merged(numbers, weights)
        rarity = self._segments.rarity(total(located))
        scores = self._segments.scores(field, rarity, numbers, weights)
        return self._alive(numbers, scores * np.float32(boost))

    def _alive(self, numbers: Numbers, scores: Numbers) -> Found:
        if self._segments.alive is not None:
            kept = self._segments.alive[numbers]
            numbers, scores = numbers[kept], scores[kept]
        return Found(numbers, scores)

    def _all(self, plan: AllOf, within: Numbers | None) -> Found:
        found: list[Found] = []
        for part in sorted(plan.parts, key=self._estimate):
            found.append(self.find(part, within))
            within = found[-1].numbers
            if not len(within):
                return found[-1]
        if within is None:
            everything = np.arange(self._segments.count)
            within = self._alive(everything, everything).numbers
        if plan.unwanted:
            kept = np.ones(self._segments.count, bool)
            kept[self.find(plan.unwanted, within).numbers] = False
            within = within[kept[within]]
        scores = np.zeros(len(within), "f4")
        for each in found:
            scores += self._scores_at(each, within)
        return Found(within, scores)

    def _scores_at(self, found: Found, numbers: Numbers) -> Numbers:
        """The scores of *numbers*, which are some of the documents *found*."""
        if len(found.numbers) == len(numbers):
            return found.scores
        if len(numbers) * _SPARSE < self._segments.count:
            return found.scores[np.searchsorted(found.numbers, numbers)]
        scores = np.empty(self._segments.count, "f4")
        scores[found.numbers] = found.scores
        return scores[numbers]

    def _estimate(self, plan: Plan) -> int:
        """About how many documents *plan* finds; more rather than fewer."""
        match plan:
            case Term(field, term):
                return self._segments.frequency(field, term)
            case Family(field, terms):
                return sum(self._segments.frequency(field, term) for term in terms)
            case Run(field, terms):
                return min(self._segments.frequency(field, term) for term in terms)
            case AllOf(parts):
                return min(map(self._estimate, parts), default=self._segments.count)
            case AnyOf(parts):
                return sum(map(self._estimate, parts))
            case _:
                return self._estimate(plan.found)

    def _any(self, parts: Sequence[Found]) -> Found:
        parts = [part for part in parts if len(part.numbers)]
        if len(parts) < 2:
            return parts[0] if parts else Found.nothing()
        numbers = np.concatenate([part.numbers for part in parts])
        return Found(*self._merged(numbers, np.concatenate([part.scores for part in parts])))

    def _merged(self, numbers: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
        """Each of *numbers* once, ascending, with the sum of its *values*."""
        if len(numbers) * _SPARSE < self._segments.count:
            unique, places = np.unique(numbers, return_inverse=True)
            return unique, np.bincount(places, values).astype("f4")
        sums = np.bincount(numbers, values, self._segments.count).astype("f4")
        there = np.zeros(self._segments.count, bool)
        there[numbers] = True
        unique = np.flatnonzero(there)
        return unique, sums[unique]


def _plus(found: Found, more: Found) -> Found:
    scores = found.scores.copy()
    scores[np.searchsorted(found.numbers, more.numbers)] += more.scores
    return Found(found.numbers, scores)


def _read(located: Located, within: Numbers | None) -> tuple[Numbers, Numbers]:
    """The documents of each posting of the terms *located*, and its weight."""
    which = located.postings.of(located.terms)
    ids = located.postings.ids[which]
    if within is not None:
        chosen = located.chosen(ids, within)
        ids = ids[chosen]
        which = chosen + which.start if isinstance(which, slice) else which[chosen]
    return ids.astype("i8") + located.part.first, located.postings.weights(which)
