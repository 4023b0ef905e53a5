"""The composition root: makes every part of the window's program and puts them together."""

import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.desk import settings as settings_file
from app.paths import Paths
from app.trace import mark
from app.ui.controllers.shelf import Shelf
from app.ui.garbage import Garbage
from app.ui.instance import Instance
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks
from app.ui.theme import Mode, Theme

if TYPE_CHECKING:
    from app.ui.controllers.browsing import Browsing
    from app.ui.controllers.chronicling import Chronicling
    from app.ui.controllers.citing import Citing
    from app.ui.controllers.collecting import Collecting
    from app.ui.controllers.comparing import Comparing
    from app.ui.controllers.imported import Imported
    from app.ui.controllers.importing import Importing
    from app.ui.controllers.informing import Informing
    from app.ui.controllers.judging import Judging
    from app.ui.controllers.keeping import Keeping
    from app.ui.controllers.looking_back import LookingBack
    from app.ui.controllers.saved_searches import SavedSearches
    from app.ui.controllers.searching import Searching
    from app.ui.controllers.timing import Timing
    from app.ui.controllers.undoing import Undoing
    from app.ui.reader.tabs import Preview

PATIENCE_MS = 400  # a shorter opening needs no words
SWITCH_INTERVAL = (
    0.0003  # seconds; with Python's own 0.005 each call of Qt waits that long for work
)


class Program(QObject):
    """Everything behind one window, from the first paint to the last save.

    What the first paint does not need is imported and made after it.
    """

    keeping: "Keeping"
    browsing: "Browsing"
    searching: "Searching"
    collecting: "Collecting"
    chronicling: "Chronicling"
    citing: "Citing"
    informing: "Informing"
    judging: "Judging"
    looking_back: "LookingBack"
    comparing: "Comparing"
    imported: "Imported"
    importing: "Importing"
    undoing: "Undoing"
    saved: "SavedSearches"
    timing: "Timing"

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        place: str = "",
        instance: Instance | None = None,
        theme: Theme | None = None,
        folders: Sequence[Path] | None = None,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._place = place
        self._instance = instance
        self._settings, self._message = settings_file.load(paths.settings)
        self._begun = False
        self._restored = False
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.theme = theme or Theme(paths.resources, cast(Mode, self._settings.theme), self)
        mark("fonts")
        self.theme.install(application)
        self.tasks = Tasks(self)
        self._garbage = Garbage(self.tasks, self)
        self.shelf = Shelf(paths, self.tasks, folders, parent=self)
        self.window = MainWindow(self.theme, self._settings)
        # Through a timer, so that whoever times the first paint hears of it first.
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._begin))
        self.window.closing.connect(self.close)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)

    @property
    def is_settled(self) -> bool:
        """Whether the last session is back and nothing is under way."""
        return self._restored and not self.tasks.busy

    def show(self) -> None:
        """Show the window; the library is opened when it has been painted."""
        sys.excepthook = self._on_exception
        if self._settings.window_maximised:
            self.window.showMaximized()
        else:
            self.window.show()

    def call(self, place: str) -> None:
        """Come to the front, at *place* if one is given: another start or the system asks for it.

        What is asked for before the last session is back is opened with it.
        """
        self.window.come_forward()
        if place and self._restored:
            self.browsing.open_reference(place)
        elif place:
            self._place = place

    def close(self) -> None:
        """Keep what is to be kept and let go of everything; what follows is only the exit."""
        sys.excepthook = sys.__excepthook__
        if self._begun:
            self._begun = False
            if self._restored:
                self.keeping.save_session(self.browsing.session())
            self.tasks.finish()
            self.keeping.close()
            self.shelf.close()
            self._save_settings()
        self._garbage.close()
        if self._instance is not None:
            self._instance.release()

    def _begin(self) -> None:
        """Do what could wait for the first paint: open the library, complete the window."""
        mark("paint")
        from app.ui.controllers.keeping import Keeping

        self._begun = True
        self.shelf.progressed.connect(self._on_progressed)
        self.shelf.opened.connect(self._on_library_opened)
        self.shelf.renewed.connect(self._on_library_renewed)
        self.shelf.failed.connect(self._on_library_failed)
        self.shelf.noticed.connect(self.window.tell)
        self.keeping = Keeping(self._paths.desk, self.tasks, self)
        self._open_library()
        self._complete()
        self.keeping.opened.connect(self._on_desk_opened)
        self.keeping.message.connect(self.window.tell)
        self.keeping.open()
        if self._message:
            self.window.tell(self._message)
        if self._instance is not None:
            self._instance.called.connect(self.call)
            self._instance.listen()

    def _complete(self) -> None:
        """Make the rest of the window, and what answers its wishes, each upon those before."""
        window, shelf = self.window, self.shelf
        window.complete(self._preview, shelf.edition_of, shelf.folder_of, self._settings)
        self._make_reading()
        self._make_tray_and_time()
        self._make_imports()
        self._make_ways_out()
        for source in (window.milestones, self.timing, self.comparing):
            source.part_wanted.connect(self.collecting.add_part)
        self._patience.timeout.connect(lambda: window.notice.show_loading("", 0))
        window.notice.retry_wanted.connect(self._open_library)
        window.reader.zoom.changed.connect(self._on_zoom_changed)
        window.commands.answer(
            {"preferences": lambda: self.informing.show_preferences(self._present_settings())}
        )

    def _make_reading(self) -> None:
        """Make what opens, searches and compares pages."""
        from app.ui.controllers.browsing import Browsing
        from app.ui.controllers.comparing import Comparing
        from app.ui.controllers.comparing_files import ComparingFiles
        from app.ui.controllers.looking_back import LookingBack
        from app.ui.controllers.own_names import OwnNamesKeeper
        from app.ui.controllers.retracing import Retracing
        from app.ui.controllers.saved_searches import SavedSearches
        from app.ui.controllers.search_tools import SearchTools
        from app.ui.controllers.searching import Searching

        window, shelf, tasks = self.window, self.shelf, self.tasks
        self.browsing = Browsing(window, shelf, self.keeping, tasks)
        self.searching = Searching(window, shelf, self.browsing, tasks)
        SearchTools(window, shelf, self.searching, self.browsing, tasks)
        self.saved = SavedSearches(window, self.searching, tasks, self._paths)
        Retracing(window, self.searching)
        self.looking_back = LookingBack(window, shelf, self.browsing, tasks)
        self.comparing = Comparing(
            window, shelf, self.browsing, self.looking_back, tasks, self._preview
        )
        ComparingFiles(window, shelf, self.comparing, tasks, self._paths)
        OwnNamesKeeper(window, shelf, self.searching, tasks, self._paths)

    def _make_tray_and_time(self) -> None:
        """Make the tray, the start page, the milestones and the timeline."""
        from app.ui.controllers.chronicling import Chronicling
        from app.ui.controllers.collecting import Collecting
        from app.ui.controllers.new_day import NewDay
        from app.ui.controllers.starting import Starting
        from app.ui.controllers.timing import Timing
        from app.ui.controllers.undoing import Undoing

        window, shelf, tasks = self.window, self.shelf, self.tasks
        self.undoing = Undoing(window)
        self.collecting = Collecting(window, shelf, self.keeping, tasks, self.undoing, self._paths)
        self.collecting.query_wanted.connect(self.searching.ask_for)
        self.collecting.day_wanted.connect(self.looking_back.go_to)
        self.looking_back.day_changed.connect(self.collecting.look_back)
        self._starting = Starting(
            window,
            shelf,
            self.collecting,
            self.comparing,
            tasks,
            remembers=self._settings.on_this_day,
        )
        self.chronicling = Chronicling(
            window,
            shelf,
            self.browsing,
            self.searching,
            self.collecting,
            tasks,
            self._paths.user_library,
            self._settings.milestones_scope,
        )
        self.looking_back.day_changed.connect(self.chronicling.look_back)
        self.timing = Timing(window, shelf, self.browsing, self.chronicling, tasks)
        self.looking_back.day_changed.connect(self.timing.look_back)
        NewDay(shelf, tasks, parent=self)

    def _make_imports(self) -> None:
        """Make what brings documents in and judges what was found in them."""
        from app.ui.controllers.imported import Imported
        from app.ui.controllers.importing import Importing
        from app.ui.controllers.judging import Judging
        from app.ui.controllers.watching import Watching

        window, shelf, tasks = self.window, self.shelf, self.tasks
        self.imported = Imported(window, shelf, self.browsing, self.undoing, tasks, self._paths)
        self.importing = Importing(window, shelf, self.browsing, self.imported, tasks, self._paths)
        self.judging = Judging(
            window, shelf, self.chronicling, self.undoing, tasks, self._paths.user_library
        )
        Watching(window, shelf, tasks, self._paths.user_library)

    def _make_ways_out(self) -> None:
        """Make what leaves the program: files, paper, citations; and the dialogs."""
        from app.ui.controllers.citing import Citing
        from app.ui.controllers.exporting import Exporting
        from app.ui.controllers.informing import Informing
        from app.ui.controllers.linking import Linking
        from app.ui.controllers.printing import Printing

        window, shelf, tasks = self.window, self.shelf, self.tasks
        Exporting(window, shelf, self.collecting, tasks, self.theme, self._paths)
        printing = Printing(window, shelf, self.collecting, tasks, self._paths)
        printing.content_wanted.connect(self.timing.print_content)
        self.citing = Citing(window, shelf, self.collecting, tasks, self._settings.citation)
        self.citing.style_changed.connect(self._on_citation_changed)
        Linking(window, shelf, self.browsing, self.theme)
        self.informing = Informing(window, shelf, self.theme, self._paths)
        self.informing.settings_changed.connect(self._on_settings_changed)

    def _open_library(self) -> None:
        self.window.show_notice()
        self.window.notice.show_nothing()
        self._patience.start()
        self.shelf.open()

    def _present_settings(self) -> settings_file.Settings:
        """The settings as the window stands now."""
        layout = self.window.layout_settings(self._settings)
        return replace(layout, theme=self.theme.mode, milestones_scope=self.chronicling.kept_kind)

    def _save_settings(self) -> None:
        try:
            settings_file.save(self._paths.settings, self._present_settings())
        except OSError as error:
            self.window.tell(f"The settings could not be saved: {error}")

    def _preview(self, page_id: str, _anchor: str) -> "Preview | None":
        from app.ui.reader.tabs import Preview

        entry = self.shelf.entry(page_id)
        summary = entry.summary if entry and not self.looking_back.day else ""  # that of today
        return Preview(entry.title, entry.kind, summary) if entry else None

    def _on_progressed(self, stage: str, share: float) -> None:
        if not self._patience.isActive():
            self.window.notice.show_loading(stage, share)

    def _on_library_opened(self) -> None:
        self._patience.stop()
        contents = self.shelf.contents
        if not contents.entries:
            self.window.notice.show_empty(
                str(contents.info[0].folder), faults=bool(contents.faults)
            )
        self.window.show_library(contents)
        self._restore()

    def _on_library_renewed(self) -> None:
        """Show what has come, changed and gone; what is open stays open."""
        self.window.show_library(self.shelf.contents)
        self.collecting.renew()
        self.browsing.renew()

    def _on_library_failed(self, text: str) -> None:
        self._patience.stop()
        self.window.notice.show_failure(text)

    def _on_desk_opened(self) -> None:
        self.collecting.restore(self.keeping.trays)
        self._restore()

    def _restore(self) -> None:
        """Open the last tabs as soon as both the library and the desk are there."""
        if not (self.shelf.is_open and self.keeping.is_open and self.shelf.contents.entries):
            return
        from app.desk.desk import Session

        self.collecting.refresh()
        session = self.keeping.session if self._settings.restore_tabs else Session()
        self.browsing.restore(session, self._place)
        self._restored = True

    def _on_zoom_changed(self, percent: int) -> None:
        self._settings = replace(self._settings, zoom=percent)

    def _on_citation_changed(self, style: str) -> None:
        self._settings = replace(self._settings, citation=style)

    def _on_settings_changed(self, settings: settings_file.Settings) -> None:
        """Put what the reader has set in the preferences into force."""
        self._settings = settings
        self._starting.set_remembers(settings.on_this_day)
        self.theme.set_mode(cast(Mode, settings.theme))
        self.window.mark_theme()
        self.window.reader.zoom.set(settings.zoom)
        self._save_settings()

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        where: TracebackType | None,
    ) -> None:
        """Write what nobody expected into the log, say so, and go on."""
        sys.__excepthook__(kind, error, where)
        try:
            self._paths.log.parent.mkdir(parents=True, exist_ok=True)
            with self._paths.log.open("a", encoding="utf-8") as log:
                traceback.print_exception(kind, error, where, file=log)
        except OSError:
            return
        self.window.tell(f"Something went wrong and was noted in {self._paths.log}")
