"""What the start page tells of today and of the reader: this day, the tray, the libraries."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.library.pages.edtf import MONTHS
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.comparing import Comparing
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.start.day_list import Remembered
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.library import Library
    from app.library.pages.entry import LibraryInfo

FROM_THE_TRAY = 5


class Starting(QObject):
    """Fills the start page when the library is open and whenever the tray changes."""

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        collecting: Collecting,
        comparing: Comparing,
        tasks: Tasks,
        *,
        remembers: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._collecting = collecting
        self._tasks = tasks
        self._remembers = remembers
        shelf.opened.connect(self._on_opened)
        shelf.renewed.connect(self._on_opened)
        collecting.changed.connect(self._show_tray)
        window.start.day.telling_wanted.connect(comparing.open_telling)

    def set_remembers(self, remembers: bool) -> None:
        """Tell what happened on this day, or tell it no more."""
        self._remembers = remembers
        self._show_day()

    def _on_opened(self) -> None:
        self._window.start.show_libraries([_words(each) for each in self._shelf.contents.info])
        self._show_tray()
        self._show_day()

    def _show_day(self) -> None:
        today = date.today()
        words = f"{today.day} {MONTHS[today.month]}"
        if not self._remembers or not self._shelf.is_open:
            self._window.start.show_day(words, ())
            return
        library = self._shelf.library
        self._tasks.run(
            "on this day",
            lambda: _remembered(library, today),
            lambda events: self._window.start.show_day(words, events),
            lambda error: self._window.tell(str(error)),
        )

    def _show_tray(self) -> None:
        if not self._shelf.is_open:
            return
        titles, pages = self._shelf.contents.titles, self._collecting.pages
        shown = [(page, titles[page]) for page in pages[:FROM_THE_TRAY]]
        more = len(pages) - FROM_THE_TRAY
        self._window.start.show_tray(shown, f"{more} more" if more > 0 else "")


def _remembered(library: "Library", day: date) -> tuple[Remembered, ...]:
    """The events of *day*, each with whose it is before its words."""
    titles = library.titles
    return tuple(
        Remembered(
            str(item.date.earliest.year) if item.date.earliest else "",
            f"{titles[item.lead.page]}: {item.text.rstrip('.')}",
            item.lead.page,
            item.lead.id,
        )
        for item in library.history.on_this_day(day)
    )


def _words(info: "LibraryInfo") -> str:
    edition = f"edition {info.edition}" if info.edition else ""
    pages = f"{info.pages:,} page{'s' if info.pages != 1 else ''}"
    return "  ·  ".join(filter(None, (info.title, pages, edition, info.licence)))
