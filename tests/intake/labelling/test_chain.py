"""The chain: its chances against all paths counted one by one, and its file."""

from itertools import pairwise, product
from math import exp
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.labelling.chain import Chain, read_chain

WEIGHTS = {
    "short": ((0, 1.5), (1, -0.5)),
    "long": ((1, 2.0),),
    "odd": ((0, -3.0), (1, 0.25), (2, 0.5)),
}
CHAIN = Chain(("a", "b", "c"), WEIGHTS, ((1.0, -0.5, 0.0), (0.25, 0.75, -2.0), (0.0, 1.0, 0.5)))
LINES = st.lists(st.lists(st.sampled_from(["short", "long", "odd", "unknown"])), max_size=5)


def counted(lines: list[list[str]]) -> list[list[float]]:
    """The chances of each label of each line, from the scores of all ways to label *lines*."""
    size = len(CHAIN.labels)
    sums = [[0.0] * size for _ in lines]
    for way in product(range(size), repeat=len(lines)):
        score = sum(
            weight
            for label, traits in zip(way, lines, strict=True)
            for trait in traits
            for other, weight in WEIGHTS.get(trait, ())
            if other == label
        )
        score += sum(CHAIN.transitions[one][other] for one, other in pairwise(way))
        for at, label in enumerate(way):
            sums[at][label] += exp(score)
    return [[each / sum(row) for each in row] for row in sums]


@given(LINES)
def test_chances_are_those_of_all_ways_to_label_the_lines(lines: list[list[str]]) -> None:
    found = CHAIN.chances(lines)

    assert [list(each) for each in found] == [pytest.approx(each) for each in counted(lines)]


def test_scores_far_apart_neither_overflow_nor_divide_by_nothing() -> None:
    steep = Chain(("a", "b"), {"x": ((0, 900.0), (1, -900.0))}, ((0.0, 0.0), (0.0, 0.0)))

    assert steep.chances([["x"], [], ["x"]]) == [(1.0, 0.0), (0.5, 0.5), (1.0, 0.0)]


def test_a_file_gives_the_chain_that_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "chain.json"
    path.write_text(
        '{"labels": ["a", "b"], "transitions": {"a": {"b": 0.5}}, "weights": {"x": {"b": 2.0}}}',
        encoding="utf-8",
    )

    assert read_chain(path) == Chain(("a", "b"), {"x": ((1, 2.0),)}, ((0.0, 0.5), (0.0, 0.0)))
