"""Exporting the tray, or the page on top, to one file."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.desk.trays import Parts
from app.library.parts import HeadingPart
from app.paths import Paths
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Cancelled, Progress, Tasks
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.export.preview import Preview
    from app.export.text_preview import TextPreview
    from app.export.writing import ExportReceipt
    from app.library.library import Library
    from app.ui.tray.export_dialog import ExportDialog
    from app.ui.tray.export_form import ExportChoice

KEY = "export"
PREVIEW_KEY = "preview of the export"
NAME_LIMIT = 80


class Exporting(QObject):
    """Asks what the document is to be like and has it made off the GUI thread."""

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
        """Ask what the document of the tray, or else of the page on top, is to be like."""
        from app.export.templates import templates
        from app.ui.tray.export_dialog import ExportDialog

        parts, name = self._wanted()
        if not any(not isinstance(part, HeadingPart) for part in parts):
            self._window.tell(
                "Open a page, or put something into the tray: it becomes one document"
            )
            return
        titles = self._collecting.titles_of(parts)
        title = titles[0] if len(titles) == 1 else name
        dialog = ExportDialog(
            self._theme, titles, self._target(title), templates(self._paths), title, self._window
        )
        dialog.preview_wanted.connect(lambda choice: self._preview(dialog, parts, choice))
        dialog.export_wanted.connect(lambda choice: self._export(dialog, parts, choice))
        dialog.cancel_wanted.connect(lambda: self._tasks.cancel(KEY))
        dialog.file_wanted.connect(self._on_file_wanted)
        dialog.folder_wanted.connect(lambda file: self._on_file_wanted(file.parent))
        dialog.finished.connect(lambda _result: self._tasks.cancel(PREVIEW_KEY))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _wanted(self) -> tuple[Parts, str]:
        """The parts of the tray with its name, or else the page on top."""
        parts = self._collecting.shown()
        page = self._window.reader.current_page()
        if not parts and page:
            return (self._collecting.page_part(page),), ""
        return parts, self._collecting.trays.tray.name

    def _preview(self, dialog: "ExportDialog", parts: Parts, choice: "ExportChoice") -> None:
        """Have the first pages or lines made off the GUI thread, as the format gives them."""
        library, paths, width = self._shelf.library, self._paths, dialog.preview.page_width
        if choice.format.write is not None:
            dialog.form.show_length(0, 1)
            self._tasks.run_with_progress(
                PREVIEW_KEY,
                lambda _progress, cancelled: _first_lines(library, parts, choice, paths, cancelled),
                dialog.preview.show_text,
                lambda error: dialog.preview.show_error(str(error)),
            )
            return

        def show(found: "tuple[Preview, int, int]") -> None:
            dialog.preview.show_preview(found[0])
            dialog.form.show_length(*found[1:])

        self._tasks.run_with_progress(
            PREVIEW_KEY,
            lambda _progress, cancelled: _first_pages(
                library, parts, choice, paths, width, cancelled
            ),
            show,
            lambda error: dialog.preview.show_error(str(error)),
        )

    def _export(self, dialog: "ExportDialog", parts: Parts, choice: "ExportChoice") -> None:
        self._folder = choice.target.parent
        library = self._shelf.library
        paths = self._paths
        self._tasks.cancel(PREVIEW_KEY)

        def done(receipt: "ExportReceipt") -> None:
            more = [f"and {file.name}" for file in receipt.more_files]
            dialog.show_done(receipt.file, receipt.pages, receipt.bytes, (*more, *receipt.warnings))

        self._tasks.run_with_progress(
            KEY,
            lambda progress, cancelled: _make(library, parts, choice, paths, progress, cancelled),
            done,
            lambda error: dialog.show_error(str(error)),
            dialog.show_progress,
        )

    def _target(self, name: str) -> Path:
        """Propose a file that is not there yet, in the folder used last."""
        if self._folder == Path():
            self._folder = self._paths.documents
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
    parts: Parts,
    choice: "ExportChoice",
    paths: Paths,
    progress: Progress,
    cancelled: Cancelled,
) -> "ExportReceipt":
    """Gather the parts and write the file, in the format that was chosen."""
    from app.export.briefing import gather
    from app.export.formats import export_as

    return export_as(
        choice.format,
        gather(library, parts, choice.options, choice.template),
        choice.target,
        paths,
        progress=lambda stage, done, whole: progress(stage, done / whole if whole else 0.0),
        cancelled=cancelled,
    )


def _first_lines(
    library: "Library", parts: Parts, choice: "ExportChoice", paths: Paths, cancelled: Cancelled
) -> "TextPreview":
    """The beginning of a file without pages."""
    from app.export.text_preview import text_preview

    return text_preview(
        library, parts, choice.format, choice.options, choice.template, paths, cancelled
    )


def _first_pages(
    library: "Library",
    parts: Parts,
    choice: "ExportChoice",
    paths: Paths,
    width: int,
    cancelled: Cancelled,
) -> "tuple[Preview, int, int]":
    """The first pages, how many there will be in all, and how many one file should have at most."""
    from app.export.briefing import gather
    from app.export.document.volumes import MOST_PAGES, estimate_pages
    from app.export.preview import preview

    shown = preview(
        library,
        parts,
        choice.options,
        choice.template,
        paths.fonts,
        paths.briefing_template,
        width,
        cancelled,
    )
    whole = estimate_pages(gather(library, parts, choice.options, choice.template))
    return shown, whole, MOST_PAGES
