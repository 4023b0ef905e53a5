"""The recurrent unit: its states against sums made number by number."""

from math import exp, tanh

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.labelling.recurrence import WAYS, Floats, pass_over

SIZE = 2
SEEDS = st.integers(0, 1000)


def drawn(seed: int, *shape: int) -> Floats:
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def by_hand(given: Floats, weights: Floats, bias: Floats) -> list[list[float]]:
    """The states of one page in one way: what is given is (N, 3 * R)."""
    state = [0.0] * SIZE
    found = []
    for line in given.tolist():
        held = [
            sum(state[i] * float(weights[i][n]) for i in range(SIZE)) + float(bias[n])
            for n in range(3 * SIZE)
        ]
        reset = [logistic(line[n] + held[n]) for n in range(SIZE)]
        update = [logistic(line[SIZE + n] + held[SIZE + n]) for n in range(SIZE)]
        new = [tanh(line[2 * SIZE + n] + reset[n] * held[2 * SIZE + n]) for n in range(SIZE)]
        state = [update[n] * state[n] + (1 - update[n]) * new[n] for n in range(SIZE)]
        found.append(state)
    return found


def logistic(value: float) -> float:
    return 1 / (1 + exp(-value))


@given(SEEDS, st.integers(1, 6), st.integers(1, 3))
def test_each_page_is_passed_by_itself_in_both_ways(seed: int, count: int, pages: int) -> None:
    given = drawn(seed, count, WAYS, pages, 3 * SIZE)
    weights, bias = drawn(seed + 1, WAYS, SIZE, 3 * SIZE), drawn(seed + 2, WAYS, 3 * SIZE)
    states = pass_over(given, weights, bias).states

    assert not states[0].any()
    for way in range(WAYS):
        for page in range(pages):
            true = by_hand(given[:, way, page], weights[way], bias[way])
            assert states[1:, way, page].tolist() == [pytest.approx(row, abs=1e-5) for row in true]


def test_great_numbers_close_the_gates_without_a_warning() -> None:
    given = np.full((3, WAYS, 1, 3 * SIZE), -1e6, np.float32)
    weights, bias = np.zeros((WAYS, SIZE, 3 * SIZE), np.float32), np.zeros((WAYS, 3 * SIZE))

    assert (pass_over(given, weights, bias.astype(np.float32)).states[1:] == -1).all()
