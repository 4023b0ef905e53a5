"""Tests of `app.ui.tray.export_dialog` and its form, by keyboard and mouse.

Long, because form, preview and progress are one dialog and change one another.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.export.formats import IDS
from app.export.options import Options
from app.export.preview import PageImage, Preview
from app.export.templates import Template
from app.export.text_preview import TextPreview
from app.ui.theme import Theme
from app.ui.tray.export_dialog import ExportDialog
from app.ui.tray.export_form import ExportChoice

TITLES = ("Uzbekistan", "Partnership for Peace", "NATO", "OSCE", "Georgia", "Ukraine")
PLAIN = Template(
    id="plain",
    name="Plain",
    order=("text", "contents"),
    options=Options(colour=False).with_only(()),
)
TEMPLATES = (Template(), PLAIN)


def page(colour: int, width: int = 376) -> PageImage:
    """A page all of one colour."""
    return PageImage(width, 500, width * 4, bytes([colour]) * (width * 4 * 500))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ExportDialog:
    """Return a dialog on screen for six pages."""
    dialog = ExportDialog(theme, TITLES, tmp_path / "Briefing.pdf", TEMPLATES, "Briefing")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def words(dialog: ExportDialog) -> str:
    """Everything that can be read in the dialog beside its fields."""
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def choose(dialog: ExportDialog, form: str) -> None:
    """Choose the format called *form*."""
    dialog.form.format.setCurrentIndex(IDS.index(form))


def button(dialog: ExportDialog, text: str) -> QPushButton:
    """The visible button with this text."""
    return next(
        each
        for each in dialog.findChildren(QPushButton)
        if each.isVisible() and each.text() == text
    )


def test_the_dialog_names_the_parts(dialog: ExportDialog) -> None:
    assert "6 parts: Uzbekistan, Partnership for Peace, NATO, OSCE and 2 more" in words(dialog)


@pytest.mark.parametrize("form", IDS)
@pytest.mark.parametrize("height", [440, 640])
def test_long_titles_and_small_screens_squeeze_nothing(
    qtbot: QtBot, theme: Theme, tmp_path: Path, form: str, height: int
) -> None:
    long = "Assessment of the Field Presence, with Special Regard to Its Lessons " * 4
    dialog = ExportDialog(theme, [long] * 6, tmp_path / "x.pdf", TEMPLATES, long)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    choose(dialog, form)
    dialog.form.show_length(683, 500)
    dialog.resize(dialog.width(), height)
    qtbot.waitUntil(lambda: dialog.height() == height)

    boxes = (*dialog.form.ticks.values(), dialog.form.volumes)
    assert all(box.height() >= box.sizeHint().height() for box in boxes)
    assert all(
        label.height() >= label.heightForWidth(label.width())
        for label in dialog.form.findChildren(QLabel)
        if label.isVisible() and label.wordWrap()
    )
    assert dialog.form.file.isVisible()
    assert dialog.form.warning.geometry().bottom() <= dialog.form.height()


def test_long_titles_are_cut_after_a_word(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    long = "Assessment of the Field Presence in Belmark, 1999–2012, with Special Regard"
    dialog = ExportDialog(theme, [long, "x" * 90], tmp_path / "x.pdf", TEMPLATES, long)
    qtbot.addWidget(dialog)
    dialog.show()

    said = "Assessment of the Field Presence in Belmark, 1999–2012…, "
    assert f"2 parts: {said}{'x' * 60}…" in words(dialog)


def test_one_page_gives_its_title_to_the_export(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = ExportDialog(theme, TITLES[:1], tmp_path / "x.pdf", TEMPLATES, "Uzbekistan")
    qtbot.addWidget(dialog)

    assert dialog.form.choice().options.title == "Uzbekistan"


def test_return_asks_for_the_export_as_filled_in(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.title.clear()
    qtbot.keyClicks(dialog.form.title, "Central Asia")
    qtbot.keyClicks(dialog.form.author, "A. Reader")
    dialog.form.paper.choose(1)
    dialog.form.colour.choose(1)
    qtbot.keyClicks(dialog.form.date, "Spring")
    qtbot.keyClicks(dialog.form.handling, "For official use")
    qtbot.keyClick(dialog.form.ticks["chronology"], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.form.ticks["numbered"], Qt.Key.Key_Space)

    with qtbot.waitSignal(dialog.export_wanted) as wanted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    options = Options(
        title="Central Asia",
        author="A. Reader",
        date="Spring",
        handling="For official use",
        paper="letter",
        colour=False,
        chronology=False,
        numbered=True,
    )
    assert wanted.args == [ExportChoice(tmp_path / "Briefing.pdf", options, TEMPLATES[0])]


def test_a_template_brings_its_own_options_and_leaves_the_words(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.form.title.setText("Central Asia")

    qtbot.keyClick(dialog.form.template, Qt.Key.Key_Down)
    choice = dialog.form.choice()

    assert choice.template is PLAIN
    assert choice.options == Options(title="Central Asia", colour=False).with_only(())


def test_what_a_template_never_shows_cannot_be_switched_on(dialog: ExportDialog) -> None:
    dialog.form.template.setCurrentIndex(1)

    able = {key for key, box in dialog.form.ticks.items() if box.isEnabled()}

    assert able == {"contents", "numbered", "page_numbers"}


def test_a_preview_is_asked_for_at_first_and_once_after_several_changes(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    with qtbot.waitSignal(dialog.preview_wanted):
        pass
    asked: list[ExportChoice] = []
    dialog.preview_wanted.connect(asked.append)

    qtbot.keyClicks(dialog.form.subtitle, "Central")
    with qtbot.waitSignal(dialog.preview_wanted):
        dialog.form.paper.choose(1)

    assert [(each.options.subtitle, each.options.paper) for each in asked] == [
        ("Central", "letter")
    ]


def test_a_preview_shows_its_pages_and_of_how_much_they_are(dialog: ExportDialog) -> None:
    dialog.preview.show_preview(Preview((page(0x40), page(0xFF)), 3, 12))

    assert dialog.preview.count == 2
    assert "The first 2 pages, from the first 3 of 12 parts" in words(dialog)

    sheets = dialog.preview.area.findChildren(QLabel)
    colours = [each.pixmap().toImage().pixelColor(100, 100).name() for each in sheets]
    assert colours == ["#404040", "#ffffff"]
    assert sheets[0].accessibleName() == "Page 1 of the preview"


def test_a_preview_of_text_says_what_it_shows_and_of_how_much(dialog: ExportDialog) -> None:
    dialog.preview.show_text(TextPreview("# Words", "prose", "The file as it is", 3, 12, True))

    assert dialog.preview.text.toPlainText() == "# Words"
    said = "The file as it is; only its beginning, from the first 3 of 12 parts"
    assert said in words(dialog)
    assert dialog.preview.text.accessibleDescription() == said


def test_another_format_asks_for_another_preview(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.preview_wanted):
        pass

    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        choose(dialog, "html")

    assert wanted.args[0].format.id == "html"


def test_a_newer_preview_takes_the_place_of_the_older(dialog: ExportDialog) -> None:
    dialog.preview.show_preview(Preview((page(0), page(0)), 1, 1))

    dialog.preview.show_preview(Preview((page(255),), 1, 1))

    assert dialog.preview.count == 1
    assert "The first page" in words(dialog).splitlines()


def test_a_preview_that_fails_says_why(dialog: ExportDialog) -> None:
    dialog.preview.show_error("These pages cannot be typeset.")

    assert "These pages cannot be typeset." in words(dialog)


def test_volumes_are_offered_for_a_long_document_alone(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.form.volumes.setChecked(True)
    short = dialog.form.choice().options.volumes

    dialog.form.show_length(683, 500)

    assert not short
    assert "About 683 pages" in words(dialog)
    assert dialog.form.choice().options.volumes
    dialog.form.show_length(20, 500)
    assert not dialog.form.volumes.isVisible()


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


@pytest.mark.parametrize("typed", ["/", "C:\\", "..", "~nobody-of-this-name", "a/b/c", ""])
def test_every_letter_of_a_path_may_be_typed(
    qtbot: QtBot, dialog: ExportDialog, typed: str
) -> None:
    dialog.form.file.selectAll()
    qtbot.keyClick(dialog.form.file, Qt.Key.Key_Backspace)

    qtbot.keyClicks(dialog.form.file, typed)
    for form in IDS:
        choose(dialog, form)

    assert dialog.form.choice().target
    if not button(dialog, "Export").isEnabled():
        assert dialog.form.warning.text().strip()


def test_a_folder_in_the_place_of_a_file_is_said_in_words(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.file.setText(f"{tmp_path}/")

    assert "This is a folder; write the name of the file behind it." in words(dialog)
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

    assert "Nothing was written" in said
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


def test_the_file_takes_the_ending_of_the_format(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    qtbot.keyClick(dialog.form.format, Qt.Key.Key_Down)

    choice = dialog.form.choice()

    assert dialog.form.file.text() == str(tmp_path / "Briefing.html")
    assert (choice.target, choice.format.id) == (tmp_path / "Briefing.html", "html")


def test_an_ending_that_is_written_chooses_its_format(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.form.file.clear()

    qtbot.keyClicks(dialog.form.file, "notes.docx")

    assert dialog.form.format.currentText() == "Word (DOCX)"
    assert dialog.form.file.text() == "notes.docx"


def test_what_a_format_cannot_do_is_switched_off_and_says_why(dialog: ExportDialog) -> None:
    choose(dialog, "txt")

    form = dialog.form
    off = {key for key, box in form.ticks.items() if not box.isEnabled()}
    assert off == {"page_numbers"}
    assert not form.paper.isEnabled()
    assert not form.colour.isEnabled()
    assert form.colour.toolTip() == "It has no colours."
    assert "No colours, paper or numbers of pages." in words(dialog)

    choose(dialog, "pages")
    assert not any(box.isEnabled() for box in form.ticks.values())
    assert not form.handling.isEnabled()

    choose(dialog, "pdf")
    assert all(box.isEnabled() for box in form.ticks.values())
    assert form.ticks["index"].toolTip() == "An index of partners and terms"


def test_a_folder_that_is_there_is_not_written_into(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "Briefing").mkdir()

    choose(dialog, "folder")

    assert dialog.form.file.text() == str(tmp_path / "Briefing")
    assert "There is something of that name already; choose another." in words(dialog)
    assert not button(dialog, "Export").isEnabled()


def test_a_file_of_another_format_can_be_chosen(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(((str(tmp_path / "a.md"), ""), (str(tmp_path / "b"), "Plain text (*.txt)")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: next(answers))

    qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)
    first = dialog.form.choice()
    qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)
    second = dialog.form.choice()

    assert (first.target.name, first.format.id) == ("a.md", "md")
    assert (second.target.name, second.format.id) == ("b.txt", "txt")


def test_a_folder_that_was_written_is_called_one(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.show_done(tmp_path, 0, 12_345)

    assert "The folder is ready" in words(dialog)
