"""The bar above the page of a preview: which of a document's pages is shown, and kept."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.lists.choice_box import ChoiceBox
from app.ui.lists.panel_head import HEIGHT, PanelHead
from app.ui.lists.tick_box import TickBox
from app.ui.theme import Theme

WIDE = 470  # from here on there is room for the title of the column beside the pages


class PagesBar(QWidget):
    """Lets the reader go through the pages, leave one out, and make one page of all.

    Signals:
        page_chosen: number of the page to be shown.
        left_out: whether the page in view is not to be kept.
        joined: whether all pages are to be one.
    """

    page_chosen = Signal(int)
    left_out = Signal(bool)
    joined = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._joined = self._several = False
        self._head = PanelHead(theme, "Page", self)
        self._head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.choice = ChoiceBox(theme, "Page of the document", self)
        keeps_room = self.choice.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.choice.setSizePolicy(keeps_room)
        self.keep = TickBox(theme, "Import", self)
        self.keep.setAccessibleName("Import this page")
        self.keep.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.join = QPushButton("One page of all", self)
        self.join.setAutoDefault(False)
        self.join.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self.page_chosen)
        self.keep.clicked.connect(lambda kept: self.left_out.emit(not kept))
        self.join.clicked.connect(lambda: self.joined.emit(not self._joined))
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self._head, 0)
        row.addWidget(self.choice, 1)
        row.addWidget(self.keep)
        row.addWidget(self.join)
        self.setMinimumHeight(HEIGHT)
        self._fit()

    def show_pages(
        self,
        titles: Sequence[str],
        current: int,
        left_out: Collection[int],
        *,
        joined: bool,
        can_join: bool = True,
    ) -> None:
        """Show the *titles* of the pages; of a document with one page there is nothing to say."""
        self._joined = joined
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for number, title in enumerate(titles):
                mark = " (left out)" if number in left_out else ""
                self.choice.addItem(f"{number + 1} of {len(titles)}: {title}{mark}")
            self.choice.setCurrentIndex(current)
        several = len(titles) > 1
        self._several = several
        self.choice.setVisible(several)
        self.keep.setVisible(several)
        self.keep.setChecked(current not in left_out)
        self.join.setVisible((several and can_join) or joined)
        self.join.setText("Part again" if joined else "One page of all")
        self.join.setAccessibleName(self.join.text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the title of the column out where the buttons would be cut off beside it."""
        self._head.setVisible(self.width() >= WIDE or not self._several)
        self._row.setContentsMargins(0 if self._head.isVisibleTo(self) else 12, 3, 10, 3)
