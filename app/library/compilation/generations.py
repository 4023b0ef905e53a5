"""The folders of a compiled library: one is built, takes its name, and is named in `CURRENT`."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.library.compilation import manifest
from app.library.compilation.manifest import CURRENT, Manifest
from index.durable import bring_names_to_disk, bring_to_disk

ABANDONED = 3600  # seconds after which a compilation that is not finished never will be


@contextmanager
def building_in(into: Path) -> Iterator[Path]:
    """A folder for a new generation, which goes if that does not come about.

    Raises:
        OSError: *into* cannot be written, or the disk is full.
    """
    building = Path(tempfile.mkdtemp(prefix="building-", dir=into))
    try:
        yield building
    except BaseException as error:
        shutil.rmtree(building, ignore_errors=True)
        if isinstance(error, sqlite3.OperationalError):  # what SQLite says of a full disk
            raise OSError(str(error)) from error
        raise


def publish(building: Path, into: Path, described: Manifest) -> Path:
    """Describe the finished folder, make it the current one, and return it under its new name.

    Raises:
        OSError: *into* cannot be written; what was current still is.
    """
    manifest.write(building, described)
    bring_to_disk(building)
    generation = into / f"generation-{building.name.removeprefix('building-')}"
    previous = manifest.current_folder(into)
    building.rename(generation)
    pointer = into / f"{CURRENT}.{os.getpid()}"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    bring_names_to_disk(into)
    pointer.replace(into / CURRENT)
    bring_names_to_disk(into)
    for old in _left_over(into):
        if old not in (generation, previous):
            shutil.rmtree(old, ignore_errors=True)  # Windows keeps what somebody still reads
    return generation


def _left_over(into: Path) -> list[Path]:
    """Every generation, and what compilations left that were killed and not those still at work."""
    killed = time.time() - ABANDONED
    generations = list(into.glob("generation-*"))
    return generations + [old for old in into.glob("building-*") if _last_change(old) < killed]


def _last_change(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:  # finished in the meantime
        return time.time()
