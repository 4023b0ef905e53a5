"""The reader: pages in tabs, and find in page above them all.

Long, because whatever the window wants of its pages comes in here.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.reader.asking import EditionOf, Figures, PreviewOf, no_edition, no_figures
from app.ui.reader.find_bar import FindBar
from app.ui.reader.finding import Finding
from app.ui.reader.origin import origin_words
from app.ui.reader.preview import Preview
from app.ui.reader.tab_bar import PageTabBar
from app.ui.reader.view import PageView
from app.ui.reader.zoom import stepped, within_limits
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.page import Milestone, Place
    from app.library.parts import Part
    from app.library.passage_search import Whereabouts

__all__ = ["Preview", "ReaderTabs"]

START_TITLE = "Start"
FIND_INSET = 25  # the find bar's distance from the right edge: it leaves the scroll bar free
FIND_GAP = 4


class ReaderTabs(QWidget):
    """Shows pages in tabs, of which there is always at least one.

    *preview_of* tells what a link leads to, *figures* gives the pictures of a page, *edition_of*
    the edition that a quotation names.

    Signals:
        page_wanted: a link to a page was followed: its `Place`, and whether in a new tab.
        passage_wanted: a link to words in a page was followed, and whether in a new tab.
        page_changed: another page is in view: its id, empty for the start page.
        navigation_changed: what back and forward can do, or which tabs there are, has changed.
        url_wanted: a link out of the library was followed.
        tray_wanted: the page shall lie in the tray, or shall not.
        part_wanted: a section or passage for the tray.
        zoom_changed: the zoom is now so many per cent.
        section_changed: another section is in view: its id, empty above the first.
        source_pressed: the source of an imported page was pressed, at this point of the screen.
        place_read: other text is where one reads: its Place, with an offset and no quote.
        judgement_wanted: what the reader says of the found milestone of this key, as in `ACTS`.
        event_pressed: the sentence of the found milestone of this key was clicked.
        message: something to tell in passing.
    """

    page_wanted = Signal(object, bool)
    passage_wanted = Signal(str, bool)
    page_changed = Signal(str)
    navigation_changed = Signal()
    url_wanted = Signal(str)
    tray_wanted = Signal(str, bool)
    part_wanted = Signal(object)
    zoom_changed = Signal(int)
    section_changed = Signal(str)
    source_pressed = Signal(QPoint)
    place_read = Signal(object)
    judgement_wanted = Signal(str, str)
    event_pressed = Signal(str)
    message = Signal(str)

    def __init__(
        self,
        theme: Theme,
        preview: PreviewOf,
        parent: QWidget | None = None,
        *,
        figures: Figures = no_figures,
        edition_of: EditionOf = no_edition,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview_of = preview
        self._figures = figures
        self._edition_of = edition_of
        self._views: list[PageView] = []
        self._zoom = 100
        self._tray: frozenset[str] = frozenset()
        self._page = ""
        self._behind = 0  # how many tabs were opened behind the current one, from it
        self._bar = PageTabBar(theme, self)
        self._add = QToolButton(self)
        self._stack = QStackedWidget(self)
        self._start: QWidget = QLabel(self)
        self._find_bar = FindBar(theme, self)
        self._finding = Finding(self._find_bar, lambda: self._view)
        self._build()
        self._connect()
        self.new_tab()

    @property
    def place(self) -> "Place":
        """Where one reads in the page in view."""
        return self._view.pane.reading.place

    @property
    def zoom(self) -> int:
        """The zoom in per cent."""
        return self._zoom

    @property
    def can_go_back(self) -> bool:
        """Whether the tab has an earlier page or place."""
        return self._view.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether the tab has a later page or place."""
        return self._view.can_go_forward

    @property
    def find_bar(self) -> FindBar:
        """The bar of find in page."""
        return self._find_bar

    def show_article(
        self,
        article: "Article",
        place: "Place | None" = None,
        terms: tuple[str, ...] = (),
        new_tab: bool = False,
        told: "Whereabouts | None" = None,
    ) -> None:
        """Show *article* at *place* with *terms* marked; a new tab opens behind the others.

        *told* is what is to be said of the passage to which a link has led.
        """
        if not new_tab and self._view.content is None:
            self._view.open_article(article, place, terms, told)
            self._view.setFocus()
            return
        self._behind += 1
        view = self._insert_tab(self._bar.currentIndex() + self._behind)
        view.open_article(article, place, terms, told)
        if new_tab:
            self.message.emit(f"“{article.page.title}” is open in a new tab")
        else:  # what the tab in view shows is no page, and stays
            self._bar.setCurrentIndex(self._views.index(view))

    def show_start(self, widget: QWidget) -> None:
        """Show *widget* wherever a tab has no page, and go to such a tab."""
        if widget is not self._start:
            before = self._start
            self._start = widget
            self._stack.addWidget(widget)
            self._stack.removeWidget(before)
            if isinstance(before, QLabel):
                before.deleteLater()
        views = enumerate(self._views)
        blank = next((i for i, view in views if not (view.article or view.content)), None)
        if blank is None:
            self.new_tab()
        else:
            self._bar.setCurrentIndex(blank)
            self._show_current()

    def show_content(self, title: str, content: QWidget) -> None:
        """Show *content* in a tab of its own called *title*, or go to the tab that has it."""
        if all(view.content is not content for view in self._views):
            self._insert_tab(self._bar.currentIndex() + 1).content = content
            self._stack.addWidget(content)
        index = [view.content for view in self._views].index(content)
        self._bar.set_title(index, title)
        self._bar.setCurrentIndex(index)
        self._show_current()
        content.setFocus()

    def restore(self, pages: "Sequence[tuple[Article, Place]]", current: int) -> None:
        """Open *pages*, each at its place in a tab of its own, in place of all tabs."""
        if not pages:
            return
        before = list(self._views)
        for article, place in pages:
            view = self._insert_tab(len(self._views))
            view.open_article(article, place)
        self._bar.setCurrentIndex(len(before) + min(max(current, 0), len(pages) - 1))
        for view in before:
            self._close(self._views.index(view))

    def new_tab(self) -> None:
        """Open a tab with the start page."""
        view = self._insert_tab(self._bar.currentIndex() + 1)
        view.open_start()
        self._bar.setCurrentIndex(self._views.index(view))
        self._show_current()

    def close_current(self) -> None:
        """Close the tab in view; in place of the last one comes the start page."""
        self._close(self._bar.currentIndex())

    def next_tab(self) -> None:
        """Go to the tab on the right, from the last one to the first."""
        self._bar.setCurrentIndex((self._bar.currentIndex() + 1) % len(self._views))

    def previous_tab(self) -> None:
        """Go to the tab on the left, from the first one to the last."""
        self._bar.setCurrentIndex((self._bar.currentIndex() - 1) % len(self._views))

    def open_pages(self) -> list[str]:
        """The ids of the open pages, tab by tab."""
        return [view.article.page.id for view in self._views if view.article is not None]

    def pages(self) -> set[str]:
        """The ids of all pages that a tab shows or can go back or forward to."""
        return set().union(*(view.pages() for view in self._views))

    def articles(self) -> "dict[str, Article]":
        """The articles of `pages`, by the ids of their pages."""
        return {page: each for view in self._views for page, each in view.articles().items()}

    def close_page(self, page_id: str) -> None:
        """Close every tab that shows the page, and forget it where one could go back to it."""
        for view in list(self._views):
            if view.article is not None and view.article.page.id == page_id:
                self._close(self._views.index(view))
            else:
                view.forget(page_id)

    def renew(self, articles: "Mapping[str, Article]") -> None:
        """Show *articles*, by the ids of their pages, in place of the earlier ones."""
        for number, view in enumerate(self._views):
            view.renew(articles)
            if view.article is not None and view.article.page.id in articles:
                self._bar.set_title(number, view.article.page.title)

    def article(self) -> "Article | None":
        """The article in view; None for the start page."""
        return self._view.article

    def light(self, place: "Place | None") -> None:
        """Bring a passage of the page in view into sight and light it; the focus stays."""
        article = self._view.article
        if place is not None and article is not None and self._view.pane.ready:
            self._view.pane.go_to(place)

    def mark_event(self, key: str) -> None:
        """Mark the sentence of the found milestone called *key* in the page in view."""
        self._view.pane.events.choose(key)

    def told_milestone(self, key: str) -> "Milestone | None":
        """The found milestone called *key*, if the page in view tells it."""
        return self._view.pane.events.milestone(key)

    def show_rejected(self, milestones: "Sequence[Milestone]") -> None:
        """Mark the sentences of *milestones*, which the reader has rejected, in the page."""
        self._view.pane.events.show_rejected(milestones)

    def current_page(self) -> str:
        """Id of the page in view; empty for the start page."""
        article = self._view.article
        return article.page.id if article else ""

    def part(self) -> "Part | None":
        """What the tab in view offers for the tray."""
        offered = getattr(self._view.content, "part", self._view.part)
        part: Part | None = offered()
        return part

    def section_part(self) -> "Part | None":
        """The section in view for the tray."""
        return self._view.pane.parts.section() if self._view.article else None

    def paragraph_part(self) -> "Part | None":
        """The paragraph in view for the tray: that marked, below the mouse, or the first."""
        return self._view.pane.parts.paragraph() if self._view.article else None

    def back(self) -> None:
        """Go to where the tab was before, at the place where it was left."""
        self._view.go(-1)

    def forward(self) -> None:
        """Undo a step back."""
        self._view.go(1)

    def find(self) -> None:  # type: ignore[override]  # QWidget's looks up windows by number
        """Open the find bar, with the selected words where they are few."""
        self._finding.open(self._find_corner())

    def find_next(self) -> None:
        """Go to the next match of find, or else to the next marked term of a search."""
        self._finding.step(1)

    def find_previous(self) -> None:
        """Go to the previous match of find, or else to the previous marked term of a search."""
        self._finding.step(-1)

    def zoom_in(self) -> None:
        """Make the pages larger by a step."""
        self.set_zoom(stepped(self._zoom, 1))

    def zoom_out(self) -> None:
        """Make the pages smaller by a step."""
        self.set_zoom(stepped(self._zoom, -1))

    def reset_zoom(self) -> None:
        """Show the pages at 100 %."""
        self.set_zoom(100)

    def set_zoom(self, percent: int) -> None:
        """Show all pages at *percent*, at most twice and at least half their usual size."""
        percent = within_limits(percent)
        if percent == self._zoom:
            return
        self._zoom = percent
        for view in self._views:
            view.set_zoom(percent)
        self.zoom_changed.emit(percent)

    def set_in_tray(self, page_ids: Iterable[str]) -> None:
        """Show which pages the tray holds."""
        self._tray = frozenset(page_ids)
        for view in self._views:
            view.strip.set_in_tray(bool(view.article and view.article.page.id in self._tray))

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        self._view.copy()

    def copy_link(self) -> None:
        """Put a link to what is selected, marked or in view on the clipboard."""
        self._view.copy_link()

    def copy_with_source(self) -> None:
        """Put the selected text on the clipboard as a quotation with its source."""
        self._view.copy_with_source()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._finding.place(self._find_corner())

    @property
    def _view(self) -> PageView:
        return self._views[max(self._bar.currentIndex(), 0)]

    def _build(self) -> None:
        self.setObjectName("readerTabs")
        self.setAccessibleName("Pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add.setObjectName("newTab")
        self._add.setIconSize(QSize(15, 15))
        self._add.setAccessibleName("New tab")
        self._add.setToolTip("New tab (Ctrl+T)")
        self._start.setObjectName("muted")
        self._stack.addWidget(self._start)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self._bar)
        row.addWidget(self._add)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack)
        self._dress()

    def _connect(self) -> None:
        self._bar.currentChanged.connect(self._on_tab_changed)
        self._bar.tabMoved.connect(self._on_tab_moved)
        self._bar.close_wanted.connect(self._close)
        self._add.clicked.connect(self.new_tab)
        self._theme.changed.connect(self._dress)
        self._finding.message.connect(self.message)

    def _insert_tab(self, index: int) -> PageView:
        """Add a tab with nothing in it yet, not in view."""
        view = PageView(self._theme, self._preview_of, self._figures, self._edition_of, self)
        view.set_zoom(self._zoom)
        view.visited.connect(lambda: self._on_visited(view))
        view.place_wanted.connect(self.page_wanted)
        view.passage_wanted.connect(self.passage_wanted)
        view.url_wanted.connect(self.url_wanted)
        view.tray_wanted.connect(self.tray_wanted)
        view.part_wanted.connect(self.part_wanted)
        view.find_wanted.connect(self.find)
        view.source_pressed.connect(self.source_pressed)
        view.judgement_wanted.connect(self.judgement_wanted)
        view.event_pressed.connect(self.event_pressed)
        view.message.connect(self.message)
        view.pane.reading.section_changed.connect(
            lambda section: self._on_section_changed(view, section)
        )
        view.pane.reading.place_changed.connect(lambda place: self._on_place_read(view, place))
        view.pane.search.found.connect(self._finding.show_found)
        view.pane.arrived.connect(lambda: self._on_arrived(view))
        view.pane.browser.zoom_wanted.connect(self._on_zoom_wanted)
        view.pane.browser.dismissed.connect(self._on_dismissed)
        self._stack.addWidget(view)
        self._views.insert(index, view)
        self._bar.blockSignals(True)
        self._bar.insert(index, START_TITLE)
        self._bar.blockSignals(False)
        return view

    def _close(self, index: int) -> None:
        if len(self._views) == 1:
            if self._view.article is None and self._view.content is None:
                return
            self._insert_tab(1).open_start()
        view = self._views.pop(index)
        had_focus = view.isAncestorOf(QApplication.focusWidget() or self)
        self._bar.blockSignals(True)
        self._bar.removeTab(index)
        self._bar.blockSignals(False)
        for part in filter(None, (view, view.content)):
            self._stack.removeWidget(part)
            part.deleteLater()
        self._behind = 0
        self._show_current()
        if had_focus:
            self.setFocus()

    def _show_current(self) -> None:
        """Bring the page of the current tab into view and tell everyone."""
        current = self._view
        for view in self._views:
            if view is not current:
                view.set_active(False)
        current.resize(self._stack.size())  # now: a place is scrolled to before the next layout
        shown = current if current.article else current.content or self._start
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        current.set_active(True)
        self._finding.look_again()
        page = self.current_page()
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
            self.section_changed.emit(current.pane.reading.section)
        self.navigation_changed.emit()

    def _find_corner(self) -> QPoint:
        """Where the find bar's right upper corner belongs: below the strip, off the scroll bar."""
        strip = self._view.strip.height()
        return QPoint(self.width() - FIND_INSET, self._stack.y() + strip + FIND_GAP)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._add.setIcon(self._theme.icon("plus", tokens.muted))
        self.setStyleSheet(
            f"#readerTabs {{ background: {tokens.window}; }}"
            f"#closeTab {{ padding: 2px; margin-left: 2px; }}"
        )

    def _on_visited(self, view: PageView) -> None:
        article = view.article
        title = article.page.title if article else START_TITLE
        self._bar.set_title(self._views.index(view), title)
        view.strip.set_in_tray(bool(article and article.page.id in self._tray))
        view.strip.show_source(origin_words(article.page) if article else "")
        if view is self._view:
            self._show_current()
        else:
            self.navigation_changed.emit()

    def _on_arrived(self, view: PageView) -> None:
        if view is self._view:
            self._finding.look_in_new_page()

    def _on_tab_changed(self, _index: int) -> None:
        self._behind = 0
        self._show_current()
        self._view.setFocus()

    def _on_tab_moved(self, origin: int, goal: int) -> None:
        self._views.insert(goal, self._views.pop(origin))
        self.navigation_changed.emit()

    def _on_place_read(self, view: PageView, place: "Place") -> None:
        if view is self._view:
            self.place_read.emit(place)

    def _on_section_changed(self, view: PageView, section: str) -> None:
        if view is self._view:
            self.section_changed.emit(section)

    def _on_dismissed(self) -> None:
        if not self._finding.close():
            self._view.dismiss()

    def _on_zoom_wanted(self, steps: int) -> None:
        self.set_zoom(stepped(self._zoom, steps))
