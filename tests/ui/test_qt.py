"""What we need of the Qt that is installed."""

import subprocess
import sys

COUNT_NONE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range(10_000):
    label.setText("x")
    application.processEvents()
print(sys.getrefcount(None) - before)
"""


def test_calls_that_give_nothing_do_not_use_up_the_references_to_none():
    """PySide6 6.12.0 drops one at each call on Python 3.11, and aborts after some 5,700."""
    command = [sys.executable, "-c", COUNT_NONE]

    child = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert child.returncode == 0, child.stderr
    assert abs(int(child.stdout)) < 100
