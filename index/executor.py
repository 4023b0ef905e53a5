"""Carries out plans: documents and their scores, a whole set at a time.

Sets of documents are rows of numbers, ascending, with their scores beside them. What must be found
as well narrows what is read next, the rarest first; only what is left at the end is scored.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.arrays import Numbers
from index.narrowing import meet
from index.plan import AllOf, AnyOf, Family, Leaf, Plan, Plus, Run, Term
from index.runs import find_runs
from index.scoring import is_single, row_of, score_terms, terms_of
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


Known = dict[Leaf, Found]
"""What leaves have found, at least where it is asked for."""


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
            case AllOf((part,), None):
                return self.find(part, within)
            case AnyOf(parts) if terms_of(plan) is None:
                return self._any([self.find(part, within) for part in parts])
            case Plus():
                found = self.find(plan.found, within)
                more = self._scores(plan.more, found.numbers, {})
                return Found(found.numbers, found.scores + more)
            case _:
                known: Known = {}
                numbers = self._matched(plan, within, known)
                return Found(numbers, self._scores(plan, numbers, known, certain=True))

    # Which documents

    def _matched(self, plan: Plan, within: Numbers | None, known: Known) -> Numbers:
        """The documents that *plan* finds, ascending; what is scored on the way is put in *known*.

        There it serves again when fewer documents are asked for.
        """
        match plan:
            case Term(field, term) if is_single(plan):
                return self._read(self._segments.locate(field, term), within)
            case Term() | Family() | Run():
                found = known[plan] = self.find(plan, within)
                return found.numbers
            case AllOf((part,), None):
                return self._matched(part, within, known)
            case AllOf():
                return self._matched_by_all(plan, within, known)
            case AnyOf(parts):
                different = {self._postings_of(part): part for part in parts}.values()
                return self._united([self._matched(part, within, known) for part in different])
            case _:
                return self._matched(plan.found, within, known)

    def _postings_of(self, plan: Plan) -> object:
        """What is equal where single terms have the same postings, as a word and its stem often."""
        if isinstance(plan, Term) and is_single(plan):
            located = self._segments.locate(plan.field, plan.term)
            return tuple((each.part.first, plan.field, row_of(each)) for each in located)
        return plan

    def _matched_by_all(self, plan: AllOf, within: Numbers | None, known: Known) -> Numbers:
        own = known if within is None else {}  # inside another it narrows for itself
        for part in sorted(plan.parts, key=self._estimate):
            within = self._matched(part, within, own)
            if not len(within):
                return within
        if within is None:
            within = np.arange(self._segments.count)
            if self._segments.alive is not None:
                within = within[self._segments.alive]
        if plan.unwanted:
            kept = np.ones(self._segments.count, bool)
            kept[self._matched(plan.unwanted, within, {})] = False
            within = within[kept[within]]
        return within

    def _read(self, located: Sequence[Located], within: Numbers | None) -> Numbers:
        """The documents with the term *located*."""
        read = []
        for each in located:
            ids = each.ids
            if within is not None:
                ids = ids[each.chosen(ids, within)]
            read.append(ids.astype("i8") + each.part.first)
        if not read:
            return np.empty(0, "i8")
        numbers = read[0] if len(read) == 1 else np.concatenate(read)
        return numbers if self._segments.alive is None else numbers[self._segments.alive[numbers]]

    def _united(self, rows: Sequence[Numbers]) -> Numbers:
        rows = [row for row in rows if len(row)]
        if len(rows) < 2:
            return rows[0] if rows else np.empty(0, "i8")
        return self._unique(np.concatenate(rows))

    def _unique(self, numbers: Numbers) -> Numbers:
        """Each of *numbers* once, ascending."""
        if len(numbers) * _SPARSE < self._segments.count:
            numbers = np.sort(numbers)
            different = np.ones(len(numbers), bool)
            np.not_equal(numbers[1:], numbers[:-1], out=different[1:])
            return numbers[different]
        there = np.zeros(self._segments.count, bool)
        there[numbers] = True
        return np.flatnonzero(there)

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

    # What they score

    def _scores(
        self, plan: Plan, numbers: Numbers, known: Known, *, certain: bool = False
    ) -> Numbers:
        """What *plan* adds to the score of each of *numbers*: nothing where it does not find it.

        With *certain* it is known to find them all.
        """
        match plan:
            case Term() | Family() | Run() if plan in known:
                return _scores_at(known[plan], numbers)
            case AnyOf((part,)):
                return self._scores(part, numbers, known, certain=certain)
            case AnyOf(parts):
                return self._sum(parts, numbers, known, certain=False)
            case AllOf(parts) if certain:
                return self._sum(parts, numbers, known, certain=True)
            case Plus(found, more) if certain:
                scores = self._scores(found, numbers, known, certain=True)
                scores += self._scores(more, numbers, {})
                return scores
            case _:
                terms = terms_of(plan)
                if terms is not None:
                    return score_terms(self._segments, terms, numbers)
                return _scores_at(self.find(plan, numbers), numbers)

    def _sum(
        self, parts: Sequence[Plan], numbers: Numbers, known: Known, *, certain: bool
    ) -> Numbers:
        """The scores of all *parts*; those of single terms are worked out together."""
        terms: list[Term] = []
        others = []
        for part in parts:
            own = terms_of(part)
            if own is None:
                others.append(part)
            else:
                terms += own
        scores = score_terms(self._segments, terms, numbers)
        for part in others:
            scores += self._scores(part, numbers, known, certain=certain)
        return scores

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


def _scores_at(found: Found, numbers: Numbers) -> Numbers:
    """The scores of *numbers* where they are among the documents *found*, else nothing."""
    scores = np.zeros(len(numbers), "f4")
    places, there = meet(numbers, found.numbers)
    scores[places] = found.scores[there]
    return scores


def _read(located: Located, within: Numbers | None) -> tuple[Numbers, Numbers]:
    """The documents of each posting of the terms *located*, and its weight."""
    which = located.postings.of(located.terms)
    ids = located.postings.ids[which]
    if within is not None:
        chosen = located.chosen(ids, within)
        ids = ids[chosen]
        which = chosen + which.start if isinstance(which, slice) else which[chosen]
    return ids.astype("i8") + located.part.first, located.postings.weights(which)
