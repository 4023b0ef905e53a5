"""The work behind the import dialogs: plain functions for the threads of the pool."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.child import Worker
from app.intake.batch import ASKS, DONE, KNOWN, LEFT_OUT, REFUSED, Outcome
from app.intake.importing import ImportCancelledError, ImportRefusedError, Source, import_file
from app.intake.original_text import original_text
from app.intake.report import Removal, Report
from app.intake.revising import Revision
from app.intake.shaping.page_text import page_of
from app.intake.shelf.offers import ENTRIES, NOTHING, ONE, UNDECIDED, is_open, related
from app.intake.shelf.originals import sha256_of
from app.intake.shelf.placing import Placed
from app.intake.shelf.shelving import Shelf, Shelved
from app.intake.shelf.unwritable import UnwritableError
from app.intake.surroundings import Surroundings, surroundings_of
from app.library.library import Library
from app.library.pages.article import Article, build_article
from app.library.pages.corrections import MilestoneCorrection, corrections_path, record
from app.library.pages.folder_writing import LockedError
from app.library.pages.markdown import BodyError, parse_body

ASK = "ask"
# The fields of a page that the reader can edit before it is kept.
EDITED = ("title", "heading", "kind", "tree", "published", "updated", "publisher", "url")
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
    source: Source,
    encoding: str,
    desk: Desk,
    worker: Worker,
    cancelled: Cancelled,
    title: str = "",
) -> Revision:
    """What *source* holds, as it can be looked through; *title* is found when empty.

    Raises:
        ImportRefusedError: it cannot be read, or was cancelled.
    """
    report = import_file(
        source, desk.surroundings, encoding, title, worker=worker, cancelled=cancelled
    )
    return Revision(report, original_text(source, encoding, worker, cancelled))


def first_reading(source: Source, desk: Desk, worker: Worker, cancelled: Cancelled) -> Revision:
    """What *source* holds; where it was imported, as it stands in the library.

    Raises:
        ImportRefusedError: it cannot be read, or was cancelled.
    """
    look = Shelf.look(desk.folder, desk.reserved)
    entry = look.imported(sha256_of(source))
    stands = entry is not None and look.stands(entry)
    kept = look.known(entry).report if entry is not None and stands else None
    return read_again(source, kept, desk, worker, cancelled)


def read_again(
    source: Source, kept: Report | None, desk: Desk, worker: Worker, cancelled: Cancelled
) -> Revision:
    """What the original *source* holds, read as it was when it was *kept*.

    What the reader wanted otherwise then is wanted still, in whatever encoding it is read next.

    Raises:
        ImportRefusedError: it cannot be read, or was cancelled.
    """
    encoding = kept.encoding if kept else ""
    revision = read_document(source, encoding, desk, worker, cancelled)
    if kept is None:
        return revision
    title = kept.pages[0].title if kept.pages else ""
    if title in revision.report.pages[0].titles:  # the reader has chosen another line
        revision = read_document(source, encoding, desk, worker, cancelled, title)
    if any(page.listed for page in kept.pages):
        revision = revision.with_split(ENTRIES)
    elif kept.pages and not kept.pages[0].stub and revision.pages[0].stub:
        revision = revision.with_split(ONE)
    found = revision.pages
    for number, page in enumerate(kept.pages if len(kept.pages) == len(found) else ()):
        for name in EDITED:
            now = revision.pages if name == "heading" else found  # it follows the title
            if getattr(page, name) != getattr(now[number], name):
                revision = revision.with_edit(number, name, getattr(page, name))
    alike = len(kept.pages) == len(found)  # otherwise some were left out, or lie in one
    return replace(revision, before=revision) if alike else revision


def prove(revision: Revision, page: int, desk: Desk, *, again: bool = False) -> Proof:
    """Where the pages of *revision* would go, and the page of that number as it would look.

    *again* says that the document shall be kept as it is read now, though it was imported.
    """
    pages = revision.pages
    report = replace(revision.report, pages=pages)
    look = Shelf.look(desk.folder, desk.reserved)
    wanted = replace(revision, left_out=frozenset()).changed  # numbers in `report`
    placed = look.plan(report, again=_is_wanted(revision, again=again), changed=wanted).pages
    page = min(page, len(pages) - 1)
    if page < 0:
        return Proof(revision, 0, placed, None)
    one = placed[page]
    kept = [each for at, each in enumerate(placed) if at not in revision.left_out]
    titles = {**desk.titles, **{each.id: each.page.title for each in kept}}
    along = related(kept).get(one.id, ())
    made = page_of(one.page, one.id, one.heading, desk.titles, along, report.file)
    try:
        body = parse_body(made.body)
    except BodyError:
        return Proof(revision, page, placed, None)
    return Proof(revision, page, placed, build_article(made, body, titles, (), date.today()))


def _is_wanted(revision: Revision, *, again: bool) -> bool:
    """Whether what *revision* holds is to be kept though its file was imported.

    One that does not know what stands in the library is no copy of that.
    """
    return again or revision.before is None or bool(revision.changed)


def keep_document(
    source: Source,
    revision: Revision,
    said: Sequence[Sequence[MilestoneCorrection]],
    desk: Desk,
    *,
    again: bool = False,
) -> Shelved:
    """Put the pages of *revision* on the shelf, and what the reader *said* of each beside them.

    What was pasted is called after its first page from then on. *again* is as in `prove`.

    Raises:
        OSError: the folder cannot be written.
        ImportRefusedError: the file has changed since it was read.
    """
    with Shelf.open(desk.folder, desk.reserved) as shelf:
        again = _is_wanted(revision, again=again)
        result, changed = revision.result, revision.changed
        source = source.called(result.pages[0].title if result.pages else "")
        report = replace(result, file=source.shown)
        shelved = shelf.keep(report, source, again=again, changed=changed)
        for placed, corrections in zip(shelved.pages, said, strict=False):
            path = corrections_path(shelf.folder.pages / f"{placed.id}.md")
            for correction in corrections:
                record(path, correction)
    return replace(shelved, notices=shelf.notices)


def import_source(
    source: Source,
    tree: str,
    desk: Desk,
    worker: Worker,
    cancelled: Cancelled,
    lists: str = ASK,
) -> Outcome:
    """Import *source* without looking it through; *tree* is where its pages shall stand as well.

    *lists* is what to make of a list of other documents, as in `offers`, or to ask for each.

    Raises:
        ImportCancelledError: *cancelled* said yes.
    """
    try:
        look = Shelf.look(desk.folder, desk.reserved)
        known = look.imported(sha256_of(source))
        if known is not None and not is_open(look.known(known).report, lists):
            return Outcome(source, KNOWN, look.known(known))
        report = import_file(source, desk.surroundings, worker=worker, cancelled=cancelled)
        if report.listing and report.listing.entries and lists == ASK:
            return Outcome(source, ASKS, message=f"{report.listing.offer}: what shall it be?")
        if report.listing and lists == NOTHING:
            return Outcome(source, LEFT_OUT)
        revision = Revision(report, split=UNDECIDED if lists == ASK else lists)
        if tree:
            for number in range(len(revision.pages)):
                revision = revision.with_edit(number, "tree", tree)
        found = replace(revision, before=revision)  # what is chosen for all is no change of one
        return Outcome(source, DONE, keep_document(source, found, (), desk, again=True))
    except ImportCancelledError:
        raise
    except (UnwritableError, LockedError) as error:
        return Outcome(source, REFUSED, message=str(error), blocked=True)
    except (ImportRefusedError, OSError) as error:
        return Outcome(source, REFUSED, message=str(error))


def removed_spans(original: str, removed: Collection[Removal]) -> tuple[Spans, ...]:
    """For each removed text where it stands in *original*, as Qt counts; nothing where nowhere.

    A line that stands there often is found where it was cut, or, where the report does not know
    that, in its turn; what was joined of several lines is found by its first.
    """
    units = _units(original)
    begins = [0, *(match.end() for match in re.finditer("\n", original))]
    found: list[Spans] = []
    at = 0
    for removal in list(removed)[:MARKED]:
        lines = [line.strip() for line in removal.text.split("\n") if line.strip()]
        spans = []
        if 0 < removal.line <= len(begins):
            at = begins[removal.line - 1]
        for line in lines:
            start, end = _place_of(line, original, at)
            if start >= 0:
                spans.append((units(start), units(end)))
                at = end
        found.append(tuple(spans))
    return (*found, *(() for _ in range(len(removed) - len(found))))


def _place_of(line: str, original: str, at: int) -> tuple[int, int]:
    """Where *line* begins and ends in *original*, from *at* on or at all; -1, -1 for nowhere.

    A row of a table, which the list of removals has with bars, has tabs there.
    """
    for words in dict.fromkeys((line, line.replace(" | ", "\t"))):
        start = original.find(words, at)
        start = start if start >= 0 else original.find(words)
        if start >= 0:
            return start, start + len(words)
    return -1, -1


def _units(text: str) -> Callable[[int], int]:
    """What turns an offset in code points into one in UTF-16 units, of which Qt counts."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return lambda offset: offset
    return lambda offset: len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
