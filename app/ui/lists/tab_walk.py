"""Tab through the parts of a panel in the order in which they stand, whenever they were made.

Qt walks in the order of making, and QWidget.setTabOrder does not hold for parts that have a focus
proxy or come and go.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def walk_on(panel: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next of *parts*, or of what stands outside of *panel* at its ends."""
    shown = [part for part in parts if _takes_tab(part)]
    at = next((number for number, part in enumerate(shown) if part.hasFocus()), None)
    step = 1 if forward else -1
    if at is not None and 0 <= at + step < len(shown):
        return _focus(shown[at + step], forward=forward)
    widget = _beyond(panel, forward=forward)
    while widget is not panel:
        if not panel.isAncestorOf(widget) and _takes_tab(widget):
            return _focus(widget, forward=forward)
        widget = _beyond(widget, forward=forward)
    return False


def _beyond(widget: QWidget, *, forward: bool) -> QWidget:
    """The widget made after *widget*, or before it."""
    found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    assert found is not None  # the chain is a ring
    return found


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _focus(widget: QWidget, *, forward: bool) -> bool:
    reason = Qt.FocusReason
    widget.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True
