"""The timeline at the command line."""

import csv
import io
import json
from xml.etree import ElementTree

import icalendar
import openpyxl
import pytest


def test_the_rows_are_printed_lane_by_lane(entente):
    status, out, _ = entente("timeline", "--partner", "Finland")

    lines = [line.split("\t") for line in out.splitlines()]
    assert status == 0
    assert all(len(line) == 3 for line in lines)
    assert lines[0][0] == "Finland"
    assert any(line[0] == "Finland" and "Partnership for Peace" in line[2] for line in lines)


def test_the_rows_as_json_hold_bars_and_events(printed):
    rows = printed("timeline", "--by", "framework", "--text", "framework document")

    assert {row["kind"] for row in rows} > {"existence"}
    assert any(row["milestone"] for row in rows)


def test_a_picture_shows_the_lanes_and_the_time_that_is_asked_for(entente, tmp_path):
    file = tmp_path / "t.svg"

    status, out, _ = entente(
        "timeline", "--in", "osce/participating-states", "--from", "1990", "--to", "2010",
        "-o", str(file),
    )  # fmt: skip

    words = [each.text for each in ElementTree.parse(file).iter() if each.tag.endswith("text")]
    assert status == 0
    assert out.startswith(f"{file}: ")
    assert {"Finland", "1990s", "2000s"} <= set(words)
    assert "1980s" not in words


def test_a_low_picture_of_everything_is_lower(entente, tmp_path):
    files = [tmp_path / "full.svg", tmp_path / "low.svg"]
    for file, low in zip(files, ([], ["--low"]), strict=True):
        entente("timeline", "-o", str(file), *low)

    full, low = (float(ElementTree.parse(file).getroot().get("height")) for file in files)
    assert low < full / 2


def test_tables_and_calendar_open_elsewhere(entente, tmp_path):
    for form in ("csv", "json", "ics", "xlsx"):
        assert entente("timeline", "--page", "pfp", "-o", str(tmp_path / f"t.{form}"))[0] == 0

    table = (tmp_path / "t.csv").read_text(encoding="utf-8")
    record = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert len(list(csv.DictReader(io.StringIO(table)))) == len(record["rows"])
    assert record["title"] == "Timeline: Partnership for Peace"
    assert icalendar.Calendar.from_ical((tmp_path / "t.ics").read_text("utf-8")).walk("VEVENT")
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames == ["Timeline", "Milestones"]


def test_what_was_written_is_told_as_json(printed, tmp_path):
    record = printed("timeline", "--page", "pfp", "-o", str(tmp_path / "t.csv"))

    assert record["bytes"] == (tmp_path / "t.csv").stat().st_size


def test_without_an_event_there_is_nothing(entente):
    assert entente("timeline", "--text", "xylophone")[:2] == (1, "")


@pytest.mark.parametrize("name", ["t.docx", "t", "missing/t.csv"])
def test_a_file_that_cannot_be_written_is_wrong_use(entente, tmp_path, name):
    status, _, err = entente("timeline", "--page", "pfp", "-o", str(tmp_path / name))

    assert status == 2
    assert name.rpartition("/")[2] in err
