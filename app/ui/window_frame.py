"""The frame of the window: all that is seen when it is painted for the first time."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import NAME
from app.desk.settings import Settings
from app.ui.actions import Actions
from app.ui.left_pane import LeftPane
from app.ui.messages import show_message
from app.ui.milestones.panel import MilestonesPanel
from app.ui.right_pane import RightPane
from app.ui.search.field import SearchField
from app.ui.start.notice_page import NoticePage
from app.ui.theme import Theme
from app.ui.top_bar import TopBar
from app.ui.tree.panel import PartnersPanel

SIZE = QSize(1280, 800)
SMALLEST = QSize(640, 440)
TITLE_BAR = QSize(0, 32)  # what a window manager adds
FAULTS_ICON = QSize(14, 14)
STATUS_HEIGHT = 20  # of what stands in the status bar
LEFT_WIDTH = 276
RIGHT_WIDTH = 288
NARROW = 1040  # below this width the right pane folds away by itself
MESSAGE_MS = 8000
MESSAGE_MARGIN = 24  # what the status bar leaves free beside a message


class WindowFrame(QMainWindow):
    """Menus, bars and panes; what they hold at first is made here, the rest put in later.

    Signals:
        painted: the whole window has been painted for the first time and is on the screen.
        closing: the window is about to close.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._painted = False
        self._page_title = ""
        self._past = ""
        self._rows = QVBoxLayout()
        self.commands = Actions(theme, self)
        self.commands.fill(self.menuBar())
        self.field = SearchField(theme, self)
        self.partners = PartnersPanel(theme, self)
        self.milestones = MilestonesPanel(theme, self)
        self.notice = NoticePage(theme, self)
        self.centre = QStackedWidget(self)
        self.centre.addWidget(self.notice)
        names = ("partners", "headings", "results")
        self.left = LeftPane([self.commands[name] for name in names], self)
        self.left.put("partners", self.partners)
        self.right = RightPane(self.commands, self.milestones, wanted=settings.milestones_shown)
        self._faults = QToolButton(self)
        self._across = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._resize(settings)
        self._connect_frame()
        self.left.show_view(settings.left_view)
        self.setWindowIcon(theme.emblem())
        self.show_title("")

    def show_title(self, page_title: str) -> None:
        """Name the window after the page on top."""
        self._page_title = page_title
        self._name_window()

    def show_past(self, words: str) -> None:
        """Say in the window's name and above the tree which day is shown; nothing for today."""
        self._past = words
        self.partners.set_past(words)
        self._name_window()

    def put_above(self, bar: QWidget) -> None:
        """Put *bar* between the top bar and the panes."""
        self._rows.insertWidget(1, bar)

    def show_notice(self) -> None:
        """Bring the notice to the top in place of the pages."""
        self.centre.setCurrentWidget(self.notice)

    def show_faults(self, count: int) -> None:
        """Say in the status bar how many faults the library has."""
        faults = "1 fault" if count == 1 else f"{count} faults"
        self._faults.setText(f"{faults} in the library")
        self._faults.setVisible(bool(count))

    def mark_theme(self) -> None:
        """Tick the theme in force in its menu."""
        self.commands[f"theme_{self.theme.mode}"].setChecked(True)

    def come_forward(self) -> None:
        """Lie on top of other windows and take the focus."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, text: str) -> None:
        """Say *text* in the status bar for a while; long titles in it are shortened there."""
        room = self.width() - MESSAGE_MARGIN
        if not self._faults.isHidden():
            room -= self._faults.sizeHint().width()
        show_message(self.statusBar(), text, room, MESSAGE_MS)

    def layout_settings(self, settings: Settings) -> Settings:
        """Put the window's present layout into *settings*."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        left, _, right = self._across.sizes()
        view = self.left.current_view()
        return replace(
            settings,
            left_view="partners" if view == "results" else view,
            window_width=size.width(),
            window_height=size.height(),
            window_maximised=self.isMaximized(),
            left_width=left,
            right_width=right or settings.right_width,
            tray_height=self.right.tray_height or settings.tray_height,
            milestones_shown=self.right.milestones_wanted,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The children are painted and the screen is told when this event has been answered.
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.right.set_narrow(self.width() < NARROW)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.commands["full_screen"].setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._across.setHandleWidth(1)
        self._across.setChildrenCollapsible(False)
        for pane in (self.left, self.centre, self.right):
            self._across.addWidget(pane)
        self._across.setStretchFactor(1, 1)
        self.left.setMinimumWidth(200)
        self.centre.setMinimumWidth(300)
        column = QWidget(self)
        column.setLayout(self._rows)
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(TopBar(self.commands, self.field, self))
        rows.addWidget(self._across, 1)
        self.setCentralWidget(column)
        self._faults.setAccessibleName("Library faults")
        self._faults.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._faults.setIconSize(FAULTS_ICON)
        self._faults.setMaximumHeight(STATUS_HEIGHT)
        self._faults.hide()
        self.statusBar().addPermanentWidget(self._faults)
        self.statusBar().setSizeGripEnabled(False)

    def _share_width(self) -> None:
        """Let the left pane give way to the right one where there is no room for both."""
        panes = (self.left, self.centre, self.right)
        least = sum(max(each.minimumWidth(), each.minimumSizeHint().width()) for each in panes)
        self.left.setVisible(self.right.isHidden() or self.width() >= least + len(panes))

    def _on_left_wanted(self) -> None:
        if self.left.isHidden():
            self.right.give_way()

    def _name_window(self) -> None:
        shown = " · ".join(part for part in (self._page_title, self._past) if part)
        self.setWindowTitle(f"{shown} — {NAME}" if shown else NAME)

    def _resize(self, settings: Settings) -> None:
        """Take the size of the last time, as far as the screen has room for it."""
        self.setMinimumSize(SMALLEST)
        wanted = QSize(settings.window_width, settings.window_height)
        size = wanted if wanted.width() and wanted.height() else SIZE
        self.resize(size.boundedTo(self.screen().availableSize() - TITLE_BAR))
        left = settings.left_width or LEFT_WIDTH
        right = settings.right_width or RIGHT_WIDTH
        self._across.setSizes([left, max(300, self.width() - left - right), right])

    def _connect_frame(self) -> None:
        self.commands.answer(
            {
                "quit": self.close,
                "full_screen": self._on_full_screen,
                "theme_system": lambda: self.theme.set_mode("system"),
                "theme_light": lambda: self.theme.set_mode("light"),
                "theme_dark": lambda: self.theme.set_mode("dark"),
                "theme_switch": self._on_theme_switched,
            }
        )
        self.right.folded.connect(self._share_width)
        self.left.wanted.connect(self._on_left_wanted)
        self._faults.clicked.connect(self.commands["faults"].trigger)
        self.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_theme_switched(self) -> None:
        self.theme.set_mode("light" if self.theme.dark else "dark")
        self.mark_theme()

    def _on_theme_changed(self) -> None:
        tokens = self.theme.tokens
        self._faults.setIcon(self.theme.icon("triangle-alert", tokens.warning))
        self.mark_theme()
