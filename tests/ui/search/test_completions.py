"""Tests of what is offered below the search field, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.library.search.completion import Completion
from app.ui.search.field import SearchField
from app.ui.theme import Theme

KINDS = (
    Completion(5, "country ", "countries", "country"),
    Completion(5, "body ", "bodies", "body"),
)
FIELD = (Completion(0, "kind:", "kind:", "pages of a kind"),)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> SearchField:
    """Return a field in a window, with the focus."""
    window = QMainWindow()
    field = SearchField(theme, window)
    window.setCentralWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.window_kept = window
    return field


def type_and_offer(qtbot: QtBot, field: SearchField, text: str, offers) -> None:
    """Type *text* and let *offers* arrive."""
    qtbot.keyClicks(field, text)
    field.offer(offers)


def test_typing_asks_what_the_word_may_become(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.completion_wanted) as wanted:
        qtbot.keyClicks(field, "k")

    assert wanted.args == ["k", 1]


def test_tab_takes_the_first(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "ki", FIELD)

    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClick(field, Qt.Key.Key_Tab)

    assert field.text() == "kind:"
    assert field.offers.isHidden()
    assert field.hasFocus()


def test_in_a_value_down_walks_and_return_takes(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "kind:", KINDS)

    with qtbot.assertNotEmitted(field.list_wanted), qtbot.assertNotEmitted(field.query_entered):
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "kind:body "


def test_return_keeps_its_meaning_where_nothing_is_marked(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "kind:", KINDS)

    with qtbot.waitSignal(field.query_entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "kind:"
    assert field.offers.isHidden()


def test_down_keeps_its_meaning_after_a_plain_word(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "ki", FIELD)

    with qtbot.waitSignal(field.list_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Down)

    assert field.offers.isHidden()


def test_escape_takes_away_the_offers_before_it_leaves(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "kind:", KINDS)

    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.offers.isHidden()


def test_a_click_takes_what_is_clicked(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "kind:", KINDS)
    offers = field.offers
    rect = offers.visualItemRect(offers.item(1))

    qtbot.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    assert field.text() == "kind:body "
    assert field.hasFocus()


def test_nothing_is_offered_to_a_field_without_the_focus(qtbot: QtBot, field: SearchField) -> None:
    type_and_offer(qtbot, field, "kind:", KINDS)
    field.clearFocus()

    assert field.offers.isHidden()
    field.offer(KINDS)
    assert field.offers.isHidden()
