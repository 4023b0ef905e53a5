"""One field of several segments, or of several pieces of one, put together column by column."""

from collections.abc import Iterator, Sequence

import numpy as np

from index.arrays import Numbers
from index.postings import Columns, Postings, concatenated

Part = tuple[Postings, Numbers]
"""A field, and for each document of it the number in the whole, -1 when it is left out."""

_AT_ONCE = 4_000_000  # postings


def merged(parts: Sequence[Part]) -> Columns:
    """The postings of all *parts*, which follow one another."""
    fields = [postings for postings, _ in parts]
    terms, rows, starts, counts = _rows(fields)
    ids = np.concatenate([kept.astype("i4")[postings.ids] for postings, kept in parts])
    chosen, found = [np.empty(0, "i8")], [np.empty(0, "i4")]
    row_counts = np.zeros(int(rows.max(initial=-1)) + 1, "i8")
    for piece in _pieces(counts):
        which = concatenated(starts[piece], counts[piece])
        alive = ids[which] >= 0
        owners = np.repeat(rows[piece], counts[piece])[alive]
        row_counts += np.bincount(owners, minlength=len(row_counts))
        chosen.append(which[alive])
        found.append(ids[which[alive]])
    row_starts = np.cumsum(row_counts) - row_counts
    kept_terms = [(term, row) for term, row in terms if row_counts[row]]
    kept_rows = np.array([row for _, row in kept_terms], "i8")
    return _with_positions(
        fields,
        Columns(
            [term for term, _ in kept_terms],
            row_starts[kept_rows],
            row_counts[kept_rows],
            np.concatenate(found),
        ),
        np.concatenate(chosen),
    )


def _with_positions(fields: Sequence[Postings], columns: Columns, chosen: Numbers) -> Columns:
    """*columns* with what else is known of the *chosen* postings of all *fields*."""
    if not fields[0].has_positions:
        return columns
    tfs = np.concatenate([postings.tfs() for postings in fields])
    ends = np.cumsum(tfs, dtype="i8")
    every = np.concatenate([postings.all_positions for postings in fields])
    positions = [every[:0]]
    for piece in _pieces(tfs[chosen]):
        which = chosen[piece]
        lengths = tfs[which].astype("i8")
        positions.append(every[concatenated(ends[which] - lengths, lengths)])
    fifths = None
    if any(postings.is_weighted for postings in fields):
        fifths = np.concatenate([postings.fifths() for postings in fields])[chosen]
    return Columns(
        *(columns.terms, columns.starts, columns.counts, columns.ids),
        *(tfs[chosen], fifths, np.concatenate(positions)),
    )


def _pieces(counts: Numbers) -> Iterator[slice]:
    """Slices of *counts*, each with about so many postings as are handled at once."""
    piece = np.cumsum(counts, dtype="i8") // _AT_ONCE
    cuts = np.flatnonzero(np.diff(piece)) + 1
    ends = [*cuts.tolist(), len(counts)]
    return (slice(*pair) for pair in zip([0, *ends], ends, strict=False))


def _rows(
    fields: Sequence[Postings],
) -> tuple[list[tuple[bytes, int]], Numbers, Numbers, Numbers]:
    """The terms of all *fields*, each with its row of postings, and what the rows are made of.

    A row is made of a range of postings in each of the fields that have the term: number of the
    row, start and count, the postings of the fields being counted through. Terms that share their
    postings in every field share them still.
    """
    ranges: dict[bytes, list[tuple[int, int]]] = {}
    first = 0
    for postings in fields:
        for term, start, count in postings.ranges():
            ranges.setdefault(term, []).append((start + first, count))
        first += len(postings.ids)
    rows: dict[tuple[tuple[int, int], ...], int] = {}
    # First the plain words, so that the postings of a prefix lie next to each other.
    by_place = sorted(ranges, key=lambda term: (not term.decode()[:1].isalnum(), term))
    row_of = {term: rows.setdefault(tuple(ranges[term]), len(rows)) for term in by_place}
    flat = [(row, start, count) for key, row in rows.items() for start, count in key]
    table = np.array(flat, "i8").reshape(-1, 3)
    return sorted(row_of.items()), table[:, 0], table[:, 1], table[:, 2]
