"""The search for garbage, put off while very many records are made that live on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left() -> Iterator[None]:
    """Lets garbage in rings lie for the time of a block.

    Python looks for it each time that so many objects more have been made than have gone, and
    looks through all there are: that took half the time of filing a page with 3,400 milestones.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
