"""All imports and all that was deleted, each to be looked at and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

from PySide6.QtCore import QMargins, QSize, Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.intake.shelf.journal import Entry
from app.intake.shelf.recycling import Recycled
from app.intake.shelf.shelving import Shelf
from app.ui.dialogs.frame import FramedDialog
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.lists.switch import Switch
from app.ui.theme import Theme

SIZE = QSize(620, 540)
SHOWN_TITLES = 3
_Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import that stands."""

    entry: Entry

    @property
    def title(self) -> str:
        """The file."""
        return PurePath(self.entry.file).name

    @property
    def about(self) -> str:
        """When, and which pages it brought."""
        return f"{_moment(self.entry.id)} · {_titles([each.title for each in self.entry.pages])}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.title}. {self.about}"


@dataclass(frozen=True, slots=True)
class RecycledRow:
    """Something that was deleted or undone."""

    recycled: Recycled

    @property
    def title(self) -> str:
        """What it was."""
        return _titles(self.recycled.titles)

    @property
    def about(self) -> str:
        """When it was deleted, and how long it can be brought back."""
        days = max(self.recycled.days_left, 0)
        left = f"{days} day{'' if days == 1 else 's'} left"
        return f"Deleted {_moment(self.recycled.entry)} · {left}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.title}. {self.about}"


class _Delegate(CardDelegate):
    """Paints what it is above when it was."""

    typical_height = 52
    padding = QMargins(14, 7, 14, 8)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: ImportRow | RecycledRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        return [
            TextBlock(row.title, self._theme.interface_font(), tokens.text),
            TextBlock(row.about, self._theme.interface_font(-1), tokens.muted, above=1),
        ]


class ImportsDialog(FramedDialog):
    """Two lists, of which one is shown.

    Signals:
        report_wanted: name of the report of an import.
        undo_wanted: id of an import to be taken back.
        restore_wanted: id of a deletion, or of an undone import, to be brought back.
        page_wanted: id of the first page of an import.
    """

    report_wanted = Signal(str)
    undo_wanted = Signal(str)
    restore_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        close = QDialogButtonBox.StandardButton.Close
        super().__init__(theme, "My Imports", close, parent)
        self.switch = Switch(theme, ("Imports", "Deleted"), "List", self)
        self.imports, import_part = self._list(
            "Imports", "Nothing imported yet", "Drag files on the window, or press Ctrl+I."
        )
        self.deleted, deleted_part = self._list(
            "Deleted", "Nothing deleted", "What you delete stands here for 30 days."
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(import_part)
        self._stack.addWidget(deleted_part)
        self.report_button = self._button("Report…", self._on_report)
        self.undo_button = self._button("Undo Import", self._on_undo)
        self.restore_button = self._button("Restore", self._on_restore)
        self.switch.chosen.connect(self._on_chosen)
        self.imports.opened.connect(lambda _index, _new_tab: self._on_page())
        self.deleted.opened.connect(lambda _index, _new_tab: self._on_restore())
        self.body.addWidget(self.switch)
        self.body.addWidget(self._stack, 1)
        self.spread(SIZE)
        self._on_chosen(0)

    def show_all(self, found: "tuple[Sequence[ImportRow], Sequence[RecycledRow]]") -> None:
        """Show these imports and these deletions."""
        for view, rows in zip((self.imports, self.deleted), found, strict=True):
            model = view.model()
            assert isinstance(model, RowModel)
            number = view.currentIndex().row()
            model.set_rows(list(rows))
            view.setVisible(bool(rows))
            self._notices[view].setVisible(not rows)
            if rows:
                view.setCurrentIndex(model.index(min(max(number, 0), len(rows) - 1), 0))
        for number, (name, rows) in enumerate(zip(("Imports", "Deleted"), found, strict=True)):
            self.switch.name(number, f"{name} {len(rows)}" if rows else name)
        self._on_chosen(self.switch.current)

    _notices: dict[CardView, Notice]

    def _list(self, name: str, headline: str, text: str) -> tuple[CardView, QWidget]:
        if not hasattr(self, "_notices"):
            self._notices = {}
        view = CardView(_Delegate(self.theme, self), self)
        view.setModel(RowModel(view))
        view.setAccessibleName(name)
        view.left.connect(self.reject)
        view.opens_on_click = False
        notice = Notice(self.theme, self)
        notice.say("inbox", headline, text)
        self._notices[view] = notice
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view, 1)
        column.addWidget(notice, 1)
        view.hide()
        return view, part

    def _button(self, text: str, answer: object) -> QPushButton:
        button = self.buttons.addButton(text, _Role.ActionRole)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(answer)
        return button

    def _row(self, view: CardView) -> "ImportRow | RecycledRow | None":
        index = view.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def _on_chosen(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        for button in (self.report_button, self.undo_button):
            button.setVisible(number == 0)
            button.setEnabled(self._row(self.imports) is not None)
        self.restore_button.setVisible(number == 1)
        self.restore_button.setEnabled(self._row(self.deleted) is not None)
        view = self.deleted if number else self.imports
        view.setFocus()

    def _on_report(self) -> None:
        row = self._row(self.imports)
        if isinstance(row, ImportRow):
            self.report_wanted.emit(row.entry.report)

    def _on_undo(self) -> None:
        row = self._row(self.imports)
        if isinstance(row, ImportRow):
            self.undo_wanted.emit(row.entry.id)

    def _on_restore(self) -> None:
        row = self._row(self.deleted)
        if isinstance(row, RecycledRow):
            self.restore_wanted.emit(row.recycled.entry)

    def _on_page(self) -> None:
        row = self._row(self.imports)
        if isinstance(row, ImportRow) and row.entry.pages:
            self.page_wanted.emit(row.entry.pages[0].id)


def load_imports(folder: Path) -> tuple[list[ImportRow], list[RecycledRow]]:
    """The imports in the library in *folder* that stand, and what was deleted there."""
    if not folder.is_dir():
        return [], []
    shelf = Shelf.look(folder)
    return (
        [ImportRow(entry) for entry in shelf.imports()],
        [RecycledRow(each) for each in shelf.recycled()],
    )


def _titles(titles: Sequence[str]) -> str:
    shown = ", ".join(titles[:SHOWN_TITLES])
    more = len(titles) - SHOWN_TITLES
    return f"{shown} and {more} more" if more > 0 else shown or "No page"


def _moment(entry_id: str) -> str:
    """When an entry was made, which its id tells."""
    moment = datetime.strptime(entry_id[:15], "%Y%m%d-%H%M%S")
    return f"{moment.day} {moment:%B %Y, %H:%M}"
