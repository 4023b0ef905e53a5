"""The sections of the open page: as a menu, and beside the text where there is room."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QToolButton, QWidget

from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.library.pages.body import Section

INDENT = 14
LONGEST_TITLE = 42
ICON_GAP = "\u2009\u2009"  # Qt sets a button's text too close to its icon
WIDTH = (180, 250)  # at least and at most, beside the text
TOP = 34
TEXT_GAP = 24  # between the list and the text
LEFT_GAP = 12  # at least, between the list and the edge of the window
SECTION_ROLE = Qt.ItemDataRole.UserRole


class OutlineButton(QToolButton):
    """A quiet button that names the section in view and opens the list of all.

    Signals:
        section_wanted: id of the section chosen from the list.
    """

    section_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: dict[str, str] = {}
        self.setObjectName("outlineButton")
        self.setAccessibleName("On this page")
        self.setToolTip("Sections of this page")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(15, 15))
        self.setMenu(QMenu(self))
        self._group = QActionGroup(self)
        theme.changed.connect(self._dress)
        self._dress()

    def show_sections(self, sections: "Sequence[Section]") -> None:
        """List *sections* in place of those before."""
        self._titles = {section.id: section.title for section in sections}
        self.menu().clear()
        self._group.deleteLater()
        self._group = QActionGroup(self)
        for section in sections:
            action = QAction(
                "    " * max(section.level - 2, 0) + _escaped(section.title), self.menu()
            )
            action.setCheckable(True)
            action.setData(section.id)
            action.triggered.connect(self._on_triggered)
            self._group.addAction(action)
            self.menu().addAction(action)
        self.setVisible(bool(sections))
        self.set_current("")

    def set_current(self, section_id: str) -> None:
        """Name the section in view and mark it in the list."""
        title = self._titles.get(section_id, "On this page")
        if len(title) > LONGEST_TITLE:
            title = title[: LONGEST_TITLE - 1].rstrip() + "…"
        self.setText(ICON_GAP + _escaped(title))
        for action in self._group.actions():
            action.setChecked(action.data() == section_id)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.section_wanted.emit(action.data())

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setIcon(self._theme.icon("table-of-contents", tokens.muted))
        self.setStyleSheet(
            f"#outlineButton {{ color: {tokens.muted}; padding: 4px 8px; }}"
            f"#outlineButton:hover {{ color: {tokens.text}; }}"
        )


class OutlineList(QListWidget):
    """The sections beside the text, the one in view marked; for wide windows.

    Signals:
        section_wanted: id of the section chosen.
    """

    section_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("outlineList")
        self.setAccessibleName("Sections of this page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu serves the keyboard
        self.itemClicked.connect(self._on_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    def show_sections(self, sections: "Sequence[Section]") -> None:
        """List *sections* in place of those before."""
        self.clear()
        for section in sections:
            item = QListWidgetItem("  " * 2 * max(section.level - 2, 0) + section.title)
            item.setData(SECTION_ROLE, section.id)
            item.setToolTip(section.title)
            self.addItem(item)

    def set_current(self, section_id: str) -> None:
        """Mark the section in view."""
        for row in range(self.count()):
            if self.item(row).data(SECTION_ROLE) == section_id:
                self.setCurrentRow(row)
                return
        self.setCurrentRow(-1)

    def stand_in(self, margin: int, height: int) -> None:
        """Stand in a margin of so many pixels beside a text of that height, if there is room."""
        least, most = WIDTH
        room = margin - TEXT_GAP - LEFT_GAP
        fits = room >= least and self.count() > 1
        if fits:
            width = min(room, most)
            self.setGeometry(margin - TEXT_GAP - width, TOP, width, max(0, height - 2 * TOP))
        self.setVisible(fits)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.section_wanted.emit(item.data(SECTION_ROLE))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"#outlineList {{ background: {tokens.base}; border: 0; }}"
            f"#outlineList::item {{ color: {tokens.muted}; padding: 4px 10px; border: 0;"
            f" border-left: 2px solid {tokens.line}; }}"
            f"#outlineList::item:hover {{ color: {tokens.text}; background: {tokens.base}; }}"
            f"#outlineList::item:selected {{ color: {tokens.text}; background: {tokens.base};"
            f" border-left: 2px solid {tokens.accent}; }}"
        )


def _escaped(title: str) -> str:
    """*title* for a menu or a button, where a single & would mark a key."""
    return title.replace("&", "&&")
