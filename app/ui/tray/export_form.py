"""What the reader says about an export: the form of the export dialog."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.export.destination import Destination, destination
from app.export.formats import FORMATS, Format, format_of
from app.export.options import Options
from app.export.templates import Template
from app.ui.lists.chooser import Chooser
from app.ui.lists.switch import Switch
from app.ui.lists.tick_box import TickBox
from app.ui.theme import Theme

PAPERS = (("a4", "A4"), ("letter", "US Letter"))
TICKS = (
    ("cover", "Cover"),
    ("contents", "Contents"),
    ("chronology", "Chronology"),
    ("abbreviations", "Abbreviations"),
    ("sources", "Sources"),
    ("index", "Index"),
    ("numbered", "Numbered paragraphs"),
    ("page_numbers", "Pages of links"),
)
HINTS = {
    "chronology": "One chronology of all parts at the end",
    "abbreviations": "A list of the abbreviations that are used",
    "sources": "The sources, numbered across the document",
    "index": "An index of partners and terms",
    "numbered": "Number each paragraph, to be cited by",
    "page_numbers": "Tell of each link on which page it leads to",
}
COLUMNS = 2
FIELD_WIDTH = 320
SHOWN_TITLES = 4
LONGEST_TITLE = 60  # letters; the rest is told in the tool tip


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be exported how; the parts are those that the dialog was opened for."""

    target: Path
    options: Options
    template: Template
    format: Format = FORMATS[0]


class ExportForm(QWidget):
    """Template, words on the cover, parts of the document, paper and file.

    Signals:
        completed: whether everything needed is filled in, each time that something changes.
        look_changed: the document will look different.
    """

    completed = Signal(bool)
    look_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        titles: Sequence[str],
        target: Path,
        templates: Sequence[Template],
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._templates = tuple(templates)
        self._options = self._templates[0].options
        self._folder = target.parent  # of names that are typed without one
        self.format = Chooser(theme, "Format", self)
        self._format_about = _Words(self)
        self.template = Chooser(theme, "Template", self)
        self._about = _Words(self)
        self.title = self._field("Title", title)
        self.subtitle = self._field("Subtitle")
        self.author = self._field("Author")
        self.date = self._field("Date")
        self.handling = self._field("Handling", prompt="Such as: For official use")
        self.paper = Switch(theme, [name for _, name in PAPERS], "Paper", self)
        self.colour = Switch(theme, ("Colour", "Grey"), "Colours", self)
        self.ticks = {key: TickBox(theme, name, self) for key, name in TICKS}
        self.volumes = TickBox(theme, "In volumes of about 500 pages", self)
        self.file = self._field("File", str(target))
        self._browse = QPushButton("Choose…", self)
        self.warning = _Words(self)
        self._widest = QLabel("Template", self)
        self._sheet = QWidget(self)
        self._scroll = QScrollArea(self)
        self._long = _Words(self)
        self._fill()
        self._connect()
        self._lay_out(titles)
        self._on_template_chosen(0)
        self._on_format_chosen(0)

    @property
    def is_complete(self) -> bool:
        """Whether there is a title, and a file that can be written."""
        return bool(self.title.text().strip()) and not self._destination().trouble

    def choice(self) -> ExportChoice:
        """What has been filled in; the file gets the ending of its format."""
        ticked = {key: box.isChecked() for key, box in self.ticks.items()}
        options = replace(
            self._options,
            title=self.title.text().strip(),
            subtitle=self.subtitle.text().strip(),
            author=self.author.text().strip(),
            date=self.date.text().strip(),
            handling=self.handling.text().strip(),
            paper=PAPERS[self.paper.current][0],
            colour=self.colour.current == 0,
            volumes=self.volumes.isChecked() and not self.volumes.isHidden(),
            **ticked,
        )
        template = self._templates[max(self.template.currentIndex(), 0)]
        return ExportChoice(self._destination().path, options, template, self._format)

    @property
    def _format(self) -> Format:
        return FORMATS[max(self.format.currentIndex(), 0)]

    def _destination(self) -> Destination:
        return destination(self.file.text(), self._format, self._folder)

    def full_height(self) -> int:
        """How high the form is where nothing of it has to be scrolled, in pixels."""
        foot = self.minimumSizeHint().height() - self._scroll.minimumSizeHint().height()
        return self._sheet.heightForWidth(self._sheet.minimumSizeHint().width()) + foot

    def show_length(self, pages: int, most: int) -> None:
        """Say how long the document will be; above *most* pages volumes are offered."""
        self.volumes.setVisible(pages > most)
        self._long.setVisible(pages > most)
        self._long.setText(
            f"About {pages:,} pages: that takes a while to make, and is slow to open."
        )

    def _field(self, name: str, text: str = "", prompt: str = "") -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setPlaceholderText(prompt)
        field.setMinimumWidth(FIELD_WIDTH)
        return field

    def _fill(self) -> None:
        self.format.addItems([each.title for each in FORMATS])
        self.template.addItems([each.name for each in self._templates])
        self._browse.setAccessibleName("Choose the file")
        self._browse.setMinimumWidth(self._browse.sizeHint().width() + 8)
        self.file.setMinimumWidth(FIELD_WIDTH // 2)
        for chooser in (self.format, self.template):
            chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        imperial = QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.choose(1 if QLocale().measurementSystem() == imperial else 0)
        self.show_length(0, 1)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._on_browse)
        self.format.currentIndexChanged.connect(self._on_format_chosen)
        self.template.currentIndexChanged.connect(self._on_template_chosen)
        self.file.textEdited.connect(self._on_file_edited)
        for field in (self.title, self.file):
            field.textChanged.connect(self._on_changed)
        for field in (self.title, self.subtitle, self.author, self.date, self.handling):
            field.textChanged.connect(self.look_changed)
        for box in self.ticks.values():
            box.toggled.connect(self.look_changed)
        for switch in (self.paper, self.colour):
            switch.chosen.connect(self.look_changed)

    def _lay_out(self, titles: Sequence[str]) -> None:
        """Let all scroll but the file, so that a small screen squeezes nothing."""
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(12)
        sheet.addWidget(self._listed(titles))
        sheet.addLayout(self._build_sheet())
        sheet.addStretch(1)
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self._sheet.minimumSizeHint().width() + bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._build_foot())

    def _listed(self, titles: Sequence[str]) -> QLabel:
        parts = QLabel(_listing(titles), self)
        parts.setWordWrap(True)
        parts.setObjectName("muted")
        parts.setToolTip("\n".join(titles[:SHOWN_TITLES]))
        return parts

    def _build_sheet(self) -> QFormLayout:
        look = QHBoxLayout()
        look.addWidget(self.paper)
        look.addWidget(self.colour)
        look.addStretch(1)
        ticks = QGridLayout()
        ticks.setHorizontalSpacing(18)
        ticks.setVerticalSpacing(2)
        for number, box in enumerate(self.ticks.values()):
            ticks.addWidget(box, number // COLUMNS, number % COLUMNS)
        form = _form_layout()
        form.addRow("Format", self.format)
        form.addRow("", self._format_about)
        form.addRow(self._widest, self.template)
        form.addRow("", self._about)
        for name, field in (
            ("Title", self.title),
            ("Subtitle", self.subtitle),
            ("Author", self.author),
            ("Date", self.date),
            ("Handling", self.handling),
        ):
            form.addRow(name, field)
        form.addRow("Paper", look)
        form.addRow("With", ticks)
        form.addRow("", self._long)
        form.addRow("", self.volumes)
        return form

    def _build_foot(self) -> QFormLayout:
        """File and what is to be said of it."""
        file = QHBoxLayout()
        file.addWidget(self.file)
        file.addWidget(self._browse)
        name = QLabel("File", self)
        name.setMinimumWidth(self._widest.sizeHint().width())
        form = _form_layout()
        form.addRow(name, file)
        form.addRow("", self.warning)
        return form

    @Slot(int)
    def _on_template_chosen(self, number: int) -> None:
        """Start with what the template says; the words on the cover stay."""
        template = self._templates[max(number, 0)]
        self._options = template.options
        self._about.setText(template.about)
        self.colour.choose(0 if template.options.colour else 1)
        for key, box in self.ticks.items():
            box.setChecked(getattr(template.options, key))
        self._enable()
        self.look_changed.emit()
        self._on_changed()

    @Slot(int)
    def _on_format_chosen(self, _number: int) -> None:
        """Give the file the ending of the format, and switch off what the format cannot follow."""
        typed = self.file.text().strip()
        if Path(typed).name and not typed.endswith(("/", os.sep)):
            self.file.setText(str(self._format.named(Path(typed))))
        self._format_about.setText(self._format.about)
        self._format_about.setVisible(bool(self._format.about))
        self._enable()
        self.look_changed.emit()
        self._on_changed()

    @Slot(str)
    def _on_file_edited(self, name: str) -> None:
        """Follow an ending that the reader has written."""
        named = format_of(Path(name.strip()))
        if named is not None and named is not self._format:
            self.format.setCurrentIndex(FORMATS.index(named))

    def _enable(self) -> None:
        """Let be chosen what format and template follow; of the rest the reason is told."""
        lacks = self._format.lacks
        template = self._templates[max(self.template.currentIndex(), 0)]
        controls: dict[str, QWidget] = {
            **self.ticks,
            "paper": self.paper,
            "colour": self.colour,
            "subtitle": self.subtitle,
            "author": self.author,
            "date": self.date,
            "handling": self.handling,
        }
        for key, control in controls.items():
            shown = key not in self.ticks or key in ("numbered", "page_numbers", *template.order)
            control.setEnabled(shown and key not in lacks)
            control.setToolTip(lacks.get(key) or HINTS.get(key, ""))

    @Slot()
    def _on_changed(self) -> None:
        found = self._destination()
        self.warning.setText(found.trouble or found.note or " ")
        self.completed.emit(self.is_complete)

    @Slot()
    def _on_browse(self) -> None:
        kinds = [f"{each.title} (*{each.ending})" for each in FORMATS]
        chosen, kind = QFileDialog.getSaveFileName(
            self,
            "Export",
            self.file.text(),
            ";;".join(kinds),
            kinds[FORMATS.index(self._format)],
            options=QFileDialog.Option.DontConfirmOverwrite,  # said in the form
        )
        if not chosen:
            return
        named = format_of(Path(chosen))
        self.file.setText(chosen)
        if named is not None:
            self.format.setCurrentIndex(FORMATS.index(named))
        elif kind in kinds:
            self.format.setCurrentIndex(kinds.index(kind))
        self._on_format_chosen(self.format.currentIndex())


class _Words(QLabel):
    """Words below a field, which take as many lines as they need at its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("muted")
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # else they are cut
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        # By itself a label would rather be narrow and high, and gets that height from the form.
        return QSize(FIELD_WIDTH, self.heightForWidth(FIELD_WIDTH))


def _form_layout() -> QFormLayout:
    form = QFormLayout()
    form.setSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def _listing(titles: Sequence[str]) -> str:
    """The parts in words: "3 parts: Uzbekistan, NATO, OSCE"."""
    shown = ", ".join(map(_shortened, titles[:SHOWN_TITLES]))
    more = len(titles) - SHOWN_TITLES
    rest = f" and {more} more" if more > 0 else ""
    return f"{len(titles)} part{'s' if len(titles) != 1 else ''}: {shown}{rest}"


def _shortened(title: str) -> str:
    """*title*, cut after a word where it is longer than `LONGEST_TITLE`."""
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[:LONGEST_TITLE].rpartition(" ")[0] or title[:LONGEST_TITLE]
    return f"{cut.rstrip(' ,;:–')}…"
