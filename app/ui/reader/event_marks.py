"""The sentences of a page that tell found milestones: marked, asked for, rested on, pressed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from app.library.pages.verdicts import reasons, told_where, verdict
from app.ui.reader.browser import PageBrowser
from app.ui.reader.highlights import Highlights
from app.ui.reader.page_map import PageMap
from app.ui.reader.told_events import ToldEvents, telling_tip

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.page import Milestone


class EventMarks(QObject):
    """Marks in *browser* what tells a found milestone, while the page in it is *ready*.

    Signals:
        pressed: a sentence that tells a found milestone was clicked: the key of that.
    """

    pressed = Signal(str)

    def __init__(
        self, browser: PageBrowser, highlights: Highlights, ready: Callable[[], bool]
    ) -> None:
        super().__init__(browser)
        self._browser = browser
        self._highlights = highlights
        self._ready = ready
        self._places = PageMap("")
        self._milestones: Sequence[Milestone] = ()
        self._rejected: tuple[Milestone, ...] = ()
        self._told = ToldEvents(self._places)
        self._chosen = ""
        browser.text_pressed.connect(self._on_text_pressed)
        browser.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().eventFilter(watched, event)
        viewport = self._browser.viewport()
        point = viewport.mapFrom(self._browser, event.pos())
        line = self._browser.cursorRect(self._browser.cursorForPosition(point))
        stays = QRect(0, line.top(), viewport.width(), line.height())  # as long as it rests there
        QToolTip.showText(event.globalPos(), self.tip_at(point), viewport, stays)
        return True

    def show_page(self, article: "Article", places: PageMap) -> None:
        """Mark the found milestones of *article*, which stands as *places* says."""
        self._places = places
        self._milestones = article.page.milestones
        self._mark()

    def show_rejected(self, milestones: "Sequence[Milestone]") -> None:
        """Mark the sentences of *milestones*, which the reader has rejected, as well."""
        self._rejected = tuple(milestones)
        if self._ready():
            self._mark()

    def choose(self, key: str) -> None:
        """Mark the sentence that tells the found milestone called *key*, and say where that stands.

        No sentence is marked when it tells none.
        """
        self._chosen = key
        self._highlights.set_event(self._told.span_of(key))
        milestone = self._told.milestone(key)
        words = f"{verdict(milestone)}: {milestone.text}" if milestone else ""
        if milestone and (where := told_where(milestone)):
            words = f"{words} {where.capitalize()}."
        why = reasons(milestone) if milestone else ""
        self._browser.setAccessibleDescription(f"{words} Doubted: {why}" if why else words)

    def milestone(self, key: str) -> "Milestone | None":
        """The found milestone called *key*, if the page tells it."""
        return self._told.milestone(key)

    def at(self, point: QPoint) -> "tuple[Milestone, ...]":
        """The found milestones that are told at *point* of the text."""
        position = self._browser.position_at(point) if self._ready() else -1
        return self._told.at(position) if position >= 0 else ()

    def tip_at(self, point: QPoint) -> str:
        """What a note tells at *point* of the text, and why what is told there is doubted.

        Nothing at a link, which has a card.

        It is set as rich text, which alone is broken into lines.
        """
        return "" if self._browser.anchorAt(point) else telling_tip(self.at(point))

    def _mark(self) -> None:
        page = self._places.page_id
        rejected = (each for each in self._rejected if each.page == page)
        self._told = ToldEvents(self._places, (*self._milestones, *rejected))
        self._highlights.set_events(self._told.spans())
        self.choose(self._chosen)

    def _on_text_pressed(self, position: int) -> None:
        here = self._told.at(position)
        if here:
            self.pressed.emit(here[0].key)
