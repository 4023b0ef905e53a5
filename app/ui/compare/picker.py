"""A dialog in which pages are picked by their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.dialogs.frame import FramedDialog
from app.ui.lists.card_delegate import paint_ground
from app.ui.lists.filter_field import FilterField
from app.ui.lists.folded import folded
from app.ui.lists.tick_box import BOX, paint_tick_box
from app.ui.theme import Theme

ROOT = QModelIndex()
ROW_HEIGHT = 28
SIZE = QSize(420, 520)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A page that can be picked; *words* are its other names, by which it is found too."""

    id: str
    title: str
    words: str = ""


class ChoiceModel(QAbstractListModel):
    """The choices that fit what is typed, each with its tick.

    Signals:
        picked: other choices are ticked than before.
    """

    picked = Signal()

    def __init__(
        self, choices: Sequence[Choice], picked: Iterable[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folded = {each.id: folded(f"{each.title} {each.words}") for each in choices}
        self.ids = [each for each in picked if each in self._folded]
        self._all = tuple(sorted(choices, key=lambda each: each.id not in self.ids))
        self._shown = self._all

    def set_filter(self, text: str) -> None:
        """Keep what has every word of *text*, those that begin with it first."""
        words = folded(text).split()
        kept = [e for e in self._all if all(word in self._folded[e.id] for word in words)]
        if words:
            kept.sort(key=lambda each: not self._folded[each.id].startswith(words[0]))
        self.beginResetModel()
        self._shown = tuple(kept)
        self.endResetModel()

    def toggle(self, index: Index) -> None:
        """Tick the choice at *index*, or take its tick away."""
        chosen = self._shown[index.row()].id
        if chosen in self.ids:
            self.ids.remove(chosen)
        else:
            self.ids.append(chosen)
        self.dataChanged.emit(index, index)
        self.picked.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = choice.id in self.ids
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None


class PickDialog(FramedDialog):
    """A field to type a name into, and the names that fit it; Return and Space tick.

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
        self.model = ChoiceModel(choices, picked, self)
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
        self.resize(SIZE)
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
        if typing and self.field.text().strip():
            if index.isValid():
                self.model.toggle(index)
                self.field.clear()
        elif self._ok.isEnabled():
            self.accept()
        return True

    def _on_typed(self, text: str) -> None:
        self.model.set_filter(text)
        self.view.setCurrentIndex(self.model.index(0))

    def _tell(self) -> None:
        count = len(self.model.ids)
        wanted = f"Choose {self._least} to {self._most}. " if self._most < count + 50 else ""
        self._count.setText(f"{wanted}{count} chosen")
        self._ok.setEnabled(self._least <= count <= self._most)
        self._ok.setDefault(self._ok.isEnabled())


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
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        near = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_tick_box(painter, box, self._theme, ticked=ticked, near=near)
        painter.setFont(self._theme.interface_font())
        painter.setPen(QColor(self._theme.tokens.text))
        words = option.rect.adjusted(34, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()
