"""The links of a page: what each tells before it is followed, and where it leads."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from app.ui.reader.asking import PreviewOf
from app.ui.reader.browser import PageBrowser
from app.ui.reader.links import read_href
from app.ui.reader.preview import PreviewCard

if TYPE_CHECKING:
    from app.library.pages.article import Article


class PageLinks(QObject):
    """Shows on *card* what the links of the article in view tell.

    Signals:
        followed: a link was activated: its `Target`, and whether a new tab is wanted.
    """

    followed = Signal(object, bool)

    def __init__(
        self,
        browser: PageBrowser,
        card: PreviewCard,
        preview_of: PreviewOf,
        in_view: "Callable[[], Article | None]",
    ) -> None:
        super().__init__(browser)
        self._browser = browser
        self._card = card
        self._preview_of = preview_of
        self._in_view = in_view
        browser.link_followed.connect(self._on_followed)
        browser.link_rested_on.connect(self._on_rested_on)

    def leave(self) -> None:
        """Take away what is told of a link: something else comes up there."""
        self._card.leave()

    def _on_followed(self, href: str, new_tab: bool) -> None:
        target = read_href(href)
        self._card.leave()
        if target is not None:
            self.followed.emit(target, new_tab)

    def _on_rested_on(self, href: str, where: QRect) -> None:
        from app.ui.reader.telling import tell  # loaded with the first link that is rested on

        target = read_href(href)
        article = self._in_view()
        preview = tell(article, target, self._preview_of) if article and target else None
        if preview is None:
            self._card.leave()
            self._browser.setAccessibleDescription("")
        else:
            self._card.rest_on(preview, where.translated(self._browser.pos()))
            self._browser.setAccessibleDescription(self._card.text)
