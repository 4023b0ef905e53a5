"""The right pane: the milestones of the page above, the tray below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from app.ui.actions import Actions
from app.ui.panes import focus_pane, within

SMALLEST_WIDTH = 220
MILESTONES, TRAY = "milestones", "tray"


class RightPane(QSplitter):
    """Shows each part that its command asks for; in a narrow window at first neither.

    By its key a part is shown and gets the focus, and is hidden where it has that; a click shows
    or hides it. What the reader chooses in a narrow window is forgotten in a wide one, and the
    other way about.

    Signals:
        folded: whether the pane is not to be seen now, each time that it is looked after.
        left: the part that had the focus was hidden.
    """

    folded = Signal(bool)
    left = Signal()

    def __init__(self, commands: Actions, milestones: QWidget, *, wanted: bool) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._commands = commands
        self._parts: dict[str, QWidget] = {MILESTONES: milestones}
        self._wanted = {False: {MILESTONES: wanted, TRAY: False}, True: {}}
        self._narrow = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setMinimumWidth(SMALLEST_WIDTH)
        self.addWidget(milestones)
        self.setStretchFactor(0, 1)
        for name in (MILESTONES, TRAY):
            commands[name].triggered.connect(lambda checked, name=name: self._choose(name, checked))
            commands[name].installEventFilter(self)
        self._show()

    @property
    def milestones_wanted(self) -> bool:
        """Whether the milestones are shown where there is room."""
        return self._wanted[False][MILESTONES]

    @property
    def tray_height(self) -> int:
        """The height of the tray, 0 when it is not shown."""
        return self.sizes()[1] if self.count() > 1 else 0

    def put_tray(self, tray: QWidget, height: int) -> None:
        """Put *tray* below the milestones."""
        self._parts[TRAY] = tray
        self.addWidget(tray)
        self.setStretchFactor(1, 0)
        self.setSizes([max(height, self.height() - height), height])
        self._show()

    def set_narrow(self, narrow: bool) -> None:
        """Fold away in a narrow window, and come back in a wide one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._wanted[True] = {}
            self._show()

    def give_way(self) -> None:
        """Fold away again what was opened in a narrow window."""
        if self._narrow:
            self._wanted[True] = {}
            self._show()

    def show_tray(self) -> None:
        """Show the tray where there is room for it."""
        self._wanted[False][TRAY] = True
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the key of a part here; what is left to its action is a click."""
        if event.type() == QEvent.Type.Shortcut:
            self._go(watched.objectName())
            return True
        return super().eventFilter(watched, event)

    def _choose(self, name: str, wanted: bool) -> None:
        had_focus = self._has_focus(name)
        self._wanted[self._narrow][name] = wanted
        self._show()
        if had_focus and not wanted:
            self.left.emit()

    def _go(self, name: str) -> None:
        """Show a part and go to it; hide it where the focus is there already."""
        if self._has_focus(name):
            self._choose(name, False)
        elif name in self._parts:
            self._choose(name, True)
            focus_pane(self._parts[name])

    def _has_focus(self, name: str) -> bool:
        return name in self._parts and within(QApplication.focusWidget(), self._parts[name])

    def _show(self) -> None:
        wanted = self._wanted[self._narrow]
        for name, part in self._parts.items():
            part.setVisible(wanted.get(name, False))
            self._commands[name].setChecked(wanted.get(name, False))
        self.setVisible(any(wanted.get(name) for name in self._parts))
        self.folded.emit(self.isHidden())
