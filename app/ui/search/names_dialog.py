"""The reader's own names and abbreviations: added by a line, edited as text, checked meanwhile."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.library.own_names import OwnNames, with_abbreviation, with_name
from app.library.pages.fault import Fault
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

SIZE = QSize(680, 520)
PAUSE_MS = 250  # after the last key, before the text is checked
EXPLANATION = (
    "Search looks for these as well, and A–Z leads from them to their pages. They stand in your own"
    " library and hold as soon as they are saved."
)

Check = Callable[[OwnNames], Sequence[Fault]]
Add = Callable[[str, str, str, Mapping[str, str]], str]
_Buttons = QDialogButtonBox.StandardButton


class NamesDialog(FramedDialog):
    """Two texts, of names and of abbreviations, each with a line to add an entry.

    Signals:
        saved: the OwnNames that are to hold from now on.
    """

    saved = Signal(object)

    def __init__(
        self,
        theme: Theme,
        own: OwnNames,
        pages: Mapping[str, str],
        titles: Sequence[str],
        check: Check,
        parent: QWidget | None = None,
    ) -> None:
        """Show *own*; *pages* leads from folded names to pages, *titles* are offered."""
        super().__init__(theme, "Names of Your Own", _Buttons.Save | _Buttons.Cancel, parent)
        self._pages = pages
        self._check = check
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self.names = _Entries(("Name", "Means"), titles, with_name, self)
        self.abbreviations = _Entries(
            ("Abbreviation", "Long form"), titles, with_abbreviation, self
        )
        self.told = self.label("", delta=-1)
        self.body.addWidget(self.label(EXPLANATION, muted=True))
        self.body.addWidget(self._tabs(own), 1)
        self.body.addWidget(self.told)
        self.buttons.accepted.connect(lambda: self.saved.emit(self.own_names))
        for button in self.buttons.buttons():  # Return adds an entry and must not save as well
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
                button.setDefault(False)
        self.spread(SIZE)
        self.check()
        self.names.first.setFocus()

    @property
    def own_names(self) -> OwnNames:
        """Both texts as they stand now."""
        return OwnNames(self.names.text.toPlainText(), self.abbreviations.text.toPlainText())

    def check(self) -> None:
        """Say what is wrong in the texts."""
        faults = self._check(self.own_names)
        lines = [f"{fault.file}, line {fault.line}: {fault.message}" for fault in faults[:3]]
        self.told.setText("\n".join(lines) or "Everything can be read.")

    def _tabs(self, own: OwnNames) -> QTabWidget:
        """Both texts as they are in *own*, a tab for each."""
        tabs = QTabWidget(self)
        for entries, title, text in (
            (self.names, "Names", own.names),
            (self.abbreviations, "Abbreviations", own.abbreviations),
        ):
            entries.text.setPlainText(text)
            entries.text.setAccessibleName(title)
            entries.text.textChanged.connect(self._pause.start)
            entries.pages = self._pages
            tabs.addTab(entries, title)
        return tabs


class _Entries(QWidget):
    """The text of one file, and a line that adds an entry to it."""

    def __init__(
        self, labels: tuple[str, str], titles: Sequence[str], add: Add, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.pages: Mapping[str, str] = {}
        self._write = add
        self.text = QPlainTextEdit(self)
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        self.button = QPushButton("Add", self)
        row = QHBoxLayout()
        for field, label in zip((self.first, self.second), labels, strict=True):
            field.setPlaceholderText(label)
            field.setAccessibleName(label)
            field.returnPressed.connect(self.add)
            row.addWidget(field, 1)
        row.addWidget(self.button)
        offered = QCompleter(sorted(titles), self)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.second.setCompleter(offered)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.text, 1)

    def add(self) -> None:
        """Write what stands in the line below the text."""
        first, second = self.first.text().strip(), self.second.text().strip()
        if first and second:
            self.text.setPlainText(self._write(self.text.toPlainText(), first, second, self.pages))
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
            self.first.clear()
            self.second.clear()
            self.first.setFocus()
