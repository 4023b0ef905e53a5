"""The report of an import, as it can be read again: read, removed, found, doubted."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QStackedWidget, QWidget

from app.intake.report import Report
from app.ui.dialogs.frame import FramedDialog
from app.ui.intake.removed_list import RemovedList
from app.ui.intake.report_rows import ReportDelegate, ReportRow, doubt_rows, page_rows
from app.ui.intake.rows import RowModel
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.lists.switch import Switch
from app.ui.theme import Theme

SIZE = QSize(640, 580)


class ReportDialog(FramedDialog):
    """Tells what became of a document, as it was written down when it was imported."""

    def __init__(self, theme: Theme, report: Report, parent: QWidget | None = None) -> None:
        close = QDialogButtonBox.StandardButton.Close
        super().__init__(theme, "Import Report", close, parent)
        pages, doubts = page_rows(report), doubt_rows(report)
        self.removed = RemovedList(theme, self, can_restore=False)
        self.removed.show_removed(report.removed)
        self.removed.view.left.connect(self.reject)
        self.pages = self._list("Pages", pages, "No page was made of this document")
        self.doubts = self._list("Doubts", doubts, "Nothing is in doubt")
        names = (
            f"Pages {len(pages)}",
            f"Removed {len(report.removed)}",
            f"Doubts {len(doubts)}",
        )
        self.switch = Switch(theme, names, "Part of the report", self)
        self._stack = QStackedWidget(self)
        for part in (self.pages, self.removed, self.doubts):
            self._stack.addWidget(part)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        self.body.addWidget(self.label(PurePath(report.file).name, delta=3, bold=True))
        self.body.addWidget(self.label(_about(report), delta=-1, muted=True))
        self.body.addWidget(self.switch)
        self.body.addWidget(self._stack, 1)
        self.spread(SIZE)

    def _list(self, name: str, rows: Sequence[ReportRow], nothing: str) -> QWidget:
        """A list of *rows*, or the word that there are none."""
        if not rows:
            notice = Notice(self.theme, self, compact=True)
            notice.say("circle-check", nothing, "")
            return notice
        view = CardView(ReportDelegate(self.theme, self), self)
        model: RowModel[ReportRow] = RowModel(view)
        model.set_rows(rows)
        view.setModel(model)
        view.setAccessibleName(name)
        view.left.connect(self.reject)
        return view


def _about(report: Report) -> str:
    read = " in ".join(filter(None, (report.format, report.encoding)))
    return f"Read as {read}. The untouched original has the SHA-256 {report.sha256}."
