"""Tests of `app.ui.tray.export_dialog` and its form, by keyboard and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.tray.export_dialog import ExportDialog
from app.ui.tray.export_form import ExportChoice

TITLES = ("Uzbekistan", "Partnership for Peace", "NATO", "OSCE", "Georgia", "Ukraine")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ExportDialog:
    """Return a dialog on screen for six pages."""
    dialog = ExportDialog(theme, TITLES, tmp_path / "Briefing.pdf")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def words(dialog: ExportDialog) -> str:
    """Everything that can be read in the dialog beside its fields."""
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def button(dialog: ExportDialog, text: str) -> QPushButton:
    """The visible button with this text."""
    return next(
        each
        for each in dialog.findChildren(QPushButton)
        if each.isVisible() and each.text() == text
    )


def test_the_dialog_names_the_pages(dialog: ExportDialog) -> None:
    assert "6 pages: Uzbekistan, Partnership for Peace, NATO, OSCE and 2 more" in words(dialog)


def test_one_page_gives_its_title_to_the_export(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = ExportDialog(theme, ("Uzbekistan",), tmp_path / "Uzbekistan.pdf")
    qtbot.addWidget(dialog)

    assert dialog.form.choice().title == "Uzbekistan"


def test_return_asks_for_the_export_as_filled_in(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.title.clear()
    qtbot.keyClicks(dialog.form.title, "Central Asia")
    qtbot.keyClicks(dialog.form.author, "A. Reader")
    dialog.form.paper.choose(1)
    qtbot.keyClick(dialog.form.chronology, Qt.Key.Key_Space)

    with qtbot.waitSignal(dialog.export_wanted) as wanted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert wanted.args == [
        ExportChoice(
            tmp_path / "Briefing.pdf", "Central Asia", "", "A. Reader", "letter", chronology=True
        )
    ]


def test_a_name_without_ending_becomes_a_pdf(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.form.file.setText(str(tmp_path / "central-asia"))

    assert dialog.form.choice().target == tmp_path / "central-asia.pdf"


@pytest.mark.parametrize("field", ["title", "file"])
def test_without_title_or_file_nothing_can_be_exported(
    qtbot: QtBot, dialog: ExportDialog, field: str
) -> None:
    getattr(dialog.form, field).setText("  ")

    with qtbot.assertNotEmitted(dialog.export_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert not button(dialog, "Export").isEnabled()


def test_a_file_that_is_there_is_announced(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "old.pdf").write_bytes(b"old")

    dialog.form.file.setText(str(tmp_path / "old.pdf"))

    assert "This file is there already and will be replaced." in words(dialog)


def test_a_chosen_file_goes_into_its_field(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "chosen.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (chosen, "PDF"))

    qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)

    assert dialog.form.file.text() == chosen


def test_a_choice_given_up_leaves_the_field_as_it_was(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dialog.form.file.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))

    qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)

    assert dialog.form.file.text() == before


def test_progress_is_shown_by_stage(dialog: ExportDialog) -> None:
    dialog.show_progress("Preparing", 0.5)

    bar = dialog.findChild(QProgressBar)
    assert "Preparing…" in words(dialog)
    assert (bar.value(), bar.maximum()) == (50, 100)


def test_a_stage_that_cannot_be_measured_only_shows_that_it_goes_on(dialog: ExportDialog) -> None:
    dialog.show_progress("Typesetting", 0)

    assert dialog.findChild(QProgressBar).maximum() == 0


def test_escape_stops_an_export_under_way(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.show_progress("Typesetting", 0)

    with qtbot.waitSignal(dialog.cancel_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_escape_before_the_export_stops_nothing(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.assertNotEmitted(dialog.cancel_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_the_finished_file_can_be_opened_and_shown(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    file = tmp_path / "Briefing.pdf"

    dialog.show_done(file, 23, 345_678, ("A letter is missing in the fonts.",))

    assert "23 pages, 345.7 kB" in words(dialog)
    assert "A letter is missing in the fonts." in words(dialog)
    with qtbot.waitSignal(dialog.file_wanted) as opened:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.folder_wanted) as folder:
        qtbot.mouseClick(button(dialog, "Show in Folder"), Qt.MouseButton.LeftButton)
    assert [folder.args, opened.args] == [[file], [file]]


def test_an_error_leads_back_to_the_form(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.form.title.setText("Central Asia")
    dialog.show_progress("Writing", 0)

    dialog.show_error("“Briefing.pdf” cannot be written. Choose another folder.")
    said = words(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert "No PDF was made" in said
    assert "Choose another folder." in said
    assert dialog.form.isVisible()
    assert dialog.form.title.text() == "Central Asia"
    assert button(dialog, "Export").isEnabled()


def test_a_second_attempt_asks_again(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.show_error("Something is wrong.")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    with qtbot.waitSignal(dialog.export_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize("stage", ["form", "progress", "done", "error"])
def test_every_control_has_a_name(dialog: ExportDialog, tmp_path: Path, stage: str) -> None:
    if stage == "progress":
        dialog.show_progress("Typesetting", 0)
    elif stage == "done":
        dialog.show_done(tmp_path / "x.pdf", 1, 1)
    elif stage == "error":
        dialog.show_error("Something is wrong.")

    controls = [
        each
        for each in dialog.findChildren(QPushButton) + dialog.findChildren(QProgressBar)
        if each.isVisible()
    ]
    assert controls
    assert all(each.accessibleName() or each.text() for each in controls)
