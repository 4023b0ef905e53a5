"""Many files at once: found in folders, imported one after another, each with its outcome."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.child import Worker
from app.intake.importing import (
    LIMITS,
    ImportCancelledError,
    ImportRefusedError,
    Source,
    import_file,
)
from app.intake.readers.formats import ENDINGS
from app.intake.readers.opening import page_folder
from app.intake.shelf.offers import UNDECIDED, divided, is_open
from app.intake.shelf.originals import sha256_of
from app.intake.shelf.shelving import Shelf, Shelved
from app.intake.surroundings import Surroundings
from app.library.arrangement.library_file import FILE as LIBRARY_FILE

DONE, KNOWN, REFUSED, CANCELLED = "done", "already imported", "refused", "cancelled"
ASKS, LEFT_OUT = "to be decided", "left out"  # of lists of other documents


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. *shelved* is there when it was read, *message* when it was not.

    *blocked* says that the fault is not the file's: nothing can be kept, of other files neither.
    """

    source: Source
    state: str
    shelved: Shelved | None = None
    message: str = ""
    blocked: bool = False


def gather(paths: Iterable[Path]) -> tuple[Source, ...]:
    """The files to import: those named, and in folders those whose names promise a document.

    Folders that browsers save with a page belong to the page and are left out, and so are hidden
    files and whole libraries of page files. Sorted within each folder, each file once.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_below(path) if path.is_dir() else (path,)))
    return tuple(map(Source.of_file, found))


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if LIBRARY_FILE in names:  # its pages are no documents, and its originals were imported
            folders.clear()
            continue
        files = sorted(here / name for name in names if not name.startswith("."))
        documents = [path for path in files if path.suffix.lower() in ENDINGS]
        pages = (path for path in documents if ENDINGS[path.suffix.lower()] == "html")
        saved = {each.name for each in map(page_folder, pages) if each is not None}
        folders[:] = sorted(
            name for name in folders if name not in saved and not name.startswith(".")
        )
        yield from documents


def import_one(
    source: Source,
    shelf: Shelf,
    surroundings: Surroundings,
    encoding: str = "",
    *,
    split: str = UNDECIDED,
    dry_run: bool = False,
    cancelled: Callable[[], bool] | None = None,
    worker: Worker | None = None,
) -> Outcome:
    """Import *source* onto *shelf*; with *dry_run* say only what would become of it.

    *split* is what is made of a list of other documents, as in `offers`; one that was kept in
    another way is taken up again. Whatever is wrong with the file is told in the outcome.

    Raises:
        OSError: the shelf cannot be written.
    """
    known = shelf.imported(sha256_of(source))
    again = known is not None and is_open(shelf.known(known).report, split)
    if known is not None and not again and not dry_run:
        shelf.keep_original_again(known, source)
        return Outcome(source, KNOWN, shelf.known(known))
    try:
        report = import_file(source, surroundings, encoding, cancelled=cancelled, worker=worker)
        report = divided(report, split)
        if dry_run:
            shelved = shelf.plan(report, again=again)
        else:
            shelved = shelf.keep(report, source, again=again)
    except ImportCancelledError as error:
        return Outcome(source, CANCELLED, message=str(error))
    except ImportRefusedError as error:
        return Outcome(source, REFUSED, message=str(error))
    return Outcome(source, DONE, shelved)


def import_all(
    sources: Iterable[Source],
    shelf: Shelf,
    surroundings: Surroundings,
    *,
    split: str = UNDECIDED,
    dry_run: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Outcome]:
    """The outcome of each of *sources*, as it comes; what is done stays done at any end.

    Files that were imported already are passed over, so that an import that was broken off goes
    on where it was.

    Raises:
        OSError: the shelf cannot be written.
    """
    with Worker(LIMITS.megabytes) as worker:
        for source in sources:
            if cancelled is not None and cancelled():
                yield Outcome(source, CANCELLED, message="Stopped at your request.")
                continue
            yield import_one(
                source, shelf, surroundings,
                split=split, dry_run=dry_run, cancelled=cancelled, worker=worker,
            )  # fmt: skip
