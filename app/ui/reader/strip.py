"""The slim strip above a page: where in the page one is, and whether the tray holds it."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.ui.reader.outline import ICON_GAP, OutlineButton
from app.ui.theme import Theme


class PageStrip(QWidget):
    """Holds the outline's button and the tray's.

    Signals:
        tray_toggled: the page shall lie in the tray, or shall not.
        source_pressed: the source of an imported page was pressed, at this point of the screen.
    """

    tray_toggled = Signal(bool)
    source_pressed = Signal(QPoint)

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
        self.source = QToolButton(self)
        self.source.setAccessibleName("Origin of the page")
        self.source.setObjectName("sourceButton")
        self.source.setIconSize(QSize(15, 15))
        self.source.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.source.clicked.connect(self._on_source_clicked)
        self.source.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.outline)
        row.addStretch()
        row.addWidget(self.source)
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

    def show_source(self, origin: str) -> None:
        """Say where the page was imported from; nothing for a page that was not."""
        self.source.setVisible(bool(origin))
        self.source.setText(f"{ICON_GAP}{origin}")
        self.source.setAccessibleName(f"{origin}: original, report, versions")
        self.source.setToolTip("Original, report, versions (Ctrl+O opens the original)")

    def _on_source_clicked(self) -> None:
        self.source_pressed.emit(self.source.mapToGlobal(self.source.rect().bottomLeft()))

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
        self.source.setIcon(self._theme.icon("inbox", tokens.muted))
        self.setStyleSheet(
            f"#sourceButton {{ color: {tokens.muted}; padding: 4px 8px; background: transparent; }}"
            f"#sourceButton:hover {{ background: {tokens.chip}; }}"
            f"#pageStrip {{ background: {tokens.base}; border-bottom: 1px solid {line}; }}"
            f"#trayButton {{ color: {colour}; padding: 4px 8px; background: transparent; }}"
            f"#trayButton:hover {{ background: {tokens.chip}; }}"
        )
