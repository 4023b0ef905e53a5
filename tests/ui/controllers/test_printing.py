"""Printing the page on top."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication

from app.export.briefing import gather
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.controllers.printing import print_on

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pdf(library, paths, tmp_path):
    """Return a typeset page."""
    briefing = gather(library, [PlacePart(Place("finland"))], Options().with_only(()))
    export_pdf(briefing, tmp_path / "page.pdf", paths.fonts, paths.briefing_template)
    return (tmp_path / "page.pdf").read_bytes()


@pytest.fixture
def printer(qapp, tmp_path):
    """Return a printer that writes a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    return printer


def sheets(file):
    """Return how many pages *file* has, and whether the first is more than white."""
    with pypdfium2.PdfDocument(file) as document:
        picture = document[0].render(scale=0.5).to_numpy()
        return len(document), bool((picture < 128).any())


def test_every_page_is_drawn_on_a_sheet_of_its_own(printer, pdf, tmp_path):
    print_on(printer, pdf)

    with pypdfium2.PdfDocument(pdf) as document:
        assert sheets(tmp_path / "printed.pdf") == (len(document), True)


def test_only_the_pages_asked_for_are_printed(printer, pdf, tmp_path):
    printer.setFromTo(2, 3)

    print_on(printer, pdf)

    assert sheets(tmp_path / "printed.pdf") == (2, True)


@pytest.mark.parametrize(
    ("modifiers", "kind"), [(CTRL, QPrintDialog), (CTRL_ALT, QPrintPreviewDialog)]
)
def test_the_keys_open_the_dialogs_of_the_system(qtbot, start, modifiers, kind):
    program = start("finland")

    qtbot.keyClick(program.window, Qt.Key.Key_P, modifiers)

    qtbot.waitUntil(lambda: bool(program.window.findChildren(kind)), timeout=60_000)
    (dialog,) = program.window.findChildren(kind)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


def test_without_a_page_there_is_nothing_to_print(qtbot, program):
    qtbot.keyClick(program.window, Qt.Key.Key_P, CTRL)

    assert program.window.statusBar().currentMessage() == "Open a page to print it"
    assert QApplication.activeModalWidget() is None
