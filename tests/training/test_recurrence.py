"""The gradients of the recurrent unit against differences, and its states against the program's."""

from dataclasses import replace

import numpy as np
import pytest

from app.intake.labelling.network import Layers
from app.intake.labelling.recurrence import WAYS, Floats, pass_over
from training.recurrence import Integers, Unit

LINES, MEANINGS, STATE = 7, 3, 2
PAGES: Integers = np.array([0, 0, 0, 0, 1, 1, 2])
STEPS: Integers = np.array([[0, 1, 2, 3, 0, 1, 0], [3, 2, 1, 0, 1, 0, 0]])
UNIT = ("entering", "entering_bias", "staying", "staying_bias")
DICE = np.random.default_rng(5)
NUDGE = 1e-2


def drawn(*shape: int) -> Floats:
    return DICE.standard_normal(shape).astype(np.float32)


LAYERS = Layers(
    meanings=drawn(1, MEANINGS),
    hidden=drawn(1, 1),
    hidden_bias=drawn(1),
    entering=drawn(WAYS, MEANINGS, 3 * STATE),
    entering_bias=drawn(WAYS, 3 * STATE),
    staying=drawn(WAYS, STATE, 3 * STATE),
    staying_bias=drawn(WAYS, 3 * STATE),
    last=drawn(1, 1),
    last_bias=drawn(1),
)
GIVEN = drawn(LINES, MEANINGS)
OF_STATES = drawn(LINES, WAYS * STATE)


def loss(layers: Layers, lines: Floats) -> float:
    return float((Unit(layers, lines, STEPS, PAGES).states * OF_STATES).sum())


def moved(numbers: Floats, at: tuple[int, ...], by: float) -> Floats:
    copy = numbers.copy()
    copy[at] += by
    return copy


@pytest.mark.parametrize("name", UNIT)
def test_the_gradients_of_the_weights_are_how_the_loss_changes(name: str) -> None:
    weights = getattr(LAYERS, name)
    found = getattr(Unit(LAYERS, GIVEN, STEPS, PAGES).gradients(OF_STATES), name)

    assert found.shape == weights.shape
    for at in np.ndindex(weights.shape):
        up, down = (
            loss(replace(LAYERS, **{name: moved(weights, at, by)}), GIVEN) for by in (NUDGE, -NUDGE)
        )
        assert found[at] == pytest.approx((up - down) / (2 * NUDGE), abs=5e-3)


def test_the_gradients_of_the_lines_are_how_the_loss_changes() -> None:
    found = Unit(LAYERS, GIVEN, STEPS, PAGES).gradients(OF_STATES).lines

    for at in np.ndindex(GIVEN.shape):
        up, down = (loss(LAYERS, moved(GIVEN, at, by)) for by in (NUDGE, -NUDGE))
        assert found[at] == pytest.approx((up - down) / (2 * NUDGE), abs=5e-3)


def test_a_page_is_passed_as_if_it_were_alone() -> None:
    states = Unit(LAYERS, GIVEN, STEPS, PAGES).states
    alone = np.stack([GIVEN[4:6], GIVEN[5:3:-1]], axis=1)[:, :, None] @ LAYERS.entering
    alone += LAYERS.entering_bias[:, None]
    true = pass_over(alone, LAYERS.staying, LAYERS.staying_bias).states[1:, :, 0]

    assert states[4:6, :STATE] == pytest.approx(true[:, 0], abs=1e-5)
    assert states[4:6, STATE:] == pytest.approx(true[::-1, 1], abs=1e-5)
