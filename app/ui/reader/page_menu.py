"""The menu of a page: what can be done with the link, text or milestone below the mouse."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.milestones.acts import ACTS, act_name
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.reader.links import read_href
from app.ui.reader.wishes import PageWishes

if TYPE_CHECKING:
    from app.library.pages.page import Milestone
    from app.ui.reader.view import PageView

MOST_EVENTS = 2  # of one sentence that a menu offers to judge


class PageMenu:
    """Opens the menu of the page in *view*."""

    def __init__(self, view: "PageView", wishes: PageWishes) -> None:
        self._view = view
        self._wishes = wishes

    def open(self, point: QPoint) -> None:
        """Open the menu at *point* of the text."""
        pane, article = self._view.pane, self._view.article
        if article is None:
            return
        pane.links.leave()
        here = Place(article.page.id, pane.reading.section)
        selected, paragraph = pane.parts.selected(), pane.paragraphs.at_point(point)
        open_menu(
            self._view,
            pane.browser.viewport().mapToGlobal(point),
            self._following(point),
            self._copying(selected, paragraph, here),
            self._collecting(selected, paragraph),
            (MenuEntry("Find in page…", self._view.find_wanted.emit),),
            *map(self._judging, pane.events.at(point)[:MOST_EVENTS]),
        )

    def _following(self, point: QPoint) -> Iterable[MenuEntry]:
        """What can be done with the link at *point*."""
        href = self._view.pane.browser.anchorAt(point)
        target = read_href(href)
        to_page = target is not None and target.place is not None
        to_web = target is not None and bool(target.url)

        def follow(new_tab: bool) -> None:
            if target is not None:
                self._view.follow(target, new_tab)

        return (
            MenuEntry("Open link", lambda: follow(False), target is not None),
            MenuEntry("Open link in new tab", lambda: follow(True), to_page),
            MenuEntry("Copy link", lambda: _copy_text(href), to_page or to_web),
        )

    def _copying(
        self, selected: PlacePart | None, paragraph: Place | None, here: Place
    ) -> Iterable[MenuEntry]:
        """What can be put on the clipboard."""
        view, browser = self._view, self._view.pane.browser
        yield MenuEntry("Copy", view.copy, browser.textCursor().hasSelection())
        yield MenuEntry("Copy with source", view.copy_with_source)
        for what, place in (
            ("passage", selected.place if selected else None),
            ("paragraph", paragraph),
            ("section", here),
        ):
            if place is not None:
                yield MenuEntry(f"Copy link to this {what}", partial(view.copy_link, place))
        yield MenuEntry("Select all", browser.selectAll)

    def _collecting(
        self, selected: PlacePart | None, paragraph: Place | None
    ) -> Iterable[MenuEntry]:
        """What can be put into the tray."""
        parts, wanted = self._view.pane.parts, self._wishes.part_wanted

        def collect_paragraph() -> None:
            if paragraph is not None:
                wanted.emit(PlacePart(paragraph))

        return (
            MenuEntry(
                "Passage to the tray", lambda: wanted.emit(parts.part()), selected is not None
            ),
            MenuEntry("Paragraph to the tray", collect_paragraph, paragraph is not None),
            MenuEntry("Section to the tray", lambda: wanted.emit(parts.section())),
        )

    def _judging(self, milestone: "Milestone") -> Iterable[MenuEntry]:
        """What can be said of *milestone*, under its date."""
        date = milestone.date.describe(milestone.qualifier)
        return tuple(
            MenuEntry(
                f"{act_name(act, milestone).rstrip('…')} “{date}, {milestone.type}”"
                + ("…" if act.name.endswith("…") else ""),
                partial(self._wishes.judgement_wanted.emit, milestone.key, act.says),
            )
            for act in ACTS
        )


def _copy_text(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
