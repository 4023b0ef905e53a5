"""A timeline's rows in tables, read back."""

import csv
import io
import json

import icalendar
import openpyxl

from app.export.tables.timeline_tables import (
    COLUMNS,
    timeline_csv,
    timeline_ics,
    timeline_json,
    timeline_xlsx,
)
from app.library.chronology.events import build_chronology
from app.library.timeline.lanes import build_lanes
from app.library.timeline.rows import rows_of
from tests.library.timeline.test_rows import NAMING, PAGES

ROWS = rows_of(build_lanes(build_chronology(PAGES.values()), PAGES, "partner"), NAMING)
# The same event in the lanes of two frameworks.
TWICE = ROWS + ROWS


def test_csv_holds_bars_and_events():
    osce, pfp, signs, doubtful = csv.DictReader(io.StringIO(timeline_csv(ROWS)))

    assert (osce["kind"], osce["first"], osce["last"]) == ("membership", "1973-06-25", "")
    assert (pfp["last"], pfp["sources"]) == ("1996-10-27", "NATO https://example.org/a")
    assert (signs["lane"], signs["told on"], signs["confirmed"]) == ("Malta", "Malta", "yes")
    assert doubtful["notes"].startswith("Not confirmed; Sources differ")


def test_json_says_where_each_is_told():
    record = json.loads(timeline_json(ROWS, "Malta"))

    assert record["title"] == "Malta"
    osce, pfp, signs, _ = record["rows"]
    assert (osce["milestone"], osce["last"]) == (None, None)
    assert (pfp["page"], pfp["section"], pfp["last"]) == ("malta", "signs", "1996-10-27")
    assert signs["milestone"]["id"] == "malta#signs"
    assert signs["sources"][0]["publisher"] == "NATO"


def test_a_workbook_has_the_rows_and_each_milestone_once():
    table, milestones = openpyxl.load_workbook(
        io.BytesIO(timeline_xlsx(TWICE, NAMING.titles))
    ).worksheets

    assert [cell.value for cell in table[1]] == list(COLUMNS)
    assert table.max_row == 1 + len(TWICE)
    assert milestones.max_row == 1 + 2


def test_a_calendar_has_the_exact_days_each_once():
    events = icalendar.Calendar.from_ical(timeline_ics(TWICE, NAMING.titles)).walk("VEVENT")

    assert [str(event["summary"]) for event in events] == ["Signs the Framework Document."]
