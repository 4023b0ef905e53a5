"""A dialog in which pages are picked by their names."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.compare.choice_model import Choice, ChoiceModel, Index, is_ticked
from app.ui.dialogs.frame import FramedDialog
from app.ui.lists.card_delegate import paint_ground
from app.ui.lists.filter_field import FilterField
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.theme import Theme

ROW_HEIGHT = 28
SIZE = QSize(420, 520)
MOST_NAMED = 10  # of so many those that are chosen are named; of more they are counted


class PickDialog(FramedDialog):
    """A field to type a name into, and the names that fit it; Return and Space tick.

    Where one alone is wanted, Return ends the dialog with it.

    Signals:
        chosen: a tuple of ids, in the order in which they were picked.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: Sequence[Choice],
        picked: Iterable[str],
        limits: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(theme, title, buttons.Ok | buttons.Cancel, parent)
        self._least, self._most = limits
        self.model = ChoiceModel(choices, picked, self, many=self._most > 1)
        self.field = FilterField(theme, "Type a name", self)
        self.view = QListView(self)
        self._count = self.label("", muted=True)
        self._ok = self.buttons.button(buttons.Ok)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_ChoiceDelegate(theme, self.view))
        self.view.setAccessibleName(title)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self.model.toggle)
        self.field.textChanged.connect(self._on_typed)
        for part in (self.field, self.view):
            part.installEventFilter(self)
        self.model.picked.connect(self._tell)
        self.accepted.connect(lambda: self.chosen.emit(tuple(self.model.ids)))
        for widget in (self.field, self.view, self._count):
            self.body.addWidget(widget)
        self.spread(SIZE)
        self.view.setCurrentIndex(self.model.index(0))
        self.field.setFocus()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._on_return(typing=watched is self.field)
        if watched is self.field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.view.setFocus()
            return True
        if watched is self.view and key == Qt.Key.Key_Space:
            self.model.toggle(self.view.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _on_return(self, *, typing: bool) -> bool:
        """Tick the name that was typed; with nothing typed, or in the list, be done."""
        index = self.view.currentIndex()
        typed = typing and bool(self.field.text().strip())
        if self._most == 1 and (typed or not typing):
            self._end_with(index)
        elif typed:
            if index.isValid():
                self.model.toggle(index)
                self.field.clear()
        elif self._ok.isEnabled():
            self.accept()
        return True

    def _end_with(self, index: Index) -> None:
        """Be done with the one choice at *index*."""
        if index.isValid():
            if not is_ticked(index):
                self.model.toggle(index)
            self.accept()

    def _on_typed(self, text: str) -> None:
        self.model.set_filter(text)
        self.view.setCurrentIndex(self.model.index(0))
        self._tell()

    def _tell(self) -> None:
        count = len(self.model.ids)
        self._count.setText(self._words())
        self._ok.setEnabled(self._least <= count <= self._most)
        self._ok.setDefault(self._ok.isEnabled())

    def _words(self) -> str:
        """How many are wanted and which are chosen; else that no name fits what is typed."""
        titles = self.model.titles()
        if not self.model.rowCount():
            return f"No name has “{self.field.text().strip()}” in it"
        if self._most > MOST_NAMED:
            return f"{len(titles)} chosen"
        wanted = "one" if self._most == 1 else f"{self._least} to {self._most}"
        return ": ".join(filter(None, (f"Choose {wanted}", ", ".join(titles))))


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a tick box and a name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme, option.rect.adjusted(2, 1, -2, -1))
        box = option.rect.adjusted(10, 0, 0, 0)
        box.setTop(option.rect.center().y() - BOX // 2 + 1)
        box.setSize(QSize(BOX, BOX))
        near = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_tick_box(painter, box, self._theme, ticked=is_ticked(index), near=near)
        painter.setFont(self._theme.interface_font())
        painter.setPen(QColor(self._theme.tokens.text))
        words = option.rect.adjusted(34, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()
