"""What every dialog of ours has: a margin, a headline where it wants one, buttons at its foot."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.ui.dialogs.return_key import KeyedDialog
from app.ui.theme import Theme

AROUND = QSize(30, 60)  # what a window manager puts around a dialog, and a little more


class FramedDialog(KeyedDialog):
    """A dialog with the margins of the window; `body` takes what it shows."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        buttons: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Close,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.buttons = QDialogButtonBox(buttons, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.setSpacing(18)
        layout.addLayout(self.body)
        layout.addWidget(self.buttons)

    def spread(self, size: QSize) -> None:
        """Be of *size* in pixels, or as large as the screen has room for."""
        self.resize(size.boundedTo(self.screen().availableSize() - AROUND))

    def fit(self, width: int) -> None:
        """Be *width* pixels wide and just as high as the text then needs."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(width, layout.totalHeightForWidth(width))

    def label(
        self, text: str, *, delta: int = 0, bold: bool = False, muted: bool = False
    ) -> QLabel:
        """Make a label, *delta* pixels larger than usual."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        font = self.theme.interface_font(delta)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        if muted:
            label.setObjectName("muted")
        return label
