"""The switch and the views of the left pane."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QToolButton

from app.ui.left_pane import LeftPane


@pytest.fixture
def pane(qtbot) -> LeftPane:
    """Three views, the third not in the switch."""
    group = QActionGroup(None)
    views = []
    for name in ("partners", "headings", "results"):
        action = QAction(name.title(), group)
        action.setObjectName(name)
        action.setCheckable(True)
        views.append((action, QLabel(name)))
    views[2][0].setVisible(False)
    pane = LeftPane([action for action, _ in views])
    for action, view in views:
        pane.put(action.objectName(), view)
    pane.group = group  # the actions live as long as the pane
    qtbot.addWidget(pane)
    pane.show()
    return pane


def shown(pane: LeftPane) -> str:
    return next(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def parts(pane: LeftPane) -> list[str]:
    return [part.text() for part in pane.findChildren(QToolButton) if part.isVisible()]


def test_the_first_view_is_on_top(pane):
    assert shown(pane) == "partners"
    assert pane.current_view() == "partners"


def test_a_view_is_chosen_by_its_part_of_the_switch(qtbot, pane):
    part = next(part for part in pane.findChildren(QToolButton) if part.text() == "Headings")

    part.click()

    assert shown(pane) == "headings"


def test_choosing_a_view_leads_into_it(qtbot, pane):
    with qtbot.waitActive(pane):
        pane.activateWindow()
    view = next(label for label in pane.findChildren(QLabel) if label.text() == "headings")
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    pane.group.actions()[1].trigger()

    assert view.hasFocus()


def test_a_view_out_of_the_switch_comes_in_when_it_is_shown(pane):
    assert parts(pane) == ["Partners", "Headings"]

    pane.show_view("results")

    assert parts(pane) == ["Partners", "Headings", "Results"]
    assert shown(pane) == "results"


def test_hiding_the_view_on_top_shows_another(pane):
    pane.show_view("results")

    pane.hide_view("results", "headings")

    assert shown(pane) == "headings"
    assert parts(pane) == ["Partners", "Headings"]


def test_hiding_a_view_below_leaves_the_one_on_top(pane):
    pane.show_view("results")
    pane.show_view("partners")

    pane.hide_view("results", "headings")

    assert shown(pane) == "partners"
