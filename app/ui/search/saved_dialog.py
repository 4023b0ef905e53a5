"""The saved searches: run, renamed, put in order, deleted, and all of that undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.desk.saved_searches import SavedSearch, moved, renamed, without
from app.ui.dialogs.frame import FramedDialog
from app.ui.search.choices import described
from app.ui.theme import Theme

COLUMNS = ("Name", "Looks for")
KEYS = "Return runs, F2 renames, Alt+Up and Alt+Down move, Delete deletes, Ctrl+Z takes back."
REFUSED = "There is a saved search of that name, or the name is empty."
NONE = "None yet. Search for something, then choose Save This Search."
SIZE = QSize(680, 420)
NAME_WIDTH = 260


class SavedSearchesDialog(FramedDialog):
    """Lists the saved searches; every change holds at once.

    Signals:
        run_wanted: a SavedSearch to run.
        changed: the SavedSearches as they are now, a tuple.
    """

    run_wanted = Signal(object)
    changed = Signal(object)

    def __init__(
        self, theme: Theme, searches: Sequence[SavedSearch], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Saved Searches", parent=parent)
        self._searches = tuple(searches)
        self._earlier: list[tuple[SavedSearch, ...]] = []
        self.list = QTreeWidget(self)
        self._hint = self.label("", delta=-1, muted=True)
        self._buttons: dict[str, QPushButton] = {}
        self._build_list()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._build_buttons())
        self.spread(SIZE)
        self._fill(0)
        self.list.setFocus()

    def button(self, text: str) -> QPushButton:
        """The button so labelled."""
        return self._buttons[text]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and self.list.hasFocus():
            return event.type() == QEvent.Type.KeyPress and self._answer_key(event)
        return super().eventFilter(watched, event)

    def _build_list(self) -> None:
        self.list.setAccessibleName("Saved searches")
        self.list.setHeaderLabels(COLUMNS)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setObjectName("faults")  # rows with the same room
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.list.header().resizeSection(0, NAME_WIDTH)
        self.list.installEventFilter(self)
        self.list.itemChanged.connect(self._on_renamed)
        self.list.itemDoubleClicked.connect(lambda _item, _column: self._run())
        self.list.currentItemChanged.connect(lambda _new, _old: self._enable())

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        answers: dict[str, Callable[[], object]] = {
            "Run": self._run,
            "Rename": self._rename,
            "Up": lambda: self._move(-1),
            "Down": lambda: self._move(1),
            "Delete": self._delete,
            "Undo": self._undo,
        }
        for text, answer in answers.items():
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, call=answer: call())
            self._buttons[text] = button
            row.addWidget(button)
        row.addStretch()
        return row

    def _answer_key(self, event: QKeyEvent) -> bool:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key == Qt.Key.Key_Delete:
            self._delete()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    @property
    def _at(self) -> int:
        return self.list.currentIndex().row()

    def _fill(self, current: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for saved in self._searches:
            row = QTreeWidgetItem(self.list, [saved.name, described(saved.request)])
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
            row.setToolTip(1, described(saved.request))
        if self._searches:
            last = len(self._searches) - 1
            at = self.list.model().index(min(max(current, 0), last), 0)
            self.list.setCurrentIndex(at)
        self.list.blockSignals(False)
        self._hint.setText(KEYS if self._searches else NONE)
        self._enable()

    def _enable(self) -> None:
        at, last = self._at, len(self._searches) - 1
        for text, able in (
            ("Run", at >= 0),
            ("Rename", at >= 0),
            ("Up", at > 0),
            ("Down", 0 <= at < last),
            ("Delete", at >= 0),
            ("Undo", bool(self._earlier)),
        ):
            self._buttons[text].setEnabled(able)

    def _change(self, searches: tuple[SavedSearch, ...], current: int) -> None:
        self._note(searches)
        self._fill(current)

    def _note(self, searches: tuple[SavedSearch, ...]) -> None:
        if searches != self._searches:
            self._earlier.append(self._searches)
            self._searches = searches
            self.changed.emit(searches)

    def _run(self) -> None:
        if self._at >= 0:
            self.run_wanted.emit(self._searches[self._at])
            self.accept()

    def _rename(self) -> None:
        if self._at >= 0:
            self.list.setFocus()
            self.list.edit(self.list.currentIndex().siblingAtColumn(0))

    def _on_renamed(self, item: QTreeWidgetItem, column: int) -> None:
        """Take the name that was typed; the rows stay, for one of them is still being edited."""
        at, typed = self.list.indexOfTopLevelItem(item), item.text(0)
        searches = renamed(self._searches, at, typed) if column == 0 else self._searches
        refused = searches == self._searches and typed != self._searches[at].name
        self._note(searches)
        self._hint.setText(REFUSED if refused else KEYS)
        self.list.blockSignals(True)
        item.setText(0, searches[at].name)
        item.setText(1, described(searches[at].request))
        self.list.blockSignals(False)
        self._enable()

    def _move(self, by: int) -> None:
        if self._at >= 0:
            self._change(moved(self._searches, self._at, by), self._at + by)

    def _delete(self) -> None:
        at = self._at
        if at >= 0:
            name = self._searches[at].name
            self._change(without(self._searches, at), at)
            self._hint.setText(f"Deleted “{name}”. Undo brings it back.")

    def _undo(self) -> None:
        if self._earlier:
            self._searches = self._earlier.pop()
            self.changed.emit(self._searches)
            self._fill(self._at)
