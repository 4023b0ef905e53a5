"""The saved searches in their dialog, by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.desk.saved_searches import SavedSearch
from app.library.search.answer import SearchRequest
from app.ui.search.choices import described
from app.ui.search.saved_dialog import NONE, REFUSED, SavedSearchesDialog
from app.ui.theme import Theme

SEARCHES = tuple(SavedSearch(name, SearchRequest(f"find {name}")) for name in ("a", "b", "c"))
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SavedSearchesDialog:
    """Return the dialog on screen with three searches."""
    dialog = SavedSearchesDialog(theme, SEARCHES)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog


def names(dialog: SavedSearchesDialog) -> list[str]:
    """The names in the list."""
    rows = range(dialog.list.topLevelItemCount())
    return [dialog.list.topLevelItem(row).text(0) for row in rows]


def test_return_runs_the_current_search_and_closes(
    qtbot: QtBot, dialog: SavedSearchesDialog
) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)

    with qtbot.waitSignal(dialog.run_wanted) as wanted:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    assert wanted.args == [SEARCHES[1]]
    assert not dialog.isVisible()


def test_alt_and_the_arrows_move_a_search(qtbot: QtBot, dialog: SavedSearchesDialog) -> None:
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, ALT)
    with qtbot.assertNotEmitted(dialog.changed):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, ALT)

    assert changed.args == [(SEARCHES[1], SEARCHES[0], SEARCHES[2])]
    assert names(dialog) == ["b", "a", "c"]
    assert dialog.list.currentItem().text(0) == "a"


def test_what_is_deleted_comes_back(qtbot: QtBot, dialog: SavedSearchesDialog) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    left = names(dialog)

    qtbot.keyClick(dialog.list, Qt.Key.Key_Z, CONTROL)
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.mouseClick(dialog.button("Undo"), Qt.MouseButton.LeftButton)

    assert left == ["c"]
    assert changed.args == [SEARCHES]
    assert names(dialog) == ["a", "b", "c"]
    assert not dialog.button("Undo").isEnabled()


def type_name(qtbot: QtBot, dialog: SavedSearchesDialog, name: str) -> None:
    """Rename the current search as a reader does."""
    qtbot.mouseClick(dialog.button("Rename"), Qt.MouseButton.LeftButton)
    editor = dialog.list.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.list.hasFocus)


def test_a_search_is_renamed_in_its_row(qtbot: QtBot, dialog: SavedSearchesDialog) -> None:
    with qtbot.waitSignal(dialog.changed) as changed:
        type_name(qtbot, dialog, "new")

    assert [saved.name for saved in changed.args[0]] == ["new", "b", "c"]
    assert changed.args[0][0].request == SEARCHES[0].request
    assert dialog.isVisible()


def test_a_name_that_is_taken_is_refused_with_a_reason(
    qtbot: QtBot, dialog: SavedSearchesDialog
) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        type_name(qtbot, dialog, "b")

    assert names(dialog) == ["a", "b", "c"]
    assert REFUSED in [label.text() for label in dialog.findChildren(type(dialog.label("")))]


def test_without_searches_the_dialog_says_how_to_keep_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = SavedSearchesDialog(theme, ())
    qtbot.addWidget(dialog)

    for text in ("Run", "Rename", "Up", "Down", "Delete", "Undo"):
        assert not dialog.button(text).isEnabled()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)

    assert NONE in [label.text() for label in dialog.findChildren(type(dialog.label("")))]


def test_a_search_is_described_with_all_that_is_chosen() -> None:
    request = SearchRequest(
        "a", kinds=("country",), first=date(1994, 1, 1), last=date(1995, 12, 31),
        other_names=False, sort="title",
    )  # fmt: skip

    assert described(request) == "a · Country · From 1994 to 1995 · only as typed · by title"
