"""What was removed from a document, each text with its reason, to be put back or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QModelIndex, QPoint, QRect, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.intake.report import Removal
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.theme import Theme

SHOWN = 220  # characters of a removed text
BOX_LEFT, BOX_TOP = 14, 9


@dataclass(frozen=True, slots=True)
class RemovedRow:
    """A removed text; *restored* says that it stands in the page after all."""

    removal: Removal
    restored: bool = False

    @property
    def text(self) -> str:
        """The text in one line, cut where it is long."""
        words = " ".join(self.removal.text.split())
        return f"{words[:SHOWN].rstrip()}…" if len(words) > SHOWN else words

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        state = "Put back" if self.restored else "Removed"
        return f"{state}: {self.text}. {self.removal.why}"


class RemovedDelegate(CardDelegate):
    """Paints a removed text with a box that puts it back.

    Signals:
        box_pressed: the box of this index was clicked.
    """

    box_pressed = Signal(QModelIndex)
    typical_height = 52
    padding = QMargins(38, 6, 14, 7)

    def __init__(self, theme: Theme, parent: QWidget, *, can_restore: bool) -> None:
        super().__init__(theme, parent)
        self._can_restore = can_restore
        if not can_restore:
            self.padding = QMargins(14, 6, 14, 7)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: RemovedRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        why = row.removal.why[:1].upper() + row.removal.why[1:]
        return [
            TextBlock(row.text, self._theme.interface_font(), tokens.text),
            TextBlock(why, self._theme.interface_font(-1), tokens.muted, above=1),
        ]

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._can_restore:
            return
        row: RemovedRow = index.data(ROW_ROLE)
        near = bool(option.state & (QStyle.StateFlag.State_MouseOver | _FOCUS))
        paint_tick_box(painter, _box(option.rect), self._theme, ticked=row.restored, near=near)

    def press(self, index: Index, rect: QRect, position: QPoint) -> bool:
        if self._can_restore and _box(rect).adjusted(-6, -6, 6, 6).contains(position):
            self.box_pressed.emit(index)
            return True
        return False


class RemovedList(QWidget):
    """Lists what was removed; Space puts a text back, or takes it out again.

    Signals:
        toggled: number of a removed text, and whether it is to stand in the page.
        chosen: number of the text at the cursor.
    """

    toggled = Signal(int, bool)
    chosen = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, can_restore: bool = True
    ) -> None:
        super().__init__(parent)
        self.model: RowModel[RemovedRow] = RowModel(self)
        delegate = RemovedDelegate(theme, self, can_restore=can_restore)
        self.view = CardView(delegate, self)
        self.notice = Notice(theme, self, compact=True)
        self.notice.say("list-x", "Nothing removed", "Every line of the document is in the page.")
        self.view.setModel(self.model)
        self.view.setAccessibleName("Removed from the text")
        self.view.opened.connect(lambda index, _new_tab: self.chosen.emit(index.row()))
        if can_restore:
            self.view.toggled.connect(self._on_toggled)
            delegate.box_pressed.connect(self._on_toggled)
        self.view.selectionModel().currentChanged.connect(
            lambda index, _before: self.chosen.emit(index.row())
        )
        theme.changed.connect(self.view.viewport().update)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._hint = QLabel("Tick what belongs in the page after all.", self)
        self._hint.setObjectName("muted")
        self._hint.setContentsMargins(14, 0, 14, 4)
        self._hint.setFont(theme.interface_font(-1))
        self._can_restore = can_restore
        column.setSpacing(0)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        column.addWidget(self.notice, 1)
        self.show_removed(())

    def show_removed(self, removed: Sequence[Removal]) -> None:
        """List *removed*, none of them put back."""
        self.model.set_rows([RemovedRow(each) for each in removed])
        self._hint.setVisible(self._can_restore and bool(removed))
        self.view.setVisible(bool(removed))
        self.notice.setVisible(not removed)
        self.setFocusProxy(self.view if removed else self.notice)

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.model.put(index.row(), RemovedRow(row.removal, not row.restored))
            self.toggled.emit(index.row(), not row.restored)


_FOCUS = QStyle.StateFlag.State_HasFocus


def _box(rect: QRect) -> QRect:
    return QRect(rect.left() + BOX_LEFT, rect.top() + BOX_TOP, BOX, BOX)
