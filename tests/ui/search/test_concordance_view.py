"""Tests of the concordance, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.search.concordance import ConcordanceLine
from app.ui.search.concordance_model import (
    LEFT,
    LINE_ROLE,
    MATCH,
    PAGE,
    RIGHT,
    YEAR,
    ConcordanceModel,
)
from app.ui.search.concordance_view import ConcordanceView
from app.ui.theme import Theme

LINES = (
    ConcordanceLine("b", "Beta", "s", "Part", "an old ", "peace", " treaty", 1999, 7, 12),
    ConcordanceLine("a", "Alpha", "", "Alpha", "the ", "Peace", " accord", 0, 4, 9),
    ConcordanceLine("c", "Gamma", "t", "Text", "a new ", "peace", " zone", 1994, 6, 11),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ConcordanceView:
    """Return a concordance on screen."""
    view = ConcordanceView(theme)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show_lines("peace", LINES)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def test_the_order_has_an_arrow_of_its_list(view, has_arrow) -> None:
    assert has_arrow(view.order)


def test_the_order_and_the_export_stand_apart(view: ConcordanceView) -> None:
    assert view._export.x() - view.order.geometry().right() > 6


def test_model_keeps_qt_contract(qtmodeltester: ModelTester) -> None:
    model = ConcordanceModel()
    model.set_lines(LINES)

    qtmodeltester.check(model)

    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_an_invalid_index_has_no_data() -> None:
    model = ConcordanceModel()
    model.set_lines(LINES)

    assert model.data(QModelIndex(), LINE_ROLE) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_the_head_says_how_many_there_are(view: ConcordanceView) -> None:
    assert view.findChild(QLabel).text() == "3 occurrences of “peace” on 3 pages"


@pytest.mark.parametrize(
    ("column", "pages"),
    [(LEFT, "cba"), (MATCH, "abc"), (RIGHT, "abc"), (PAGE, "abc"), (YEAR, "cba")],
)
def test_a_column_sorts_the_lines(view: ConcordanceView, column: int, pages: str) -> None:
    view.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    up = [line.page for line in view.lines]
    view.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)

    assert "".join(up) == pages
    assert [line.page for line in view.lines] == up[::-1]


def test_the_order_is_chosen_by_keyboard_and_told_by_the_heads(
    qtbot: QtBot, view: ConcordanceView
) -> None:
    found = view.lines

    for _ in range(5):
        qtbot.keyClick(view.order, Qt.Key.Key_Down)
    by_year = view.lines
    view.table.sortByColumn(PAGE, Qt.SortOrder.DescendingOrder)
    told = view.order.currentText()
    view.order.activated.emit(0)

    assert [line.page for line in by_year] == ["c", "b", "a"]
    assert told == "By page"
    assert view.lines == found


def test_return_opens_the_line(qtbot: QtBot, view: ConcordanceView) -> None:
    view.setFocus()

    with qtbot.waitSignal(view.line_opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    place = opened.args[0].place
    assert (place.page, place.section, place.start, place.quote) == ("b", "s", 7, "peace")


def test_the_lines_can_be_exported(qtbot: QtBot, view: ConcordanceView) -> None:
    view.setFocus()
    button = view.findChild(type(view._export))

    with qtbot.waitSignal(view.export_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_both_sides_have_the_same_room_whatever_the_width(view: ConcordanceView) -> None:
    for width in (500, 1200):
        view.resize(width, 300)
        view.grab()

        assert abs(view.table.columnWidth(LEFT) - view.table.columnWidth(RIGHT)) <= 1
        assert view.table.horizontalHeader().length() <= width


def test_a_line_is_spoken_whole(view: ConcordanceView) -> None:
    index = view.table.model().index(0, LEFT)

    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Beta › Part: an old peace treaty"
