"""The reader: pages in tabs, and find in page above them all."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
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
from app.ui.reader.open_tabs import OpenTabs
from app.ui.reader.origin import origin_words
from app.ui.reader.preview import Preview
from app.ui.reader.tab_bar import PageTabBar
from app.ui.reader.tabs_button import TabsButton
from app.ui.reader.view import PageView
from app.ui.reader.wishes import PageWishes
from app.ui.reader.zoom import Zoom
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.page import Place
    from app.library.passage_search import Whereabouts

__all__ = ["Preview", "ReaderTabs"]

FIND_INSET = 25  # the find bar's distance from the right edge: it leaves the scroll bar free
FIND_GAP = 4


class ReaderTabs(QWidget):
    """Shows pages in tabs, of which there is always at least one.

    *preview_of* tells what a link leads to, *figures* gives the pictures of a page, *edition_of*
    the edition that a quotation names.

    What is asked of the page in view is asked of *view*; what it wants itself comes by *wishes*.

    Signals:
        page_changed: another page is in view: its id, empty for the start page.
        navigation_changed: what back and forward can do, or which tabs there are, has changed.
        section_changed: another section is in view: its id, empty above the first.
        place_read: other text is where one reads: its Place, with an offset and no quote.
    """

    page_changed = Signal(str)
    navigation_changed = Signal()
    section_changed = Signal(str)
    place_read = Signal(object)

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
        self._tray: frozenset[str] = frozenset()
        self._page = ""
        self._left: dict[str, PageView] = {}  # where one went back from a page that was forgotten
        self._behind = 0  # how many tabs were opened behind the current one, from it
        self._bar = PageTabBar(theme, self)
        self._add = QToolButton(self)
        self._all = TabsButton(theme, self._bar, self)
        self._stack = QStackedWidget(self)
        self._tabs = OpenTabs(self._bar, self._stack)
        self._views = self._tabs.views
        self.zoom = Zoom(self)
        self.wishes = PageWishes(self)
        self._start: QWidget = QLabel(self)
        self._find_bar = FindBar(theme, self)
        self._finding = Finding(self._find_bar, lambda: self.view)
        self._build()
        self._connect()
        self.new_tab()

    @property
    def view(self) -> PageView:
        """The page of the tab in view, or what stands there in place of one."""
        return self._tabs.current

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
        if not new_tab and self.view.content is None:
            self.view.open_article(article, place, terms, told)
            self.view.setFocus()
            return
        self._behind += 1
        view = self._insert_tab(self._tabs.index + self._behind)
        view.open_article(article, place, terms, told)
        if new_tab:
            self.wishes.message.emit(f"“{article.page.title}” is open in a new tab")
        else:  # what the tab in view shows is no page, and stays
            self._tabs.go_to(view)

    def show_start(self, widget: QWidget) -> None:
        """Show *widget* wherever a tab has no page, and go to such a tab."""
        if widget is not self._start:
            before = self._start
            self._start = widget
            self._stack.addWidget(widget)
            self._stack.removeWidget(before)
            if isinstance(before, QLabel):
                before.deleteLater()
        blank = self._tabs.blank()
        if blank is None:
            self.new_tab()
        else:
            self._tabs.go_to(blank)
            self._show_current()

    def show_content(self, title: str, content: QWidget) -> None:
        """Show *content* in a tab of its own called *title*, or go to the tab that has it."""
        view = self._tabs.with_content(content)
        if view is None:
            view = self._insert_tab(self._tabs.index + 1)
            self._tabs.put(content, view)
        self._tabs.set_title(view, title)
        self._tabs.go_to(view)
        self._show_current()
        content.setFocus()

    def restore(self, pages: "Sequence[tuple[Article, Place]]", current: int) -> None:
        """Open *pages*, each at its place in a tab of its own, in place of all tabs."""
        if not pages:
            return
        before = tuple(self._tabs)
        for article, place in pages:
            self._insert_tab(len(self._tabs)).open_article(article, place)
        self._tabs.go_to(self._views[len(before) + min(max(current, 0), len(pages) - 1)])
        for view in before:
            self._close(view)

    def new_tab(self) -> None:
        """Open a tab with the start page."""
        view = self._insert_tab(self._tabs.index + 1)
        view.open_start()
        self._tabs.go_to(view)
        self._show_current()

    def close_current(self) -> None:
        """Close the tab in view; in place of the last one comes the start page."""
        self._close(self.view)

    def next_tab(self) -> None:
        """Go to the tab on the right, from the last one to the first."""
        self._tabs.step(1)

    def previous_tab(self) -> None:
        """Go to the tab on the left, from the first one to the last."""
        self._tabs.step(-1)

    def open_pages(self) -> list[str]:
        """The ids of the open pages, tab by tab."""
        return self._tabs.page_ids()

    def articles(self) -> "dict[str, Article]":
        """The articles that tabs have shown and can show again, by the ids of their pages."""
        return self._tabs.articles()

    def forget_page(self, page_id: str) -> None:
        """Go back from the page in every tab that shows it; a tab without another page closes."""
        for view in self._tabs:
            shown = view.article is not None and view.article.page.id == page_id
            if not view.forget(page_id):
                self._close(view)
            elif shown:
                self._left[page_id] = view

    def bring_back(self, article: "Article") -> None:
        """Show *article*, whose page was forgotten: where one went back from it, or in a new tab.

        What other tabs show, and can go back and forward to, stays.
        """
        view = self._left.pop(article.page.id, None)
        if view is None or view not in self._views or view.can_go_forward:
            blank = self._tabs.blank()
            view = blank if blank is self.view else self._insert_tab(self._tabs.index + 1)
        view.open_article(article, None)
        self._tabs.go_to(view)
        view.setFocus()

    def renew(self, articles: "Mapping[str, Article]") -> None:
        """Show *articles*, by the ids of their pages, in place of the earlier ones."""
        self._tabs.renew(articles)

    def current_page(self) -> str:
        """Id of the page in view; empty for the start page."""
        article = self.view.article
        return article.page.id if article else ""

    def content_title(self) -> str:
        """What the tab in view is called where it shows no page; empty for the start page."""
        return self._tabs.title if self.view.content and not self.view.article else ""

    def find(self) -> None:  # type: ignore[override]  # QWidget's looks up windows by number
        """Open the find bar, with the selected words where they are few."""
        self._finding.open(self._find_corner())

    def find_next(self) -> None:
        """Go to the next match of find, or else to the next marked term of a search."""
        self._finding.step(1)

    def find_previous(self) -> None:
        """Go to the previous match of find, or else to the previous marked term of a search."""
        self._finding.step(-1)

    def set_in_tray(self, page_ids: Iterable[str]) -> None:
        """Show which pages the tray holds."""
        self._tray = frozenset(page_ids)
        for view in self._views:
            view.strip.set_in_tray(bool(view.article and view.article.page.id in self._tray))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._finding.place(self._find_corner())

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
        row.addWidget(self._all)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack)
        self._dress()

    def _connect(self) -> None:
        self._bar.currentChanged.connect(self._on_tab_changed)
        self._bar.tabMoved.connect(self.navigation_changed)
        self._bar.close_wanted.connect(lambda index: self._close(self._views[index]))
        self._add.clicked.connect(self.new_tab)
        self._theme.changed.connect(self._dress)
        self.zoom.changed.connect(self._on_zoom_changed)
        self._finding.message.connect(self.wishes.message)

    def _insert_tab(self, index: int) -> PageView:
        """Add a tab with nothing in it yet, not in view."""
        view = PageView(
            self._theme, self.wishes, self._preview_of, self._figures, self._edition_of, self
        )
        view.set_zoom(self.zoom.percent)
        view.visited.connect(lambda: self._on_visited(view))
        view.find_wanted.connect(self.find)
        view.pane.reading.section_changed.connect(
            lambda section: self._on_section_changed(view, section)
        )
        view.pane.reading.place_changed.connect(lambda place: self._on_place_read(view, place))
        view.pane.search.found.connect(self._finding.show_found)
        view.pane.arrived.connect(lambda: self._on_arrived(view))
        view.pane.browser.zoom_wanted.connect(self.zoom.step)
        view.pane.browser.dismissed.connect(self._on_dismissed)
        self._tabs.insert(index, view)
        return view

    def _close(self, view: PageView) -> None:
        if len(self._tabs) == 1:
            if self._tabs.blank() is view:
                return
            self._insert_tab(1).open_start()
        had_focus = self._tabs.remove(view)
        self._behind = 0
        self._show_current()
        if had_focus:
            self.setFocus()

    def _show_current(self) -> None:
        """Bring the page of the current tab into view and tell everyone."""
        current = self.view
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
        strip = self.view.strip.height()
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
        self._tabs.title_page(view)
        view.strip.set_in_tray(bool(article and article.page.id in self._tray))
        view.strip.show_source(origin_words(article.page) if article else "")
        if view is self.view:
            self._show_current()
        else:
            self.navigation_changed.emit()

    def _on_arrived(self, view: PageView) -> None:
        if view is self.view:
            self._finding.look_in_new_page()

    def _on_tab_changed(self, _index: int) -> None:
        self._behind = 0
        self._show_current()
        self.view.setFocus()

    def _on_place_read(self, view: PageView, place: "Place") -> None:
        if view is self.view:
            self.place_read.emit(place)

    def _on_section_changed(self, view: PageView, section: str) -> None:
        if view is self.view:
            self.section_changed.emit(section)

    def _on_dismissed(self) -> None:
        if not self._finding.close():
            self.view.dismiss()

    def _on_zoom_changed(self, percent: int) -> None:
        for view in self._views:
            view.set_zoom(percent)
