"""The layers point one way, and what starts fast loads little."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QT_FREE = (
    "app.library",
    "app.intake",
    "app.export",
    "app.desk",
    "app.cli",
    "app.child",
    "app.paths",
    "index",
)

IMPORT_WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None
package = importlib.import_module({name!r})
for module in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
    importlib.import_module(module.name)
"""
LOADED_BY = """
import importlib, sys
importlib.import_module({name!r})
print(*(each for each in {unwanted!r} if each in sys.modules))
"""


def output_of(code: str) -> str:
    """What a fresh interpreter prints that runs *code* in the repository."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, check=True, timeout=60, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize("name", QT_FREE)
def test_package_imports_without_qt(name: str) -> None:
    assert output_of(IMPORT_WITHOUT_QT.format(name=name)) == ""


@pytest.mark.parametrize("name", ["app.__main__", "app.cli", "app.cli.parser"])
def test_command_line_starts_without_qt_search_or_typesetting(name: str) -> None:
    window_and_search = ("PySide6", "whoosh", "typst", "fontTools", "icalendar")
    unwanted = (*window_and_search, "lxml", "pypdfium2", "xlsxwriter")

    loaded = output_of(LOADED_BY.format(name=name, unwanted=unwanted))

    assert loaded == ""


def test_contracts_between_the_packages_hold() -> None:
    program = Path(sysconfig.get_path("scripts")) / "lint-imports"

    done = subprocess.run(
        [program, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout
