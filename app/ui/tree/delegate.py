"""Paints a row of the partner tree: arrow or tick box, title, years or count."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.library.arrangement.tree import TreeLeaf
from app.ui.lists.arrow import paint_arrow
from app.ui.lists.card_delegate import paint_ground
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.theme import Theme
from app.ui.tree.model import COUNT_ROLE, LEAF_ROLE, OPEN_PAGE_ROLE, Index

ROW_HEIGHT = 28
BOX_ROOM = 22  # the box and the gap after it
RIGHT = 12
GAP = 6


class PartnerDelegate(QStyledItemDelegate):
    """Paints rows that reach over the full width; `indent` says where the text begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, indent: int
    ) -> None:
        """Draw the row in *option*'s rectangle with its contents *indent* pixels in."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, option.rect.adjusted(6, 1, -6, -1))
        box = box_rect(option.rect, indent)
        rest = option.rect.adjusted(indent + BOX_ROOM, 0, -RIGHT, 0)
        leaf = index.data(LEAF_ROLE)
        if isinstance(leaf, TreeLeaf):
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._paint_box(painter, box, option, ticked=ticked)
            self._paint_page(painter, rest, leaf, reading=bool(index.data(OPEN_PAGE_ROLE)))
            if index.data(OPEN_PAGE_ROLE):
                bar = QRect(0, option.rect.top() + 5, 3, option.rect.height() - 10)
                painter.fillRect(bar, QColor(self._theme.tokens.accent))
        else:
            opened = bool(option.state & QStyle.StateFlag.State_Open)
            paint_arrow(painter, box, self._theme.tokens.muted, opened=opened)
            self._paint_branch(painter, rest, index)
        painter.restore()

    def _paint_branch(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens, small = self._theme.tokens, self._theme.interface_font(-2)
        count = str(index.data(COUNT_ROLE))
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rect, _RIGHT, count)
        room = rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(count) - GAP, 0)
        self._draw(painter, room, str(index.data()), tokens.text, medium=True)

    def _paint_page(self, painter: QPainter, rect: QRect, leaf: TreeLeaf, *, reading: bool) -> None:
        tokens = self._theme.tokens
        past = leaf.state in ("former", "suspended", "planned", "unknown")
        note = beside_title(leaf)
        if note:
            small = self._theme.interface_font(-2)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(rect, _RIGHT, note)
            rect = rect.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(note) - GAP, 0)
        colour = tokens.accent if reading else tokens.muted if past else tokens.text
        self._draw(painter, rect, leaf.title, colour, medium=reading)

    def _draw(
        self, painter: QPainter, rect: QRect, text: str, colour: str, *, medium: bool
    ) -> None:
        font = self._theme.interface_font()
        if medium:
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)

    def _paint_box(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, ticked: bool
    ) -> None:
        paint_tick_box(
            painter,
            box,
            self._theme,
            ticked=ticked,
            near=bool(option.state & (QStyle.StateFlag.State_MouseOver | _FOCUS)),
        )


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_FOCUS = QStyle.StateFlag.State_HasFocus


def box_rect(row: QRect, indent: int) -> QRect:
    """Where the tick box of a page stands in its *row*."""
    return QRect(row.left() + indent, row.center().y() - BOX // 2 + 1, BOX, BOX)


def beside_title(leaf: TreeLeaf) -> str:
    """What is said of a page that is no current one: its years, or its state without years."""
    if leaf.state == "former":
        return leaf.years or "former"
    if leaf.state == "unknown":
        return "not yet known"
    return leaf.state if leaf.state in ("suspended", "planned") else ""
