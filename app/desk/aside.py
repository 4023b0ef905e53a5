"""Broken files of the reader's: kept, never thrown away."""

from pathlib import Path


def put_aside(path: Path) -> Path:
    """Rename *path* to a free name ending in `.broken` and return that name.

    Raises:
        OSError: the file cannot be renamed.
    """
    aside = path.with_name(f"{path.name}.broken")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.name}.{number}.broken")
        number += 1
    path.rename(aside)
    return aside
