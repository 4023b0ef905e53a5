"""A briefing to one PDF: typeset in a child process, written whole or not at all."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.child import (
    ChildCancelledError,
    ChildError,
    ChildRaisedError,
    Report,
    Worker,
)
from app.export.briefing import Briefing
from app.export.document.glyphs import Sieve, read_repertoire
from app.export.document.manuscript import write_manuscript
from app.export.document.pictures import Pictures
from app.export.document.running_text import Data
from app.export.document.volumes import split
from app.export.files.typeset import TargetError, Typeset, load_typesetter, typeset
from app.export.writing import (
    ExportCancelledError,
    ExportError,
    ExportReceipt,
    cannot_write,
    part_file,
)

__all__ = ["ExportCancelledError", "ExportError", "ExportReceipt", "export_pdf"]

# 1,029 pages take 16 seconds and 1.3 GB.
MOST_SECONDS = 900
MOST_MEGABYTES = 6000


def export_pdf(
    briefing: Briefing,
    target: Path,
    fonts: Path,
    template: Path,
    progress: Report | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReceipt:
    """Write *briefing* to the PDF file *target*, which is replaced if it is there.

    A long one that is wanted in volumes becomes several files beside one another. *progress*
    hears "Preparing" with the chapters done, "Typesetting" with the volumes done, then
    "Writing". *cancelled* is asked between chapters, between the rows of annexes, and every 50 ms
    while typesetting. The same briefing gives the same bytes.

    Raises:
        ExportError: *target* cannot be written, or the text cannot be typeset.
        ExportCancelledError: *cancelled* said yes.
    """
    volumes = split(briefing) if briefing.options.volumes else (briefing,)
    targets = _targets(target, len(volumes))
    work = _Work(fonts, template, progress, cancelled)
    receipts = []
    with ExitStack() as files:
        parts = [files.enter_context(part_file(each)) for each in targets]
        for number, volume in enumerate(volumes):
            done = (number, len(volumes) if len(volumes) > 1 else 0)
            receipts.append(work.make(volume, targets[number], parts[number], done))
        work.tell("Writing", 0, 0)
    return receipts[0] if len(receipts) == 1 else _joined(receipts)


class _Work:
    """What one export is made with, and who hears of it."""

    def __init__(
        self,
        fonts: Path,
        template: Path,
        progress: Report | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._fonts = fonts
        self._template = template
        self._progress = progress
        self._cancelled = cancelled

    def tell(self, stage: str, done: int, total: int) -> None:
        """Say how far it is, and stop when the reader wants that."""
        if self._progress is not None:
            self._progress(stage, done, total)
        self.heed()

    def heed(self) -> None:
        """Stop when the reader wants that."""
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelledError("The export was stopped; no file was written.")

    def make(
        self, briefing: Briefing, target: Path, part: Path, done: tuple[int, int]
    ) -> ExportReceipt:
        """Typeset *briefing* into *part*, which is to become *target*."""
        sieve = Sieve(read_repertoire(self._fonts))
        child = Worker(MOST_MEGABYTES, calls=1, prepare=load_typesetter)
        with _work_folder() as folder, child:
            child.start()  # while it loads, there is something to write
            pictures = Pictures(briefing.folders)
            step = partial(self.tell, "Preparing")
            book = write_manuscript(briefing, sieve, step, pictures, self.heed)
            source = _lay_out(book, pictures, self._template, folder, self.heed)
            self.tell("Typesetting", *done)
            made = self._typeset(child, briefing, source, part, target)
        warnings = (*sieve.warnings(), *made.remarks)
        return ExportReceipt(target, made.bytes, made.pages, made.sha256, warnings)

    def _typeset(
        self, child: Worker, briefing: Briefing, source: Path, part: Path, target: Path
    ) -> Typeset:
        try:
            return child.run(
                typeset,
                source,
                self._fonts,
                part,
                briefing.stamp,
                not briefing.options.colour,
                seconds=MOST_SECONDS,
                cancelled=self._cancelled,
            )
        except ChildCancelledError as error:
            raise ExportCancelledError("The export was stopped; no file was written.") from error
        except ChildRaisedError as error:
            if error.kind == TargetError.__name__:
                raise ExportError(cannot_write(target, error.message)) from error
            raise ExportError(
                f"These pages cannot be typeset ({error.message}). Try fewer pages to find the one "
                "at fault, and please report it."
            ) from error
        except ChildError as error:
            raise ExportError(f"{error} Try again with fewer pages, or in volumes.") from error


def _targets(target: Path, count: int) -> list[Path]:
    if count == 1:
        return [target]
    names = (f"{target.stem}, volume {number}{target.suffix}" for number in range(1, count + 1))
    return [target.with_name(name) for name in names]


def _joined(receipts: Sequence[ExportReceipt]) -> ExportReceipt:
    """One receipt for several volumes; its checksum is that of the first."""
    first, *others = receipts
    return replace(
        first,
        bytes=sum(each.bytes for each in receipts),
        pages=sum(each.pages for each in receipts),
        warnings=tuple(dict.fromkeys(w for each in receipts for w in each.warnings)),
        more_files=tuple(each.file for each in others),
    )


@contextmanager
def _work_folder() -> Iterator[Path]:
    try:
        folder = tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True)
    except OSError as error:
        raise ExportError(f"There is no folder for the work: {error.strerror or error}.") from error
    with folder as path:
        yield Path(path)


def _lay_out(
    book: Data, pictures: Pictures, template: Path, folder: Path, heed: Callable[[], None]
) -> Path:
    """Put template, data and pictures side by side; return the template to typeset.

    *heed* is called after each file, and may raise to stop the work.
    """
    try:
        # Without their permissions: what lies read-only is to be replaced and removed here.
        for each in {*template.parent.glob("*.typ"), template}:
            shutil.copyfile(each, folder / each.name)
        for name, file in pictures.files.items():
            shutil.copyfile(file, folder / name)
            heed()
        text = json.dumps(book, ensure_ascii=False)
        (folder / "book.json").write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"“{folder}” cannot be worked in: {error.strerror or error}.") from error
    return folder / template.name
