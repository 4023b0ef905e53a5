"""The line above the results: how many there are, their order, the filters, what else to do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from app.library.search.answer import SORTS
from app.ui.theme import Theme

ICON = QSize(15, 15)
SMALL = QSize(11, 11)
WORDS = {"relevance": "Relevance", "title": "Title", "date": "Date"}


class ResultsBar(QWidget):
    """Says how much was found and holds the buttons; *menu* takes what others add.

    Signals:
        sort_chosen: one of `SORTS`.
        filters_toggled: whether the filters are to be seen.
    """

    sort_chosen = Signal(str)
    filters_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = QLabel(self)
        self.sort = QToolButton(self)
        self.filters = QToolButton(self)
        self.more = QToolButton(self)
        self.menu = QMenu(self)
        self._sorts: dict[str, QAction] = {}
        self._build()
        self.filters.toggled.connect(self.filters_toggled)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_sort(self, sort: str) -> None:
        """Show that the results are sorted by *sort*."""
        self._sorts[sort].setChecked(True)
        self.sort.setText(WORDS[sort])
        self.sort.setAccessibleName(f"Sorted by {WORDS[sort].lower()}")

    def set_narrowed(self, narrowed: bool) -> None:
        """Show whether any filter is in force."""
        colour = self._theme.tokens.accent if narrowed else self._theme.tokens.muted
        self.filters.setIcon(self._theme.icon("funnel", colour))

    def _build(self) -> None:
        self.count.setObjectName("muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        choices = QMenu(self.sort)
        group = QActionGroup(self)
        for sort in SORTS:
            action = choices.addAction(f"By {WORDS[sort].lower()}")
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, by=sort: self.sort_chosen.emit(by))
            group.addAction(action)
            self._sorts[sort] = action
        self.sort.setMenu(choices)
        self.sort.setToolTip("Order of the results")
        self.filters.setCheckable(True)
        self.filters.setToolTip("Filter the results (Ctrl+Shift+F)")
        self.filters.setAccessibleName("Filters")
        self.more.setMenu(self.menu)
        self.more.setToolTip("Save, export, every occurrence, help")
        self.more.setAccessibleName("More about this search")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 8, 0)
        layout.setSpacing(1)
        layout.addWidget(self.count, 1)
        for button in (self.sort, self.filters, self.more):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setIconSize(SMALL if button is self.sort else ICON)
            layout.addWidget(button)
        self.set_sort(SORTS[0])

    def _restyle(self) -> None:
        small = self._theme.interface_font(-1)
        for part in (self.count, self.sort):
            part.setFont(small)
        muted = self._theme.tokens.muted
        self.sort.setIcon(self._theme.icon("chevron-down", muted))
        self.more.setIcon(self._theme.icon("ellipsis", muted))
        self.filters.setIcon(self._theme.icon("funnel", muted))
        self.sort.setStyleSheet(f"QToolButton {{ color: {muted}; padding: 4px 6px; }}")
        self.sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
