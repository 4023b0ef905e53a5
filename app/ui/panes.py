"""The panes of the window as the keyboard walks them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class PaneWalk:
    """Moves the focus from pane to pane, round and round, past those that are not shown."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        self._panes = tuple(panes)

    def next(self) -> None:
        """Give the focus to the pane after the one that has it."""
        self._step(1)

    def previous(self) -> None:
        """Give the focus to the pane before the one that has it."""
        self._step(-1)

    def _step(self, step: int) -> None:
        shown = [pane for pane in self._panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(shown) if within(focus, pane)), None)
        outside = -1 if step > 0 else 0  # so that the first step leads to an end of the row
        focus_pane(shown[((outside if at is None else at) + step) % len(shown)])


def focus_pane(pane: QWidget) -> None:
    """Give the focus to *pane*, or to the first part of it that takes it."""
    reason = Qt.FocusReason.TabFocusReason
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus or pane.focusProxy() is not None:
        pane.setFocus(reason)
        if within(QApplication.focusWidget(), pane):
            return
    for part in pane.findChildren(QWidget):
        if (
            part.isVisibleTo(pane)
            and part.isEnabled()
            and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            part.setFocus(reason)
            return


def within(widget: QWidget | None, pane: QWidget) -> bool:
    """Whether *widget* is *pane* or stands in it."""
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))
