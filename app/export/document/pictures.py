"""The pictures of a document: files of a page's own library folder, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

FORMATS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")


class Pictures:
    """Finds pictures and gives each the name by which the template reads it.

    *folders* tells in which library folder a page lies.
    """

    def __init__(self, folders: Mapping[str, Path] | None = None) -> None:
        self._folders = folders or {}
        self._names: dict[Path, str] = {}

    @property
    def files(self) -> Mapping[str, Path]:
        """The file of each name given."""
        return {name: file for file, name in self._names.items()}

    def name(self, page: str, image: str) -> str:
        """The name for *image* of *page*; empty when it is missing, outside or no picture."""
        file = self._file(page, image)
        if file is None:
            return ""
        return self._names.setdefault(file, f"picture-{len(self._names) + 1}{file.suffix.lower()}")

    def _file(self, page: str, image: str) -> Path | None:
        if page not in self._folders:
            return None
        root = self._folders[page].resolve()
        try:
            file = (root / image).resolve()
            if not file.is_relative_to(root) or file.suffix.lower() not in FORMATS:
                return None
            with file.open("rb") as opened:
                return file if opened.read(8).startswith(_BEGINNINGS) else None
        except (OSError, ValueError):
            return None
