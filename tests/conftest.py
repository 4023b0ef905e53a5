"""What tests of every part share: the folders of one run, the library, the look, the window."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.paths import RESOURCES, Paths
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.program import Program

settings.register_profile("entente", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("entente")

PATIENCE_MS = 60_000  # a machine with other work compiles no faster for being waited for


def make_paths(root: Path) -> Paths:
    """The program's own resources, everything else below *root*."""
    return Paths(RESOURCES, root / "data", root / "cache", root / "config")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders of a reader who starts the program for the first time."""
    return make_paths(tmp_path)


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which the built-in library is compiled, once in a run."""
    paths = make_paths(tmp_path_factory.mktemp("reader"))
    Library.open(paths, []).close()
    return paths.cache


@pytest.fixture
def reader_paths(paths: Paths, shared_cache: Path) -> Paths:
    """Folders of a reader with nothing yet but a compiled library."""
    return replace(paths, cache=shared_cache)


@pytest.fixture(scope="session")
def library(shared_cache: Path) -> Iterator[Library]:
    """The built-in library, compiled once in a run; whoever damages it opens one of his own."""
    opened = Library.open(replace(make_paths(shared_cache.parent), cache=shared_cache), [])
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


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, theme: Theme, reader_paths: Paths
) -> "Iterator[Callable[..., Program]]":
    """Return what starts the program and waits until its library is open."""
    from app.ui.program import Program  # tests without a window do without its panels

    started = []

    def start(
        place: str = "",
        size: tuple[int, int] | None = (1280, 800),
        paths: Paths = reader_paths,
        until: Callable[[Program], bool] = lambda program: program.is_settled,
    ) -> Program:
        program = Program(qapp, paths, place, theme=theme)
        started.append(program)
        program.show()
        qtbot.waitUntil(lambda: until(program), timeout=PATIENCE_MS)
        if size:
            program.window.resize(*size)  # the offscreen screen is smaller than any real one
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield start
    for program in started:
        program.window.close()
        program.window.deleteLater()


@pytest.fixture
def program(start: "Callable[..., Program]") -> "Program":
    """The program on its start page."""
    return start()
