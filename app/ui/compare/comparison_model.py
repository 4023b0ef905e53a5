"""Partners side by side as Qt reads them: frameworks in rows, partners in columns, then years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.comparing.comparison import Comparison, Shared
from app.library.comparing.matrix import Cell
from app.ui.compare.cell_painter import Lines
from app.ui.compare.heads import COLOUR_ROLE, HEADING_ROLE
from app.ui.compare.matrix_model import CELL_ROLE, cell_sentence, cell_words
from app.ui.theme import Tokens

ROOT = QModelIndex()
YEARS = "Years"
_COLOURS = ("joined", "summit", "decision or mandate", "agreement signed")  # one to each partner

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a heading, a framework, or the events that are told of a partner."""

    title: str
    shared: Shared | None = None
    page: str = ""
    days: tuple[date, ...] = ()


class ComparisonModel(QAbstractTableModel):
    """What the partners have in common, what only some of them have, and what is told of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._compared = Comparison((), (), (), ())
        self._lines: tuple[Line, ...] = ()
        self._short: Mapping[str, str] = {}
        self._colours: tuple[str, ...] = ()

    @property
    def years_column(self) -> int:
        """The column with the bars."""
        return len(self._compared.pages)

    def set_comparison(
        self,
        compared: Comparison,
        events: Mapping[str, Sequence[date]],
        short: Mapping[str, str],
        tokens: Tokens,
    ) -> None:
        """Show *compared*; *events* gives the days of the events that are told of each partner.

        *short* gives the titles that have an abbreviation theirs.
        """
        self.beginResetModel()
        self._compared, self._short = compared, short
        self._colours = tuple(tokens.event_colours[each] for each in _COLOURS)
        self._lines = tuple(_lines(compared, events))
        self.endResetModel()

    def set_colours(self, tokens: Tokens) -> None:
        """Take the colours of the partners from *tokens*."""
        self._colours = tuple(tokens.event_colours[each] for each in _COLOURS)

    def line(self, row: int) -> Line:
        """The line in *row*."""
        return self._lines[row]

    def cell(self, index: Index) -> Cell | None:
        """The cell at *index*, None where none stands."""
        found = index.data(CELL_ROLE)
        return found if isinstance(found, Cell) else None

    def page(self, column: int) -> str:
        """The partner of *column*, empty for the years."""
        return self._compared.pages[column] if column < self.years_column else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or not self._lines else self.years_column + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == CELL_ROLE:
            return self._shown(line, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(line, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            line = self._lines[section]
            heads = line.shared is None and not line.page
            return {
                Qt.ItemDataRole.DisplayRole: self._short.get(line.title, line.title),
                Qt.ItemDataRole.AccessibleTextRole: line.title,
                Qt.ItemDataRole.ToolTipRole: line.title,
                HEADING_ROLE: heads,
            }.get(role)
        is_years = section == self.years_column
        if role == Qt.ItemDataRole.DisplayRole:
            return YEARS if is_years else self._compared.titles[section]
        if role == COLOUR_ROLE and not is_years:
            return self._colours[section]
        return None

    def _shown(self, line: Line, column: int) -> object:
        if column == self.years_column:
            if line.shared:
                return Lines(tuple(zip(self._colours, line.shared.cells, strict=False)))
            return Lines(marks=((self._colour_of(line.page), line.days),)) if line.page else None
        if line.shared:
            return line.shared.cells[column]
        return self._words(line, column) or None

    def _words(self, line: Line, column: int) -> str:
        if line.shared and column < self.years_column:
            return cell_words(line.shared.cells[column])
        if line.page and self.page(column) == line.page:
            return f"{len(line.days)} event{'s' if len(line.days) != 1 else ''}"
        return ""

    def _spoken(self, line: Line, column: int) -> str:
        if column == self.years_column and line.shared:
            told = zip(self._compared.titles, line.shared.cells, strict=True)
            every = "; ".join(f"{title}: {cell_words(cell) or 'none'}" for title, cell in told)
            return f"{line.title}, over the years. {every}"
        if line.shared:
            title = self._compared.titles[column]
            return f"{line.title}, {title}: {cell_sentence(line.shared.cells[column])}"
        return f"{line.title} {self._words(line, column)}".strip()

    def _colour_of(self, page: str) -> str:
        return self._colours[self._compared.pages.index(page)]


def _lines(compared: Comparison, events: Mapping[str, Sequence[date]]) -> Iterator[Line]:
    parts = (("In common", compared.common), ("Different", compared.different))
    for title, shared in parts:
        yield Line(f"{title} ({len(shared)})")
        yield from (Line(each.title, each) for each in shared)
    yield Line("Events told")
    for page, title in zip(compared.pages, compared.titles, strict=True):
        yield Line(title, page=page, days=tuple(events.get(page, ())))
