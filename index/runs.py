"""Phrases: the documents in which terms follow one another."""

from collections.abc import Sequence

import numpy as np

from index.arrays import Numbers
from index.narrowing import choose
from index.plan import Run
from index.segments import Located, Segments

_DOCUMENT = 32  # bits to the left of a position stands the number of its document


def find_runs(segments: Segments, run: Run, within: Numbers | None) -> tuple[Numbers, Numbers]:
    """The documents with *run*, only those *within* if given, and their scores.

    A run scores as a term that is as rare as its words are together.
    """
    located = [segments.locate(run.field, term) for term in run.terms]
    numbers, weights = [np.empty(0, "i8")], [np.empty(0, "f4")]
    for part in segments.parts_with(run.field):
        steps = [each for step in located for each in step if each.part is part]
        if len(steps) == len(run.terms):
            found, counts = np.unique(_last_words(steps, run.slop, within), return_counts=True)
            numbers.append(found + part.first)
            weights.append(counts.astype("f4"))
    ids = np.concatenate(numbers)
    rarity = sum(segments.rarity(segments.frequency(run.field, term)) for term in run.terms)
    scores = segments.scores(run.field, rarity, ids, np.concatenate(weights))
    return ids, scores * np.float32(run.boost)


def _last_words(steps: Sequence[Located], slop: int, within: Numbers | None) -> Numbers:
    """The document of the last word of each run in a segment."""
    common = _common(steps, within)
    if not len(common):
        return common
    ends = _keys(steps[0], common)
    for step in steps[1:]:
        keys = _keys(step, common)
        # A key before all the ends is compared with the last, which is greater.
        distances = keys - ends[np.searchsorted(ends, keys) - 1]
        ends = keys[(distances > 0) & (distances <= slop + 1)]
        if not len(ends):
            break
    return ends >> _DOCUMENT


def _common(steps: Sequence[Located], within: Numbers | None) -> Numbers:
    """The documents of a segment that have every one of the terms."""
    rows = sorted((each.ids for each in steps), key=len)
    common = rows[0].astype("i8")
    if within is not None:
        common = common[choose(common, steps[0].part.own(within))]
    for row in rows[1:]:
        common = row[choose(row, common)].astype("i8")
    return common


def _keys(step: Located, documents: Numbers) -> Numbers:
    """Where the term stands in *documents*, which all have it: document and position in one."""
    ids = step.ids
    chosen = None if len(ids) == len(documents) else choose(ids, documents)
    positions, counts = step.postings.positions(step.terms, chosen)
    return (np.repeat(documents, counts) << _DOCUMENT) + positions
