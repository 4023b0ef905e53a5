"""Tests of `app.ui.tray.panel`, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.library.page import Place
from app.ui.theme import Theme
from app.ui.tray.panel import TrayPanel

PLACES = [
    (Place("uzbekistan"), "Uzbekistan"),
    (Place("pfp"), "Partnership for Peace"),
    (Place("osce"), "Organization for Security and Co-operation in Europe"),
]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TrayPanel:
    """Return a panel on screen with three pages; the first is the current one."""
    panel = TrayPanel(theme)
    qtbot.addWidget(panel)
    panel.show_places(PLACES)
    panel.resize(270, 260)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.setFocus()
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    return panel


def words(panel: TrayPanel) -> list[str]:
    """What the panel says beside its list."""
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisible() and each.text()]


def pages(places: list[Place]) -> list[str]:
    """The pages of *places*."""
    return [place.page for place in places]


def test_the_tray_counts_its_pages(panel: TrayPanel) -> None:
    assert words(panel) == ["TRAY", "3 pages"]


def test_return_presses_the_button_that_exports(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.waitSignal(panel.export_wanted):
        qtbot.keyClick(panel.export_button, Qt.Key.Key_Return)


def test_an_empty_tray_says_how_to_fill_it(panel: TrayPanel) -> None:
    panel.show_places([])

    assert "Ctrl+D" in "".join(words(panel))
    assert not panel.view.isVisible()
    assert not panel.export_button.isVisible()


def test_an_empty_tray_takes_the_focus_all_the_same(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.show_places([])

    panel.setFocus()

    qtbot.waitUntil(panel.focusProxy().hasFocus)
    assert "Ctrl+D" in panel.focusProxy().accessibleName()


@pytest.mark.parametrize(
    ("row", "key", "order"),
    [
        (0, Qt.Key.Key_Down, ["pfp", "uzbekistan", "osce"]),
        (2, Qt.Key.Key_Up, ["uzbekistan", "osce", "pfp"]),
    ],
)
def test_alt_and_an_arrow_move_a_page(
    qtbot: QtBot, panel: TrayPanel, row: int, key: Qt.Key, order: list[str]
) -> None:
    panel.view.setCurrentIndex(panel.view.model().index(row, 0))
    title = panel.view.currentIndex().data()

    with qtbot.waitSignal(panel.order_changed) as changed:
        qtbot.keyClick(panel.view, key, ALT)

    assert pages(changed.args[0]) == order
    assert panel.view.currentIndex().data() == title


def test_the_first_page_cannot_move_up(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.assertNotEmitted(panel.order_changed, wait=50):
        qtbot.keyClick(panel.view, Qt.Key.Key_Up, ALT)


def test_a_page_moved_again_and_again_goes_to_the_end(qtbot: QtBot, panel: TrayPanel) -> None:
    orders: list[list[str]] = []
    titles = {place.page: title for place, title in PLACES}

    def answer(places: list[Place]) -> None:
        orders.append(pages(places))
        panel.show_places([(place, titles[place.page]) for place in places])

    panel.order_changed.connect(answer)
    for _ in range(3):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down, ALT)

    qtbot.waitUntil(lambda: len(orders) == 2)
    assert orders[-1] == ["pfp", "osce", "uzbekistan"]
    assert panel.view.currentIndex().data() == "Uzbekistan"


def test_delete_asks_to_take_a_page_out(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.waitSignal(panel.removed) as removed:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)

    assert removed.args == [Place("uzbekistan")]


def test_the_next_page_is_current_when_one_was_taken_out(panel: TrayPanel) -> None:
    panel.show_places(PLACES[1:])

    assert panel.view.currentIndex().data() == "Partnership for Peace"


def test_the_cross_takes_a_page_out_and_does_not_open_it(qtbot: QtBot, panel: TrayPanel) -> None:
    row = panel.view.visualRect(panel.view.model().index(1, 0))
    cross = QPoint(row.right() - 20, row.center().y())

    with qtbot.assertNotEmitted(panel.page_wanted), qtbot.waitSignal(panel.removed) as removed:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=cross)

    assert removed.args == [Place("pfp")]


@pytest.mark.parametrize(
    ("button", "new_tab"), [(Qt.MouseButton.LeftButton, False), (Qt.MouseButton.MiddleButton, True)]
)
def test_a_click_opens_a_page(
    qtbot: QtBot, panel: TrayPanel, button: Qt.MouseButton, new_tab: bool
) -> None:
    place = panel.view.visualRect(panel.view.model().index(1, 0)).center()

    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.mouseClick(panel.view.viewport(), button, pos=place)

    assert wanted.args == ["pfp", new_tab]


def test_return_opens_a_page(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wanted.args == ["uzbekistan", True]


def test_the_buttons_ask_for_export_and_for_an_empty_tray(qtbot: QtBot, panel: TrayPanel) -> None:
    empty = next(each for each in panel.findChildren(QToolButton) if each.isVisible())

    with qtbot.waitSignals([panel.export_wanted, panel.cleared]):
        qtbot.mouseClick(panel.export_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(empty, Qt.MouseButton.LeftButton)

    assert empty.accessibleName() == "Empty the tray"
