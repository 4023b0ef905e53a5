"""The settings that the reader sets by hand."""

from dataclasses import replace

from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QWidget

from app.desk.settings import Settings
from app.ui.dialogs.frame import FramedDialog
from app.ui.dialogs.zoom_field import ZoomField
from app.ui.lists.switch import Switch
from app.ui.lists.tick_box import TickBox
from app.ui.reader.zoom import ZOOMS
from app.ui.theme import MODES, Theme

THEMES = ("As the system", "Light", "Dark")


class PreferencesDialog(FramedDialog):
    """Shows the settings; `settings` gives them as the reader has set them."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        buttons = QDialogButtonBox.StandardButton
        super().__init__(theme, "Preferences", buttons.Ok | buttons.Cancel, parent)
        self._settings = settings
        self.look = Switch(theme, THEMES, "Look", self)
        self.look.choose(next(at for at, mode in enumerate(MODES) if mode == settings.theme))
        self.zoom = ZoomField(theme, ZOOMS, settings.zoom, self)
        self.tabs = TickBox(theme, "At the start, open the tabs of the last time", self)
        self.tabs.setChecked(settings.restore_tabs)
        self.day = TickBox(theme, "On the start page, tell what happened on this day", self)
        self.day.setChecked(settings.on_this_day)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.addRow(self.label("Look"), self.look)
        form.addRow(self.label("Size of the text"), self.zoom)
        form.addRow(self.label("Tabs"), self.tabs)
        form.addRow(self.label("Start page"), self.day)
        self.body.addLayout(form)
        self.setMinimumWidth(460)

    def settings(self) -> Settings:
        """The settings with what was changed here."""
        return replace(
            self._settings,
            theme=MODES[self.look.current],
            zoom=self.zoom.zoom,
            restore_tabs=self.tabs.isChecked(),
            on_this_day=self.day.isChecked(),
        )
