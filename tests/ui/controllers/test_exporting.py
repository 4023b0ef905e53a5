"""Exports of the tray, from the dialog to the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.export.formats import IDS
from app.export.writing import ExportError

pytestmark = pytest.mark.window


def export_dialog(program):
    """The dialog of exports, opened by its command."""
    program.window.commands["export"].trigger()
    return QApplication.activeModalWidget()


def press_button(qtbot, dialog, text):
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_pdf_of_the_tray_is_written_opened_and_shown(qtbot, start, tmp_path, desktop):
    program = start("pfp")
    program.window.partners.tray_wanted.emit("corfu-process", True)
    dialog = export_dialog(program)
    target = tmp_path / "briefing.pdf"
    dialog.form.file.setText(str(target))

    press_button(qtbot, dialog, "Export")

    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF-")
    press_button(qtbot, dialog, "Open File")
    press_button(qtbot, dialog, "Show in Folder")
    assert desktop.opened == [target.as_uri(), tmp_path.as_uri()]
    dialog.close()


@pytest.mark.parametrize(
    ("ending", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK"), ("txt", b"")]
)
def test_the_ending_of_the_file_says_what_is_written(qtbot, start, tmp_path, ending, begins):
    program = start("pfp")
    dialog = export_dialog(program)
    target = tmp_path / f"briefing.{ending}"
    dialog.form.file.selectAll()
    qtbot.keyClicks(dialog.form.file, str(target))

    press_button(qtbot, dialog, "Export")

    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=60_000)
    assert target.read_bytes().lower().startswith(begins.lower())
    assert any(label.text() == "The file is ready" for label in dialog.findChildren(QLabel))
    dialog.close()


def test_the_preview_shows_what_the_chosen_format_gives(qtbot, start):
    program = start("pfp")
    dialog = export_dialog(program)

    dialog.form.format.setCurrentIndex(IDS.index("md"))

    qtbot.waitUntil(lambda: "# Partnership" in dialog.preview.text.toPlainText(), timeout=60_000)
    assert dialog.preview.text.isVisible()
    assert any(label.text() == "The file as it is" for label in dialog.findChildren(QLabel))
    dialog.form.format.setCurrentIndex(IDS.index("pdf"))
    qtbot.waitUntil(lambda: bool(dialog.preview.count), timeout=60_000)
    assert dialog.preview.area.isVisible()
    dialog.close()


def test_a_name_without_an_ending_of_a_format_gets_that_of_the_one_chosen(qtbot, start, tmp_path):
    program = start("pfp")
    dialog = export_dialog(program)
    dialog.form.file.selectAll()
    qtbot.keyClicks(dialog.form.file, str(tmp_path / "briefing of 1.12"))

    press_button(qtbot, dialog, "Export")

    target = tmp_path / "briefing of 1.12.pdf"
    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF-")
    dialog.close()


def test_an_export_that_fails_says_why_and_can_be_tried_again(qtbot, start, tmp_path, monkeypatch):
    def fail(_briefing, target, *_, **__):
        raise ExportError(f"“{target.name}” cannot be written.")

    program = start("pfp")
    monkeypatch.setattr("app.export.files.pdf.export_pdf", fail)
    dialog = export_dialog(program)
    dialog.form.file.setText(str(tmp_path / "folder.pdf"))

    press_button(qtbot, dialog, "Export")

    qtbot.waitUntil(lambda: program.is_settled, timeout=60_000)
    assert any("folder.pdf" in label.text() for label in dialog.findChildren(QLabel))
    press_button(qtbot, dialog, "Back")
    assert dialog.form.isVisible()
    dialog.close()


def test_an_export_does_not_propose_a_file_that_is_there(qtbot, start, tmp_path):
    program = start("pfp")
    dialog = export_dialog(program)
    target = tmp_path / "Partnership for Peace.pdf"
    dialog.form.file.setText(str(target))
    press_button(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=60_000)
    dialog.close()

    again = export_dialog(program)

    assert again.form.file.text() == str(tmp_path / "Partnership for Peace 2.pdf")
    again.close()


def test_an_export_that_is_cancelled_leaves_no_file(qtbot, start, tmp_path):
    program = start("pfp")
    dialog = export_dialog(program)
    target = tmp_path / "cancelled" / "briefing.pdf"
    target.parent.mkdir()
    dialog.form.file.setText(str(target))

    dialog.accept()
    dialog.reject()

    qtbot.waitUntil(lambda: program.is_settled)
    program.tasks.finish()
    assert list(target.parent.iterdir()) == []


def test_an_export_without_pages_says_what_to_do(program):
    program.window.commands["export"].trigger()

    assert QApplication.activeModalWidget() is None
    assert "tray" in program.window.statusBar().currentMessage()
