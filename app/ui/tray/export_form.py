"""What the reader says about an export: the form of the export dialog."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.lists.switch import Switch
from app.ui.lists.tick_box import TickBox
from app.ui.theme import Theme

PAPERS = (("a4", "A4"), ("letter", "US Letter"))
FIELD_WIDTH = 340
SHOWN_TITLES = 4


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be exported how; the pages are those that the dialog was opened for."""

    target: Path
    title: str
    subtitle: str
    author: str
    paper: str
    chronology: bool


class ExportForm(QWidget):
    """Title, author, paper, chronology and file.

    Signals:
        completed: whether everything needed is filled in, each time that something changes.
    """

    completed = Signal(bool)

    def __init__(
        self, theme: Theme, titles: Sequence[str], target: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = self._field("Title", titles[0] if len(titles) == 1 else "Briefing")
        self.subtitle = self._field("Subtitle")
        self.author = self._field("Author")
        self.paper = Switch(theme, [name for _, name in PAPERS], "Paper", self)
        self.chronology = TickBox(theme, "Add one chronology of all pages", self)
        self.file = self._field("File", str(target))
        self._browse = QPushButton("Choose…", self)
        self._warning = QLabel(self)
        self._warning.setObjectName("muted")
        self._browse.setAccessibleName("Choose the file")
        imperial = QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.choose(1 if QLocale().measurementSystem() == imperial else 0)
        self._browse.clicked.connect(self._on_browse)
        for field in (self.title, self.file):
            field.textChanged.connect(self._on_changed)
        self._lay_out(titles)
        self._on_changed()

    @property
    def is_complete(self) -> bool:
        """Whether there is a title and a file."""
        return bool(self.title.text().strip() and self.file.text().strip())

    def choice(self) -> ExportChoice:
        """What has been filled in; a file without an ending is a PDF."""
        target = Path(self.file.text().strip()).expanduser()
        return ExportChoice(
            target=target if target.suffix else target.with_suffix(".pdf"),
            title=self.title.text().strip(),
            subtitle=self.subtitle.text().strip(),
            author=self.author.text().strip(),
            paper=PAPERS[self.paper.current][0],
            chronology=self.chronology.isChecked(),
        )

    def _field(self, name: str, text: str = "") -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setMinimumWidth(FIELD_WIDTH)
        return field

    def _lay_out(self, titles: Sequence[str]) -> None:
        pages = QLabel(_listing(titles), self)
        pages.setWordWrap(True)
        pages.setObjectName("muted")
        file = QHBoxLayout()
        file.addWidget(self.file)
        file.addWidget(self._browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow("Title", self.title)
        form.addRow("Subtitle", self.subtitle)
        form.addRow("Author", self.author)
        form.addRow("Paper", self.paper)
        form.addRow("", self.chronology)
        form.addRow("File", file)
        form.addRow("", self._warning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(pages)
        layout.addLayout(form)

    @Slot()
    def _on_changed(self) -> None:
        there = self.is_complete and self.choice().target.is_file()
        self._warning.setText("This file is there already and will be replaced." if there else " ")
        self.completed.emit(self.is_complete)

    @Slot()
    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Export to PDF",
            self.file.text(),
            "PDF (*.pdf)",
            options=QFileDialog.Option.DontConfirmOverwrite,  # said in the form
        )
        if chosen:
            self.file.setText(chosen)


def _listing(titles: Sequence[str]) -> str:
    """The pages in words: "3 pages: Uzbekistan, NATO, OSCE"."""
    shown = ", ".join(titles[:SHOWN_TITLES])
    more = len(titles) - SHOWN_TITLES
    rest = f" and {more} more" if more > 0 else ""
    return f"{len(titles)} page{'s' if len(titles) != 1 else ''}: {shown}{rest}"
