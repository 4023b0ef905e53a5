"""Paints a hit: its title, where the match stands, the words around it; an event: its day."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.library.chronology import ChronologyItem
from app.library.search_answer import SearchHit
from app.ui.lists.blocks import Block, Span, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.milestones.shapes import paint_mark
from app.ui.search.model import (
    EVENT_ROLE,
    HIT_ROLE,
    NUMBER_ROLE,
    other_sections,
    standing,
)

NUMBER_ROOM = 24
EVENT_LEFT = 20  # room for the mark of an event
MARK_RADIUS = 5.0


class HitDelegate(CardDelegate):
    """Paints hits as cards, each as high as its words.

    Signals:
        box_pressed: the tick box of the hit at this index was clicked.
    """

    box_pressed = Signal(QModelIndex)
    typical_height = 128
    padding = QMargins(16, 9, 14, 11)
    ground_margins = QMargins(6, 1, 6, 1)

    def blocks(self, index: Index) -> Sequence[Block]:
        event: ChronologyItem | None = index.data(EVENT_ROLE)
        if event is not None:
            return self._event_blocks(event, str(index.data()))
        hit: SearchHit = index.data(HIT_ROLE)
        tokens, small = self._theme.tokens, self._theme.interface_font(-1)
        title = self._theme.interface_font()
        title.setWeight(QFont.Weight.DemiBold)
        best = hit.snippets[0]
        marks = tuple(Span(*mark, tokens.text, tokens.highlight) for mark in best.marks)
        room = BOX + NUMBER_ROOM + 6
        blocks: list[Block] = [
            TextBlock(hit.title, title, tokens.text, right=room),
            TextBlock(standing(hit), small, tokens.muted),
        ]
        if best.text:
            blocks.append(TextBlock(best.text, small, tokens.muted, above=4, spans=marks))
        others = other_sections(hit)
        if others:
            words = f"Also in {', '.join(others)}"
            blocks.append(TextBlock(words, small, tokens.muted, above=4))
        return blocks

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event: ChronologyItem | None = index.data(EVENT_ROLE)
        if event is not None:
            tokens = self._theme.tokens
            colour = tokens.event_colours.get(event.type, tokens.accent)
            left, top = option.rect.left() + self.padding.left(), option.rect.top()
            centre = QPointF(left + 6, top + self.padding.top() + 10)
            paint_mark(painter, centre, MARK_RADIUS, event.type, colour, tokens.window)
            return
        box = _box(option.rect, self.padding)
        near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        paint_tick_box(painter, box, self._theme, ticked=ticked, near=bool(near))
        painter.setFont(self._theme.interface_font(-2))
        painter.setPen(QColor(self._theme.tokens.muted))
        number = QRect(box.left() - NUMBER_ROOM - 8, box.top(), NUMBER_ROOM, BOX)
        painter.drawText(
            number,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            str(index.data(NUMBER_ROLE)),
        )

    def _event_blocks(self, event: ChronologyItem, title: str) -> Sequence[Block]:
        tokens, small = self._theme.tokens, self._theme.interface_font(-1)
        head = f"{event.date.describe(event.qualifier)}  {title}"
        day = Span(0, len(head) - len(title) - 2, tokens.text, bold=True)
        return [
            TextBlock(head, small, tokens.muted, left=EVENT_LEFT, spans=(day,)),
            TextBlock(event.text, small, tokens.text, above=1, left=EVENT_LEFT),
        ]

    def press(self, index: Index, rect: QRect, position: QPoint) -> bool:
        if index.data(HIT_ROLE) is None:
            return False
        if not _box(rect, self.padding).adjusted(-7, -7, 7, 7).contains(position):
            return False
        self.box_pressed.emit(index)
        return True


def _box(rect: QRect, padding: QMargins) -> QRect:
    """Where the tick box of a hit in *rect* stands."""
    return QRect(rect.right() - padding.right() - BOX + 1, rect.top() + padding.top() + 2, BOX, BOX)
