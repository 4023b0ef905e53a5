"""Printing the page on top: typeset like an export, drawn on a printer of the system."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter

from app.library.parts import PlacePart
from app.paths import Paths
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.library.library import Library

KEY = "print"
FINEST = 300  # dots to an inch; more makes pictures larger than what is seen on paper


class Printing(QObject):
    """Answers the wishes to print the page on top, and to see it beforehand.

    Signals:
        content_wanted: the widget in view, which shows no page, shall be printed.
    """

    content_wanted = Signal(object)

    def __init__(
        self, window: MainWindow, shelf: Shelf, collecting: Collecting, tasks: Tasks, paths: Paths
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._collecting = collecting
        self._tasks = tasks
        self._paths = paths
        self._printer: QPrinter | None = None
        window.commands.answer({"print": self.ask_printer, "print_preview": self.show_preview})

    def ask_printer(self) -> None:
        """Ask on which printer, and how, what is on top shall be printed."""
        content = self._window.reader.view.content
        if content is not None and not self._window.reader.current_page():
            self.content_wanted.emit(content)
        else:
            self._typeset(self._ask)

    def show_preview(self) -> None:
        """Show the page on top as it will be printed."""
        self._typeset(self._preview)

    def _typeset(self, then: "Callable[[QPrinter, bytes], None]") -> None:
        """Set the page off the GUI thread for the paper of the usual printer, then go on."""
        from PySide6.QtPrintSupport import QPrinter

        page = self._window.reader.current_page()
        if not page:
            self._window.tell("Open a page to print it")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)  # the margins are those of the document
        part = self._collecting.page_part(page)
        title = self._collecting.titles_of((part,))[0]
        printer.setDocName(title)
        is_letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
        paper, library, paths = "letter" if is_letter else "a4", self._shelf.library, self._paths
        self._tasks.run(
            KEY,
            lambda: _pdf(library, part, title, paper, paths),
            lambda pdf: then(printer, pdf),
            lambda error: self._window.tell(str(error)),
        )

    def _ask(self, printer: "QPrinter", pdf: bytes) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: print_on(printer, pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _preview(self, printer: "QPrinter", pdf: bytes) -> None:
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        self._printer = printer  # the dialog does not keep it alive
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(f"Print Preview: {printer.docName()}")
        dialog.resize(self._window.size() * 0.9)
        dialog.paintRequested.connect(lambda device: print_on(device, pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def print_on(printer: "QPrinter", pdf: bytes) -> None:
    """Draw the pages of *pdf* that *printer* is asked for, each over the whole sheet."""
    from app.export.preview import page_images

    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    width = round(sheet.width() * min(1.0, FINEST / printer.resolution()))
    first, last = printer.fromPage() or 1, printer.toPage()
    painter = QPainter(printer)
    for number, image in enumerate(page_images(pdf, width), start=1):
        if number < first or (last and number > last):
            continue
        if number > first:
            printer.newPage()
        form = QImage.Format.Format_RGB32
        picture = QImage(image.pixels, image.width, image.height, image.stride, form)
        painter.drawImage(sheet, picture)
    painter.end()


def _pdf(library: "Library", part: PlacePart, title: str, paper: str, paths: Paths) -> bytes:
    """The page by itself, with its sources and nothing around it."""
    from app.export.briefing import gather
    from app.export.files.pdf import export_pdf
    from app.export.options import Options

    options = Options(title=title, paper=paper).with_only(())
    briefing = gather(library, [part], options)
    with tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "page.pdf"
        export_pdf(briefing, file, paths.fonts, paths.briefing_template)
        return file.read_bytes()
