"""Exporting the tray, or the page on top, to one PDF."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.library.page import Place
from app.library.parts import PlacePart
from app.paths import Paths
from app.ui.collecting import Collecting
from app.ui.main_window import MainWindow
from app.ui.shelf import Shelf
from app.ui.tasks import Cancelled, Progress, Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.export.pdf import ExportReceipt
    from app.library.library import Library
    from app.ui.tray.export_dialog import ExportDialog
    from app.ui.tray.export_form import ExportChoice

KEY = "export"
NAME_LIMIT = 80


class Exporting(QObject):
    """Asks what the PDF is to be like and has it made off the GUI thread."""

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        collecting: Collecting,
        tasks: Tasks,
        theme: Theme,
        paths: Paths,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._collecting = collecting
        self._tasks = tasks
        self._theme = theme
        self._paths = paths
        self._folder = Path()
        window.tray.export_wanted.connect(self.ask)
        window.commands.answer({"export": self.ask})

    def ask(self) -> None:
        """Ask what the PDF of the tray, or else of the page on top, is to be like."""
        from app.ui.tray.export_dialog import ExportDialog

        pages = [place.page for place in self._collecting.shown()]
        pages = pages or [page for page in [self._window.reader.current_page()] if page]
        if not pages:
            self._window.tell("Open a page, or tick pages for the tray: they become one PDF")
            return
        titles = [self._shelf.contents.titles[page] for page in pages]
        dialog = ExportDialog(self._theme, titles, self._target(titles), self._window)
        dialog.export_wanted.connect(lambda choice: self._export(dialog, pages, choice))
        dialog.cancel_wanted.connect(lambda: self._tasks.cancel(KEY))
        dialog.file_wanted.connect(self._on_file_wanted)
        dialog.folder_wanted.connect(lambda file: self._on_file_wanted(file.parent))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, dialog: "ExportDialog", pages: list[str], choice: "ExportChoice") -> None:
        self._folder = choice.target.parent
        library = self._shelf.library
        paths = self._paths

        def done(receipt: "ExportReceipt") -> None:
            dialog.show_done(receipt.file, receipt.pages, receipt.bytes, receipt.warnings)

        self._tasks.run_with_progress(
            KEY,
            lambda progress, cancelled: _make(library, pages, choice, paths, progress, cancelled),
            done,
            lambda error: dialog.show_error(str(error)),
            dialog.show_progress,
        )

    def _target(self, titles: list[str]) -> Path:
        """Propose a file that is not there yet, in the folder used last."""
        if self._folder == Path():
            self._folder = self._paths.documents
        name = titles[0] if len(titles) == 1 else "Briefing"
        stem = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", name).strip(" .")[:NAME_LIMIT] or "Briefing"
        file = self._folder / f"{stem}.pdf"
        number = 2
        while file.exists():
            file = self._folder / f"{stem} {number}.pdf"
            number += 1
        return file

    def _on_file_wanted(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._window.tell(f"No program here opens {path}")


def _make(
    library: "Library",
    pages: list[str],
    choice: "ExportChoice",
    paths: Paths,
    progress: Progress,
    cancelled: Cancelled,
) -> "ExportReceipt":
    """Gather the pages and write the PDF."""
    from app.export.briefing import gather
    from app.export.options import Options
    from app.export.pdf import export_pdf

    options = Options(
        title=choice.title,
        subtitle=choice.subtitle,
        author=choice.author,
        paper=choice.paper,
        chronology=choice.chronology,
    )
    briefing = gather(library, [PlacePart(Place(page)) for page in pages], options)
    return export_pdf(
        briefing,
        choice.target,
        fonts=paths.fonts,
        template=paths.briefing_template,
        progress=lambda stage, done, whole: progress(stage, done / whole if whole else 0.0),
        cancelled=cancelled,
    )
