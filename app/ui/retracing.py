"""The way back to a list: who goes back from a page finds the results it was opened from."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QObject

from app.library.search_answer import SearchRequest
from app.ui.main_window import MainWindow
from app.ui.searching import Searching


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
        self._page = ""
        self._going_back = False
        searching.hit_opened.connect(self._on_hit_opened)
        window.commands["back"].triggered.connect(self._on_back)
        window.reader.page_changed.connect(self._on_page_changed)

    @property
    def remembered(self) -> Mapping[str, object]:
        """The lists that are remembered, by the page opened from them."""
        return MappingProxyType(self._opened)

    def _on_hit_opened(self, page: str) -> None:
        request = self._searching.request
        if request.text:
            self._opened[page] = _Left(request, self._window.results.place())

    def _on_back(self) -> None:
        """The page has been left already, or is about to be."""
        if self._page != self._window.reader.current_page():
            self._return_from(self._page)
        else:
            self._going_back = True

    def _on_page_changed(self, page: str) -> None:
        left, self._page = self._page, page
        if self._going_back:
            self._return_from(left)

    def _return_from(self, page: str) -> None:
        self._going_back = False
        left = self._opened.get(page)
        if left is not None and left.request != self._searching.request:
            self._searching.ask_again(left.request, left.place)
