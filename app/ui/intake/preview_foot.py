"""The foot of the preview of an import: what will become of the document, and the buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.intake.revising import Revision
from app.intake.shelf.offers import NOTHING
from app.intake.shelf.placing import Placed
from app.ui.lists.fitted_label import FittedLabel

STATES = {
    "new": "A new page in My imports",
    "newer version": "Takes the place of the version that is there, which is kept",
    "older version": "Kept as an older version of the page that is there",
    "already there": "This page is in the library already; nothing will be changed",
}


class PreviewFoot(QWidget):
    """Says in words where the page in view will go, and lets the reader import or leave.

    For a document that is read *again* its button keeps what is new.
    """

    def __init__(self, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(parent)
        self._again = again
        self._verb = "Keep" if again else "Import"
        self._fault = ""
        self._state = FittedLabel(self)
        self.cancel_button = QPushButton("Cancel", self)  # first, as Tab comes to it
        self.import_button = QPushButton("Import", self)
        self._lay_out()

    @property
    def words(self) -> str:
        """What it says of the page in view."""
        return self._state.words

    def show_plan(
        self,
        revision: Revision | None,
        placed: Sequence[Placed],
        page: int,
        *,
        said: bool = False,
    ) -> None:
        """Say what becomes of *revision*, whose pages were *placed*, and of *page* in view.

        *said* tells that the reader has judged milestones, which is kept in any case.
        """
        left_out = revision.left_out if revision else frozenset()
        kept = [each for at, each in enumerate(placed) if at not in left_out]
        there = bool(kept) and not said and all(each.state == "already there" for each in kept)
        self.import_button.setEnabled(
            not (self._again and there) and bool(kept) and all(each.page.title for each in kept)
        )
        self._name_button(len(kept), there=there and not self._again)
        if revision is not None and revision.split == NOTHING:
            self._state.say("Nothing of this document will be imported")
            self.import_button.setText("Leave Out")
            self.import_button.setEnabled(True)
            return
        self._state.say(
            _becomes(placed[page], said=said) if placed else "Nothing was found that makes a page"
        )
        if self._fault:
            self._state.say(self._fault)
            self.import_button.setEnabled(False)

    def show_fault(self, words: str) -> None:
        """Say why what was typed cannot be kept, from the next plan on; empty when it can."""
        self._fault = words

    def _name_button(self, pages: int, *, there: bool) -> None:
        """Say on the button what it does with that many pages, which may be *there* already."""
        verb = "Open" if there else self._verb
        self.import_button.setText(verb if there or pages < 2 else f"{verb} {pages} Pages")
        self.import_button.setToolTip(f"{verb} (Ctrl+Return)")

    def _lay_out(self) -> None:
        self._state.setObjectName("muted")
        self.import_button.setDefault(True)
        self.import_button.setToolTip(f"{self._verb} (Ctrl+Return)")
        self.cancel_button.setAutoDefault(True)  # it looks like what Return presses
        rule = QWidget(self)
        rule.setFixedHeight(1)
        rule.setObjectName("rule")
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._state, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addLayout(row)


def _becomes(one: Placed, *, said: bool) -> str:
    """What becomes of a page, in words; its milestones may have been judged."""
    if one.state == "already there" and said:
        return f"{STATES[one.state]} but what you say of its milestones"
    if one.note:
        return f"{one.note[:1].upper()}{one.note[1:]}"
    return "A stub: it stands in My imports alone" if one.page.stub else STATES[one.state]
