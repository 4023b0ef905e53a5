"""The network: its chances against sums made line by line, and its file."""

from math import exp, tanh
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.labelling.labels import shipped_chain, shipped_network
from app.intake.labelling.network import BESIDE, Layers, Network, read_network, write_network
from app.intake.labelling.recurrence import WAYS, pass_over

TRAITS, MEANINGS, HIDDEN, LABELS = ("short", "long", "odd"), 2, 3, ("a", "b")
SEEN, STATE = 2 * BESIDE + 1, 2


def drawn() -> Network:
    dice = np.random.default_rng(7)
    shapes = (
        (len(TRAITS), MEANINGS), (SEEN * MEANINGS, HIDDEN), (HIDDEN,),
        (WAYS, MEANINGS, 3 * STATE), (WAYS, 3 * STATE), (WAYS, STATE, 3 * STATE), (WAYS, 3 * STATE),
        (HIDDEN + WAYS * STATE + 2 * MEANINGS, len(LABELS)), (len(LABELS),),
    )  # fmt: skip
    members = (
        Layers(*(dice.standard_normal(shape).astype(np.float32) for shape in shapes))
        for _ in range(2)
    )
    return Network(LABELS, {trait: row for row, trait in enumerate(TRAITS)}, tuple(members))


NETWORK = drawn()
LINES = st.lists(st.lists(st.sampled_from([*TRAITS, "unknown", "+1 short", "-2 odd"])), max_size=9)


def counted(lines: list[list[str]]) -> list[list[float]]:
    """The means of the chances of each label of each line by the two networks."""
    one, other = (by_hand(layers, lines) for layers in NETWORK.members)
    return [
        [(first + second) / 2 for first, second in zip(*both, strict=True)]
        for both in zip(one, other, strict=True)
    ]


def by_hand(layers: Layers, lines: list[list[str]]) -> list[list[float]]:
    """The chances by one network, one number after the other."""
    meanings = [
        [
            tanh(sum(layers.meanings[TRAITS.index(t)][d] for t in line if t in TRAITS))
            for d in (0, 1)
        ]
        for line in lines
    ]
    page = [sum(each[d] for each in meanings) / max(1, len(meanings)) for d in (0, 1)]
    down, up = (passed(layers, way, meanings) for way in range(WAYS))
    found = []
    for at in range(len(lines)):
        near = [
            number
            for other in range(at - BESIDE, at + BESIDE + 1)
            for number in (meanings[other] if 0 <= other < len(lines) else (0.0, 0.0))
        ]
        hidden = [
            max(
                0.0,
                sum(n * layers.hidden[i][h] for i, n in enumerate(near)) + layers.hidden_bias[h],
            )
            for h in range(HIDDEN)
        ]
        seen = [*hidden, *down[at], *up[-1 - at], *meanings[at], *page]
        scores = [
            exp(
                sum(n * layers.last[i][label] for i, n in enumerate(seen)) + layers.last_bias[label]
            )
            for label in range(len(LABELS))
        ]
        found.append([score / sum(scores) for score in scores])
    return found


def passed(layers: Layers, way: int, meanings: list[list[float]]) -> list[list[float]]:
    """The states of the recurrent unit, first that where it came first."""
    lines = np.array(meanings[::-1] if way else meanings, np.float32).reshape(-1, MEANINGS)
    given = lines @ layers.entering[way] + layers.entering_bias[way]
    both = np.stack([given, given], axis=1)[:, :, None]
    found: list[list[float]] = (
        pass_over(both, layers.staying, layers.staying_bias).states[1:, way, 0].tolist()
    )
    return found


@given(LINES)
def test_chances_come_from_a_line_its_neighbours_and_its_page(lines: list[list[str]]) -> None:
    found = NETWORK.chances(lines)

    assert [list(each) for each in found] == [
        pytest.approx(each, abs=1e-5) for each in counted(lines)
    ]


def test_a_file_gives_the_network_that_was_written_to_it(tmp_path: Path) -> None:
    path = tmp_path / "network.npz"
    write_network(NETWORK, path)
    read = read_network(path)

    assert (read.labels, read.rows) == (NETWORK.labels, NETWORK.rows)
    lines = [["short"], ["long", "odd"], ["odd"]]
    for each, other in zip(read.chances(lines), NETWORK.chances(lines), strict=True):
        assert each == pytest.approx(other, abs=1e-2)  # half the digits are kept


def test_the_shipped_network_has_the_labels_of_the_shipped_chain() -> None:
    assert shipped_network().labels == shipped_chain().labels
