"""The receipt of an import as a file, written by this version, an older and a newer one."""

import json
from pathlib import Path

from app.intake.report import Removal, Report
from app.intake.shelf.report_file import load_report, report_text

REPORT = Report("talks.txt", "0" * 64, "text", "utf-8", (), (Removal("Menu", "menu", 3),))


def kept(path: Path, change) -> Path:
    """The record of the report, of which *change* has made another."""
    record = json.loads(report_text(REPORT, (), "0/talks.txt"))
    change(record["removed"][0])
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_a_removal_keeps_its_place(tmp_path):
    assert load_report(kept(tmp_path / "r.json", lambda _: None)) == REPORT


def test_a_removal_of_an_older_version_has_no_place(tmp_path):
    report = load_report(kept(tmp_path / "r.json", lambda removal: removal.pop("line")))

    assert report is not None
    assert report.removed == (Removal("Menu", "menu"),)


def test_what_a_newer_version_tells_of_a_removal_is_passed_over(tmp_path):
    report = load_report(kept(tmp_path / "r.json", lambda removal: removal.update(page=7)))

    assert report == REPORT
