"""What happened on this day of other years."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.start.link_button import LinkButton
from app.ui.start.small_head import INDENT, SmallHead

MOST = 6
YEAR_WIDTH = 44


@dataclass(frozen=True, slots=True)
class Remembered:
    """An event of this day: *page* and *milestone* are its place."""

    year: str
    text: str
    page: str
    milestone: str


class DayList(QWidget):
    """The latest events first; without any it is not there.

    Signals:
        telling_wanted: a page, a milestone of it, and whether in a new tab.
    """

    telling_wanted = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = SmallHead("On this day", self)
        self._parts: list[QWidget] = []
        self.links: list[LinkButton] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addLayout(self._grid)
        self.hide()

    def show_events(self, day: str, events: Sequence[Remembered]) -> None:
        """Show the first of *events*, which happened on *day*: "25 November"."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts, self.links = [], []
        for row, event in enumerate(events[:MOST]):
            self._add(row, event)
        more = len(events) - MOST
        self._head.set_note(f"{day}  ·  {more} more" if more > 0 else day)
        self.setVisible(bool(events))

    def _add(self, row: int, event: Remembered) -> None:
        year = QLabel(event.year, self)
        year.setObjectName("dayYear")
        year.setContentsMargins(INDENT, 0, 0, 0)
        year.setFixedWidth(YEAR_WIDTH + INDENT)
        link = LinkButton(event.page, event.text, self)
        link.setAccessibleName(f"{event.year}: {event.text}")
        link.page_wanted.connect(
            lambda page, new_tab: self.telling_wanted.emit(page, event.milestone, new_tab)
        )
        self._grid.addWidget(year, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(link, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._parts += [year, link]
        self.links.append(link)
        year.show()
        link.show()
