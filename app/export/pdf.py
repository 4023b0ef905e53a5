"""A briefing to one PDF: typeset in a child process, written whole or not at all."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
from app.export.page_writer import Data
from app.export.typeset import TargetError, Typeset, typeset
from app.export.writing import (
    ExportCancelledError,
    ExportError,
    ExportReceipt,
    cannot_write,
    part_file,
)

__all__ = ["ExportCancelledError", "ExportError", "ExportReceipt", "export_pdf"]

LIMITS = Limits(seconds=900, megabytes=6000)  # 929 pages take 18 seconds and 2 GB


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

    with part_file(target) as part, _work_folder() as folder:
        book = write_manuscript(briefing, sieve, step)
        source = _lay_out(book, template, folder)
        made = _typeset(briefing, source, fonts, part, target, progress, cancelled)
        if progress is not None:
            progress("Writing", 0, 0)
    return ExportReceipt(
        target, made.bytes, made.pages, made.sha256, (*sieve.warnings(), *made.remarks)
    )


@contextmanager
def _work_folder() -> Iterator[Path]:
    try:
        folder = tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True)
    except OSError as error:
        raise ExportError(f"There is no folder for the work: {error.strerror or error}.") from error
    with folder as path:
        yield Path(path)


def _lay_out(book: Data, template: Path, folder: Path) -> Path:
    """Put template and data side by side; return the template to typeset."""
    try:
        source = Path(shutil.copy(template, folder))
        text = json.dumps(book, ensure_ascii=False)
        (folder / "book.json").write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"“{folder}” cannot be worked in: {error.strerror or error}.") from error
    return source


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
            raise ExportError(cannot_write(target, error.message)) from error
        raise ExportError(
            f"These pages cannot be typeset ({error.message}). Try fewer pages to find the one at "
            "fault, and please report it."
        ) from error
    except ChildError as error:
        raise ExportError(f"{error} Try again with fewer pages.") from error
