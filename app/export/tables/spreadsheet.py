"""Tables as XLSX workbooks: milestones and matrices, with dates that a spreadsheet can reckon."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app import NAME
from app.export.tables.tables import COLUMNS, matrix_rows, milestone_cells
from app.library.chronology.events import ChronologyItem
from app.library.comparing.matrix import Matrix

Value = str | date | None

FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets disagree on which day a number is
NARROWEST, WIDEST = 8, 60  # characters
FORBIDDEN = str.maketrans("", "", "[]:*?/\\")  # in the name of a sheet
LONGEST_NAME = 31
LONGEST_TEXT = 32_767  # of a cell
# What XlsxWriter would make of a text by itself; ours stay texts.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
CREATED = datetime(2000, 1, 1)  # the same content gives the same bytes on every day


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a head row; a row may be shorter than *columns*."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def milestones_xlsx(items: Iterable[ChronologyItem], titles: Mapping[str, str]) -> bytes:
    """The milestones as a workbook of one sheet; *titles* gives the title of each page."""
    return workbook([milestones_sheet(items, titles)])


def milestones_sheet(items: Iterable[ChronologyItem], titles: Mapping[str, str]) -> Sheet:
    """The columns of `milestones_csv`, the first and last day of each event as dates."""
    return Sheet("Milestones", COLUMNS, tuple(_milestone_row(item, titles) for item in items))


def matrix_xlsx(matrix: Matrix) -> bytes:
    """A matrix as a workbook of one sheet: a row for each partner, a column for each framework."""
    head, *rows = matrix_rows(matrix)
    return workbook([Sheet("Who joined what", tuple(head), tuple(tuple(row) for row in rows))])


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """An XLSX file of *sheets*: head rows that stay in sight and filter, columns as wide as needed.

    Days are written as dates from March 1900 on, and as texts before. No text becomes a formula, a
    number or a link.
    """
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as book:
        book.set_properties({"author": NAME, "created": CREATED})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        taken: set[str] = set()
        for sheet in sheets:
            name = _name(sheet.title, taken)
            taken.add(name.casefold())
            _write(book.add_worksheet(name), sheet, head, text, day)
    return content.getvalue()


def _write(page: Worksheet, sheet: Sheet, head: Format, text: Format, day: Format) -> None:
    page.write_row(0, 0, sheet.columns, head)
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, date) and value >= FIRST_DAY:
                page.write_datetime(number, column, value, day)
            elif value:
                page.write_string(number, column, str(value)[:LONGEST_TEXT], text)
    page.freeze_panes(1, 1)
    if sheet.columns:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    for column, title in enumerate(sheet.columns):
        cells = (row[column] for row in sheet.rows if column < len(row))
        widest = max((len(str(cell or "")) for cell in cells), default=0)
        page.set_column(column, column, min(max(widest, len(title) + 3, NARROWEST), WIDEST))


def _name(title: str, taken: set[str]) -> str:
    """*title* as Excel allows it for a sheet, another than those *taken*."""
    plain = title.translate(FORBIDDEN).strip("' ")[:LONGEST_NAME] or "Sheet"
    name, number = plain, 2
    while name.casefold() in taken:
        ending = f" {number}"
        name, number = plain[: LONGEST_NAME - len(ending)] + ending, number + 1
    return name


def _milestone_row(item: ChronologyItem, titles: Mapping[str, str]) -> tuple[Value, ...]:
    days = {"earliest": item.date.earliest, "latest": item.date.latest}
    cells = zip(COLUMNS, milestone_cells(item, titles), strict=True)
    return tuple(days.get(column, cell) for column, cell in cells)
