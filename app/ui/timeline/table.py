"""The timeline as a table, for the keyboard, for screen readers and for whoever likes tables."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from app.library.timeline.rows import TimelineRow
from app.ui.theme import Theme
from app.ui.timeline.table_model import (
    KIND,
    LANE,
    NOTES,
    PAGES,
    ROW_ROLE,
    SOURCES,
    WHAT,
    WHEN,
    TimelineModel,
)

ROW_HEIGHT = 44  # two lines of words
WIDTHS = {LANE: 140, WHEN: 150, KIND: 130, PAGES: 130, SOURCES: 130, NOTES: 150}
LEAST_WHAT = 280


class TimelineTable(QTableView):
    """A row for each bar and each event; a click on a head sorts, Return opens the sentence.

    With Shift and Ctrl several rows are chosen.

    Signals:
        row_opened: the TimelineRow whose sentence is to be read.
    """

    row_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TimelineModel(self)
        self.setModel(self._model)
        self.setObjectName("timelineTable")
        self.setAccessibleName("Timeline as a table")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSortIndicatorShown(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._on_opened)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """The rows in the order in which they stand."""
        return self._model.rows

    @property
    def current(self) -> TimelineRow | None:
        """The present row."""
        return self._model.row(self.currentIndex())

    @property
    def chosen(self) -> tuple[TimelineRow, ...]:
        """The rows that are chosen, from above."""
        indexes = sorted(self.selectionModel().selectedRows(LANE), key=QModelIndex.row)
        return tuple(index.data(ROW_ROLE) for index in indexes)

    def show_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show *rows* in their own order; the present row stays when it is among them."""
        before = self.current
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._model.set_rows(rows)
        self.go_to(before)

    def go_to(self, row: TimelineRow | None) -> None:
        """Make *row* the present one; the first when it is not there."""
        index = self._model.find(row)
        if not index.isValid():
            index = self._model.index(0, LANE)
        self.setCurrentIndex(index)
        self.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give what is told the room that the other columns leave."""
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        rest = self.viewport().width() - sum(WIDTHS.values())
        self.setColumnWidth(WHAT, max(rest, LEAST_WHAT))

    def _dress(self) -> None:
        base = self._theme.tokens.base
        self.setStyleSheet(
            f"#timelineTable {{ background: {base}; }} QTableView::item {{ padding: 2px 5px; }}"
        )

    def _on_opened(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.row_opened.emit(row)
