"""The pages that can be picked by their names, and which of them are ticked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui.lists.folded import folded

ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """A page that can be picked; *words* are its other names, by which it is found too."""

    id: str
    title: str
    words: str = ""


class ChoiceModel(QAbstractListModel):
    """The choices that fit what is typed, each with its tick.

    Without *many* a tick takes the place of the one before it.

    Signals:
        picked: other choices are ticked than before.
    """

    picked = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        picked: Iterable[str],
        parent: QObject | None = None,
        *,
        many: bool = True,
    ) -> None:
        super().__init__(parent)
        self._many = many
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
            self.ids = [*(self.ids if self._many else ()), chosen]
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.picked.emit()

    def titles(self) -> list[str]:
        """What is ticked, by name, in the order in which it was."""
        titles = {each.id: each.title for each in self._all}
        return [titles[each] for each in self.ids]

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


def is_ticked(index: Index) -> bool:
    """Whether the choice at *index* is ticked."""
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
