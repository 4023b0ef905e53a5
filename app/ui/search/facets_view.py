"""The facets of a search: collapsible groups with counts, and the years of the events told."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.library.search.answer import SearchRequest
from app.library.search.facets import FacetGroup, Facets, FacetValue
from app.ui.search.histogram import SIDE, YearHistogram
from app.ui.theme import Theme

FIELD_ROLE = Qt.ItemDataRole.UserRole
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
OPEN_AT_FIRST = ("kind",)
GAP, ABOVE_YEARS = 4, 6
SLACK = 10  # so that a list that fits has no scroll bar


class FacetsView(QWidget):
    """Lists the groups; a value is ticked by click, Space or Return.

    Signals:
        value_toggled: a value of a field, and whether it is chosen now.
        span_chosen: first and last year chosen; 0 and 0 for all.
        left: Escape was pressed.
    """

    value_toggled = Signal(str, str, bool)
    span_chosen = Signal(int, int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facets = Facets()
        self._request = SearchRequest("")
        self._opened = set(OPEN_AT_FIRST)
        self.tree = QTreeWidget(self)
        self.years = YearHistogram(theme, self)
        self._years_title = QLabel("Events by year", self)
        self._build()
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.itemClicked.connect(self._on_clicked)
        self.tree.itemExpanded.connect(lambda item: self._note_opened(item, True))
        self.tree.itemCollapsed.connect(lambda item: self._note_opened(item, False))
        self.years.span_chosen.connect(self.span_chosen)
        theme.changed.connect(self._fill)
        self._dress()
        theme.changed.connect(self._dress)

    def show_facets(self, facets: Facets, request: SearchRequest) -> None:
        """Show *facets* and what of them *request* asks for."""
        self._facets, self._request = facets, request
        self._fill()
        chosen = (request.first, request.last)
        years = (chosen[0].year, chosen[1].year) if chosen[0] and chosen[1] else (0, 0)
        self.years.show_years(facets.years, years)
        for part in (self.years, self._years_title):
            part.setVisible(bool(facets.years))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.tree and event.type() in FOCUS:
            self._dress()
        elif watched is self.tree and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._answer_key(event)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        tree = self.tree
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(True)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAccessibleName("Filters")
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.installEventFilter(self)
        self.setFocusProxy(tree)
        self._years_title.setObjectName("muted")
        above_years = QVBoxLayout()  # a hidden label loses its own margins when the theme changes
        above_years.setContentsMargins(SIDE, ABOVE_YEARS, 14, 0)
        above_years.addWidget(self._years_title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GAP)
        layout.setSpacing(2)
        layout.addWidget(tree, 1)
        layout.addLayout(above_years)
        layout.addWidget(self.years)

    def _fill(self) -> None:
        """Write every group anew; the row with the focus keeps it."""
        current = self._key_of(self.tree.currentItem())
        place = self.tree.verticalScrollBar().value()
        self.tree.blockSignals(True)
        self.tree.clear()
        for group in self._facets.groups:
            self._add_group(group)
        self.tree.blockSignals(False)
        self._restore(current, place)
        self._fit()

    def _add_group(self, group: FacetGroup) -> None:
        head = QTreeWidgetItem(self.tree, [group.title])
        head.setData(0, FIELD_ROLE, group.field)
        font = QFont(self.tree.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        parents: dict[str, QTreeWidgetItem] = {}
        for value in group.values:
            above = value.value.rpartition("/")[0] if group.field == "in" else ""
            item = self._add_value(parents.get(above, head), group.field, value)
            parents[value.value] = item
        head.setExpanded(group.field in self._opened or any(each.chosen for each in group.values))

    def _add_value(self, parent: QTreeWidgetItem, field: str, value: FacetValue) -> QTreeWidgetItem:
        title = value.title[:1].upper() + value.title[1:]
        item = QTreeWidgetItem(parent, [title, f"{value.count:,}"])
        item.setData(0, FIELD_ROLE, field)
        item.setData(0, VALUE_ROLE, value.value)
        item.setCheckState(0, Qt.CheckState.Checked if value.chosen else Qt.CheckState.Unchecked)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QBrush(QColor(self._theme.tokens.muted)))
        pages = f"{value.count:,} page{'s' if value.count != 1 else ''}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{title}, {pages}")
        item.setToolTip(0, title)
        item.setExpanded(value.chosen or field in self._opened)
        return item

    def _restore(self, current: tuple[str, str], place: int) -> None:
        items = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        item = next((each for each in items if self._key_of(each) == current), None)
        if item is None or current == ("", ""):
            item = self.tree.topLevelItem(0)
        if item is not None:
            self.tree.setCurrentItem(item)
        self.tree.verticalScrollBar().setValue(place)

    def _key_of(self, item: QTreeWidgetItem | None) -> tuple[str, str]:
        if item is None:
            return "", ""
        return item.data(0, FIELD_ROLE) or "", item.data(0, VALUE_ROLE) or ""

    def _answer_key(self, event: QKeyEvent) -> bool:
        item = self.tree.currentItem()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._turn(item)
            return True
        return False

    def _turn(self, item: QTreeWidgetItem) -> None:
        """Tick or untick a value; open or close a group."""
        if self._key_of(item)[1]:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            item.setExpanded(not item.isExpanded())

    def _note_opened(self, item: QTreeWidgetItem, opened: bool) -> None:
        field, value = self._key_of(item)
        if not value:
            (self._opened.add if opened else self._opened.discard)(field)
        self._fit()

    def _fit(self) -> None:
        """Take no more room than the rows and the years need."""
        first = self.tree.model().index(0, 0)
        rows, index = 0, first
        while index.isValid():
            rows, index = rows + 1, self.tree.indexBelow(index)
        self.tree.setMaximumHeight(
            max(1, rows * self.tree.sizeHintForIndex(first).height() + SLACK)
        )
        others = (self._years_title, self.years) if self._facets.years else ()
        below = sum(part.sizeHint().height() + GAP for part in others)
        self.setMaximumHeight(self.tree.maximumHeight() + below + ABOVE_YEARS + 2 * GAP)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        field, value = self._key_of(item)
        if column == 0 and value:
            self.value_toggled.emit(field, value, item.checkState(0) == Qt.CheckState.Checked)

    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """A group opens wherever it is clicked, a value is ticked by its count, too."""
        if not self._key_of(item)[1] or column == 1:
            self._turn(item)

    def _dress(self) -> None:
        self._years_title.setFont(self._theme.interface_font(-2))
        self.tree.setFont(self._theme.interface_font(-1))
        t = self._theme.tokens
        focused = self.tree.hasFocus()
        selection = t.selection if focused else "transparent"
        text = t.selection_text if focused else t.text
        self.tree.setStyleSheet(f"""
QTreeWidget {{ margin: 0 8px 0 6px; selection-background-color: transparent; }}
QTreeWidget::item {{ padding: 3px 4px; border-radius: 5px; }}
QTreeWidget::item:hover {{ background: {t.chip}; }}
QTreeWidget::item:selected {{ background: {selection}; color: {text}; }}
QTreeWidget::indicator {{ width: 12px; height: 12px; border: 1px solid {t.faint};
  border-radius: 3px; background: {t.base}; }}
QTreeWidget::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
""")
