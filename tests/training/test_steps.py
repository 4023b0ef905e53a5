"""The steps: towards the least loss, none too large."""

import numpy as np

from app.intake.labelling.network import Layers
from training.steps import Steps


def layers(value: float) -> Layers:
    return Layers(*(np.full(3, value, np.float32) for _ in Layers.__dataclass_fields__))


def test_steps_lead_to_where_nothing_is_lost() -> None:
    moved = layers(1.0)
    steps = Steps(moved)
    for _ in range(400):
        # The loss is the sum of the squares of what is more than 0.5.
        steps.take(Layers(*(2 * (getattr(moved, n) - 0.5) for n in layers(0).__slots__)), 0.01)

    assert np.allclose(moved.hidden, 0.5, atol=0.02)


def test_a_great_gradient_makes_no_greater_step_than_others() -> None:
    small, great = layers(0.0), layers(0.0)
    Steps(small).take(layers(1.0), 0.1)
    Steps(great).take(layers(1e6), 0.1)

    assert np.allclose(small.last, great.last)
    assert np.allclose(small.last, -0.1, atol=1e-3)


def test_weights_that_no_loss_moves_fade() -> None:
    idle = layers(1.0)
    Steps(idle).take(layers(0.0), 1.0)

    assert (idle.last < 1).all()
    assert (idle.last > 0.9).all()
