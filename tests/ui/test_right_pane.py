"""The parts of the right pane by their keys and by a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.panes import within

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier


def in_focus(pane):
    """Whether the focus is in the pane."""
    return within(QApplication.focusWidget(), pane)


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_4, "milestones"), (Qt.Key.Key_5, "tray")])
def test_a_key_shows_a_part_goes_to_it_and_then_hides_it(qtbot, start, key, name):
    window = start("pfp").window
    part = getattr(window, name)
    if part.isVisible():
        window.commands[name].trigger()
    window.focus_reader()

    qtbot.keyClick(window, key, CTRL)
    assert part.isVisible()
    qtbot.waitUntil(lambda: in_focus(part))

    window.focus_reader()
    qtbot.keyClick(window, key, CTRL)  # it is there, but not where one is
    assert part.isVisible()
    assert window.commands[name].isChecked()
    qtbot.waitUntil(lambda: in_focus(part))

    qtbot.keyClick(QApplication.focusWidget(), key, CTRL)
    assert not part.isVisible()
    assert not window.commands[name].isChecked()
    qtbot.waitUntil(lambda: in_focus(window.centre))


def test_a_click_hides_a_part_wherever_the_focus_is(start):
    window = start("pfp").window
    window.focus_reader()

    window.commands["milestones"].trigger()

    assert not window.milestones.isVisible()
    assert in_focus(window.centre)
