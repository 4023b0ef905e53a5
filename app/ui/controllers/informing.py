"""The dialogs that tell or ask about the program itself."""

from PySide6.QtCore import QObject, Signal

from app.desk.settings import Settings
from app.paths import Paths
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.theme import Theme


class Informing(QObject):
    """Opens the dialogs; each is imported when it is first asked for.

    Signals:
        settings_changed: the Settings as the reader has set them.
    """

    settings_changed = Signal(object)

    def __init__(self, window: MainWindow, shelf: Shelf, theme: Theme, paths: Paths) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._theme = theme
        self._paths = paths
        window.notice.details_wanted.connect(self.show_faults)
        window.commands.answer(
            {
                "shortcuts": self.show_shortcuts,
                "faults": self.show_faults,
                "about": self.show_about,
            }
        )

    def show_shortcuts(self) -> None:
        """List the keys."""
        from app.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._theme, self._window).open()

    def show_faults(self) -> None:
        """List the faults of the library."""
        from app.ui.dialogs.faults import FaultsDialog

        contents = self._shelf.contents if self._shelf.is_open else None
        faults = contents.faults if contents else ()
        notices = self._shelf.library.notices if contents else ()
        FaultsDialog(self._theme, faults, notices, self._window).open()

    def show_about(self) -> None:
        """Tell what the program is."""
        from app.ui.dialogs.about import AboutDialog

        info = self._shelf.contents.info if self._shelf.is_open else ()
        libraries = [
            (each.title, ", ".join(filter(None, (each.edition, each.licence, str(each.folder)))))
            for each in info
        ]
        AboutDialog(self._theme, libraries, self._paths, self._window).open()

    def show_preferences(self, settings: Settings) -> None:
        """Ask for the settings."""
        from app.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._theme, settings, self._window)
        dialog.accepted.connect(lambda: self.settings_changed.emit(dialog.settings()))
        dialog.open()
