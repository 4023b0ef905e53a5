"""What was removed from a document, each text with its reason, to be put back or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.intake.report import Removal
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.intake.tick_delegate import TickDelegate
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import Index
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.theme import Theme

SHOWN = 220  # characters of a removed text


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


class RemovedDelegate(TickDelegate):
    """Paints a removed text with a box that puts it back."""

    def blocks(self, index: Index) -> Sequence[Block]:
        row: RemovedRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        why = row.removal.why[:1].upper() + row.removal.why[1:]
        return [
            TextBlock(row.text, self._theme.interface_font(), tokens.text),
            TextBlock(why, self._theme.interface_font(-1), tokens.muted, above=1),
        ]

    def is_ticked(self, index: Index) -> bool:
        row: RemovedRow = index.data(ROW_ROLE)
        return row.restored


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
        delegate = RemovedDelegate(theme, self, has_boxes=can_restore)
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
