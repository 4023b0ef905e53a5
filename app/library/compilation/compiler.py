"""A folder of page files -> one compiled library: incremental, and whole or not at all.

A compiled library is a folder `<generation>/` with the catalogue, the index and a manifest. It is
written under another name, brought to the disk, renamed, and then named in a one-line `CURRENT`
file: a reader who opens what `CURRENT` names never sees half of one.
"""

import dataclasses
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.library.compilation import manifest
from app.library.compilation.catalogue import CHANGES, Catalogue
from app.library.compilation.catalogue_writer import put_together
from app.library.compilation.changes import Update, write_changes
from app.library.compilation.full_compilation import Progress, compile_all
from app.library.compilation.generations import building_in, publish
from app.library.compilation.manifest import CATALOGUE, INDEX, Manifest, Sources, Sum
from app.library.compilation.renewal import EVERYTHING_NEW, NOTHING_NEW, Renewal
from app.library.pages.fault import Fault
from index import store
from index.durable import writing_in
from index.records import IndexDamaged

MOST_CHANGES = 2_000_000  # bytes of what stands beside a catalogue; then it is written anew


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a compilation did. *compiled* counts the page files that were read anew.

    *manifest* is that of the compiled library, *renewal* what is new in it since the *older* one.
    """

    folder: Path
    pages: int
    milestones: int
    compiled: int
    faults: tuple[Fault, ...]
    manifest: Manifest | None = None
    renewal: Renewal = NOTHING_NEW
    older: Path | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """A compiled library to build upon, and the manifest that describes it."""

    folder: Path
    manifest: Manifest


def compile_library(
    folder: Path,
    into: Path,
    progress: Progress | None = None,
    patience: float = 10.0,
    basis: Basis | None = None,
    sources: Sources | None = None,
) -> Receipt:
    """Compile the page files of *folder* below *into*, reusing what has not changed.

    *progress* is called with a stage, how much of it is done, and its whole. One program at a time
    compiles into a folder; another waits for it, *patience* seconds at most, and may find the work
    done. Who has a compiled library open gives it as *basis*, so that it is not read again, and
    may have looked at the *sources* just now.

    Raises:
        LockedError: another program was still writing into *into*.
        OSError: *into* cannot be written; the compiled library that stood there still stands.
    """
    into.mkdir(parents=True, exist_ok=True)
    with writing_in(into, patience):
        current = manifest.current_folder(into)
        older = basis if basis and basis.folder == current else _basis(current)
        known = older.manifest.sources if older else None
        sources = sources or manifest.fingerprints(folder, known)
        changed = _changed(known, sources) if known is not None else None
        if older and changed == []:
            return dataclasses.replace(_receipt(older.folder), manifest=older.manifest)
        with building_in(into) as building:
            report = progress or (lambda stage, done, whole: None)
            done = _compile_into(building, folder, older, changed, report)
            receipt = dataclasses.replace(
                _receipt(building), compiled=done.read, renewal=done.renewal, older=current
            )
            totals = {"pages": receipt.pages, "milestones": receipt.milestones}
            described = Manifest.describe(building, sources, totals, done.shared)
            generation = publish(building, into, described)
            return dataclasses.replace(receipt, folder=generation, manifest=described)


def compact_library(into: Path) -> bool:
    """Give the compiled library in *into* an index in one piece; False when it is in good order.

    Work for the background: it takes a few seconds for ten thousand pages. Who has the library
    open goes on reading the older form.

    Raises:
        LockedError: another program has been writing into *into* for long.
        ManifestError, IndexDamaged: the compiled library is not whole.
        OSError: *into* cannot be written.
    """
    with writing_in(into):
        older = manifest.current_folder(into)
        if older is None or not is_worn(older):
            return False
        found = manifest.read(older)
        manifest.check_whole(older, found)
        with building_in(into) as building:
            store.link_or_copy(older, building, (CATALOGUE,))
            if (older / CHANGES).exists():
                _put_together(older, building)
            store.link_or_copy(older / INDEX, building / INDEX)
            store.compact(building / INDEX)
            shared = _shared(older, building, found)
            described = Manifest.describe(building, found.sources, found.counts, shared)
            publish(building, into, described)
            return True


def is_worn(compiled: Path) -> bool:
    """Whether `compact_library` would do anything for *compiled*.

    Raises:
        IndexDamaged: its index cannot be read.
    """
    changes = compiled / CHANGES
    return store.is_worn(compiled / INDEX) or (
        changes.exists() and changes.stat().st_size > MOST_CHANGES
    )


@dataclass(frozen=True, slots=True)
class _Done:
    """How many page files were read, the sums of the files shared with the older, what is new."""

    read: int
    shared: Mapping[str, Sum]
    renewal: Renewal


def _compile_into(
    building: Path,
    folder: Path,
    older: Basis | None,
    changed: list[str] | None,
    report: Progress,
) -> _Done:
    """Compile into the empty folder *building*."""
    if older and changed:
        try:
            update = _compile_changed(folder, older.folder, building, changed)
            if update is not None:
                shared = _shared(older.folder, building, older.manifest)
                renewal = Renewal(update.pages, update.names, update.description)
                return _Done(len(update.pages), shared, renewal)
        except (IndexDamaged, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.OperationalError):
                raise  # the disk is full
        shutil.rmtree(building)
        building.mkdir()
    return _Done(compile_all(folder, building, report), {}, EVERYTHING_NEW)


def _shared(older: Path, building: Path, described: Manifest) -> Mapping[str, Sum]:
    """The sums of those files of *building* that are still those of *older*.

    Segments keep their sum, and so does a catalogue that was not written anew: damage to one is
    noticed at the next start as it would have been.
    """
    lasting = dict(manifest.lasting_sums(described))
    if (older / CHANGES).exists() and not (building / CHANGES).exists():
        lasting.pop(CATALOGUE, None)
    return lasting


def _receipt(folder: Path) -> Receipt:
    """What the compiled library in *folder* holds."""
    with closing(Catalogue(folder / CATALOGUE)) as catalogue:
        pages, milestones = catalogue.totals()
        faults = catalogue.faults()
    return Receipt(folder, pages, milestones, 0, faults)


def _basis(older: Path | None) -> Basis | None:
    """*older* with its manifest, or None when nothing can be built upon it."""
    if older is None:
        return None
    try:
        found = manifest.read(older)
        # Nothing new is built upon something damaged, as far as that is seen at a glance.
        manifest.check_whole(older, found, lasting=False)
    except manifest.ManifestError:
        return None
    return Basis(older, found)


def _changed(known: Sources, sources: Sources) -> list[str]:
    """Names of the source files that differ, are new, or are gone."""
    return [
        name
        for name in {**known, **sources}
        if name not in known or name not in sources or sources[name].sha256 != known[name].sha256
    ]


def _compile_changed(
    folder: Path, older: Path, building: Path, changed: Sequence[str]
) -> Update | None:
    """Compile what *changed* and link the rest from *older*; None when all has to be compiled."""
    store.link_or_copy(older, building, (CATALOGUE,))
    if (older / CHANGES).exists():
        shutil.copy2(older / CHANGES, building / CHANGES)
    with closing(Catalogue(older / CATALOGUE)) as catalogue:
        update = write_changes(folder, catalogue, building / CHANGES, changed)
    if update is None:
        return None
    store.link_or_copy(older / INDEX, building / INDEX)
    store.update(building / INDEX, update.documents, update.removed)
    return update


def _put_together(older: Path, building: Path) -> None:
    """Give *building* a catalogue of its own, in which the changes of *older* are done."""
    catalogue = building / CATALOGUE
    catalogue.unlink()  # it may be the same file as that of the older one
    shutil.copy2(older / CATALOGUE, catalogue)
    put_together(catalogue, older / CHANGES)
