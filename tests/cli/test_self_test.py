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


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for all tests here, so that the library is compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def paths(paths: Paths, cache: Path) -> Paths:
    """Folders of a reader whose library is compiled already."""
    return replace(paths, cache=cache)


def by_name(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_a_whole_installation_is_well(paths: Paths) -> None:
    checks = check_installation(paths)

    assert [check for check in checks if not check.ok] == []
    names = ["program", "packages", "fonts", "library", "page files", "index", "search", "export"]
    assert [name for name in names if name not in by_name(checks)] == []


def test_the_index_in_use_is_named(paths: Paths) -> None:
    checks = by_name(check_installation(paths))

    assert str(paths.compiled_libraries) in checks["index"].detail


def test_a_data_folder_that_cannot_be_made_is_named(paths: Paths) -> None:
    paths.data.write_text("not a folder", encoding="utf-8")

    check = by_name(check_installation(paths))["data folder"]

    assert not check.ok
    assert str(paths.data) in check.detail


def test_missing_resources_are_named_and_end_what_builds_on_them(
    paths: Paths, tmp_path: Path
) -> None:
    checks = by_name(check_installation(replace(paths, resources=tmp_path / "nothing")))

    assert not checks["resources"].ok
    assert "library/library.toml" in checks["resources"].detail
    assert not checks["fonts"].ok
    assert not checks["library"].ok
    assert "search" not in checks


def test_a_check_that_fails_gives_status_1_and_json_all_the_same(
    monkeypatch: pytest.MonkeyPatch, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTENTE_HOME", str(cache))
    no_screen = Check("window", False, "there is no screen")

    status = cli.run(["self-test", "--json"], lambda: (no_screen,))

    record = json.loads(capsys.readouterr().out)
    assert status == 1
    assert record[-1] == {"name": "window", "ok": False, "detail": "there is no screen"}
    assert all(each["ok"] for each in record[:-1])


def test_without_an_output_the_report_goes_to_a_file(
    monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    monkeypatch.setenv("ENTENTE_HOME", str(cache))
    monkeypatch.setattr(sys, "stdout", None)  # as on Windows in a program for the window alone

    status = cli.run(["self-test"])

    report = (cache / "cache" / "self-test.txt").read_text(encoding="utf-8")
    assert status == 0
    assert report.startswith("ok    program: Entente ")
