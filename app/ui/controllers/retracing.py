"""The way back to a list: who goes back from a page finds the results it was opened from."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.library.search.answer import SearchRequest
from app.ui.controllers.searching import Searching
from app.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class _Left:
    """A list of results as it was left: what was asked, and where the list stood."""

    request: SearchRequest
    place: tuple[int, int]


class Retracing(QObject):
    """Remembers from which results each page was opened."""

    def __init__(self, window: MainWindow, searching: Searching) -> None:
        super().__init__(window)
        self._window = window
        self._searching = searching
        self._opened: dict[str, _Left] = {}
        searching.hit_opened.connect(self._on_hit_opened)
        window.went_back.connect(self._on_went_back)

    def _on_hit_opened(self, page: str) -> None:
        request = self._searching.request
        if request.text:
            self._opened[page] = _Left(request, self._window.results.place())

    def _on_went_back(self, page: str) -> None:
        """Bring back the list from which *page* was opened, unless it is still there."""
        left = self._opened.get(page)
        if left is not None and left.request != self._searching.request:
            self._searching.ask_again(left.request, left.place)
