"""Copying citations of what is read, and writing the sources of the tray for other programs."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:  # the styles are loaded with the first citation
    from app.export.citing.references import Reference
    from app.export.writing import ExportReceipt
    from app.library.library import Library
    from app.library.parts import Part

FOR_PEOPLE = ("chicago", "apa", "plain")
COPIED = (*FOR_PEOPLE, "biblatex", "ris", "csl-json")
WRITTEN = ("ris", "biblatex", "csl-json")


class Citing(QObject):
    """Puts the citation of what is in view on the clipboard, by key in the style used last.

    Signals:
        style_changed: citations are copied in this style from now on.
    """

    style_changed = Signal(str)

    def __init__(
        self, window: MainWindow, shelf: Shelf, collecting: Collecting, tasks: Tasks, style: str
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._collecting = collecting
        self._tasks = tasks
        self._style = style
        window.commands[f"cite_{style}"].setChecked(True)
        window.commands.answer(
            {
                "cite": self.copy,
                "cite_passage": self.copy_passage,
                **{f"cite_{each}": partial(self.copy_as, each) for each in COPIED},
                **{f"sources_{each}": partial(self.ask_file, each) for each in WRITTEN},
            }
        )

    def copy_as(self, style: str) -> None:
        """Copy the citation in *style*, and stay with it."""
        self._style = style
        self.style_changed.emit(style)
        self.copy()

    def copy(self) -> None:
        """Copy the citation of what is selected, else of the marked paragraph or the page."""
        self._cite(self._window.reader.view.part(), self._style)

    def copy_passage(self) -> None:
        """Copy what is selected, else the paragraph in view, with its citation and its link.

        Styles for programs have no place for a passage, so another stands in for them.
        """
        reader = self._window.reader
        part = reader.view.part()
        quoted = isinstance(part, PlacePart) and part.place.quote
        style = self._style if self._style in FOR_PEOPLE else FOR_PEOPLE[0]
        self._cite(part if quoted else reader.view.paragraph_part(), style)

    def _cite(self, part: "Part | None", style: str) -> None:
        if not isinstance(part, PlacePart):
            self._window.tell("Open a page, or select a passage in it: that is what is cited")
            return
        library, place = self._shelf.library, part.place
        self._tasks.run(
            "cite",
            lambda: _cited(library, place),
            lambda reference: self._put(reference, style),
            self._on_failed,
        )

    def ask_file(self, style: str) -> None:
        """Ask where the sources of the tray, or else of the page in view, are to be written."""
        from app.export.citing.citation_styles import STYLES

        pages = self._collecting.pages or tuple(filter(None, [self._window.reader.current_page()]))
        if not pages:
            self._window.tell("Put pages into the tray, or open one: their sources are written")
            return
        ending = STYLES[style].ending
        dialog = QFileDialog(self._window, f"Sources as {STYLES[style].title}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"Sources{ending}")
        dialog.setDefaultSuffix(ending[1:])
        dialog.fileSelected.connect(lambda file: self.write(Path(file), pages, style))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: Path, pages: tuple[str, ...], style: str) -> None:
        """Write the sources of *pages* to *target*."""
        library = self._shelf.library

        def write() -> "tuple[int, ExportReceipt]":
            from app.export.citing.citation_styles import STYLES, export_references
            from app.export.citing.references import source_references

            references = source_references(library.article(page) for page in pages)
            return len(references), export_references(references, STYLES[style], target)

        self._tasks.run("sources", write, self._on_written, self._on_failed)

    def _put(self, reference: "Reference", style_id: str) -> None:
        from app.export.citing.citation_styles import STYLES

        style = STYLES[style_id]
        content = QMimeData()
        content.setText(style.text([reference]))
        if marked_up := style.html([reference]):
            content.setHtml(marked_up)
        QGuiApplication.clipboard().setMimeData(content)
        what = "Passage and citation" if reference.quote else "Citation"
        self._window.tell(f"{what} copied: {style.title}")

    def _on_written(self, written: "tuple[int, ExportReceipt]") -> None:
        count, receipt = written
        sources = "1 source" if count == 1 else f"{count:,} sources"
        self._window.tell(f"{sources} written: {receipt.file}")

    def _on_failed(self, error: Exception) -> None:
        self._window.tell(str(error))


def _cited(library: "Library", place: Place) -> "Reference":
    """What stands at *place*, to be cited."""
    from app.export.citing.references import page_reference

    return page_reference(library.article(place.page), library.info_for([place.page]), place)
