"""The tray panel: parts put together in the reader's order, to be exported as one document."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.library.pages.page import Place
from app.library.parts import Part, PlacePart
from app.ui.lists.notice import Notice
from app.ui.lists.part_drag import PARTS_TYPE, parts_in
from app.ui.theme import Theme
from app.ui.tray.delegate import TrayDelegate
from app.ui.tray.head import TrayHead
from app.ui.tray.model import TrayModel
from app.ui.tray.rows import Row
from app.ui.tray.view import TrayView

HINT = (
    "Press Ctrl+D on a page, on selected words, on a row of any list, or drag them here. What lies"
    " here becomes one document, in this order, with headings and notes of your own."
)


class TrayPanel(QWidget):
    """Lists what lies in the tray; dragging or Alt+Up and Alt+Down change the order.

    Signals:
        removed: the number of the part to take out.
        step_wanted: the number of a part, and whether it moves up (-1) or down (1).
        moved: the number of a part, and before which it is to stand.
        parts_dropped: parts, and before which number they are to stand.
        part_edited: a number, and the part that is to stand there.
        editing_ended: no heading or note is written any more, after `part_edited` if it is another
            now; True says that Escape gave it up.
        page_wanted: id of a page to open, and whether in a new tab.
        place_wanted: a Place to open, and whether in a new tab.
        part_opened: a part that is no place of today, to be shown.
        export_wanted: the tray is to be exported.
    """

    removed = Signal(int)
    step_wanted = Signal(int, int)
    moved = Signal(int, int)
    parts_dropped = Signal(object, int)
    part_edited = Signal(int, object)
    editing_ended = Signal(bool)
    page_wanted = Signal(str, bool)
    place_wanted = Signal(object, bool)
    part_opened = Signal(object)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TrayModel(self)
        self.head = TrayHead(theme, self)
        self._hint = Notice(theme, self, compact=True)
        self._hint.say("", "", HINT)
        self.view = TrayView(theme, TrayDelegate(theme, self), self)
        self.summary = QLabel(self)
        self.export_button = QPushButton("Export…", self)
        self.setAcceptDrops(True)
        self.view.setModel(self._model)
        self.view.setAccessibleName("Tray")
        self.export_button.setAccessibleName("Export the tray")
        self.export_button.setAutoDefault(True)  # so that Return presses it as well
        self._connect()
        self._lay_out()
        self._restyle()
        self.show_rows([], "")

    @property
    def current(self) -> int:
        """The number of the part at the cursor, -1 without one."""
        return self.view.currentIndex().row()

    def add_commands(self, heading: QAction, note: QAction, trays: Sequence[QAction]) -> None:
        """Offer what can be added, and what can be done with whole trays."""
        self.head.add_button("heading", heading)
        self.head.add_button("notebook-pen", note)
        self.head.set_commands(trays)

    def show_rows(self, rows: Sequence[Row], summary: str) -> None:
        """Show *rows* and what they amount to; the cursor stays about where it was."""
        at = self.current
        self._model.set_rows(rows)
        if at >= 0 and rows and not self.view.currentIndex().isValid():
            self.go_to(min(at, len(rows) - 1))
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self.export_button.setVisible(bool(rows))
        shown = self.view if rows else self._hint
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    def go_to(self, number: int) -> None:
        """Bring the part called *number* into view, with the cursor on it."""
        index = self._model.index(number, 0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def edit(self, number: int) -> None:
        """Let the reader write the heading or note called *number*."""
        self.go_to(number)
        self.view.setFocus()
        self.view.edit(self._model.index(number, 0))

    def keep_written(self) -> None:
        """Take over at once what is written in a heading or note: the rows are to be others."""
        if self.view.state() == QAbstractItemView.State.EditingState:
            self.view.setFocus()  # which ends the editing, and keeps it
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PARTS_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped beside the list, on an empty tray above all."""
        parts = parts_in(event.mimeData())
        if parts:
            self.parts_dropped.emit(parts, self._model.rowCount())
        event.setDropAction(Qt.DropAction.CopyAction)  # so that Qt removes nothing by itself
        event.accept()

    def _connect(self) -> None:
        self.view.opened.connect(self._on_opened)
        self.view.removed.connect(lambda index: self.removed.emit(index.row()))
        self.view.step_wanted.connect(self.step_wanted)
        self.view.row_dropped.connect(self.moved)
        self.view.parts_dropped.connect(self.parts_dropped)
        # Queued: the answer may replace the rows, which must not happen while one is edited.
        self._model.part_edited.connect(self.part_edited, Qt.ConnectionType.QueuedConnection)
        self.view.editing_ended.connect(self.editing_ended, Qt.ConnectionType.QueuedConnection)
        self.export_button.clicked.connect(self.export_wanted)
        self._theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._hint)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 4, 12, 10)
        foot.setSpacing(6)
        self.summary.setObjectName("muted")
        foot.addWidget(self.summary)
        foot.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    def _restyle(self) -> None:
        self.summary.setFont(self._theme.interface_font(-2))
        self.export_button.setIcon(self._theme.icon("file-down"))
        self.view.viewport().update()

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        row = self._model.row(index)
        part: Part | None = row.part if row else None
        if not isinstance(part, PlacePart) or part.day:
            self.part_opened.emit(part)
        elif part.place == Place(part.place.page):
            self.page_wanted.emit(part.place.page, new_tab)
        else:
            self.place_wanted.emit(part.place, new_tab)
