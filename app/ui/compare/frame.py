"""What the views that compare have in common: a title, a line below it, buttons, a foot."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from app.library.pages.edtf import day_words
from app.library.parts import Part
from app.ui.lists.part_drag import PartDrag
from app.ui.theme import Theme

ICON = QSize(15, 15)
SMALLEST = QSize(280, 200)


class CompareFrame(QWidget):
    """A view in a tab of its own; subclasses fill *tools* and *body*.

    Signals:
        telling_wanted: a page, one of its milestones (or nothing), and whether in a new tab.
        part_wanted: a part for the tray.
    """

    telling_wanted = Signal(str, str, bool)
    part_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.is_past = False  # whether what is shown is of a day looked back to
        self._icons: dict[QToolButton, str] = {}
        self._title = QLabel(self)
        self._facts = QLabel(self)
        self._past = QLabel(self)
        self._buttons = QHBoxLayout()
        self.tools = QHBoxLayout()
        self.body = QVBoxLayout()
        self.setObjectName("compareFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facts.setObjectName("muted")
        self._past.setObjectName("pastSign")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        return SMALLEST  # a narrow window cuts the buttons off rather than grow

    def set_title(self, title: str, facts: str, day: date, past: bool) -> None:
        """Show *title* with *facts*; a *day* of the *past* is named in a colour of its own.

        It is not compared with the clock: a window that is open over midnight shows today still.
        """
        self.is_past = past
        self._title.setText(title)
        self._facts.setText(facts if past else f"As of {day_words(day)}  ·  {facts}")
        self._past.setText(f"On {day_words(day)}")
        self._past.setVisible(past)
        self.setAccessibleName(f"{title}, as of {day_words(day)}")

    def add_button(self, text: str, icon: str, answer: Callable[[], object]) -> QToolButton:
        """Add a button at the right of the title."""
        button = self.make_button(text, icon)
        button.clicked.connect(answer)
        self._buttons.addWidget(button)
        return button

    def add_tray_button(self, part: Callable[[], Part]) -> QToolButton:
        """Add the button that puts *part* into the tray; it and the title can be dragged there."""
        button = self.add_button("Add to tray", "list-plus", lambda: self.part_wanted.emit(part()))
        button.setToolTip("Add to tray (Ctrl+D), or drag this there")
        for widget in (button, self._title):
            PartDrag(widget, lambda _point: (part(), self._title.text()), self.theme)
        return button

    def add_menu(self, text: str, icon: str, menu: QMenu) -> QToolButton:
        """Add a button at the right of the title that opens *menu*."""
        button = self.make_button(text, icon)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.addWidget(button)
        return button

    def make_button(self, text: str, icon: str = "") -> QToolButton:
        """Make a button with words, that can be reached by Tab."""
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIconSize(ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if icon:
            self._icons[button] = icon
            button.setIcon(self.theme.icon(icon))
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._past)
        below.addWidget(self._facts)
        below.addStretch()
        words.addWidget(self._title)
        words.addLayout(below)
        self._buttons.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        head.addLayout(words, 1)
        head.addLayout(self._buttons)
        self.tools.setContentsMargins(12, 2, 12, 8)
        self.tools.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self.tools)
        column.addLayout(self.body, 1)

    def _dress(self) -> None:
        font = self.theme.interface_font(3)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._facts.setFont(self.theme.interface_font(-1))
        for button, icon in self._icons.items():
            button.setIcon(self.theme.icon(icon))
        tokens = self.theme.tokens
        self.setStyleSheet(f"""
#compareFrame {{ background: {tokens.base}; }}
QTableCornerButton::section {{ background: {tokens.window}; border: 0;
  border-bottom: 1px solid {tokens.line}; }}
QToolButton {{ padding: 4px 7px; font-size: 12px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton#choice {{ background: {tokens.base}; border: 1px solid {tokens.line};
  border-radius: 7px; padding: 5px 9px; }}
QToolButton#choice:hover {{ background: {tokens.chip}; }}
QToolButton#choice:focus {{ border-color: {tokens.accent}; }}
""")
