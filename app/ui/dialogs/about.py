"""What this program is, what is in it, and where it keeps things."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import NAME, VERSION
from app.paths import Paths
from app.ui.dialogs.frame import FramedDialog
from app.ui.theme import Theme

EMBLEM = QSize(64, 64)
LICENCES = (
    "Entente is free software under the Apache License 2.0. It is built with Qt for Python"
    " (LGPL 3), Whoosh (BSD) and Typst (Apache 2.0). The typefaces Inter, Source Serif and Noto"
    " are under the Open Font License, the Lucide icons under the ISC licence."
)


class AboutDialog(FramedDialog):
    """Name, version, libraries, licences, folders: what a support person asks for."""

    def __init__(
        self,
        theme: Theme,
        libraries: Sequence[tuple[str, str]],
        paths: Paths,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, f"About {NAME}", parent=parent)
        emblem = QLabel(self)
        emblem.setPixmap(theme.emblem().pixmap(EMBLEM, self.devicePixelRatio()))
        emblem.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.label(NAME, delta=9, bold=True))
        words.setContentsMargins(0, 6, 0, 0)
        words.addWidget(self.label(f"Version {VERSION}, with Qt {qVersion()}", muted=True))
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(emblem)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addWidget(
            self.label(
                "A reference browser for international partnerships. It works"
                " without a network and sends nothing anywhere."
            )
        )
        self.body.addLayout(self._facts(libraries, paths))
        self.body.addWidget(self.label(LICENCES, muted=True))
        self.fit(560)

    def _facts(self, libraries: Sequence[tuple[str, str]], paths: Paths) -> QFormLayout:
        rows = [*libraries, ("Your things", str(paths.data)), ("Settings", str(paths.settings))]
        rows.append(("Caches", str(paths.cache)))
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(6)
        for name, value in rows:
            text = self.label(value)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(self.label(name, muted=True), text)
        return form
