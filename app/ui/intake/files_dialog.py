"""The list of many files: how far the import is, what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QModelIndex, QRect, QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.intake.batch import ASKS, CANCELLED, DONE, KNOWN, LEFT_OUT, REFUSED
from app.intake.importing import Source
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE, UNDECIDED
from app.ui.dialogs.return_key import KeyedDialog
from app.ui.intake.drop_overlay import DropOverlay
from app.ui.intake.file_queue import FINISHED, READING, WAITING, FileQueue, FileRow
from app.ui.intake.place_box import PlaceBox
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.intake.work import ASK
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.lists.choice_box import ChoiceBox
from app.ui.theme import Theme

SIZE = QSize(680, 560)
ICON = 18
ICONS = {
    WAITING: "circle-dashed",
    READING: "loader-circle",
    DONE: "circle-check",
    KNOWN: "circle-check",
    REFUSED: "circle-x",
    CANCELLED: "circle-minus",
    ASKS: "list-checks",
    LEFT_OUT: "circle-minus",
}
LEFT_TO_READER = (REFUSED, ASKS)
LISTS = (
    ("Lists of documents: ask for each", ASK),
    ("Lists of documents: leave them stubs", UNDECIDED),
    ("Lists of documents: one page of each list", ONE),
    ("Lists of documents: a page of each entry", ENTRIES),
    ("Lists of documents: leave them out", NOTHING),
)


class FileDelegate(CardDelegate):
    """Paints a file with a sign of its state."""

    typical_height = 50
    padding = QMargins(46, 6, 16, 7)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: FileRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        colour = tokens.danger if row.state == REFUSED else tokens.muted
        return [
            TextBlock(row.source.name, self._theme.interface_font(), tokens.text),
            TextBlock(row.message, self._theme.interface_font(-1), colour, above=1),
        ]

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FileRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        colours = {
            DONE: tokens.event_colours["agreement signed"],
            READING: tokens.accent,
            REFUSED: tokens.danger,
            ASKS: tokens.accent,
        }
        icon = self._theme.icon(ICONS[row.state], colours.get(row.state, tokens.faint))
        icon.paint(painter, QRect(option.rect.left() + 18, option.rect.top() + 8, ICON, ICON))


class FilesDialog(KeyedDialog):
    """Shows a `FileQueue` and lets the reader drive it; the window stays free meanwhile.

    Signals:
        started: the import is to begin; the pages shall also stand at this path of the tree, and
            this is to be made of lists of other documents.
        preview_wanted: number of the file to be looked through before it is imported.
        page_wanted: id of a page that was imported.
        files_wanted: more files shall be chosen for the list.
        folder_wanted: a folder shall be chosen whose documents join the list.
        dropped: the Paths of files and folders that were dropped on the list.
        words_dropped: the Words that were dropped on it.
    """

    started = Signal(str, str)
    preview_wanted = Signal(int)
    page_wanted = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()
    dropped = Signal(object)
    words_dropped = Signal(object)

    def __init__(
        self,
        theme: Theme,
        queue: FileQueue,
        branches: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._queue = queue
        queue.setParent(self)
        self.model: RowModel[FileRow] = RowModel(self)
        self.model.set_rows(queue.rows)
        self.view = CardView(FileDelegate(theme, self), self)
        self.view.setModel(self.model)
        self.view.setAccessibleName("Files")
        self.place = PlaceBox(theme, "Place in the tree: as proposed for each", branches, self)
        self.lists = ChoiceBox(theme, "Lists of other documents", self)
        for words, choice in LISTS:
            self.lists.addItem(words, choice)
        self._headline = QLabel(self)
        self.note = QLabel(self)
        self.add_button = QPushButton("Add Files…", self)
        self.folder_button = QPushButton("Add Folder…", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Files done")
        self.import_button = QPushButton(self)
        self.preview_button = QPushButton("Preview…", self)
        self.retry_button = QPushButton("Retry", self)
        self.close_button = QPushButton("Close", self)
        self.overlay = DropOverlay(theme, self, "Drop to add to the list")
        self._lay_out()
        self._connect()
        self._show_state()
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus()

    def add(self, sources: Sequence[Source]) -> None:
        """Let *sources* join the list, and say which were there already."""
        there = self._queue.add(sources)
        new = len(set(sources)) - len(there)
        first = len(self._queue.rows) - new
        if not new and there:
            first = [row.source for row in self._queue.rows].index(there[0])
        self.say(_joined(new, there))
        if sources:
            self.view.setCurrentIndex(self.model.index(first, 0))

    def say(self, words: str) -> None:
        """Say below the headline what became of an addition."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if layout := self.layout():
            layout.activate()  # at once: the list is scrolled by its height next

    def reject(self) -> None:
        """Go; what is under way is stopped first, and its list stays to be read."""
        if self._queue.is_running:
            self._queue.cancel()
        else:
            super().reject()

    def _lay_out(self) -> None:
        self.setWindowTitle("Import Documents")
        self.resize(SIZE)
        self._headline.setFont(self._theme.interface_font(2))
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 12)
        head.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._headline, 1)
        top.addWidget(self.add_button)
        top.addWidget(self.folder_button)
        head.addLayout(top)
        head.addWidget(self.note)
        head.addWidget(self._bar)
        head.addWidget(self.place)
        head.addWidget(self.lists)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.preview_button)
        foot.addStretch(1)
        for button in (self.retry_button, self.close_button, self.import_button):
            foot.addWidget(button)
        self.note.setObjectName("muted")
        self.note.setFont(self._theme.interface_font(-1))
        self.note.setWordWrap(True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._queue.changed.connect(self._on_changed)
        self._queue.joined.connect(self._on_joined)
        self._queue.stopped.connect(self._on_stopped)
        self.add_button.clicked.connect(self.files_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.overlay.dropped.connect(self.dropped)
        self.overlay.words_dropped.connect(self.words_dropped)
        self.overlay.refused.connect(self.say)
        self.lists.activated.connect(lambda _at: self._show_state())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # Return looks through the file at the cursor
            QShortcut(QKeySequence(keys), self).activated.connect(self.import_button.click)
        self.import_button.setToolTip("Import all that wait (Ctrl+Return)")
        self.import_button.clicked.connect(self._on_import)
        self.retry_button.clicked.connect(self._on_retry)
        self.close_button.clicked.connect(self.reject)
        self.preview_button.clicked.connect(lambda: self._open(self.view.currentIndex()))
        self.view.opened.connect(lambda index, _new_tab: self._open(index))
        self.view.left.connect(self.reject)
        self.view.selectionModel().currentChanged.connect(lambda: self._show_state())

    def _open(self, index: QModelIndex) -> None:
        """Go to the page of a file that is done; look through one that is not."""
        row = self.model.row_at(index)
        if row is None or row.state == READING:
            return
        if row.page:
            self.page_wanted.emit(row.page)
        elif not self._queue.is_running:
            self.preview_wanted.emit(index.row())

    def _on_import(self) -> None:
        self.started.emit(self.place.path, self.lists.currentData())
        if self.lists.currentData() != ASK:
            self._queue.decide()
        self._queue.start()
        self._show_state()

    def _on_retry(self) -> None:
        self._queue.retry()
        self._show_state()

    @Slot(int)
    def _on_changed(self, number: int) -> None:
        row = self._queue.rows[number]
        self.model.put(number, row)
        if row.state == READING and not self.view.hasFocus():
            self.view.scrollTo(self.model.index(number, 0))
        self._show_state()

    @Slot(int)
    def _on_joined(self, first: int) -> None:
        self.model.add_rows(self._queue.rows[first:])
        self._show_state()

    @Slot()
    def _on_stopped(self) -> None:
        """Bring the cursor from a file that is done to the first that is left to the reader.

        The button that had the focus is gone by now, and the next is not what the reader chose.
        """
        self._show_state()
        self.view.setFocus()
        row = self.model.row_at(self.view.currentIndex())
        open_rows = (at for at, each in enumerate(self._queue.rows) if each.state in LEFT_TO_READER)
        if (row is None or row.state in FINISHED) and (first := next(open_rows, -1)) >= 0:
            self.view.setCurrentIndex(self.model.index(first, 0))

    @Slot()
    def _show_state(self) -> None:
        queue, running = self._queue, self._queue.is_running
        done, failed, whole = queue.finished, queue.failed, len(queue.rows)
        asking = queue.asking
        waiting = sum(row.state == WAITING for row in queue.rows)
        self._bar.setRange(0, whole)
        self._bar.setValue(done + failed + asking)
        words = f"{done:,} of {_counted(whole)} imported" if done or running else _counted(whole)
        words += f", {failed:,} not" if failed else ""
        self._headline.setText(f"{words}, {asking:,} to be decided" if asking else words)
        self.place.setEnabled(not running and bool(waiting))
        self.lists.setEnabled(not running and bool(waiting or asking))
        waiting += asking if self.lists.currentData() != ASK else 0
        self.import_button.setVisible(running or bool(waiting))
        self.import_button.setEnabled(not running)
        self.import_button.setText(f"Import {_counted(waiting)}" if not running else "Importing…")
        self.import_button.setDefault(not running and bool(waiting))
        self.retry_button.setVisible(bool(failed) and not running)
        self.retry_button.setText(f"Retry {_counted(failed)}")
        self.close_button.setText("Cancel" if running else "Close")
        row = self.model.row_at(self.view.currentIndex())
        self.preview_button.setText("Open Page" if row and row.page else "Preview…")
        usable = bool(row and row.page) or not running
        self.preview_button.setEnabled(row is not None and usable)


def _joined(new: int, there: Sequence[Source]) -> str:
    """What is said of *new* files that joined the list, and of those that were in it before."""
    if not new and not there:
        return "There is no document in it that could be read"
    before = f"“{there[0].name}” was" if len(there) == 1 else f"{_counted(len(there))} were"
    told = [f"{_counted(new)} added"] if new else []
    return "; ".join([*told, f"{before} in the list already"] if there else told)


def _counted(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"
