"""The timeline in its tab: from a scope and a filter to lanes, laid out off the GUI thread."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.library.chronology.events import until
from app.library.chronology.filtering import passing
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.timeline.layout import lay_out
from app.library.timeline.naming import naming_of
from app.library.timeline.records import COMPACT, FULL, Naming, Timeline
from app.library.timeline.rows import TimelineRow, rows_of
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.chronicling import Chronicling
from app.ui.controllers.shelf import Shelf
from app.ui.controllers.timeline_files import TimelineFiles
from app.ui.main_window import MainWindow
from app.ui.milestones.chronicle import NOTHING
from app.ui.milestones.scopes import choice_of
from app.ui.tasks import Tasks
from app.ui.timeline.selection import Subject

if TYPE_CHECKING:
    from app.library.library import Library
    from app.library.timeline.time_scale import Measure
    from app.ui.timeline.view import TimelineView

KEY = "timeline"
TITLE = "Timeline"
MANY = 2_000  # rows
# Scopes that belong to the page in view; a timeline in view has none, and keeps what it had.
OF_A_PAGE = ("page", "partner")
SHARED = ("branch", "results", "tray")


@dataclass(frozen=True, slots=True)
class Made:
    """A timeline with everything that its view needs."""

    timeline: Timeline
    rows: tuple[TimelineRow, ...]
    naming: Naming
    later: int = 0  # events that are left out on a day of the past


class Timing(QObject):
    """Opens the timeline and keeps it in step with the scope and the filter of the milestones.

    Signals:
        part_wanted: an EventsPart for the tray.
    """

    part_wanted = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        browsing: Browsing,
        chronicling: Chronicling,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._chronicling = chronicling
        self._tasks = tasks
        self._view: TimelineView | None = None
        self._day: date | None = None
        self._subject = Subject()
        self._files = TimelineFiles(window, tasks, self)
        window.commands.answer({"timeline": self.show})
        shelf.opened.connect(self._renew)
        shelf.renewed.connect(self._on_library_renewed)
        chronicling.chronicle.view_changed.connect(self._on_chronicle_changed)

    @property
    def view(self) -> "TimelineView | None":
        """The timeline as long as its tab is open."""
        return self._view

    @property
    def subject(self) -> Subject:
        """What the timeline is about."""
        return self._subject

    def show(self) -> None:
        """Open the timeline on what the milestones are about, or go to its tab."""
        if not self._shelf.is_open:
            return
        if self._view is None:
            self._view = self._make_view()
            chronicle = self._chronicling.chronicle
            told = chronicle.scope != NOTHING
            self._subject = Subject(
                chronicle.title if told else Subject().title,
                chronicle.scope if told else EVERYTHING,
                chronicle.filter,
                self._day,
            )
            self._renew()
        self._window.show_reader()
        self._window.reader.show_content(TITLE, self._view)

    def look_back(self, day: date | None) -> None:
        """Leave out what began after *day*; None is today, with all that is to come."""
        self._day = day
        self.follow(self._subject)

    def follow(self, subject: Subject) -> None:
        """Let the timeline be about *subject*, as of the day to which the window looks back."""
        subject = replace(subject, day=self._day)
        if subject != self._subject:
            self._subject = subject
            self._renew()

    def print_content(self, content: QWidget) -> None:
        """Ask for the printer where *content* is the timeline; else say what can be printed."""
        if content is self._view and self._view is not None:
            self._files.ask_printer(self._view)
        else:
            self._window.tell("Open a page or a timeline to print it")

    def _make_view(self) -> "TimelineView":
        from app.ui.timeline.view import TimelineView

        view = TimelineView(self._window.theme)
        view.row_opened.connect(self._on_row_opened)
        view.lanes_wanted.connect(self._renew)
        view.part_wanted.connect(self.part_wanted)
        view.export_wanted.connect(lambda form: self._files.ask(view, form))
        view.print_wanted.connect(lambda: self._files.ask_printer(view))
        menu = QMenu(view)
        menu.aboutToShow.connect(partial(self._fill_scopes, menu))
        view.scopes.setMenu(menu)
        view.destroyed.connect(self._on_destroyed)
        return view

    def _fill_scopes(self, menu: QMenu) -> None:
        """Offer everything, what the milestones can be about, and the page that was read last."""
        menu.clear()
        for subject in self._own_subjects():
            action = menu.addAction(subject.title.replace("&", "&&"), partial(self._go, subject))
            action.setCheckable(True)
            action.setChecked(subject.scope == self._subject.scope)
        menu.addSeparator()
        for kind in SHARED:
            command = self._window.commands[f"scope_{kind}"]
            action = menu.addAction(choice_of(kind).meaning, command.trigger)
            action.setEnabled(command.isEnabled())

    def _own_subjects(self) -> Iterator[Subject]:
        wanted = self._subject.wanted
        yield Subject("Everything in the library", EVERYTHING, wanted)
        entry = self._shelf.entry(self._last_page())
        if entry:
            yield Subject(entry.title, Scope("page", (entry.id,)), wanted)
            title = f"{entry.title}, and all that mentions it"
            yield Subject(title, Scope("partner", (entry.id,)), wanted)

    def _go(self, subject: Subject) -> None:
        """Be about *subject*; the milestones follow where they can."""
        self.follow(subject)
        if subject.scope == EVERYTHING:
            self._chronicling.chronicle.set_kind("everything")

    def _last_page(self) -> str:
        pages = self._window.reader.open_pages()
        return pages[-1] if pages else ""

    def _renew(self) -> None:
        """Make the lanes anew, if the timeline is open."""
        view = self._view
        if view is None or not self._shelf.is_open:
            return
        library, subject, measure = self._shelf.library, self._subject, view.canvas.measure()
        grouping, compact = view.grouping, view.compact
        self._tasks.run(
            KEY,
            lambda: make(library, subject, grouping, compact, measure),
            lambda made: self._show_made(subject, made),
            lambda error: self._window.tell(str(error)),
        )

    def _show_made(self, subject: Subject, made: Made) -> None:
        if self._view is not None:
            if len(made.rows) >= MANY:
                # The collector would look through all of it again and again, and stop the window
                # for 200 ms each time. What is given up is freed all the same: it has no cycles.
                gc.freeze()
            info = self._shelf.contents.info[0]
            self._view.edition = f"{info.title}, edition {info.edition}"
            self._view.show_timeline(subject, made.timeline, made.rows, made.naming, made.later)

    def _on_row_opened(self, row: TimelineRow) -> None:
        if row.telling is not None:
            self._chronicling.open_telling(row.telling)
        else:
            self._browsing.open(row.place)

    def _on_library_renewed(self) -> None:
        """Leave out what it was about that has gone, and say so."""
        kept = self._subject.kept(lambda page: self._shelf.entry(page) is not None)
        if kept != self._subject and self._view is not None:
            self._window.tell(f"What the timeline was of has changed: {kept.title}")
        self._subject = kept
        self._renew()

    def _on_chronicle_changed(self) -> None:
        chronicle = self._chronicling.chronicle
        subject = replace(self._subject, wanted=chronicle.filter)
        if chronicle.kind not in OF_A_PAGE and chronicle.scope != NOTHING:
            subject = Subject(chronicle.title, chronicle.scope, chronicle.filter)
        self.follow(subject)

    def _on_destroyed(self) -> None:
        self._view = None


def make(
    library: "Library", subject: Subject, grouping: str, compact: bool, measure: "Measure"
) -> Made:
    """The timeline of *subject* in lanes by *grouping*, laid out as of its day, or of today.

    What it is about comes first.
    """
    history = library.history
    ever = history.chronology(subject.scope)
    items = until(ever, subject.day)
    later = len(ever) - len(items)
    if not subject.wanted.is_open:
        items = passing(history.tagged(items), subject.wanted)
    naming = naming_of(history.pages, library.abbreviations())
    own = subject.scope.pages
    found = history.lanes(items, grouping, day=subject.day)
    lanes = sorted(found, key=lambda lane: lane.id not in own)
    sizes = COMPACT if compact else FULL
    timeline = lay_out(lanes, naming, measure, subject.day or date.today(), sizes, history.groups())
    return Made(timeline, rows_of(lanes, naming), naming, later)
