"""The list of milestones: a cursor that follows the reader, details that unfold."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.library.chronology import ChronologyItem
from app.ui.lists.card_view import CardView
from app.ui.lists.lazy_list import MARGIN
from app.ui.milestones.delegate import MilestoneDelegate
from app.ui.milestones.model import MilestoneModel
from app.ui.milestones.rows import EventRow, Row, YearRow
from app.ui.theme import Theme


class MilestoneList(CardView):
    """Right or Space unfolds the details of an event, Left folds them; a year typed leads to it.

    Signals:
        span_changed: first and last day of the events in view.
    """

    span_changed = Signal(object, object)

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
        was_current = self.currentIndex().isValid()
        self.rows.set_rows(rows)
        found = self.rows.find(anchor.lead.key) if anchor else QModelIndex()
        if found.isValid():
            if was_current:
                self.setCurrentIndex(found)
            self.scrollTo(found, QAbstractItemView.ScrollHint.PositionAtTop)
        self._tell_span()

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
        else:
            super().keyPressEvent(event)

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
