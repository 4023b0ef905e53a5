"""The slim strip above a page: where in the page one is, and whether the tray holds it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.ui.reader.outline import ICON_GAP, OutlineButton
from app.ui.theme import Theme


class PageStrip(QWidget):
    """Holds the outline's button and the tray's.

    Signals:
        tray_toggled: the page shall lie in the tray, or shall not.
    """

    tray_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focused = False
        self.setObjectName("pageStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.outline = OutlineButton(theme, self)
        self.tray = QToolButton(self)
        self.tray.setObjectName("trayButton")
        self.tray.setCheckable(True)
        self.tray.setIconSize(QSize(15, 15))
        self.tray.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.tray.clicked.connect(self.tray_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.outline)
        row.addStretch()
        row.addWidget(self.tray)
        theme.changed.connect(self._dress)
        self.set_in_tray(False)

    def set_in_tray(self, inside: bool) -> None:
        """Show whether the tray holds the page."""
        self.tray.setChecked(inside)
        self.tray.setText(f"{ICON_GAP}{'In tray' if inside else 'Add to tray'}")
        self.tray.setAccessibleName("Take out of tray" if inside else "Add to tray")
        self.tray.setToolTip(self.tray.accessibleName() + " (Ctrl+D)")
        self._dress()

    def show_focus(self, focused: bool) -> None:
        """Show that the page below has the focus, or has it no more."""
        self._focused = focused
        self._dress()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        line = tokens.accent if self._focused else tokens.line
        inside = self.tray.isChecked()
        colour = tokens.accent if inside else tokens.muted
        self.tray.setIcon(self._theme.icon("list-checks" if inside else "list-plus", colour))
        self.setStyleSheet(
            f"#pageStrip {{ background: {tokens.base}; border-bottom: 1px solid {line}; }}"
            f"#trayButton {{ color: {colour}; padding: 4px 8px; background: transparent; }}"
            f"#trayButton:hover {{ background: {tokens.chip}; }}"
        )
