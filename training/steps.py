"""The steps by which the weights of a network move against their gradients."""

from dataclasses import fields

import numpy as np

from app.intake.labelling.network import Layers

_DECAY = 0.02
_FIRST_MOMENT, _SECOND_MOMENT, _TINY = 0.9, 0.999, 1e-8
_LARGEST = 1.0  # of all gradients together


class Steps:
    """Adam: keeps the means of the gradients and of their squares, and moves *layers* in place.

    With decoupled decay of the weights (I. Loshchilov, F. Hutter, ICLR 2019).
    """

    def __init__(self, layers: Layers) -> None:
        self._weights = [getattr(layers, each.name) for each in fields(Layers)]
        self._first = [np.zeros_like(each) for each in self._weights]
        self._second = [np.zeros_like(each) for each in self._weights]
        self._count = 0

    def take(self, gradients: Layers, rate: float) -> None:
        """One step against *gradients*."""
        self._count += 1
        found = [getattr(gradients, each.name) for each in fields(Layers)]
        size = float(np.sqrt(sum(float((each**2).sum()) for each in found)))
        scale = min(1.0, _LARGEST / (size + _TINY))
        for weights, gradient, first, second in zip(
            self._weights, found, self._first, self._second, strict=True
        ):
            gradient *= scale
            first += (1 - _FIRST_MOMENT) * (gradient - first)
            second += (1 - _SECOND_MOMENT) * (gradient**2 - second)
            mean = first / (1 - _FIRST_MOMENT**self._count)
            spread = np.sqrt(second / (1 - _SECOND_MOMENT**self._count)) + _TINY
            weights *= 1 - rate * _DECAY
            weights -= rate * mean / spread
