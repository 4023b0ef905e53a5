"""The filters of a chronology: groups of values with counts; the types show their marks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QIcon, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.library.chronology.filtering import FIELDS, ChronologyFilter
from app.ui.lists.filter_field import FilterField
from app.ui.milestones.rows import capital, counted
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

GROUPS = {
    "type": "Type",
    "partner": "Partner",
    "organisation": "Organisation or framework",
    "confirmed": "Confirmed",
    "origin": "Origin",
}
FIELD_ROLE = Qt.ItemDataRole.UserRole
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
MARK = QSize(16, 16)


class FilterView(QWidget):
    """A field for words above the groups; a value is ticked by click, Space or Return.

    Signals:
        value_toggled: a field, a value of it, and whether it is chosen now.
        text_changed: the words that are wanted.
        left: Escape was pressed.
    """

    value_toggled = Signal(str, str, bool)
    text_changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[str, Mapping[str, int]] = {}
        self._wanted = ChronologyFilter()
        self._word: Callable[[str, str], str] = lambda _field, value: capital(value)
        self._opened = {"type"}
        self.field = FilterField(theme, "Filter milestones", self)
        self.tree = QTreeWidget(self)
        self._build()
        self.field.textChanged.connect(self.text_changed)
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.itemClicked.connect(self._on_clicked)
        self.tree.itemExpanded.connect(lambda item: self._note_opened(item, True))
        self.tree.itemCollapsed.connect(lambda item: self._note_opened(item, False))
        theme.changed.connect(self._dress)
        self._dress()

    def show_counts(
        self,
        counts: Mapping[str, Mapping[str, int]],
        wanted: ChronologyFilter,
        word: Callable[[str, str], str],
    ) -> None:
        """Show how many milestones have each value, and what of it is *wanted*.

        *word* says what a value of a field is called.
        """
        self._counts, self._wanted, self._word = counts, wanted, word
        if self.isVisible():
            self._fill()

    def show_text(self, text: str) -> None:
        """Show the words that are wanted."""
        if text != self.field.text():
            self.field.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        self._fill()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._answer_key(watched, event)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        tree = self.tree
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(True)
        tree.setIndentation(14)
        tree.setIconSize(MARK)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAccessibleName("Filters of the milestones")
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for part in (tree, self.field):
            part.installEventFilter(self)
        self.setFocusProxy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(tree, 1)

    def _fill(self) -> None:
        """Write every group anew; the row with the focus keeps it."""
        current = _key_of(self.tree.currentItem())
        place = self.tree.verticalScrollBar().value()
        self.tree.blockSignals(True)
        self.tree.clear()
        for field in FIELDS:
            self._add_group(field)
        self.tree.blockSignals(False)
        self._restore(current, place)

    def _add_group(self, field: str) -> None:
        chosen = self._wanted.values(field)
        found = {**dict.fromkeys(chosen, 0), **self._counts.get(field, {})}
        if len(found) < 2 and not chosen:
            return
        head = QTreeWidgetItem(self.tree, [GROUPS[field]])
        head.setData(0, FIELD_ROLE, field)
        font = QFont(self.tree.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        for value in sorted(found, key=lambda value: (-found[value], self._word(field, value))):
            self._add_value(head, field, value, found[value], value in chosen)
        head.setExpanded(field in self._opened)

    def _add_value(
        self, head: QTreeWidgetItem, field: str, value: str, count: int, chosen: bool
    ) -> None:
        word = self._word(field, value)
        item = QTreeWidgetItem(head, [word, f"{count:,}"])
        item.setData(0, FIELD_ROLE, field)
        item.setData(0, VALUE_ROLE, value)
        item.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QBrush(QColor(self._theme.tokens.muted)))
        item.setData(
            0, Qt.ItemDataRole.AccessibleTextRole, f"{word}, {counted(count, 'milestone')}"
        )
        item.setToolTip(0, word)
        if field == "type":
            item.setIcon(0, self._mark(value))

    def _mark(self, event_type: str) -> QIcon:
        """The mark that milestones of this type have in the list."""
        tokens = self._theme.tokens
        scale = self.devicePixelRatioF()
        pixmap = QPixmap(MARK * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = tokens.event_colours.get(event_type, tokens.accent)
        paint_mark(painter, QPointF(8, 8), 5, event_type, colour, tokens.window)
        painter.end()
        return QIcon(pixmap)

    def _restore(self, current: tuple[str, str], place: int) -> None:
        items = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        item = next((each for each in items if _key_of(each) == current), None)
        if item is not None and current != ("", ""):
            self.tree.setCurrentItem(item)
        self.tree.verticalScrollBar().setValue(place)

    def _answer_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Answer Escape, and Return on a value; say whether the key has been dealt with."""
        if event.key() == Qt.Key.Key_Escape:
            if watched is self.field and self.field.text():
                self.field.clear()
            else:
                self.left.emit()
            return True
        if watched is self.field:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                first = self.tree.currentItem() or self.tree.topLevelItem(0)
                if first is not None:
                    self.tree.setCurrentItem(first)
            return event.key() == Qt.Key.Key_Down
        item = self.tree.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._turn(item)
            return True
        return False

    def _turn(self, item: QTreeWidgetItem) -> None:
        """Tick or untick a value; open or close a group."""
        if _key_of(item)[1]:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            item.setExpanded(not item.isExpanded())

    def _note_opened(self, item: QTreeWidgetItem, opened: bool) -> None:
        field, _ = _key_of(item)
        (self._opened.add if opened else self._opened.discard)(field)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        field, value = _key_of(item)
        if column == 0 and value:
            self.value_toggled.emit(field, value, item.checkState(0) == Qt.CheckState.Checked)

    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """A group opens wherever it is clicked, a value is ticked by its count, too."""
        if not _key_of(item)[1] or column == 1:
            self._turn(item)

    def _dress(self) -> None:
        self.tree.setFont(self._theme.interface_font(-1))
        t = self._theme.tokens
        self.tree.setStyleSheet(f"""
QTreeWidget::item {{ padding: 2px 4px; border-radius: 5px; }}
QTreeWidget::item:hover {{ background: {t.chip}; }}
QTreeWidget::item:selected {{ background: {t.selection}; color: {t.selection_text}; }}
QTreeWidget::indicator {{ width: 12px; height: 12px; border: 1px solid {t.faint};
  border-radius: 3px; background: {t.base}; }}
QTreeWidget::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
""")
        if self.isVisible():
            self._fill()


def _key_of(item: QTreeWidgetItem | None) -> tuple[str, str]:
    if item is None:
        return "", ""
    return item.data(0, FIELD_ROLE) or "", item.data(0, VALUE_ROLE) or ""
