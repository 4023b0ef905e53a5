"""The window where there is little room: which pane gives way to which."""

import pytest
from PySide6.QtCore import Qt

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_in_a_very_narrow_window_the_left_pane_gives_way_to_the_milestones(qtbot, start):
    program = start("uzbekistan", size=(640, 600))
    window = program.window

    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)

    assert window.right.isVisible()
    assert not window.left.isVisible()
    edges = [window.centre, window.right]  # as they stand when the splitter has laid them out

    def apart():
        (_, page), (panel, end) = ((each.x(), each.x() + each.width()) for each in edges)
        return page <= panel and end <= window.width()

    qtbot.waitUntil(apart)
    window.resize(1000, 600)
    assert window.left.isVisible()


def test_in_a_very_narrow_window_the_milestones_give_way_to_what_is_looked_for(qtbot, start):
    program = start("uzbekistan", size=(640, 600))
    window = program.window
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)

    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    headings = (window.left.isVisible(), window.right.isVisible())
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    window.field.setFocus()
    qtbot.keyClicks(window.field, "kosovo")

    assert headings == (True, False)
    qtbot.waitUntil(lambda: program.is_settled and window.left.isVisible(), timeout=10_000)
    assert window.left.current_view() == "results"


def test_a_narrow_window_folds_the_right_pane_away(qtbot, start):
    program = start("pfp")
    window = program.window

    window.resize(900, 600)
    assert not window.milestones.isVisible()

    window.commands["milestones"].trigger()
    assert window.milestones.isVisible()

    window.resize(1280, 800)
    assert window.milestones.isVisible()
    window.resize(900, 600)
    assert not window.milestones.isVisible()


def test_the_right_pane_stays_away_when_the_reader_has_closed_it(start):
    program = start("pfp")

    program.window.commands["milestones"].trigger()
    program.window.resize(900, 600)
    program.window.resize(1280, 800)

    assert not program.window.milestones.isVisible()
