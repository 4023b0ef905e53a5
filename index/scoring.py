"""What single terms add to the scores of documents that are known already, all terms at once."""

from collections.abc import Sequence

import numpy as np

from index.arrays import Numbers
from index.narrowing import Row
from index.plan import AnyOf, Plan, Plus, Term
from index.segments import FAMILY, Located, Part, Segments, total


def is_single(plan: Plan) -> bool:
    """Whether *plan* is one term and not a family of them."""
    return isinstance(plan, Term) and not plan.term.endswith(FAMILY)


def terms_of(plan: Plan) -> list[Term] | None:
    """The single terms whose scores together are that of *plan*; None if it is not so simple."""
    match plan:
        case Term():
            return [plan] if is_single(plan) else None
        case AnyOf(parts):
            terms: list[Term] = []
            for part in parts:
                own = terms_of(part)
                if own is None:
                    return None
                terms += own
            return terms
        case Plus(found, more, True):
            return terms_of(AnyOf((found, more)))
        case _:
            return None


def score_terms(segments: Segments, terms: Sequence[Term], numbers: Numbers) -> Numbers:
    """What *terms* add to the score of each of *numbers*, which are ascending."""
    scores = np.zeros(len(numbers), "f4")
    if not len(numbers):
        return scores
    by_field: dict[str, list[Term]] = {}
    for term in terms:
        by_field.setdefault(term.field, []).append(term)
    for field, same in by_field.items():
        _add_field(scores, segments, field, same, numbers)
    return scores


def _add_field(
    scores: Numbers, segments: Segments, field: str, terms: Sequence[Term], numbers: Numbers
) -> None:
    by_part: dict[int, tuple[Part, dict[tuple[int, int], float]]] = {}
    for term in terms:
        located = segments.locate(field, term.term)
        worth = term.boost * segments.rarity(total(located)) if located else 0.0
        for each in located:
            # Terms that share their postings, as a word and its stem often do, are read once.
            rows = by_part.setdefault(each.part.first, (each.part, {}))[1]
            row = row_of(each)
            rows[row] = rows.get(row, 0.0) + worth
    for part, rows in by_part.values():
        first, last = part.bounds(numbers)
        if first < last:
            own = numbers[first:last] - part.first
            which, places, worths = _meetings(part, field, rows, own)
            if len(which):
                weights = part.fields[field].weights(which)
                added = segments.worth(field, worths, numbers[first:last][places], weights)
                scores[first:last] += np.bincount(places, added, last - first)


def row_of(located: Located) -> tuple[int, int]:
    """From where to where the postings of a single term reach."""
    which = located.postings.of(located.terms)
    assert isinstance(which, slice), "a single term has its postings in one place"
    return which.start, which.stop


def _meetings(
    part: Part, field: str, rows: dict[tuple[int, int], float], own: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """The postings of *rows* that are of the documents *own*, where these stand, their worth."""
    ids = part.fields[field].ids
    found = []
    documents = Row(own)
    for (start, stop), worth in rows.items():
        which, places = documents.meet(ids[start:stop])
        if len(which):
            found.append((which + start, places, worth))
    if not found:
        return (np.empty(0, "i8"),) * 3
    if len(found) == 1:
        which, places, worth = found[0]
        return which, places, np.array([worth], "f4")
    counts = [len(which) for which, _, _ in found]
    worths = np.repeat(np.array([worth for _, _, worth in found], "f4"), counts)
    return (
        np.concatenate([which for which, _, _ in found]),
        np.concatenate([places for _, places, _ in found]),
        worths,
    )
