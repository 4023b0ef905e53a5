"""The open tabs in their order: the view of each, its title in the bar, what it shows."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.reader.tab_bar import PageTabBar
from app.ui.reader.view import PageView

if TYPE_CHECKING:
    from app.library.pages.article import Article

START_TITLE = "Start"


class OpenTabs:
    """Keeps views, the titles in *bar* and the widgets in *stack* in step.

    A tab shows a page, or *content* of its view in place of pages, or nothing of its own: then
    the start page stands there.
    """

    def __init__(self, bar: PageTabBar, stack: QStackedWidget) -> None:
        self._bar = bar
        self._stack = stack
        self.views: list[PageView] = []
        bar.tabMoved.connect(self._on_moved)

    def __iter__(self) -> Iterator[PageView]:
        return iter(tuple(self.views))  # tabs may be closed meanwhile

    def __len__(self) -> int:
        return len(self.views)

    @property
    def index(self) -> int:
        """Where the current tab stands, from 0; -1 before there is one."""
        return self._bar.currentIndex()

    @property
    def current(self) -> PageView:
        """The view of the current tab."""
        return self.views[max(self.index, 0)]

    def insert(self, index: int, view: PageView) -> None:
        """Add a tab at *index* with *view*, in which there is nothing yet; it is not gone to."""
        self._stack.addWidget(view)
        self.views.insert(index, view)
        before = self._bar.blockSignals(True)
        self._bar.insert(index, START_TITLE)
        self._bar.blockSignals(before)

    def put(self, content: QWidget, view: PageView) -> None:
        """Let the tab of *view* show *content* in place of pages."""
        view.content = content
        self._stack.addWidget(content)

    def remove(self, view: PageView) -> bool:
        """Close the tab of *view*; say whether the focus was in its page."""
        had_focus = view.isAncestorOf(QApplication.focusWidget() or self._stack)
        index = self.views.index(view)
        del self.views[index]
        before = self._bar.blockSignals(True)
        self._bar.removeTab(index)
        self._bar.blockSignals(before)
        for part in filter(None, (view, view.content)):
            self._stack.removeWidget(part)
            part.deleteLater()
        return had_focus

    def go_to(self, view: PageView) -> None:
        """Make the tab of *view* the current one."""
        self._bar.setCurrentIndex(self.views.index(view))

    def step(self, by: int) -> None:
        """Go *by* tabs to the right, round at the ends."""
        self._bar.setCurrentIndex((self.index + by) % len(self.views))

    def blank(self) -> PageView | None:
        """The first tab that shows the start page."""
        return next((view for view in self.views if not (view.article or view.content)), None)

    def with_content(self, content: QWidget) -> PageView | None:
        """The tab that shows *content*."""
        return next((view for view in self.views if view.content is content), None)

    @property
    def title(self) -> str:
        """What the current tab is called, in full."""
        return self._bar.tabToolTip(self.index)

    def set_title(self, view: PageView, title: str) -> None:
        """Call the tab of *view* *title*."""
        self._bar.set_title(self.views.index(view), title)

    def title_page(self, view: PageView) -> None:
        """Call the tab of *view* as its page is called."""
        self.set_title(view, view.article.page.title if view.article else START_TITLE)

    def page_ids(self) -> list[str]:
        """The ids of the pages that are shown, tab by tab."""
        return [view.article.page.id for view in self.views if view.article is not None]

    def articles(self) -> "dict[str, Article]":
        """The articles that tabs have shown and can show again, by the ids of their pages."""
        return {page: each for view in self.views for page, each in view.articles().items()}

    def renew(self, articles: "Mapping[str, Article]") -> None:
        """Show *articles*, by the ids of their pages, in place of the earlier ones."""
        for view in self.views:
            view.renew(articles)
            if view.article is not None and view.article.page.id in articles:
                self.title_page(view)

    def _on_moved(self, origin: int, goal: int) -> None:
        self.views.insert(goal, self.views.pop(origin))
