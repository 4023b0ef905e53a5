"""Tests of the invitation to drop files, with the events that a drag sends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.intake.drop_offer import NO_ADDRESS, NO_PICTURE
from app.ui.intake.drop_overlay import DropOverlay
from app.ui.intake.pasted import Words
from app.ui.lists.part_drag import parts_mime
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


def worded(text: str) -> QMimeData:
    """What is dragged: the words *text*."""
    mime = QMimeData()
    mime.setText(text)
    return mime


def pictured() -> QMimeData:
    """What is dragged: a picture."""
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return mime


def drop(qtbot: QtBot, overlay: DropOverlay, mime: QMimeData, signal: object) -> object:
    """Drop *mime*, and give what *signal* then tells."""
    enter(overlay, mime)  # it lies under the mouse now
    with qtbot.waitSignal(signal) as told:
        QApplication.sendEvent(overlay, QDropEvent(QPointF(10, 10), COPY, mime, LEFT, NO_KEY))
    return told.args[0]


@pytest.mark.parametrize(
    ("mime", "reason"),
    [
        (dragged("https://example.org/a.txt"), NO_ADDRESS),
        (worded(" https://example.org/a "), NO_ADDRESS),
        (pictured(), NO_PICTURE),
    ],
)
def test_what_cannot_be_imported_is_told_why_before_and_after(qtbot, overlay, window, mime, reason):
    enter(window, mime)

    assert overlay.accessibleName() == f"This cannot be imported. {reason}"
    assert drop(qtbot, overlay, mime, overlay.refused) == reason
    assert not overlay.isVisible()


def test_words_that_are_dropped_are_told(qtbot, overlay, window):
    mime = worded("It joined in 1994.\n\nSee https://example.org too.")

    event = enter(window, mime)

    assert event.isAccepted()
    assert overlay.accessibleName() == "Drop to make a page of the words. 7 words"
    assert drop(qtbot, overlay, mime, overlay.words_dropped) == Words(mime.text())


def test_words_go_to_the_field_they_are_dragged_on(overlay, window):
    enter(window.findChild(QLineEdit), worded("Kosovo"))

    assert not overlay.isVisible()


def test_parts_on_their_way_to_the_tray_are_no_documents(overlay, window):
    event = enter(window, parts_mime((PlacePart(Place("pfp")),), "Partnership for Peace"))

    assert not event.isAccepted()
    assert not overlay.isVisible()


def test_what_nobody_can_read_is_left_alone(overlay, window):
    mime = QMimeData()
    mime.setData("application/x-unheard-of", QByteArray(b"?"))

    enter(window, mime)

    assert not overlay.isVisible()


def test_a_refusal_looks_otherwise(overlay, window):
    enter(window, dragged(FILE))
    invited = overlay.grab().toImage()

    enter(window, pictured())

    assert overlay.grab().toImage() != invited


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
