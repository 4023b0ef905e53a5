"""The A-Z panel: headings or abbreviations beside a rail of letters."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.library.arrangement.headings import Heading
from app.library.arrangement.names import Abbreviation
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.headings.delegate import HeadingDelegate
from app.ui.headings.letter_rail import LetterRail
from app.ui.headings.model import HeadingsModel
from app.ui.headings.rows import Row, abbreviation_rows, heading_rows
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.lists.switch import Switch
from app.ui.theme import Theme

HEADINGS, ABBREVIATIONS = range(2)
AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop
TOP = QPoint(0, 8)  # in the first row that is seen


class HeadingsPanel(QWidget):
    """Shows the A-Z; typing jumps, a letter of the rail goes to its rows.

    Signals:
        page_wanted: id of a page to open, and whether in a new tab.
    """

    page_wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = (HeadingsModel(self), HeadingsModel(self))
        self._views = tuple(self._make_view(theme, model) for model in self._models)
        self._views[HEADINGS].setAccessibleName("Headings from A to Z")
        self._views[ABBREVIATIONS].setAccessibleName("Abbreviations")
        self.switch = Switch(theme, ("Headings", "Abbreviations"), "What is listed", self)
        self.rail = LetterRail(theme, self)
        self._lists = QStackedWidget(self)
        self.notice = Notice(theme, self)
        self.notice.say("arrow-down-a-z", "No headings yet", "The library holds no pages.")
        self.switch.chosen.connect(self._on_chosen)
        self.rail.letter_chosen.connect(self._on_letter_chosen)
        self._lay_out()
        self._on_chosen(HEADINGS)

    @property
    def view(self) -> CardView:
        """The list that is shown."""
        return self._views[self.switch.current]

    def show_headings(
        self, headings: Sequence[Heading], abbreviations: Sequence[Abbreviation]
    ) -> None:
        """Show these lists in place of the earlier ones, from where one was in them."""
        lists = (heading_rows(headings), abbreviation_rows(abbreviations))
        for view, model, rows in zip(self._views, self._models, lists, strict=True):
            _renew(view, model, rows)
        self._on_chosen(self.switch.current)

    def part(self) -> PlacePart | None:
        """The page of the row at the cursor, for the tray."""
        row = self._models[self.switch.current].row(self.view.currentIndex())
        return PlacePart(Place(row.page)) if row is not None and row.page else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A letter typed on the switch or the rail is meant for the list.
        if not event.text().strip() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.keyboardSearch(event.text())

    def _make_view(self, theme: Theme, model: HeadingsModel) -> CardView:
        view = CardView(HeadingDelegate(theme, self), self)
        view.setModel(model)
        view.opened.connect(self._on_opened)
        view.passed_top.connect(self._focus_switch)
        PartDrag(view.viewport(), lambda point: _carried(model.row(view.indexAt(point))), theme)
        view.verticalScrollBar().valueChanged.connect(self._show_letter)
        theme.changed.connect(view.viewport().update)
        return view

    def _lay_out(self) -> None:
        for each in (*self._views, self.notice):
            self._lists.addWidget(each)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addWidget(self._lists, 1)
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 10, 0)
        top.addWidget(self.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(below)

    def _focus_switch(self) -> None:
        self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        model = self._models[number]
        shown = self.view if model.rowCount() else self.notice
        self._lists.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self.rail.show_letters(model.letters())
        self._show_letter()

    @Slot(str)
    def _on_letter_chosen(self, letter: str) -> None:
        index = self._models[self.switch.current].letter_index(letter)
        self.view.scrollTo(index, AT_TOP)
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.view.setCurrentIndex(index.siblingAtRow(index.row() + 1))
        self.view.scrollTo(index, AT_TOP)

    def _show_letter(self) -> None:
        top = self.view.indexAt(TOP)
        if top.isValid():
            self.rail.set_current(self._models[self.switch.current].letter_above(top))

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        row = self._models[self.switch.current].row(index)
        if row is not None and row.page:
            self.page_wanted.emit(row.page, new_tab)


def _renew(view: CardView, model: HeadingsModel, rows: Sequence[Row]) -> None:
    """List *rows*; the cursor, and what stands at the top, stay as far as they are still there."""
    bar, first = view.verticalScrollBar(), view.indexAt(TOP)
    is_scrolled, at_top, above = bar.value() > 0, model.row(first), view.visualRect(first).top()
    number, current = first.row(), model.row(view.currentIndex())
    model.set_rows(rows)
    view.setCurrentIndex(model.find(current))
    if is_scrolled and rows:
        found = model.find(at_top)
        index = found if found.isValid() else model.index(min(number, len(rows) - 1), 0)
        view.scrollTo(index, AT_TOP)
        bar.setValue(bar.value() + view.visualRect(index).top() - above)
    else:
        bar.setValue(0)


def _carried(row: Row | None) -> Carried | None:
    return (PlacePart(Place(row.page)), row.text) if row is not None and row.page else None
