"""Words looked for in the page in view: the terms of a search, and the matches of find."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.reader.browser import PageBrowser
from app.ui.reader.finder import Finder
from app.ui.reader.highlights import Highlights
from app.ui.reader.page_map import PageMap, Span
from app.ui.reader.reading_place import PASSAGE_SHARE, READING_LINE

if TYPE_CHECKING:  # what reads the text of a page is loaded when it is first looked for
    from app.ui.reader.page_text import PageText

UNSOUGHT = ("mentioned-in", "pages-like-this")  # sections that are in no index
LOWEST = 0.8  # of the height: a match below is brought higher


class PageSearch(QObject):
    """Marks words in the page of *browser* and goes from one to the next.

    Signals:
        found: there is another current match: its number and how many there are.
    """

    found = Signal(int, int)

    def __init__(
        self, browser: PageBrowser, highlights: Highlights, places: Callable[[], PageMap]
    ) -> None:
        super().__init__(browser)
        self._browser = browser
        self._highlights = highlights
        self._places = places
        self._finder = Finder()
        self._text: PageText | None = None

    @property
    def sought(self) -> str:
        """The query whose matches are marked."""
        return self._finder.query

    @property
    def current(self) -> Span | None:
        """The match that is shown."""
        return self._finder.current

    def read_anew(self) -> None:
        """Look in the text as it stands now: some has been added."""
        self._text = None

    def reset(self) -> None:
        """Forget what was looked for: the page is another."""
        self._text = None
        self._finder.clear()

    def mark_terms(self, terms: tuple[str, ...]) -> None:
        """Mark *terms* wherever search looks for them, until they are taken back."""
        found = self._page_text().find_words(terms) if terms else ()
        places = self._places()
        sought = [span for span in found if places.section_at(span[0]) not in UNSOUGHT]
        self._highlights.set_terms(tuple(sought))

    def find(self, query: str) -> None:
        """Mark every match of *query* and go to the first from where one reads."""
        cursor = self._browser.textCursor()
        first, last = self._browser.visible_span()
        start = cursor.selectionStart() if first <= cursor.position() <= last else first
        self._finder.set_matches(query, self._page_text().find(query), start)
        self._show_match()

    def find_again(self, query: str, by: int) -> None:
        """Go to the next (1) or previous (-1) match of *query*."""
        if self._finder.query == query and self._finder.matches:
            self._finder.step(by)
            self._show_match()
            return
        cursor = self._browser.textCursor()
        selected = cursor.selectionStart(), cursor.selectionEnd()
        self.find(query)
        if by < 0 or self._finder.current == selected:
            self._finder.step(by)
            self._show_match()

    def step_through_terms(self, by: int) -> None:
        """Go to the next (1) or previous (-1) of the marked terms of a search."""
        terms = self._highlights.terms
        if terms:
            position = self._browser.textCursor().position()
            first, last = self._browser.visible_span()
            if first <= position <= last:
                position += by > 0
            else:  # the reader has gone on, or has come here by opening a passage
                position = first
            self._finder.set_matches("", terms, position)
            if by < 0:
                self._finder.step(by)
            self._show_match()

    def end(self) -> None:
        """Take the marks of find back; the current match stays selected."""
        current = self._finder.current
        self._finder.clear()
        self._highlights.set_found((), None)
        if current is not None:
            self._browser.setTextCursor(self._browser.cursor_at(*current))

    def _page_text(self) -> "PageText":
        from app.ui.reader.page_text import PageText

        if self._text is None:
            self._text = PageText(self._browser.document(), self._places().ornaments)
        return self._text

    def _show_match(self) -> None:
        current = self._finder.current
        self._highlights.set_found(self._finder.matches, current)
        if current is not None:
            self._reveal(current)
        self.found.emit(self._finder.number, len(self._finder.matches))

    def _reveal(self, span: Span) -> None:
        """Bring *span* into view, unless it stands there well already."""
        cursor = self._browser.cursor_at(span[0])
        self._browser.setTextCursor(cursor)
        height = self._browser.height()
        if not READING_LINE <= self._browser.cursorRect(cursor).top() <= height * LOWEST:
            self._browser.scroll_to(span[0], round(height * PASSAGE_SHARE))
