"""What of a page can be dragged away: its sections, its marked paragraph, the page itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.reader.outline import SECTION_ROLE
from app.ui.reader.page_map import PageMap
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.reader.page_pane import PagePane


class PageDrags:
    """Lets headings, lines of the outline and the mark of a paragraph be dragged out of a pane."""

    def __init__(self, pane: "PagePane", page_map: Callable[[], PageMap], theme: Theme) -> None:
        self._pane = pane
        self._map = page_map
        PartDrag(pane.browser.viewport(), self._heading_at, theme)
        PartDrag(pane.outline.viewport(), self._outlined_at, theme)
        PartDrag(pane.paragraphs.mark, self._marked_at, theme)

    def _heading_at(self, point: QPoint) -> Carried | None:
        """The section whose heading stands at *point*; the page where its title does."""
        browser, article = self._pane.browser, self._pane.article
        position = browser.position_at(point)
        cursor = browser.textCursor()
        chosen = cursor.selectionStart() <= position < cursor.selectionEnd()
        if position < 0 or chosen or not self._pane.ready or article is None:
            return None
        line = browser.document().findBlock(position).text()
        if not self._map().section_at(position) and line == article.page.title:
            return self._carried("")
        section = self._map().heading_at(position)
        return self._carried(section) if section else None

    def _outlined_at(self, point: QPoint) -> Carried | None:
        item = self._pane.outline.itemAt(point)
        return self._carried(item.data(SECTION_ROLE)) if item else None

    def _marked_at(self, _point: QPoint) -> Carried | None:
        place = self._pane.paragraphs.place
        return (PlacePart(place), " ".join(place.quote.split())) if place else None

    def _carried(self, section_id: str) -> Carried | None:
        article = self._pane.article
        if article is None:
            return None
        if self._pane.parts.whole is not None:
            return self._pane.parts.whole()
        section = article.section(section_id)
        title = section.title if section is not None else article.page.title
        return PlacePart(Place(article.page.id, section.id if section else "")), title
