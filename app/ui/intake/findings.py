"""What was found in a document: the fields of its page, what was removed, found and doubted."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.intake.report import FoundPage, Report
from app.ui.intake.entries_list import EntriesList
from app.ui.intake.found_list import FoundList
from app.ui.intake.judging import Judgement
from app.ui.intake.page_form import PageForm
from app.ui.intake.removed_list import RemovedList
from app.ui.lists.switch import Switch
from app.ui.theme import Theme

REMOVED, FOUND, DOUBTED, ENTRIES = range(4)


class Findings(QWidget):
    """The form above, below it the lists, of which one is shown."""

    def __init__(
        self, theme: Theme, branches: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = PageForm(theme, branches, self)
        names = ("Removed", "Milestones", "Doubts", "Entries")
        self.switch = Switch(theme, names, "What was found", self)
        self.removed = RemovedList(theme, self)
        self.found = FoundList(theme, self)
        self.entries = EntriesList(theme, self)
        self.doubts = QLabel(self)
        self.doubts.setWordWrap(True)
        self.doubts.setTextFormat(Qt.TextFormat.PlainText)
        self.doubts.setContentsMargins(14, 8, 14, 8)
        self.doubts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.doubts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self.doubts)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAccessibleName("Doubts")
        self._stack = QStackedWidget(self)
        for part in (self.removed, self.found, self._scroll, self.entries):
            self._stack.addWidget(part)
        self.switch.show_part(ENTRIES, shown=False)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        switch = QVBoxLayout()
        switch.setContentsMargins(10, 4, 10, 6)
        switch.addWidget(self.switch)
        column.addLayout(switch)
        column.addWidget(self._stack, 1)

    def show_report(self, report: Report) -> None:
        """Show what *report* says of the whole document."""
        self.form.show_encoding(report.encoding)
        self.removed.show_removed(report.removed)
        self.show_doubts(report.warnings)
        self.show_entries((), (), 0)
        self.switch.name(REMOVED, _counted("Removed", len(report.removed)))
        self.switch.choose(REMOVED if report.removed or not report.pages else FOUND)

    def show_doubts(self, warnings: Sequence[str]) -> None:
        """Show what is in doubt."""
        doubts = [f"• {each[:1].upper()}{each[1:]}" for each in warnings]
        self.doubts.setText("\n\n".join(doubts) or "No doubts.")
        self.switch.name(DOUBTED, _counted("Doubts", len(warnings)))

    def show_entries(
        self, pages: Sequence[FoundPage], left_out: Collection[int], current: int
    ) -> None:
        """Show the *pages* that a list is split into; without any there is no such part."""
        self.entries.show_pages(pages, left_out, current)
        if not pages and self.switch.current == ENTRIES:
            self.switch.choose(REMOVED)
        self.switch.show_part(ENTRIES, shown=bool(pages))
        self.switch.name(ENTRIES, _counted("Entries", len(pages) - 1) if pages else "Entries")

    def show_found(self, rows: Sequence[Judgement]) -> None:
        """Show the milestones of the page in view."""
        self.found.show_judgements(rows)
        self.switch.name(FOUND, _counted("Milestones", len(rows)))


def _counted(name: str, count: int) -> str:
    return f"{name} {count:,}" if count else name
