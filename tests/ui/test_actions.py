"""The table of commands."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.ui.actions import MENUS, Actions, Menu, commands, plain_text


@pytest.fixture
def window(qtbot) -> QMainWindow:
    """An empty window to hang commands on."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(theme, window) -> Actions:
    """Every command, in the menus of the window."""
    actions = Actions(theme, window)
    actions.fill(window.menuBar())
    return actions


def test_no_two_commands_share_a_name_or_a_key():
    names = Counter(command.id for command in commands())
    keys = Counter(QKeySequence(key).toString() for command in commands() for key in command.keys)

    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_command_has_a_text(actions):
    assert [action.objectName() for action in actions if not action.text().strip()] == []


def access_keys(menu: Menu) -> list[str]:
    texts = [item.title if isinstance(item, Menu) else item.text for item in menu.items if item]
    return [text.partition("&")[2][:1].lower() for text in texts]


@pytest.mark.parametrize("menu", [*MENUS, Menu("bar", MENUS)], ids=lambda menu: menu.title)
def test_no_two_items_of_a_menu_share_an_access_key(menu):
    keys = Counter(access_keys(menu))

    assert {key: count for key, count in keys.items() if count > 1 or not key} == {}


def test_the_menus_hold_every_command(actions, window):
    shown = set()

    def gather(menu):
        for action in menu.actions():
            if action.menu():
                gather(action.menu())
            else:
                shown.add(action.objectName())

    gather(window.menuBar())

    assert {command.id for command in commands()} <= shown


def test_a_key_triggers_its_command(qtbot, actions, window):
    seen = []
    actions.answer({"search": lambda: seen.append("search")})
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    qtbot.keyClick(window, "K", modifier=QKeySequence("Ctrl+K")[0].keyboardModifiers())

    assert seen == ["search"]


def test_of_the_views_of_the_left_pane_only_one_is_chosen(actions):
    actions["headings"].setChecked(True)
    actions["partners"].setChecked(True)

    assert not actions["headings"].isChecked()


def test_no_menu_shows_icons_and_the_top_bar_has_them(actions):
    assert not actions["export"].isIconVisibleInMenu()
    assert not actions["export"].icon().isNull()


def test_a_tool_tip_names_the_command_and_its_key(actions):
    assert actions["back"].toolTip() == "Back (Alt+Left)"
    assert actions["about"].toolTip() == "About Entente"


def test_a_plain_text_has_no_marks():
    assert [plain_text(c) for c in commands() if c.id == "export"] == ["Export"]


def test_the_sun_is_shown_in_the_dark(qtbot, theme, actions):
    light = actions["theme_switch"].icon().pixmap(18).toImage()

    theme.set_mode("dark")

    assert actions["theme_switch"].icon().pixmap(18).toImage() != light
