"""The matrix as Qt reads it: partners in rows, frameworks in columns."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.library.comparing.matrix import Cell, Matrix
from app.library.pages.page import Membership
from app.library.pages.standing import span_text
from app.ui.compare.states import WORDS
from app.ui.lists.folded import folded

CELL_ROLE = Qt.ItemDataRole.UserRole  # Cell
PAGE_ROLE = Qt.ItemDataRole.UserRole + 1  # of a head: the id of its page
TITLE_ROLE = Qt.ItemDataRole.UserRole + 2  # of a head: its whole title
ROOT = QModelIndex()
EMPTY = Matrix((), (), (), date.min)

Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """A matrix, whole or with the rows that a filter leaves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole = EMPTY
        self._shown = EMPTY
        self._short: Mapping[str, str] = {}
        self._words = ""
        self._state = ""

    @property
    def matrix(self) -> Matrix:
        """What is shown, as a matrix of its own."""
        return self._shown

    @property
    def whole(self) -> Matrix:
        """The matrix without a filter."""
        return self._whole

    def set_matrix(self, matrix: Matrix, short: Mapping[str, str]) -> None:
        """Show *matrix*; *short* gives the titles that have an abbreviation theirs."""
        self.beginResetModel()
        self._whole, self._short = matrix, short
        self._narrow()
        self.endResetModel()

    def set_filter(self, words: str, state: str = "") -> None:
        """Keep the rows whose title has all *words*, and in which a cell has *state*."""
        if (words, state) != (self._words, self._state):
            self.beginResetModel()
            self._words, self._state = words, state
            self._narrow()
            self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """The cell at *index*, which must be valid."""
        return self._shown.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown.groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell)
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            row, group = self._shown.rows[index.row()].title, self._shown.titles[index.column()]
            return f"{row}, {group}: {cell_sentence(cell)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            page, title = self._shown.groups[section], self._shown.titles[section]
            short = self._short.get(title, title)
        else:
            row = self._shown.rows[section]
            page, title, short = row.page, row.title, row.title
        return {
            Qt.ItemDataRole.DisplayRole: short,
            Qt.ItemDataRole.ToolTipRole: title,
            Qt.ItemDataRole.AccessibleTextRole: title,
            PAGE_ROLE: page,
            TITLE_ROLE: title,
        }.get(role)

    def _narrow(self) -> None:
        words = folded(self._words).split()
        rows = tuple(
            row
            for row in self._whole.rows
            if all(word in folded(row.title) for word in words)
            and (not self._state or any(cell.state == self._state for cell in row.cells))
        )
        self._shown = replace(self._whole, rows=rows)


def cell_words(cell: Cell) -> str:
    """A cell in a few words: its years, and its state where that is not plain from them."""
    if not cell.memberships:
        return ""
    note = f" ({WORDS[cell.state]})" if cell.state not in ("current", "former", "") else ""
    return f"{cell.years or 'member'}{note}"


def cell_sentence(cell: Cell) -> str:
    """A cell in whole words: roles, dates, pauses, and the state."""
    if not cell.memberships:
        return "no membership stated"
    spans = "; ".join(_span(each) for each in cell.memberships)
    return f"{spans}. {WORDS[cell.state].capitalize()}"


def _span(membership: Membership) -> str:
    parts = [membership.role, span_text(membership.start, membership.end)]
    parts += [f"suspended {span_text(each.start, each.end)}" for each in membership.suspended]
    return ", ".join(filter(None, parts))
