"""Tests of the small controls: the switch, the filter field, the tick box, the notice."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.lists.filter_field import FilterField
from app.ui.lists.notice import Notice
from app.ui.lists.panel_head import PanelHead
from app.ui.lists.switch import Switch
from app.ui.lists.tick_box import TickBox
from app.ui.theme import Theme


def test_a_switch_begins_with_its_first_part(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, ("Headings", "Abbreviations"), "What is listed")
    qtbot.addWidget(switch)

    assert switch.current == 0


@pytest.mark.parametrize("chosen", [0, 1])
def test_tab_comes_to_the_chosen_part_from_behind(qtbot: QtBot, theme: Theme, chosen: int) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    switch, field = Switch(theme, ("Imports", "Deleted", "All"), "List"), QLineEdit()
    column = QVBoxLayout(form)
    column.addWidget(switch)
    column.addWidget(field)
    switch.choose(chosen)
    form.show()
    form.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    qtbot.keyClick(field, Qt.Key.Key_Backtab)

    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert (focused.text(), focused.isChecked()) == (("Imports", "Deleted")[chosen], True)


def test_the_right_arrow_chooses_the_next_part(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, ("Headings", "Abbreviations"), "What is listed")
    qtbot.addWidget(switch)
    switch.show()
    switch.activateWindow()
    switch.setFocus()
    qtbot.waitUntil(lambda: switch.focusProxy().hasFocus())

    with qtbot.waitSignal(switch.chosen) as chosen:
        qtbot.keyClick(switch.focusProxy(), Qt.Key.Key_Right)

    assert chosen.args == [1]
    assert switch.current == 1


def test_the_button_of_a_filter_field_appears_with_the_text_and_clears_it(
    qtbot: QtBot, theme: Theme
) -> None:
    field = FilterField(theme, "Filter partners")
    qtbot.addWidget(field)
    button = field.findChildren(QToolButton)[-1]

    before = field.actions()[1].isVisible()
    qtbot.keyClicks(field, "uzb")
    during = field.actions()[1].isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (before, during) == (False, True)
    assert field.text() == ""


@pytest.mark.parametrize("dark", [False, True])
def test_the_icons_of_a_field_follow_the_look(qtbot: QtBot, theme: Theme, dark: bool) -> None:
    field = FilterField(theme, "Filter partners")
    qtbot.addWidget(field)

    theme.set_mode("dark" if dark else "light")

    image = field.actions()[0].icon().pixmap(32, 32).toImage()
    lightness = [
        image.pixelColor(x, y).lightness()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert (sum(lightness) / len(lightness) > 128) is dark


def test_a_click_on_the_label_ticks_the_box(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, "Add one chronology of all pages")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())

    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 6, 6))

    assert box.isChecked()


def test_a_ticked_box_looks_different(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, "Add one chronology of all pages")
    qtbot.addWidget(box)
    before = box.grab().toImage()

    box.setChecked(True)

    assert box.grab().toImage() != before


def test_return_presses_the_button_of_a_notice(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say("search", "Nothing found", "", "Did you mean uzbekistan?")

    with qtbot.waitSignal(notice.action_wanted):
        qtbot.keyClick(notice.button, Qt.Key.Key_Return)


def test_a_notice_without_action_has_no_button(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)

    notice.say("search", "Nothing found", "Try fewer words.")

    assert notice.button.isHidden()
    assert notice.accessibleName() == "Nothing found. Try fewer words."


def test_the_button_of_a_notice_wants_its_action(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say("search", "Nothing found", "", "Show all")

    with qtbot.waitSignal(notice.action_wanted):
        qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)


def test_a_button_of_a_panel_head_says_what_it_does(qtbot: QtBot, theme: Theme) -> None:
    head = PanelHead(theme, "Tray")
    qtbot.addWidget(head)

    button = head.add_button("list-x", "Empty the tray")

    assert button.accessibleName() == "Empty the tray"
    assert not button.icon().isNull()


@pytest.mark.parametrize(
    ("height", "airy", "told"), [(92, False, False), (130, False, True), (300, True, True)]
)
def test_a_notice_leaves_icon_and_text_out_where_there_is_no_room(
    qtbot: QtBot, theme: Theme, height: int, airy: bool, told: bool
) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.setMinimumHeight(90)
    text = "The dated events of the page that you read stand here"
    notice.say("milestone", "No page is open", text, "Show everything")
    notice.resize(270, height)
    with qtbot.waitExposed(notice):
        notice.show()

    icon, headline, words = notice.findChildren(QLabel)
    assert (icon.isVisible(), words.isVisible()) == (airy, told)
    for part in (headline, words, notice.button) if told else (headline, notice.button):
        assert part.visibleRegion().boundingRect() == part.rect()
        assert part.height() >= part.heightForWidth(part.width())
