"""The events and hits of a search as Qt reads them."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Place
from app.library.parts import Part, PlacePart, event_part
from app.library.search.answer import SearchHit
from app.library.search.hit_passages import LISTS, section_of

HIT_ROLE = Qt.ItemDataRole.UserRole
EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Events, then hits, best first; which of the pages found lie in the tray."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChronologyItem | SearchHit, ...] = ()
        self._events = 0
        self._titles: Mapping[str, str] = {}
        self._ticked: frozenset[str] = frozenset()

    def set_hits(
        self,
        hits: Sequence[SearchHit],
        events: Sequence[ChronologyItem] = (),
        titles: Mapping[str, str] | None = None,
    ) -> None:
        """Replace every row; *titles* name the pages that tell the *events*."""
        self.beginResetModel()
        self._rows = (*events, *hits)
        self._events = len(events)
        self._titles = titles or {}
        self.endResetModel()

    def like(self, row: ChronologyItem | SearchHit | None) -> QModelIndex:
        """Where the page of a hit, or an event, stands now; an invalid index where it does not."""
        wanted = _key(row) if row is not None else None
        keys = [_key(each) for each in self._rows]
        return self.index(keys.index(wanted), 0) if wanted in keys else QModelIndex()

    def set_ticked(self, page_ids: Collection[str]) -> None:
        """Tick these pages, and no other."""
        self._ticked = frozenset(page_ids)
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def is_ticked(self, index: Index) -> bool:
        """Whether the page of the hit at *index* lies in the tray."""
        row = self._rows[index.row()] if index.isValid() else None
        return isinstance(row, SearchHit) and row.page in self._ticked

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, ChronologyItem):
            return self._event_data(row, role)
        return self._hit_data(index, row, role)

    def _event_data(self, event: ChronologyItem, role: int) -> object:
        title = self._titles.get(event.lead.page, event.lead.page)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Event: {event.date.describe(event.qualifier)}. {title}. {event.text}"
        return event if role == EVENT_ROLE else None

    def _hit_data(self, index: Index, hit: SearchHit, role: int) -> object:
        number = index.row() - self._events + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tray = "in the tray" if self.is_ticked(index) else ""
            best = hit.snippets[0]
            words = (hit.title, standing(hit), section_of(hit, best), best.text, tray)
            return f"{number}: " + ". ".join(each for each in words if each)
        return {HIT_ROLE: hit, NUMBER_ROLE: number}.get(role)


def _key(row: ChronologyItem | SearchHit) -> tuple[str, str]:
    return ("", row.page) if isinstance(row, SearchHit) else (row.lead.page, row.lead.id)


def part_of(index: Index) -> Part | None:
    """What the row at *index* is in the tray: the section of the best passage, or an event."""
    event, hit = index.data(EVENT_ROLE), index.data(HIT_ROLE)
    if isinstance(event, ChronologyItem):
        return event_part(event)
    if not isinstance(hit, SearchHit):
        return None
    best = hit.snippets[0]
    told = best.end and section_of(hit, best) and best.passage not in LISTS
    return PlacePart(Place(hit.page, best.passage if told else ""))


def standing(hit: SearchHit) -> str:
    """What the page is, where it stands, how often it matches: "Country · OSCE › Partners"."""
    places = dict.fromkeys((hit.where[0], hit.where[-1])) if hit.where else ()
    matches = f"{hit.matches:,}\N{NO-BREAK SPACE}matches" if hit.matches > 1 else ""
    words = (hit.kind.capitalize(), " › ".join(places), matches)
    return " · ".join(each for each in words if each)
