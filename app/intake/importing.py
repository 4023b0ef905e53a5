"""One file, read and understood in a process of its own, within limits of time and memory."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from app.child import (
    ChildCancelledError,
    ChildDiedError,
    ChildError,
    ChildRaisedError,
    ChildTimeoutError,
    Limits,
    Worker,
    run_in_child,
)
from app.child import (
    Report as Progress,
)
from app.intake.document import MADE_FORMATS
from app.intake.file_names import title_in_name
from app.intake.garbage import garbage_left
from app.intake.readers.opening import FILE_BYTES, check_file, open_document, read_document
from app.intake.readers.refusal import RefusedError
from app.intake.report import Report
from app.intake.surroundings import Surroundings

# The largest file that is read at all takes about half of both on a slow machine.
LIMITS = Limits(seconds=90, megabytes=2_048)
# Errors whose messages are written for the reader.
_TOLD = ("RefusedError", "UnknownEncodingError")


class ImportRefusedError(ValueError):
    """The file gives no pages; the message says why and what to do."""


class ImportCancelledError(ImportRefusedError):
    """The reader stopped it."""


_STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Source:
    """What is imported: the file at *path*, or the pasted *data* under a *name*."""

    name: str
    path: Path | None = None
    data: bytes = b""

    @classmethod
    def of_file(cls, path: Path) -> "Source":
        """The file at *path*; bytes of its name that are no text are replaced in *name*."""
        return cls(_readable(path.name), path)

    @classmethod
    def of_text(cls, text: str, name: str = "pasted.txt") -> "Source":
        """A text that was pasted."""
        return cls(name, None, text.encode("utf-8", "replace"))

    @classmethod
    def of_page(cls, page: str, name: str = "pasted.html", address: str = "") -> "Source":
        """A piece of a web page, as HTML; its *address* is noted as browsers note it."""
        saved = f"<!-- saved from url=({len(address):04}){address} -->\n" if address else ""
        return cls(name, None, f'{saved}<meta charset="utf-8">\n{page}'.encode("utf-8", "replace"))

    def called(self, title: str) -> "Source":
        """The same named by the *title* of its page; a file keeps its name."""
        if self.path is not None or not title.strip():
            return self
        return replace(self, name=f"{title.strip()}{PurePath(self.name).suffix}")

    @property
    def shown(self) -> str:
        """The file as a message or a report names it."""
        return _readable(str(self.path)) if self.path else self.name


def _readable(name: str) -> str:
    """*name* of a file, of which bytes that are no UTF-8 and signs that steer a terminal are lost.

    Python keeps the former as lone surrogates.
    """
    words = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _STEERS.sub("\ufffd", words)


def import_file(
    source: Source,
    surroundings: Surroundings,
    encoding: str = "",
    title: str = "",
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    limits: Limits = LIMITS,
    worker: Worker | None = None,
) -> Report:
    """What *source* holds, read in *encoding* and with *title*, each of which is found when empty.

    The name of a text file may say the title.

    Nothing is written anywhere.

    A *worker* reads one file after another; its own limit on memory holds then.

    Raises:
        ImportRefusedError: it cannot be read, or not within *limits*.
        ImportCancelledError: *cancelled* said yes.
    """
    try:
        if source.path is not None:
            check_file(source.path)
        call = (_read, source, encoding, title, surroundings)
        if worker is not None:
            return worker.run(*call, seconds=limits.seconds, progress=progress, cancelled=cancelled)
        return run_in_child(*call, limits=limits, progress=progress, cancelled=cancelled)
    except RefusedError as error:
        raise ImportRefusedError(str(error)) from error
    except ChildCancelledError as error:
        raise ImportCancelledError(str(error)) from error
    except ChildError as error:
        raise ImportRefusedError(_told(source, error, limits)) from error


def _read(
    progress: Progress, source: Source, encoding: str, title: str, surroundings: Surroundings
) -> Report:
    """The child's side."""
    from app.intake.understanding import understand

    progress("reading", 0, 2)
    if source.path is not None:
        document, data = open_document(source.path, encoding)
    else:
        data = source.data
        if len(data) > FILE_BYTES:
            raise RefusedError(f"the text is longer than {FILE_BYTES >> 20} MB")
        document = read_document(data, source.name, encoding)
    if document.format in MADE_FORMATS and document.published == date.today().isoformat():
        document = replace(document, published="")  # made to be imported
    if source.path is not None and document.format == "text":
        # A pasted text has no name of its own, and other formats say their title themselves.
        title = title or title_in_name(source.name, document.blocks)
    progress("understanding", 1, 2)
    with garbage_left():
        sha256 = hashlib.sha256(data).hexdigest()
        report = understand(document, source.shown, sha256, surroundings, title)
    return _named(report, source.name)


def _named(report: Report, file: str) -> Report:
    """*report*, of which a page without a title is called after its *file*."""
    if all(page.title.strip() for page in report.pages):
        return report
    name = " ".join(re.split(r"[\s_-]+", PurePath(file).stem)).strip() or "Document"
    name = name[:1].upper() + name[1:]
    pages = tuple(
        page if page.title.strip() else replace(page, title=name, heading=name)
        for page in report.pages
    )
    told = f"no title was found; the page is called “{name}” after its file"
    return replace(report, pages=pages, warnings=(*report.warnings, told))


def _told(source: Source, error: ChildError, limits: Limits) -> str:
    """What the end of the child means for the reader of *source*."""
    if isinstance(error, ChildRaisedError):
        if error.kind in _TOLD:
            return error.message
        if error.kind == "MemoryError":
            return f"“{source.name}” needs more than {limits.megabytes:,} MB of memory to read"
        return f"“{source.name}” could not be read; the reader of its format failed ({error})"
    if isinstance(error, ChildTimeoutError):
        return (
            f"“{source.name}” took longer than {limits.seconds:g} seconds to read and was stopped; "
            "part it into smaller files"
        )
    if isinstance(error, ChildDiedError):
        return f"“{source.name}” could not be read: {error}"
    return str(error)
