"""The dialogs that tell or ask one thing."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPushButton

from app import VERSION
from app.desk.settings import Settings
from app.library.pages.fault import Fault
from app.ui.actions import commands, native_keys
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.faults import FaultsDialog
from app.ui.dialogs.frame import AROUND, FramedDialog
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.reader.zoom import ZOOMS

FAULTS = (Fault("pages/pfp.md", 7, "bad date “1994-13”"), Fault("library.toml", 0, "no title"))


@pytest.fixture
def words():
    """Return what gives all text of a dialog's labels."""
    return lambda dialog: "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_every_key_of_the_menus_is_listed(qtbot, theme, words):
    dialog = ShortcutsDialog(theme)
    qtbot.addWidget(dialog)

    listed = set(words(dialog).splitlines())

    assert {native_keys(command.keys[0]) for command in commands() if command.keys} <= listed


def test_a_dialog_is_no_larger_than_the_screen(qtbot, theme):
    dialog = FaultsDialog(theme, FAULTS, ())
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()

    assert dialog.width() < room.width()
    dialog.spread(QSize(400, room.height()))
    assert (dialog.width(), dialog.height()) == (400, room.height() - AROUND.height())


def test_faults_are_listed_with_file_line_and_message(qtbot, theme):
    dialog = FaultsDialog(theme, FAULTS, ())
    qtbot.addWidget(dialog)

    rows = [dialog.table.topLevelItem(row) for row in range(2)]

    assert [[row.text(column) for column in range(3)] for row in rows] == [
        ["pages/pfp.md", "7", "bad date “1994-13”"],
        ["library.toml", "", "no title"],
    ]


def test_faults_can_be_copied(qtbot, theme):
    dialog = FaultsDialog(theme, FAULTS, ())
    qtbot.addWidget(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy All")

    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert (
        QGuiApplication.clipboard().text().splitlines()[0] == "pages/pfp.md:7: bad date “1994-13”"
    )


def test_a_library_without_faults_is_told_so_with_what_was_done(qtbot, theme, words):
    dialog = FaultsDialog(theme, (), ("The library was rebuilt because a file was damaged.",))
    qtbot.addWidget(dialog)

    assert "No faults" in words(dialog)
    assert "was rebuilt" in words(dialog)


def test_about_tells_version_libraries_and_folders(qtbot, theme, words, paths):
    dialog = AboutDialog(theme, [("Entente reference library", "2026-11, CC-BY-4.0")], paths)
    qtbot.addWidget(dialog)

    assert VERSION in words(dialog)
    assert "CC-BY-4.0" in words(dialog)
    assert str(paths.settings) in words(dialog)


def test_preferences_show_the_settings_and_give_them_back(qtbot, theme):
    settings = Settings(theme="dark", zoom=130, restore_tabs=False, left_width=300)
    dialog = PreferencesDialog(theme, settings)
    qtbot.addWidget(dialog)

    assert dialog.settings() == settings


def test_preferences_change_only_what_was_changed(qtbot, theme):
    dialog = PreferencesDialog(theme, Settings(left_width=300))
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.look.choose(1)
    for _ in range(2):
        qtbot.mouseClick(dialog.zoom.more, Qt.MouseButton.LeftButton)
    dialog.tabs.click()

    assert dialog.settings() == Settings(
        theme="light", zoom=125, restore_tabs=False, left_width=300
    )


def test_the_text_cannot_be_made_larger_than_the_largest(qtbot, theme):
    dialog = PreferencesDialog(theme, Settings(zoom=ZOOMS[-1]))
    qtbot.addWidget(dialog)

    assert not dialog.zoom.more.isEnabled()
    assert dialog.zoom.less.isEnabled()


def test_escape_leaves_the_settings_as_they_were(qtbot, theme):
    dialog = PreferencesDialog(theme, Settings())
    qtbot.addWidget(dialog)
    dialog.show()

    with qtbot.assertNotEmitted(dialog.accepted), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_return_accepts_the_preferences(qtbot, theme):
    dialog = PreferencesDialog(theme, Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(ok, Qt.Key.Key_Return)


def test_return_presses_the_focused_button_and_no_other(qtbot, theme):
    dialog = FramedDialog(theme, "Choice")
    qtbot.addWidget(dialog)
    apart = QPushButton("Apart", dialog)
    apart.setAutoDefault(False)
    box = QCheckBox("Tick", dialog)
    dialog.body.addWidget(apart)
    dialog.body.addWidget(box)
    dialog.show()
    qtbot.waitExposed(dialog)

    apart.setFocus()
    with qtbot.waitSignal(apart.clicked), qtbot.assertNotEmitted(dialog.finished):
        qtbot.keyClick(apart, Qt.Key.Key_Return)
    box.setFocus()
    with qtbot.waitSignal(dialog.finished):  # Space ticks a box; Return is of the dialog
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()
