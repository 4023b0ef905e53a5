"""Libraries that cannot be opened, are empty, mended, or have faults, and what the window says."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from app.paths import RESOURCES

NO_PAGES = """
id = "entente"
title = "An empty library"
language = "en"
edition = "1"
licence = "CC-BY-4.0"
publisher = "Nobody"
as_of = "2025"

[[branch]]
id = "nato"
title = "NATO"
"""
BAD_PAGE = """---
id: bad
titel: A page with a fault
---
"""

pytestmark = pytest.mark.window


@pytest.fixture
def other_library(reader_paths, tmp_path):
    """Return paths whose built-in library does not exist yet, and the folder where it should."""
    paths = replace(reader_paths, resources=tmp_path / "resources", cache=tmp_path / "cache")
    return paths, paths.built_in_library


def test_a_library_that_cannot_be_opened_is_told_and_tried_again(qtbot, start, other_library):
    paths, folder = other_library
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    program = start(paths=paths, until=lambda program: "cannot" in program.window.notice.headline)
    assert str(folder) in program.window.notice.accessibleName()
    qtbot.keyClicks(program.window.field, "kosovo")
    qtbot.waitUntil(lambda: "no library" in program.window.results.notice.accessibleName())

    folder.unlink()
    shutil.copytree(RESOURCES / "library", folder)
    retry = next(b for b in program.window.notice.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: program.is_settled, timeout=30_000)
    assert program.window.start.isVisible()


def test_a_library_without_pages_is_told_and_tried_again(qtbot, start, other_library):
    paths, folder = other_library
    (folder / "pages").mkdir(parents=True)
    (folder / "library.toml").write_text(NO_PAGES)
    program = start(paths=paths, until=lambda program: "empty" in program.window.notice.headline)
    assert str(folder) in program.window.notice.accessibleName()

    shutil.rmtree(folder)
    shutil.copytree(RESOURCES / "library", folder)
    retry = next(b for b in program.window.notice.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: program.is_settled, timeout=30_000)
    assert program.window.start.isVisible()


def test_a_library_that_had_to_be_mended_is_told(start, other_library):
    paths, folder = other_library
    shutil.copytree(RESOURCES / "library", folder)
    start(paths=paths).window.close()
    for catalogue in paths.cache.rglob("catalogue.sqlite"):
        catalogue.write_bytes(b"damaged")

    program = start(paths=paths)

    assert program.window.start.isVisible()
    assert "compiled anew" in program.window.statusBar().currentMessage()


def test_faults_of_the_library_are_counted_in_the_status_bar(qtbot, start, reader_paths):
    folder = reader_paths.user_library
    (folder / "pages").mkdir(parents=True)
    (folder / "library.toml").write_text(NO_PAGES.replace("entente", "mine"))
    (folder / "pages" / "bad.md").write_text(BAD_PAGE)

    program = start()
    button = next(b for b in program.window.findChildren(QToolButton) if "fault" in b.text())
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    dialog = QApplication.activeModalWidget()
    assert dialog.table.topLevelItem(0).text(0).endswith("bad.md")
    assert program.window.reader.isVisible()
    dialog.close()
