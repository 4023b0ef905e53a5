"""The start page: what the library holds, where to begin, which keys to know."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.start.content import Beginning, StartContent
from app.ui.start.day_list import DayList, Remembered
from app.ui.start.link_button import LinkButton
from app.ui.start.link_list import LinkList
from app.ui.start.small_head import INDENT, SmallHead
from app.ui.theme import Theme

MEASURE = 700
TWO_COLUMNS_FROM = 560
EMBLEM = QSize(44, 44)


class StartPage(QScrollArea):
    """A quiet page to begin on.

    Signals:
        page_wanted: a page's id, and whether in a new tab.
        search_wanted: the number of a saved search.
    """

    page_wanted = Signal(str, bool)
    search_wanted = Signal(int)

    def __init__(
        self, theme: Theme, keys: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[QWidget] = []
        self.day = DayList(self)
        self.lately = LinkList("Read lately", self)
        self.tray = LinkList("In the tray", self)
        self.saved = LinkList("Saved searches", self)
        self._libraries = QLabel(self)
        self._title = QLabel(self)
        self._facts = QLabel(self)
        self._emblem = QLabel(self)
        self._grid = QGridLayout()
        self._keys = QGridLayout()
        self.setObjectName("startPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName("Start page")
        self._hints = [self._key(*key) for key in keys]
        self.setWidget(self._lay_out())
        self._show_emblem()

    def show_library(self, content: StartContent) -> None:
        """Show what *content* says of the library."""
        self._title.setText(content.title)
        self._facts.setText("  ·  ".join(content.facts))
        for card in self._cards:
            card.deleteLater()
        self._cards = [self._card(beginning) for beginning in content.beginnings]
        self._arrange()
        self._order()

    def show_lately(self, pages: Sequence[tuple[str, str]]) -> None:
        """List the pages read lately as (id, title); without any the list is not there."""
        self.lately.show_pages(pages)
        self._order()

    def show_tray(self, pages: Sequence[tuple[str, str]], note: str = "") -> None:
        """List the first pages of the tray as (id, title); *note* counts the others."""
        self.tray.show_pages(pages, note)
        self._order()

    def show_day(self, day: str, events: Sequence[Remembered]) -> None:
        """Tell *events*, which happened on *day* of other years; without any nothing is said."""
        self.day.show_events(day, events)
        self._order()

    def show_libraries(self, libraries: Sequence[str]) -> None:
        """Name the open libraries; a single one is what the head of the page tells."""
        self._libraries.setText("\n".join(libraries))
        self._libraries.setVisible(len(libraries) > 1)

    def show_saved(self, names: Sequence[str]) -> None:
        """List the saved searches by their *names*; without any the list is not there."""
        self.saved.show_pages([(str(at), name) for at, name in enumerate(names)])
        self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> QWidget:
        """Set the column in the middle of the page."""
        ground = QWidget(self)
        ground.setObjectName("startGround")
        centred = QHBoxLayout(ground)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch()
        centred.addWidget(self._column(), 1000)
        centred.addStretch()
        return ground

    def _column(self) -> QWidget:
        column = QWidget(self)
        column.setObjectName("startColumn")
        column.setMaximumWidth(MEASURE)
        self._set_up_parts()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(28 - INDENT, 44, 28, 32)
        layout.setSpacing(0)
        layout.addWidget(self._emblem)
        layout.addSpacing(16)
        layout.addWidget(self._title)
        layout.addSpacing(6)
        layout.addWidget(self._facts)
        layout.addWidget(self._libraries)
        layout.addSpacing(26)
        layout.addWidget(self.day)
        layout.addSpacing(22)
        layout.addLayout(self._own_lists())
        layout.addSpacing(22)
        layout.addLayout(self._grid)
        layout.addSpacing(22)
        layout.addWidget(self.saved)
        layout.addSpacing(26)
        layout.addLayout(self._keys)
        layout.addStretch()
        return column

    def _set_up_parts(self) -> None:
        self._title.setObjectName("startTitle")
        self._facts.setObjectName("muted")
        self._libraries.setObjectName("muted")
        for label in (self._title, self._facts):
            label.setWordWrap(True)
        for label in (self._emblem, self._title, self._facts, self._libraries):
            label.setContentsMargins(INDENT, 0, 0, 0)
        self._libraries.hide()
        self._grid.setHorizontalSpacing(36)
        self._grid.setVerticalSpacing(26)
        self._keys.setContentsMargins(INDENT, 0, 0, 0)
        self._keys.setHorizontalSpacing(20)
        self.saved.page_wanted.connect(lambda at, _new_tab: self.search_wanted.emit(int(at)))

    def _own_lists(self) -> QHBoxLayout:
        """What was read lately and what lies in the tray, side by side."""
        own = QHBoxLayout()
        own.setSpacing(36)
        for pages in (self.lately, self.tray):
            pages.page_wanted.connect(self.page_wanted)
            own.addWidget(pages, 1, Qt.AlignmentFlag.AlignTop)
        return own

    def _key(self, cap: str, meaning: str) -> QWidget:
        """Make a key with what it does."""
        hint = QWidget(self)
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        key = QLabel(cap, hint)
        key.setObjectName("keyCap")
        words = QLabel(meaning, hint)
        words.setObjectName("muted")
        row.addWidget(key)
        row.addWidget(words)
        row.addStretch()
        return hint

    def _card(self, beginning: Beginning) -> QWidget:
        card = QWidget(self)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        pages = "page" if beginning.count == 1 else "pages"
        rows.addWidget(SmallHead(beginning.title, card, f"{beginning.count} {pages}"))
        for page_id, title in beginning.pages:
            rows.addWidget(self._link(page_id, title))
        rows.addStretch()
        return card

    def _link(self, page_id: str, title: str) -> LinkButton:
        link = LinkButton(page_id, title, self)
        link.page_wanted.connect(self.page_wanted)
        return link

    def _arrange(self) -> None:
        """Set cards and keys side by side, as many as there is room for."""
        columns = 2 if self.viewport().width() >= TWO_COLUMNS_FROM else 1
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for number, hint in enumerate(self._hints):
            self._keys.addWidget(hint, number // (2 * columns), number % (2 * columns))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _order(self) -> None:
        """Let Tab go through the links as they stand, whenever they were made."""
        cards = (link for card in self._cards for link in card.findChildren(LinkButton))
        links = [*self.day.links, *self.lately.links, *self.tray.links, *cards, *self.saved.links]
        for link, following in pairwise([self, *links]):
            QWidget.setTabOrder(link, following)

    def _show_emblem(self) -> None:
        pixmap = self._theme.emblem().pixmap(EMBLEM, self.devicePixelRatio())
        self._emblem.setPixmap(pixmap)
