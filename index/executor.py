"""Carries out plans: documents and their scores, a whole set at a time.

Whoosh's own queries read terms and phrases. They are combined here, because every match is counted
anyway, and because Whoosh 2.7.5 combines wrongly in places: AndNot can overlook its first match,
AndMaybe forgets scores after a skip.
"""

from collections.abc import Iterator
from typing import Any

from whoosh import query
from whoosh.searching import Searcher

from index.plan import AllOf, AnyOf, Plan, Run, Term

Scores = dict[int, float]

_SKIPPING = 8  # a look-up in the postings costs as much as reading so many


class Executor:
    """Carries out plans on one opened index."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def scores(self, plan: Plan, within: set[int] | None = None) -> Scores:
        """The documents that *plan* finds, only those *within* if given, and their scores."""
        match plan:
            case Term(field, term, boost):
                return self._read(query.Term(field, term, boost), within)
            case Run(field, terms, slop, boost):
                return self._read(query.Phrase(field, list(terms), slop + 1, boost), within)
            case AllOf():
                return self._all(plan, within)
            case AnyOf(parts):
                return _added(self.scores(part, within) for part in parts)
            case _:
                scores = self.scores(plan.found, within)
                return _added((scores, self.scores(plan.more, set(scores)))) if scores else scores

    def _all(self, plan: AllOf, within: set[int] | None) -> Scores:
        found: list[Scores] = []
        for part in plan.parts:
            found.append(self.scores(part, within))
            within = set(found[-1])
            if not within:
                return {}
        if within is None:
            within = set(self._searcher.reader().all_doc_ids())
        if plan.unwanted:
            within -= self.scores(plan.unwanted, within).keys()
        return {number: sum(scores[number] for scores in found) for number in within}

    def _read(self, leaf: query.Query, within: set[int] | None) -> Scores:
        """The scores of one term or phrase, from each part of the index."""
        scores: Scores = {}
        context = self._searcher.context()
        for searcher, offset in self._searcher.leaf_searchers():
            matcher = leaf.matcher(searcher, context)
            skipping = within is not None and (
                len(within) * _SKIPPING < leaf.estimate_size(searcher.reader())
            )
            numbers = _sought(matcher, sorted(within or ()), offset) if skipping else _all(matcher)
            for number in numbers:
                if within is None or number + offset in within:
                    scores[number + offset] = matcher.score()
        return scores


def _all(matcher: Any) -> Iterator[int]:
    while matcher.is_active():
        yield matcher.id()
        matcher.next()


def _sought(matcher: Any, numbers: list[int], offset: int) -> Iterator[int]:
    """Those of *numbers*, in order, that *matcher* has too."""
    for number in numbers:
        if not matcher.is_active():
            return
        if number >= offset:
            matcher.skip_to(number - offset)
            if matcher.is_active() and matcher.id() == number - offset:
                yield number - offset


def _added(parts: Iterator[Scores] | tuple[Scores, ...]) -> Scores:
    """Every document of *parts* with the sum of its scores."""
    total: Scores = {}
    for scores in parts:
        for number, score in scores.items():
            total[number] = total.get(number, 0.0) + score
    return total
