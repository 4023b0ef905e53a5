"""A gated recurrent unit that passes over the lines of a page from both ends.

K. Cho and others, Learning Phrase Representations using RNN Encoder-Decoder, EMNLP 2014, with the
reset gate behind the weights of the state, as cuDNN has it; both ways: M. Schuster, K. K. Paliwal,
IEEE Transactions on Signal Processing, 1997.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

WAYS = 2  # down the page, and up


@dataclass(frozen=True, slots=True)
class Pass:
    """What a unit of size R did at each of N steps, in WAYS ways over each of B pages.

    *states* is (N + 1, WAYS, B, R): before the first step, and after each. The others are
    (N, WAYS, B, R): *reset* and *update* are the gates, *held* is what the state offers to the
    *candidate*, which is what the state would become.
    """

    states: Floats
    reset: Floats
    update: Floats
    held: Floats
    candidate: Floats


def pass_over(given: Floats, weights: Floats, bias: Floats) -> Pass:
    """The pass over what is *given* to both gates and the candidate, (N, WAYS, B, 3 * R).

    *weights*, (WAYS, R, 3 * R), and *bias*, (WAYS, 3 * R), are those of the state.
    """
    count, ways, pages, width = given.shape
    size = width // 3
    states = np.zeros((count + 1, ways, pages, size), np.float32)
    gates = np.empty((count, ways, pages, 2 * size), np.float32)
    held = np.empty((count, ways, pages, size), np.float32)
    candidates = np.empty_like(held)
    for at in range(count):
        kept = states[at] @ weights + bias[:, None]
        gates[at] = _logistic(given[at, ..., : 2 * size] + kept[..., : 2 * size])
        held[at] = kept[..., 2 * size :]
        update = gates[at, ..., size:]
        candidates[at] = np.tanh(given[at, ..., 2 * size :] + gates[at, ..., :size] * held[at])
        states[at + 1] = candidates[at] + update * (states[at] - candidates[at])
    return Pass(states, gates[..., :size], gates[..., size:], held, candidates)


def _logistic(values: Floats) -> Floats:
    # By the hyperbolic tangent, which does not overflow.
    return np.asarray(0.5 * (1 + np.tanh(0.5 * values)), np.float32)
