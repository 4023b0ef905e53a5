"""The paragraph that is marked in a page: by a click, by Ctrl and the arrows, or by the caret."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from app.library.pages.page import Place
from app.ui.reader.browser import PageBrowser
from app.ui.reader.page_map import PageMap, Span
from app.ui.tokens import Tokens

WIDTH = 14  # of the mark, and of what can be taken hold of to drag it
LINE = 3
GAP = 6  # between the mark and the text
SHARE = 0.28  # of the height: where a paragraph out of view comes to rest


class ParagraphMark(QWidget):
    """The bar beside the marked paragraph; it can be dragged to the tray."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = QColor()
        self.setObjectName("paragraphMark")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The marked paragraph; drag it to the tray")
        self.setToolTip("Ctrl+D puts this paragraph into the tray; so does dragging it there")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        left = (self.width() - LINE) // 2
        painter.drawRoundedRect(QRect(left, 0, LINE, self.height()), 1.5, 1.5)
        painter.end()


class Paragraphs(QObject):
    """Knows which paragraph of the page in view is marked, and shows the mark beside it.

    A row of a table counts as a paragraph, and so does an item of a list. Headings and notes do
    not: they have places of their own.

    Signals:
        changed: another paragraph is marked, or none.
    """

    changed = Signal()

    def __init__(self, browser: PageBrowser, places: Callable[[], PageMap], tokens: Tokens) -> None:
        super().__init__(browser)
        self._browser = browser
        self._places = places
        self.markable = False  # only pages have paragraphs that a tray can hold
        self._place: Place | None = None
        self._span: Span = (0, 0)
        self.mark = ParagraphMark(browser)
        self.set_tokens(tokens)
        browser.text_moved.connect(self._lay_mark)
        browser.text_clicked.connect(self._on_clicked)
        browser.paragraph_wanted.connect(self.step)
        browser.caret_moved.connect(lambda: self.mark_at(browser.textCursor().position()))

    @property
    def place(self) -> Place | None:
        """The marked paragraph, with its words; None when there is none."""
        return self._place

    def set_tokens(self, tokens: Tokens) -> None:
        """Use the colours of another look."""
        self.mark.colour = QColor(tokens.accent)
        self.mark.update()

    def at(self, position: int) -> Place | None:
        """The paragraph that stands at *position* of the document."""
        return self._places().passage(*self._span_at(position))

    def at_point(self, point: QPoint) -> Place | None:
        """The paragraph below *point* of the text, or beside it."""
        return self.at(self._browser.cursorForPosition(point).position())

    def in_view(self) -> Place | None:
        """The marked paragraph, else the one below the mouse, else the first whole one in view."""
        if self._place is not None:
            return self._place
        viewport = self._browser.viewport()
        point = viewport.mapFromGlobal(self._browser.cursor().pos())
        if viewport.underMouse() and viewport.rect().contains(point):
            below = self.at_point(point)
            if below is not None:
                return below
        block = self._first_block()
        while block.isValid():
            place = self.at(block.position())
            if place is not None:
                return place
            block = block.next()
        return None

    def mark_at(self, position: int) -> None:
        """Mark the paragraph at *position*; none where there is no paragraph."""
        if self.markable:
            self._set(self.at(position), self._span_at(position))

    def clear(self) -> bool:
        """Mark none; say whether one was marked."""
        had_one = self._place is not None
        self._set(None, (0, 0))
        return had_one

    def step(self, by: int) -> None:
        """Mark the next or previous paragraph, from the marked one or from what is in view."""
        document = self._browser.document()
        if not self.markable:
            return
        if self._place is None:
            block = self._first_block()
        else:
            start, end = self._span
            block = document.findBlock(end if by > 0 else start)
            block = block.next() if by > 0 else block.previous()
        while block.isValid():
            span = self._span_at(block.position())
            place = self._places().passage(*span)
            if place is not None:
                self._browser.setTextCursor(self._browser.cursor_at(span[0]))  # heard by readers
                self._set(place, span)
                self._bring_into_view()
                return
            block = block.next() if by > 0 else block.previous()

    def _set(self, place: Place | None, span: Span) -> None:
        if place == self._place:
            return
        self._place, self._span = place, span
        self._lay_mark()
        self.changed.emit()

    def _span_at(self, position: int) -> Span:
        """From where to where the paragraph at *position* reaches: a block, or a row of a table."""
        block = self._browser.document().findBlock(position)
        cursor = QTextCursor(block)
        table = cursor.currentTable()
        if table is None:
            return block.position(), block.position() + block.length() - 1
        row = table.cellAt(cursor).row()
        first, last = table.cellAt(row, 0), table.cellAt(row, table.columns() - 1)
        return first.firstPosition(), last.lastPosition()

    def _first_block(self) -> QTextBlock:
        """The first paragraph that begins in view."""
        browser = self._browser
        first, last = browser.visible_span()
        block = browser.document().findBlock(first)
        begins = browser.cursorRect(browser.cursor_at(block.position())).top() >= 0
        following = block.next()
        if not begins and following.isValid() and following.position() < last:
            return following
        return block

    def _bring_into_view(self) -> None:
        top, bottom = self._extent()
        if top < 0 or bottom > self._browser.viewport().height():
            self._browser.scroll_to(self._span[0], round(self._browser.height() * SHARE))

    def _extent(self) -> tuple[int, int]:
        """The upper and the lower edge of the marked paragraph in the viewport."""
        browser, (start, end) = self._browser, self._span
        rects = [browser.cursorRect(browser.cursor_at(each)) for each in (start, end)]
        # The cells of a row end at different heights.
        table = browser.cursor_at(start).currentTable()
        if table is not None:
            row = table.cellAt(start).row()
            cells = (table.cellAt(row, column) for column in range(table.columns()))
            rects += [browser.cursorRect(cell.lastCursorPosition()) for cell in cells]
        return min(rect.top() for rect in rects), max(rect.bottom() for rect in rects)

    def _lay_mark(self) -> None:
        """Lay the bar beside the paragraph, as far as it is in view."""
        if self._place is None:
            self.mark.hide()
            return
        viewport = self._browser.viewport()
        top, bottom = self._extent()
        top, bottom = max(top, 0), min(bottom, viewport.height())
        left = viewport.x() - GAP - WIDTH
        self.mark.setGeometry(left, viewport.y() + top, WIDTH, max(bottom - top, 0))
        self.mark.setVisible(bottom > top)

    def _on_clicked(self, point: QPoint) -> None:
        self.mark_at(self._browser.cursorForPosition(point).position())
