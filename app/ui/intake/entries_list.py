"""The entries of a list of other documents, each to become a page or not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.intake.report import FoundPage
from app.intake.shelf.offers import LIST
from app.library.pages.edtf import DateError, parse
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.intake.tick_delegate import TickDelegate
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import Index
from app.ui.lists.card_view import CardView
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A page that the list is split into; *kept* says that it is to be imported."""

    page: FoundPage
    kept: bool = True

    @property
    def about(self) -> str:
        """What is told of it beside its title: its date, or that it is the list."""
        if self.page.listed == LIST:
            return "The list itself, to which the others lead back"
        try:
            date = parse(self.page.published).describe() if self.page.published else ""
        except DateError:
            date = self.page.published
        return " · ".join(filter(None, (date, self.page.url)))

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        state = "Import" if self.kept else "Left out"
        return ": ".join(filter(None, (state, self.page.title, self.about)))


class EntryDelegate(TickDelegate):
    """Paints an entry with a box that has it imported."""

    def blocks(self, index: Index) -> Sequence[Block]:
        row: EntryRow = index.data(ROW_ROLE)
        tokens, font = self._theme.tokens, self._theme.interface_font()
        colour = tokens.text if row.kept else tokens.muted
        blocks = [TextBlock(row.page.title or "Without a title", font, colour)]
        if row.about:
            small = self._theme.interface_font(-1)
            blocks.append(TextBlock(row.about, small, tokens.muted, above=1))
        return blocks

    def is_ticked(self, index: Index) -> bool:
        row: EntryRow = index.data(ROW_ROLE)
        return row.kept


class EntriesList(QWidget):
    """Lists the entries; Space leaves one out, or takes it in again.

    Signals:
        toggled: number of a page, and whether it is to be imported.
        all_toggled: whether every page is to be imported, or none.
        chosen: number of the page at the cursor.
    """

    toggled = Signal(int, bool)
    all_toggled = Signal(bool)
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: RowModel[EntryRow] = RowModel(self)
        delegate = EntryDelegate(theme, self)
        self.view = CardView(delegate, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName("Entries of the list")
        self.all_button = QPushButton("All", self)
        self.none_button = QPushButton("None", self)
        hint = QLabel("Tick what shall become a page.", self)
        hint.setObjectName("muted")
        hint.setFont(theme.interface_font(-1))
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 10, 4)
        head.setSpacing(6)
        head.addWidget(hint, 1)
        for button, name in ((self.all_button, "Import all"), (self.none_button, "Import none")):
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.all_button.clicked.connect(lambda: self.all_toggled.emit(True))
        self.none_button.clicked.connect(lambda: self.all_toggled.emit(False))
        self.view.toggled.connect(self._on_toggled)
        delegate.box_pressed.connect(self._on_toggled)
        self.view.opened.connect(lambda index, _new_tab: self.chosen.emit(index.row()))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self.view.viewport().update)

    def show_pages(
        self, pages: Sequence[FoundPage], left_out: Collection[int], current: int
    ) -> None:
        """List *pages* but for their texts, the cursor on the *current* one."""
        rows = [EntryRow(page, at not in left_out) for at, page in enumerate(pages)]
        with QSignalBlocker(self.view.selectionModel()):
            if len(rows) == len(self.model.rows):
                for at, row in enumerate(rows):
                    if row != self.model.rows[at]:
                        self.model.put(at, row)
            else:
                self.model.set_rows(rows)
            if self.view.currentIndex().row() != current:
                self.view.setCurrentIndex(self.model.index(current, 0))
        self.view.viewport().update()
        self.all_button.setEnabled(bool(left_out))
        self.none_button.setEnabled(len(left_out) < len(rows))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.model.put(index.row(), replace(row, kept=not row.kept))
            self.toggled.emit(index.row(), not row.kept)
