"""The milestones found in a page, each to be accepted, corrected or rejected."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.ui.intake.judging import Judgement, again, correction
from app.ui.intake.milestone_form import MilestoneDialog
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.lists.blocks import Block, ChipRow, Span, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.milestones.acts import BY_KEY
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

MARK_X, MARK_Y, MARK_RADIUS = 20, 17, 5.5
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class FoundDelegate(CardDelegate):
    """Paints a milestone with its doubts, or with what was said of it."""

    typical_height = 78
    padding = QMargins(38, 7, 14, 8)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: Judgement = index.data(ROW_ROLE)
        tokens, small = self._theme.tokens, self._theme.interface_font(-1)
        rejected = row.said is not None and row.said.says == "reject"
        head = f"{row.date}  {row.shown.type.replace(' ', NO_BREAK_SPACE)}"
        ink = tokens.faint if rejected else tokens.text
        font = self._theme.interface_font()
        font.setStrikeOut(rejected)
        blocks: list[Block] = [
            TextBlock(head, small, tokens.muted, spans=(Span(0, len(row.date), ink, bold=True),)),
            TextBlock(row.shown.text, font, ink, above=1),
        ]
        whys = filter(None, (row.told, row.reasons, row.inferred))
        blocks += [TextBlock(each, small, tokens.muted, above=3) for each in whys]
        tiny = self._theme.interface_font(-2)
        if row.verdict:
            colour = tokens.muted if rejected else tokens.event_colours["agreement signed"]
            blocks.append(ChipRow((row.verdict,), tiny, colour, above=5))
        elif row.marks:
            blocks.append(ChipRow(row.marks, tiny, tokens.warning, above=5))
        return blocks

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Judgement = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        kind = row.shown.type
        centre = QPointF(option.rect.left() + MARK_X, option.rect.top() + MARK_Y)
        colour = tokens.event_colours.get(kind, tokens.accent)
        paint_mark(painter, centre, MARK_RADIUS, kind, colour, tokens.window)


class _FoundView(CardView):
    """A or Space accepts, C or Return corrects, R or Delete rejects.

    Signals:
        judged: what is said of the milestone at the cursor: "accept", "correct" or "reject".
    """

    judged = Signal(str)

    opens_on_click = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        says = BY_KEY.get(event.text().upper())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            says = "reject"
        if says is not None and self.currentIndex().isValid():
            self.judged.emit(says)
        else:
            super().keyPressEvent(event)


class FoundList(QWidget):
    """Lists judgements and asks for others.

    Signals:
        judged: the Judgement as it was, and the correction that is said now; None takes it back.
        chosen: the Milestone at the cursor.
    """

    judged = Signal(object, object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model: RowModel[Judgement] = RowModel(self)
        self.view = _FoundView(FoundDelegate(theme, self), self)
        self.notice = Notice(theme, self, compact=True)
        self.notice.say("milestone", "No milestones", "No dated events were found in this page.")
        self.view.setModel(self.model)
        self.view.setAccessibleName("Milestones found")
        self.accept_button = self._button("Accept", "A or Space")
        self.correct_button = self._button("Correct…", "C or Return")
        self.reject_button = self._button("Reject", "R or Delete")
        self.view.toggled.connect(lambda _: self._say("accept"))
        self.view.judged.connect(self._on_judged)
        self.view.opened.connect(lambda _index, _new_tab: self.correct())
        self.accept_button.clicked.connect(lambda: self._say("accept"))
        self.reject_button.clicked.connect(lambda: self._say("reject"))
        self.correct_button.clicked.connect(self.correct)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self.view.viewport().update)
        self._lay_out()
        self.show_judgements(())

    def show_judgements(self, rows: Sequence[Judgement]) -> None:
        """List *rows*; the cursor stays at the same number."""
        number = self.view.currentIndex().row()
        if [row.milestone for row in rows] == [row.milestone for row in self.model.rows]:
            for at, row in enumerate(rows):
                if row != self.model.rows[at]:
                    self.model.put(at, row)
                    if at == number:  # what is said of it stands below its words
                        self.view.scrollTo(self.view.currentIndex())
        else:
            self.model.set_rows(rows)
            if rows and number >= 0:
                self.view.setCurrentIndex(self.model.index(min(number, len(rows) - 1), 0))
        self.view.setVisible(bool(rows))
        self.notice.setVisible(not rows)
        self.setFocusProxy(self.view if rows else self.notice)
        self._on_current_changed()

    def go_to(self, milestone_id: str) -> None:
        """Lead the cursor to the milestone of that id, where there is one."""
        for number, row in enumerate(self.model.rows):
            if row.milestone.id == milestone_id:
                self.view.setCurrentIndex(self.model.index(number, 0))

    def correct(self) -> None:
        """Ask for other words or another date for the milestone at the cursor."""
        row = self.model.row_at(self.view.currentIndex())
        if row is None:
            return
        dialog = MilestoneDialog(self._theme, row.shown, self)
        dialog.accepted.connect(lambda: self._on_corrected(row, dialog))
        dialog.finished.connect(self._take_focus_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _take_focus_back(self) -> None:
        """Be in front again; a window manager goes to the main window, not to the one before."""
        self.window().activateWindow()
        self.view.setFocus()

    def _button(self, text: str, key: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setAccessibleName(text)
        button.setToolTip(f"{text.rstrip('…')} ({key} in the list)")
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 8, 10, 8)
        buttons.setSpacing(6)
        for button in (self.accept_button, self.correct_button, self.reject_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.notice, 1)
        column.addLayout(buttons)

    def _say(self, says: str) -> None:
        """Say so of the milestone at the cursor; said again it is taken back."""
        row = self.model.row_at(self.view.currentIndex())
        if row is None:
            return
        self.judged.emit(row, None if again(row, says) else correction(row.milestone, says))

    @Slot(str)
    def _on_judged(self, says: str) -> None:
        if says == "correct":
            self.correct()
        else:
            self._say(says)

    def _on_corrected(self, row: Judgement, dialog: MilestoneDialog) -> None:
        new = dialog.changes(row.milestone)
        self.judged.emit(row, correction(row.milestone, "correct" if new else "accept", **new))

    @Slot()
    def _on_current_changed(self) -> None:
        row = self.model.row_at(self.view.currentIndex())
        said = row.said.says if row is not None and row.said is not None else ""
        for button in (self.accept_button, self.correct_button, self.reject_button):
            button.setEnabled(row is not None)
        self.accept_button.setText("Take Back" if said in ("accept", "correct") else "Accept")
        self.reject_button.setText("Take Back" if said == "reject" else "Reject")
        if row is not None:
            self.chosen.emit(row.milestone)
