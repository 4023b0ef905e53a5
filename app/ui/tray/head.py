"""The line at the top of the tray: which tray it is, which others there are, what can be added."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from app.ui.lists.panel_head import HEIGHT, ICON
from app.ui.theme import Theme

LONGEST_NAME = 22
GAP = "\u2009\u2009"  # Qt sets a button's text too close to its icon
_Style = Qt.ToolButtonStyle


class TrayHead(QWidget):
    """The tray's name opens the list of all trays; the name is edited where it stands.

    Signals:
        chosen: the number of the tray to be used.
        name_given: the name that the tray in use is to bear.
    """

    chosen = Signal(int)
    name_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._icons: dict[QToolButton, str] = {}
        self._commands: Sequence[QAction] = ()
        self.button = QToolButton(self)
        self.field = QLineEdit(self)
        self._group = QActionGroup(self)
        self._row = QHBoxLayout(self)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_trays(self, names: Sequence[str], current: int) -> None:
        """Offer the trays called *names*; *current* is in use."""
        self._name = names[current]
        short = self._name
        if len(short) > LONGEST_NAME:
            short = short[: LONGEST_NAME - 1].rstrip() + "…"
        self.button.setText(short.replace("&", "&&") + GAP)
        self.button.setAccessibleName(f"Tray: {self._name}")
        menu = self.button.menu()
        menu.clear()
        self._group.deleteLater()
        self._group = QActionGroup(self)
        for number, name in enumerate(names):
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(number == current)
            action.triggered.connect(lambda _checked=False, at=number: self.chosen.emit(at))
            self._group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(list(self._commands))

    def set_commands(self, commands: Sequence[QAction]) -> None:
        """Put what can be done with trays below the list of them."""
        self._commands = commands

    def add_button(self, icon: str, action: QAction) -> QToolButton:
        """Add a button that triggers *action*."""
        button = QToolButton(self)
        name = action.text().replace("&", "")
        button.setToolTip(action.toolTip())
        button.setAccessibleName(name)
        button.setIconSize(ICON)
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        button.setEnabled(action.isEnabled())
        self._icons[button] = icon
        self._row.addWidget(button)
        self._restyle()
        return button

    def edit_name(self) -> None:
        """Let the reader type another name for the tray."""
        self.field.setText(self._name)
        self.button.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            escaped = event.key() == Qt.Key.Key_Escape
            if escaped and event.type() == QEvent.Type.KeyPress:
                self.field.setText(self._name)
                self._end_editing()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.button.setObjectName("trayName")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolButtonStyle(_Style.ToolButtonTextBesideIcon)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the name
        self.button.setIconSize(QSize(12, 12))
        self.button.setMenu(QMenu(self))
        self.button.setToolTip("Choose a tray")
        self.field.setAccessibleName("Name of the tray")
        self.field.installEventFilter(self)
        self.field.editingFinished.connect(self._on_named)
        self.field.hide()
        self._row.setContentsMargins(8, 4, 8, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.button)
        self._row.addWidget(self.field, 10)
        self._row.addStretch(1)
        self.setFixedHeight(HEIGHT)

    def _on_named(self) -> None:
        if not self.field.isHidden():
            name = self.field.text().strip()
            self._end_editing()
            if name != self._name:
                self.name_given.emit(name)

    def _end_editing(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.button.show()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = self._theme.interface_font()
        font.setWeight(QFont.Weight.DemiBold)
        self.button.setFont(font)
        self.button.setIcon(self._theme.icon("chevron-down", tokens.muted))
        self.setStyleSheet(
            "#trayName { padding: 3px 7px; }"
            "#trayName::menu-indicator { image: none; }"
            f"#trayName:hover {{ background: {tokens.chip}; }}"
            "QLineEdit { padding: 2px 6px; }"
        )
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon, tokens.muted))
