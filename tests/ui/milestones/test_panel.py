"""Tests of `app.ui.milestones.panel`, by keyboard and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.library.chronology import ChronologyItem
from app.library.library import Library
from app.library.page import Place
from app.ui.milestones.model import CURRENT_ROLE
from app.ui.milestones.panel import MilestonesPanel
from app.ui.theme import Theme

Items = tuple[ChronologyItem, ...]
TITLES = {"pfp": "Partnership for Peace", "uzbekistan": "Uzbekistan"}


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, items: Items) -> MilestonesPanel:
    """Return a panel on screen with three events in three years."""
    panel = MilestonesPanel(theme)
    qtbot.addWidget(panel)
    panel.show_milestones("Uzbekistan", items, TITLES)
    panel.resize(270, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.setFocus()
    return panel


def go_to(panel: MilestonesPanel, row: int) -> QRect:
    """Make *row* the current one and return where it is."""
    panel.view.setCurrentIndex(panel.view.model().index(row, 0))
    return panel.view.visualRect(panel.view.currentIndex())


def words(panel: MilestonesPanel) -> list[str]:
    """What the panel says beside its list."""
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible() and each.text()]


def test_the_panel_counts_the_events(panel: MilestonesPanel) -> None:
    assert words(panel) == ["MILESTONES", "3"]
    assert panel.view.accessibleName() == "Milestones of Uzbekistan"


def test_a_page_without_events_says_so(panel: MilestonesPanel) -> None:
    panel.show_milestones("Guide", (), TITLES)

    assert "This page tells no dated events" in words(panel)
    assert not panel.view.isVisible()


def test_an_empty_panel_takes_the_focus_all_the_same(qtbot: QtBot, panel: MilestonesPanel) -> None:
    panel.show_milestones("Guide", (), TITLES)

    panel.setFocus()

    qtbot.waitUntil(panel.notice.hasFocus)
    assert panel.notice.accessibleName() == "This page tells no dated events"


def test_without_a_page_the_panel_says_what_will_stand_there(panel: MilestonesPanel) -> None:
    panel.clear()

    assert "No page is open" in words(panel)


def test_return_asks_for_the_place_of_the_event(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 3)

    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert wanted.args == [Place("uzbekistan", "framework")]


def test_a_click_asks_for_the_place_of_the_event(qtbot: QtBot, panel: MilestonesPanel) -> None:
    event = panel.view.visualRect(panel.view.model().index(1, 0))

    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=event.center())

    assert wanted.args == [Place("uzbekistan", "csce")]


def test_right_unfolds_and_left_folds(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 3)

    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    unfolded = panel.view.model().rowCount()
    qtbot.keyClick(panel.view, Qt.Key.Key_Left)

    assert (unfolded, panel.view.model().rowCount()) == (12, 6)


def test_left_on_a_detail_folds_and_goes_to_the_event(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 3)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)

    qtbot.keyClick(panel.view, Qt.Key.Key_Left)

    assert panel.view.currentIndex().row() == 3
    assert panel.view.model().rowCount() == 6


def test_space_unfolds_and_folds(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 1)

    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    unfolded = panel.view.model().rowCount()
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)

    assert (unfolded, panel.view.model().rowCount()) == (8, 6)


def test_the_small_arrow_unfolds_and_does_not_open(qtbot: QtBot, panel: MilestonesPanel) -> None:
    event = panel.view.visualRect(panel.view.model().index(1, 0))
    arrow = QPoint(event.right() - 18, event.top() + 15)

    with qtbot.assertNotEmitted(panel.place_wanted):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)

    assert panel.view.model().rowCount() == 8


def test_return_on_a_source_asks_for_its_address(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(panel.source_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert wanted.args == ["https://www.nato.int/topics"]


def test_return_on_another_page_asks_for_it(qtbot: QtBot, panel: MilestonesPanel) -> None:
    go_to(panel, 3)
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    go_to(panel, 9)

    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert wanted.args == [Place("pfp", "uzbekistan")]


def test_what_unfolds_comes_into_view(qtbot: QtBot, panel: MilestonesPanel) -> None:
    panel.resize(270, 300)
    go_to(panel, 3)

    qtbot.keyClick(panel.view, Qt.Key.Key_Right)

    event = panel.view.visualRect(panel.view.model().index(3, 0))
    detail = panel.view.visualRect(panel.view.model().index(4, 0))
    assert event.top() >= 0
    assert detail.bottom() <= panel.view.viewport().height()


def test_the_events_of_the_section_that_is_read_are_marked(panel: MilestonesPanel) -> None:
    panel.set_current("framework")

    model = panel.view.model()
    assert [model.index(row, 0).data(CURRENT_ROLE) for row in (1, 3, 5)] == [False, True, False]


def test_the_list_does_not_move_while_it_is_used(
    panel: MilestonesPanel, items: Items, qtbot: QtBot
) -> None:
    many = [replace(item, milestones=item.milestones[:1]) for item in items] * 20
    panel.show_milestones("Uzbekistan", many, TITLES)
    qtbot.waitUntil(panel.view.hasFocus)

    panel.set_current("melange")

    assert panel.view.verticalScrollBar().value() == 0


def test_the_list_follows_the_reader_when_it_is_not_used(
    panel: MilestonesPanel, qtbot: QtBot, library: Library
) -> None:
    panel.show_milestones("Uzbekistan", library.milestones(pages=("uzbekistan",)), TITLES)
    panel.view.clearFocus()
    last = max(item.lead.at for item in library.milestones(pages=("uzbekistan",)))

    panel.set_current(last)

    shown = [
        panel.view.indexAt(QPoint(60, y)).data(CURRENT_ROLE)
        for y in range(panel.view.viewport().height())
    ]
    assert True in shown


@pytest.mark.parametrize("width", [180, 230, 259, 420])
def test_no_word_of_a_real_event_is_cut_off(
    panel: MilestonesPanel, library: Library, width: int
) -> None:
    panel.show_milestones("Uzbekistan", library.milestones(pages=("uzbekistan",)), library.titles)
    delegate, model = panel.view.itemDelegate(), panel.view.model()
    for row in range(model.rowCount() - 1, -1, -1):
        panel.view.setCurrentIndex(model.index(row, 0))
        model.set_expanded(model.index(row, 0), True)

    for row in range(model.rowCount()):
        index = model.index(row, 0)
        height = delegate.row_height(index, width)
        image = QImage(width, height + 60, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        option = QStyleOptionViewItem()
        option.rect = image.rect().adjusted(0, 0, 0, -60)
        option.index = index
        painter = QPainter(image)
        delegate.paint(painter, option, index)
        painter.end()
        below = image.copy(0, height, width, 60)
        blank = QImage(below.size(), QImage.Format.Format_RGB32)
        blank.fill(QColor("#ffffff"))
        assert below == blank


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_mark_has_the_colour_of_its_type(panel: MilestonesPanel, theme: Theme, mode: str) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    event = panel.view.visualRect(panel.view.model().index(1, 0))

    image = panel.view.viewport().grab(event).toImage()

    colour = QColor(theme.tokens.event_colours["joined"])
    assert image.pixelColor(22, 16) == colour
