"""The page as it is read: its text set, with its outline beside it, and all that follows it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.pages.page import Place
from app.ui.reader.asking import Figures, PreviewOf
from app.ui.reader.browser import PageBrowser
from app.ui.reader.event_marks import EventMarks
from app.ui.reader.highlights import Highlights
from app.ui.reader.outline import OutlineList
from app.ui.reader.page_cover import PageCover
from app.ui.reader.page_drags import PageDrags
from app.ui.reader.page_links import PageLinks
from app.ui.reader.page_map import PageMap
from app.ui.reader.page_parts import PageParts
from app.ui.reader.page_search import PageSearch
from app.ui.reader.paragraphs import Paragraphs
from app.ui.reader.preview import PreviewCard
from app.ui.reader.reading_place import ReadingPlace
from app.ui.reader.setting_job import SettingJob
from app.ui.reader.style import PageStyle
from app.ui.theme import Theme

# What sets a page is loaded with the first page: the window shall stand before.
if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.body import Section
    from app.ui.reader.typesetter import Typesetter


class PagePane(QWidget):
    """Shows one article at a time.

    What can be asked of the page in view is asked of its parts: *reading* knows where one reads,
    *search* what is looked for in it, *events* what it tells, *parts* what can be taken from it,
    *links* where it leads.

    Signals:
        arrived: the article asked for is in view.
        lengthened: a section has been set below the others.
    """

    arrived = Signal()
    lengthened = Signal()

    def __init__(
        self, theme: Theme, preview_of: PreviewOf, figures: Figures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._article: Article | None = None
        self._shown: Article | None = None
        self._map = PageMap("")
        self._then: Callable[[], None] | None = None
        self._sections: Sequence[Section] = ()
        self._feet: dict[str, Section] = {}
        self._set: Typesetter | None = None
        self._job = SettingJob(self)
        self.browser = PageBrowser(self)
        self.outline = OutlineList(theme, self)
        self._cover = PageCover(theme, self.browser)
        self._follow_page(PreviewCard(theme, self), preview_of)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.outline.hide()

    @property
    def article(self) -> "Article | None":
        """The article in view, or on its way."""
        return self._article

    @property
    def ready(self) -> bool:
        """Whether the article is in view, and not on its way."""
        return self._article is not None and not self._job.running

    @property
    def sections(self) -> "Sequence[Section]":
        """The sections of the page that have a heading to go to."""
        return self._sections

    def show_article(self, article: "Article", zoom: int, then: Callable[[], None] | None) -> None:
        """Set *article* at *zoom* per cent and, once it is in view, call *then* if there is one."""
        from app.ui.reader.typesetter import Typesetter

        self.links.leave()
        self._article = article
        self._then = then
        self._job.start(Typesetter(article, PageStyle(self._theme, zoom), self._figures))
        is_other = self._shown is None or self._shown.page.id != article.page.id
        if not is_other:
            self._cover.uncover()
        elif self._job.running:
            self._cover.cover(article.page.title)

    def show_foot(self, page_id: str, foot: "Section") -> None:
        """Set *foot* below everything else, now or when the page called *page_id* is set."""
        self._feet[page_id] = foot
        if self._set is not None and self.ready and self._append_foot(self._set):
            self.search.read_anew()
            self._show_outline()
            self.lengthened.emit()

    def set_anew(self, zoom: int) -> None:
        """Set the same article in the present look; text in view and selection stay."""
        self.highlights.set_tokens(self._theme.tokens)
        self.paragraphs.set_tokens(self._theme.tokens)
        if self._article is None:
            return
        # What is on its way is begun again: it would arrive in the look that was.
        then = self.reading.way_back() if self.ready else self._then
        self.show_article(self._article, zoom, then)

    def take(self, article: "Article") -> None:
        """Let *article* be the one that is set next: the same page, on another day."""
        if article.page.id == self._map.page_id:
            self._article = article

    def scroll_to_head(self) -> None:
        """Scroll to the title block."""
        self.reading.scroll_to_head()

    def go_to(self, place: Place, *, stays: bool = False) -> bool:
        """Scroll to *place* and light it; say whether the page has it.

        What *stays* is lit until it is taken back, and does not fade.
        """
        span = self._map.span(place)
        if span is None:
            return False
        self.reading.go_to(place, span)
        if span[1] > span[0] and place.section:
            self.highlights.light(span, stays=stays)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_outline()

    def _follow_page(self, card: PreviewCard, preview_of: PreviewOf) -> None:
        """Make what goes with the page in the browser, whichever that is."""
        browser, tokens = self.browser, self._theme.tokens
        self.highlights = Highlights(browser, tokens)
        self.paragraphs = Paragraphs(browser, lambda: self._map, tokens)
        self.reading = ReadingPlace(browser, lambda: self._map, lambda: not self._job.running)
        self.search = PageSearch(browser, self.highlights, lambda: self._map)
        self.events = EventMarks(browser, self.highlights, lambda: self.ready)
        self.links = PageLinks(browser, card, preview_of, lambda: self._article)
        self.parts = PageParts(self, lambda: self._map)
        self._drags = PageDrags(self, lambda: self._map, self._theme)
        browser.part_of_selection = self.parts.selected

    def _connect(self) -> None:
        self._job.done.connect(self._on_set)
        self.reading.section_changed.connect(self.outline.set_current)
        self.browser.margin_changed.connect(self._place_outline)

    def _on_set(self, typesetter: "Typesetter") -> None:
        article = typesetter.article
        self._map = typesetter.map
        self._set = typesetter
        self._sections = typesetter.outline
        self._append_foot(typesetter)
        self.highlights.hold()
        if article is not self._shown:  # else what is marked stands where it stood
            self._shown = article
            self.search.reset()
            self.highlights.reset()
            self.paragraphs.clear()
        with self.reading.unnoticed():
            self.browser.show_document(typesetter.document, typesetter.measure)
        self._cover.uncover()
        self.browser.setAccessibleName(f"{article.page.title}, page")
        self._show_outline()
        self._place_outline()
        then, self._then = self._then, None
        if then is not None:
            then()
        if self._article is not None:
            self.events.show_page(self._article, self._map)
        self.highlights.release()
        self.reading.arrive()
        self.arrived.emit()

    def _append_foot(self, typesetter: "Typesetter") -> bool:
        """Set what stands below the page of *typesetter*; False when that is there or unknown."""
        foot = self._feet.get(typesetter.article.page.id)
        if foot is None or foot.id in (section.id for section in self._sections):
            return False
        typesetter.append(foot)
        self._sections = (*self._sections, foot)
        return True

    def _show_outline(self) -> None:
        self.outline.show_sections(self._sections)
        self.outline.set_current(self.reading.section)

    def _place_outline(self) -> None:
        self.outline.stand_in(self.browser.margin, self.height())
