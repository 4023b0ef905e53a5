"""The search for garbage in rings, put off while very many records are made that live on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEVER = 1 << 30


@contextmanager
def garbage_left() -> Iterator[None]:
    """Lets old garbage in rings lie for the time of a block; what is young is still looked through.

    Python looks through all there is each time that a quarter more has been made: that took half
    the time of filing a page with 3,400 milestones. To look at nothing at all would not do either:
    all that was made meanwhile is looked through at once when the block is over, and every other
    thread stands still for it.
    """
    before = gc.get_threshold()
    gc.set_threshold(*before[:2], NEVER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
