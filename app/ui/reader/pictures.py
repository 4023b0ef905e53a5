"""The pictures of pages: files of the page's own library folder, and nothing else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.ui.reader.asking import Figures

FORMATS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
LARGEST = 1400  # pixels of width: twice the measure, for screens of double density


def pictures_of(folder_of: Callable[[str], Path | None]) -> Figures:
    """Give the pictures of pages; *folder_of* tells in which library folder a page lies."""

    def picture(page_id: str, name: str) -> QImage | None:
        folder = folder_of(page_id)
        return read_picture(folder, name) if folder is not None else None

    return picture


def read_picture(folder: Path, name: str) -> QImage | None:
    """The picture called *name* in *folder*; None when it is missing, broken or outside."""
    root = folder.resolve()
    try:
        file = (root / name).resolve()
    except (OSError, ValueError):
        return None
    if not file.is_relative_to(root) or file.suffix.lower() not in FORMATS or not file.is_file():
        return None
    reader = QImageReader(str(file))
    size = reader.size()
    if size.width() > LARGEST:
        reader.setScaledSize(size.scaled(QSize(LARGEST, size.height()), _KEEP))
    picture = reader.read()
    return None if picture.isNull() else picture


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
