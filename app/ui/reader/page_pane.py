"""The page as it is read: its text, what is lit and found in it, and what its links tell.

Long, because setting, places, marks and the outline of one page share its one position map.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.pages.page import Place
from app.library.pages.verdicts import verdict
from app.library.parts import Part, PlacePart
from app.ui.lists.part_drag import Carried
from app.ui.reader.asking import Figures, PreviewOf
from app.ui.reader.browser import PageBrowser
from app.ui.reader.copying import selected_text
from app.ui.reader.finder import Finder
from app.ui.reader.highlights import Highlights
from app.ui.reader.links import read_href
from app.ui.reader.outline import OutlineList
from app.ui.reader.page_drags import PageDrags
from app.ui.reader.page_map import PageMap, Span
from app.ui.reader.paragraphs import Paragraphs
from app.ui.reader.preview import PreviewCard
from app.ui.reader.setting_job import SettingJob
from app.ui.reader.style import PageStyle
from app.ui.reader.told_events import ToldEvents
from app.ui.theme import Theme

# What sets a page is loaded with the first page: the window shall stand before.
if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.body import Section
    from app.library.pages.page import Milestone
    from app.ui.reader.page_text import PageText
    from app.ui.reader.typesetter import Typesetter

UNSOUGHT = ("mentioned-in", "pages-like-this")  # sections that are in no index
HEADING_OFFSET = 18  # pixels from the upper edge at which a heading comes to rest
PASSAGE_SHARE = 0.28  # of the height: where a passage comes to rest
REACH = 8  # pixels into the line that stands there
READING_LINE = 90  # pixels below the upper edge: the section there is the current one
OUTLINE_WIDTH = (180, 250)  # at least and at most, beside the text
OUTLINE_TOP = 34


class PagePane(QWidget):
    """Shows one article at a time.

    Signals:
        arrived: the article asked for is in view.
        link_followed: a link was activated: its `Target`, and whether a new tab is wanted.
        lengthened: a section has been set below the others.
        section_changed: another section is in view: its id, empty above the first.
        place_read: other text is where one reads: its Place, with an offset and no quote.
        found: find has another current match: its number and how many there are.
        event_pressed: a sentence that tells a found milestone was clicked: the key of that.
    """

    arrived = Signal()
    link_followed = Signal(object, bool)
    section_changed = Signal(str)
    lengthened = Signal()
    place_read = Signal(object)
    found = Signal(int, int)
    event_pressed = Signal(str)

    def __init__(
        self, theme: Theme, preview_of: PreviewOf, figures: Figures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview_of = preview_of
        self._figures = figures
        self._article: Article | None = None
        self._shown: Article | None = None
        self._map = PageMap("")
        self._text: PageText | None = None
        self._then: Callable[[], None] | None = None
        self._section = ""
        self._place = Place("")
        self._sections: Sequence[Section] = ()
        self._feet: dict[str, Section] = {}
        self._rejected: tuple[Milestone, ...] = ()
        self._told = ToldEvents(self._map)
        self._event = ""
        self._kept: Place | None = None
        self._set: Typesetter | None = None
        self._settled = True
        self._aim: int | None = None  # the position that was gone to
        self.whole: Callable[[], Carried] | None = None  # what is dragged, where it is no page
        self.browser = PageBrowser(self)
        self.outline = OutlineList(theme, self)
        self.highlights = Highlights(self.browser, theme.tokens)
        self.paragraphs = Paragraphs(self.browser, lambda: self._map, theme.tokens)
        self._finder = Finder()
        self._card = PreviewCard(theme, self)
        self._drags = PageDrags(self, lambda: self._map, theme)
        self.browser.part_of_selection = self.selected_part
        self._job = SettingJob(self)
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
    def section(self) -> str:
        """Id of the section in view."""
        return self._section

    @property
    def place(self) -> Place:
        """Where one reads."""
        return self._place

    @property
    def sections(self) -> "Sequence[Section]":
        """The sections of the page that have a heading to go to."""
        return self._sections

    def show_article(self, article: "Article", zoom: int, then: Callable[[], None]) -> None:
        """Set *article* and, once it is in view, call *then*."""
        from app.ui.reader.typesetter import Typesetter

        self._card.leave()
        self._article = article
        self._then = then
        self._job.start(Typesetter(article, PageStyle(self._theme, zoom), self._figures))

    def show_foot(self, page_id: str, foot: "Section") -> None:
        """Set *foot* below everything else, now or when the page called *page_id* is set."""
        self._feet[page_id] = foot
        if self._set is not None and self.ready and self._append_foot(self._set):
            self._text = None
            self.outline.show_sections(self._sections)
            self.outline.set_current(self._section)
            self.lengthened.emit()

    def show_rejected(self, milestones: "Sequence[Milestone]") -> None:
        """Mark the sentences of *milestones*, which the reader has rejected, as well."""
        self._rejected = tuple(milestones)
        if self.ready:
            self._mark_events()

    def mark_event(self, key: str) -> None:
        """Mark the sentence that tells the found milestone called *key*, and say where that stands.

        No sentence is marked when it tells none.
        """
        self._event = key
        self.highlights.set_event(self._told.span_of(key))
        milestone = self._told.milestone(key)
        words = f"{verdict(milestone)}: {milestone.text}" if milestone else ""
        self.browser.setAccessibleDescription(words)

    def told_milestone(self, key: str) -> "Milestone | None":
        """The found milestone called *key*, if the page tells it."""
        return self._told.milestone(key)

    def leave_preview(self) -> None:
        """Take away what is told of a link: something else comes up there."""
        self._card.leave()

    def events_at(self, point: QPoint) -> "tuple[Milestone, ...]":
        """The found milestones that are told at *point* of the text."""
        position = self.browser.position_at(point) if self.ready else -1
        return self._told.at(position) if position >= 0 else ()

    def set_anew(self, zoom: int) -> None:
        """Set the same article in the present look; text in view and selection stay."""
        if self._article is None or not self.ready:
            return
        position, offset = self.browser.top()
        at_head = self.browser.verticalScrollBar().value() == 0
        cursor = self.browser.textCursor()
        selection = (cursor.anchor(), cursor.position()) if cursor.hasSelection() else None
        section, before, place = self._map.section_at(position), self._map, self._place

        def restore() -> None:
            moved = self._map.start_of(section) - before.start_of(section)
            if selection is not None and not moved:
                self.browser.setTextCursor(self.browser.cursor_at(*selection))
            if at_head:
                self._scroll(0, self.browser.height())
            else:
                self._scroll(position + moved, offset)
            self._kept = place

        self.highlights.set_tokens(self._theme.tokens)
        self.paragraphs.set_tokens(self._theme.tokens)
        self.show_article(self._article, zoom, restore)

    def take(self, article: "Article") -> None:
        """Let *article* be the one that is set next: the same page, on another day."""
        if article.page.id == self._map.page_id:
            self._article = article

    def top(self) -> tuple[int, int]:
        """The position of the first character in view, and how far below the edge it stands."""
        return self.browser.top()

    def scroll_to(self, position: int, offset: int) -> None:
        """Scroll until *position* stands *offset* pixels below the upper edge."""
        self.browser.scroll_to(position, offset)
        self._note_section()

    def scroll_to_head(self) -> None:
        """Scroll to the title block."""
        self._aim = None
        self.browser.verticalScrollBar().setValue(0)
        self._note_section()

    def go_to(self, place: Place, *, stays: bool = False) -> bool:
        """Scroll to *place* and light it; say whether the page has it.

        What *stays* is lit until it is taken back, and does not fade.
        """
        span = self._map.span(place)
        if span is None:
            return False
        is_heading = span == self._map.anchors.get(place.section) and span[0] in (
            start for start, _ in self._map.section_starts
        )
        if is_heading:
            self._scroll(span[0], HEADING_OFFSET if place.section else self.browser.height())
        else:
            self._scroll(span[0], round(self.browser.height() * PASSAGE_SHARE))
        if span[1] > span[0] and place.section:
            self.highlights.light(span, stays=stays)
        self._aim = span[0]
        self._set_section(self._map.section_at(span[0]))
        self._note_place(span[0])
        return True

    def mark_terms(self, terms: tuple[str, ...]) -> None:
        """Mark *terms* wherever search looks for them, until they are taken back."""
        found = self._page_text().find_words(terms) if terms else ()
        sought = [span for span in found if self._map.section_at(span[0]) not in UNSOUGHT]
        self.highlights.set_terms(tuple(sought))

    def find_text(self, query: str) -> None:
        """Mark every match of *query* and go to the first from where one reads."""
        cursor = self.browser.textCursor()
        first, last = self.browser.visible_span()
        start = cursor.selectionStart() if first <= cursor.position() <= last else first
        self._finder.set_matches(query, self._page_text().find(query), start)
        self._show_match()

    @property
    def sought(self) -> str:
        """The query whose matches are marked."""
        return self._finder.query

    def find_again(self, query: str, by: int) -> None:
        """Go to the next or previous match of *query*."""
        if self._finder.query == query and self._finder.matches:
            self._finder.step(by)
            self._show_match()
            return
        cursor = self.browser.textCursor()
        selected = cursor.selectionStart(), cursor.selectionEnd()
        self.find_text(query)
        if by < 0 or self._finder.current == selected:
            self._finder.step(by)
            self._show_match()

    def step_through_terms(self, by: int) -> None:
        """Go to the next or previous of the marked terms of a search."""
        terms = self.highlights.terms
        if terms:
            position = self.browser.textCursor().position()
            first, last = self.browser.visible_span()
            if first <= position <= last:
                position += by > 0
            else:  # the reader has gone on, or has come here by opening a passage
                position = first
            self._finder.set_matches("", terms, position)
            if by < 0:
                self._finder.step(by)
            self._show_match()

    def end_find(self) -> None:
        """Take the marks of find back; the current match stays selected."""
        current = self._finder.current
        self._finder.clear()
        self.highlights.set_found((), None)
        if current is not None:
            self.browser.setTextCursor(self.browser.cursor_at(*current))

    def selected_text(self) -> str:
        """What is selected, as clean text."""
        return selected_text(self.browser.textCursor())

    def selected_section(self) -> str:
        """The section in which the selection begins, or which is in view without one."""
        cursor = self.browser.textCursor()
        if cursor.hasSelection():
            return self._map.section_at(cursor.selectionStart())
        return self._section

    def part(self) -> Part | None:
        """What Ctrl+D takes: what is selected, else the marked paragraph, else the page."""
        if self._article is None:
            return None
        if self.whole is not None:
            return self.whole()[0]
        marked = self.paragraphs.place
        whole = PlacePart(marked or Place(self._article.page.id))
        return self.selected_part() or whole

    def paragraph_part(self) -> PlacePart | None:
        """The marked paragraph, else the one below the mouse, else the first in view."""
        place = self.paragraphs.in_view() if self.ready else None
        return PlacePart(place) if place else None

    def selected_part(self) -> PlacePart | None:
        """The passage that is selected, as far as one section goes."""
        cursor = self.browser.textCursor()
        if not (self.ready and cursor.hasSelection()) or self.whole is not None:
            return None
        place = self._map.passage(cursor.selectionStart(), cursor.selectionEnd())
        return PlacePart(place) if place else None

    def section_part(self, section_id: str = "") -> PlacePart | None:
        """The section called so, or that in view; above the first the page."""
        article = self._article
        if article is None:
            return None
        section = article.section(section_id or self.selected_section())
        wanted = section.id if section is not None and section.title else ""
        return PlacePart(Place(article.page.id, wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_outline()

    def _connect(self) -> None:
        self._job.done.connect(self._on_set)
        self.browser.link_followed.connect(self._on_link_followed)
        self.browser.link_rested_on.connect(self._on_link_rested_on)
        self.browser.text_moved.connect(self._on_text_moved)
        self.browser.text_pressed.connect(self._on_text_pressed)
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
            self._text = None
            self._finder.clear()
            self.highlights.reset()
            self.paragraphs.clear()
        self._settled = False
        self.browser.show_document(typesetter.document, typesetter.measure)
        self._settled = True
        self.browser.setAccessibleName(f"{article.page.title}, page")
        self.outline.show_sections(self._sections)
        self._place_outline()
        then, self._then = self._then, None
        if then is not None:
            then()
        self._mark_events()
        self.highlights.release()
        kept, self._kept = self._kept, None
        if kept is None or (kept.section and kept.section not in self._map.anchors):
            self._note_section()
        else:
            self._set_section(kept.section)  # the same is read as before, wherever it now stands
        self.arrived.emit()

    def _mark_events(self) -> None:
        article = self._article
        if article is not None:
            rejected = (each for each in self._rejected if each.page == article.page.id)
            self._told = ToldEvents(self._map, (*article.page.milestones, *rejected))
            self.highlights.set_events(self._told.spans())
            self.mark_event(self._event)

    def _append_foot(self, typesetter: "Typesetter") -> bool:
        """Set what stands below the page of *typesetter*; False when that is there or unknown."""
        foot = self._feet.get(typesetter.article.page.id)
        if foot is None or foot.id in (section.id for section in self._sections):
            return False
        typesetter.append(foot)
        self._sections = (*self._sections, foot)
        return True

    def _page_text(self) -> "PageText":
        from app.ui.reader.page_text import PageText

        if self._text is None:
            self._text = PageText(self.browser.document(), self._map.ornaments)
        return self._text

    def _scroll(self, position: int, offset: int) -> None:
        """Scroll by program: the section is then the one gone to, wherever the text stops."""
        self._settled = False
        self.browser.scroll_to(position, offset)
        self._settled = True

    def _show_match(self) -> None:
        current = self._finder.current
        self.highlights.set_found(self._finder.matches, current)
        if current is not None:
            self._reveal(current)
        self.found.emit(self._finder.number, len(self._finder.matches))

    def _reveal(self, span: Span) -> None:
        """Bring *span* into view, unless it stands there well already."""
        self.browser.setTextCursor(self.browser.cursor_at(span[0]))
        top = self.browser.cursorRect(self.browser.cursor_at(span[0])).top()
        if not READING_LINE <= top <= self.browser.height() * 0.8:
            self.browser.scroll_to(span[0], round(self.browser.height() * PASSAGE_SHARE))

    def _note_section(self) -> None:
        if self._aim is not None and self.browser.held == self._aim:  # wherever the text stops
            self._set_section(self._map.section_at(self._aim))
            return
        cursor = self.browser.cursorForPosition(QPoint(0, READING_LINE))
        self._set_section(self._map.section_at(cursor.position()))
        rest = QPoint(0, round(self.browser.height() * PASSAGE_SHARE) + REACH)
        cursor = self.browser.cursorForPosition(rest)  # in the line where a passage comes to rest
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)  # where all of it has begun
        self._note_place(cursor.position())

    def _note_place(self, position: int) -> None:
        place = self._map.place_at(position)
        if place != self._place:
            self._place = place
            self.place_read.emit(place)

    def _set_section(self, section_id: str) -> None:
        self.outline.set_current(section_id)
        if section_id != self._section:
            self._section = section_id
            self.section_changed.emit(section_id)

    def _place_outline(self) -> None:
        """Stand the outline beside the text where there is room for it."""
        least, most = OUTLINE_WIDTH
        room = self.browser.margin - 36
        fits = room >= least and self.outline.count() > 1
        if fits:
            width = min(room, most)
            left = self.browser.margin - 24 - width
            self.outline.setGeometry(
                left, OUTLINE_TOP, width, max(0, self.height() - 2 * OUTLINE_TOP)
            )
        self.outline.setVisible(fits)

    def _on_link_followed(self, href: str, new_tab: bool) -> None:
        target = read_href(href)
        self._card.leave()
        if target is not None:
            self.link_followed.emit(target, new_tab)

    def _on_link_rested_on(self, href: str, where: QRect) -> None:
        from app.ui.reader.telling import tell

        target = read_href(href)
        article = self._article
        preview = tell(article, target, self._preview_of) if article and target else None
        if preview is None:
            self._card.leave()
            self.browser.setAccessibleDescription("")
        else:
            self._card.rest_on(preview, where.translated(self.browser.pos()))
            self.browser.setAccessibleDescription(self._card.text)

    def _on_text_pressed(self, position: int) -> None:
        here = self._told.at(position)
        if here:
            self.event_pressed.emit(here[0].key)

    def _on_text_moved(self) -> None:
        if self._settled and not self._job.running:
            self._note_section()
