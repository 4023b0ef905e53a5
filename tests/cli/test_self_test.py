"""The self-test tells what is well and names what is not."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app import cli
from app.check import Check
from app.cli.self_test import check_installation
from app.paths import Paths


def by_name(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_a_whole_installation_is_well(reader_paths: Paths) -> None:
    checks = check_installation(reader_paths)

    assert [check for check in checks if not check.ok] == []
    names = [
        "program",
        "packages",
        "fonts",
        "library",
        "page files",
        "index",
        "search",
        "links",
        "export",
    ]
    assert [name for name in names if name not in by_name(checks)] == []


def test_the_index_in_use_is_named(reader_paths: Paths) -> None:
    checks = by_name(check_installation(reader_paths))

    assert str(reader_paths.compiled_libraries) in checks["index"].detail


def test_a_data_folder_that_cannot_be_made_is_named(reader_paths: Paths) -> None:
    reader_paths.data.write_text("not a folder", encoding="utf-8")

    check = by_name(check_installation(reader_paths))["data folder"]

    assert not check.ok
    assert str(reader_paths.data) in check.detail


def test_missing_resources_are_named_and_end_what_builds_on_them(
    reader_paths: Paths, tmp_path: Path
) -> None:
    checks = by_name(check_installation(replace(reader_paths, resources=tmp_path / "nothing")))

    assert not checks["resources"].ok
    assert "library/library.toml" in checks["resources"].detail
    assert not checks["fonts"].ok
    assert not checks["library"].ok
    assert "search" not in checks


def test_a_check_that_fails_gives_status_1_and_json_all_the_same(
    monkeypatch: pytest.MonkeyPatch, shared_cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTENTE_HOME", str(shared_cache.parent))
    no_screen = Check("window", False, "there is no screen")

    status = cli.run(["self-test", "--json"], lambda: (no_screen,))

    record = json.loads(capsys.readouterr().out)
    assert status == 1
    assert record[-1] == {"name": "window", "ok": False, "detail": "there is no screen"}
    assert all(each["ok"] for each in record[:-1])


def test_without_an_output_the_report_goes_to_a_file(
    monkeypatch: pytest.MonkeyPatch, shared_cache: Path
) -> None:
    monkeypatch.setenv("ENTENTE_HOME", str(shared_cache.parent))
    monkeypatch.setattr(sys, "stdout", None)  # as on Windows in a program for the window alone

    status = cli.run(["self-test"])

    report = (shared_cache / "self-test.txt").read_text(encoding="utf-8")
    assert status == 0
    assert report.startswith("ok    program: Entente ")
