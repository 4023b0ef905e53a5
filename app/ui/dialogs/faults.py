"""The faults of the library: file, line, and what to do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.fault import Fault

COLUMNS = ("File", "Line", "What is wrong")


class FaultsDialog(FramedDialog):
    """Lists what was found wrong in page files, and what was done about the library."""

    def __init__(
        self,
        theme: Theme,
        faults: "Sequence[Fault]",
        notices: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Library Faults", parent=parent)
        self._faults = tuple(faults)
        self.body.addWidget(self.label(_headline(len(faults)), delta=3, bold=True))
        self.body.addWidget(self.label(_explanation(len(faults)), muted=True))
        for notice in notices:
            self.body.addWidget(self.label(notice))
        if faults:
            self.table = self._make_table()
            self.body.addWidget(self.table)
            copy = self.buttons.addButton("Copy All", QDialogButtonBox.ButtonRole.ActionRole)
            copy.setAutoDefault(False)
            copy.clicked.connect(self._copy)
            self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
            self.spread(QSize(820, 460))
        else:
            self.setMinimumWidth(420)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setAccessibleName("Faults")
        table.setHeaderLabels(COLUMNS)
        table.setRootIsDecorated(False)
        table.setWordWrap(True)
        table.setObjectName("faults")
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for fault in self._faults:
            line = str(fault.line) if fault.line else ""
            row = QTreeWidgetItem([fault.file, line, fault.message])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setToolTip(2, fault.message)
            table.addTopLevelItem(row)
        table.header().setStretchLastSection(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _copy(self) -> None:
        lines = (f"{fault.file}:{fault.line}: {fault.message}" for fault in self._faults)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _headline(count: int) -> str:
    if not count:
        return "No faults"
    return "One fault in the library" if count == 1 else f"{count} faults in the library"


def _explanation(count: int) -> str:
    if not count:
        return "Every page file was read without a fault."
    return "What can be read is open. A file that is mended comes in by itself."
