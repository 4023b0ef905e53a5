"""The main window: the frame with all its panels; it decides nothing about what they show."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from app.desk.settings import Settings
from app.ui.actions import native_keys
from app.ui.panes import PaneWalk, focus_pane
from app.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.controllers.shelf import Contents
    from app.ui.headings.panel import HeadingsPanel
    from app.ui.reader.tabs import Preview, ReaderTabs
    from app.ui.search.panel import ResultsPanel
    from app.ui.start.start_page import StartPage
    from app.ui.tray.panel import TrayPanel

TRAY_HEIGHT = 220
HINTS = (("Ctrl+K", "search"), ("Ctrl+D", "into the tray"), ("F6", "next pane"), ("F1", "all keys"))


class MainWindow(WindowFrame):
    """One window on the library.

    The frame is painted first; `complete` makes the panels that are not seen at first, so that
    their code need not be loaded before.

    Signals:
        went_back: another page is in view, because the reader went back: the id of the one left.
    """

    went_back = Signal(str)

    headings: "HeadingsPanel"
    results: "ResultsPanel"
    reader: "ReaderTabs"
    start: "StartPage"
    tray: "TrayPanel"

    def complete(
        self,
        preview: "Callable[[str, str], Preview | None]",
        edition_of: Callable[[str], str],
        folder_of: "Callable[[str], Path | None]",
        settings: Settings,
    ) -> None:
        """Make the panels that the first paint does without, and connect them to their commands.

        *preview* tells what a link leads to, *edition_of* the edition that a page belongs to,
        *folder_of* the folder of its library.
        """
        from app.ui.headings.panel import HeadingsPanel
        from app.ui.reader.pictures import pictures_of
        from app.ui.reader.tabs import ReaderTabs
        from app.ui.search.panel import ResultsPanel
        from app.ui.start.start_page import StartPage
        from app.ui.tray.panel import TrayPanel

        self.headings = HeadingsPanel(self.theme, self)
        self.results = ResultsPanel(self.theme, self)
        self.reader = ReaderTabs(
            self.theme, preview, self, figures=pictures_of(folder_of), edition_of=edition_of
        )
        self.start = StartPage(self.theme, [(native_keys(k), m) for k, m in HINTS], self)
        self.tray = TrayPanel(self.theme, self)
        self.left.put("headings", self.headings)
        self.left.put("results", self.results)
        self.centre.addWidget(self.reader)
        self.right.put_tray(self.tray, settings.tray_height or TRAY_HEIGHT)
        self.reader.zoom.set(settings.zoom)
        self._connect_reader()
        for field in self.findChildren(QLineEdit):
            self.commands.keep_keys_from(field)

    def show_reader(self) -> None:
        """Bring the pages to the top in place of any notice."""
        self.centre.setCurrentWidget(self.reader)

    def show_library(self, contents: "Contents") -> None:
        """Fill the panels with what the library holds."""
        self.partners.show_tree(contents.tree, set())
        self.headings.show_headings(contents.headings, contents.abbreviations)
        self.start.show_library(contents.start)
        self.field.setPlaceholderText(f"Search {len(contents.entries):,} pages")
        self.show_faults(len(contents.faults))

    def focus_reader(self) -> None:
        """Give the focus back to the page."""
        focus_pane(self.centre)

    def _connect_reader(self) -> None:
        reader = self.reader
        walk = PaneWalk((self.left, self.centre, self.milestones, self.tray, self.field))
        self.commands.answer(
            {
                "close_tab": reader.close_current,
                "copy": self._on_copy,
                "copy_with_source": lambda: reader.view.copy_with_source(),
                "copy_link": lambda: reader.view.copy_link(),
                "find": reader.find,
                "find_next": reader.find_next,
                "find_previous": reader.find_previous,
                "zoom_in": lambda: reader.zoom.step(1),
                "zoom_out": lambda: reader.zoom.step(-1),
                "zoom_reset": lambda: reader.zoom.set(100),
                "back": self._on_back,
                "forward": lambda: reader.view.go(1),
                "next_tab": reader.next_tab,
                "previous_tab": reader.previous_tab,
                "next_pane": walk.next,
                "previous_pane": walk.previous,
            }
        )
        self.right.left.connect(self.focus_reader)
        reader.navigation_changed.connect(self._on_navigation_changed)
        reader.wishes.message.connect(self.tell)
        self._on_navigation_changed()

    def _on_back(self) -> None:
        """Go back in the page's tab, and say so when that leads to another page."""
        page = self.reader.current_page()
        self.reader.view.go(-1)
        if self.reader.current_page() != page:
            self.went_back.emit(page)

    def _on_copy(self) -> None:
        """Copy what is chosen where the focus is, or else in the page."""
        copy = getattr(QApplication.focusWidget(), "copy", None)
        (copy if callable(copy) else self.reader.view.copy)()

    def _on_navigation_changed(self) -> None:
        self.commands["back"].setEnabled(self.reader.view.can_go_back)
        self.commands["forward"].setEnabled(self.reader.view.can_go_forward)
