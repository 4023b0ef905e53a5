"""The work behind the import dialogs: plain functions for the threads of the pool."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.child import Worker
from app.intake.batch import DONE, KNOWN, REFUSED, Outcome
from app.intake.importing import ImportCancelledError, ImportRefusedError, Source, import_file
from app.intake.original_text import original_text
from app.intake.originals import sha256_of
from app.intake.page_text import page_of
from app.intake.placing import Placed
from app.intake.report import Removal, Report
from app.intake.revising import Revision
from app.intake.shelving import Shelf, Shelved
from app.intake.surroundings import Surroundings, surroundings_of
from app.library.article import Article, build_article
from app.library.corrections import MilestoneCorrection, corrections_path, record
from app.library.library import Library
from app.library.markdown import BodyError, parse_body

MARKED = 400  # removed texts that are marked in the original; marks are slow to draw

Cancelled = Callable[[], bool]
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where imports go, and what is known there: the folder, the other pages, the names."""

    folder: Path
    reserved: frozenset[str]
    surroundings: Surroundings
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proof:
    """What a revision gives: where its pages would go, the one in view as an article."""

    revision: Revision
    page: int
    placed: tuple[Placed, ...]
    article: Article | None


def desk_of(library: Library, folder: Path) -> Desk:
    """The desk for imports into *folder* beside the open *library*."""
    own = {info.id for info in library.info if info.folder.resolve() == folder.resolve()}
    reserved = frozenset(page.id for page in library.pages() if page.library not in own)
    return Desk(folder, reserved, surroundings_of(library), library.titles)


def read_document(
    source: Source, encoding: str, desk: Desk, worker: Worker, cancelled: Cancelled
) -> Revision:
    """What *source* holds, as it can be looked through.

    Raises:
        ImportRefusedError: it cannot be read, or was cancelled.
    """
    report = import_file(source, desk.surroundings, encoding, worker=worker, cancelled=cancelled)
    return Revision(report, original_text(source, encoding, worker, cancelled))


def prove(revision: Revision, page: int, desk: Desk) -> Proof:
    """Where the pages of *revision* would go, and the page of that number as it would look."""
    pages = revision.pages
    report = replace(revision.report, pages=pages)
    placed = Shelf.look(desk.folder, desk.reserved).plan(report).pages
    page = min(page, len(pages) - 1)
    if page < 0:
        return Proof(revision, 0, placed, None)
    one = placed[page]
    made = page_of(one.page, one.id, one.heading, desk.titles)
    try:
        body = parse_body(made.body)
    except BodyError:
        return Proof(revision, page, placed, None)
    return Proof(revision, page, placed, build_article(made, body, desk.titles, (), date.today()))


def keep_document(
    source: Source,
    report: Report,
    said: Sequence[Sequence[MilestoneCorrection]],
    desk: Desk,
) -> Shelved:
    """Put the pages of *report* on the shelf, and what the reader *said* of each beside them.

    Raises:
        OSError: the folder cannot be written.
        ImportRefusedError: the file has changed since it was read.
    """
    with Shelf.open(desk.folder, desk.reserved) as shelf:
        shelved = shelf.keep(report, source)
        for placed, corrections in zip(shelved.pages, said, strict=False):
            path = corrections_path(shelf.folder.pages / f"{placed.id}.md")
            for correction in corrections:
                record(path, correction)
    return replace(shelved, notices=shelf.notices)


def import_source(
    source: Source, tree: str, desk: Desk, worker: Worker, cancelled: Cancelled
) -> Outcome:
    """Import *source* without looking it through; *tree* is where its pages shall stand as well.

    Raises:
        ImportCancelledError: *cancelled* said yes.
    """
    try:
        look = Shelf.look(desk.folder, desk.reserved)
        known = look.imported(sha256_of(source))
        if known is not None:
            return Outcome(source, KNOWN, look.known(known))
        report = import_file(source, desk.surroundings, worker=worker, cancelled=cancelled)
        if tree:
            report = replace(report, pages=tuple(replace(p, tree=tree) for p in report.pages))
        return Outcome(source, DONE, keep_document(source, report, (), desk))
    except ImportCancelledError:
        raise
    except (ImportRefusedError, OSError) as error:
        return Outcome(source, REFUSED, message=str(error))


def removed_spans(original: str, removed: Collection[Removal]) -> tuple[Spans, ...]:
    """For each removed text where it stands in *original*, as Qt counts; nothing where nowhere.

    Texts are looked for in order, so that a line that stands there often is found where it was
    cut; what was joined of several lines is found by its first.
    """
    units = _units(original)
    found: list[Spans] = []
    at = 0
    for removal in list(removed)[:MARKED]:
        lines = [line.strip() for line in removal.text.split("\n") if line.strip()]
        spans = []
        for line in lines:
            start = original.find(line, at)
            start = start if start >= 0 else original.find(line)
            if start >= 0:
                spans.append((units(start), units(start + len(line))))
                at = start + len(line)
        found.append(tuple(spans))
    return (*found, *(() for _ in range(len(removed) - len(found))))


def _units(text: str) -> Callable[[int], int]:
    """What turns an offset in code points into one in UTF-16 units, of which Qt counts."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return lambda offset: offset
    return lambda offset: len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
