"""Importing documents: files chosen, dropped or pasted become pages of the reader's library."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.library.pages.page import Place
from app.paths import Paths
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.import_desk import ImportDesk
from app.ui.controllers.imported import Imported
from app.ui.controllers.previewing import Previewing, Settle
from app.ui.controllers.shelf import Shelf
from app.ui.intake.drop_overlay import DropOverlay
from app.ui.lists.part_drag import PARTS_TYPE
from app.ui.main_window import MainWindow
from app.ui.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from app.child import Worker
    from app.intake.batch import Outcome
    from app.intake.importing import Source
    from app.ui.intake.file_queue import FileQueue
    from app.ui.intake.files_dialog import FilesDialog
    from app.ui.intake.pasted import Words

GATHER = "gather documents"
FILTER = (  # the dialog shows the words alone: the endings are too many for its field
    "Text, web pages, Markdown, PDF, DOCX, EPUB (*.txt *.text *.md *.markdown *.htm *.html "
    "*.xhtml *.mht *.mhtml *.pdf *.docx *.epub);;All files (*)"
)
NOT_OPEN = "The library is not open yet"
OWN_WORDS = "These words were copied from a page here, and stand in the library already"


class Importing(QObject):
    """Answers every wish to bring a document in."""

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        browsing: Browsing,
        imported: Imported,
        tasks: Tasks,
        paths: Paths,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._imported = imported
        self._tasks = tasks
        self._desk = ImportDesk(shelf, paths)
        self._previewing = Previewing(window, self._desk, imported, tasks, paths)
        self._tree = self._lists = ""
        self._chosen = str(paths.documents)  # the folder chosen last
        self._list: FilesDialog | None = None
        self.overlay = DropOverlay(window.theme, window)
        self.overlay.dropped.connect(self.take)
        self.overlay.words_dropped.connect(self.take_words)
        self.overlay.refused.connect(window.tell)
        window.commands.answer(
            {
                "import": self.choose_files,
                "import_folder": self.choose_folder,
                "paste_document": self.paste,
                "paste_text": lambda: self.paste(text_only=True),
            }
        )

    def choose_files(self) -> None:
        """Ask for files and import them."""
        over = self._list or self._window
        chosen, _ = QFileDialog.getOpenFileNames(
            over,
            "Import",
            self._chosen,
            FILTER,
            options=QFileDialog.Option.HideNameFilterDetails,
        )
        self._take_chosen(chosen)

    def choose_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        over = self._list or self._window
        chosen = QFileDialog.getExistingDirectory(over, "Import Folder", self._chosen)
        self._take_chosen([chosen] if chosen else [])

    def paste(self, *, text_only: bool = False) -> None:
        """Import the words on the clipboard, or the files.

        Words of a web page keep its headings, lists and tables, unless *text_only*.
        """
        from app.ui.intake.drop_offer import offer_of

        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none where it is empty
        offer = offer_of(mime) if mime is not None else None
        if offer is not None and offer.paths:
            self.take(offer.paths)
        elif offer is not None and offer.words is not None:
            self.take_words(offer.words.alone if text_only else offer.words)
        elif offer is not None and offer.refusal:
            self._window.tell(offer.refusal)
        else:
            own = mime is not None and mime.hasFormat(PARTS_TYPE)
            self._window.tell(OWN_WORDS if own else "There is no text on the clipboard")

    def take_words(self, words: "Words") -> None:
        """Import *words* as one document."""
        self._look_through(words.source())

    def take(self, paths: Sequence[Path]) -> None:
        """Import the files *paths* and those in folders among them.

        While a list of files is open they join it, for there is one list.
        """

        def gathered() -> "Sequence[Source]":
            from app.intake.batch import gather

            return gather(paths)

        def begin(sources: "Sequence[Source]") -> None:
            if self._list is not None:
                self._list.add(sources)
                self._list.raise_()
                self._list.activateWindow()
            elif not sources:
                self._window.tell("There is no document in it that could be read")
            elif len(sources) == 1:
                self._look_through(sources[0])
            else:
                self.list_files(sources)

        self._tasks.run(GATHER, gathered, begin)

    def list_files(self, sources: "Sequence[Source]") -> None:
        """Show the list of *sources*, to be imported one after another."""
        from app.ui.intake.file_queue import FileQueue
        from app.ui.intake.files_dialog import FilesDialog

        if not self._shelf.is_open:
            self._window.tell(NOT_OPEN)
            return
        queue = FileQueue(sources, self._import, self._tasks)
        dialog = FilesDialog(self._window.theme, queue, self._desk.branches(), self._window)
        dialog.started.connect(self._on_started)
        dialog.preview_wanted.connect(
            lambda number: self._look_through(
                queue.rows[number].source,
                lambda outcome: queue.settle(number, outcome),
                lambda: dialog if self._list is dialog else None,
            )
        )
        dialog.page_wanted.connect(lambda page: self._browsing.open(Place(page)))
        dialog.files_wanted.connect(self.choose_files)
        dialog.folder_wanted.connect(self.choose_folder)
        dialog.dropped.connect(self.take)
        dialog.words_dropped.connect(lambda words: dialog.add([words.source()]))
        queue.stopped.connect(lambda: self._on_queue_stopped(queue))
        dialog.finished.connect(self._on_list_finished)
        dialog.finished.connect(dialog.deleteLater)
        self._list = dialog
        dialog.show()

    def _look_through(
        self,
        source: "Source",
        settle: "Settle | None" = None,
        over: "Callable[[], QWidget | None] | None" = None,
    ) -> None:
        if self._shelf.is_open:
            self._previewing.look_through(source, settle, over)
        else:
            self._window.tell(NOT_OPEN)

    def _on_started(self, tree: str, lists: str) -> None:
        self._tree, self._lists = tree, lists

    def _import(self, source: "Source", worker: "Worker", cancelled: Cancelled) -> "Outcome":
        from app.ui.intake.work import import_source

        return import_source(source, self._tree, self._desk.now(), worker, cancelled, self._lists)

    def _on_queue_stopped(self, queue: "FileQueue") -> None:
        for row in queue.rows:
            if row.receipt is not None:
                self._imported.note_import(row.receipt)
        self._imported.show_changes()

    def _on_list_finished(self) -> None:
        self._list = None

    def _take_chosen(self, chosen: Sequence[str]) -> None:
        if chosen:
            self._chosen = str(Path(chosen[0]).parent)
            self.take([Path(name) for name in chosen])
