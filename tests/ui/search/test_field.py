"""Tests of `app.ui.search.field`."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.ui.search.field import SearchField
from app.ui.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> SearchField:
    """Return an empty field on screen."""
    field = SearchField(theme)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    return field


@pytest.fixture
def told(field: SearchField) -> list[str]:
    """Return the queries that the field tells, as they come."""
    queries: list[str] = []
    field.query_changed.connect(queries.append)
    return queries


def test_quick_typing_is_told_as_one_query(
    qtbot: QtBot, field: SearchField, told: list[str]
) -> None:
    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "osce")

    assert told == ["osce"]


def test_what_is_typed_later_is_told_again(
    qtbot: QtBot, field: SearchField, told: list[str]
) -> None:
    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "os")

    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "ce")

    assert told == ["os", "osce"]


def test_return_tells_the_newest_query_before_it_is_entered(
    qtbot: QtBot, field: SearchField
) -> None:
    order: list[str] = []
    field.query_changed.connect(order.append)
    field.query_entered.connect(lambda: order.append("entered"))
    qtbot.keyClicks(field, "osce")

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert order == ["osce", "entered"]


def test_return_does_not_tell_a_query_twice(
    qtbot: QtBot, field: SearchField, told: list[str]
) -> None:
    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "osce")

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told == ["osce"]


def test_down_asks_for_the_list(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.list_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_escape_leaves_and_keeps_the_text(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, "osce")

    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == "osce"


def test_clearing_tells_an_empty_query_at_once(
    qtbot: QtBot, field: SearchField, told: list[str]
) -> None:
    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "osce")

    qtbot.mouseClick(field.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)

    assert told == ["osce", ""]


def test_a_text_set_by_the_program_is_not_told(
    qtbot: QtBot, field: SearchField, told: list[str]
) -> None:
    field.setText("uzbekistan")

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told == []


def test_the_empty_field_shows_its_shortcut_until_it_has_the_focus(
    qtbot: QtBot, field: SearchField
) -> None:
    field.clearFocus()
    field.resize(400, 34)
    hint = QRect(350, 8, 18, 18)  # left of the button that clears the field
    before = field.grab(hint).toImage()

    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    assert field.grab(hint).toImage() != before
