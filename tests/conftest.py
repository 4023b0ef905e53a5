"""What tests of every part share: the folders of one run, the library, the look, the window."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from app.library.library import Library
from app.paths import RESOURCES, Paths
from app.ui.theme import Theme


def make_paths(root: Path) -> Paths:
    """The program's own resources, everything else below *root*."""
    return Paths(RESOURCES, root / "data", root / "cache", root / "config")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders of a reader who starts the program for the first time."""
    return make_paths(tmp_path)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The built-in library, compiled once in a run; whoever damages it opens one of his own."""
    opened = Library.open(make_paths(tmp_path_factory.mktemp("reader")), [])
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The look, put on the application once: the fonts are loaded but once in a run."""
    theme = Theme(RESOURCES, "light")
    theme.install(qapp)
    return theme


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    """The light look, whatever the test before has chosen."""
    dressed.set_mode("light")
    return dressed
