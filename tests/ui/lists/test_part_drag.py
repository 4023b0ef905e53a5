"""Tests of `app.ui.lists.part_drag`."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.library.pages.page import Place
from app.library.parts import HeadingPart, Part, PlacePart
from app.ui.lists.part_drag import PARTS_TYPE, PartDrag, parts_in, parts_mime
from app.ui.theme import Theme

PARTS = (PlacePart(Place("pfp", "milestones", 1, 5, "Line\u2028one\n“two”")), HeadingPart("A\nB"))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Part, ...]]:
    """Return the parts of each drag that begins; Qt would wait for a mouse that is not there."""
    begun: list[tuple[Part, ...]] = []

    def note(drag: QDrag, *_actions: object) -> Qt.DropAction:
        begun.append(parts_in(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", note)
    return begun


@pytest.fixture
def widget(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a widget with a part in its upper half."""
    widget = QWidget()
    widget.resize(100, 100)
    qtbot.addWidget(widget)
    PartDrag(widget, lambda at: (PARTS[0], "Partnership") if at.y() < 50 else None, theme)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_parts_arrive_as_they_were_sent() -> None:
    mime = parts_mime(PARTS, "Two parts")

    assert parts_in(mime) == PARTS
    assert mime.text() == "Two parts"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'{"_": "Unheard"}', b"3"])
def test_what_we_do_not_know_carries_no_parts(content: bytes) -> None:
    mime = QMimeData()
    mime.setData(PARTS_TYPE, QByteArray(content))

    assert parts_in(mime) == ()


def test_a_part_is_dragged_when_the_mouse_has_gone_far_enough(
    qtbot: QtBot, widget: QWidget, dragged: list[tuple[Part, ...]]
) -> None:
    qtbot.mousePress(widget, LEFT, pos=QPoint(10, 10))
    qtbot.mouseMove(widget, QPoint(12, 10))
    near = list(dragged)

    qtbot.mouseMove(widget, QPoint(60, 30))

    assert near == []
    assert dragged == [(PARTS[0],)]


def test_nothing_is_dragged_from_where_no_part_is(
    qtbot: QtBot, widget: QWidget, dragged: list[tuple[Part, ...]]
) -> None:
    qtbot.mousePress(widget, LEFT, pos=QPoint(10, 80))
    qtbot.mouseMove(widget, QPoint(60, 20))

    assert dragged == []


def test_a_button_stands_up_again_when_it_was_dragged(
    qtbot: QtBot, theme: Theme, dragged: list[tuple[Part, ...]]
) -> None:
    button = QPushButton("Into the tray")
    qtbot.addWidget(button)
    PartDrag(button, lambda _at: (PARTS[0], "Partnership"), theme)
    with qtbot.waitExposed(button):
        button.show()

    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mousePress(button, LEFT, pos=QPoint(5, 5))
        qtbot.mouseMove(button, QPoint(60, 9))

    assert dragged == [(PARTS[0],)]
    assert not button.isDown()


def test_a_click_drags_nothing(
    qtbot: QtBot, widget: QWidget, dragged: list[tuple[Part, ...]]
) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(10, 10))
    qtbot.mouseMove(widget, QPoint(60, 20))

    assert dragged == []
