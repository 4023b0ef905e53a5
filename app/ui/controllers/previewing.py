"""One document on its way in: previews, one after another, and what is kept of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.paths import Paths
from app.ui.controllers.import_desk import ImportDesk
from app.ui.controllers.imported import Imported
from app.ui.main_window import MainWindow
from app.ui.tasks import Cancelled, Tasks

if TYPE_CHECKING:
    from app.child import Worker
    from app.intake.batch import Outcome
    from app.intake.importing import Source
    from app.intake.revising import Revision
    from app.intake.shelf.shelving import Shelved
    from app.ui.intake.preview_dialog import PreviewDialog
    from app.ui.intake.work import Proof, Spans

LOAD = "load the import"
READ, PROVE, KEEP = "read document", "prove document", "keep document"

Settle = Callable[["Outcome"], None]


class Previewing(QObject):
    """Shows documents before they are imported, and keeps what the reader makes of them.

    One preview is open at a time; those asked for meanwhile follow.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: ImportDesk,
        imported: Imported,
        tasks: Tasks,
        paths: Paths,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._imported = imported
        self._tasks = tasks
        self._paths = paths
        self._worker: Worker | None = None
        self._shown: PreviewDialog | None = None
        self._waiting: dict[Source | Path, Callable[[], None]] = {}
        window.commands.answer({"reread": self.read_again})

    def look_through(
        self,
        source: "Source",
        settle: "Settle | None" = None,
        over: "Callable[[], QWidget | None] | None" = None,
    ) -> None:
        """Show the preview of *source* when its turn comes; *settle* is told what became of it.

        It comes up *over* another window than the main one, which has the focus again afterwards;
        where that has been closed meanwhile it does not come up.
        """

        def show() -> None:
            window = over() if over is not None else self._window
            if window is None:
                return
            dialog = self._preview(source, window)
            dialog.import_wanted.connect(lambda: self._keep(dialog, source, settle))
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
            dialog = self._preview(source, self._window, again=True)
            dialog.import_wanted.connect(lambda: self._keep(dialog, source, then_open=page.id))
            dialog.open()
            self._read(dialog, source, report=report)

        self._show_in_turn(path, show)

    def _show_in_turn(self, what: "Source | Path", show: Callable[[], None]) -> None:
        """Have *show* open the preview of *what* when all is loaded and no other is open."""
        self._waiting.setdefault(what, show)
        self._tasks.run(LOAD, _load, lambda _loaded: self._show_next())

    def _show_next(self) -> None:
        while self._waiting and self._shown is None:
            self._waiting.pop(next(iter(self._waiting)))()

    def _preview(self, source: "Source", over: QWidget, *, again: bool = False) -> "PreviewDialog":
        """The preview of *source*, which may be the original of a page to be read *again*."""
        from app.ui.intake.preview_dialog import PreviewDialog

        branches = self._desk.branches()
        dialog = PreviewDialog(self._window.theme, source.name, branches, over, again=again)
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
            desk = self._desk.now()
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
            lambda: prove(revision, page, self._desk.now(), again=again),
            done,
            lambda error: dialog.show_refused(str(error)),
        )

    def _keep(
        self,
        dialog: "PreviewDialog",
        source: "Source",
        settle: "Settle | None" = None,
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
            if settle is not None:
                settle(Outcome(source, LEFT_OUT))
            return

        def done(shelved: "Shelved") -> None:
            dialog.accept()
            self._imported.note_import(shelved.receipt, "New reading" if again else "Import")
            if settle is not None:
                settle(Outcome(source, DONE, shelved))
            first = shelved.pages[0].id if shelved.pages else ""
            self._imported.show_changes(then_open or first)

        dialog.show_reading("Importing")
        self._tasks.run(
            KEEP,
            lambda: keep_document(source, revision, said, self._desk.now(), again=again),
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


def _load() -> None:
    """Load what reads documents and shows them: the window would stand still for it."""
    import app.intake.batch
    import app.ui.intake.preview_dialog
    import app.ui.intake.work  # noqa: F401
