"""Phrases: the documents in which terms follow one another."""

from collections.abc import Sequence

import numpy as np

from index.arrays import Numbers
from index.narrowing import choose, meet
from index.plan import Run
from index.segments import Located, Segments

_DOCUMENT = 32  # bits to the left of a position stands the number of its document


def find_runs(segments: Segments, run: Run, within: Numbers | None) -> tuple[Numbers, Numbers]:
    """The documents with *run*, only those *within* if given, and their scores.

    A run scores as a term that is as rare as its words are together.
    """
    located = [segments.locate(run.field, term) for term in run.terms]
    numbers, weights = [], []
    for part in segments.parts_with(run.field):
        steps = [each for step in located for each in step if each.part is part]
        if len(steps) == len(run.terms):
            documents = _last_words(steps, run.slop, within)
            if len(documents):
                found, counts = _counted(documents)
                numbers.append(found + part.first)
                weights.append(counts)
    if not numbers:
        return np.empty(0, "i8"), np.empty(0, "f4")
    ids = np.concatenate(numbers)
    rarity = sum(segments.rarity(segments.frequency(run.field, term)) for term in run.terms)
    scores = segments.scores(run.field, rarity, ids, np.concatenate(weights))
    return ids, scores * np.float32(run.boost)


def _last_words(steps: Sequence[Located], slop: int, within: Numbers | None) -> Numbers:
    """The document of the last word of each run in a segment."""
    common, places = _common(steps, within)
    if not len(common):
        return common
    follow = _follow_closely if not slop else _follow
    documents: Numbers = common[follow(steps, places, slop) >> _DOCUMENT].astype("i8")
    return documents


def _common(steps: Sequence[Located], within: Numbers | None) -> tuple[Numbers, dict[int, Numbers]]:
    """The documents of a segment that have every one of the terms, and their places in each."""
    rows = [each.ids for each in steps]
    rarest, *others = sorted(range(len(rows)), key=lambda step: len(rows[step]))
    common = rows[rarest]
    places = {rarest: np.arange(len(common))}
    if within is not None:
        places[rarest] = choose(common, steps[0].part.own(within))
        common = common[places[rarest]]
    for step in others:
        if not len(common):
            break
        found, kept = meet(rows[step], common)
        common = common[kept]
        places = {each: known[kept] for each, known in places.items()} | {step: found}
    return common, places


def _follow(steps: Sequence[Located], places: dict[int, Numbers], slop: int) -> Numbers:
    """Where the runs end whose words have at most *slop* others between two."""
    ends = _keys(steps[0], places[0])
    for number, step in enumerate(steps[1:], 1):
        keys = _keys(step, places[number])
        # A key before all the ends is compared with the last, which is greater.
        distances = keys - ends[np.searchsorted(ends, keys) - 1]
        ends = keys[(distances > 0) & (distances <= slop + 1)]
        if not len(ends):
            break
    return ends


def _follow_closely(steps: Sequence[Located], places: dict[int, Numbers], _slop: int) -> Numbers:
    """Where the runs begin whose words have nothing between them; the rarest word first."""
    begins: Numbers | None = None
    for step in sorted(places, key=lambda number: len(steps[number].ids)):
        keys = _keys(steps[step], places[step]) - step
        begins = keys if begins is None else keys[_in_both(keys, begins)]
        if not len(begins):
            break
    assert begins is not None, "a run has a word"
    return begins


def _in_both(keys: Numbers, others: Numbers) -> Numbers:
    """Where in *keys* those stand that are in *others* too; both are ascending."""
    row, few = (keys, others) if len(keys) > len(others) else (others, keys)
    found = row.searchsorted(few)
    found[found == len(row)] = 0
    there = np.flatnonzero(row[found] == few)
    return found[there] if row is keys else there


def _keys(step: Located, places: Numbers) -> Numbers:
    """Where the term stands in the documents at *places*: which of these, and position, in one."""
    which = step.postings.of(step.terms)
    chosen = places + which.start if isinstance(which, slice) else which[places]
    positions, counts = step.postings.positions(chosen)
    return (np.repeat(np.arange(len(places)), counts) << _DOCUMENT) + positions


def _counted(documents: Numbers) -> tuple[Numbers, Numbers]:
    """Each of *documents* once, which are ascending, and how often it is there."""
    begins = np.flatnonzero(documents[1:] != documents[:-1]) + 1
    starts = np.concatenate((np.zeros(1, "i8"), begins))
    return documents[starts], np.diff(starts, append=len(documents)).astype("f4")
