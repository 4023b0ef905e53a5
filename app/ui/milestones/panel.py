"""The milestone panel: when what happened on the open page, and who says so."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.library.chronology import ChronologyItem
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.lists.panel_head import PanelHead
from app.ui.milestones.delegate import MilestoneDelegate
from app.ui.milestones.model import MilestoneModel
from app.ui.milestones.rows import EventRow, PageRow, SourceRow
from app.ui.theme import Theme

NO_EVENTS = "This page tells no dated events"
NO_PAGE = "The dated events of the page that you read stand here"


class MilestonesPanel(QWidget):
    """Lists the events of a page; Right or Space unfolds the sources of one.

    Signals:
        place_wanted: the Place in which an event is told.
        source_wanted: the web address of a source.
    """

    place_wanted = Signal(object)
    source_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = MilestoneModel(self)
        self._delegate = MilestoneDelegate(theme, self)
        self.view = CardView(self._delegate, self)
        self._head = PanelHead(theme, "Milestones", self)
        self.notice = Notice(theme, self)
        self.view.setModel(self._model)
        self.view.setAccessibleName("Milestones")
        self.view.installEventFilter(self)
        self.view.opened.connect(self._on_opened)
        self.view.toggled.connect(self._on_toggled)
        self._delegate.disclosure_pressed.connect(self._on_toggled)
        theme.changed.connect(self.view.viewport().update)
        self._lay_out()
        self.clear()

    def show_milestones(
        self, page_title: str, items: Sequence[ChronologyItem], titles: Mapping[str, str]
    ) -> None:
        """Show *items* of the page called *page_title*; *titles* name the pages they mention."""
        self._model.set_items(items, titles)
        self._head.set_count(str(len(items)) if items else "")
        self.view.setAccessibleName(f"Milestones of {page_title}")
        self.notice.say("milestone", NO_EVENTS, "")
        self._show(self.view if items else self.notice)

    def clear(self) -> None:
        """Show that no page is open."""
        self._model.set_items((), {})
        self._head.set_count("")
        self.notice.say("milestone", "No page is open", NO_PAGE)
        self._show(self.notice)

    def set_current(self, section: str) -> None:
        """Mark the events told in *section*, and bring them into view unless the list is in use."""
        first = self._model.set_section(section)
        if first.isValid() and not self.view.hasFocus() and not self.view.underMouse():
            self.view.scrollTo(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._unfold(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)
        layout.addLayout(self._stack)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)

    def _unfold(self, event: QKeyEvent) -> bool:
        """Answer Right and Left; say whether the key has been dealt with."""
        index, key = self.view.currentIndex(), event.key()
        if not index.isValid() or key not in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            return False
        self._set_expanded(self._model.event_above(index), key == Qt.Key.Key_Right)
        return True

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        index = self._model.event_above(index)
        self._set_expanded(index, not self._model.is_expanded(index))

    def _set_expanded(self, index: QModelIndex, expanded: bool) -> None:
        current = self.view.currentIndex()
        if not expanded and current.isValid() and self._model.event_above(current) == index:
            self.view.setCurrentIndex(index)  # the current detail is about to go
        self._model.set_expanded(index, expanded)
        if expanded:
            self._show_details(index)

    def _show_details(self, index: QModelIndex) -> None:
        """Bring the details of the event at *index* into view, and above all the event."""
        last = index.row() + self._model.detail_count(index)
        self.view.scrollTo(self._model.index(last, 0))
        self.view.scrollTo(index)

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        row = self._model.row(index)
        if isinstance(row, EventRow | PageRow):
            self.place_wanted.emit(row.place)
        elif isinstance(row, SourceRow) and row.source.url:
            self.source_wanted.emit(row.source.url)
