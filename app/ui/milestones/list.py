"""The list of milestones: a cursor that follows the reader, details that unfold."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.library.chronology.events import ChronologyItem
from app.library.pages.verdicts import is_doubtful, is_open
from app.ui.lists.card_view import CardView
from app.ui.lists.lazy_list import MARGIN, Index
from app.ui.milestones.acts import BY_KEY
from app.ui.milestones.delegate import MilestoneDelegate
from app.ui.milestones.model import MilestoneModel
from app.ui.milestones.rows import EventRow, Row, YearRow
from app.ui.theme import Theme


class MilestoneList(CardView):
    """Right or Space unfolds the details of an event, Left folds them; a year typed leads to it.

    On a milestone that was found in a text A accepts, C corrects and R or Delete rejects; N leads
    to the next that is to be checked.

    Signals:
        span_changed: first and last day of the events in view.
        judged: a found Milestone, and what the reader says of it, as in `ACTS`.
        next_wanted: N was pressed.
        event_chosen: another event is at the cursor: its EventRow, or None.
        menu_wanted: a menu was asked for at this point of the screen.
    """

    span_changed = Signal(object, object)
    judged = Signal(object, str)
    next_wanted = Signal()
    event_chosen = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.rows = MilestoneModel()
        delegate = MilestoneDelegate(theme)
        super().__init__(delegate, parent)
        self.rows.setParent(self)
        delegate.setParent(self)
        self.setModel(self.rows)
        self.setAccessibleName("Milestones")
        self.toggled.connect(self._on_toggled)
        delegate.disclosure_pressed.connect(self._on_toggled)
        delegate.act_pressed.connect(self._on_act_pressed)
        self._awaited = ""  # the telling to go to as soon as it is listed
        self.verticalScrollBar().valueChanged.connect(self._tell_span)
        theme.changed.connect(self.viewport().update)

    def typed_texts(self) -> list[str]:
        rows = map(self.rows.at, range(self.row_count()))
        return [row.label if isinstance(row, YearRow) else "" for row in rows]

    def current_event(self) -> EventRow | None:
        """The event at the cursor, or the one that the row there explains."""
        return self._event_of(self.currentIndex())

    def event_at(self, point: QPoint) -> EventRow | None:
        """The event below *point*."""
        return self._event_of(self.indexAt(point))

    def _event_of(self, index: QModelIndex) -> EventRow | None:
        row = self.rows.row(self.rows.event_above(index)) if index.isValid() else None
        return row if isinstance(row, EventRow) else None

    def copy(self) -> None:
        """Put the event at the cursor on the clipboard, with who says so."""
        row = self.current_event()
        if row is not None:
            QGuiApplication.clipboard().setText(row.quotation)

    def show_rows(self, rows: Sequence[Row], *, stay: bool = False) -> None:
        """Show *rows* in place of the earlier ones, from the top or where one was."""
        anchor = self._anchor_event() if stay else None
        top = self.visualRect(self.rows.find(anchor.lead.key)).top() if anchor else 0
        was_current, number = self.currentIndex().isValid(), self.currentIndex().row()
        self.rows.set_rows(rows)
        found = self.rows.find(anchor.lead.key) if anchor else QModelIndex()
        if found.isValid():
            if was_current:
                self.setCurrentIndex(found)
            self.scrollTo(found, QAbstractItemView.ScrollHint.PositionAtTop)
            if MARGIN < top < self.viewport().height():  # as far below the edge as it stood
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(found).top() - top)
        elif stay and was_current:  # it is gone: what has come in its place is the next
            self.setCurrentIndex(self.enabled_from(min(number, self.row_count() - 1), -1))
            self.scrollTo(self.currentIndex())
        self.choose(self._awaited)
        if not stay:
            self._awaited = ""
        self._tell_span()
        self._tell_event()

    def choose(self, telling: str) -> bool:
        """Lead the cursor to the event told in *telling*, now or as soon as it is listed."""
        found = self.rows.find(telling) if telling else QModelIndex()
        self._awaited = "" if found.isValid() else telling
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        return found.isValid()

    def next_to_check(self, judged: Collection[str] = ()) -> EventRow | None:
        """The next event after the cursor that is in doubt; without one, that is not checked yet.

        From the last row the search goes on with the first. The list may not know yet that those
        with a key in *judged* are checked.
        """
        here = self.rows.event_above(self.currentIndex()).row()
        numbers = [*range(here + 1, self.row_count()), *range(max(here, 0))]
        rows = [
            row
            for row in map(self.rows.at, numbers)
            if isinstance(row, EventRow) and row.found and row.item.lead.key not in judged
        ]
        for wanted in (is_doubtful, is_open):
            found = next((row for row in rows if wanted(row.item.lead)), None)
            if found is not None:
                return found
        return None

    def show_reading(self, tellings: Collection[str], at: Sequence[str]) -> None:
        """Mark the events told in *tellings*, and go to the first told *at* unless in use.

        One of those told there that is the current one already stays so.
        """
        self.rows.mark(tellings)
        if self.hasFocus() or self.underMouse():
            return
        current = self.currentIndex()
        told = [index for index in map(self.rows.find, at) if index.isValid()]
        if told and (not current.isValid() or self.rows.event_above(current) not in told):
            self.setCurrentIndex(told[0])
            self.scrollTo(told[0])

    def current_milestone(self) -> str:
        """The id, in its page, of the milestone at the cursor; empty where there is none."""
        current = self.currentIndex()
        row = self.rows.row(self.rows.event_above(current)) if current.isValid() else None
        return row.item.lead.id if isinstance(row, EventRow) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if index.isValid() and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._set_expanded(self.rows.event_above(index), key == Qt.Key.Key_Right)
        elif not self._judge_by_key(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell_event()

    def _judge_by_key(self, event: QKeyEvent) -> bool:
        """Take *event* for what is said of the event at the cursor; say whether it is that."""
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() == Qt.Key.Key_N:
            self.next_wanted.emit()
            return True
        row = self.current_event()
        says = BY_KEY.get(event.text().upper())
        if event.key() == Qt.Key.Key_Delete:
            says = "reject"
        if says is None or row is None or row.found is None:
            return False
        self.judged.emit(row.found, says)
        return True

    def _tell_event(self) -> None:
        self.event_chosen.emit(self.current_event())

    @Slot(QModelIndex, str)
    def _on_act_pressed(self, index: QModelIndex, says: str) -> None:
        row = self.rows.row(index)
        if isinstance(row, EventRow) and row.found is not None:
            self.setCurrentIndex(index)
            self.judged.emit(row.found, says)

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        index = self.rows.event_above(index)
        self._set_expanded(index, not self.rows.is_expanded(index))

    def _set_expanded(self, index: QModelIndex, expanded: bool) -> None:
        current = self.currentIndex()
        if not expanded and current.isValid() and self.rows.event_above(current) == index:
            self.setCurrentIndex(index)  # the current detail is about to go
        self.rows.set_expanded(index, expanded)
        if expanded:
            # Bring the details into view, and above all the event.
            last = index.row() + self.rows.detail_count(index)
            self.scrollTo(self.rows.index(last, 0))
            self.scrollTo(index)

    def _anchor_event(self) -> ChronologyItem | None:
        """The event at the cursor, or else the first in view."""
        row = self.current_event()
        return row.item if row else self._event_near(MARGIN, 1)

    def _event_near(self, y: int, step: int) -> ChronologyItem | None:
        """The first event at *y* of the viewport or beyond it in the direction of *step*."""
        number = self.indexAt(QPoint(0, y)).row()
        if number < 0:
            number = 0 if step > 0 else self.row_count() - 1
        while 0 <= number < self.row_count():
            row = self.rows.row(self.rows.index(number, 0))
            if isinstance(row, EventRow):
                return row.item
            number += step
        return None

    def _tell_span(self) -> None:
        first = _day(self._event_near(MARGIN, 1))
        last = _day(self._event_near(self.viewport().height() - MARGIN, -1))
        if first and last:
            self.span_changed.emit(first, max(first, last))


def _day(item: ChronologyItem | None) -> date | None:
    return item.date.earliest or item.date.latest if item else None
