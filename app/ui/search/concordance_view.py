"""The concordance: every occurrence of what was sought in its line, the matches in one column."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.library.search.concordance import ConcordanceLine
from app.ui.lists.chooser import Chooser
from app.ui.search.concordance_model import (
    KEYS,
    LEFT,
    LINE_ROLE,
    MATCH,
    PAGE,
    RIGHT,
    YEAR,
    ConcordanceModel,
    Index,
)
from app.ui.theme import Theme

ROW_HEIGHT = 26
SIDE = 6
WIDEST_MATCH = 140
WORDS = {
    "": "relevance",
    "left": "left side",
    "match": "match",
    "right": "right side",
    "page": "page",
    "year": "year",
}


class ConcordanceView(QWidget):
    """Shows the lines; a click on a head sorts, Return or a double click opens a line.

    Signals:
        line_opened: a ConcordanceLine.
        export_wanted: the lines in view are to be written to a file.
    """

    line_opened = Signal(object)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ConcordanceModel(self)
        self._title = QLabel(self)
        self.order = Chooser(theme, "Order of the occurrences", self)
        self._export = QPushButton("Export as CSV…", self)
        self.table = LineTable(theme, self)
        self.table.setModel(self._model)
        self.table.opened.connect(self._on_opened)
        self.order.addItems([f"By {WORDS[key]}" for key in ("", *KEYS)])
        self.order.activated.connect(lambda number: self._sort(number - 1))
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)
        self._export.clicked.connect(self.export_wanted)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def lines(self) -> tuple[ConcordanceLine, ...]:
        """The lines in the order in which they stand."""
        return self._model.lines

    def show_lines(self, query: str, lines: Sequence[ConcordanceLine]) -> None:
        """Show *lines*, the occurrences of *query*."""
        self._model.set_lines(lines)
        pages = len({line.page for line in lines})
        count = f"{len(lines):,} occurrence{'s' if len(lines) != 1 else ''}"
        where = f"on {pages:,} page{'s' if pages != 1 else ''}"
        self._title.setText(f"{count} of “{query}” {where}")
        self.table.setAccessibleName(f"Occurrences of {query}")
        self.table.fit()
        if lines:
            self.table.setCurrentIndex(self._model.index(0, MATCH))

    def _lay_out(self) -> None:
        self.setObjectName("concordance")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 14, 8)
        head.setSpacing(8)
        self._title.setWordWrap(True)
        head.addWidget(self._title, 1)
        head.addWidget(self.order)
        head.addWidget(self._export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _restyle(self) -> None:
        font = self._theme.interface_font(1)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        for part in (self.order, self._export):
            part.setFont(self._theme.interface_font(-1))
        base = self._theme.tokens.base
        self.setStyleSheet(f"#concordance, #concordance QTableView {{ background: {base}; }}")
        self.table.fit()

    def _sort(self, column: int) -> None:
        self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def _on_sorted(self, column: int) -> None:
        self.order.setCurrentIndex(column + 1)

    def _on_opened(self, index: QModelIndex) -> None:
        self.line_opened.emit(index.data(LINE_ROLE))


class LineTable(QTableView):
    """A table of lines in which the texts meet at the match.

    Signals:
        opened: the index of a line.
    """

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSortIndicatorShown(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.opened)

    def fit(self) -> None:
        """Give the texts on both sides the same room, the match what it needs."""
        model, heads = self.model(), self.horizontalHeader()
        if model is None:
            return
        metrics = QFontMetrics(self._theme.interface_font())
        few = range(min(model.rowCount(), 200))
        widths = (metrics.horizontalAdvance(str(model.index(row, MATCH).data())) for row in few)
        heads.setSectionResizeMode(LEFT, QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(RIGHT, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(MATCH, min(max(widths, default=0) + 4 * SIDE, WIDEST_MATCH))
        self.setColumnWidth(PAGE, max(110, self.width() // 6))
        self.setColumnWidth(YEAR, 62)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        else:
            super().keyPressEvent(event)


class _LineDelegate(QStyledItemDelegate):
    """Paints the text before a match so that its end is seen, the match on its ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, column = self._theme.tokens, index.column()
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
        room = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        text = " ".join(str(index.data()).split())
        font = self._theme.interface_font(0 if column in (LEFT, MATCH, RIGHT) else -1)
        colour = tokens.text if column in (LEFT, MATCH, RIGHT) else tokens.muted
        if column == MATCH:
            font.setWeight(QFont.Weight.DemiBold)
            if not selected:
                painter.fillRect(option.rect.adjusted(2, 4, -2, -4), QColor(tokens.highlight))
        painter.setFont(font)
        painter.setPen(QColor(tokens.selection_text if selected else colour))
        side = {LEFT: Qt.AlignmentFlag.AlignRight, MATCH: Qt.AlignmentFlag.AlignHCenter}
        elide = Qt.TextElideMode.ElideLeft if column == LEFT else Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(text, elide, room.width())
        place = side.get(column, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, place | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
