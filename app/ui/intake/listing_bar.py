"""The question of what is to be made of a list of other documents, above its preview."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.intake.report import Listing
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE, UNDECIDED
from app.ui.lists.choice_box import ChoiceBox
from app.ui.theme import Theme

WIDTH = 270


class ListingBar(QWidget):
    """Says that a document looks like a list, and lets the reader choose.

    Signals:
        chosen: what is to be made of it, as in `offers`.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.choice = ChoiceBox(theme, "What to make of the list", self)
        self.choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choice.setFixedWidth(WIDTH)
        self.words.setBuddy(self.choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.choice)
        row.addStretch(1)
        self.choice.activated.connect(lambda _at: self.chosen.emit(self.choice.currentData()))

    def show_listing(self, listing: Listing | None, *, stub: bool, choice: str) -> None:
        """Offer what can be made of *listing*, which is a *stub* as it is; *choice* is made."""
        self.setVisible(listing is not None)
        if listing is None:
            return
        count = len(listing.entries)
        told = f"a list of {count:,} {'entry' if count == 1 else 'entries'}"
        self.words.setText(f"This looks like {told if count else listing.says}.")
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for words, value in _offers(listing, stub=stub):
                self.choice.addItem(words, value)
            self.choice.setCurrentIndex(max(0, self.choice.findData(choice)))


def _offers(listing: Listing, *, stub: bool) -> list[tuple[str, str]]:
    """What can be made of *listing*, in words; first what it is when nobody decides."""
    offers = [("Leave it a stub in My imports", UNDECIDED), ("Make one page of it", ONE)]
    if not stub:
        offers = [("Make one page of it", UNDECIDED)]
    if listing.entries:
        offers.append(("Make a page of each entry", ENTRIES))
    return [*offers, ("Leave it out", NOTHING)]
