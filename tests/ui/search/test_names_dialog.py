"""The dialog of the reader's own names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.library.own_names import OwnNames
from app.library.pages.fault import Fault
from app.ui.search.names_dialog import NamesDialog
from app.ui.theme import Theme

# The offscreen platform has no keyboard to grab for the titles that are offered.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


def check(own: OwnNames) -> tuple[Fault, ...]:
    """A fault for each text in which something is bad."""
    return tuple(Fault("names.toml", 3, "it is bad") for text in (own.names,) if "bad" in text)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> NamesDialog:
    """Return the dialog over two short texts."""
    own = OwnNames("# names\n", "# short\n")
    dialog = NamesDialog(theme, own, {"osce": "osce"}, ["OSCE"], check)
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_added_stands_in_the_text_and_the_line_is_free_again(
    qtbot: QtBot, dialog: NamesDialog
) -> None:
    qtbot.keyClicks(dialog.names.first, "Osze")
    qtbot.keyClick(dialog.names.first, Qt.Key.Key_Return)
    unfinished = dialog.own_names
    qtbot.keyClicks(dialog.names.second, "osce")
    qtbot.mouseClick(dialog.names.button, Qt.MouseButton.LeftButton)

    assert unfinished.names == "# names\n"
    assert dialog.own_names.names == '# names\n\n[[name]]\nname = "Osze"\npage = "osce"\n'
    assert dialog.names.first.text() == dialog.names.second.text() == ""


def test_an_abbreviation_is_added_by_return(qtbot: QtBot, dialog: NamesDialog) -> None:
    qtbot.keyClicks(dialog.abbreviations.first, "QQ")
    qtbot.keyClicks(dialog.abbreviations.second, "Quite Quiet")
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog.abbreviations.second, Qt.Key.Key_Return)

    assert 'short = "QQ"\nlong = "Quite Quiet"' in dialog.own_names.abbreviations


def test_faults_are_told_while_one_types(qtbot: QtBot, dialog: NamesDialog) -> None:
    assert dialog.told.text() == "Everything can be read."

    qtbot.keyClicks(dialog.names.text, "bad")

    qtbot.waitUntil(lambda: dialog.told.text() == "names.toml, line 3: it is bad")


def test_saving_gives_both_texts(qtbot: QtBot, dialog: NamesDialog) -> None:
    dialog.abbreviations.text.setPlainText("# changed")

    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()

    assert saved.args == [OwnNames("# names\n", "# changed")]
