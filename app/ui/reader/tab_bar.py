"""The tabs' own bar: one tab for each open page, each with its cross."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from app.ui.theme import Theme

WIDEST = 220
NARROWEST = 110  # so that alike titles can be told apart; where they do not fit, the bar scrolls
SCROLLS = ("ScrollLeftButton", "ScrollRightButton")  # as Qt names them
SCROLLER = 48  # of both buttons that scroll the bar


class PageTabBar(QTabBar):
    """Shows the titles of the open pages.

    Signals:
        close_wanted: index of the tab that shall be closed.
        overflowed: whether the tabs have more than the room there is, each time they are laid out.
    """

    close_wanted = Signal(int)
    overflowed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Open pages")
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+Tab walks the tabs from anywhere
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        theme.changed.connect(self._dress)

    def insert(self, index: int, title: str) -> int:
        """Add a tab called *title* at *index*, with its cross; return where it came to stand."""
        index = self.insertTab(index, "")
        button = QToolButton(self)
        button.setObjectName("closeTab")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W does it from the keyboard
        button.setIconSize(QSize(13, 13))
        button.clicked.connect(lambda: self._close_tab_of(button))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        self.set_title(index, title)
        self._dress()
        return index

    def set_title(self, index: int, title: str) -> None:
        """Call the tab at *index* *title*."""
        self.setTabText(index, title.replace("&", "&&"))
        self.setTabToolTip(index, title)
        button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        button.setAccessibleName(f"Close {title}")
        button.setToolTip("Close tab (Ctrl+W)")

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(min(max(hint.width(), NARROWEST), WIDEST), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(NARROWEST, super().minimumTabSizeHint(index).height())

    def tabLayoutChange(self) -> None:
        """Keep the buttons that scroll the bar above the crosses of the tabs below them."""
        super().tabLayoutChange()
        scrolls = [self.findChild(QToolButton, name) for name in SCROLLS]
        for button in filter(None, scrolls):
            button.raise_()
        self.overflowed.emit(
            any(button is not None and not button.isHidden() for button in scrolls)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            index = self.tabAt(event.position().toPoint())
            if index >= 0:
                self.close_wanted.emit(index)
            return
        super().mouseReleaseEvent(event)

    def _close_tab_of(self, button: QToolButton) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is button:
                self.close_wanted.emit(index)
                return

    def _dress(self) -> None:
        tokens = self._theme.tokens
        named = ", ".join(f"#{name}" for name in SCROLLS)
        self.setStyleSheet(f"""
QTabBar::tab {{ padding: 8px 6px 8px 12px; }}
QTabBar::scroller {{ width: {SCROLLER}px; }}
{named} {{ background: {tokens.window}; border: 0; border-radius: 0; padding: 2px; }}
""")
        icon = self._theme.icon("x", self._theme.tokens.muted)
        for index in range(self.count()):
            button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon)
