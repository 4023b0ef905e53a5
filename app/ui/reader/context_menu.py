"""The menu that a right click in a page opens."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True)
class MenuEntry:
    """One line of a menu; a menu leaves out what is not offered."""

    text: str
    action: Callable[[], None]
    offered: bool = True


def open_menu(parent: QWidget, where: QPoint, *groups: Iterable[MenuEntry]) -> QMenu:
    """Open a menu at *where*, on the screen, with a line between its groups."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for entry in group:
            if entry.offered:
                menu.addAction(entry.text).triggered.connect(entry.action)
    menu.popup(where)
    return menu
