"""The tray: what the reader has ticked, wherever in the window, in the reader's order."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.library.page import Place
from app.ui.keeping import Keeping
from app.ui.main_window import MainWindow
from app.ui.shelf import Shelf


class Collecting(QObject):
    """Holds the places in the tray and lets every panel show them.

    Signals:
        changed: something else lies in the tray.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, shelf: Shelf, keeping: Keeping) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._keeping = keeping
        self._places: list[Place] = []
        for panel in (window.partners, window.results, window.reader):
            panel.tray_wanted.connect(self._on_tray_wanted)
        window.tray.order_changed.connect(self._set)
        window.tray.removed.connect(self._on_removed)
        window.tray.cleared.connect(self.empty)
        window.reader.page_changed.connect(self._mark_command)
        window.commands.answer({"tray_page": self._on_page_toggled, "tray_empty": self.empty})
        self.refresh()

    @property
    def places(self) -> tuple[Place, ...]:
        """The places in the tray, in order."""
        return tuple(self._places)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages in the tray that are in the library, each once."""
        return tuple(dict.fromkeys(place.page for place in self.shown()))

    def restore(self, places: Iterable[Place]) -> None:
        """Take over what was kept; pages that are no longer in the library stay out of sight."""
        self._places = list(places)
        self.refresh()
        if self._places:
            self._window.right.show_tray()

    def empty(self) -> None:
        """Take everything out."""
        self._set([])

    def shown(self) -> list[Place]:
        """The places whose page is in the library."""
        return [place for place in self._places if self._shelf.entry(place.page)]

    def _set(self, places: Iterable[Place]) -> None:
        """Replace what is shown; places whose page is missing now are kept at the end."""
        missing = [place for place in self._places if not self._shelf.entry(place.page)]
        self._places = [*places, *missing]
        self._keeping.save_tray(self._places)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in the tray in every panel; also when the library has changed."""
        shown = self.shown()
        pages = {place.page for place in shown}
        titles = self._shelf.contents.titles if self._shelf.is_open else {}
        self._window.tray.show_places([(place, titles[place.page]) for place in shown])
        self._window.partners.set_in_tray(pages)
        self._window.results.set_in_tray(pages)
        self._window.reader.set_in_tray(pages)
        self._window.commands["export"].setEnabled(self._shelf.is_open)
        self._window.commands["tray_empty"].setEnabled(bool(shown))
        self._mark_command(self._window.reader.current_page())
        self.changed.emit()

    def _mark_command(self, page_id: str) -> None:
        """Let the command for the page on top say whether it is in the tray."""
        command = self._window.commands["tray_page"]
        command.setEnabled(self._shelf.entry(page_id) is not None)
        command.setChecked(any(place.page == page_id for place in self._places))

    def _on_page_toggled(self) -> None:
        page_id = self._window.reader.current_page()
        self._on_tray_wanted(page_id, self._window.commands["tray_page"].isChecked())

    def _on_tray_wanted(self, page_id: str, inside: bool) -> None:
        shown = self.shown()
        there = any(place.page == page_id for place in shown)
        if inside == there:
            return
        if inside:
            self._set([*shown, Place(page_id)])
            self._window.right.show_tray()
            self._window.tell(f"“{self._shelf.contents.titles[page_id]}” is in the tray")
        else:
            self._set([place for place in shown if place.page != page_id])

    def _on_removed(self, removed: Place) -> None:
        self._set([place for place in self.shown() if place != removed])
