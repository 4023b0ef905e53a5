"""Citations through the whole window, by keyboard and clipboard."""

import json
from collections.abc import Callable

import pytest
import rispy
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.desk.settings import load
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.controllers.citing import COPIED, WRITTEN
from app.ui.program import Program

pytestmark = pytest.mark.window
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reading(qtbot: QtBot, start: Callable[..., Program]) -> Program:
    """The program with a page in view, and an empty clipboard."""
    program = start("pfp")
    pane = program.window.reader.view.pane
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "pfp" and pane.ready)
    QGuiApplication.clipboard().clear()
    return program


def copied(qtbot: QtBot) -> str:
    """What comes to lie on the clipboard."""
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: bool(clipboard.text()))
    return clipboard.text()


def test_there_is_a_command_for_every_style(program: Program) -> None:
    from app.export.citing.citation_styles import STYLES

    assert tuple(STYLES) == COPIED
    assert all(STYLES[style].records for style in WRITTEN)


def test_a_key_copies_the_citation_of_the_page(qtbot: QtBot, reading: Program) -> None:
    qtbot.keyClick(reading.window, Qt.Key.Key_X, CTRL_SHIFT)

    text = copied(qtbot)
    assert text.startswith("Entente reference library, ")
    assert "s.v. “Partnership for Peace,”" in text
    assert "<i>Entente reference library</i>" in QGuiApplication.clipboard().mimeData().html()
    assert reading.window.statusBar().currentMessage() == "Citation copied: Chicago note"


def test_the_style_used_last_is_the_one_of_the_key_from_then_on(
    qtbot: QtBot, reading: Program
) -> None:
    reading.window.commands["cite_csl-json"].trigger()
    assert json.loads(copied(qtbot))[0]["type"] == "entry-encyclopedia"
    QGuiApplication.clipboard().clear()

    qtbot.keyClick(reading.window, Qt.Key.Key_X, CTRL_SHIFT)

    assert json.loads(copied(qtbot))[0]["id"] == "pfp"
    assert reading.window.commands["cite_csl-json"].isChecked()
    assert not reading.window.commands["cite_chicago"].isChecked()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_style_is_kept_for_the_next_start(
    qtbot: QtBot, start: Callable[..., Program], reader_paths
) -> None:
    first = start("pfp")
    first.window.commands["cite_apa"].trigger()
    copied(qtbot)

    first.window.close()

    assert load(reader_paths.settings)[0].citation == "apa"
    assert start("pfp").window.commands["cite_apa"].isChecked()


def test_a_selected_passage_is_copied_with_its_citation(qtbot: QtBot, reading: Program) -> None:
    pane = reading.window.reader.view.pane
    pane.search.find("Framework Document")
    pane.search.end()

    reading.window.commands["cite_plain"].trigger()

    text = copied(qtbot)
    assert text.startswith("“Framework Document” – Partnership for Peace")
    assert "entente:pfp" in text
    assert reading.window.statusBar().currentMessage().startswith("Passage and citation copied")


def test_without_a_page_the_window_says_what_is_cited(qtbot: QtBot, program: Program) -> None:
    program.window.commands["cite"].trigger()

    assert program.window.statusBar().currentMessage().startswith("Open a page")


def choose(qtbot: QtBot, program: Program, file) -> None:
    """Choose *file* in the dialog that is open."""
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QFileDialog)))
    dialog = program.window.findChild(QFileDialog)
    dialog.selectFile(str(file))
    dialog.accept()


def test_the_sources_of_the_tray_are_written_for_zotero(
    qtbot: QtBot, reading: Program, tmp_path
) -> None:
    for page in ("uzbekistan", "georgia"):
        reading.collecting.add_part(PlacePart(Place(page)))
    reading.window.commands["sources_ris"].trigger()
    choose(qtbot, reading, tmp_path / "sources.ris")

    qtbot.waitUntil((tmp_path / "sources.ris").exists)
    qtbot.waitUntil(lambda: not reading.tasks.busy)
    entries = rispy.loads((tmp_path / "sources.ris").read_text(encoding="utf-8"))
    notes = " ".join(note for entry in entries for note in entry["notes"])
    assert "Uzbekistan" in notes
    assert "Georgia" in notes
    assert f"{len(entries)} sources written" in reading.window.statusBar().currentMessage()


def test_an_empty_tray_stands_for_the_page_in_view(
    qtbot: QtBot, reading: Program, tmp_path
) -> None:
    reading.window.commands["sources_csl-json"].trigger()
    choose(qtbot, reading, tmp_path / "sources.json")

    qtbot.waitUntil((tmp_path / "sources.json").exists)
    assert json.loads((tmp_path / "sources.json").read_text(encoding="utf-8"))


def test_without_tray_and_page_there_are_no_sources(program: Program) -> None:
    program.window.commands["sources_ris"].trigger()

    assert program.window.findChild(QFileDialog) is None
    assert "their sources" in program.window.statusBar().currentMessage()


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, reading: Program, tmp_path) -> None:
    (tmp_path / "taken.bib").mkdir()
    reading.citing.write(tmp_path / "taken.bib", ("pfp",), "biblatex")

    qtbot.waitUntil(lambda: "cannot be written" in reading.window.statusBar().currentMessage())
