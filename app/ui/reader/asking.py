"""What the reader asks of the window that it is part of."""

from collections.abc import Callable

from PySide6.QtGui import QImage

from app.ui.reader.preview import Preview

PreviewOf = Callable[[str, str], Preview | None]  # page id, anchor -> what a link leads to
Figures = Callable[[str, str], QImage | None]  # page id, name of a picture -> the picture
EditionOf = Callable[[str], str]  # page id -> "Entente library, edition 2026-11"


def no_figures(_page: str, _name: str) -> QImage | None:
    """Stand in where no pictures are at hand: their descriptions are shown."""
    return None


def no_edition(_page: str) -> str:
    """Stand in where no edition is known: a quotation goes without it."""
    return ""
