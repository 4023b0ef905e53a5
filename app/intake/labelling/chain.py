"""A conditional random field over the lines of a page: how likely each label of each line is.

J. Lafferty, A. McCallum, F. Pereira, Conditional Random Fields, ICML 2001, with a first-order
chain; chances by the scaled forward-backward recursion.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import TypeAlias

Chances: TypeAlias = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The weights of a chain.

    *weights* has for each trait that tells something the positions in *labels* and their weights,
    *transitions* for each label (outer) the weights of the labels that may follow (inner).
    """

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    transitions: tuple[tuple[float, ...], ...]

    def chances(self, lines: Sequence[Iterable[str]]) -> list[Chances]:
        """For each of *lines*, given by its traits, how likely each label is; each sums up to 1."""
        if not lines:
            return []
        states = [self._state(traits) for traits in lines]
        steps = [[exp(weight) for weight in row] for row in self.transitions]
        forward = _passed(states, steps)
        back = [list(column) for column in zip(*steps, strict=True)]
        backward = _passed(states[::-1], back)[::-1]
        # Both hold the line's own state: it counts once.
        found = (
            [one * other / state if state else 0.0 for one, other, state in zip(*each, strict=True)]
            for each in zip(forward, backward, states, strict=True)
        )
        return [tuple(_scaled(each)) for each in found]

    def _state(self, traits: Iterable[str]) -> list[float]:
        sums = [0.0] * len(self.labels)
        for trait in traits:
            for label, weight in self.weights.get(trait, ()):
                sums[label] += weight
        highest = max(sums)
        return [exp(each - highest) for each in sums]


def _passed(states: Sequence[list[float]], steps: Sequence[Sequence[float]]) -> list[list[float]]:
    """What comes to each state along the chain, from its first line on."""
    passed = [_scaled(states[0])]
    columns = list(zip(*steps, strict=True))
    for state in states[1:]:
        last = passed[-1]
        passed.append(
            _scaled(
                [
                    own * sum(map(float.__mul__, last, column))
                    for own, column in zip(state, columns, strict=True)
                ]
            )
        )
    return passed


def _scaled(values: Sequence[float]) -> list[float]:
    total = sum(values)
    return [each / total for each in values]


def read_chain(path: Path) -> Chain:
    """The chain that the JSON file at *path* holds.

    Raises:
        OSError: the file cannot be read.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    labels = tuple(data["labels"])
    weights = {
        trait: tuple((labels.index(label), weight) for label, weight in found.items())
        for trait, found in data["weights"].items()
    }
    following = data["transitions"]
    transitions = tuple(
        tuple(following.get(one, {}).get(other, 0.0) for other in labels) for one in labels
    )
    return Chain(labels, weights, transitions)
