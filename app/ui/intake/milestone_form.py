"""The dialog in which a reader corrects a milestone: date, type, words."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.library.pages.edtf import DateError, parse
from app.library.pages.page import MILESTONE_TYPES, QUALIFIERS, Milestone
from app.ui.dialogs.frame import FramedDialog
from app.ui.lists.choice_box import ChoiceBox
from app.ui.theme import Theme

WIDTH = 480
TEXT_HEIGHT = 84
PLAIN = "exactly"
HOW = "A date can be 1994, 1994-07, 1994-07-13, 1998-10/1999-03, 1996/.., 1990~ or 199X."
_Button = QDialogButtonBox.StandardButton


class MilestoneDialog(FramedDialog):
    """Shows what was found and lets it be put right."""

    def __init__(self, theme: Theme, milestone: Milestone, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Correct Milestone", _Button.Ok | _Button.Cancel, parent)
        self.date = QLineEdit(milestone.date.text, self)
        self.qualifier = ChoiceBox(theme, "In it", self)
        self.qualifier.addItems([PLAIN, *QUALIFIERS])
        self.qualifier.setCurrentText(milestone.qualifier or PLAIN)
        self.type = ChoiceBox(theme, "Type", self)
        self.type.addItems(MILESTONE_TYPES)
        self.type.setCurrentText(milestone.type)
        self.text = QPlainTextEdit(milestone.text, self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self._hint = self.label(HOW, delta=-1, muted=True)
        self._lay_out(milestone)
        self.date.textChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.date.selectAll()
        self.date.setFocus()
        self._on_changed()

    def changes(self, before: Milestone) -> dict[str, str]:
        """What is another than in *before*, as a correction says it."""
        date = parse(self.date.text().strip()).text
        qualifier = self.qualifier.currentText().replace(PLAIN, "")
        text = " ".join(self.text.toPlainText().split())
        found = {
            "new_date": date if date != before.date.text or qualifier != before.qualifier else "",
            "new_qualifier": qualifier if qualifier != before.qualifier else "",
            "new_type": self.type.currentText() if self.type.currentText() != before.type else "",
            "new_text": text if text != before.text else "",
        }
        return {name: value for name, value in found.items() if value}

    def _lay_out(self, milestone: Milestone) -> None:
        if milestone.sentence and milestone.sentence != milestone.text:
            self.body.addWidget(self.label(f"“{milestone.sentence}”", muted=True))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            ("Date", self.date),
            ("In it", self.qualifier),
            ("Type", self.type),
            ("Event", self.text),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.body.addLayout(form)
        self.body.addWidget(self._hint)
        self.setMinimumWidth(WIDTH)

    @Slot()
    def _on_changed(self) -> None:
        """Let only what can be kept be confirmed, and say what is wrong with the date."""
        fault = ""
        try:
            parse(self.date.text().strip())
        except DateError as error:
            fault = str(error)
        words = fault[:1].upper() + fault[1:]
        self._hint.setText(f"{words}." if fault else HOW)
        complete = not fault and bool(self.text.toPlainText().strip())
        self.buttons.button(_Button.Ok).setEnabled(complete)
