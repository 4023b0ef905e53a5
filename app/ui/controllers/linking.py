"""Links that come from outside: from the clipboard, and from the system of a Mac."""

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication

from app.library.pages.passage_link import SCHEME
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.theme import Theme


class Linking(QObject):
    """Asks for a link and opens it."""

    def __init__(self, window: MainWindow, shelf: Shelf, browsing: Browsing, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._theme = theme
        window.commands.answer({"open_link": self.ask})

    def ask(self) -> None:
        """Ask for a link; the one on the clipboard is offered."""
        from app.ui.dialogs.open_link import OpenLinkDialog

        titles = self._shelf.contents.titles if self._shelf.is_open else {}
        offered = QGuiApplication.clipboard().text()
        dialog = OpenLinkDialog(self._theme, titles, offered, self._window)
        dialog.link_given.connect(self._browsing.open_reference)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class OpenEvents(QObject):
    """Hears what the system of a Mac wants a running program to open; others start it again.

    Signals:
        called: a link of ours is to be opened.
    """

    called = Signal(str)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
            if link.lower().startswith(SCHEME):
                self.called.emit(link)
                return True
        return super().eventFilter(watched, event)
