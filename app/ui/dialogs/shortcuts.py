"""The keyboard shortcuts, menu by menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from app.ui.actions import MENUS, Menu, commands, native_keys, plain_text
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

# Keys that no menu shows, because a list or a page hears them itself.
ELSEWHERE = (
    ("Into the list of results", "Down"),
    ("Open in a new tab", "Ctrl+Return"),
    ("Into the tray, or out of it", "Space"),
    ("Back to the page", "Esc"),
)
IN_PAGE = (
    ("Mark the next paragraph", "Ctrl+Down"),
    ("Mark the paragraph before", "Ctrl+Up"),
    ("Show a caret, hide it", "F7"),
)
IN_TIMELINE = (
    ("Next event, previous event", "Right"),
    ("Next lane, previous lane", "Down"),
    ("Choose time up to the next event", "Shift+Right"),
    ("Choose the lane", "Space"),
    ("What is chosen into the tray", "Ins"),
    ("Move in time", "Ctrl+Right"),
    ("Zoom in, zoom out", "+"),
    ("Show the chosen time, or everything", "0"),
    ("As a table, as lanes", "T"),
    ("Low lanes", "C"),
)
Group = tuple[str, tuple[tuple[str, str], ...]]  # a title, and what each key does


class ShortcutsDialog(FramedDialog):
    """Lists every key in two columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Keyboard Shortcuts", parent=parent)
        groups = [_group(menu) for menu in MENUS]
        groups += [
            ("In lists", ELSEWHERE),
            ("In a page", IN_PAGE),
            ("In the timeline", IN_TIMELINE),
        ]
        groups = [group for group in groups if group[1]]
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(44)
        for part in _halves(groups):
            columns.addLayout(self._column(part))
        area = QScrollArea(self)
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName("Keyboard shortcuts")
        self.body.addWidget(area)
        self.spread(QSize(780, 660))

    def _column(self, groups: list[Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for title, entries in groups:
            grid.setRowMinimumHeight(row, 30)
            grid.addWidget(self.label(title, bold=True), row, 0, Qt.AlignmentFlag.AlignBottom)
            for name, keys in entries:
                row += 1
                grid.addWidget(self.label(name), row, 0)
                grid.addWidget(self._key_cap(keys), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        grid.setRowStretch(row, 1)
        return grid

    def _key_cap(self, keys: str) -> QLabel:
        cap = QLabel(native_keys(keys), self)
        cap.setObjectName("keyCap")
        return cap


def _group(menu: Menu) -> Group:
    """Give the menu's title with its commands that have keys."""
    rows = tuple(
        (plain_text(command), command.keys[0]) for command in commands(menu.items) if command.keys
    )
    return menu.title.replace("&", ""), rows


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Divide the groups, in order, into two columns of nearly equal height."""

    def height(part: list[Group]) -> int:
        return sum(len(rows) + 1 for _, rows in part)

    cuts = range(1, len(groups))
    cut = min(cuts, key=lambda at: abs(height(groups[:at]) - height(groups[at:])))
    return groups[:cut], groups[cut:]
