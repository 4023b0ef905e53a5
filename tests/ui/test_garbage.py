"""Garbage in rings is looked for while nothing is under way."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.intake.garbage import NEVER
from app.ui.garbage import FEW, Garbage
from app.ui.tasks import Tasks

pytestmark = pytest.mark.skipif(
    not gc.get_threshold()[2], reason="this Python looks through the old in slices"
)

QUIET_MS = 30


class Ring:
    """What only the search for garbage frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Tasks whose threads have ended when the test has."""
    tasks = Tasks()
    yield tasks
    tasks.finish()


@pytest.fixture
def garbage(tasks: Tasks) -> Iterator[Garbage]:
    """What looks for garbage, until the test is over."""
    garbage = Garbage(tasks, quiet_ms=QUIET_MS)
    yield garbage
    garbage.close()


def old_ring() -> "weakref.ref[Ring]":
    """A ring that nobody holds any more, among all that is old."""
    ring = Ring()
    gc.collect(1)
    return weakref.ref(ring)


def look_through_the_young() -> None:
    """What Python does by itself after some thousands of objects each."""
    for _ in range(FEW):
        gc.collect(1)


def test_it_is_looked_for_when_the_work_is_over(qtbot, tasks, garbage):
    ring = old_ring()
    look_through_the_young()
    gate = threading.Event()
    tasks.run("read", gate.wait, lambda _: None)

    qtbot.wait(3 * QUIET_MS)
    assert ring() is not None

    gate.set()
    qtbot.waitUntil(lambda: ring() is None)


def test_where_little_was_made_it_is_not_looked_for(qtbot, tasks, garbage):
    gc.collect()
    ring = old_ring()

    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        tasks.run("read", lambda: None, lambda _: None)
    qtbot.wait(3 * QUIET_MS)

    assert ring() is not None


def test_python_looks_by_itself_again_afterwards(tasks):
    before = gc.get_threshold()

    garbage = Garbage(tasks)
    assert gc.get_threshold() == (*before[:2], NEVER)
    garbage.close()

    assert gc.get_threshold() == before
