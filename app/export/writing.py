"""Files that appear whole or not at all, and what is told of them."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


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


@contextmanager
def part_file(target: Path) -> Iterator[Path]:
    """A new, empty file beside *target*, which takes its place unless an error comes up.

    It is made first, so that a place that cannot be written is known before the work is done.

    Raises:
        ExportError: *target* cannot be written.
    """
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError("it is a folder")
        part.touch(exist_ok=False)
    except OSError as error:
        raise ExportError(cannot_write(target, error)) from error
    try:
        yield part
        _put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


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
        f"“{target.name}” cannot be written to “{target.parent}”: {reason}. "
        "Choose another folder or name, or close the program that has the file open."
    )
