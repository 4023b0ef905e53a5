"""Tables as workbooks, read back by another library."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from app.export.tables.spreadsheet import Sheet, matrix_xlsx, milestones_xlsx, workbook
from app.export.tables.tables import COLUMNS
from app.library.chronology.events import build_chronology
from app.library.comparing.matrix import build_matrix
from tests.library.chronicle import membership, milestone, page

TITLES = {"malta": "Malta", "pfp": "Partnership for Peace"}
MALTA = page(
    "malta",
    milestone("malta", "signs", "1995-04-26", with_=("pfp",)),
    milestone("malta", "visits", "1999-05"),
    memberships=(membership("pfp", "1995", "1996"),),
)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def values(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_milestones_stand_under_their_columns():
    (sheet,) = opened(milestones_xlsx(build_chronology([MALTA]), TITLES))

    head, first, second = values(sheet)
    row = dict(zip(head, first, strict=True))
    assert head == list(COLUMNS)
    assert (row["date"], row["text"], row["with"]) == (
        "1995-04-26",
        "signs.",
        "Partnership for Peace",
    )
    assert second[0] == "1999-05"


def test_first_and_last_day_are_dates_to_a_spreadsheet():
    (sheet,) = opened(milestones_xlsx(build_chronology([MALTA]), TITLES))

    assert sheet["B3"].value == datetime(1999, 5, 1)
    assert sheet["C3"].value == datetime(1999, 5, 31)
    assert sheet["C3"].is_date


def test_a_day_before_the_calendar_of_spreadsheets_is_a_text():
    (sheet,) = opened(workbook([Sheet("Days", ("day",), ((date(1815, 6, 9),),))]))

    assert sheet["A2"].value == "1815-06-09"


def test_a_matrix_is_a_row_for_each_partner():
    matrix = build_matrix([MALTA], ["pfp"], TITLES, date(2025, 1, 1))

    (sheet,) = opened(matrix_xlsx(matrix))

    assert values(sheet) == [["Partner", "Partnership for Peace"], ["Malta", "1995–1996 (former)"]]


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "https://example.org", "007", "@SUM(A1)"])
def test_a_text_stays_a_text(text):
    (sheet,) = opened(workbook([Sheet("Texts", ("text",), ((text,),))]))

    cell = sheet["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_head_stays_in_sight_above_a_filter():
    (sheet,) = opened(workbook([Sheet("Table", ("a", "b"), (("1",), ("2", "3")))]))

    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:B3"


def test_a_text_longer_than_a_cell_can_hold_is_cut():
    (sheet,) = opened(workbook([Sheet("Long", ("text",), (("x" * 40_000,),))]))

    assert len(sheet["A2"].value) == 32_767


def test_a_sheet_without_columns_is_empty():
    (sheet,) = opened(workbook([Sheet("Empty", (), ())]))

    assert values(sheet) in ([], [[None]])


def test_names_of_sheets_are_such_as_excel_allows_and_differ():
    long = "Partners [all]: who / what * when? " * 2
    sheets = [Sheet(long, ("a",), ()), Sheet(long.upper(), ("a",), ()), Sheet("[]", ("a",), ())]

    first, second, third = opened(workbook(sheets)).sheetnames

    assert first.startswith("Partners all who  what  when")
    assert second.endswith(" 2")
    assert third == "Sheet"
    assert max(len(first), len(second)) <= 31


def test_the_same_content_gives_the_same_bytes():
    sheets = [Sheet("Table", ("a",), (("1",),))]

    assert workbook(sheets) == workbook(sheets)
