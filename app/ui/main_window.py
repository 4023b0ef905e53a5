"""The main window: places the panels and answers what concerns the window alone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import NAME
from app.desk.settings import Settings
from app.ui.actions import Actions, native_keys
from app.ui.headings.panel import HeadingsPanel
from app.ui.left_pane import LeftPane
from app.ui.milestones.panel import MilestonesPanel
from app.ui.panes import PaneWalk, focus_pane
from app.ui.reader.tabs import Preview, ReaderTabs
from app.ui.search.field import SearchField
from app.ui.search.panel import ResultsPanel
from app.ui.shelf import Contents
from app.ui.start.notice_page import NoticePage
from app.ui.start.start_page import StartPage
from app.ui.theme import Theme
from app.ui.top_bar import TopBar
from app.ui.tray.panel import TrayPanel
from app.ui.tree.panel import PartnersPanel

SIZE = QSize(1280, 800)
FRAME = QSize(0, 32)  # what a window manager adds
SMALLEST = QSize(640, 440)
LEFT_WIDTH = 276
RIGHT_WIDTH = 288
TRAY_HEIGHT = 220
NARROW = 1040  # below this width the right pane folds away by itself
MESSAGE_MS = 8000
HINTS = (("Ctrl+K", "search"), ("Ctrl+D", "into the tray"), ("F6", "next pane"), ("F1", "all keys"))


class MainWindow(QMainWindow):
    """One window on the library.

    Signals:
        painted: the whole window has been painted for the first time.
        closing: the window is about to close.
    """

    painted = Signal()
    closing = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        preview: Callable[[str, str], Preview | None],
        edition_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painted = False
        self._narrow = False
        self._right_wanted = settings.milestones_shown
        self._tray_wanted = False
        self.commands = Actions(theme, self)
        self.commands.fill(self.menuBar())
        self.field = SearchField(theme, self)
        self.partners = PartnersPanel(theme, self)
        self.headings = HeadingsPanel(theme, self)
        self.results = ResultsPanel(theme, self)
        self.reader = ReaderTabs(theme, preview, self, edition_of=edition_of)
        self.milestones = MilestonesPanel(theme, self)
        self.tray = TrayPanel(theme, self)
        self.start = StartPage(theme, [(native_keys(k), m) for k, m in HINTS], self)
        self.notice = NoticePage(theme, self)
        self.left = self._make_left()
        self._lay_out(settings)
        self._walk = PaneWalk((self.left, self._centre, self.milestones, self.tray, self.field))
        self._connect()
        self.setWindowIcon(theme.emblem())
        self.show_title("")

    # What is shown

    def show_title(self, page_title: str) -> None:
        """Name the window after the page on top."""
        self.setWindowTitle(f"{page_title} — {NAME}" if page_title else NAME)

    def show_reader(self) -> None:
        """Bring the pages to the top in place of any notice."""
        self._centre.setCurrentWidget(self.reader)

    def show_notice(self) -> None:
        """Bring the notice to the top in place of the pages."""
        self._centre.setCurrentWidget(self.notice)

    def show_faults(self, count: int) -> None:
        """Say in the status bar how many faults the library has."""
        self._faults.setText(
            "1 fault in the library" if count == 1 else f"{count} faults in the library"
        )
        self._faults.setVisible(bool(count))

    def show_library(self, contents: Contents) -> None:
        """Fill the panels with what the library holds."""
        self.partners.show_tree(contents.tree, set())
        self.headings.show_headings(contents.headings, contents.abbreviations)
        self.start.show_library(contents.start)
        self.field.setPlaceholderText(f"Search {len(contents.entries):,} pages")
        self.show_faults(len(contents.faults))

    def show_tray(self) -> None:
        """Open the tray, which has just been given its first page."""
        self.commands["tray"].setChecked(True)

    def mark_theme(self) -> None:
        """Tick the theme in force in its menu."""
        self.commands[f"theme_{self._theme.mode}"].setChecked(True)

    def come_forward(self) -> None:
        """Lie on top of other windows and take the focus."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, text: str) -> None:
        """Say *text* in the status bar for a while."""
        self.statusBar().showMessage(text, MESSAGE_MS)

    def focus_reader(self) -> None:
        """Give the focus back to the page."""
        focus_pane(self._centre)

    def layout_settings(self, settings: Settings) -> Settings:
        """Put the window's present layout into *settings*."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        left, _, right = self._across.sizes()
        view = self.left.current_view()
        return replace(
            settings,
            left_view=settings.left_view if view == "results" else view,
            window_width=size.width(),
            window_height=size.height(),
            window_maximised=self.isMaximized(),
            left_width=left,
            right_width=right or settings.right_width,
            tray_height=self._right.sizes()[1] or settings.tray_height,
            milestones_shown=self._right_wanted,
        )

    # Making

    def _make_left(self) -> LeftPane:
        self.commands["results"].setVisible(False)
        views = (
            (self.commands["partners"], self.partners),
            (self.commands["headings"], self.headings),
            (self.commands["results"], self.results),
        )
        return LeftPane(views, self)

    def _lay_out(self, settings: Settings) -> None:
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.notice)
        self._centre.addWidget(self.reader)
        self._right = _splitter(Qt.Orientation.Vertical, self.milestones, self.tray)
        self._right.setSizes([SIZE.height(), settings.tray_height or TRAY_HEIGHT])
        self._right.setStretchFactor(0, 1)
        self._across = _splitter(Qt.Orientation.Horizontal, self.left, self._centre, self._right)
        self._across.setStretchFactor(1, 1)
        self.left.setMinimumWidth(200)
        self._right.setMinimumWidth(220)
        self._centre.setMinimumWidth(300)
        column = QWidget(self)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(TopBar(self.commands, self.field, self))
        rows.addWidget(self._across, 1)
        self.setCentralWidget(column)
        self._make_status_bar()
        self.setMinimumSize(SMALLEST)
        room = self.screen().availableSize() - FRAME
        wanted = QSize(
            settings.window_width or SIZE.width(), settings.window_height or SIZE.height()
        )
        self.resize(wanted.boundedTo(room))
        sides = (settings.left_width or LEFT_WIDTH, settings.right_width or RIGHT_WIDTH)
        self._across.setSizes([sides[0], max(300, self.width() - sum(sides)), sides[1]])
        if settings.left_view != "results":
            self.left.show_view(settings.left_view)
        self.commands["milestones"].setChecked(self._right_wanted)
        self.commands["tray"].setChecked(self._tray_wanted)
        self._fold()

    def _make_status_bar(self) -> None:
        self._faults = QToolButton(self)
        self._faults.setAccessibleName("Library faults")
        self._faults.setObjectName("faults")
        self._faults.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._faults.hide()
        self.statusBar().addPermanentWidget(self._faults)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        reader = self.reader
        self.commands.answer(
            {
                "close_tab": reader.close_current,
                "quit": self.close,
                "copy": self._on_copy,
                "copy_with_source": reader.copy_with_source,
                "find": reader.find,
                "find_next": reader.find_next,
                "find_previous": reader.find_previous,
                "zoom_in": reader.zoom_in,
                "zoom_out": reader.zoom_out,
                "zoom_reset": reader.reset_zoom,
                "back": reader.back,
                "forward": reader.forward,
                "next_tab": reader.next_tab,
                "previous_tab": reader.previous_tab,
                "next_pane": self._walk.next,
                "previous_pane": self._walk.previous,
                "milestones": self._on_milestones_toggled,
                "tray": self._on_tray_toggled,
                "full_screen": self._on_full_screen,
                "theme_system": lambda: self._theme.set_mode("system"),
                "theme_light": lambda: self._theme.set_mode("light"),
                "theme_dark": lambda: self._theme.set_mode("dark"),
                "theme_switch": self._on_theme_switched,
            }
        )
        self.commands["tray"].toggled.connect(lambda _checked: self._on_tray_toggled())
        self._faults.clicked.connect(self.commands["faults"].trigger)
        self._theme.changed.connect(self._on_theme_changed)
        reader.navigation_changed.connect(self._on_navigation_changed)
        reader.message.connect(self.tell)
        for field in self.findChildren(QLineEdit):
            self.commands.keep_keys_from(field)
        self._on_theme_changed()
        self._on_navigation_changed()

    # Overrides

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and not self._painted:
            self._painted = True
            self.painted.emit()
        return answer

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # Slots

    def _fold(self) -> None:
        """Show the right pane where it is wanted and there is room for it."""
        shown = self._right_wanted and not self._narrow
        self.commands["milestones"].setChecked(shown)
        self._right.setVisible(shown)
        self.tray.setVisible(self._tray_wanted)

    def _on_milestones_toggled(self) -> None:
        """Show or hide the right pane; a reader who asks for it gets it in any width."""
        wanted = self.commands["milestones"].isChecked()
        if not self._narrow:
            self._right_wanted = wanted
        self._right.setVisible(wanted)

    def _on_tray_toggled(self) -> None:
        self._tray_wanted = self.commands["tray"].isChecked()
        self.tray.setVisible(self._tray_wanted)

    def _on_copy(self) -> None:
        """Copy what is chosen where the focus is, or else in the page."""
        copy = getattr(QApplication.focusWidget(), "copy", None)
        (copy if callable(copy) else self.reader.copy)()

    def _on_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_navigation_changed(self) -> None:
        self.commands["back"].setEnabled(self.reader.can_go_back)
        self.commands["forward"].setEnabled(self.reader.can_go_forward)

    def _on_theme_switched(self) -> None:
        self._theme.set_mode("light" if self._theme.dark else "dark")
        self.mark_theme()

    def _on_theme_changed(self) -> None:
        tokens = self._theme.tokens
        self._faults.setIcon(self._theme.icon("triangle-alert", tokens.warning))
        self.mark_theme()


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
