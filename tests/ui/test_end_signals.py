"""Signals by which the system asks the program to end."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest

from app.ui.end_signals import NAMES, EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signals on Windows")


@pytest.fixture
def signals(qapp) -> Iterator[EndSignals]:
    """What hears the signals, until the test is over."""
    before = {name: signal.getsignal(getattr(signal, name)) for name in NAMES}
    signals = EndSignals()
    yield signals
    os.close(signal.set_wakeup_fd(-1))
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)
    signals.deleteLater()


@pytest.mark.parametrize("name", NAMES)
def test_the_first_is_told_and_a_second_ends_the_program_at_once(qtbot, signals, name):
    number = getattr(signal, name)

    with qtbot.waitSignal(signals.asked, timeout=5_000):
        os.kill(os.getpid(), number)

    assert signal.getsignal(number) == signal.SIG_DFL
