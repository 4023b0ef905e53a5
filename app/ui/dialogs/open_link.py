"""Asks for a link to a page or passage; what lies on the clipboard is offered."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QWidget

from app.library.pages.passage_link import link_in, read_link
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

WIDTH = 560
SHORT = 160
EXPLANATION = "A link such as entente:pfp#milestones, the id of a page, or any name of it."
_Buttons = QDialogButtonBox.StandardButton


class OpenLinkDialog(FramedDialog):
    """A field for a link, and below it what the link names.

    Signals:
        link_given: the link that is to be opened.
    """

    link_given = Signal(str)

    def __init__(
        self, theme: Theme, titles: Mapping[str, str], offered: str, parent: QWidget | None = None
    ) -> None:
        """Offer the first link in the text *offered*; *titles* are those of the pages, by id."""
        super().__init__(theme, "Open Link", _Buttons.Open | _Buttons.Cancel, parent)
        self._titles = titles
        self.field = QLineEdit(link_in(offered), self)
        self.field.setAccessibleName("Link or name of a page")
        self.field.setPlaceholderText("entente:…")
        self.field.selectAll()
        self.told = self.label("", delta=-1, muted=True)
        self.told.setMinimumHeight(self.told.fontMetrics().lineSpacing() * 2)
        self.body.addWidget(self.label(EXPLANATION, muted=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.told)
        self.field.textChanged.connect(self._tell)
        self.buttons.accepted.connect(lambda: self.link_given.emit(self.link))
        self._tell()
        self.fit(WIDTH)
        self.field.setFocus()

    @property
    def link(self) -> str:
        """The link in the field, even where other words stand around it."""
        text = self.field.text().strip()
        return link_in(text) or text

    def _tell(self) -> None:
        link = read_link(self.link)
        button = self.buttons.button(_Buttons.Open)
        if isinstance(button, QPushButton):
            button.setEnabled(bool(link.page))
        title = self._titles.get(link.page, "")
        words = f"“{link.quoted}”" if link.words else ""
        said = ": ".join(filter(None, (title, words)))
        self.told.setText(said if len(said) <= SHORT else f"{said[:SHORT]}…")
