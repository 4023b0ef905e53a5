"""The milestones of what one looks at: from a scope and a filter to the panel, and to the page."""

import gc
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.library.chronology.telling import place_of, tellings_on
from app.library.pages.page import Milestone, Place
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.chronicle_files import FORMS, ChronicleFiles
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.scoping import Scoping
from app.ui.controllers.searching import Searching
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.milestones.chronicle import NOTHING, Chronicle, ChronicleView
from app.ui.milestones.rows import Naming, Row
from app.ui.milestones.scope_events import ScopeEvents, filled, seen
from app.ui.milestones.scopes import KINDS
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.library import Library

KEY = "chronicle"
OPENING = ("session", "article")  # under which pages are on their way into the reader


class Chronicling(QObject):
    """Finds the milestones of the scope that is wanted, off the GUI thread, and shows them.

    `chronicle` is the state that every view of time shares. *folder* is the reader's own library;
    what was rejected there can be shown. *kind* is the scope to begin with.
    """

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        browsing: Browsing,
        searching: Searching,
        collecting: Collecting,
        tasks: Tasks,
        folder: Path,
        kind: str = KINDS[0],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._day: date | None = None
        self._panel = window.milestones
        self._shelf = shelf
        self._browsing = browsing
        self._scoping = Scoping(window, shelf, searching, collecting)
        self._tasks = tasks
        self._loaded = ScopeEvents()
        self._kept: Library | None = None
        self._asked: tuple[str, ...] | None = None  # what the scope was last made of
        self._places: Mapping[str, Sequence[tuple[int, str]]] = {}  # by section: offset, telling
        self.chronicle = Chronicle(self)
        self.chronicle.set_kind(kind)
        ChronicleFiles(window, self.chronicle, tasks)
        for changed in (
            searching.answered_anew,
            collecting.changed,
            window.partners.branch_changed,
        ):
            changed.connect(self.renew)
        self._connect()
        self._panel.follow(self.chronicle)
        self._mark_commands()

    @property
    def kept_kind(self) -> str:
        """The scope to begin with the next time: no search has been made then."""
        return KINDS[0] if self.chronicle.kind == "results" else self.chronicle.kind

    def renew(self) -> None:
        """Find anew what the scope holds, if it is another than before."""
        self._panel.show_available([kind for kind in KINDS if self._scoping.made_of(kind)])
        made_of = (self.chronicle.kind, *self._scoping.made_of(self.chronicle.kind))
        if made_of != self._asked:
            self._asked = made_of
            self._load()

    def show_kind(self, kind: str) -> None:
        """Look at the scope called *kind*, in the panel if that was hidden."""
        if not self._panel.isVisible():
            self._window.commands["milestones"].trigger()
        self.chronicle.set_kind(kind)
        self._mark_commands()
        self._panel.setFocus()

    def look_back(self, day: date | None) -> None:
        """Leave out what began after *day*; None is today, with all that is to come."""
        if day != self._day:
            self._day = day
            self._load()

    def collect(self) -> None:
        """Offer what the panel shows as a part of the tray."""
        if self.chronicle.view.items:
            self._panel.part_wanted.emit(self.chronicle.part)
        else:
            self._window.tell("There are no milestones for the tray")

    def _connect(self) -> None:
        window, panel, chronicle = self._window, self._panel, self.chronicle
        chronicle.kind_changed.connect(self.renew)
        chronicle.kind_changed.connect(self._mark_commands)
        chronicle.filter_changed.connect(self._look)
        window.reader.page_changed.connect(self._on_page_changed)
        window.reader.place_read.connect(self._on_place_read)
        self._shelf.opened.connect(self._on_library_opened)
        self._shelf.renewed.connect(self._on_library_opened)
        self._tasks.busy_changed.connect(self._on_busy_changed)
        panel.telling_wanted.connect(self.open_telling)
        panel.page_wanted.connect(lambda page, new_tab: self._browsing.open(Place(page), new_tab))
        panel.source_wanted.connect(self._browsing.open_address)
        panel.left.connect(window.focus_reader)
        commands = window.commands
        commands.answer({f"scope_{kind}": _calling(self.show_kind, kind) for kind in KINDS})
        commands.answer(
            {
                "milestones_filter": self._on_filter_wanted,
                "milestones_clear": panel.clear_filters,
                "milestones_tray": self.collect,
                "rejected": self._load,
            }
        )
        panel.menu.addActions([commands["milestones_filter"], commands["milestones_clear"]])
        panel.menu.addAction(commands["rejected"])
        panel.menu.addSeparator()
        panel.menu.addAction(commands["milestones_tray"])
        panel.menu.addSeparator()
        panel.menu.addActions([commands[f"milestones_{form}"] for form in FORMS])

    # From the scope to the list

    def _load(self) -> None:
        """Find the events of the scope, then show what of them passes the filter."""
        if not self._shelf.is_open:
            return
        library, wanted = self._shelf.library, self.chronicle.filter
        asking = self._scoping.asking(self.chronicle.kind, library)
        own, naming = self.chronicle.kind in ("page", "partner"), self._naming()
        unit, day = self._panel.strip.window_of_time.unit, self._day
        with_rejected, folder = self._window.commands["rejected"].isChecked(), self._folder

        def work() -> tuple[ScopeEvents, ChronicleView, list[Row]]:
            scope, title = asking()
            page = scope.pages[0] if own and scope.pages else ""
            loaded = ScopeEvents(scope, title, own=page, day=day)
            if scope != NOTHING:
                loaded = filled(loaded, library.history, folder if with_rejected else None)
            return loaded, *seen(loaded, wanted, naming, unit)

        self._loaded = ScopeEvents()
        self.chronicle.await_view()
        self._tasks.run(KEY, work, self._show_loaded, self._on_failed)

    def _look(self) -> None:
        """Show what of the events in scope passes the filter."""
        loaded, wanted = self._loaded, self.chronicle.filter
        if loaded.scope == NOTHING:
            if self._tasks.awaits(KEY):
                self._load()  # through the newer filter
            return
        naming, unit = self._naming(), self._panel.strip.window_of_time.unit
        self._tasks.run(
            KEY,
            lambda: seen(loaded, wanted, naming, unit),
            lambda found: self._show(*found, stay=True),
            self._on_failed,
        )

    def _show_loaded(self, answer: tuple[ScopeEvents, ChronicleView, list[Row]]) -> None:
        self._loaded, view, rows = answer
        same = (self._loaded.scope, self._loaded.title) == (
            self.chronicle.scope,
            self.chronicle.title,
        )
        if self._loaded.items and self._kept is not self._shelf.library:
            self._kept = self._shelf.library
            # What was read stays while the program runs. The collector would look through it again
            # and again, and with 10,000 milestones each look stops the window for 150 ms.
            gc.freeze()
        self.chronicle.set_scope(self._loaded.scope, self._loaded.title)
        self._show(view, rows, stay=same)

    def _show(self, view: ChronicleView, rows: list[Row], *, stay: bool = False) -> None:
        self.chronicle.set_view(view)
        if self._loaded.scope == NOTHING and any(map(self._tasks.awaits, OPENING)):
            self.chronicle.await_view()  # until a page is there, or is not to be had
        self._panel.show_rows(rows, stay=stay)
        self._on_place_read(self._window.reader.view.place)

    def _naming(self) -> Naming:
        titles = self._shelf.contents.titles
        shorts = {each.long: each.short for each in self._shelf.contents.abbreviations}
        return Naming(titles, {page: shorts.get(title, "") for page, title in titles.items()})

    def _mark_commands(self) -> None:
        self._window.commands[f"scope_{self.chronicle.kind}"].setChecked(True)

    def _on_filter_wanted(self) -> None:
        if not self._panel.isVisible():
            self._window.commands["milestones"].trigger()
        self._panel.toggle_filters()

    def _on_library_opened(self) -> None:
        self._asked = None
        self.renew()

    def _on_busy_changed(self, busy: bool) -> None:
        """Say that there is nothing where the page that was awaited has not come."""
        if self.chronicle.awaited and not busy and self._shelf.is_open:
            self.chronicle.set_view(self.chronicle.view)
            if not self.chronicle.view.items:
                self._panel.show_rows([])

    # From the list to the page, and back

    def open_telling(self, milestone: Milestone, new_tab: bool = False) -> None:
        """Open the sentence that tells *milestone*."""
        library = self._shelf.library
        self._tasks.run(
            "telling",
            lambda: place_of(library.article(milestone.page), milestone),
            lambda place: self._browsing.open(place, new_tab),
            self._on_failed,
        )

    def _on_page_changed(self, page: str) -> None:
        self._places = {}
        self.renew()
        if self._shelf.entry(page) is None:
            return
        library = self._shelf.library
        self._tasks.run(
            "tellings",
            lambda: tellings_on(library.article(page)),
            self._on_places_found,
            self._on_failed,
        )

    def _on_places_found(self, places: Mapping[str, Sequence[tuple[int, str]]]) -> None:
        self._places = places
        self._on_place_read(self._window.reader.view.place)

    def _on_place_read(self, place: Place) -> None:
        """Let the cursor of the panel follow what is read."""
        told = self._places.get(place.section, ())
        number = max(0, bisect_right([start for start, _ in told], place.start) - 1)
        here = [key for start, key in told if start == told[number][0]]
        self._panel.show_reading([key for _, key in told], here)

    def _on_failed(self, error: Exception) -> None:
        text = str(error)
        self._window.tell(text[:1].upper() + text[1:])


def _calling(method: Callable[[str], None], word: str) -> Callable[[], None]:
    return lambda: method(word)
