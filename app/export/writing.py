"""Files that appear whole or not at all, and what is told of them."""

import contextlib
import hashlib
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX, SUFFIX = ".entente-", ".part"


class ExportError(RuntimeError):
    """The file could not be made; the message says what, where and what to do."""


class ExportCancelledError(ExportError):
    """The reader stopped the export; nothing was written."""


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What was written, and what a reader should know of it; *pages* are those of the PDF."""

    file: Path
    bytes: int
    pages: int
    sha256: str
    warnings: tuple[str, ...] = ()
    more_files: tuple[Path, ...] = ()  # the further volumes

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that was written."""
        return (self.file, *self.more_files)


@contextmanager
def part_file(target: Path) -> Iterator[Path]:
    """A new, empty file beside *target*, which takes its place unless an error comes up.

    It is made first, so that a place that cannot be written is known before the work is done.
    What exports that were killed have left there is removed.

    Raises:
        ExportError: *target* cannot be written.
    """
    remove_left_over(target.parent)
    part = target.parent / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    try:
        if target.is_dir():
            raise IsADirectoryError("it is a folder")
        keeper = part.open("xb")
        _hold(keeper.fileno())
    except OSError as error:
        raise ExportError(cannot_write(target, error)) from error
    try:
        with keeper:
            yield part
        _put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def remove_left_over(folder: Path) -> None:
    """Remove the unfinished files of exports that no longer run.

    Who makes such a file holds it until it is done; what nobody holds is left over.
    """
    for path in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            if _is_free(path):
                path.unlink()


if sys.platform == "win32":

    def _hold(_file: int) -> None:
        """Nothing is needed: an open file cannot be removed there."""

    def _is_free(_path: Path) -> bool:
        return True

else:

    def _hold(file: int) -> None:
        """Lock *file* until it is closed, however this program ends."""
        with contextlib.suppress(OSError):  # not every file system knows locks
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_free(path: Path) -> bool:
        with path.open("rb") as opened:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True


def write_whole(target: Path, content: bytes, pages: int = 0) -> ExportReceipt:
    """Write *content* to *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    with part_file(target) as part:
        try:
            part.write_bytes(content)
        except OSError as error:
            raise ExportError(cannot_write(target, error)) from error
    return ExportReceipt(target, len(content), pages, hashlib.sha256(content).hexdigest())


def _put_in_place(part: Path, target: Path) -> None:
    try:
        part.replace(target)
    except OSError as error:
        raise ExportError(cannot_write(target, error)) from error


def cannot_write(target: Path, error: OSError | str) -> str:
    """The message for a *target* that cannot be written."""
    reason = error if isinstance(error, str) else error.strerror or str(error)
    return (
        f"“{target.name or target}” cannot be written to “{target.parent}”: {reason}. "
        "Choose another folder or name, or close the program that has the file open."
    )
