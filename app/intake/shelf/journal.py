"""What was done in a library's folder, written down before it is done, so that nothing is half.

An entry is a list of steps; each step moves one file. The entry's line is on the disk before
its first step is taken, a second line after the last. Whoever opens the journal takes the steps
of an entry whose second line is missing; a step that was taken already is seen to be so. What
was prepared for an entry that never came to its first line is removed.
"""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from io import RawIOBase
from itertools import chain, count
from pathlib import Path, PureWindowsPath
from typing import Any

from app.intake.shelf.library_folder import LibraryFolder, write_durably
from app.library.pages.folder_writing import bring_names_to_disk

_FILE = "journal.jsonl"
_STAGING = "staging"


@dataclass(frozen=True, slots=True)
class Step:
    """One file moved, by paths below the library's folder.

    A prepared file is *put* in its place, whatever stood there. A file that is *kept* goes to a
    place where nothing stands; that something stands there tells that the step was taken.
    """

    kind: str  # "put" or "keep"
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class KeptPage:
    """What is remembered of an imported page, to know it again. *state* is as in `Placed`."""

    id: str
    title: str
    heading: str
    state: str
    url: str = ""
    dated: str = ""
    version: str = ""  # where the older of two versions lies, below the library's folder
    text: str = ""  # sum of the text
    sketch: tuple[int, ...] = ()
    published: str = ""  # the day, where the document says it


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done: an import, its undoing, a deletion, a restoration.

    *branches* and *abbreviations* are what it added to the library's own files, or in an undoing
    what it took from them.
    """

    id: str
    action: str  # "import", "undo", "delete" or "restore"
    steps: tuple[Step, ...]
    file: str = ""
    sha256: str = ""
    report: str = ""
    refers: str = ""  # the entry that is undone or restored
    pages: tuple[KeptPage, ...] = ()
    branches: tuple[str, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()


class Journal:
    """The entries of one folder. Only who holds the folder's lock may write in it.

    One that is not to *write* leaves everything as it is, also what was not finished.
    *is_missing* and *is_spoilt* say that entries may be lost, which others can make again.
    """

    def __init__(self, folder: LibraryFolder, *, write: bool = True) -> None:
        self._folder = folder
        self._path = folder.journal / _FILE
        self._staging = folder.journal / _STAGING
        self._write = write
        self.entries: list[Entry] = []
        self.is_missing = not self._path.exists()
        self.is_spoilt = False
        self._unfinished: list[Entry] = []  # written down, but not all of their steps taken
        self._recover()

    def new_id(self) -> str:
        """An id for an entry that is about to be made; ids sort by time."""
        return f"{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"

    def prepare(self, entry_id: str, name: str, content: bytes) -> str:
        """Write *content* for the entry to be; the path to give to a step that puts it in place.

        Raises:
            OSError: it cannot be written; nothing that was prepared for the entry is left.
        """
        target = self._staging / entry_id / name
        try:
            write_durably(target, content)
        except OSError:
            shutil.rmtree(self._staging / entry_id, ignore_errors=True)
            raise
        return target.relative_to(self._folder.root).as_posix()

    def carry_out(self, entry: Entry) -> None:
        """Write *entry* down and take its steps.

        Raises:
            OSError: the folder cannot be written; the entry is then not made, or made before the
                next one is, or at opening.
        """
        self.finish()
        try:
            self._append({"entry": _plain(entry)})
        except OSError:
            shutil.rmtree(self._staging / entry.id, ignore_errors=True)
            raise
        self.entries.append(entry)
        self._unfinished.append(entry)
        self.finish()

    def finish(self) -> None:
        """Take the steps that could not be taken when their entry was carried out.

        Raises:
            OSError: they still cannot be taken.
        """
        while self._unfinished:
            self._take(self._unfinished[0])
            del self._unfinished[0]

    def entry(self, entry_id: str) -> Entry | None:
        """The entry called *entry_id*."""
        return next((each for each in self.entries if each.id == entry_id), None)

    def take_in(self, entries: Sequence[Entry]) -> None:
        """Take in *entries* that were lost, each at its time; what cannot be read is put aside."""
        for entry in entries:
            later = (at for at, each in enumerate(self.entries) if _time(each) > _time(entry))
            self.entries.insert(next(later, len(self.entries)), entry)
        if not self._write:
            return
        if self.is_spoilt:
            write_durably(_free(self._path.with_name(f"{_FILE}.broken")), self._path.read_bytes())
        lines = [line for entry in self.entries for line in _lines_of(entry)]
        write_durably(self._path, "".join(lines).encode("utf-8", "replace"))
        self.is_missing = self.is_spoilt = False

    def undone(self) -> set[str]:
        """The ids of entries that later ones have taken back, themselves not taken back."""
        undone: set[str] = set()
        for entry in reversed(self.entries):
            if entry.refers and entry.id not in undone:
                undone.add(entry.refers)
        return undone

    # The file

    def _recover(self) -> None:
        done: set[str] = set()
        for line in self._lines():
            try:
                if "entry" in line:
                    self.entries.append(_entry(line["entry"]))
                done.add(line.get("done", ""))
            except (TypeError, KeyError, ValueError, AttributeError):
                self.is_spoilt = True
        if not self._write:
            return
        for entry in self.entries:
            if entry.id not in done and not self._may_be_done(entry):
                self._take(entry)
        if self._staging.is_dir():
            shutil.rmtree(self._staging)

    def _may_be_done(self, entry: Entry) -> bool:
        """Whether the line that says that *entry* is done may be one of those that were spoilt.

        What is taken twice may be wrong by now: a page deleted then may have been brought back.
        """
        if not self.is_spoilt or entry is self.entries[-1]:
            return False
        return not (self._staging / entry.id).is_dir()

    def _lines(self) -> Iterator[dict[str, Any]]:
        """The lines of the file; a last one that was cut off is cut away."""
        if self.is_missing:
            return
        data = self._path.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if len(whole) < len(data) and self._write:
            with self._path.open("r+b") as file:
                file.truncate(len(whole))
                os.fsync(file.fileno())
        for line in whole.splitlines():
            try:
                content = json.loads(line)
            except (ValueError, RecursionError):  # a spoilt line costs what it says, not the rest
                self.is_spoilt = True
                continue
            if isinstance(content, dict):
                yield content
            else:
                self.is_spoilt = True

    def _append(self, content: dict[str, Any]) -> None:
        """Write a line, whole or not at all: half of one would spoil the next."""
        is_new = not self._path.exists()
        with self._path.open("ab", buffering=0) as file:
            size = file.tell()
            try:
                _write_all(file, _line(content).encode("utf-8", "replace"))
                os.fsync(file.fileno())
            except OSError:
                file.truncate(size)
                raise
        if is_new:
            bring_names_to_disk(self._path.parent)

    def _take(self, entry: Entry) -> None:
        folders: dict[Path, None] = {}
        for step in entry.steps:
            source, target = self._folder.root / step.source, self._folder.root / step.target
            if not source.exists() or (step.kind == "keep" and target.exists()):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
            folders.update({target.parent: None, source.parent: None})
        for folder in folders:
            bring_names_to_disk(folder)
        self._append({"done": entry.id})
        shutil.rmtree(self._staging / entry.id, ignore_errors=True)


def _write_all(file: RawIOBase, data: bytes) -> None:
    while data:  # a full disk takes a part, and only then says that it is full
        data = data[file.write(data) or 0 :]


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lines_of(entry: Entry) -> tuple[str, str]:
    """The two lines of an entry whose steps were taken."""
    return _line({"entry": _plain(entry)}), _line({"done": entry.id})


def _time(entry: Entry) -> str:
    """When it was made, to the second; ids of one second are in no order."""
    return entry.id[: len("20260101-000000")]


def _free(path: Path) -> Path:
    """*path*, numbered where something stands there."""
    numbered = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(each for each in chain((path,), numbered) if not each.exists())


def _plain(entry: Entry) -> dict[str, Any]:
    return {key: value for key, value in asdict(entry).items() if value not in ("", ())}


def _entry(content: dict[str, Any]) -> Entry:
    """The entry of a line; keys that a newer version of the program wrote are passed over.

    Raises:
        ValueError: it names a place outside the library, as only somebody else's line does.
        TypeError, KeyError, AttributeError: it is no entry.
    """
    steps: Sequence[dict[str, Any]] = content.pop("steps", ())
    pages: Sequence[dict[str, Any]] = content.pop("pages", ())
    for page in pages:
        page["sketch"] = tuple(page.get("sketch", ()))
    entry = Entry(
        steps=tuple(Step(**_known(Step, step)) for step in steps),
        pages=tuple(KeptPage(**_known(KeptPage, page)) for page in pages),
        branches=tuple(content.pop("branches", ())),
        abbreviations=tuple((short, long) for short, long in content.pop("abbreviations", ())),
        **_known(Entry, content),
    )
    places = [place for step in entry.steps for place in (step.source, step.target)]
    places += [place for page in entry.pages for place in (page.id, page.version)]
    for place in (entry.id, entry.refers, entry.report, *places):
        if not _is_inside(place):
            raise ValueError(f"{place} lies outside the library")
    return entry


def _is_inside(place: str) -> bool:
    """Whether *place* is a path below a folder, whatever the system."""
    path = PureWindowsPath(place)  # which knows both kinds of strokes
    return not path.anchor and ".." not in path.parts


def _known(record: type[Step | KeptPage | Entry], content: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(record)}
    return {key: value for key, value in content.items() if key in names}
