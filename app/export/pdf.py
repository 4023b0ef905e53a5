"""A briefing to one PDF: typeset in a child process, written whole or not at all."""

import json
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.child import (
    ChildCancelledError,
    ChildError,
    ChildRaisedError,
    Limits,
    Report,
    run_in_child,
)
from app.export.briefing import Briefing
from app.export.glyphs import Sieve, read_repertoire
from app.export.manuscript import write_manuscript
from app.export.typeset import TargetError, Typeset, typeset

LIMITS = Limits(seconds=900, megabytes=6000)  # 1,000 pages take 20 seconds and 1.1 GB


class ExportError(RuntimeError):
    """The file could not be made; the message says what, where and what to do."""


class ExportCancelledError(ExportError):
    """The reader stopped the export; nothing was written."""


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What was written, and what a reader should know of it."""

    file: Path
    bytes: int
    pages: int
    sha256: str
    warnings: tuple[str, ...] = ()


def export_pdf(
    briefing: Briefing,
    target: Path,
    fonts: Path,
    template: Path,
    progress: Report | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReceipt:
    """Write *briefing* to the PDF file *target*, which is replaced if it is there.

    *progress* hears "Preparing" with the pages done, then "Typesetting" and "Writing", which
    cannot be measured. *cancelled* is asked between pages and every 50 ms while typesetting.
    The same briefing gives the same bytes.

    Raises:
        ExportError: *target* cannot be written, or the text cannot be typeset.
        ExportCancelledError: *cancelled* said yes.
    """
    sieve = Sieve(read_repertoire(fonts))

    def step(done: int, total: int) -> None:
        if progress is not None:
            progress("Preparing", done, total)
        if cancelled is not None and cancelled():
            raise ExportCancelledError("The export was stopped; no file was written.")

    with _part_file(target) as part, tempfile.TemporaryDirectory(prefix="entente-") as folder:
        book = write_manuscript(briefing, sieve, step)
        source = Path(shutil.copy(template, folder))
        with (source.parent / "book.json").open("w", encoding="utf-8") as file:
            json.dump(book, file, ensure_ascii=False)
        made = _typeset(briefing, source, fonts, part, target, progress, cancelled)
        if progress is not None:
            progress("Writing", 0, 0)
        _put_in_place(part, target)
    return ExportReceipt(
        target, made.bytes, made.pages, made.sha256, (*sieve.warnings(), *made.remarks)
    )


def _typeset(
    briefing: Briefing,
    source: Path,
    fonts: Path,
    part: Path,
    target: Path,
    progress: Report | None,
    cancelled: Callable[[], bool] | None,
) -> Typeset:
    try:
        return run_in_child(
            typeset,
            source,
            fonts,
            part,
            briefing.stamp,
            limits=LIMITS,
            progress=progress,
            cancelled=cancelled,
        )
    except ChildCancelledError as error:
        raise ExportCancelledError("The export was stopped; no file was written.") from error
    except ChildRaisedError as error:
        if error.kind == TargetError.__name__:
            raise ExportError(_cannot_write(target, error.message)) from error
        raise ExportError(
            f"These pages cannot be typeset ({error.message}). Try fewer pages to find the one at "
            "fault, and please report it."
        ) from error
    except ChildError as error:
        raise ExportError(f"{error} Try again with fewer pages.") from error


@contextmanager
def _part_file(target: Path) -> Iterator[Path]:
    """A new, empty file beside *target* under a name of its own, gone at the end.

    Made first, so that a place that cannot be written is known before the work is done.
    """
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError("it is a folder")
        part.touch(exist_ok=False)
    except OSError as error:
        raise ExportError(_cannot_write(target, error.strerror or str(error))) from error
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, target: Path) -> None:
    try:
        part.replace(target)
    except OSError as error:
        raise ExportError(_cannot_write(target, error.strerror or str(error))) from error


def _cannot_write(target: Path, reason: str) -> str:
    return (
        f"“{target.name}” cannot be written to “{target.parent}”: {reason}. "
        "Choose another folder or name, or close the program that has the file open."
    )
