"""The settings that the reader sets by hand."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from app.desk.settings import ZOOM_MAX, ZOOM_MIN, Settings
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
PAPERS = (("a4", "A4"), ("letter", "Letter"))
ZOOM_STEP = 10


class PreferencesDialog(FramedDialog):
    """Shows the settings; `settings` gives them as the reader has set them."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(theme, "Preferences", buttons.Ok | buttons.Cancel, parent)
        self._settings = settings
        self.theme_box = _box(THEMES, settings.theme)
        self.paper_box = _box(PAPERS, settings.paper)
        self.zoom_box = QSpinBox()
        self.zoom_box.setRange(ZOOM_MIN, ZOOM_MAX)
        self.zoom_box.setSingleStep(ZOOM_STEP)
        self.zoom_box.setSuffix(" %")
        self.zoom_box.setValue(settings.zoom)
        self.tabs_box = QCheckBox("Open the tabs of the last time at the start")
        self.tabs_box.setChecked(settings.restore_tabs)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        for name, field in (
            ("Look", self.theme_box),
            ("Size of the text", self.zoom_box),
            ("Paper", self.paper_box),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow("", self.tabs_box)
        self.body.addLayout(form)
        self.setMinimumWidth(420)

    def settings(self) -> Settings:
        """The settings with what was changed here."""
        return replace(
            self._settings,
            theme=self.theme_box.currentData(),
            paper=self.paper_box.currentData(),
            zoom=self.zoom_box.value(),
            restore_tabs=self.tabs_box.isChecked(),
        )


def _box(choices: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    """Make a box of *choices*, (value, text), on *chosen*."""
    box = QComboBox()
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
