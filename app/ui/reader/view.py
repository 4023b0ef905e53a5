"""One tab of the reader: a page under its strip, and the way the tab has gone."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.pages.page import Place
from app.library.parts import Part, PlacePart
from app.ui.milestones.acts import ACTS, act_name
from app.ui.reader.asking import EditionOf, Figures, PreviewOf
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.reader.copying import quotation
from app.ui.reader.history import History, Visit
from app.ui.reader.links import Target, read_href
from app.ui.reader.page_pane import PagePane
from app.ui.reader.passage_bar import PassageBar
from app.ui.reader.strip import PageStrip
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.page import Milestone
    from app.library.passage_search import Whereabouts

MOST_EVENTS = 2  # of one sentence that a menu offers to judge


class PageView(QWidget):
    """A tab's page; it is set only while the tab is in view, so that tabs behind cost nothing.

    Signals:
        visited: the tab shows another visit than before.
        place_wanted: a link to another page, or to be opened in a new tab, was followed.
        passage_wanted: a link to words in a page was followed, or is to be opened in a new tab.
        url_wanted: a link out of the library was followed.
        tray_wanted: the page shall lie in the tray, or shall not.
        part_wanted: a section or passage for the tray.
        find_wanted: the find bar was asked for.
        source_pressed: the source of an imported page was pressed, at this point of the screen.
        judgement_wanted: what the reader says of the found milestone of this key, as in `ACTS`.
        event_pressed: the sentence of the found milestone of this key was clicked.
        message: something to tell in passing.
    """

    visited = Signal()
    place_wanted = Signal(object, bool)
    passage_wanted = Signal(str, bool)
    url_wanted = Signal(str)
    tray_wanted = Signal(str, bool)
    part_wanted = Signal(object)
    find_wanted = Signal()
    source_pressed = Signal(QPoint)
    judgement_wanted = Signal(str, str)
    event_pressed = Signal(str)
    message = Signal(str)

    def __init__(
        self,
        theme: Theme,
        preview_of: PreviewOf,
        figures: Figures,
        edition_of: EditionOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
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

    def part(self) -> Part | None:
        """What Ctrl+D takes: what is selected, else the marked paragraph, else the page."""
        return self.pane.parts.part() if self.article is not None else None

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

    def pages(self) -> set[str]:
        """The ids of all pages that the tab shows or can go back or forward to."""
        return {visit.article.page.id for visit in self._history.visits if visit.article}

    def articles(self) -> "dict[str, Article]":
        """The articles of `pages`, by the ids of their pages."""
        visits = (visit.article for visit in self._history.visits)
        return {article.page.id: article for article in visits if article}

    def forget(self, page_id: str) -> None:
        """Let no way back or forward lead to the page, which is not the one in view."""
        self._history.forget(page_id)

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
            self.message.emit("Copied")

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
        self.message.emit("Copied with its source" if text else "Copied the place in the page")

    def copy_link(self, place: Place | None = None) -> None:
        """Put a link to *place* on the clipboard; else to what Ctrl+D would take."""
        from app.library.passage_search import link_to

        part, article = self.part(), self.article
        if article is not None and isinstance(part, PlacePart):
            where = place or part.place
            QGuiApplication.clipboard().setText(link_to(article, where))
            what = "passage" if where.quote else "section" if where.section else "page"
            self.message.emit(f"Link to this {what} copied")

    def _connect(self) -> None:
        browser = self.pane.browser
        self.bar.closed.connect(self.dismiss)
        self.pane.links.followed.connect(self._on_link_followed)
        self.pane.reading.section_changed.connect(self.strip.outline.set_current)
        self.pane.arrived.connect(self._on_arrived)
        self.pane.events.pressed.connect(self.event_pressed)
        self.pane.lengthened.connect(self._on_arrived)
        self.pane.outline.section_wanted.connect(self._go_to_anchor)
        self.strip.outline.section_wanted.connect(self._go_to_anchor)
        self.strip.tray_toggled.connect(self._on_tray_toggled)
        self.strip.source_pressed.connect(self.source_pressed)
        browser.history_wanted.connect(self.go)
        browser.focus_shown.connect(self.strip.show_focus)
        browser.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        browser.customContextMenuRequested.connect(self._open_menu)

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
                self.message.emit("The page does not have this place any more")

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

    def _on_link_followed(self, target: Target, new_tab: bool) -> None:
        article = self.article
        if target.url:
            self.url_wanted.emit(target.url)
        elif target.passage:
            self.passage_wanted.emit(target.passage, new_tab)
        elif target.anchor:
            self._go_to_anchor(target.anchor)
        elif target.place is not None and article is not None:
            if target.place.page == article.page.id and not new_tab:
                self._go_to_anchor(target.place.section)
            else:
                self.place_wanted.emit(target.place, new_tab)

    def _on_tray_toggled(self, inside: bool) -> None:
        article = self.article
        if article is not None:
            self.tray_wanted.emit(article.page.id, inside)

    def _open_menu(self, point: QPoint) -> None:
        browser = self.pane.browser
        article = self.article
        if article is None:
            return
        href = browser.anchorAt(point)
        target = read_href(href)
        to_page = target is not None and target.place is not None
        to_web = target is not None and bool(target.url)
        selected = self.pane.parts.selected()
        paragraph = self.pane.paragraphs.at_point(point)
        here = Place(article.page.id, self.pane.reading.section)
        self.pane.links.leave()
        open_menu(
            self,
            browser.viewport().mapToGlobal(point),
            (
                MenuEntry("Open link", lambda: self._follow(target, False), target is not None),
                MenuEntry("Open link in new tab", lambda: self._follow(target, True), to_page),
                MenuEntry("Copy link", lambda: _copy_text(href), to_page or to_web),
            ),
            (
                MenuEntry("Copy", self.copy, browser.textCursor().hasSelection()),
                MenuEntry("Copy with source", self.copy_with_source),
                *(
                    MenuEntry(f"Copy link to this {what}", partial(self.copy_link, place))
                    for what, place in (
                        ("passage", selected.place if selected else None),
                        ("paragraph", paragraph),
                        ("section", here),
                    )
                    if place is not None
                ),
                MenuEntry("Select all", browser.selectAll),
            ),
            (
                MenuEntry("Passage to the tray", self._collect_passage, selected is not None),
                MenuEntry(
                    "Paragraph to the tray",
                    lambda: self.part_wanted.emit(PlacePart(paragraph)) if paragraph else None,
                    paragraph is not None,
                ),
                MenuEntry("Section to the tray", self._collect_section),
            ),
            (MenuEntry("Find in page…", self.find_wanted.emit),),
            *map(self._judging_entries, self.pane.events.at(point)[:MOST_EVENTS]),
        )

    def _judging_entries(self, milestone: "Milestone") -> tuple[MenuEntry, ...]:
        """What can be said of *milestone*, under its date."""
        date = milestone.date.describe(milestone.qualifier)
        return tuple(
            MenuEntry(
                f"{act_name(act, milestone).rstrip('…')} “{date}, {milestone.type}”"
                + ("…" if act.name.endswith("…") else ""),
                partial(self.judgement_wanted.emit, milestone.key, act.says),
            )
            for act in ACTS
        )

    def _collect_passage(self) -> None:
        self.part_wanted.emit(self.pane.parts.part())

    def _collect_section(self) -> None:
        self.part_wanted.emit(self.pane.parts.section())

    def _follow(self, target: Target | None, new_tab: bool) -> None:
        if target is not None:
            self._on_link_followed(target, new_tab)


def _copy_text(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
