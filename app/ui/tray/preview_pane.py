"""The first pages of the document as it will look, beside the options of the export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tray.table_pane import TablePane
from app.ui.tray.text_pane import TextPane

if TYPE_CHECKING:
    from app.export.preview import PageImage, Preview
    from app.export.text_preview import TextPreview

PAGE_WIDTH = 376
GAP = 14
WIDTH = PAGE_WIDTH + 2 * GAP + 16  # with the scroll bar


class PreviewPane(QWidget):
    """Pages below one another, or text or table of a file without pages, and what is to be said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.area = QScrollArea(self)
        self._column = QWidget(self.area)
        self._pages = QVBoxLayout(self._column)
        self.text = TextPane(theme, self)
        self.table = TablePane(theme, self)
        self._empty = QLabel(self)
        self._says = QLabel(self)
        self._stack = QStackedLayout()
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_waiting()

    @property
    def page_width(self) -> int:
        """How many points of the screen a page is wide."""
        return round(PAGE_WIDTH * self.devicePixelRatio())

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return self._pages.count()

    def show_waiting(self) -> None:
        """Say that something is on its way; what was there before stays so long."""
        self._say("Making the preview…")

    def show_preview(self, preview: "Preview") -> None:
        """Show the pages of *preview* in place of those before; where one looks stays."""
        bar = self.area.verticalScrollBar()
        place = bar.value()
        while self._pages.count():
            item = self._pages.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for number, page in enumerate(preview.pages, start=1):
            sheet = _Sheet(self._theme, _pixmap(page, self.devicePixelRatio()), self._column)
            sheet.setAccessibleName(f"Page {number} of the preview")
            self._pages.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.setCurrentWidget(self.area)
        self._column.adjustSize()
        bar.setValue(place)
        count = len(preview.pages)
        pages = f"The first {count} pages" if count != 1 else "The first page"
        self._say(pages + _of_how_many(preview.parts, preview.whole))

    def show_text(self, preview: "TextPreview") -> None:
        """Show the text or the rows of *preview* in place of what was there."""
        if preview.manner == "table":
            self._stack.setCurrentWidget(self.table)
            self.table.show_rows(preview)
        else:
            self._stack.setCurrentWidget(self.text)
            self.text.show_text(preview)
        beginning = "; only its beginning" if preview.left_out else ""
        self._say(f"{preview.note}{beginning}{_of_how_many(preview.parts, preview.whole)}")

    def show_error(self, message: str) -> None:
        """Say why there is no preview."""
        self._stack.setCurrentWidget(self._empty)
        self._say(message)

    def _say(self, text: str) -> None:
        self._says.setText(text)
        for shown in (self.area, self.text, self.table):
            shown.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self.area.setAccessibleName("Preview")
        self.area.setWidget(self._column)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pages.setContentsMargins(GAP, GAP, GAP, GAP)
        self._pages.setSpacing(GAP)
        self._says.setObjectName("muted")
        self._says.setWordWrap(True)
        shown = QWidget(self)
        shown.setLayout(self._stack)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(shown, 1)
        column.addWidget(self._says)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._says.setFont(self._theme.interface_font(-1))
        self._column.setObjectName("previewColumn")
        self._empty.setObjectName("previewEmpty")
        self.setStyleSheet(
            "QScrollArea, QTextBrowser, QTableView, #previewEmpty {"
            f" border: 1px solid {tokens.line}; border-radius: 8px; background: {tokens.chip}; }}"
            f"QTextBrowser {{ background: {tokens.base}; }}"
            "QScrollArea:focus, QTextBrowser:focus, QTableView:focus {"
            f" border-color: {tokens.accent}; }}"
            "#previewColumn { background: transparent; }"
        )


class _Sheet(QLabel):
    """A page with a fine edge."""

    def __init__(self, theme: Theme, pixmap: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPixmap(pixmap)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _of_how_many(parts: int, whole: int) -> str:
    return f", from the first {parts} of {whole} parts" if parts < whole else ""


def _pixmap(page: "PageImage", ratio: float) -> QPixmap:
    form = QImage.Format.Format_RGB32
    image = QImage(page.pixels, page.width, page.height, page.stride, form)
    pixmap = QPixmap.fromImage(image.copy())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
