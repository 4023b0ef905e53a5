"""Two to four partners side by side, in a tab of its own."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from app.library.comparing.comparison import Comparison
from app.library.parts import ComparisonPart, together
from app.ui.compare.axis import axis_of
from app.ui.compare.comparison_model import ComparisonModel
from app.ui.compare.frame import CompareFrame
from app.ui.compare.table import CompareTable
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.theme import Theme

ROW_HEIGHT = 34
NARROWEST = 98  # of a partner's column
YEARS_SHARE = 0.44  # of the width, for the bars


class ComparisonView(CompareFrame):
    """Shows a comparison: memberships in words, and beside them as bars over the same years.

    Signals:
        sheet_wanted: the id of a partner whose fact sheet is wanted.
        choice_wanted: other partners are to be chosen.
    """

    sheet_wanted = Signal(str)
    choice_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.pages: tuple[str, ...] = ()
        self._day = date.today()
        self.model = ComparisonModel(self)
        self.table = CompareTable(theme, self)
        self._detail = QLabel(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName("Partners side by side")
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.column_head.setSectionsClickable(False)
        self.add_button("Choose partners", "list-checks", self.choice_wanted.emit)
        self.add_tray_button(self.part)
        self._detail.setContentsMargins(16, 6, 16, 8)
        self._detail.setMinimumWidth(60)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._detail)
        self.table.opened.connect(self._on_opened)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.selectionModel().currentChanged.connect(self._tell_detail)
        theme.changed.connect(self._on_theme_changed)
        self.setFocusProxy(self.table)

    def show_comparison(
        self,
        compared: Comparison,
        events: Mapping[str, Sequence[date]],
        short: Mapping[str, str],
        day: date,
        past: bool = False,
    ) -> None:
        """Show *compared* as of *day*; *events* gives the days of the events of each partner.

        *past* says that this is a day looked back to; *short* gives the titles that have an
        abbreviation theirs.
        """
        before = self.table.currentIndex()
        self.pages, self._day = compared.pages, day
        self.model.set_comparison(compared, events, short, self.theme.tokens)
        self.table.day = day
        self.table.axis_column = self.model.years_column
        shared = (*compared.common, *compared.different)
        self.table.show_axis(axis_of((cell for each in shared for cell in each.cells), day))
        common, different = len(compared.common), len(compared.different)
        facts = f"{common} framework{'s' if common != 1 else ''} in common, {different} not"
        self.set_title(together(compared.titles), facts, day, past)
        self._share_room()
        index = self.model.index(max(1, before.row()), max(0, before.column()))
        self.table.setCurrentIndex(index if index.isValid() else self.model.index(1, 0))

    def part(self) -> ComparisonPart:
        """What is shown, for the tray."""
        return ComparisonPart(self.pages, self._day.isoformat() if self.is_past else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the bars the rest of the width, and a good share of it."""
        partners = len(self.pages)
        if not partners:
            return
        head = self.table.column_head
        room = self.table.width() - self.table.verticalHeader().sizeHint().width() - 14
        each = max(NARROWEST, int(room * (1 - YEARS_SHARE) / partners))
        for column in range(partners):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, min(each, 150))
        head.setSectionResizeMode(partners, QHeaderView.ResizeMode.Stretch)

    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        cell = self.model.cell(index)
        if cell is not None:
            self.telling_wanted.emit(cell.page, cell.milestone.partition("#")[2], new_tab)
        elif self.model.line(index.row()).page:
            self.telling_wanted.emit(self.model.line(index.row()).page, "", new_tab)

    def _open_menu(self, where: QPoint) -> None:
        index = self.table.currentIndex()
        page = self.model.page(index.column())
        open_menu(
            self,
            where,
            (
                MenuEntry(
                    "Open its sentence",
                    lambda: self._on_opened(index, False),
                    self.model.cell(index) is not None,
                ),
                MenuEntry("Fact sheet", lambda: self.sheet_wanted.emit(page), bool(page)),
                MenuEntry("Choose partners…", self.choice_wanted.emit),
            ),
        )

    def _on_theme_changed(self) -> None:
        self.model.set_colours(self.theme.tokens)

    def _tell_detail(self, index: QModelIndex) -> None:
        self._detail.setText(str(self.model.data(index, Qt.ItemDataRole.AccessibleTextRole) or ""))
