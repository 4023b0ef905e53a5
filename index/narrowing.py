"""Which documents of one row are in another."""

import numpy as np

from index.arrays import Numbers

_SKIPPING = 12  # looking up a document costs as much as reading so many postings


def choose(ids: Numbers, within: Numbers, *, ascending: bool = True) -> Numbers:
    """At which places of *ids* there are documents *within*; the latter are ascending."""
    if not len(within) or not len(ids):
        return np.empty(0, "i8")
    if ascending and len(within) * _SKIPPING < len(ids):
        return _looked_up(ids, within)[0]
    last = int(ids[-1]) if ascending else int(ids.max())
    wanted = np.zeros(max(int(within[-1]), last) + 1, bool)
    wanted[within] = True
    return np.flatnonzero(wanted[ids])


def meet(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """Where in each of two ascending rows those documents stand that are in both."""
    return Row(other).meet(one)


class Row:
    """Documents in ascending order, in which those of several other rows are sought."""

    def __init__(self, documents: Numbers) -> None:
        self._documents = documents
        self._table: Numbers | None = None

    def meet(self, row: Numbers) -> tuple[Numbers, Numbers]:
        """Where in *row*, which is ascending, and where here those stand that are in both."""
        own = self._documents
        if not len(row) or not len(own):
            return np.empty(0, "i8"), np.empty(0, "i8")
        if len(own) * _SKIPPING < len(row):
            return _looked_up(row, own)
        if len(row) * _SKIPPING < len(own):
            return _looked_up(own, row)[::-1]
        if self._table is None:  # for each document its place here, counted from 1
            self._table = np.zeros(int(own[-1]) + 1, "i4")
            self._table[own] = np.arange(1, len(own) + 1, dtype="i4")
        row = row[: row.searchsorted(own[-1], "right")]
        found = self._table[row]
        places = np.flatnonzero(found)
        return places, found[places] - 1


def _looked_up(row: Numbers, few: Numbers) -> tuple[Numbers, Numbers]:
    """Where the *few* documents stand in *row*, and which of them do."""
    places = row.searchsorted(few.astype(row.dtype))
    places[places == len(row)] = 0  # no place of a document that is greater than all
    there = np.flatnonzero(row[places] == few)
    return places[there], there
