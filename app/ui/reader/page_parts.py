"""What of the page in view can be put into the tray."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.library.pages.page import Place
from app.library.parts import Part, PlacePart
from app.ui.lists.part_drag import Carried
from app.ui.reader.copying import selected_text
from app.ui.reader.page_map import PageMap

if TYPE_CHECKING:
    from app.ui.reader.page_pane import PagePane


class PageParts:
    """Names the page of a pane, its sections and passages as parts of a tray."""

    def __init__(self, pane: "PagePane", places: Callable[[], PageMap]) -> None:
        self._pane = pane
        self._places = places
        self.whole: Callable[[], Carried] | None = None  # what is taken, where it is no page

    def part(self) -> Part | None:
        """What Ctrl+D takes: what is selected, else the marked paragraph, else the page."""
        article = self._pane.article
        if article is None:
            return None
        if self.whole is not None:
            return self.whole()[0]
        marked = self._pane.paragraphs.place
        return self.selected() or PlacePart(marked or Place(article.page.id))

    def paragraph(self) -> PlacePart | None:
        """The marked paragraph, else the one below the mouse, else the first in view."""
        place = self._pane.paragraphs.in_view() if self._pane.ready else None
        return PlacePart(place) if place else None

    def selected(self) -> PlacePart | None:
        """The passage that is selected, as far as one section goes."""
        cursor = self._pane.browser.textCursor()
        if not (self._pane.ready and cursor.hasSelection()) or self.whole is not None:
            return None
        place = self._places().passage(cursor.selectionStart(), cursor.selectionEnd())
        return PlacePart(place) if place else None

    def selected_text(self) -> str:
        """What is selected, as clean text."""
        return selected_text(self._pane.browser.textCursor())

    def selected_section(self) -> str:
        """The section in which the selection begins, or which is in view without one."""
        cursor = self._pane.browser.textCursor()
        if cursor.hasSelection():
            return self._places().section_at(cursor.selectionStart())
        return self._pane.reading.section

    def section(self, section_id: str = "") -> PlacePart | None:
        """The section called so, or that in view; above the first the page."""
        article = self._pane.article
        if article is None:
            return None
        section = article.section(section_id or self.selected_section())
        wanted = section.id if section is not None and section.title else ""
        return PlacePart(Place(article.page.id, wanted))
