"""The tray panel: pages put together in the reader's order, to be exported as one file."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.library.page import Place
from app.ui.lists.notice import Notice
from app.ui.lists.panel_head import PanelHead
from app.ui.theme import Theme
from app.ui.tray.delegate import TrayDelegate
from app.ui.tray.model import PLACE_ROLE, TrayModel
from app.ui.tray.view import TrayView

HINT = (
    "Tick pages in the tree or in the results, or press Ctrl+D on a page. What lies here becomes"
    " one PDF, in this order."
)


class TrayPanel(QWidget):
    """Lists what lies in the tray; dragging or Alt+Up and Alt+Down change the order.

    Signals:
        order_changed: the Places in their new order.
        removed: the Place to take out.
        cleared: everything is to be taken out.
        page_wanted: id of a page to open, and whether in a new tab.
        export_wanted: the tray is to be exported.
    """

    order_changed = Signal(list)
    removed = Signal(object)
    cleared = Signal()
    page_wanted = Signal(str, bool)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = TrayModel(self)
        self._head = PanelHead(theme, "Tray", self)
        self._empty = self._head.add_button("list-x", "Empty the tray")
        self._hint = Notice(theme, self, compact=True)
        self._hint.say("", "", HINT)
        self.view = TrayView(TrayDelegate(theme, self), self)
        self.export_button = QPushButton("Export to PDF…", self)
        self.view.setModel(self._model)
        self.view.setAccessibleName("Tray")
        self.export_button.setAccessibleName("Export to PDF")
        self.export_button.setAutoDefault(True)  # so that Return presses it as well
        self.view.opened.connect(self._on_opened)
        self.view.removed.connect(self._on_removed)
        # Queued: the answer may replace the rows, which must not happen while they are moved.
        self._model.rowsMoved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        self._empty.clicked.connect(self.cleared)
        self.export_button.clicked.connect(self.export_wanted)
        theme.changed.connect(self._restyle)
        self._lay_out()
        self._restyle()
        self.show_places([])

    def show_places(self, places: Sequence[tuple[Place, str]]) -> None:
        """Show *places*, each with the title of its page; the current row stays about there."""
        row = self.view.currentIndex().row()
        self._model.set_places(places)
        if row >= 0 and places and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(min(row, len(places) - 1), 0))
        count = len(places)
        self._head.set_count("" if not count else f"{count} page{'s' if count != 1 else ''}")
        self._empty.setVisible(bool(places))
        self.export_button.setVisible(bool(places))
        shown = self.view if places else self._hint
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 10)
        foot.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    def _restyle(self) -> None:
        self.export_button.setIcon(self._theme.icon("file-down"))
        self.view.viewport().update()

    @Slot()
    def _on_moved(self) -> None:
        self.order_changed.emit(self._model.places())

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        self.page_wanted.emit(index.data(PLACE_ROLE).page, new_tab)

    @Slot(QModelIndex)
    def _on_removed(self, index: QModelIndex) -> None:
        self.removed.emit(index.data(PLACE_ROLE))
