"""Importing documents: files chosen, dropped or pasted become pages of the reader's library."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.library.pages.page import Place
from app.paths import Paths
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.imported import Imported
from app.ui.controllers.shelf import Contents, Shelf
from app.ui.intake.drop_overlay import DropOverlay
from app.ui.lists.part_drag import PARTS_TYPE
from app.ui.main_window import MainWindow
from app.ui.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from app.child import Worker
    from app.intake.batch import Outcome
    from app.intake.importing import Source
    from app.intake.revising import Revision
    from app.intake.shelf.shelving import Shelved
    from app.library.arrangement.tree import Branch
    from app.ui.intake.file_queue import FileQueue
    from app.ui.intake.files_dialog import FilesDialog
    from app.ui.intake.pasted import Words
    from app.ui.intake.preview_dialog import PreviewDialog
    from app.ui.intake.work import Desk, Proof, Spans

READ, PROVE, KEEP = "read document", "prove document", "keep document"
GATHER, LOAD = "gather documents", "load the import"
FILTER = (  # the dialog shows the words alone: the endings are too many for its field
    "Text, web pages, Markdown, PDF, DOCX, EPUB (*.txt *.text *.md *.markdown *.htm *.html "
    "*.xhtml *.mht *.mhtml *.pdf *.docx *.epub);;All files (*)"
)
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
        self._paths = paths
        self._desk: tuple[Contents, Desk] | None = None
        self._tree = self._lists = ""
        self._chosen = str(paths.documents)  # the folder chosen last
        self._worker: Worker | None = None
        self._list: FilesDialog | None = None
        self._shown: PreviewDialog | None = None
        self._previews: dict[Source | Path, Callable[[], None]] = {}  # shown one after another
        self.overlay = DropOverlay(window.theme, window)
        self.overlay.dropped.connect(self.take)
        self.overlay.words_dropped.connect(self.take_words)
        self.overlay.refused.connect(window.tell)
        window.commands.answer(
            {
                "import": self.choose_files,
                "reread": self.read_again,
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
        self.look_through(words.source())

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
                self.look_through(sources[0])
            else:
                self.list_files(sources)

        self._tasks.run(GATHER, gathered, begin)

    def look_through(
        self,
        source: "Source",
        queue: "FileQueue | None" = None,
        at: int = 0,
        over: QWidget | None = None,
    ) -> None:
        """Show the preview of *source*, which may be the one *at* a number of a *queue*.

        It comes up *over* another window than the main one, which has the focus again afterwards.
        """
        if not self._shelf.is_open:
            self._window.tell("The library is not open yet")
            return

        def show() -> None:
            if queue is not None and self._list is not over:
                return  # it has been closed meanwhile
            dialog = self._preview(source, over)
            dialog.import_wanted.connect(lambda: self._keep(dialog, source, queue, at))
            dialog.open()
            self._read(dialog, source)

        self._show_in_turn(source, show)

    def read_again(self) -> None:
        """Read the original of the page in view again, in another encoding as a rule."""
        page = self._imported.page()
        if page is None:
            return
        path = self._paths.user_library / "originals" / page.provenance.original
        if not path.is_file():
            self._window.tell(f"The original is not there any more: {path}")
            return

        def show() -> None:
            from app.intake.importing import Source

            source = Source.of_file(path)
            report = self._paths.user_library / "reports" / page.provenance.report
            dialog = self._preview(source, None, again=True)
            dialog.import_wanted.connect(lambda: self._keep(dialog, source, then_open=page.id))
            dialog.open()
            self._read(dialog, source, report=report)

        self._show_in_turn(path, show)

    def _show_in_turn(self, what: "Source | Path", show: Callable[[], None]) -> None:
        """Have *show* open the preview of *what* when all is loaded and no other is open."""
        self._previews.setdefault(what, show)
        self._tasks.run(LOAD, _load, lambda _loaded: self._show_next())

    def _show_next(self) -> None:
        while self._previews and self._shown is None:
            self._previews.pop(next(iter(self._previews)))()

    def _preview(
        self, source: "Source", over: QWidget | None, *, again: bool = False
    ) -> "PreviewDialog":
        """The preview of *source*, which may be the original of a page to be read *again*."""
        from app.ui.intake.preview_dialog import PreviewDialog

        theme, window = self._window.theme, over or self._window
        dialog = PreviewDialog(theme, source.name, self._branches(), window, again=again)
        self._shown = dialog
        dialog.proof_wanted.connect(
            lambda revision, page: self._prove(dialog, revision, page, again=again)
        )
        dialog.encoding_wanted.connect(lambda encoding: self._read(dialog, source, encoding))
        dialog.title_wanted.connect(lambda title: self._read(dialog, source, title=title))
        dialog.retry_wanted.connect(lambda: self._read(dialog, source))
        dialog.finished.connect(self._on_preview_finished)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def list_files(self, sources: "Sequence[Source]") -> None:
        """Show the list of *sources*, to be imported one after another."""
        from app.ui.intake.file_queue import FileQueue
        from app.ui.intake.files_dialog import FilesDialog

        if not self._shelf.is_open:
            self._window.tell("The library is not open yet")
            return
        queue = FileQueue(sources, self._import, self._tasks)
        dialog = FilesDialog(self._window.theme, queue, self._branches(), self._window)
        dialog.started.connect(self._on_started)
        dialog.preview_wanted.connect(
            lambda number: self.look_through(queue.rows[number].source, queue, number, dialog)
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

    # One document

    def _read(
        self,
        dialog: "PreviewDialog",
        source: "Source",
        encoding: str = "",
        report: Path | None = None,
        title: str = "",
    ) -> None:
        """Read *source* and show what is in it; with its *report*, as it was read for that.

        It is read in the encoding of before when it is read anew for its *title*.
        """
        from app.child import Worker
        from app.intake.importing import LIMITS
        from app.intake.shelf.report_file import load_report
        from app.ui.intake.work import first_reading, read_again, read_document, removed_spans

        worker = self._worker = self._worker or Worker(LIMITS.megabytes)
        before = dialog.revision
        if title and before is not None:
            encoding = before.report.encoding

        def read(cancelled: Cancelled) -> "tuple[Revision, Sequence[Spans]]":
            desk = self._desk_now()
            if report is not None:
                revision = read_again(source, load_report(report), desk, worker, cancelled)
            elif before is None and not encoding:
                revision = first_reading(source, desk, worker, cancelled)
            else:
                revision = read_document(source, encoding, desk, worker, cancelled, title)
            if before is not None:
                revision = before.of(revision.report, revision.original)
            return revision, removed_spans(revision.original, revision.report.removed)

        dialog.show_reading()
        self._tasks.run_with_progress(
            READ,
            lambda _progress, cancelled: read(cancelled),
            lambda answer: dialog.show_revision(*answer),
            lambda error: dialog.show_refused(str(error)),
        )

    def _prove(
        self, dialog: "PreviewDialog", revision: "Revision", page: int, *, again: bool
    ) -> None:
        from app.ui.intake.work import prove

        def done(proof: "Proof") -> None:
            dialog.show_proof(proof)

        self._tasks.run(
            PROVE,
            lambda: prove(revision, page, self._desk_now(), again=again),
            done,
            lambda error: dialog.show_refused(str(error)),
        )

    def _keep(
        self,
        dialog: "PreviewDialog",
        source: "Source",
        queue: "FileQueue | None" = None,
        at: int = 0,
        then_open: str = "",
    ) -> None:
        """Put what the reader has looked through on the shelf, and open it.

        With the page *then_open* it is the original of that, read again.
        """
        from app.intake.batch import DONE, LEFT_OUT, Outcome
        from app.intake.shelf.offers import NOTHING
        from app.ui.intake.work import keep_document

        revision, said = dialog.revision, dialog.said
        if revision is None:
            return
        again = bool(then_open)
        if revision.split == NOTHING:
            dialog.accept()
            if queue is not None:
                queue.settle(at, Outcome(source, LEFT_OUT))
            return

        def done(shelved: "Shelved") -> None:
            dialog.accept()
            self._imported.note_import(shelved.receipt, "New reading" if again else "Import")
            if queue is not None:
                queue.settle(at, Outcome(source, DONE, shelved))
            first = shelved.pages[0].id if shelved.pages else ""
            self._imported.show_changes(then_open or first)

        dialog.show_reading("Importing")
        self._tasks.run(
            KEEP,
            lambda: keep_document(source, revision, said, self._desk_now(), again=again),
            done,
            lambda error: dialog.show_refused(str(error), was_read=True),
        )

    def _on_preview_finished(self) -> None:
        for key in (READ, PROVE):
            self._tasks.cancel(key)
        worker, self._shown = self._worker, None
        if worker is not None:
            # In the queue behind a reading that is still being stopped: one thread at a time. The
            # next preview takes the same worker, whose process may have been kept for it.
            self._tasks.run(READ, lambda: worker.__exit__(None, None, None), lambda _: None)
        self._show_next()

    # Many documents

    def _on_started(self, tree: str, lists: str) -> None:
        self._tree, self._lists = tree, lists

    def _import(self, source: "Source", worker: "Worker", cancelled: Cancelled) -> "Outcome":
        from app.ui.intake.work import import_source

        return import_source(source, self._tree, self._desk_now(), worker, cancelled, self._lists)

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

    def _desk_now(self) -> "Desk":
        """The desk beside the library as it is now; asked in a thread of the pool."""
        from app.ui.intake.work import desk_of

        contents, known = self._shelf.contents, self._desk  # others whenever it is renewed
        if known is None or known[0] is not contents:
            desk = desk_of(self._shelf.library, self._paths.user_library)
            known = self._desk = (contents, desk)
        return known[1]

    def _branches(self) -> list[tuple[str, str]]:
        """Path and title of every branch, in the order of the tree."""
        found: list[tuple[str, str]] = []
        with suppress(LookupError):
            _walk(self._shelf.contents.tree, found)
        return found


def _load() -> None:
    """Load what reads documents and shows them: the window would stand still for it."""
    import app.intake.batch
    import app.ui.intake.preview_dialog
    import app.ui.intake.work  # noqa: F401


def _walk(branches: "Sequence[Branch]", found: list[tuple[str, str]]) -> None:
    for branch in branches:
        found.append((branch.id, branch.title))
        _walk(branch.children, found)
