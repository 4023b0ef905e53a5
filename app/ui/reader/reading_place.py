"""Where in a page one reads: noticed as the text moves, gone to, and found again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor

from app.library.pages.page import Place
from app.ui.reader.browser import PageBrowser
from app.ui.reader.page_map import PageMap, Span

HEADING_OFFSET = 18  # pixels from the upper edge at which a heading comes to rest
PASSAGE_SHARE = 0.28  # of the height: where a passage comes to rest
REACH = 8  # pixels into the line that stands there
READING_LINE = 90  # pixels below the upper edge: the section there is the current one


class ReadingPlace(QObject):
    """Follows *browser*, while the page in it is *ready*; positions are those of its document.

    Signals:
        section_changed: another section is in view: its id, empty above the first.
        place_changed: other text is where one reads: its Place, with an offset and no quote.
    """

    section_changed = Signal(str)
    place_changed = Signal(object)

    def __init__(
        self, browser: PageBrowser, places: Callable[[], PageMap], ready: Callable[[], bool]
    ) -> None:
        super().__init__(browser)
        self._browser = browser
        self._places = places
        self._ready = ready
        self._section = ""
        self._place = Place("")
        self._settled = True
        self._aim: int | None = None  # the position that was gone to
        self._kept: Place | None = None  # what was read before the page was set anew
        browser.text_moved.connect(self._on_text_moved)

    @property
    def section(self) -> str:
        """Id of the section in view."""
        return self._section

    @property
    def place(self) -> Place:
        """Where one reads."""
        return self._place

    def scroll_to(self, position: int, offset: int) -> None:
        """Scroll until *position* stands *offset* pixels below the upper edge."""
        self._browser.scroll_to(position, offset)
        self._notice()

    def scroll_to_head(self) -> None:
        """Scroll to the title block."""
        self._aim = None
        self._browser.verticalScrollBar().setValue(0)
        self._notice()

    def go_to(self, place: Place, span: Span) -> None:
        """Scroll to *place*, which stands at *span*: its section is then the one in view."""
        places = self._places()
        starts = (start for start, _ in places.section_starts)
        is_heading = span == places.anchors.get(place.section) and span[0] in starts
        height = self._browser.height()
        if is_heading:
            self._scroll(span[0], HEADING_OFFSET if place.section else height)
        else:
            self._scroll(span[0], round(height * PASSAGE_SHARE))
        self._aim = span[0]
        self._set_section(places.section_at(span[0]))
        self._set_place(span[0])

    @contextmanager
    def unnoticed(self) -> Iterator[None]:
        """Let the text move without taking that for reading on."""
        self._settled = False
        try:
            yield
        finally:
            self._settled = True

    def way_back(self) -> Callable[[], None]:
        """What brings the text and selection of now into view again, once the page is set anew."""
        browser, before, place = self._browser, self._places(), self._place
        position, offset = browser.top()
        at_head = browser.verticalScrollBar().value() == 0
        cursor = browser.textCursor()
        selection = (cursor.anchor(), cursor.position()) if cursor.hasSelection() else None
        section = before.section_at(position)

        def restore() -> None:
            moved = self._places().start_of(section) - before.start_of(section)
            if selection is not None and not moved:
                browser.setTextCursor(browser.cursor_at(*selection))
            if at_head:
                self._scroll(0, browser.height())
            else:
                self._scroll(position + moved, offset)
            self._kept = place

        return restore

    def arrive(self) -> None:
        """Notice where one reads in a page that has just been set, or set anew."""
        kept, self._kept = self._kept, None
        if kept is None or (kept.section and kept.section not in self._places().anchors):
            self._notice()
        else:
            self._set_section(kept.section)  # the same is read as before, wherever it now stands

    def _scroll(self, position: int, offset: int) -> None:
        """Scroll by program: the section is then the one gone to, wherever the text stops."""
        with self.unnoticed():
            self._browser.scroll_to(position, offset)

    def _notice(self) -> None:
        places = self._places()
        if self._aim is not None and self._browser.held == self._aim:  # wherever the text stops
            self._set_section(places.section_at(self._aim))
            return
        cursor = self._browser.cursorForPosition(QPoint(0, READING_LINE))
        self._set_section(places.section_at(cursor.position()))
        rest = QPoint(0, round(self._browser.height() * PASSAGE_SHARE) + REACH)
        cursor = self._browser.cursorForPosition(rest)  # in the line where a passage comes to rest
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)  # where all of it has begun
        self._set_place(cursor.position())

    def _set_place(self, position: int) -> None:
        place = self._places().place_at(position)
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)

    def _set_section(self, section_id: str) -> None:
        if section_id != self._section:
            self._section = section_id
            self.section_changed.emit(section_id)

    def _on_text_moved(self) -> None:
        if self._settled and self._ready():
            self._notice()
