"""The import command: documents into the reader's library, and what it says of them."""

import argparse
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.commands import opened_library, print_json
from app.cli.records import Record
from app.cli.status import DONE, NOTHING, WRONG_USE, WrongUseError
from app.library.chronology.event_json import milestone_record
from app.library.chronology.events import build_chronology
from app.library.library import Library
from app.paths import find_paths

if TYPE_CHECKING:  # the readers of formats would be loaded for every command
    from app.intake.batch import Outcome
    from app.intake.report import Listing
    from app.intake.shelf.placing import Placed
    from app.intake.shelf.shelving import Shelf

AT_ONCE, PATIENCE = 0.3, 60.0  # seconds: until it is said that another import is waited for; then


def import_(options: argparse.Namespace) -> int:
    """Import documents."""
    from app.intake.batch import gather, import_all
    from app.intake.surroundings import surroundings_of

    for path in options.paths:
        if not path.exists():
            raise WrongUseError(f"{path} does not exist")
    sources = gather(options.paths)
    if not sources:
        raise WrongUseError("there is no document in the folders that are named")
    folder = options.into or find_paths().user_library
    with opened_library(options) as library:
        surroundings, reserved = surroundings_of(library), _reserved(library, folder)
    ends, records = [], []  # not the outcomes: the texts of a thousand files would fill the memory
    with _shelf(folder, reserved, dry_run=options.dry_run) as (shelf, waited):
        if waited:  # other pages stand here now, which documents may name
            with opened_library(options) as library:
                surroundings = surroundings_of(library)
        outcomes_of = import_all(
            sources, shelf, surroundings, split=options.split, dry_run=options.dry_run
        )
        for outcome in outcomes_of:
            ends.append(_end_of(outcome))
            if options.json:
                records.append(outcome_record(outcome, reserved))
            else:
                _print_outcome(outcome, len(ends), len(sources))
    if options.json:
        print_json(records)
    return _status(ends)


def outcome_record(outcome: "Outcome", known: Collection[str]) -> Record:
    """What became of one file; *known* are the ids of all other pages."""
    shelved = outcome.shelved
    if shelved is None:
        return {
            "file": outcome.source.shown, "sha256": None, "encoding": None, "format": None,
            "state": outcome.state, "pages": [], "removed": [], "warnings": [outcome.message],
            "listing": None,
        }  # fmt: skip
    report = shelved.report
    return {
        "file": outcome.source.shown,
        "sha256": report.sha256,
        "encoding": report.encoding or None,
        "format": report.format,
        "state": outcome.state,
        "pages": [_page_record(placed, known) for placed in shelved.pages],
        "removed": [{"text": each.text, "why": each.why} for each in report.removed],
        "warnings": [*report.warnings, *shelved.warnings],
        "listing": _listing_record(report.listing) if report.listing else None,
    }


def _listing_record(listing: "Listing") -> Record:
    """The offer to split a list of other documents."""
    from app.intake.shaping.page_text import plain_words

    return {
        "says": listing.says,
        "entries": [
            {
                "title": entry.title,
                "published": entry.published or None,
                "url": entry.url or None,
                "text": plain_words(entry).strip(),
            }
            for entry in listing.entries
        ],
    }


def _page_record(placed: "Placed", known: Collection[str]) -> Record:
    from app.intake.shaping.page_text import page_of

    found = placed.page
    page = page_of(found, placed.id, placed.heading, known)
    return {
        "id": placed.id,
        "title": found.title,
        "heading": placed.heading,
        "kind": found.kind,
        "state": placed.state,
        "published": found.published or None,
        "updated": found.updated or None,
        "language": found.language or None,
        "publisher": found.publisher or None,
        "url": found.url or None,
        "tree": [place.at for place in page.tree],
        "stub": found.stub,
        "sections": [
            {"level": each.level, "title": each.title} for each in found.sections if each.title
        ],
        "milestones": [milestone_record(item) for item in build_chronology([page])],
        "footnotes": [{"mark": each.mark, "text": each.text} for each in found.footnotes],
        "captions": list(found.captions),
        "mentions": [
            {
                "page": each.page,
                "text": each.text,
                "section": each.section,
                "start": each.start,
                "end": each.end,
            }
            for each in found.mentions
        ],
        "abbreviations": [{"short": short, "long": long} for short, long in found.abbreviations],
    }


def _reserved(library: Library, folder: Path) -> frozenset[str]:
    """The ids of the pages in all open libraries but the one in *folder*."""
    own = {info.id for info in library.info if info.folder.resolve() == folder.resolve()}
    return frozenset(entry.id for entry in library.pages() if entry.library not in own)


@contextmanager
def _shelf(
    folder: Path, reserved: Collection[str], *, dry_run: bool
) -> "Iterator[tuple[Shelf, bool]]":
    """The shelf in *folder*, and whether another program had to be waited for."""
    from app.intake.shelf.shelving import Shelf

    if dry_run:
        yield Shelf.look(folder, reserved), False
        return
    with ExitStack() as stack:
        shelf, waited = _in_turn(stack, folder, reserved)
        for notice in shelf.notices:
            print(notice, file=sys.stderr)
        yield shelf, waited


def _in_turn(stack: ExitStack, folder: Path, reserved: Collection[str]) -> "tuple[Shelf, bool]":
    """The shelf in *folder* as soon as no other program writes there, and whether one did.

    Raises:
        LockedError: one still does after `PATIENCE` seconds.
        UnwritableError: the folder cannot be written.
    """
    from app.intake.shelf.shelving import Shelf
    from app.library.pages.folder_writing import LockedError

    try:
        return stack.enter_context(Shelf.open(folder, reserved, waits=AT_ONCE)), False
    except LockedError as error:
        who = f"process {error.owner}" if error.owner else "another program"
        print(
            f"waiting for the other import ({who} writes in {folder}), {PATIENCE:.0f} seconds "
            "at most; Ctrl+C gives up",
            file=sys.stderr,
            flush=True,
        )
    return stack.enter_context(Shelf.open(folder, reserved, waits=PATIENCE)), True


def _print_outcome(outcome: "Outcome", number: int, total: int) -> None:
    count = f"[{number}/{total}] " if total > 1 else ""
    if outcome.shelved is None:
        print(f"{count}{outcome.source.shown}: {outcome.message}", file=sys.stderr)
        return
    report = outcome.shelved.report
    notes = ", ".join(filter(None, (outcome.state, report.format, report.encoding)))
    print(f"{count}{outcome.source.shown} ({notes})")
    for placed in outcome.shelved.pages:
        kind = "stub" if placed.page.stub else placed.state
        milestones = _counted(len(placed.page.milestones), "milestone")
        print(f"    {placed.id}: {placed.page.title} [{kind}, {milestones}]")
    if report.removed:
        print(f"    {_counted(len(report.removed), 'text')} removed as no content")
    for warning in (*report.warnings, *outcome.shelved.warnings):
        print(f"    note: {warning}")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _end_of(outcome: "Outcome") -> int:
    """2 when the file could not be read, 1 when it gave no page but stubs."""
    if outcome.shelved is None:
        return WRONG_USE
    full = any(not each.page.stub for each in outcome.shelved.pages)
    return DONE if full else NOTHING


def _status(ends: "Sequence[int]") -> int:
    """1 when any file gave no page but stubs, 2 when not one could be read."""
    if all(end == WRONG_USE for end in ends):
        return WRONG_USE
    return DONE if all(end == DONE for end in ends) else NOTHING
