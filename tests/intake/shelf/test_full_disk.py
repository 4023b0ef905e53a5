"""A library on a disk that is truly full: nothing is half-written, and with room it goes on."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.intake.importing import Source
from app.intake.report import FoundPage, FoundSection, Report
from app.intake.shelf.shelving import Shelf
from app.intake.shelf.unwritable import UnwritableError, said_in_words
from app.library.compilation.compiler import compile_library
from app.library.pages.page_file import load_page_file

KILOBYTE = 1024
BLOCK = 4096


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path, *, leave: int) -> None:
    """Fill *disk* but for so many kilobytes."""
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(bytes(max(0, free - leave * KILOBYTE)))


def files(root: Path) -> dict[str, bytes]:
    """Every file below *root*, with what is in it; not the lock."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in found
        if "lock" not in path.name
    }


def document(number: int, *, brings: bool = True) -> tuple[Report, Source]:
    """A document of some kilobytes that gives two pages; it may bring a branch of its own."""
    source = Source.of_text(f"Document {number}. " * 600, f"{number}.txt")
    pages = tuple(
        FoundPage(
            f"Page {number} {part}", f"Page {number} {part}", "article",
            (FoundSection("", 1, "", f"Words of {part} in {number}. " * 150),),
            tree=f"branch-{number}" if brings else "",
            abbreviations=((f"P{number}", "Programme"),) if brings else (),
        )
        for part in ("one", "two")
    )  # fmt: skip
    sha256 = hashlib.sha256(source.data).hexdigest()
    return Report(source.name, sha256, "text", "utf-8", pages), source


def begun(disk: Path, room: int, *, brings: bool) -> Path:
    """A new library on *disk* with a document; its journal has so many bytes left in its block.

    A negative *room* is so much less than the next entry takes, for a disk gives whole blocks.
    """
    shutil.rmtree(disk / "library", ignore_errors=True)
    root = disk / "library"
    with Shelf.open(root) as shelf:
        shelf.keep(*document(1, brings=brings))
    journal = root / "journal" / "journal.jsonl"
    data = journal.read_bytes()
    entry = len(data.splitlines(keepends=True)[0])
    line = b'{"done":""}\n'
    over = (len(data) + len(line) + (room if room > 0 else entry - room)) % BLOCK
    journal.write_bytes(data + line.replace(b'""', b'"' + b"x" * (BLOCK - over) + b'"'))
    return root


@pytest.mark.parametrize("brings", [True, False])
@pytest.mark.parametrize("room", [2000, 300, -18])
def test_a_full_disk_leaves_what_was_there_and_with_room_it_goes_on(disk, tmp_path, room, brings):
    ends = set()
    for leave in range(0, 48, 4):
        root = begun(disk, room, brings=brings)
        before = files(root)
        fill(disk, leave=leave)

        said = ""
        try:
            with Shelf.open(root) as shelf:
                shelf.keep(*document(2, brings=brings))
        except UnwritableError as error:
            said = str(error)
        after, kept = files(root), not said
        assert kept or f"no room left on the disk of {root}; make room there" in said
        entered = b"2.txt" in after["journal/journal.jsonl"]
        ends.add((entered, kept))
        assert entered or after == before  # what is entered will be finished
        (disk / "filler").unlink()
        with Shelf.open(root) as shelf:
            assert shelf.notices == ()
            again = shelf.keep(*document(2, brings=brings))
            assert (again.pages[0].state == "already there") == entered
        assert len(Shelf.look(root).imports()) == 2
        assert sorted(path.stem for path in (root / "pages").iterdir()) == [
            "page-1-one", "page-1-two", "page-2-one", "page-2-two",
        ]  # fmt: skip
        assert all(not load_page_file(path).faults for path in (root / "pages").iterdir())
        assert not list((root / "journal").glob("staging/*"))
    cut_off = {(True, False)} if room < 0 and not brings else set()  # before it was noted as done
    assert ends == {(False, False), (True, True)} | cut_off
    compile_library(root, tmp_path / "compiled")


@pytest.mark.parametrize("brings", [True, False])
@pytest.mark.parametrize("room", [2000, 300, -18])
def test_the_same_shelf_goes_on_when_there_is_room_again(disk, room, brings):
    for leave in range(0, 48, 4):
        root = begun(disk, room, brings=brings)
        with Shelf.open(root) as shelf:
            fill(disk, leave=leave)
            with suppress(OSError):
                shelf.keep(*document(2, brings=brings))
            (disk / "filler").unlink()
            shelf.keep(*document(3))
            shelf.keep(*document(2, brings=brings))

        with Shelf.open(root) as shelf:
            assert shelf.notices == ()  # no line of the journal was spoilt
            assert sorted(each.file for each in shelf.imports()) == ["1.txt", "2.txt", "3.txt"]
            assert len(list((root / "pages").iterdir())) == 6


@pytest.mark.parametrize("leave", [0, 4, 8, 12])
def test_an_import_is_taken_back_wholly_or_not_at_all(disk, leave):
    root = disk / "library"
    with Shelf.open(root) as shelf:
        entry = shelf.keep(*document(1)).entry
    before = files(root)
    fill(disk, leave=leave)

    try:
        with Shelf.open(root) as shelf:
            shelf.undo(entry)
    except UnwritableError:
        entered = b'"undo"' in files(root)["journal/journal.jsonl"]
        assert entered or files(root) == before
    (disk / "filler").unlink()
    with Shelf.open(root) as shelf:
        if shelf.imports():
            shelf.undo(entry)
    assert not list((root / "pages").iterdir())


def test_a_library_cannot_be_begun_on_a_full_disk_and_can_with_room(disk):
    root = disk / "library"
    fill(disk, leave=0)

    with pytest.raises(UnwritableError, match="no room left"), Shelf.open(root):
        pass
    (disk / "filler").unlink()

    with Shelf.open(root) as shelf:
        assert shelf.keep(*document(1)).pages[0].state == "new"


def test_a_place_where_one_may_not_write_is_told(tmp_path):
    with pytest.raises(UnwritableError, match="let yourself write there"), said_in_words(tmp_path):
        raise PermissionError(13, "Permission denied", str(tmp_path / "pages"))


def test_another_error_is_told_as_it_is(tmp_path):
    with pytest.raises(FileNotFoundError), said_in_words(tmp_path):
        raise FileNotFoundError(2, "No such file or directory")
