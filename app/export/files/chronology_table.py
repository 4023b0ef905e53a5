"""The events of all parts as one table: CSV, or a workbook."""

from pathlib import Path

from app.export.briefing import Briefing
from app.export.document.annexes import events_of
from app.export.tables.spreadsheet import Sheet, milestones_sheet, workbook
from app.export.tables.tables import written_csv
from app.export.writing import ExportError, ExportReceipt, write_whole


def export_csv(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write the events of *briefing* to the CSV file *target*.

    Raises:
        ExportError: there are none, or *target* cannot be written.
    """
    sheet = chronology_sheet(briefing)
    text = written_csv(sheet.columns, ([str(value or "") for value in row] for row in sheet.rows))
    return write_whole(target, text.encode())


def export_workbook(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write the events of *briefing* to the XLSX file *target*.

    Raises:
        ExportError: as `export_csv` does.
    """
    return write_whole(target, workbook([chronology_sheet(briefing)]))


def chronology_sheet(briefing: Briefing) -> Sheet:
    """The events of all parts of *briefing* in order of time, each once.

    Raises:
        ExportError: there are none.
    """
    titles = dict(briefing.titles) or {a.page.id: a.page.title for a in briefing.articles}
    sheet = milestones_sheet(events_of(briefing.chapters), titles)
    if not sheet.rows:
        raise ExportError("None of these parts has a milestone: there would be no row to write.")
    return sheet
