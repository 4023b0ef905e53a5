"""The matrix of who joined what, in a tab of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from app.library.comparing.matrix import Matrix
from app.library.parts import MatrixPart
from app.ui.compare.axis import axis_of
from app.ui.compare.choice_model import Choice
from app.ui.compare.copying import copy_table
from app.ui.compare.frame import CompareFrame
from app.ui.compare.legend import Legend
from app.ui.compare.matrix_model import MatrixModel, cell_sentence
from app.ui.compare.picker import PickDialog
from app.ui.compare.states import WORDS
from app.ui.compare.table import CompareTable
from app.ui.lists.chooser import Chooser
from app.ui.lists.filter_field import FilterField
from app.ui.lists.switch import Switch
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.theme import Theme

LOOKS = ("Table", "Years")
EVERYTHING = 100_000
SORTS = {"title": "date", "date": "state", "state": "title"}  # what the next click on a head does


@dataclass(frozen=True, slots=True)
class MatrixWish:
    """Which matrix is wanted: rows (every partner when empty), columns (all), and the order."""

    pages: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    sort: str = "title"
    by: str = ""


@dataclass(frozen=True, slots=True)
class MatrixChoices:
    """What rows and columns can be chosen from; *branches* of the tree as (title, ids)."""

    branches: tuple[tuple[str, tuple[str, ...]], ...]
    partners: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    short: Mapping[str, str]


class MatrixView(CompareFrame):
    """Shows a matrix and says what the reader wants of it.

    Signals:
        wish_changed: another matrix is wanted, a MatrixWish.
        page_wanted: the id of a page, and whether in a new tab.
        sheet_wanted: the id of a partner whose fact sheet is wanted.
        comparison_wanted: a tuple of the ids of two to four partners.
        export_wanted: "csv", "xlsx" or "pdf".
        message: something to tell in passing.
    """

    wish_changed = Signal(object)
    page_wanted = Signal(str, bool)
    sheet_wanted = Signal(str)
    comparison_wanted = Signal(object)
    export_wanted = Signal(str)
    message = Signal(str)

    def __init__(self, theme: Theme, choices: MatrixChoices, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._choices = choices
        self.wish = MatrixWish()
        self.model = MatrixModel(self)
        self.table = CompareTable(theme, self)
        self.filter = FilterField(theme, "Filter partners", self)
        self.states = Chooser(theme, "Only partners with this state", self)
        self.look = Switch(theme, LOOKS, "Look", self)
        self.rows_button = self.make_button("Rows: all")
        self.columns_button = self.make_button("Columns: all")
        self._detail = QLabel(self)
        self._build()
        self._connect()
        self.setFocusProxy(self.table)

    @property
    def shown(self) -> Matrix:
        """The matrix as it is shown, narrowed by the filter."""
        return self.model.matrix

    @property
    def by_years(self) -> bool:
        """Whether the cells are bars over the years."""
        return bool(self.look.current)

    def show_matrix(self, matrix: Matrix, past: bool = False) -> None:
        """Show *matrix*, of a day of the *past* or of today; the current cell stays current."""
        self.is_past = past
        before = self.table.currentIndex()
        self.model.set_matrix(matrix, self._choices.short)
        self.table.day = matrix.day
        head = self.table.column_head
        head.sorted_by = self._sorted_column()
        self._follow_look()
        self._tell_facts()
        row, column = max(0, before.row()), max(0, before.column())
        index = self.model.index(row, column)
        self.table.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))

    def part(self) -> MatrixPart:
        """What is shown, for the tray."""
        shown = self.shown
        pages = tuple(row.page for row in shown.rows)
        whole = not self.wish.pages and len(pages) == len(self.model.whole.rows)
        day = shown.day.isoformat() if self.is_past else ""
        return MatrixPart(() if whole else pages, self.wish.groups, day)

    def copy(self) -> None:
        """Put the chosen cells, or everything, on the clipboard as a table for a spreadsheet."""
        rows = self.table.chosen_rows()
        columns = sorted({index.column() for index in self.table.selectedIndexes()})
        part = len(self.table.selectedIndexes()) > 1
        shown = self.shown
        if part:
            shown = replace(
                shown,
                groups=tuple(shown.groups[at] for at in columns),
                titles=tuple(shown.titles[at] for at in columns),
                rows=tuple(
                    replace(shown.rows[at], cells=tuple(shown.rows[at].cells[c] for c in columns))
                    for at in rows
                ),
            )
        copy_table(shown)
        self.message.emit(f"Copied {len(shown.rows)} rows as a table")

    def wish_for(self, wish: MatrixWish) -> None:
        """Ask for another matrix."""
        self.wish = wish
        self.wish_changed.emit(wish)

    # Construction

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName("Who joined what, and when")
        self.states.addItem("Any state", "")
        for state, words in WORDS.items():
            self.states.addItem(words.capitalize(), state)
        self.filter.setMinimumWidth(110)
        for button in (self.rows_button, self.columns_button):
            button.setObjectName("choice")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.tools.addWidget(button)
        self.tools.addWidget(self.filter, 1)
        self.tools.addWidget(self.states)
        self.tools.addWidget(self.look)
        self.rows_button.setMenu(self._rows_menu())
        self.columns_button.setMenu(self._columns_menu())
        self.add_button("Copy", "", self.copy).setToolTip("Copy as a table (Ctrl+C)")
        export = QMenu(self)
        for form, words in (("csv", "CSV…"), ("xlsx", "Excel (XLSX)…"), ("pdf", "PDF…")):
            export.addAction(words, partial(self.export_wanted.emit, form))
        self.add_menu("Export", "file-down", export)
        self.add_tray_button(self.part)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setContentsMargins(16, 6, 16, 0)
        self._detail.setMinimumWidth(60)
        self._detail.setWordWrap(True)
        legend = Legend(self.theme, self)
        legend.setContentsMargins(16, 0, 16, 0)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._detail)
        foot = QWidget(self)
        self.body.addWidget(foot)
        foot.setFixedHeight(30)
        legend.setParent(foot)
        legend.setGeometry(16, 0, 900, 28)

    def _connect(self) -> None:
        self.table.opened.connect(self._on_opened)
        self.table.sort_wanted.connect(self._on_sort_wanted)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.copy_wanted.connect(self.copy)
        self.table.selectionModel().currentChanged.connect(self._tell_detail)
        self.table.verticalHeader().sectionDoubleClicked.connect(self._on_partner_opened)
        self.filter.textChanged.connect(self._on_filtered)
        self.states.currentIndexChanged.connect(self._on_filtered)
        self.look.chosen.connect(self._follow_look)

    def _rows_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("All partners", lambda: self.wish_for(replace(self.wish, pages=())))
        groups = menu.addMenu("A group of the tree")
        for title, pages in self._choices.branches:
            groups.addAction(title.replace("&", "&&"), partial(self._choose_rows, pages))
        menu.addAction("The selected rows", self._keep_selected)
        menu.addAction("Choose…", self.pick_rows)
        return menu

    def _columns_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("All frameworks", lambda: self.wish_for(replace(self.wish, groups=())))
        menu.addAction("Choose…", self.pick_columns)
        return menu

    # What the reader asks for

    def pick_rows(self) -> None:
        """Ask which partners are to have a row."""
        shown = [row.page for row in self.model.whole.rows] if self.wish.pages else []
        self._pick("Partners", self._choices.partners, shown, "pages")

    def pick_columns(self) -> None:
        """Ask which frameworks are to have a column."""
        self._pick("Frameworks", self._choices.groups, self.model.whole.groups, "groups")

    def _pick(
        self, title: str, choices: Sequence[Choice], picked: Sequence[str], field: str
    ) -> None:
        dialog = PickDialog(self.theme, title, choices, picked, (1, EVERYTHING), self)
        dialog.chosen.connect(lambda ids: self.wish_for(replace(self.wish, **{field: ids})))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_rows(self, pages: tuple[str, ...]) -> None:
        if pages:
            self.wish_for(replace(self.wish, pages=pages))

    def _keep_selected(self) -> None:
        self._choose_rows(self._selected_pages())

    def _selected_pages(self) -> tuple[str, ...]:
        return tuple(self.shown.rows[row].page for row in self.table.chosen_rows())

    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        cell = self.model.cell(index)
        milestone = cell.milestone.partition("#")[2]
        self.telling_wanted.emit(cell.page, milestone, new_tab)

    def _on_partner_opened(self, row: int) -> None:
        self.page_wanted.emit(self.shown.rows[row].page, False)

    def _on_sort_wanted(self, column: int) -> None:
        group = self.shown.groups[column]
        sort = SORTS[self.wish.sort] if group == self.wish.by else "date"
        self.wish_for(replace(self.wish, sort=sort, by="" if sort == "title" else group))

    def _on_filtered(self) -> None:
        self.model.set_filter(self.filter.text(), str(self.states.currentData()))
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._tell_detail(self.table.currentIndex())
        self._tell_facts()

    def _open_menu(self, where: QPoint) -> None:
        index = self.table.currentIndex()
        page, group = self.shown.rows[index.row()], self.shown.groups[index.column()]
        chosen = self._selected_pages()

        def sort(order: str) -> None:
            self.wish_for(replace(self.wish, sort=order, by=group))

        others = tuple(each for each in self.shown.groups if each != group)
        open_menu(
            self,
            where,
            (
                MenuEntry("Open its sentence", lambda: self._on_opened(index, False)),
                MenuEntry(f"Open {page.title}", lambda: self.page_wanted.emit(page.page, False)),
                MenuEntry("Fact sheet", lambda: self.sheet_wanted.emit(page.page)),
                MenuEntry(
                    "Compare the selected partners",
                    lambda: self.comparison_wanted.emit(chosen),
                    2 <= len(chosen) <= 4,
                ),
            ),
            (
                MenuEntry("Sort by date in this column", lambda: sort("date")),
                MenuEntry("Sort by state in this column", lambda: sort("state")),
                MenuEntry("Sort by name", lambda: self.wish_for(replace(self.wish, sort="title"))),
            ),
            (
                MenuEntry("Keep the selected rows", self._keep_selected),
                MenuEntry(
                    "Leave this column out",
                    lambda: self.wish_for(replace(self.wish, groups=others)),
                    bool(others),
                ),
                MenuEntry("Copy", self.copy),
            ),
        )

    # What is told

    def _sorted_column(self) -> int:
        groups = self.model.matrix.groups
        return groups.index(self.wish.by) if self.wish.by in groups else -1

    def _follow_look(self) -> None:
        cells = (cell for row in self.model.whole.rows for cell in row.cells)
        self.table.show_axis(axis_of(cells, self.table.day) if self.by_years else None)

    def _tell_facts(self) -> None:
        whole, shown = len(self.model.whole.rows), len(self.shown.rows)
        partners = f"{shown} of {whole} partners" if shown < whole else f"{whole} partners"
        self.rows_button.setText(f"Rows: {whole if self.wish.pages else 'all'}")
        columns = len(self.shown.groups) if self.wish.groups else "all"
        self.columns_button.setText(f"Columns: {columns}")
        facts = f"{partners}, {len(self.shown.groups)} frameworks"
        self.set_title("Who joined what, and when", facts, self.table.day, self.is_past)

    def _tell_detail(self, index: QModelIndex) -> None:
        if not index.isValid():
            self._detail.clear()
            return
        row, title = self.shown.rows[index.row()], self.shown.titles[index.column()]
        words = cell_sentence(self.model.cell(index))
        self._detail.setText(f"{row.title} · {title}: {words}")

    def sizeHint(self) -> QSize:
        return QSize(700, 600)
