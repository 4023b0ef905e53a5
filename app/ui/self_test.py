"""The window's part of the self-test: Qt, faces, pictures, and one window painted."""

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.check import Check, check
from app.child import ChildError, Limits, Report, run_in_child
from app.paths import find_paths

if TYPE_CHECKING:  # Qt is loaded in the child process alone
    from PySide6.QtWidgets import QApplication

    from app.ui.program import Program

SCREENS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
PICTURES = ("ico", "jpeg", "png", "svg")
PATIENCE_SECONDS = 60


class UnwellError(Exception):
    """Something is not as it should be; the message says what."""


def check_window() -> tuple[Check, ...]:
    """Every check that needs Qt, made in a child process: Qt aborts where it finds no screen."""
    try:
        return run_in_child(look, limits=Limits(seconds=PATIENCE_SECONDS))
    except ChildError as error:
        return (Check("window", False, f"Qt did not start, or not to the end: {error}"),)


def look(_report: Report) -> tuple[Check, ...]:
    """Open a window on empty folders and say what is there; for a process of its own."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # there is no screen to try
    from PySide6.QtWidgets import QApplication

    application = QApplication(["entente"])
    return (
        check("Qt", _qt),
        check("window", lambda: _window(application)),
        check("faces", _faces),
        check("pictures", _pictures),
    )


def _qt() -> str:
    from PySide6 import __version__
    from PySide6.QtCore import QLibraryInfo, qVersion
    from PySide6.QtGui import QGuiApplication

    screen = QGuiApplication.primaryScreen()
    size = f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    platform = QGuiApplication.platformName()
    return f"{qVersion()}, PySide6 {__version__}, {platform}, screen {size}, {plugins}"


def _window(application: "QApplication") -> str:
    """Start the program with empty folders of data and settings, and paint it once."""
    from app.ui.program import Program

    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="entente-") as folder:
        root = Path(folder)
        program = Program(application, replace(find_paths(), data=root / "d", config=root / "c"))
        program.show()
        _wait_until_settled(program)
        taken = time.perf_counter() - began
        picture = program.window.grab().toImage()
        program.close()
    width, height = picture.width(), picture.height()
    colours = {picture.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)}
    if len(colours) < 8:
        raise UnwellError(f"the window shows but {len(colours)} colours")
    return f"{width}x{height} painted and filled in {taken * 1000:.0f} ms, {len(colours)} colours"


def _wait_until_settled(program: "Program") -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, clock = QEventLoop(), QTimer()

    def look_again() -> None:
        if program.is_settled:
            loop.quit()

    clock.timeout.connect(look_again)
    clock.start(5)
    QTimer.singleShot(PATIENCE_SECONDS * 500, loop.quit)
    loop.exec()
    if not program.is_settled:
        raise UnwellError("the window did not come to rest")


def _faces() -> str:
    from PySide6.QtGui import QFontDatabase

    from app.ui.theme import INTERFACE_FONTS, READING_FONTS

    wanted = {*INTERFACE_FONTS, *READING_FONTS}
    missing = wanted.difference(QFontDatabase.families())
    if missing:
        raise UnwellError(f"Qt did not take {', '.join(sorted(missing))}")
    return f"{len(wanted)} families"


def _pictures() -> str:
    from PySide6.QtGui import QImageReader

    formats = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    missing = [each for each in PICTURES if each not in formats]
    if missing:
        raise UnwellError(f"Qt cannot read {', '.join(missing)}")
    return ", ".join(sorted(formats))
