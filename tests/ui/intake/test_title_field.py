"""Tests of the field for a title: what it offers, and how a line is chosen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.intake.title_field import TitleField
from app.ui.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> TitleField:
    """Return a field that offers two lines."""
    made = TitleField(theme)
    qtbot.addWidget(made)
    made.offer(("Talks & visits", "V" * 200))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.qt_log_ignore("does not support", extend=True)  # a menu takes the keyboard
def test_down_opens_the_offers_and_return_chooses_one(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(field.menu.isVisible)

    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(field.menu, Qt.Key.Key_Return)

    assert chosen.args == ["Talks & visits"]


def test_a_long_line_is_shown_in_part_and_chosen_as_a_whole(qtbot, field):
    long = field.menu.actions()[1]

    with qtbot.waitSignal(field.chosen) as chosen:
        long.trigger()

    assert len(long.text()) < 100
    assert chosen.args == ["V" * 200]


def test_an_and_sign_is_no_shortcut(field):
    assert field.menu.actions()[0].text() == "Talks && visits"


def test_without_offers_nothing_opens(qtbot, field):
    field.offer(())

    qtbot.keyClick(field, Qt.Key.Key_Down)

    assert not field.menu.isVisible()
    assert field.accessibleDescription() == ""
