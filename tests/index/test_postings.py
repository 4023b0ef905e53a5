"""Columns of terms and postings, as they are written and read back."""

import io

import numpy as np
import pytest

from index.arrays import ArrayWriter, read_arrays
from index.postings import Columns, Postings, write_columns

WORDS = Columns(
    terms=[b"al", b"alpha", b"beta", b"x"],
    starts=np.array([0, 0, 2, 3]),  # the first two share their postings
    counts=np.array([2, 2, 1, 1]),
    ids=np.array([4, 7, 4, 9]),
    tfs=np.array([1, 2, 1, 1]),
    positions=np.array([5, 8, 300, 6, 70_000]),
)


def read(columns: Columns, **changed) -> Postings:
    """Return the columns as they are read back, some arrays changed."""
    file = io.BytesIO()
    writer = ArrayWriter(file)
    write_columns(writer, "text", columns)
    writer.finish()
    arrays = read_arrays(file.getvalue())
    return Postings(arrays | {f"text {name}": each for name, each in changed.items()}, "text")


@pytest.mark.parametrize(
    ("prefix", "terms"),
    [(b"", [0, 1, 2, 3]), (b"al", [0, 1]), (b"alp", [1]), (b"c", []), (b"x", [3]), (b"z", [])],
)
def test_terms_are_found_by_how_they_begin(prefix, terms):
    assert list(read(WORDS).beginning_with(prefix)) == terms


def test_terms_are_found_among_many():
    words = sorted(b"%d" % number for number in range(1000))
    zeros = np.zeros(1000, "i8")
    postings = read(Columns(words, zeros, zeros, zeros[:0]))

    assert [list(postings.find(word)) for word in words] == [[number] for number in range(1000)]
    assert [len(postings.find(word)) for word in (b"", b"00", b"5x", b"~")] == [0] * 4


@pytest.mark.parametrize(
    ("terms", "ids", "positions"),
    [
        (range(2), [4, 7, 4, 7], [5, 8, 300, 5, 8, 300]),
        (range(1, 3), [4, 7, 4], [5, 8, 300, 6]),
        ([1, 3], [4, 7, 9], [5, 8, 300, 70_000]),
        ([2], [4], [6]),
        ([], [], []),
    ],
)
def test_postings_of_several_terms_follow_one_another(terms, ids, positions):
    postings = read(WORDS)
    which = postings.of(terms)

    assert postings.ids[which].tolist() == ids
    assert len(postings.weights(which)) == len(ids)
    if len(terms):
        assert postings.positions(which)[0].tolist() == positions


def test_the_positions_of_chosen_postings():
    positions, counts = read(WORDS).positions(np.array([1, 2]))

    assert (positions.tolist(), counts.tolist()) == ([8, 300, 6], [2, 1])


@pytest.mark.parametrize("step", [1, 7, 40, 300])
def test_the_positions_of_few_postings_among_many(step):
    tfs = np.arange(1000) % 5
    ends = tfs.cumsum()
    columns = Columns(
        [b"a"],
        np.array([0]),
        np.array([1000]),
        np.arange(1000),
        tfs=tfs,
        positions=np.arange(ends[-1]),
    )

    positions, counts = read(columns).positions(np.arange(3, 1000, step))

    expected = [list(range(ends[each] - tfs[each], ends[each])) for each in range(3, 1000, step)]
    assert np.split(positions, counts.cumsum()[:-1])[0].tolist() == expected[0]
    assert positions.tolist() == [place for each in expected for place in each]


def test_counts_that_cannot_be_are_noticed_before_they_fill_the_memory():
    postings = read(WORDS, counts=np.array([2, 2_000_000_000, 1, 1], "u4"))

    with pytest.raises(ValueError, match="more postings than there are"):
        postings.of(range(4))
