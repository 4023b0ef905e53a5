"""Which documents of one row are in another."""

import numpy as np

from index.arrays import Numbers

_SKIPPING = 12  # looking up a document costs as much as reading so many postings


def choose(ids: Numbers, within: Numbers, *, ascending: bool = True) -> Numbers:
    """At which places of *ids* there are documents *within*; the latter are ascending."""
    if not len(within) or not len(ids):
        return np.empty(0, "i8")
    if ascending:
        return meet(ids, within)[0]
    wanted = np.zeros(max(int(within[-1]), int(ids.max())) + 1, bool)
    wanted[within] = True
    return np.flatnonzero(wanted[ids])


def meet(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """Where in each of two ascending rows those documents stand that are in both."""
    if len(other) * _SKIPPING < len(one):
        return _looked_up(one, other)
    if len(one) * _SKIPPING < len(other):
        return _looked_up(other, one)[::-1]
    if not len(one) or not len(other):
        return np.empty(0, "i8"), np.empty(0, "i8")
    table = np.full(max(int(one[-1]), int(other[-1])) + 1, -1, "i4")
    table[other] = np.arange(len(other), dtype="i4")
    found = table[one]
    places = np.flatnonzero(found >= 0)
    return places, found[places]


def _looked_up(row: Numbers, few: Numbers) -> tuple[Numbers, Numbers]:
    """Where the *few* documents stand in *row*, and which of them do."""
    places = row.searchsorted(few.astype(row.dtype))
    places[places == len(row)] = 0  # no place of a document that is greater than all
    there = np.flatnonzero(row[places] == few)
    return places[there], there
