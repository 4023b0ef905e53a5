"""A short list of pages under a head; without pages it is not there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.start.link_button import LinkButton
from app.ui.start.small_head import SmallHead


class LinkList(QWidget):
    """Links to pages, one to a line.

    Signals:
        page_wanted: a page's id, and whether in a new tab.
    """

    page_wanted = Signal(str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SmallHead(title, self)
        self.links: list[LinkButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._rows.addWidget(self.head)
        self.hide()

    def show_pages(self, pages: Sequence[tuple[str, str]], note: str = "") -> None:
        """List *pages* as (id, title); *note* stands beside the head."""
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [LinkButton(page_id, title, self) for page_id, title in pages]
        for link in self.links:
            link.page_wanted.connect(self.page_wanted)
            self._rows.addWidget(link)
            link.show()
        self.head.set_note(note)
        self.setVisible(bool(pages))
