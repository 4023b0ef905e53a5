"""What was found out about a page, each to be put right: title, kind, dates, place."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from app.intake.dating.dates import find_dates
from app.intake.report import FoundPage
from app.intake.shelf.offers import LIST
from app.library.pages.edtf import DateError, parse
from app.library.pages.page import KINDS
from app.ui.intake.place_box import PlaceBox
from app.ui.intake.title_field import TitleField
from app.ui.lists.choice_box import ChoiceBox
from app.ui.theme import Theme

FIELDS = (
    ("title", "Title"),
    ("heading", "A–Z heading"),
    ("published", "Published"),
    ("updated", "Updated"),
    ("publisher", "Publisher"),
    ("url", "Address"),
)
ENCODINGS = (
    *("utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2"),
    *("windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "windows-1254", "utf-16", "mac-roman"),
)
DATES = ("published", "updated")
PATIENCE_MS = 400  # keys may go through many encodings; only the one that stays is read


class PageForm(QWidget):
    """Shows the fields of a page.

    Signals:
        edited: name of a field and its new value; a date that is none is not told.
        unsound: why what is typed cannot be kept; empty when all of it can.
        encoding_wanted: the document shall be read in this encoding.
        title_wanted: the line that is the title.
    """

    edited = Signal(str, str)
    unsound = Signal(str)
    encoding_wanted = Signal(str)
    title_wanted = Signal(str)

    def __init__(
        self, theme: Theme, branches: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = TitleField(theme, self)
        others = {name: QLineEdit(self) for name, _ in FIELDS if name != "title"}
        self.fields: dict[str, QLineEdit] = {"title": self.title, **others}
        self._shown: object = None
        self.kind = ChoiceBox(theme, "Kind", self)
        self.kind.addItems([kind.capitalize() for kind in KINDS])
        self.place = PlaceBox(theme, "My imports only", branches, self)
        self.encoding = ChoiceBox(theme, "Encoding", self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._lay_out()
        self._connect()

    def show_page(self, page: FoundPage, which: object) -> None:
        """Show the fields of *page*; in the one shown before, *which*, what is typed stays."""
        same, self._shown = which == self._shown, which
        for name, field in self.fields.items():
            value = str(getattr(page, name))
            typing = same and field.isModified() and (field.hasFocus() or self._fault_of(name))
            if not typing and field.text() != value:
                field.setText(value)
                field.setCursorPosition(0)
            self._mark(name)
        self.unsound.emit(self._fault())
        why = f"{page.published} is {page.inferred}" if page.inferred else ""
        self.fields["published"].setToolTip(why)
        self.fields["published"].setAccessibleDescription(why)
        self.kind.setCurrentIndex(KINDS.index(page.kind) if page.kind in KINDS else 0)
        self.title.offer(page.titles)
        self.place.choose(page.tree)
        is_list = page.listed == LIST
        self.place.setEnabled(is_list or not page.stub)
        self.place.setToolTip("The place of all entries" if is_list else "")

    def show_encoding(self, encoding: str) -> None:
        """Show in which encoding the document was read; a format that has none shows none."""
        self.encoding.clear()
        known = [encoding, *(each for each in ENCODINGS if each != encoding.lower())]
        self.encoding.addItems(known if encoding else ["As its format says"])
        self.encoding.setEnabled(bool(encoding))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(14, 12, 14, 10)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows: list[tuple[str, QWidget]] = [(label, self.fields[name]) for name, label in FIELDS]
        rows[2:2] = [("Kind", self.kind), ("Place", self.place)]
        rows.append(("Encoding", self.encoding))
        before: QWidget | None = None
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(label, field)
            if before is not None:
                self.setTabOrder(before, field)
            before = field

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.textEdited.connect(lambda _text, name=name: self._on_edited(name))
        self.kind.activated.connect(lambda at: self.edited.emit("kind", KINDS[at]))
        self.place.activated.connect(lambda _at: self.edited.emit("tree", self.place.path))
        self.title.chosen.connect(self.title_wanted)
        self.encoding.activated.connect(self._patience.start)
        self._patience.timeout.connect(
            lambda: self.encoding_wanted.emit(self.encoding.currentText())
        )

    def _on_edited(self, name: str) -> None:
        self._mark(name)
        self.unsound.emit(self._fault())
        if not self._fault_of(name):
            text = self.fields[name].text().strip()
            self.edited.emit(name, _date_in(text) or "" if name in DATES else text)

    def _mark(self, name: str) -> None:
        """Mark a field that cannot be kept as it is."""
        field, fault = self.fields[name], self._fault_of(name)
        field.setStyleSheet(f"border-color: {self._theme.tokens.danger};" if fault else "")
        field.setToolTip(fault)

    def _fault(self) -> str:
        """Why what is typed cannot be kept."""
        return next(filter(None, map(self._fault_of, self.fields)), "")

    def _fault_of(self, name: str) -> str:
        text = self.fields[name].text().strip()
        if name == "title" and not text:
            return "A page needs a title"
        if name in DATES and _date_in(text) is None:
            return f"“{text}” is no date; write 2014, 2014-11 or 2014-11-12"
        return ""


def _date_in(text: str) -> str | None:
    """The date that *text* says, as EDTF with its time; None where it says none."""
    try:
        if not text or parse(text.partition("T")[0]):
            return text
    except DateError:
        found = find_dates(text)
        whole = len(found) == 1 and text[found[0].start : found[0].end] == text
        is_said = whole and not found[0].yearless and not found[0].inferred
        return found[0].value if is_said and "/" not in found[0].value else None
    return None
