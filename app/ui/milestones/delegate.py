"""Paints the milestone panel: a line of time with a mark for each event, its text beside it."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QMargins,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip

from app.library.pages.verdicts import is_doubtful
from app.ui.lists.arrow import paint_arrow
from app.ui.lists.blocks import Block, ChipRow, Span, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index, paint_ground
from app.ui.milestones.act_buttons import ACTS_WIDTH, act_at, paint_acts
from app.ui.milestones.acts import act_name
from app.ui.milestones.model import (
    AFTER_LAST,
    CURRENT_ROLE,
    END_ROLE,
    EXPANDED_ROLE,
    LAST,
    ROW_ROLE,
)
from app.ui.milestones.rows import (
    EventRow,
    LabelRow,
    PartnerRow,
    Row,
    SourceRow,
    TellingRow,
    YearRow,
)
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

LINE_X = 22
MARK_RADIUS = 5.5
MARK_Y = 16  # centre of the first line of an event
YEAR_HEIGHT = 36
YEAR_LEFT = 8
YEAR_ROOM = 9  # on each side of the label in its pill
DETAIL_LEFT = 12
DETAIL_MARGINS = QMargins(47, 0, 4, 0)
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
KEPT = 150  # rows whose text stays set; some ten are in view
DISCLOSURE = 28  # width and height of what can be clicked
RUN_IN = "\N{EM SPACE}"  # between the subject and what it did
_Flag = QStyle.StateFlag
DETAILS = LabelRow | SourceRow | TellingRow | PartnerRow


class MilestoneDelegate(CardDelegate):
    """Paints each row of the panel by its kind.

    Signals:
        disclosure_pressed: the small arrow of the event at this index was clicked.
        act_pressed: a button on the event at this index was clicked: what it says of it.
    """

    disclosure_pressed = Signal(QModelIndex)
    act_pressed = Signal(QModelIndex, str)
    typical_height = 78
    padding = QMargins(42, 7, 14, 7)
    ground_margins = QMargins(34, 1, 4, 1)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._blocks: OrderedDict[int, tuple[Row, Sequence[Block]]] = OrderedDict()
        self._measured: dict[tuple[str, str, tuple[str, ...]], int] = {}  # by id, doubts and marks
        self._measured_for = (0, "")  # the width, and the page whose chronology it is
        theme.changed.connect(self._blocks.clear)

    def blocks(self, index: Index) -> Sequence[Block]:
        row = index.data(ROW_ROLE)
        kept = self._blocks.get(id(row))
        if kept is None:
            self._blocks[id(row)] = kept = (row, self._make_blocks(row))
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        return kept[1]

    def _make_blocks(self, row: Row) -> Sequence[Block]:
        tokens = self._theme.tokens
        small = self._theme.interface_font(-1)
        if isinstance(row, EventRow):
            return self._event_blocks(row)
        if isinstance(row, LabelRow):
            return [TextBlock(row.label, small, tokens.muted, left=DETAIL_LEFT)]
        if isinstance(row, SourceRow):
            return [
                TextBlock(row.title, small, tokens.accent, left=DETAIL_LEFT),
                TextBlock(row.about, small, tokens.muted, left=DETAIL_LEFT),
            ]
        if isinstance(row, TellingRow | PartnerRow):
            return [TextBlock(row.title, small, tokens.accent, left=DETAIL_LEFT)]
        return []

    def row_height(self, index: Index, width: int) -> int:
        row = index.data(ROW_ROLE)
        if isinstance(row, YearRow):
            return YEAR_HEIGHT
        if isinstance(row, DETAILS):
            return super().row_height(index, width) - 6
        if self._measured_for != (width, row.own):
            self._measured_for = (width, row.own)
            self._measured.clear()
        shown = (row.item.id, row.reasons, row.marks)
        if shown not in self._measured:
            self._measured[shown] = super().row_height(index, width)
        return self._measured[shown]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, option.rect, index)
        painter.restore()
        if isinstance(index.data(ROW_ROLE), YearRow):
            self._paint_year(painter, option.rect, index.data(ROW_ROLE))
        else:
            super().paint(painter, option, index)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        margins = self.ground_margins
        if not isinstance(option.index.data(ROW_ROLE), EventRow):
            margins = DETAIL_MARGINS
        paint_ground(painter, option, self._theme, option.rect.marginsRemoved(margins))

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EventRow):
            tokens = self._theme.tokens
            colour = tokens.event_colours.get(row.item.type, tokens.accent)
            centre = QPointF(LINE_X, option.rect.top() + MARK_Y)
            paint_mark(painter, centre, MARK_RADIUS, row.item.type, colour, tokens.window)
            if index.data(CURRENT_ROLE):
                bar = QRectF(0, option.rect.top() + 5, 3, option.rect.height() - 10)
                painter.fillRect(bar, QColor(tokens.accent))
            self._paint_disclosure(painter, option, bool(index.data(EXPANDED_ROLE)))
            if row.found and option.state & (_Flag.State_Selected | _Flag.State_MouseOver):
                paint_acts(painter, option.rect, row.found, self._theme)
        elif isinstance(row, DETAILS):
            left, top = self.padding.left() + 1, option.rect.top()
            bar = QRectF(left, top, 2, option.rect.height())
            painter.fillRect(bar, QColor(self._theme.tokens.line))

    def press(self, index: Index, rect: QRect, position: QPoint) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(row, EventRow):
            return False
        act = act_at(rect, position) if row.found else None
        if act is not None:
            self.act_pressed.emit(index, act.says)
        elif _disclosure(rect).contains(position):
            self.disclosure_pressed.emit(index)
        else:
            return False
        return True

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(ROW_ROLE)
        found = row.found if isinstance(row, EventRow) else None
        act = act_at(view.visualRect(index), event.pos()) if found else None
        if found is None or act is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), f"{act_name(act, found)} ({act.key})", view)
        return True

    def _event_blocks(self, row: EventRow) -> list[Block]:
        tokens, small = self._theme.tokens, self._theme.interface_font(-1)
        ink, face = tokens.text, self._theme.interface_font()
        if row.rejected:
            ink = tokens.muted
            face.setStrikeOut(True)
        # The type goes to the next line as a whole when there is no room for it.
        head = f"{row.date}  {row.item.type.replace(' ', NO_BREAK_SPACE)}"
        date = Span(0, len(row.date), ink, bold=True)
        text = f"{row.subject}{RUN_IN}{row.item.text}" if row.subject else row.item.text
        subject = (Span(0, len(row.subject), bold=True),) if row.subject else ()
        tiny = self._theme.interface_font(-2)
        blocks: list[Block] = [
            TextBlock(head, small, tokens.muted, right=16, spans=(date,)),
            TextBlock(text, face, ink, above=1, spans=subject),
            TextBlock(row.about, tiny, tokens.muted, above=3),
        ]
        if row.readings:
            blocks.append(TextBlock(row.readings, tiny, tokens.warning, above=2))
        if row.reasons:
            blocks.append(TextBlock(row.reasons, tiny, tokens.muted, above=2))
        if row.marks:
            room = ACTS_WIDTH if row.found else 0
            blocks.append(ChipRow(row.marks, tiny, self._mark_colour(row), above=5, right=room))
        return blocks

    def _mark_colour(self, row: EventRow) -> str:
        """The colour of the words that say where an event stands."""
        tokens, found = self._theme.tokens, row.found
        if found is not None and found.said in ("accept", "correct"):
            return tokens.event_colours["agreement signed"]
        if found is not None and (found.said or not is_doubtful(found)):
            return tokens.muted
        return tokens.warning

    def _paint_line(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The line of time, from the first head to the last mark."""
        top, bottom = rect.top(), rect.bottom() + 1
        if index.row() == 0:
            top = rect.center().y()
        if index.data(END_ROLE) == AFTER_LAST:
            return
        if index.data(END_ROLE) == LAST:
            bottom = rect.top() + MARK_Y
        line = QRectF(LINE_X - 1, top, 2, bottom - top)
        painter.fillRect(line, QColor(self._theme.tokens.line))

    def _paint_year(self, painter: QPainter, rect: QRect, row: YearRow) -> None:
        tokens, font = self._theme.tokens, self._theme.interface_font()
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(row.label) + 2 * YEAR_ROOM
        left = min(YEAR_LEFT, max(0, LINE_X - width // 2)) if width < 60 else 4
        pill = QRectF(max(left, 4), rect.top() + 9, width, 21)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.chip))
        painter.drawRoundedRect(pill, 10.5, 10.5)
        painter.setPen(QColor(tokens.text))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.label)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._theme.interface_font(-2))
        beside = QRectF(pill.right() + 8, pill.top(), rect.width(), pill.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, f"{row.count:,}")
        painter.restore()

    def _paint_disclosure(
        self, painter: QPainter, option: QStyleOptionViewItem, expanded: bool
    ) -> None:
        tokens = self._theme.tokens
        near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        colour = tokens.text if near else tokens.muted
        paint_arrow(painter, _disclosure(option.rect), colour, opened=expanded)


def _disclosure(rect: QRect) -> QRect:
    """Where the small arrow of an event in *rect* can be clicked."""
    return QRect(rect.right() - DISCLOSURE - 4, rect.top() + 2, DISCLOSURE, DISCLOSURE)
