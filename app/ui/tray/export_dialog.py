"""The export dialog: what the file is to be like, how far it is, and where it lies."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.export.templates import Template
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme
from app.ui.tray.export_form import ExportForm
from app.ui.tray.preview_pane import PreviewPane

ICON = QSize(24, 24)
HEIGHT = 668  # so that a whole page of the preview can be seen
LEAST_HEIGHT = 420  # on a small screen; the form scrolls then
RESERVE = 64  # for what another format says, and for the offer of volumes
FRAME = 40  # of the window around the dialog, which no platform tells before it is there
PAUSE_MS = 350  # without a change, until the preview is made anew
_Role = QDialogButtonBox.ButtonRole


class ExportDialog(FramedDialog):
    """Asks, then shows progress, then says how it went; whoever opens it does the work.

    Signals:
        preview_wanted: the ExportChoice of which the first pages are wanted, when the reader has
            paused; answered by `show_preview`, `show_text` or `show_error` of `preview`.
        export_wanted: the ExportChoice; answered by `show_progress`, `show_done`, `show_error`.
        cancel_wanted: the export under way is to be stopped; the dialog closes.
        file_wanted: the Path of the finished file, to be opened.
        folder_wanted: the Path of the finished file, to be shown in its folder.
    """

    preview_wanted = Signal(object)
    export_wanted = Signal(object)
    cancel_wanted = Signal()
    file_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        titles: Sequence[str],
        target: Path,
        templates: Sequence[Template],
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Export", QDialogButtonBox.StandardButton.NoButton, parent)
        self._working = False
        self._file = target
        self.form = ExportForm(theme, titles, target, templates, title, self)
        self.preview = PreviewPane(theme, self)
        self._asking = QWidget(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask_preview)
        self.form.look_changed.connect(self._pause.start)
        self.form.completed.connect(self._on_completed)
        self._progress = QWidget(self)
        self._outcome = QWidget(self)
        self._stage = self.label("")
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName("Progress of the export")
        self._bar.setTextVisible(False)
        self._icon = QLabel(self)
        self._headline = self.label("", delta=2, bold=True)
        self._text = self.label("", muted=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._show_form()
        self._fit_screen()

    def show_progress(self, stage: str, share: float) -> None:
        """Say what is being done; *share* of it is done, 0 when nobody knows."""
        self._working = True
        self._stack.setCurrentWidget(self._progress)
        self._stage.setText(f"{stage}…" if stage else "Starting…")
        self._bar.setRange(0, 100 if share else 0)
        self._bar.setValue(round(share * 100))
        self._set_buttons([("Cancel", _Role.RejectRole)])

    def show_done(self, file: Path, pages: int, size: int, warnings: Sequence[str] = ()) -> None:
        """Say that *file* is there: *pages* pages, *size* bytes, and what is to be known of it.

        Only a PDF has pages.
        """
        self._working = False
        self._file = file
        amount = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        length = f"{pages} page{'s' if pages != 1 else ''}, " if pages else ""
        kind = "folder" if file.is_dir() else "file"
        lines = [f"{length}{amount}", str(file), *warnings]
        ready = "The PDF is ready" if pages else f"The {kind} is ready"
        self._say("circle-check", self.theme.tokens.accent, ready, "\n".join(lines))
        open_button, folder_button, close = self._set_buttons(
            [
                ("Open File", _Role.ActionRole),
                ("Show in Folder", _Role.ActionRole),
                ("Close", _Role.RejectRole),
            ]
        )
        open_button.clicked.connect(lambda: self.file_wanted.emit(self._file))
        folder_button.clicked.connect(lambda: self.folder_wanted.emit(self._file))
        close.setDefault(False)
        open_button.setDefault(True)
        open_button.setFocus()

    def show_error(self, message: str) -> None:
        """Say that no file was made: *message* says what, where, and what to do."""
        self._working = False
        self._say("circle-x", self.theme.tokens.danger, "Nothing was written", message)
        again, _ = self._set_buttons([("Back", _Role.ActionRole), ("Close", _Role.RejectRole)])
        again.clicked.connect(self._show_form)
        again.setDefault(True)
        again.setFocus()

    def accept(self) -> None:
        """Begin the export; the dialog stays."""
        if self.form.is_complete and not self._working:
            choice = self.form.choice()
            self.show_progress("", 0)
            self.export_wanted.emit(choice)

    def reject(self) -> None:
        """Close the dialog, and stop the export if one is under way."""
        if self._working:
            self._working = False
            self.cancel_wanted.emit()
        super().reject()

    def _lay_out(self) -> None:
        progress = QVBoxLayout(self._progress)
        progress.setContentsMargins(0, 0, 0, 0)
        progress.addStretch(1)
        progress.addWidget(self._stage)
        progress.addWidget(self._bar)
        progress.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._headline)
        words.addWidget(self._text)
        words.addStretch(1)
        outcome = QHBoxLayout(self._outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        outcome.setSpacing(14)
        outcome.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        outcome.addLayout(words, 1)
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(22)
        asking.addWidget(self.form, 1)
        asking.addWidget(self.preview)
        for part in (self._asking, self._progress, self._outcome):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack)

    def _fit_screen(self) -> None:
        """Be so high that all of the form is seen, and no higher than the screen."""
        width = self.sizeHint().width()
        self.setMinimumSize(width, LEAST_HEIGHT)
        around = self.sizeHint().height() - self._stack.sizeHint().height()
        wanted = max(HEIGHT, self.form.full_height() + around + RESERVE)
        room = self.screen().availableGeometry().height() - FRAME
        self.resize(width, max(LEAST_HEIGHT, min(room, wanted)))

    def _show_form(self) -> None:
        self._stack.setCurrentWidget(self._asking)
        export, _ = self._set_buttons([("Export", _Role.AcceptRole), ("Cancel", _Role.RejectRole)])
        export.setDefault(True)
        export.setEnabled(self.form.is_complete)
        self._pause.start()
        self.form.title.setFocus()
        self.form.title.selectAll()

    def _ask_preview(self) -> None:
        if self._stack.currentWidget() is self._asking:
            self.preview.show_waiting()
            self.preview_wanted.emit(self.form.choice())

    def _on_completed(self, complete: bool) -> None:
        for button in self.buttons.buttons():
            if button.text() == "Export":
                button.setEnabled(complete)

    def _say(self, icon: str, colour: str, headline: str, text: str) -> None:
        pixmap = self.theme.icon(icon, colour).pixmap(ICON, self.devicePixelRatio())
        self._icon.setPixmap(pixmap)
        self._headline.setText(headline)
        self._text.setText(text)
        self._outcome.setAccessibleName(f"{headline}. {text}")
        self._stack.setCurrentWidget(self._outcome)

    def _set_buttons(
        self, wanted: Sequence[tuple[str, QDialogButtonBox.ButtonRole]]
    ) -> list[QPushButton]:
        """Replace the buttons at the foot by those *wanted*, unless these are there already."""
        present = [button for button in self.buttons.buttons() if isinstance(button, QPushButton)]
        if sorted(button.text() for button in present) != sorted(name for name, _ in wanted):
            self.buttons.clear()
            present = [self.buttons.addButton(name, role) for name, role in wanted]
            for button in present:
                button.setAccessibleName(button.text())
        return present
