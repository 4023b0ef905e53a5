"""Which documents of one row are in another."""

import numpy as np

from index.arrays import Numbers

_SKIPPING = 8  # looking up a document costs as much as reading so many postings


def choose(ids: Numbers, within: Numbers, *, ascending: bool = True) -> Numbers:
    """At which places of *ids* there are documents *within*; the latter are ascending."""
    if not len(within) or not len(ids):
        return np.empty(0, "i8")
    if ascending and len(within) * _SKIPPING < len(ids):
        within = within[: np.searchsorted(within, ids[-1], "right")]
        places = np.searchsorted(ids, within.astype(ids.dtype))
        found: Numbers = places[ids[places] == within]
        return found
    wanted = np.zeros(max(int(within[-1]), int(ids.max())) + 1, bool)
    wanted[within] = True
    return np.flatnonzero(wanted[ids])
