"""What is offered below the search field while a word is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.library.search.completion import Completion
from app.ui.theme import Theme

ROW_HEIGHT = 26
SIDE = 10
HINT_ROLE = Qt.ItemDataRole.UserRole


class CompletionList(QListWidget):
    """A list that never takes the focus; the field moves in it and takes from it.

    Signals:
        taken: the Completion that was clicked.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered: tuple[Completion, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("completions")
        self.setAccessibleName("Completions")
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.itemClicked.connect(lambda item: self.taken.emit(self._offered[self.row(item)]))
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def offer(self, completions: Sequence[Completion], below: QRect) -> None:
        """Show *completions* below the rectangle *below* of the parent; none hides the list."""
        self._offered = tuple(completions)
        self.clear()
        for each in self._offered:
            item = QListWidgetItem(each.label, self)
            item.setData(HINT_ROLE, each.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.label}, {each.hint}")
        height = ROW_HEIGHT * len(self._offered) + 10
        self.setGeometry(QRect(below.bottomLeft() + QPoint(0, 4), QSize(below.width(), height)))
        self.setVisible(bool(self._offered))
        self.raise_()

    def step(self, by: int) -> None:
        """Move the mark by so many rows, round and round."""
        row = self.currentRow()
        self.setCurrentRow((row + by) % self.count() if row >= 0 or by > 0 else self.count() - 1)

    @property
    def marked(self) -> Completion | None:
        """The completion that the reader has moved to."""
        row = self.currentRow()
        return self._offered[row] if self.isVisible() and row >= 0 else None

    @property
    def first(self) -> Completion | None:
        """The likeliest completion."""
        return self._offered[0] if self.isVisible() and self._offered else None

    def _dress(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(
            f"#completions {{ background: {t.raised}; border: 1px solid {t.line};"
            f" border-radius: 8px; padding: 4px; }}"
        )


class _RowDelegate(QStyledItemDelegate):
    """Paints the label, and muted at its right what it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        t = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection if selected else t.chip))
            painter.drawRoundedRect(option.rect, 5, 5)
        room = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(self._theme.interface_font())
        painter.setPen(QColor(t.selection_text if selected else t.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, left, str(index.data()))
        painter.setFont(self._theme.interface_font(-1))
        painter.setPen(QColor(t.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, str(index.data(HINT_ROLE)))
        painter.restore()
