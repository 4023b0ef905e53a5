"""Tab through a panel whose parts were made in another order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.lists.tab_walk import walk_on


class Panel(QWidget):
    """Two buttons, of which the lower one was made first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lower, self.upper = QPushButton("lower", self), QPushButton("upper", self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk_on(self, (self.upper, self.lower), forward=forward)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window with a button before and a button after the panel."""
    window = QWidget()
    qtbot.addWidget(window)
    window.before = QPushButton("before", window)
    window.panel = Panel(window)
    window.after = QPushButton("after", window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def walk(qtbot: QtBot, key: Qt.Key, steps: int) -> list[str]:
    """Press a key so often and return where it led."""
    seen = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget().text())
    return seen


def test_tab_walks_as_the_parts_stand_and_leaves_at_the_end(qtbot: QtBot, window: QWidget) -> None:
    window.panel.upper.setFocus()

    assert walk(qtbot, Qt.Key.Key_Tab, 2) == ["lower", "after"]


def test_backtab_walks_back_and_leaves_at_the_beginning(qtbot: QtBot, window: QWidget) -> None:
    window.panel.lower.setFocus()

    assert walk(qtbot, Qt.Key.Key_Backtab, 2) == ["upper", "before"]


def test_parts_that_are_not_shown_are_passed_over(qtbot: QtBot, window: QWidget) -> None:
    window.panel.lower.hide()
    window.panel.upper.setFocus()

    assert walk(qtbot, Qt.Key.Key_Tab, 1) == ["after"]


def test_where_nothing_else_takes_the_focus_it_goes_round(qtbot: QtBot, window: QWidget) -> None:
    window.before.hide()
    window.after.hide()
    window.panel.lower.setFocus()

    assert walk(qtbot, Qt.Key.Key_Tab, 1) == ["upper"]
