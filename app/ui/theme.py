"""The look of the window: colours, fonts and icons, light or dark, from one set of tokens."""

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.icons import line_icon
from app.ui.stylesheet import stylesheet
from app.ui.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "MODES", "Mode", "Theme", "Tokens"]

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = get_args(Mode)

INTERFACE_SIZE = 13
# The later ones lend the letters that the first has not: other scripts, rare signs.
READING_FONTS = (
    "Source Serif 4",
    "Noto Serif",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Hebrew",
    "Noto Naskh Arabic",
)
INTERFACE_FONTS = (
    "Inter",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Hebrew",
    "Noto Naskh Arabic",
)
READING_SIZE = 17
EMBLEM_SIZES = (16, 24, 32, 48, 64, 128, 256)


class Theme(QObject):
    """The look in force; it follows the system until a mode is chosen.

    Signals:
        changed: the tokens are others; whoever paints or writes colours does so anew.
    """

    changed = Signal()

    def __init__(
        self, resources: Path, mode: Mode = "system", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = resources / "icons"
        self._mode: Mode = mode
        self._cache: dict[tuple[str, str], QIcon] = {}
        self._application: QApplication | None = None
        self._load_fonts(resources / "fonts")
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._dark = self._is_dark()

    @property
    def mode(self) -> Mode:
        """What was chosen: "system", "light" or "dark"."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the window is dark now."""
        return self._dark

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self._dark else LIGHT

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark, or whatever the system shows."""
        self._mode = mode
        self._renew()

    def install(self, application: QApplication) -> None:
        """Dress *application* now and whenever the look changes."""
        self._application = application
        application.setStyle("Fusion")
        application.setFont(self.interface_font())
        self._dress()

    def palette(self) -> QPalette:
        """The colours for widgets that ask Qt for theirs."""
        palette = QPalette()
        tokens = self.tokens
        role = QPalette.ColorRole
        colours = {
            role.Window: tokens.window,
            role.WindowText: tokens.text,
            role.Base: tokens.base,
            role.AlternateBase: tokens.raised,
            role.Text: tokens.text,
            role.Button: tokens.raised,
            role.ButtonText: tokens.text,
            role.BrightText: tokens.danger,
            role.Highlight: tokens.selection,
            role.HighlightedText: tokens.selection_text,
            role.Link: tokens.accent,
            role.LinkVisited: tokens.accent,
            role.Accent: tokens.accent,
            role.PlaceholderText: tokens.muted,
            role.ToolTipBase: tokens.raised,
            role.ToolTipText: tokens.text,
            role.Light: tokens.base,
            role.Midlight: tokens.line,
            role.Mid: tokens.line,
            role.Dark: tokens.line,
        }
        for which, colour in colours.items():
            palette.setColor(which, QColor(colour))
        for which in (role.Text, role.ButtonText, role.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.faint))
        return palette

    def stylesheet(self) -> str:
        """The style sheet of the whole application in the colours in force."""
        return stylesheet(self.tokens)

    def icon(self, name: str, colour: str = "") -> QIcon:
        """The Lucide icon called *name*, in *colour* or in that of the text.

        Raises:
            OSError: there is no such icon.
        """
        key = (name, colour or self.tokens.text)
        if key not in self._cache:
            self._cache[key] = line_icon(self._icons / f"{name}.svg", key[1])
        return self._cache[key]

    def emblem(self) -> QIcon:
        """The program's own sign, in its own colours whatever the look."""
        icon = QIcon()
        for size in EMBLEM_SIZES:
            icon.addFile(str(self._icons / f"entente-{size}.png"), QSize(size, size))
        return icon

    def interface_font(self, delta: int = 0) -> QFont:
        """The font of panels, menus and buttons, *delta* pixels larger than usual."""
        font = QFont(list(INTERFACE_FONTS))
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPixelSize(INTERFACE_SIZE + delta)
        return font

    def reading_font(self, zoom_percent: int = 100) -> QFont:
        """The font of the pages."""
        font = QFont(list(READING_FONTS))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(1, round(READING_SIZE * zoom_percent / 100)))
        # Hinting rounds the advance of each letter; at reading length that makes uneven lines.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _load_fonts(self, folder: Path) -> None:
        """Make the bundled faces known to Qt; without the files the system's own are used.

        Qt opens a face when it is first drawn: all of them together cost four milliseconds.
        """
        for file in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))

    def _is_dark(self) -> bool:
        if self._mode == "system":
            return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _renew(self) -> None:
        """Work out the look again and tell everyone when it is another."""
        dark = self._is_dark()
        if dark == self._dark:
            return
        self._dark = dark
        self._cache.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._application is not None:
            self._application.setPalette(self.palette())
            self._application.setStyleSheet(self.stylesheet())

    def _on_system_changed(self) -> None:
        self._renew()
