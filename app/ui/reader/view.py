"""One tab of the reader: a page under its strip, and the way the tab has gone."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.pages.page import Place
from app.library.parts import Part, PlacePart
from app.ui.reader.asking import EditionOf, Figures, PreviewOf
from app.ui.reader.copying import quotation
from app.ui.reader.history import History, Visit
from app.ui.reader.links import Target
from app.ui.reader.page_menu import PageMenu
from app.ui.reader.page_pane import PagePane
from app.ui.reader.passage_bar import PassageBar
from app.ui.reader.strip import PageStrip
from app.ui.reader.wishes import PageWishes
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.passage_search import Whereabouts


class PageView(QWidget):
    """A tab's page; it is set only while the tab is in view, so that tabs behind cost nothing.

    Signals:
        visited: the tab shows another visit than before.
        find_wanted: the find bar was asked for.
    """

    visited = Signal()
    find_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        wishes: PageWishes,
        preview_of: PreviewOf,
        figures: Figures,
        edition_of: EditionOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._edition_of = edition_of
        self._zoom = 100
        self._active = False
        self._due = False  # the visit has yet to be shown
        self._stale = False  # it is shown, in a look that has passed
        self._history = History()
        self.content: QWidget | None = None  # what the tab shows in place of pages
        self.strip = PageStrip(theme, self)
        self.bar = PassageBar(theme, self)
        self.pane = PagePane(theme, preview_of, figures, self)
        self.pane.paragraphs.markable = True
        self._menu = PageMenu(self, wishes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.bar)
        column.addWidget(self.pane)
        self.setFocusProxy(self.pane.browser)
        theme.changed.connect(self._set_anew)
        self._connect()

    @property
    def article(self) -> "Article | None":
        """The article of the tab; None for the start page."""
        visit = self._history.current
        return visit.article if visit else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a way forward."""
        return self._history.can_go_forward

    @property
    def place(self) -> Place:
        """Where one reads."""
        return self.pane.reading.place

    def part(self) -> Part | None:
        """What Ctrl+D takes: what is selected, else the marked paragraph, else the page.

        What stands in place of pages offers a part itself, or nothing.
        """
        if self.content is not None:
            offered: Callable[[], Part | None] = getattr(self.content, "part", lambda: None)
            return offered()
        return self.pane.parts.part() if self.article is not None else None

    def section_part(self) -> PlacePart | None:
        """The section in view for the tray."""
        return self.pane.parts.section() if self.article is not None else None

    def paragraph_part(self) -> PlacePart | None:
        """The paragraph in view for the tray: that marked, below the mouse, or the first."""
        return self.pane.parts.paragraph() if self.article is not None else None

    def light(self, place: Place | None) -> None:
        """Bring a passage of the page into sight and light it; the focus stays."""
        if place is not None and self.article is not None and self.pane.ready:
            self.pane.go_to(place)

    def open_start(self) -> None:
        """Go on to the start page."""
        self._leave()
        self._history.visit(Visit(None))
        self.visited.emit()

    def open_article(
        self,
        article: "Article",
        place: Place | None,
        terms: tuple[str, ...] = (),
        told: "Whereabouts | None" = None,
    ) -> None:
        """Go on to *article*, at *place*, with *terms* marked, and tell where a link has led."""
        self._leave()
        self._history.visit(Visit(article, place=place, terms=terms, told=told))
        self._arrive()

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        self._leave()
        if self._history.go(by):
            self._arrive()

    def follow(self, target: Target, new_tab: bool) -> None:
        """Go where a link leads, or say that one wants to."""
        article = self.article
        if target.url:
            self._wishes.url_wanted.emit(target.url)
        elif target.passage:
            self._wishes.passage_wanted.emit(target.passage, new_tab)
        elif target.anchor:
            self._go_to_anchor(target.anchor)
        elif target.place is not None and article is not None:
            if target.place.page == article.page.id and not new_tab:
                self._go_to_anchor(target.place.section)
            else:
                self._wishes.page_wanted.emit(target.place, new_tab)

    def set_active(self, active: bool) -> None:
        """Say whether the tab is in view."""
        self._active = active
        visit = self._history.current
        if not active or visit is None or visit.article is None:
            return
        if self._due:
            self._show(visit)
        elif self._stale:
            self._set_anew()

    def articles(self) -> "dict[str, Article]":
        """The articles that the tab has shown and can show again, by the ids of their pages."""
        visits = (visit.article for visit in self._history.visits)
        return {article.page.id: article for article in visits if article}

    def forget(self, page_id: str) -> bool:
        """Go back from the page where it is shown, and let no way lead to it any more.

        False where the tab has shown no other page; it is left as it is then.
        """
        visit, article = self._history.current, self.article
        is_shown = article is not None and article.page.id == page_id
        if is_shown and not self._history.has_other(page_id):
            return False
        self._history.forget(page_id)
        if self._history.current is not visit:
            self._arrive()
        return True

    def renew(self, articles: "Mapping[str, Article]") -> None:
        """Show *articles*, by the ids of their pages, in place of the earlier ones."""
        for visit in self._history.visits:
            if visit.article is not None:
                visit.article = articles.get(visit.article.page.id, visit.article)
        article = self.article
        if article is not None and self.pane.article is not None and not self._due:
            self.pane.take(article)
            self._set_anew()

    def set_zoom(self, zoom: int) -> None:
        """Set the page at *zoom* per cent."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_anew()

    def dismiss(self) -> None:
        """Take back what is marked in the page."""
        visit = self._history.current
        if visit is not None:
            visit.terms = ()
            visit.told = None
        self.bar.tell("", "")
        self.pane.paragraphs.clear()
        self.pane.highlights.clear()

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        text = self.pane.parts.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            self._wishes.message.emit("Copied")

    def copy_with_source(self) -> None:
        """Put the selected text on the clipboard as a quotation; without one, the place."""
        article = self.article
        if article is None:
            return
        text = self.pane.parts.selected_text()
        edition = self._edition_of(article.page.id)
        part = self.pane.parts.selected()
        place = part.place if part else Place(article.page.id, self.pane.parts.selected_section())
        QGuiApplication.clipboard().setText(quotation(article, text, place, edition))
        self._wishes.message.emit(
            "Copied with its source" if text else "Copied the place in the page"
        )

    def copy_link(self, place: Place | None = None) -> None:
        """Put a link to *place* on the clipboard; else to what Ctrl+D would take."""
        from app.library.passage_search import link_to

        part, article = self.part(), self.article
        if article is not None and isinstance(part, PlacePart):
            where = place or part.place
            QGuiApplication.clipboard().setText(link_to(article, where))
            what = "passage" if where.quote else "section" if where.section else "page"
            self._wishes.message.emit(f"Link to this {what} copied")

    def _connect(self) -> None:
        browser = self.pane.browser
        self.bar.closed.connect(self.dismiss)
        self.pane.links.followed.connect(self.follow)
        self.pane.reading.section_changed.connect(self.strip.outline.set_current)
        self.pane.arrived.connect(self._on_arrived)
        self.pane.events.pressed.connect(self._wishes.event_pressed)
        self.pane.lengthened.connect(self._on_arrived)
        self.pane.outline.section_wanted.connect(self._go_to_anchor)
        self.strip.outline.section_wanted.connect(self._go_to_anchor)
        self.strip.tray_toggled.connect(self._on_tray_toggled)
        self.strip.source_pressed.connect(self._wishes.source_pressed)
        browser.history_wanted.connect(self.go)
        browser.focus_shown.connect(self.strip.show_focus)
        browser.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        browser.customContextMenuRequested.connect(self._menu.open)

    def _leave(self) -> None:
        """Note where the present visit is left."""
        visit = self._history.current
        if visit is not None and visit.article is self.pane.article and self.pane.ready:
            visit.position, visit.offset = self.pane.browser.top()

    def _arrive(self) -> None:
        """Show the visit to which the history has come, at once or when the tab is in view."""
        self._due = True
        self.visited.emit()
        self.set_active(self._active)

    def _show(self, visit: Visit) -> None:
        article = visit.article
        if article is None:
            return
        self._due = False
        if self.pane.article is article and self.pane.ready and not self._stale:
            self._show_place(visit)
        else:
            self._stale = False
            self.pane.show_article(article, self._zoom, lambda: self._show_place(visit))

    def _show_place(self, visit: Visit) -> None:
        self.pane.search.mark_terms(visit.terms)
        self._tell(visit)
        linked = visit.told is not None
        if visit.position is not None:
            self.pane.reading.scroll_to(visit.position, visit.offset)
        elif visit.place is None or not self.pane.go_to(visit.place, stays=linked):
            self.pane.scroll_to_head()
            if visit.place is not None and (visit.place.section or visit.place.quote):
                self._wishes.message.emit("The page does not have this place any more")

    def _tell(self, visit: Visit) -> None:
        """Say above the page what has become of the passage that a link names."""
        if visit.told is None or visit.article is None:
            self.bar.tell("", "")
        else:
            from app.library.passage_search import describe  # most pages are opened otherwise

            self.bar.tell(*describe(visit.told, visit.article))

    def _set_anew(self) -> None:
        """Set the page in the present look, or as soon as the tab comes into view."""
        self._stale = not self._active
        if self._active:
            self.pane.set_anew(self._zoom)

    def _go_to_anchor(self, anchor: str) -> None:
        article = self.article
        if article is not None:
            self.open_article(article, Place(article.page.id, anchor), self._terms())
            self.pane.browser.setFocus()

    def _terms(self) -> tuple[str, ...]:
        visit = self._history.current
        return visit.terms if visit else ()

    def _on_arrived(self) -> None:
        self.strip.outline.show_sections(self.pane.sections)
        self.strip.outline.set_current(self.pane.reading.section)

    def _on_tray_toggled(self, inside: bool) -> None:
        article = self.article
        if article is not None:
            self._wishes.tray_wanted.emit(article.page.id, inside)
