"""Line icons, drawn in the colour and at the size in which they are asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap


class LineIcon(QIconEngine):
    """One SVG in one colour, drawn anew for each size, so that it is sharp at every scale.

    What is disabled is drawn paler, so no second drawing is needed.
    """

    def __init__(self, svg: bytes) -> None:
        super().__init__()
        self._svg = svg

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        from PySide6.QtSvg import QSvgRenderer  # not needed before the first icon is drawn

        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.35)
        QSvgRenderer(QByteArray(self._svg)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return LineIcon(self._svg)


def line_icon(file: Path, colour: str) -> QIcon:
    """The icon in *file* with its strokes in *colour*.

    Raises:
        OSError: there is no such icon.
    """
    return QIcon(LineIcon(file.read_bytes().replace(b"currentColor", colour.encode())))
