"""The timeline on paper and in files, in the form that the reader chooses."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QFileDialog

from app import NAME
from app.library.timeline.rows import TimelineRow
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.export.tables.timeline_svg import Poster
    from app.export.writing import ExportReceipt
    from app.ui.timeline.view import TimelineView

KEY = "timeline export"
NAME_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Extract:
    """What is exported: the chosen lanes and time, or else all lanes and the time in view.

    *rows* are those of the table; without a chosen time all of them.
    """

    poster: "Poster"
    rows: tuple[TimelineRow, ...]
    titles: dict[str, str]


class TimelineFiles(QObject):
    """Writes and prints what a timeline shows, off the GUI thread where that can be."""

    def __init__(self, window: MainWindow, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._folder = ""

    def ask(self, view: "TimelineView", form: str) -> None:
        """Ask where to write the timeline of *view* in *form*, one of its exports."""
        extract = extract_of(view)
        if extract is None:
            return
        ending = form.lower()
        dialog = QFileDialog(self._window, f"Export as {form}", self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{form} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{_file_name(extract.poster.title)}.{ending}")
        dialog.fileSelected.connect(lambda file: self.write(Path(file), form, extract))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, file: Path, form: str, extract: Extract) -> None:
        """Write *extract* to *file* in *form*."""
        from app.export.writing import write_whole

        self._folder = str(file.parent)

        def done(receipt: "ExportReceipt") -> None:
            self._window.tell(f"Written: {receipt.file}")

        self._tasks.run(
            KEY,
            lambda: write_whole(file, content_of(extract, form)),
            done,
            lambda error: self._window.tell(str(error)),
        )

    def ask_printer(self, view: "TimelineView") -> None:
        """Ask on which printer, and how, the timeline of *view* shall be printed."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from app.ui.timeline.rendering import page_layout

        extract = extract_of(view)
        if extract is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(extract.poster.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: print_on(printer, extract))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()


def print_on(printer: "QPrinter", extract: Extract) -> None:
    """Print the pages of *extract*."""
    from app.export.tables.timeline_svg import timeline_pages
    from app.ui.timeline.rendering import draw_pages

    room = printer.pageLayout().paintRectPixels(printer.resolution()).size()
    draw_pages(timeline_pages(extract.poster), printer, QSize(room))


def extract_of(view: "TimelineView") -> Extract | None:
    """What of *view* is exported; None while it shows nothing."""
    from app.export.tables.timeline_shapes import PAPER
    from app.export.tables.timeline_svg import Poster

    timeline, naming = view.canvas.timeline, view.canvas.naming
    if timeline is None:
        return None
    chosen, days = view.canvas.chosen_lanes, view.canvas.chosen_range
    if chosen:
        lanes = tuple(lane for lane in timeline.lanes if lane.lane.id in chosen)
        timeline = dataclasses.replace(timeline, lanes=lanes)
    first, last = view.canvas.days_in_view
    poster = Poster(
        title=view.part().title,
        note=_note(view.edition, timeline.today),
        timeline=timeline,
        first=float(days[0].toordinal()) if days else max(first, timeline.first),
        last=float(days[1].toordinal() + 1) if days else min(last, timeline.last),
        groups=tuple((tint, naming.short(group)) for tint, group in timeline.tinted),
        palette=PAPER,
        measure=view.canvas.measure(),
    )
    names = {lane.lane.title for lane in timeline.lanes}
    rows = tuple(
        row
        for row in view.rows
        if row.lane in names and (days is None or _overlaps(row, days[0], days[1]))
    )
    return Extract(poster, rows, dict(naming.titles))


def content_of(extract: Extract, form: str) -> bytes:
    """*extract* as a file of *form*."""
    makers: dict[str, Callable[[Extract], bytes]] = {
        "PNG": _png,
        "SVG": _svg,
        "PDF": _pdf,
        "CSV": _csv,
        "JSON": _json,
        "ICS": _ics,
        "XLSX": _xlsx,
    }
    return makers[form](extract)


def _png(extract: Extract) -> bytes:
    from app.export.tables.timeline_svg import timeline_svg
    from app.ui.timeline.rendering import png_of

    return png_of(timeline_svg(extract.poster))


def _svg(extract: Extract) -> bytes:
    from app.export.tables.timeline_svg import timeline_svg

    return timeline_svg(extract.poster).encode()


def _pdf(extract: Extract) -> bytes:
    from app.export.tables.timeline_svg import timeline_pages
    from app.ui.timeline.rendering import pdf_of

    return pdf_of(timeline_pages(extract.poster), extract.poster.title)


def _csv(extract: Extract) -> bytes:
    from app.export.tables.timeline_tables import timeline_csv

    return timeline_csv(extract.rows).encode()


def _json(extract: Extract) -> bytes:
    from app.export.tables.timeline_tables import timeline_json

    return timeline_json(extract.rows, extract.poster.title).encode()


def _ics(extract: Extract) -> bytes:
    from app.export.tables.timeline_tables import timeline_ics

    return timeline_ics(extract.rows, extract.titles).encode()


def _xlsx(extract: Extract) -> bytes:
    from app.export.tables.timeline_tables import timeline_xlsx

    return timeline_xlsx(extract.rows, extract.titles)


def _overlaps(row: TimelineRow, first: date, last: date) -> bool:
    begins = row.first is None or row.first <= last
    return begins and (row.last is None or row.last >= first)


def _note(edition: str, today: date) -> str:
    when = f"as of {today:%Y-%m-%d}"
    return ", ".join(filter(None, (NAME, edition, when)))


def _file_name(title: str) -> str:
    return "".join(sign if sign.isalnum() or sign in " -–" else " " for sign in title).strip()[
        :NAME_LIMIT
    ]
