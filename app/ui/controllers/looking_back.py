"""Looking back: the whole window as of a day of the past."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.library.pages.edtf import day_words
from app.ui.as_of.bar import AsOfBar
from app.ui.as_of.scale import DayScale
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.arrangement.tree import Branch
    from app.library.pages.article import Article

PATIENCE_MS = 30  # a slider that is drawn asks for more days than can be shown
KEY = "looking back"


class LookingBack(QObject):
    """Opens the bar with the day, and has tree and pages follow it.

    Signals:
        day_changed: the window shows another day: a date, or None for today.
    """

    day_changed = Signal(object)

    def __init__(self, window: MainWindow, shelf: Shelf, browsing: Browsing, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._tasks = tasks
        self._day: date | None = None
        self._wanted: date | None = None
        self._last: date | None = None
        self.bar = AsOfBar(window.theme, window)
        self.bar.hide()
        window.put_above(self.bar)
        window.commands.keep_keys_from(self.bar.field)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._ask)
        self.bar.day_chosen.connect(self.go_to)
        self.bar.left.connect(self.leave)
        self.bar.message.connect(window.tell)
        shelf.opened.connect(self._on_opened)
        shelf.renewed.connect(self._on_opened)
        window.commands.answer({"as_of": self._on_toggled})

    @property
    def day(self) -> date | None:
        """The day of the past that the window shows, None for today."""
        return self._day

    def go_to(self, day: date) -> None:
        """Let the window show *day*; that of today, or a later one, is the present."""
        if not self._shelf.is_open:
            return
        self._want(day if day < date.today() else None)
        self._last = self._wanted or self._last
        self._open_bar()
        self.bar.show_day(day)
        self._patience.start()

    def leave(self) -> None:
        """Come back to today and put the bar away."""
        had_focus = self.bar.isAncestorOf(self._window.focusWidget())
        self.bar.hide()
        self._window.commands["as_of"].setChecked(False)
        is_away = self._day is not None or self._wanted is not None
        self._want(None)
        if is_away:
            self._ask()
        if had_focus:
            self._window.focus_reader()

    def _want(self, day: date | None) -> None:
        """From now on *day* is wanted: pages that are opened show it before the others do."""
        self._wanted = self._browsing.as_of = day

    def _on_toggled(self) -> None:
        if self._window.commands["as_of"].isChecked():
            self.go_to(self._last or date.today())
            self.bar.field.setFocus()
            self.bar.field.selectAll()
        else:
            self.leave()

    def _open_bar(self) -> None:
        if self.bar.isHidden():
            self._set_scale()
            self.bar.show()
            self._window.commands["as_of"].setChecked(True)

    def _set_scale(self) -> None:
        """Let the bar reach from the first change in the library to today."""
        turns = self._shelf.library.turning_points()
        today = date.today()
        first = turns[0] if turns and turns[0] < today else date(today.year - 1, 1, 1)
        self.bar.set_scale(DayScale(first, today, turns))

    def _on_opened(self) -> None:
        """Show the day in a library that was opened anew, which comes as it is today."""
        if not self.bar.isHidden():
            self._set_scale()
            self.bar.show_day(self._wanted or date.today())
        if self._wanted is not None:
            self._ask()

    def _ask(self) -> None:
        library, day = self._shelf.library, self._wanted
        pages = self._window.reader.articles()

        def look() -> "tuple[tuple[Branch, ...], dict[str, Article]]":
            known = (page for page in pages if page in library.titles)
            return library.tree(day), {page: library.article(page, day) for page in known}

        self._tasks.run(KEY, look, lambda seen: self._show(day, *seen))

    def _show(
        self, day: date | None, tree: "tuple[Branch, ...]", articles: "dict[str, Article]"
    ) -> None:
        self._window.partners.show_tree(tree)
        self._window.partners.reveal(self._window.reader.current_page())
        self._window.reader.renew(articles)
        self._window.show_past(f"On {day_words(day)}" if day else "")
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)
