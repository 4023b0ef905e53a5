"""Tests of the invitation to drop files, with the events that a drag sends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.intake.drop_overlay import DropOverlay
from app.ui.theme import Theme

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
FOLDER = Path(__file__).parent.as_uri()
FILE = Path(__file__).as_uri()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window with a field in it."""
    window = QWidget()
    window.resize(400, 300)
    QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def overlay(theme: Theme, window: QWidget) -> DropOverlay:
    """Return the overlay of the window."""
    return DropOverlay(theme, window)


def dragged(*urls: str) -> QMimeData:
    """What is dragged: *urls*."""
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def enter(widget: QWidget, mime: QMimeData) -> QDragEnterEvent:
    """Drag *mime* onto *widget*."""
    event = QDragEnterEvent(QPoint(10, 10), COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(widget, event)
    return event


def test_files_bring_it_up_over_the_whole_window(overlay, window):
    event = enter(window, dragged(FILE))

    assert event.isAccepted()
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()


def test_files_dragged_on_a_field_are_no_text(overlay, window):
    enter(window.findChild(QLineEdit), dragged(FILE))

    assert overlay.isVisible()


@pytest.mark.parametrize("url", ["https://example.org/a.txt"])
def test_what_is_no_file_does_not(overlay, window, url):
    enter(window, dragged(url))

    assert not overlay.isVisible()


def test_it_goes_when_the_files_leave(overlay, window):
    mime = dragged(FILE)
    enter(window, mime)
    enter(overlay, mime)  # it lies under the mouse now

    QApplication.sendEvent(overlay, QDragLeaveEvent())

    assert not overlay.isVisible()


def test_what_is_dropped_is_told(qtbot, overlay, window):
    mime = dragged(FILE, FOLDER)
    enter(window, mime)
    enter(overlay, mime)

    with qtbot.waitSignal(overlay.dropped) as dropped:
        QApplication.sendEvent(overlay, QDropEvent(QPointF(10, 10), COPY, mime, LEFT, NO_KEY))

    assert dropped.args == [[Path(QUrl(FILE).toLocalFile()), Path(QUrl(FOLDER).toLocalFile())]]
    assert not overlay.isVisible()


def test_it_can_be_painted_in_both_looks(overlay, window, theme):
    enter(window, dragged(FILE))
    light = overlay.grab().toImage()

    theme.set_mode("dark")

    assert overlay.grab().toImage() != light
