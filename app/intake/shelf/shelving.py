"""The shelf: reports become page files in the reader's library, all of a report or nothing.

Nothing on it is ever overwritten or lost: what a newer version takes the place of goes to
`versions/`, what is deleted or undone to `recycled/`, and every change can be taken back.
"""

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from app.intake.importing import Source
from app.intake.report import Report
from app.intake.shelf.additions import added_again, taken_back
from app.intake.shelf.filing import import_entry
from app.intake.shelf.journal import Entry, Journal, KeptPage, Step
from app.intake.shelf.known_pages import KnownPages
from app.intake.shelf.library_folder import LibraryFolder
from app.intake.shelf.originals import keep_original, named_after
from app.intake.shelf.placing import Placed, Placing
from app.intake.shelf.rebuilding import has_imports, missing_entries, untold_reports
from app.intake.shelf.recycling import (
    Recycled,
    deletions_of,
    recycled,
    steps_back,
    steps_home,
    versions_of,
)
from app.intake.shelf.report_file import load_report
from app.intake.shelf.unwritable import said_in_words
from app.library.pages.folder_writing import writing_in


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is remembered of an import while others follow: enough to tell of it and to undo it.

    *pages* are id and title of each, *milestones* how many were found in all of them. *is_new* says
    that something was written.
    """

    entry: str
    file: str
    pages: tuple[tuple[str, str], ...]
    milestones: int
    is_new: bool
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """What became of one report. *entry* names the import, for `undo`; empty when none was made.

    *notices* are those of the shelf, where it was opened for this report alone.
    """

    report: Report
    pages: tuple[Placed, ...]
    entry: str = ""
    warnings: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def receipt(self) -> Receipt:
        """What is remembered of it when its text, which may be long, is let go of."""
        return Receipt(
            self.entry,
            self.report.file,
            tuple((placed.id, placed.page.title) for placed in self.pages),
            sum(len(placed.page.milestones) for placed in self.pages),
            any(placed.state != "already there" for placed in self.pages),
            self.notices,
        )


class Shelf:
    """One library folder, open for writing; no other program may have it open as well.

    *notices* says in words what had to be mended.
    """

    def __init__(
        self, folder: LibraryFolder, reserved: Collection[str], *, write: bool = True
    ) -> None:
        self.folder = folder
        self._reserved = frozenset(reserved)
        self._journal = Journal(folder, write=write)
        self._known: KnownPages | None = None  # made when it is first needed
        self.notices = tuple(self._mended())

    @classmethod
    @contextmanager
    def open(
        cls, root: Path, reserved: Collection[str] = (), *, waits: float = 10.0
    ) -> Iterator["Shelf"]:
        """The shelf in the library folder *root*, which is made when it is missing.

        *reserved* are the ids of pages in other libraries, which no page may take. What an
        earlier run could not finish is finished first, and what was recycled long ago goes. For
        another program it *waits* seconds.

        Raises:
            LockedError: another program has it open.
            UnwritableError: the folder cannot be written; so too while it is open.
        """
        folder = LibraryFolder(root)
        with said_in_words(root):
            folder.make()
            with writing_in(folder.journal, waits):
                shelf = cls(folder, reserved)
                shelf.purge()
                yield shelf

    @classmethod
    def look(cls, root: Path, reserved: Collection[str] = ()) -> "Shelf":
        """The shelf in *root* to be looked at: for `imported`, `plan`, `recycled` and `imports`."""
        return cls(LibraryFolder(root), reserved, write=False)

    # Imports

    def imported(self, sha256: str) -> Entry | None:
        """The import of a file with these bytes, if pages of it still stand here."""
        undone = self._journal.undone()
        for entry in reversed(self._journal.entries if sha256 else ()):
            if entry.action == "import" and entry.sha256 == sha256 and entry.id not in undone:
                there = [page for page in entry.pages if self._is_there(page)]
                return entry if there or not entry.pages else None
        return None

    def keep_original_again(self, entry: Entry, source: Source) -> None:
        """Keep *source*, the document of *entry*, where its original is not there any more.

        Raises:
            OSError: the folder cannot be written.
        """
        if not (self.folder.originals / named_after(entry.sha256)).exists():
            named = replace(source, name=PurePath(entry.file).name)
            keep_original(self.folder, named, entry.sha256)

    def known(self, entry: Entry) -> Shelved:
        """What the import *entry* has brought, from its receipt."""
        empty = Report(entry.file, entry.sha256, "", "")
        report = load_report(self.folder.reports / entry.report) or empty
        return Shelved(report, _already(report, entry), entry.id)

    def stands(self, entry: Entry) -> bool:
        """Whether all pages that the import *entry* has brought stand here still."""
        return all(self._is_there(page) for page in entry.pages)

    def plan(
        self, report: Report, *, again: bool = False, changed: Collection[int] = ()
    ) -> Shelved:
        """What `keep` would make of *report*; nothing is written."""
        known = self.imported(report.sha256)
        if known is not None and not again and not changed:
            return Shelved(report, _already(report, known), known.id)
        before = known.pages if known else ()
        placing = Placing(self._known_pages(), self.folder)
        placed = placing.place(report, before, changed)
        return Shelved(report, placed, known.id if known and _is_there_already(placed) else "")

    def keep(
        self,
        report: Report,
        source: Source,
        *,
        again: bool = False,
        changed: Collection[int] = (),
    ) -> Shelved:
        """Put the pages of *report* on the shelf, and the original of *source* beside them.

        A file that was imported is passed over, unless it was read *again*, in another way, or the
        reader has *changed* pages of it, by their numbers.

        Raises:
            ImportRefusedError: the file has changed since it was read.
            OSError: the folder cannot be written; nothing was changed, or what is missing will be
                done before the next change or at opening.
        """
        self._journal.finish()
        planned = self.plan(report, again=again, changed=changed)
        if planned.entry:  # nothing of it is new
            return planned
        placed = planned.pages
        entry_id = self._journal.new_id()
        beside = self.folder.originals / named_after(report.sha256)
        was_there = beside.exists()
        try:
            original = keep_original(self.folder, source, report.sha256)
            known_ids = self._known_pages().taken | {each.id for each in placed}
            filed = import_entry(
                self.folder, self._journal, entry_id, report, placed, original, known_ids
            )
            self._journal.carry_out(filed)
        except OSError:
            if not was_there and self._journal.entry(entry_id) is None:
                shutil.rmtree(beside, ignore_errors=True)
            raise
        for each in placed:
            if each.state in ("new", "newer version"):
                self._known_pages().add(each.kept)
        return Shelved(report, placed, entry_id, tuple(each.note for each in placed if each.note))

    def undo(self, entry_id: str) -> None:
        """Take back an import: its pages go to the recycled, versions stand again as they were.

        Branches and abbreviations that it added go too, unless another page uses them now. What
        was deleted since of its pages goes with it; an older version that stands for one then is
        deleted in its place.

        Raises:
            KeyError: there is no such import, or it was taken back already.
        """
        entry = self._open_entry(entry_id, "import")
        deleted = deletions_of(self.folder, self._journal, {page.id for page in entry.pages})
        for deletion in deleted:
            self.restore(deletion)
        self._undo(entry)
        for page_id in deleted.values():
            if (self.folder.pages / f"{page_id}.md").exists():
                self.delete(page_id)

    def _undo(self, entry: Entry) -> None:
        new_id = self._journal.new_id()
        steps: list[Step] = []
        for page in entry.pages:
            steps += steps_back(self.folder, self._journal, entry, page, f"recycled/{new_id}")
        taken = taken_back(self.folder, self._journal, new_id, entry, steps)
        self._change(
            Entry(
                new_id, "undo", (*steps, *taken.steps), entry.file, refers=entry.id,
                pages=entry.pages, branches=taken.branches, abbreviations=taken.abbreviations,
            )
        )  # fmt: skip

    def redo(self, entry_id: str) -> None:
        """Bring back the import *entry_id* that was taken back.

        Raises:
            KeyError: it was not taken back, or was brought back already.
        """
        undone = self._journal.undone()
        undoing = [
            each.id
            for each in self._journal.entries
            if each.action == "undo" and each.refers == entry_id and each.id not in undone
        ]
        self.restore(undoing[-1] if undoing else "")

    def delete(self, page_id: str) -> str:
        """Move a page to the recycled; the name of the deletion, for `restore`.

        Raises:
            KeyError: there is no such page here.
        """
        if not (self.folder.pages / f"{page_id}.md").exists():
            raise KeyError(page_id)
        new_id = self._journal.new_id()
        step = Step("keep", f"pages/{page_id}.md", f"recycled/{new_id}/pages/{page_id}.md")
        kept = self._kept(page_id) or KeptPage(page_id, page_id, page_id, "new")
        self._change(Entry(new_id, "delete", (step,), pages=(kept,)))
        return new_id

    def restore(self, entry_id: str) -> None:
        """Bring back what a deletion or the undoing of an import has moved away.

        Where another version of a page has taken its place meanwhile, it becomes an older one.

        Raises:
            KeyError: there is nothing to bring back.
        """
        entry = self._open_entry(entry_id, "delete", "undo")
        steps = tuple(steps_home(self.folder, entry))
        new_id = self._journal.new_id()
        brought = added_again(self.folder, self._journal, new_id, entry, steps)
        self._change(
            Entry(
                new_id, "restore", (*brought.steps, *steps), refers=entry_id, pages=entry.pages,
                branches=brought.branches, abbreviations=brought.abbreviations,
            )
        )  # fmt: skip

    def recycled(self, today: date | None = None) -> tuple[Recycled, ...]:
        """What can be brought back, the newest first."""
        return recycled(self.folder, self._journal, today or date.today())

    def purge(self, today: date | None = None) -> int:
        """Remove for good what has been recycled for longer than `KEPT_DAYS`; how much it was."""
        old = [each for each in self.recycled(today) if each.days_left < 0]
        for each in old:
            shutil.rmtree(self.folder.recycled / each.entry)
        return len(old)

    def versions(self, page_id: str) -> tuple[Path, ...]:
        """The files of the older versions of a page, the newest first; read with `load_version`."""
        return versions_of(self.folder, page_id)

    def imports(self) -> tuple[Entry, ...]:
        """The imports that stand, the newest first."""
        undone = self._journal.undone()
        entries = reversed(self._journal.entries)
        return tuple(each for each in entries if each.action == "import" and each.id not in undone)

    # How it is done

    def _mended(self) -> Iterator[str]:
        """What had to be done to a journal that was lost or damaged, in words."""
        journal, folder = self._journal, self.folder
        lost = journal.is_missing and has_imports(folder)
        if not (lost or journal.is_spoilt or untold_reports(folder, journal.entries)):
            return
        is_lost = "lost" if lost else "damaged" if journal.is_spoilt else "incomplete"
        found = missing_entries(folder, journal.entries)
        journal.take_in(found)
        count = sum(entry.action == "import" for entry in found)
        yield (
            f"The record of imports was {is_lost} and has been made again from the library: "
            f"{count:,} imports were found in it."
        )

    def _known_pages(self) -> KnownPages:
        if self._known is None:
            self._known = KnownPages(self._journal, self.folder, self._reserved)
        return self._known

    def _change(self, entry: Entry) -> None:
        """Carry out *entry*, after which other pages stand here."""
        self._known = None
        self._journal.carry_out(entry)

    def _is_there(self, page: KeptPage) -> bool:
        places = [page.version] if page.state == "older version" else [f"pages/{page.id}.md"]
        return any((self.folder.root / place).exists() for place in places)

    def _kept(self, page_id: str) -> KeptPage | None:
        pages = (page for entry in reversed(self._journal.entries) for page in entry.pages)
        return next((page for page in pages if page.id == page_id), None)

    def _open_entry(self, entry_id: str, *actions: str) -> Entry:
        entry = self._journal.entry(entry_id)
        if entry is None or entry.action not in actions or entry_id in self._journal.undone():
            raise KeyError(entry_id)
        return entry


def _is_there_already(placed: Collection[Placed]) -> bool:
    return all(each.state == "already there" for each in placed)


def _already(report: Report, entry: Entry) -> tuple[Placed, ...]:
    """The pages of a report that stands on the shelf already."""
    found = dict(enumerate(entry.pages))
    return tuple(
        Placed(page, replace(found[at], state="already there"))
        for at, page in enumerate(report.pages)
        if at in found
    )
