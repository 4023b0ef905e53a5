"""What was imported: originals, reports, versions, what was deleted."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from app.library.pages.page import Place
from app.paths import Paths
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.shelf import Shelf
from app.ui.controllers.undoing import Undoing
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.intake.report import Report
    from app.intake.shelf.shelving import Receipt
    from app.intake.shelf.shelving import Shelf as Folder
    from app.library.pages.page import Page
    from app.ui.intake.versions_dialog import Version

COMMANDS = ("original", "reread", "import_report", "review", "versions", "delete_page")
KEY = "imported"
UNDONE = "The import was taken back; its pages are among what was deleted"
RESTORED = "What was deleted stands in the library again"
GONE = "That was taken back or brought back already"


class Imported(QObject):
    """Answers what can be done with an imported page, and with imports as a whole."""

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        browsing: Browsing,
        undoing: Undoing,
        tasks: Tasks,
        paths: Paths,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._undoing = undoing
        self._tasks = tasks
        self._folder = paths.user_library
        self._then: Callable[[], None] | None = None  # to be done when the window has the change
        self._noted: set[str] = set()
        window.reader.page_changed.connect(self._on_page_changed)
        window.reader.wishes.source_pressed.connect(self._on_source_pressed)
        shelf.opened.connect(self.purge)
        shelf.renewed.connect(self._on_renewed)
        window.commands.answer(
            {
                "original": self.open_original,
                "import_report": self.show_report,
                "versions": self.show_versions,
                "delete_page": self.delete_page,
                "imports": self.show_imports,
            }
        )
        self._on_page_changed("")

    def note_import(self, receipt: "Receipt", done: str = "Import") -> None:
        """Let the import that *receipt* tells of be undone and redone; *done* is what it was."""
        self._tell_all(receipt.notices)
        entry = receipt.entry
        if not entry or entry in self._noted or not receipt.is_new:
            return
        self._noted.add(entry)
        self._undoing.add(
            f"{done} of “{Path(receipt.file).name}”",
            lambda: self._change(lambda folder: folder.undo(entry)),
            lambda: self._change(lambda folder: folder.redo(entry)),
        )

    def show_changes(self, then_open: str = "") -> None:
        """Have the window show what has come and gone, and then the page *then_open*."""
        self._change_shown(lambda: self._open(then_open))

    def _change_shown(self, then: Callable[[], None]) -> None:
        self._then = then
        if self._shelf.is_open:  # the window may be closing
            self._shelf.renew()

    def open_original(self) -> None:
        """Hand the untouched original of the page in view to the system's own program for it."""
        page = self.page()
        if page is None:
            return
        path = self._folder / "originals" / page.provenance.original
        if not path.is_file():
            self._window.tell(f"The original is not there any more: {path}")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._window.tell(f"No program here opens {path}")

    def show_report(self) -> None:
        """Show what was read, removed, found and doubted when the page was imported."""
        page = self.page()
        if page is not None:
            self._show_report(self._folder / "reports" / page.provenance.report)

    def show_versions(self) -> None:
        """Show the older versions of the page in view."""
        from app.ui.intake.versions_dialog import VersionsDialog, load_versions

        page = self.page()
        if page is None:
            return
        titles, folder = self._shelf.contents.titles, self._folder

        def show(versions: "list[Version]") -> None:
            dialog = VersionsDialog(self._window.theme, page.title, versions, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._tasks.run(KEY, lambda: load_versions(folder, page.id, titles), show, self._on_failed)

    def delete_page(self) -> None:
        """Move the page in view to what was deleted; it can be brought back for 30 days."""
        page = self.page()
        if page is None:
            return

        entries: list[object] = []  # each time that it is deleted, a deletion of its own

        def delete(done: Callable[[object], None]) -> None:
            self._change(lambda folder: folder.delete(page.id), done=done)

        def done(entry: object) -> None:
            entries.append(entry)
            self._window.tell(f"“{page.title}” was deleted; Ctrl+Z brings it back")
            self._undoing.add(
                f"Deletion of “{page.title}”",
                lambda: self._change(
                    lambda folder: folder.restore(str(entries[-1])),
                    then=lambda: self._bring_back(page.id),
                ),
                lambda: delete(entries.append),
            )

        delete(done)

    def show_imports(self) -> None:
        """Show all imports, and what was deleted."""
        from app.ui.intake.imports_dialog import ImportsDialog, load_imports

        dialog = ImportsDialog(self._window.theme, self._window)

        def fill(_answer: object = None, *, words: str = "") -> None:
            folder = self._folder
            self._tasks.run(KEY, lambda: load_imports(folder), dialog.show_all, self._on_failed)
            if words:
                self._window.tell(words)

        dialog.report_wanted.connect(
            lambda name: self._show_report(self._folder / "reports" / name)
        )
        dialog.undo_wanted.connect(
            lambda entry: self._change(
                lambda folder: folder.undo(entry), done=partial(fill, words=UNDONE)
            )
        )
        dialog.restore_wanted.connect(
            lambda entry: self._change(
                lambda folder: folder.restore(entry), done=partial(fill, words=RESTORED)
            )
        )
        dialog.page_wanted.connect(lambda page: self._browsing.open(Place(page)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        fill()

    def purge(self) -> None:
        """Remove for good what was deleted more than 30 days ago, and mend the record of imports.

        Work for the background.
        """
        if any((self._folder / name).is_dir() for name in ("originals", "recycled")):
            self._tasks.run("purge", self._purge, self._tell_all, lambda _: None)

    def _purge(self) -> tuple[str, ...]:
        from app.intake.shelf.shelving import Shelf as Folder

        with Folder.open(self._folder, waits=0.0) as folder:
            return folder.notices

    def _tell_all(self, notices: Iterable[str]) -> None:
        for notice in notices:
            self._window.tell(notice)

    def page(self) -> "Page | None":
        """The page in view, if it was imported."""
        article = self._window.reader.view.article
        page = article.page if article else None
        return page if page is not None and page.provenance.origin == "imported" else None

    def _change(
        self,
        change: "Callable[[Folder], object]",
        done: Callable[[object], None] = lambda _: None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Do *change* to the reader's library, have the window show it, and *then* that."""

        def work() -> tuple[object, tuple[str, ...]]:
            from app.intake.shelf.shelving import Shelf as Folder

            with Folder.open(self._folder) as folder:
                return change(folder), folder.notices

        def changed(answer: tuple[object, tuple[str, ...]]) -> None:
            done(answer[0])
            self._tell_all(answer[1])
            self._change_shown(then)

        self._tasks.run("change library", work, changed, self._on_failed)

    def _show_report(self, path: Path) -> None:
        from app.intake.shelf.report_file import load_report
        from app.ui.intake.report_dialog import ReportDialog

        def show(report: "Report | None") -> None:
            if report is None:
                self._window.tell("The report of this import is not there any more")
                return
            dialog = ReportDialog(self._window.theme, report, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._tasks.run(KEY, lambda: load_report(path), show, self._on_failed)

    def _on_page_changed(self, _page: str) -> None:
        """Let only what can be done with the page in view be asked for."""
        is_imported = self.page() is not None
        for name in COMMANDS:
            self._window.commands[name].setEnabled(is_imported)

    def _on_source_pressed(self, point: QPoint) -> None:
        menu = QMenu(self._window)
        for name in COMMANDS:
            menu.addAction(self._window.commands[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _on_renewed(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _open(self, page: str) -> None:
        if page and self._shelf.entry(page):
            self._browsing.open(Place(page))

    def _bring_back(self, page: str) -> None:
        if self._shelf.entry(page):
            self._browsing.bring_back(page)

    def _on_failed(self, error: Exception) -> None:
        # What was undone or restored in the list of imports is no step any more.
        text = GONE if isinstance(error, KeyError) else str(error)
        self._window.tell(text[:1].upper() + text[1:])
