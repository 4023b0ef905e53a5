"""Pictures and pages of a timeline: its SVG as PNG, as PDF, and on a printer."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from app.export.tables.timeline_svg import FONT

SHARPNESS = 2.0  # pixels of a PNG for each of the picture
MOST_PIXELS = 30_000_000  # of a PNG; a higher one is drawn less sharp
RESOLUTION = 300  # dots per inch of a PDF
MARGIN = 10.0  # millimetres around a page


def png_of(svg: str) -> bytes:
    """*svg* as PNG."""
    renderer = _renderer(svg)
    size = renderer.defaultSize()
    sharpness = min(SHARPNESS, (MOST_PIXELS / max(size.width() * size.height(), 1)) ** 0.5)
    image = QImage(size * sharpness, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    buffer.close()
    return bytes(content.data())


def pdf_of(pages: Sequence[str], title: str) -> bytes:
    """*pages*, each an SVG, as a PDF on A4 lying down."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout())
    draw_pages(pages, writer, QSize(writer.width(), writer.height()))
    buffer.close()
    return bytes(content.data())


def page_layout() -> QPageLayout:
    """A4 lying down with narrow margins."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size, lying = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape
    return QPageLayout(size, lying, margins, QPageLayout.Unit.Millimeter)


def draw_pages(pages: Sequence[str], device: QPagedPaintDevice, room: QSize) -> None:
    """Draw each of *pages* on a page of *device*, as large as *room* allows."""
    painter = QPainter(device)
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        renderer = _renderer(page)
        size = renderer.defaultSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left = (room.width() - size.width()) / 2
        renderer.render(painter, QRectF(left, 0, size.width(), size.height()))
    painter.end()


def _renderer(svg: str) -> QSvgRenderer:
    # Qt takes a list of families for the name of one.
    return QSvgRenderer(QByteArray(svg.replace(quoteattr(FONT), '"Inter"').encode()))
