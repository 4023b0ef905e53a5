"""Searching as the reader types: from the field to the list, from the list to the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.library.search_answer import SearchAnswer, SearchHit, SearchRequest
from app.ui.browsing import Browsing
from app.ui.main_window import MainWindow
from app.ui.shelf import Shelf
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.library import Library

LIMIT = 50


class Searching(QObject):
    """Asks the library while the reader types; only the newest question is answered."""

    def __init__(self, window: MainWindow, shelf: Shelf, browsing: Browsing, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._tasks = tasks
        self._answer: SearchAnswer | None = None
        self._text = ""
        self._open_first = False
        self._failed = False
        self._view_before = "partners"
        window.field.query_changed.connect(self.ask)
        window.field.query_entered.connect(self._on_entered)
        window.field.list_wanted.connect(self._on_list_wanted)
        window.field.left.connect(window.focus_reader)
        window.results.hit_opened.connect(self._on_hit_opened)
        window.results.suggestion_chosen.connect(self._on_suggestion_chosen)
        window.results.left.connect(window.focus_reader)
        window.results.field_wanted.connect(window.field.setFocus)
        window.commands.answer({"search": self._on_search_wanted})
        shelf.opened.connect(self._on_library_opened)
        shelf.failed.connect(self._on_library_failed)

    @property
    def answered(self) -> str:
        """The query whose answer is shown, or nothing."""
        return self._answer.query if self._answer else ""

    def ask(self, text: str) -> None:
        """Look for *text*; an empty one takes the results away."""
        self._text = text.strip()
        self._answer = None
        self._open_first = False
        if not self._text:
            self._tasks.cancel("search")
            self._window.results.clear()
            self._window.left.hide_view("results", self._view_before)
            return
        if self._window.left.current_view() != "results":
            self._view_before = self._window.left.current_view()
        self._window.left.show_view("results")
        if self._failed:
            self._window.results.show_no_library()
            return
        self._window.results.show_searching()
        if self._shelf.is_open:
            self._run(self._shelf.library, SearchRequest(self._text, LIMIT, as_typed=True))

    def _run(self, library: "Library", request: SearchRequest) -> None:
        self._tasks.run(
            "search",
            lambda: library.search(request),
            self._show,
            lambda error: self._window.results.show_error(str(error)),
        )

    def _show(self, answer: SearchAnswer) -> None:
        self._answer = answer
        self._window.results.show_answer(answer)
        self._shelf.pass_on_notices()
        if self._open_first:
            self._on_entered()

    def _on_entered(self) -> None:
        """Open the best page, or do so as soon as the answer is there."""
        if self._answer is None:
            self._open_first = bool(self._text)
        elif self._answer.hits:
            self._open_first = False
            self._on_hit_opened(self._answer.hits[0], False)

    def _on_list_wanted(self) -> None:
        if self._text:
            self._window.left.show_view("results")
            self._window.results.setFocus()

    def _on_hit_opened(self, hit: SearchHit, new_tab: bool) -> None:
        self._browsing.open(hit.place, new_tab, hit.words)
        if not new_tab:
            self._window.focus_reader()

    def _on_suggestion_chosen(self, text: str) -> None:
        self._window.field.setText(text)
        self.ask(text)

    def _on_search_wanted(self) -> None:
        self._window.field.setFocus()
        self._window.field.selectAll()

    def _on_library_opened(self) -> None:
        """Answer what was typed before there was a library to ask, or get ready to answer."""
        self._failed = False
        if self._text:
            self.ask(self._text)
        else:
            prepare = self._shelf.library.prepare_search
            self._tasks.run("prepare search", prepare, lambda _: None, lambda _: None)

    def _on_library_failed(self) -> None:
        """Let nobody wait for an answer that does not come."""
        self._failed = True
        if self._text:
            self.ask(self._text)
