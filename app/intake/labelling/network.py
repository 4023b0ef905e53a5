"""Small networks over the lines of a page: how likely each label of each line is.

A line is the sum of what its traits stand for. One hidden layer sees it with its neighbours; a
recurrent unit (`recurrence.py`) comes to it from both ends of the page and knows what it passed.
The last layer sees what these two found, the line itself and the mean of the page. So it weighs
traits together, which a chain (`chain.py`) only adds up. Several networks that began with other
numbers say so together: where one was led astray by chance the others were not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from app.intake.labelling.recurrence import Floats, pass_over

BESIDE = 3  # lines on either side that the hidden layer sees
_NAMES = ("labels", "traits")


@dataclass(frozen=True, slots=True)
class Layers:
    """The weights of one network: D numbers for each trait, H of the hidden layer, L of the labels.

    *meanings* is (traits, D), *hidden* ((2 * BESIDE + 1) * D, H). The recurrent unit of R numbers
    has *entering* (WAYS, D, 3 * R) for a line and *staying* (WAYS, R, 3 * R) for its state. *last*
    is (H + WAYS * R + 2 * D, L).
    """

    meanings: Floats
    hidden: Floats
    hidden_bias: Floats
    entering: Floats
    entering_bias: Floats
    staying: Floats
    staying_bias: Floats
    last: Floats
    last_bias: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """Networks, the labels they tell of, and the row in their *meanings* of each trait."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    members: tuple[Layers, ...]

    def chances(self, lines: Sequence[Iterable[str]]) -> list[tuple[float, ...]]:
        """For each of *lines*, given by its traits, how likely each label is; each sums up to 1."""
        if not lines:
            return []
        rows = self.rows
        known = [[rows[each] for each in own_traits(line) if each in rows] for line in lines]
        found = np.mean([_chances(layers, known) for layers in self.members], axis=0)
        return [tuple(map(float, each)) for each in found]


def _chances(layers: Layers, lines: Sequence[Sequence[int]]) -> Floats:
    """The chances by one network of *lines*, each given by the rows of its traits."""
    sums = np.stack([layers.meanings[list(rows)].sum(axis=0) for rows in lines])
    meanings = np.tanh(sums, dtype=np.float32)
    found = np.maximum(with_neighbours(meanings) @ layers.hidden + layers.hidden_bias, 0)
    page = np.broadcast_to(meanings.mean(axis=0), meanings.shape)
    seen = np.concatenate([found, _remembered(layers, meanings), meanings, page], axis=1)
    return shares(seen @ layers.last + layers.last_bias)


def _remembered(layers: Layers, lines: Floats) -> Floats:
    """The states of the unit at each of *lines*, (N, D): down the page and up, (N, WAYS * R)."""
    ways = zip((lines, lines[::-1]), layers.entering, layers.entering_bias, strict=True)
    given = np.stack([way @ weights + bias for way, weights, bias in ways], axis=1)
    states = pass_over(given[:, :, None], layers.staying, layers.staying_bias).states[1:, :, 0]
    return np.concatenate([states[:, 0], states[::-1, 1]], axis=1)


def own_traits(traits: Iterable[str]) -> list[str]:
    """*traits* without those of the neighbours: the network sees these by itself."""
    return [trait for trait in traits if not trait.startswith(("+", "-"))]


def with_neighbours(lines: Floats) -> Floats:
    """For each of *lines*, (N, D), the numbers of it and of its neighbours side by side."""
    padded = np.pad(lines, ((BESIDE, BESIDE), (0, 0)))
    return np.concatenate(
        [padded[start : start + len(lines)] for start in range(2 * BESIDE + 1)], axis=1
    )


def shares(scores: Floats) -> Floats:
    """*scores* (N, L) as chances: each row sums up to 1."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)


def read_network(path: Path) -> Network:
    """The network that the file at *path* holds.

    Raises:
        OSError: the file cannot be read.
    """
    with np.load(path) as held:
        names = [bytes(held[name]).decode().split("\n") for name in _NAMES]
        layers = [held[each.name].astype(np.float32) for each in fields(Layers)]
        labels, traits = names
        rows = {trait: row for row, trait in enumerate(traits)}
        return Network(tuple(labels), rows, tuple(map(Layers, *layers)))


def write_network(network: Network, path: Path) -> None:
    """Write *network* to *path*, its numbers with half the digits.

    Raises:
        OSError: the file cannot be written.
    """
    traits = sorted(network.rows, key=network.rows.__getitem__)
    names = ("\n".join(each).encode() for each in (network.labels, traits))
    held: dict[str, Any] = {
        name: np.frombuffer(text, np.uint8) for name, text in zip(_NAMES, names, strict=True)
    }
    for each in fields(Layers):
        weights = [getattr(layers, each.name) for layers in network.members]
        held[each.name] = np.stack(weights).astype(np.float16)
    np.savez_compressed(path, **held)
