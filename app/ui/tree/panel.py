"""The partners panel: a filter box above the tree of all partners."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.library.arrangement.tree import Branch
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.lists.filter_field import FilterField
from app.ui.lists.notice import Notice
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.theme import Theme
from app.ui.tree.delegate import PartnerDelegate
from app.ui.tree.model import PartnerModel
from app.ui.tree.view import PartnersView

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class PartnersPanel(QWidget):
    """Shows where every page stands and says which one the reader wants.

    Signals:
        page_wanted: id of a page to open, and whether in a new tab.
        tray_wanted: id of a page, and whether it is to lie in the tray.
        menu_wanted: a menu is wanted for the page with this id, at this place on the screen.
        branch_changed: another branch is the one at the cursor.
    """

    page_wanted = Signal(str, bool)
    tray_wanted = Signal(str, bool)
    menu_wanted = Signal(str, QPoint)
    branch_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PartnerModel(self)
        self.field = FilterField(theme, "Filter partners", self)
        self.view = PartnersView(PartnerDelegate(theme, self), self)
        self.notice = Notice(theme, self)
        self._past = QLabel(self)
        self._expanded: set[str] | None = None  # before the filter; None without a filter
        self._open_page = ""
        self._branch = ""  # at the cursor
        self.view.setModel(self._model)
        self.view.setAccessibleName("Partners")
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_filter_changed)
        self.view.opened.connect(self._on_opened)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self.view.passed_top.connect(self.focus_filter)
        self._model.tick_wanted.connect(self.tray_wanted)
        self.notice.action_wanted.connect(self.field.clear)
        theme.changed.connect(self.view.viewport().update)
        PartDrag(self.view.viewport(), self._dragged_at, theme)
        self.setFocusProxy(self.view)
        self._lay_out()

    def show_tree(self, branches: Sequence[Branch], tray: Collection[str] | None = None) -> None:
        """Show *branches*, with the pages of *tray* ticked; what was expanded stays so.

        The cursor stays where it was, if that is still there, and else goes to the page in view.
        Without *tray* the same pages stay ticked as before.
        """
        first = self._model.rowCount() == 0
        at, scrolled = self.view.currentIndex(), self.view.verticalScrollBar().value()
        held, top = self._model.node(at).key, self.view.visualRect(at).top()
        expanded = {branch.id for branch in branches} if first else self._expanded_branches()
        self._model.set_branches(branches)
        if tray is not None:
            self._model.set_ticked(tray)
        if self._expanded is None:
            self._expand(expanded)
        else:
            self._expand_filtered()
        if not first:
            self._hold(held, top, scrolled)

    def set_in_tray(self, page_ids: Collection[str]) -> None:
        """Tick these pages, and no other."""
        self._model.set_ticked(page_ids)

    def set_past(self, words: str) -> None:
        """Say above the tree of which day it is; nothing when it is that of today."""
        self._past.setText(words)
        self._past.setVisible(bool(words))

    def reveal(self, page_id: str) -> None:
        """Mark the page that is read at all its places; the nearest of them comes into view."""
        self._open_page = page_id
        self._model.set_open_page(page_id)
        places = self._model.places(page_id)
        for place in places:
            above = place.parent()
            while above.isValid():
                self.view.expand(above)
                above = above.parent()
        if places and self.view.currentIndex() not in places:
            nearest = min(places, key=self._distance)
            self.view.setCurrentIndex(nearest)
            self.view.scrollTo(nearest)

    def part(self) -> PlacePart | None:
        """The page at the cursor, for the tray; nothing on a branch."""
        page = self._model.node(self.view.currentIndex()).page
        return PlacePart(Place(page)) if page else None

    def current_branch(self) -> tuple[str, str]:
        """Path and title of the branch at the cursor, or in which the page there stands."""
        index = self.view.currentIndex()
        node = self._model.node(index)
        if node.leaf:
            node = self._model.node(index.parent())
        return (node.key, node.title) if index.isValid() else ("", "")

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._on_field_key(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 10, 0)
        top.addWidget(self.field)
        layout.addLayout(top)
        self._past.setObjectName("pastSign")
        self._past.setContentsMargins(12, 0, 12, 0)
        self._past.hide()
        layout.addWidget(self._past)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)
        layout.addLayout(self._stack)

    def _on_field_key(self, event: QKeyEvent) -> bool:
        """Answer a key of the filter box that means the tree; say whether it was one."""
        if event.key() not in KEYS:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if not self.field.text():
                return False
            self.field.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if self.field.text().strip() and self._model.first_meant().isValid():
                self._on_opened(self._model.first_meant(), bool(control))
        return True

    @Slot(str)
    def _on_filter_changed(self, text: str) -> None:
        wanted = text.strip()
        if wanted and self._expanded is None:
            self._expanded = self._expanded_branches()
        self._model.set_filter(wanted)
        if wanted:
            self._expand_filtered()
            self.view.setCurrentIndex(self._model.first_meant())  # what Return would open
        elif self._expanded is not None:
            self._expand(self._expanded)
            self._expanded = None
            self.reveal(self._open_page)
        nothing = bool(wanted) and self._model.rowCount() == 0
        self.notice.say("search-x", "Nothing fits", f"No partner is called “{wanted}”.", "Show all")
        self._stack.setCurrentWidget(self.notice if nothing else self.view)

    @Slot(QPoint)
    def _on_menu_wanted(self, point: QPoint) -> None:
        page = self._model.node(self.view.indexAt(point)).page
        if page:
            self.menu_wanted.emit(page, self.view.viewport().mapToGlobal(point))

    def _on_current_changed(self) -> None:
        if self.current_branch()[0] != self._branch:
            self._branch = self.current_branch()[0]
            self.branch_changed.emit()

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        self.page_wanted.emit(self._model.node(index).page, new_tab)

    def _dragged_at(self, point: QPoint) -> Carried | None:
        node = self._model.node(self.view.indexAt(point))
        return (PlacePart(Place(node.page)), node.title) if node.page else None

    def _expanded_branches(self) -> set[str]:
        branches = self._model.branches()
        return {self._model.node(each).key for each in branches if self.view.isExpanded(each)}

    def _expand(self, keys: Collection[str]) -> None:
        for branch in self._model.branches():
            self.view.setExpanded(branch, self._model.node(branch).key in keys)

    def _expand_filtered(self) -> None:
        for branch in self._model.branches():
            self.view.setExpanded(branch, self._model.node(branch).opens)

    def _hold(self, key: str, top: int, scrolled: int) -> None:
        """Let the cursor be on the node called *key* again, as far below the top as it was."""
        bar, index = self.view.verticalScrollBar(), self._model.keyed(key)
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar.setValue(bar.value() + self.view.visualRect(index).top() - top)
            return
        self.view.visualRect(self._model.index(0, 0))  # which lays the new rows out
        bar.setValue(scrolled)
        if key:
            self.reveal(self._open_page)

    def _distance(self, place: QModelIndex) -> int:
        """How far *place* lies from the middle of what is on screen."""
        rect = self.view.visualRect(place)
        return abs(rect.center().y() - self.view.viewport().height() // 2)
