"""Paints a hit: its title, where the match stands, the words around it; an event: its day."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMargins, QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.library.chronology.events import ChronologyItem
from app.library.search.answer import SearchHit
from app.library.search.hit_passages import passages_of, section_of
from app.ui.lists.blocks import Block, Span, TextBlock, stack_height
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.milestones.shapes import paint_mark
from app.ui.search.model import (
    EVENT_ROLE,
    HIT_ROLE,
    NUMBER_ROLE,
    standing,
)

NUMBER_ROOM = 24
EVENT_LEFT = 20  # room for the mark of an event
MARK_RADIUS = 5.0
PASSAGE_GAP = 4  # above each passage


class HitDelegate(CardDelegate):
    """Paints hits as cards, each as high as its words.

    Signals:
        box_pressed: the tick box of the hit at this index was clicked.
        passage_pressed: the passage so numbered of the hit at this index was clicked.
    """

    box_pressed = Signal(QModelIndex)
    passage_pressed = Signal(QModelIndex, int)
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
        room = BOX + NUMBER_ROOM + 6
        return [
            TextBlock(hit.title, title, tokens.text, right=room),
            TextBlock(standing(hit), small, tokens.muted),
            *(block for _, block in self._passages(hit)),
        ]

    def _passages(self, hit: SearchHit) -> Iterator[tuple[int, TextBlock]]:
        """The passages that are shown, each with its number: section, words, matches marked."""
        tokens, small = self._theme.tokens, self._theme.interface_font(-1)
        for number, passage in passages_of(hit):
            section = section_of(hit, passage)
            head = f"{section}: " if section and passage.text else section
            if not head and not passage.text:
                continue
            spans = [Span(0, len(section), tokens.text)]
            spans += (
                Span(len(head) + first, len(head) + last, tokens.text, tokens.highlight)
                for first, last in passage.marks
            )
            text = f"{head}{passage.text}"
            yield (
                number,
                TextBlock(text, small, tokens.muted, above=PASSAGE_GAP, spans=tuple(spans)),
            )

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
        hit: SearchHit | None = index.data(HIT_ROLE)
        if hit is None:
            return False
        if _box(rect, self.padding).adjusted(-7, -7, 7, 7).contains(position):
            self.box_pressed.emit(index)
            return True
        number = self.passage_at(index, rect, position)
        if number:
            self.passage_pressed.emit(index, number)
        return bool(number)

    def passage_at(self, index: Index, rect: QRect, position: QPoint) -> int:
        """The number of the passage at *position* in *rect*; 0 for all but the later ones."""
        inner = rect.marginsRemoved(self.padding)
        shown = list(self._passages(index.data(HIT_ROLE)))
        blocks = self.blocks(index)
        top = inner.top() + stack_height(blocks[: len(blocks) - len(shown)], inner.width())
        for number, block in shown:
            top += round(block.height(inner.width()))
            if position.y() < top:
                return number if position.y() >= top - block.height(inner.width()) else 0
        return 0


def _box(rect: QRect, padding: QMargins) -> QRect:
    """Where the tick box of a hit in *rect* stands."""
    return QRect(rect.right() - padding.right() - BOX + 1, rect.top() + padding.top() + 2, BOX, BOX)
