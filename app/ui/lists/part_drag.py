"""Dragging parts to the tray: how they travel, and what begins to drag them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.library.parts import Part
from app.ui.theme import Theme

PARTS_TYPE = "application/x-entente-parts"
Carried = tuple[Part, str]  # a part, and what it is called while it is dragged
PartAt = Callable[[QPoint], Carried | None]
LONGEST = 240  # pixels of a title under the mouse


def parts_mime(parts: Sequence[Part], title: str) -> QMimeData:
    """*parts* as they are dragged; a field for text takes *title*."""
    mime = QMimeData()
    mime.setText(title)
    carry_parts(mime, parts)
    return mime


def carry_parts(mime: QMimeData, parts: Sequence[Part]) -> None:
    """Let *mime* carry *parts* besides what it holds."""
    from app.library.compilation.record_json import dump  # the first paint does without

    mime.setData(PARTS_TYPE, QByteArray("\n".join(map(dump, parts)).encode()))


def parts_in(mime: QMimeData) -> tuple[Part, ...]:
    """The parts that *mime* carries; nothing when there are none that we know."""
    from app.library.compilation.record_json import load

    content = bytes(mime.data(PARTS_TYPE).data()).decode(errors="replace")
    lines = content.split("\n") if content else []  # JSON has no other breaks between lines
    try:
        parts = tuple(load(line) for line in lines)
    except ValueError:  # from another version of the program
        return ()
    return tuple(part for part in parts if isinstance(part, Part))


def start_drag(source: QWidget, mime: QMimeData, title: str, theme: Theme) -> None:
    """Drag *mime* from *source*, with *title* under the mouse, until it is let go."""
    drag = QDrag(source)
    drag.setMimeData(mime)
    drag.setPixmap(_label(title, theme, source.devicePixelRatio()))
    drag.setHotSpot(QPoint(-12, -6))
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)


class PartDrag(QObject):
    """Lets parts be dragged out of *widget*: *part_at* tells what lies below the mouse there."""

    def __init__(self, widget: QWidget, part_at: PartAt, theme: Theme) -> None:
        super().__init__(widget)
        self._widget = widget
        self._part_at = part_at
        self._theme = theme
        self._pressed: QPoint | None = None
        self._carried: Carried | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._note(event)
            elif event.type() == QEvent.Type.MouseMove and self._carried is not None:
                return self._drag_if_far(event)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._carried = None
        return super().eventFilter(watched, event)

    def _note(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._carried = self._part_at(self._pressed) if is_left else None

    def _drag_if_far(self, event: QMouseEvent) -> bool:
        """Begin to drag when the mouse has gone far enough; the widget hears of no move before."""
        carried, pressed = self._carried, self._pressed
        if carried is None or pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = (event.position().toPoint() - pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._carried = None
            part, title = carried
            start_drag(self._widget, parts_mime((part,), title), title, self._theme)
            if isinstance(self._widget, QAbstractButton):  # it hears of no release
                self._widget.setDown(False)
        return True


def _label(title: str, theme: Theme, ratio: float) -> QPixmap:
    font = theme.interface_font()
    metrics = QFontMetrics(font)
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, LONGEST)
    rect = QRect(0, 0, metrics.horizontalAdvance(text) + 22, metrics.height() + 12)
    pixmap = QPixmap(rect.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QColor(theme.tokens.accent))
    painter.setBrush(QColor(theme.tokens.raised))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
    painter.setPen(QColor(theme.tokens.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap
