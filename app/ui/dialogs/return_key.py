"""Dialogs in which Return presses the button that has the focus, as everywhere on a desktop."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QRadioButton

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOICES = QCheckBox | QRadioButton  # Space ticks these; Return is of the whole dialog


class KeyedDialog(QDialog):
    """A dialog whose buttons hear Return, those too that shall never be its default by themselves.

    Qt lets Return press a button that has the focus only where it may become the default; so the
    first of them would be it in a dialog without another, and blue.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ticks = isinstance(focused, _CHOICES)
        if event.key() in RETURN and plain and isinstance(focused, QAbstractButton) and not ticks:
            focused.click()
        else:
            super().keyPressEvent(event)
