"""Searching as the reader types: from the field to the list, from the list to the page."""

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.library.search.answer import SearchAnswer, SearchHit, SearchRequest
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.search.completion import Completion

LIMIT = 50


class Searching(QObject):
    """Asks the library while the reader types; only the newest question is answered.

    Signals:
        answered_anew: an answer is shown.
        hit_opened: a page was opened from the list: its id.
    """

    answered_anew = Signal()
    hit_opened = Signal(str)

    def __init__(self, window: MainWindow, shelf: Shelf, browsing: Browsing, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._tasks = tasks
        self._answer: SearchAnswer | None = None
        self._request = SearchRequest("", LIMIT)
        self._open_first = False
        self._failed = False
        self._view_before = "partners"
        self._place: tuple[int, int] | None = None
        self._connect()

    @property
    def answered(self) -> str:
        """The query whose answer is shown, or nothing."""
        return self._answer.query if self._answer else ""

    @property
    def answer(self) -> SearchAnswer | None:
        """The answer that is shown."""
        return self._answer

    @property
    def request(self) -> SearchRequest:
        """What is asked for now: the words and all that is chosen besides."""
        return self._request

    def ask(self, text: str) -> None:
        """Look for *text* under what is chosen; an empty one takes the results away."""
        self._ask(dataclasses.replace(self._request, text=text.strip(), as_typed=True))

    def ask_for(self, text: str) -> None:
        """Search for *text* alone, and lead whoever asked into the results."""
        self.ask_again(SearchRequest(text))
        self._window.results.setFocus()

    def ask_again(self, request: SearchRequest, place: tuple[int, int] | None = None) -> None:
        """Show the answer to *request* in place of the present one, the list at *place*."""
        self._window.field.setText(request.text)
        self._window.results.show_choices(request)
        self._ask(dataclasses.replace(request, limit=LIMIT))
        self._place = place

    def show_answer(self, answer: SearchAnswer) -> None:
        """Show *answer*, which was found in another way than by words."""
        self._tasks.cancel("search")
        self._answer = answer
        self._show_view()
        self._window.results.show_answer(answer, self._shelf.contents.titles)

    def _ask(self, request: SearchRequest, *, anew: bool = False) -> None:
        """Ask for *request*; *anew* what is asked for already, of a library that was renewed."""
        self._request = request
        self._answer = None
        self._open_first = False
        self._place = None
        if not request.text:
            self._forget()
            return
        if not anew:
            self._show_view()
        if self._failed:
            self._window.results.show_no_library()
            return
        self._window.results.show_searching()
        if self._shelf.is_open:
            library = self._shelf.library
            self._tasks.run(
                "search",
                lambda: library.search(request),
                lambda answer: self._show(answer, stay=anew),
                lambda error: self._window.results.show_error(str(error)),
            )

    def _forget(self) -> None:
        """Take the results away, and with them what was chosen."""
        self._request = SearchRequest("", LIMIT)
        for key in ("search", "facets", "absence"):
            self._tasks.cancel(key)
        self._window.results.clear()
        self._window.left.hide_view("results", self._view_before)

    def _show_view(self) -> None:
        if self._window.left.current_view() != "results":
            self._view_before = self._window.left.current_view()
        self._window.left.show_view("results")

    def _show(self, answer: SearchAnswer, *, stay: bool = False) -> None:
        self._answer = answer
        results = self._window.results
        results.show_answer(answer, self._shelf.contents.titles, stay=stay)
        self._shelf.pass_on_notices()
        if self._place is not None:
            results.go_to_place(self._place)
        if results.facets_shown:
            self._count_facets()
        if not answer.hits:
            self._prove_absence()
        self.answered_anew.emit()
        if self._open_first:
            self._on_entered()

    def _count_facets(self) -> None:
        library, request = self._shelf.library, self._request
        self._tasks.run(
            "facets", lambda: library.facets(request), self._window.results.show_facets, _ignore
        )

    def _prove_absence(self) -> None:
        library = self._shelf.library
        request = dataclasses.replace(self._request, as_typed=False)
        self._tasks.run(
            "absence", lambda: library.absence(request), self._window.results.show_absence, _ignore
        )

    def _connect(self) -> None:
        field, results = self._window.field, self._window.results
        field.query_changed.connect(self.ask)
        field.query_entered.connect(self._on_entered)
        field.list_wanted.connect(self._on_list_wanted)
        field.left.connect(self._window.focus_reader)
        field.completion_wanted.connect(self._on_completion_wanted)
        results.hit_opened.connect(self._on_hit_opened)
        results.place_wanted.connect(self._browsing.open)
        results.suggestion_chosen.connect(self._on_suggestion_chosen)
        results.choices_changed.connect(self._on_choices_changed)
        results.facets_wanted.connect(self._on_facets_wanted)
        results.absence.query_chosen.connect(self._on_suggestion_chosen)
        results.absence.copied.connect(lambda: self._window.tell("Copied"))
        results.left.connect(self._window.focus_reader)
        results.field_wanted.connect(field.setFocus)
        self._window.commands.answer({"search": self._on_search_wanted})
        self._shelf.opened.connect(self._on_library_opened)
        self._shelf.renewed.connect(self._on_library_renewed)
        self._shelf.failed.connect(self._on_library_failed)

    def _on_entered(self) -> None:
        """Open the best page, or do so as soon as the answer is there."""
        if self._answer is None:
            self._open_first = bool(self._request.text)
        elif self._answer.hits:
            self._open_first = False
            self._on_hit_opened(self._answer.hits[0], False)

    def _on_list_wanted(self) -> None:
        if self._request.text:
            self._window.left.show_view("results")
            self._window.results.setFocus()

    def _on_hit_opened(self, hit: SearchHit, new_tab: bool) -> None:
        self._browsing.open(hit.place, new_tab, hit.words)
        self.hit_opened.emit(hit.page)
        if not new_tab:
            self._window.focus_reader()

    def _on_suggestion_chosen(self, text: str) -> None:
        self._window.field.setText(text)
        self.ask(text)

    def _on_choices_changed(self, choices: SearchRequest) -> None:
        text, as_typed = self._request.text, self._request.as_typed
        self._ask(dataclasses.replace(choices, text=text, limit=LIMIT, as_typed=as_typed))

    def _on_facets_wanted(self) -> None:
        if self._shelf.is_open and self._request.text:
            self._count_facets()

    def _on_completion_wanted(self, text: str, cursor: int) -> None:
        """Offer what may stand at the cursor, unless the text has changed meanwhile."""
        if not self._shelf.is_open:
            return
        library, field = self._shelf.library, self._window.field

        def offer(found: "tuple[Completion, ...]") -> None:
            if field.text() == text and field.cursorPosition() == cursor:
                field.offer(found)

        self._tasks.run("completion", lambda: library.complete(text, cursor), offer, _ignore)

    def _on_search_wanted(self) -> None:
        self._window.field.setFocus()
        self._window.field.selectAll()

    def _on_library_opened(self) -> None:
        """Answer what was typed before there was a library to ask, or get ready to answer."""
        self._failed = False
        if self._request.text:
            self._ask(self._request)
        else:
            prepare = self._shelf.library.prepare_search
            self._tasks.run("prepare search", prepare, lambda _: None, _ignore)

    def _on_library_renewed(self) -> None:
        """Answer anew what was asked; whoever looks at something else goes on looking at that."""
        if self._request.text:
            self._ask(self._request, anew=self._answer is not None)
        else:
            self._on_library_opened()

    def _on_library_failed(self) -> None:
        """Let nobody wait for an answer that does not come."""
        self._failed = True
        if self._request.text:
            self._ask(self._request)


def _ignore(_error: Exception) -> None:
    """What only adds to an answer may fail: the search itself has told what is wrong."""
