"""Files of the milestones that the panel shows: CSV, XLSX, JSON, and a calendar."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.ui.main_window import MainWindow
from app.ui.milestones.chronicle import Chronicle
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.chronology.events import ChronologyItem

FORMS = ("csv", "xlsx", "json", "ics")


class ChronicleFiles(QObject):
    """Asks where to and writes what of *chronicle* is seen, off the GUI thread."""

    def __init__(self, window: MainWindow, chronicle: Chronicle, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._chronicle = chronicle
        self._tasks = tasks
        commands = {f"milestones_{form}": partial(self.export, form) for form in FORMS}
        window.commands.answer(commands)

    def export(self, form: str) -> None:
        """Ask for a file and write what the panel shows into it, in one of `FORMS`."""
        items, titles = self._chronicle.view.items, self._chronicle.view.titles
        if not items:
            self._window.tell("There are no milestones to export")
            return
        dialog = QFileDialog(self._window, "Export")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"milestones.{form}")
        dialog.setDefaultSuffix(form)
        dialog.fileSelected.connect(lambda file: self._write(Path(file), form, items, titles))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(
        self, file: Path, form: str, items: "Sequence[ChronologyItem]", titles: Mapping[str, str]
    ) -> None:
        from app.export.writing import write_whole

        done = f"Written: {file}"
        self._tasks.run(
            "export milestones",
            lambda: write_whole(file, _content(form, items, titles)),
            lambda _receipt: self._window.tell(done),
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        text = str(error)
        self._window.tell(text[:1].upper() + text[1:])


def _content(form: str, items: "Sequence[ChronologyItem]", titles: Mapping[str, str]) -> bytes:
    """What a file of this *form* holds."""
    from app.export.tables import spreadsheet, tables  # XlsxWriter and icalendar with them

    match form:
        case "xlsx":
            return spreadsheet.milestones_xlsx(items, titles)
        case "csv":
            return tables.milestones_csv(items, titles).encode()
        case "json":
            return tables.milestones_json(items).encode()
        case _:
            return tables.milestones_ics(items, titles).encode()
