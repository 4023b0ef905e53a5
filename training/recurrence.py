"""The recurrent unit of a network on several pages at once, and how a loss changes with it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.intake.labelling.network import Layers
from app.intake.labelling.recurrence import WAYS, Floats, Pass, pass_over

Integers = NDArray[np.int64]


class UnitGradients(NamedTuple):
    """How a loss changes with the weights of a unit, named as in `Layers`, and with its *lines*."""

    entering: Floats
    entering_bias: Floats
    staying: Floats
    staying_bias: Floats
    lines: Floats


class Unit:
    """The unit of *layers* on *lines*, (N, D), of several pages.

    *steps*, (WAYS, N), has after how many lines of its page the unit comes to each, *pages* the
    number of that page. *states* are those at each line: down the page and up, (N, WAYS * R).
    """

    def __init__(self, layers: Layers, lines: Floats, steps: Integers, pages: Integers) -> None:
        self._layers, self._lines, self._steps, self._pages = layers, lines, steps, pages
        # Pages end at different steps; behind its end nothing of a page is looked at.
        shape = (int(steps.max()) + 1, WAYS, int(pages[-1]) + 1, layers.staying.shape[2])
        given = np.zeros(shape, np.float32)
        for way in range(WAYS):
            entering = lines @ layers.entering[way] + layers.entering_bias[way]
            given[steps[way], way, pages] = entering
        self._done = pass_over(given, layers.staying, layers.staying_bias)
        self.states = np.concatenate(
            [self._done.states[steps[way] + 1, way, pages] for way in range(WAYS)], axis=1
        )

    def gradients(self, of_states: Floats) -> UnitGradients:
        """The change with all, by that with the states at each line, (N, WAYS * R)."""
        padded = np.zeros_like(self._done.states[1:])
        for way, of_way in enumerate(np.split(of_states, WAYS, axis=1)):
            padded[self._steps[way], way, self._pages] = of_way
        of_all, staying, bias = _through_time(self._done, padded, self._layers.staying)
        of_given = np.stack([of_all[self._steps[way], way, self._pages] for way in range(WAYS)])
        return UnitGradients(
            self._lines.T @ of_given,
            of_given.sum(axis=1),
            staying,
            bias,
            (of_given @ self._layers.entering.transpose(0, 2, 1)).sum(axis=0),
        )


def _through_time(done: Pass, of_states: Floats, weights: Floats) -> tuple[Floats, Floats, Floats]:
    """The change with what was given and with the weights and bias of the state.

    By that with the states after each step, (N, WAYS, B, R).

    Backpropagation through time (P. J. Werbos, Proceedings of the IEEE, 1990).
    """
    count, ways, pages, size = of_states.shape
    of_given = np.empty((count, ways, pages, 3 * size), np.float32)
    of_kept = np.empty_like(of_given)
    back = weights.transpose(0, 2, 1)
    carried = np.zeros((ways, pages, size), np.float32)
    # What part of a change comes to each is known beforehand at all steps.
    to_candidate = (1 - done.update) * (1 - done.candidate**2)
    to_update = (done.states[:-1] - done.candidate) * done.update * (1 - done.update)
    to_reset = done.held * done.reset * (1 - done.reset)
    for at in reversed(range(count)):
        of_state = of_states[at] + carried
        of_candidate = of_state * to_candidate[at]
        of_given[at, ..., :size] = of_candidate * to_reset[at]
        of_given[at, ..., size : 2 * size] = of_state * to_update[at]
        of_given[at, ..., 2 * size :] = of_candidate
        of_kept[at] = of_given[at]
        of_kept[at, ..., 2 * size :] *= done.reset[at]
        carried = of_state * done.update[at] + of_kept[at] @ back
    states = done.states[:-1].transpose(1, 3, 0, 2).reshape(ways, size, -1)
    rows = of_kept.transpose(1, 0, 2, 3).reshape(ways, -1, 3 * size)
    return of_given, states @ rows, rows.sum(axis=1)
