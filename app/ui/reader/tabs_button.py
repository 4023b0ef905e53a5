"""The button beside the tabs that lists them all, while they have more than the room there is."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.ui.reader.tab_bar import PageTabBar
from app.ui.theme import Theme


class TabsButton(QToolButton):
    """Opens a menu of the tabs of a *bar* by their whole titles; one of them is gone to."""

    def __init__(self, theme: Theme, bar: PageTabBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = bar
        self.setObjectName("allTabs")
        self.setAccessibleName("All tabs")
        self.setToolTip("All tabs")
        self.setIconSize(QSize(15, 15))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setAccessibleName("All tabs")
        menu.aboutToShow.connect(self._list_tabs)
        self.setMenu(menu)
        self.hide()
        bar.overflowed.connect(self.setVisible)
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _list_tabs(self) -> None:
        menu = self.menu()
        menu.clear()
        for index in range(self._bar.count()):
            action = menu.addAction(self._bar.tabText(index))
            action.setCheckable(True)
            action.setChecked(index == self._bar.currentIndex())
            action.triggered.connect(lambda _on, at=index: self._bar.setCurrentIndex(at))

    @Slot()
    def _dress(self) -> None:
        self.setIcon(self._theme.icon("chevron-down", self._theme.tokens.muted))
