"""What tests of the whole window share: a document of a country that never was, and its import."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from tests.conftest import PATIENCE_MS

CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = "relations-with-ruritania"  # what TEXT becomes
TEXT = """Relations with Ruritania

Last updated: 12 Nov. 2014 19:27

Ruritania joined the Partnership for Peace on 3 May 1994. It hosted a meeting in 1996.

Cooperation in the field

The two sides signed an agreement in April 2002, and Ruritania opened a mission in 2005.
"""


def has(program, page=PAGE):
    """Whether the window knows the page."""
    return program.shelf.entry(page) is not None


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a text on a country that never was."""
    path = tmp_path / "ruritania.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def dialog(qtbot):
    """Return what waits for the dialog of a class."""

    def wait(name):
        def shown():
            tops = QApplication.topLevelWidgets()
            return [each for each in tops if each.isVisible() and type(each).__name__ == name]

        qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE_MS)
        return shown()[-1]

    return wait


@pytest.fixture
def settle(qtbot):
    """Return what waits until nothing is under way."""
    return lambda program: qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)


@pytest.fixture
def bring_in(qtbot, dialog, settle):
    """Return what imports a document as it is found, by the keyboard."""

    def bring_in(program, path):
        program.importing.take([path])
        preview = dialog("PreviewDialog")
        qtbot.waitUntil(preview.import_button.isEnabled, timeout=PATIENCE_MS)
        with qtbot.waitSignal(preview.accepted, timeout=PATIENCE_MS):
            qtbot.keyClick(preview, Qt.Key.Key_Return, CTRL)
        settle(program)
        program.window.activateWindow()  # offscreen nobody else does
        qtbot.waitUntil(program.window.isActiveWindow)

    return bring_in


@pytest.fixture
def has_arrow():
    """Return what tells whether a field shows the arrow of its list."""

    def has_arrow(field):
        picture = field.grab().toImage()
        middle = picture.height() // 2
        corner = {
            picture.pixel(x, y)
            for x in range(picture.width() - 18, picture.width() - 8)
            for y in range(middle - 4, middle + 4)
        }
        return len(corner) > 1

    return has_arrow


class Desktop(QObject):
    """The reader's desktop: notes what it is asked to open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString())


@pytest.fixture
def desktop():
    """Return a desktop that answers for web addresses and files."""
    desktop = Desktop()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, desktop, "open")
    yield desktop
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)
