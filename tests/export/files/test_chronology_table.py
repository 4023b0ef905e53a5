"""The events of a briefing as a table, read back."""

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from app.export.document.annexes import events_of
from app.export.files.chronology_table import export_csv, export_workbook
from app.export.tables.tables import COLUMNS
from app.export.writing import ExportError
from tests.export.briefings import briefing_of


def test_a_csv_file_has_a_row_for_each_event_of_all_parts(briefing, tmp_path):
    receipt = export_csv(briefing, tmp_path / "events.csv")

    text = (tmp_path / "events.csv").read_bytes().decode()
    head, *rows = csv.reader(io.StringIO(text))
    told = [item.text for item in events_of(briefing.chapters)]
    assert tuple(head) == COLUMNS
    assert [row[COLUMNS.index("text")] for row in rows] == told
    assert receipt.bytes == len(text.encode())


def test_a_workbook_has_the_same_rows(briefing, tmp_path):
    export_csv(briefing, tmp_path / "events.csv")
    export_workbook(briefing, tmp_path / "events.xlsx")

    (sheet,) = openpyxl.load_workbook(tmp_path / "events.xlsx")
    text = (tmp_path / "events.csv").read_bytes().decode()
    rows = list(csv.reader(io.StringIO(text)))
    at = COLUMNS.index("text")
    assert [row[at].value for row in sheet.iter_rows()] == [row[at] for row in rows]


@pytest.mark.parametrize("export", [export_csv, export_workbook])
def test_parts_without_milestones_make_no_table_and_say_so(articles, tmp_path, export):
    page = replace(articles[0].page, milestones=())
    bare = [replace(articles[0], page=page)]

    with pytest.raises(ExportError, match="None of these parts has a milestone"):
        export(briefing_of(bare), tmp_path / "events")

    assert list(tmp_path.iterdir()) == []
