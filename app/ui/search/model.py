"""The hits of a search as Qt reads them."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.search_answer import SearchHit

HIT_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Hits, best first, and which of their pages lie in the tray."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()
        self._ticked: frozenset[str] = frozenset()

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def set_ticked(self, page_ids: Collection[str]) -> None:
        """Tick these pages, and no other."""
        self._ticked = frozenset(page_ids)
        if self._hits:
            last = self.index(len(self._hits) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def is_ticked(self, index: Index) -> bool:
        """Whether the page of the hit at *index* lies in the tray."""
        return index.isValid() and self._hits[index.row()].page in self._ticked

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tray = "in the tray" if self.is_ticked(index) else ""
            words = (hit.title, standing(hit), hit.snippets[0].text, tray)
            return f"{index.row() + 1}: " + ". ".join(each for each in words if each)
        return hit if role == HIT_ROLE else None


def standing(hit: SearchHit) -> str:
    """What the page is and where in it the best match stands: "Country · Evolution"."""
    best = hit.snippets[0]
    section = best.title if best.title != hit.title else ""
    return " · ".join(each for each in (hit.kind.capitalize(), section) if each)


def other_sections(hit: SearchHit) -> tuple[str, ...]:
    """The titles of the other sections with matches, each once."""
    best = hit.snippets[0]
    titles = dict.fromkeys(each.title for each in hit.snippets[1:] if each.title)
    return tuple(title for title in titles if title not in (best.title, hit.title))
