"""The scopes side by side."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.milestones.scope_bar import ScopeBar
from app.ui.milestones.scopes import CHOICES, KINDS, choice_of
from app.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ScopeBar:
    """Return a bar on screen in which every scope holds something."""
    bar = ScopeBar(theme)
    qtbot.addWidget(bar)
    bar.resize(300, 60)
    bar.show_available(KINDS)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    return bar


@pytest.mark.parametrize("kind", KINDS)
def test_every_scope_is_one_click_away(qtbot: QtBot, bar: ScopeBar, kind: str) -> None:
    button = bar.buttons()[KINDS.index(kind)]

    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chosen.args == [kind]


def test_the_arrow_keys_move_between_the_scopes(qtbot: QtBot, bar: ScopeBar) -> None:
    bar.setFocus()
    qtbot.waitUntil(bar.buttons()[0].hasFocus)

    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(bar.buttons()[0], Qt.Key.Key_Right)

    assert chosen.args == ["partner"]


def test_every_button_says_what_it_means_and_by_which_key(bar: ScopeBar) -> None:
    for button, choice in zip(bar.buttons(), CHOICES, strict=True):
        assert button.accessibleName() == f"{choice.name}: {choice.meaning}"
        assert choice.keys in button.toolTip()


def test_what_holds_nothing_is_pale_unless_it_is_chosen(bar: ScopeBar) -> None:
    bar.show_kind("tray")

    bar.show_available({"page"})

    enabled = [KINDS[n] for n, button in enumerate(bar.buttons()) if button.isEnabled()]
    assert enabled == ["page", "tray"]


@pytest.mark.parametrize("width", [200, 230, 288, 500])
def test_no_name_is_cut_off_at_any_width(bar: ScopeBar, width: int) -> None:
    bar.resize(width, bar.height())

    for button in bar.buttons():
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() < width
        assert button.geometry().bottom() < bar.height()


def test_what_is_chosen_is_never_pale_and_becomes_so_when_it_is_left(bar: ScopeBar) -> None:
    bar.show_available({"everything"})

    bar.show_kind("tray")
    chosen = bar.buttons()[KINDS.index("tray")].isEnabled()
    bar.show_kind("everything")

    assert chosen
    assert not bar.buttons()[KINDS.index("tray")].isEnabled()


def test_a_scope_is_found_by_its_kind() -> None:
    assert choice_of("everything").name == "All"
