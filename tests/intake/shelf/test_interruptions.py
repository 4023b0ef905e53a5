"""Killed at any moment: while imports are made, brought back, or a lost record made again."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.intake.importing import Source
from app.intake.report import FoundPage, FoundSection, Report
from app.intake.shelf.originals import sha256_of
from app.intake.shelf.shelving import Shelf
from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
WATCHED = """
import os, pathlib, signal, sys
from app.intake.shelf.shelving import Shelf

root, kill_at, entry = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
count = 0

def watched(real):
    def call(*arguments, **named):
        global count
        count += 1
        if count == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **named)
    return call

# every place where something reaches the disk
os.fsync = watched(os.fsync)
os.ftruncate = watched(os.ftruncate)
pathlib.Path.replace = watched(pathlib.Path.replace)
"""
BROUGHT_BACK = """
with Shelf.open(root) as shelf:
    if entry and entry not in {each.id for each in shelf.imports()}:
        shelf.redo(entry)
print(count)
"""
IMPORTED = """
import hashlib
from app.intake.importing import Source
from app.intake.report import FoundPage, FoundSection, Report
with Shelf.open(root) as shelf:
    for each in shelf.recycled():
        shelf.restore(each.entry)
    for text in ("Old", "New"):
        data = text.encode()
        words = f"{text}. The two sides agreed on a programme of work that covers much ground."
        page = FoundPage("Talks", "Talks", "article", (FoundSection("", 1, "", words),), tree="a/b")
        more = FoundPage(f"More {text}", f"More {text}", "article",
                         (FoundSection("", 1, "", f"Only {text}"),))
        source = Source.of_text(text)
        sha256 = hashlib.sha256(data).hexdigest()
        shelf.keep(Report(source.name, sha256, "text", "utf-8", (page, more)), source)
    shelf.undo(shelf.imports()[0].id)
    shelf.restore(shelf.recycled()[0].entry)
print("done")
"""
BROUGHT = ["more-new", "more-old", "talks"]


def keep(root: Path, text: str) -> str:
    """Import a document that makes a newer version of one page, and another page; the entry."""
    words = f"{text}. The two sides agreed on a programme of work that covers much ground."
    pages = (
        FoundPage("Talks", "Talks", "article", (FoundSection("", 1, "", words),), tree="a/b"),
        FoundPage(f"More {text}", f"More {text}", "article",
                  (FoundSection("", 1, "", f"Only {text}"),), tree=f"c-{text.lower()}"),
    )  # fmt: skip
    source = Source.of_text(text)
    with Shelf.open(root) as shelf:
        report = Report(source.name, sha256_of(source), "text", "utf-8", pages)
        return shelf.keep(report, source).entry


def run(root: Path, kill_at: int, entry: str) -> "subprocess.CompletedProcess[bytes]":
    """Open the shelf, bring back *entry*, and be killed at that place if it is reached."""
    words = [sys.executable, "-c", WATCHED + BROUGHT_BACK, str(root), str(kill_at), entry]
    return subprocess.run(words, capture_output=True, check=False)


def everything(root: Path) -> dict[str, str]:
    """All that an import brings: pages, versions, branches, reports."""
    parts = ("pages/*", "versions/*/*", "library.toml", "abbreviations.toml", "reports/*")
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for part in parts
        for path in sorted(root.glob(part))
    }


def faults(root: Path) -> tuple[object, ...]:
    """What is wrong in the library in *root*."""
    return verify_library(root, RESOURCES / "spelling").faults


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library into which two documents were imported."""
    root = tmp_path / "mine"
    keep(root, "Old")
    return root


def test_killed_at_any_moment_the_shelf_is_whole_and_the_import_goes_on(tmp_path):
    """Kill at each place where something is brought to the disk, then run to the end."""
    kill_at, killed = 0, True
    while killed:
        kill_at += 3
        root = tmp_path / str(kill_at)
        first = subprocess.run(
            [sys.executable, "-c", WATCHED + IMPORTED, str(root), str(kill_at), ""],
            capture_output=True,
            check=False,
        )
        killed = first.returncode == -signal.SIGKILL
        assert killed or first.stdout == b"done\n", first.stderr.decode()
        if (root / "library.toml").exists() and (root / "pages").exists():
            assert faults(root) == ()
        again = subprocess.run(
            [sys.executable, "-c", WATCHED + IMPORTED, str(root), "0", ""],
            capture_output=True,
            check=False,
        )
        assert again.stdout == b"done\n", again.stderr.decode()
        assert sorted(path.stem for path in (root / "pages").glob("*.md")) == BROUGHT
        assert "New." in (root / "pages" / "talks.md").read_text()
        assert [path.name for path in (root / "versions" / "talks").iterdir()] == ["1.md"]
        assert not list((root / "journal").glob("staging/*"))
        assert faults(root) == ()
    assert kill_at > 60


def test_an_import_that_is_being_brought_back_is_brought_back_wholly(library, tmp_path):
    entry = keep(library, "New")
    before = everything(library)
    with Shelf.open(library) as shelf:
        shelf.undo(entry)
    places = int(run(shutil.copytree(library, tmp_path / "counted"), 0, entry).stdout)
    assert places > 5

    for kill_at in range(1, places + 1):
        root = shutil.copytree(library, tmp_path / str(kill_at))
        assert run(root, kill_at, entry).returncode == -signal.SIGKILL
        assert faults(root) == ()  # even before it is opened again
        assert run(root, 0, entry).returncode == 0
        assert everything(root) == before
        with Shelf.open(root) as shelf:
            assert [each.id for each in shelf.imports()][:1] == [entry]


@pytest.mark.parametrize("loss", ["lost", "spoilt"])
def test_a_record_that_is_being_made_again_is_made_again(library, tmp_path, loss):
    entry = keep(library, "New")
    before = everything(library)
    record = library / "journal" / "journal.jsonl"
    if loss == "lost":
        record.unlink()
    else:
        record.write_bytes(b"\x00" + record.read_bytes()[1:])
    places = int(run(shutil.copytree(library, tmp_path / "counted"), 0, "").stdout)
    assert places > 2

    for kill_at in range(1, places + 1):
        root = shutil.copytree(library, tmp_path / str(kill_at))
        assert run(root, kill_at, "").returncode == -signal.SIGKILL
        assert everything(root) == before
        with Shelf.open(root) as shelf:
            assert len(shelf.imports()) == 2
            shelf.undo(entry)
        assert sorted(path.stem for path in (root / "pages").iterdir()) == ["more-old", "talks"]
        assert "Old." in (root / "pages" / "talks.md").read_text()
        with Shelf.open(root) as shelf:
            assert shelf.notices == ()


def test_steps_that_could_not_be_taken_are_taken_before_the_next_ones(library):
    reports, aside = library / "reports", library / "aside"
    source, words = Source.of_text("New"), "Only New"
    page = FoundPage("More new", "More new", "article", (FoundSection("", 1, "", words),))
    report = Report(source.name, sha256_of(source), "text", "utf-8", (page,))

    with Shelf.open(library) as shelf:
        reports.rename(aside)
        reports.write_text("in the way")
        for _ in range(2):
            with pytest.raises(OSError, match="reports"):
                shelf.keep(report, source)
        reports.unlink()
        aside.rename(reports)
        again = shelf.keep(report, source)

        assert [each.state for each in again.pages] == ["already there"]
        assert len(list(reports.iterdir())) == 2
    assert faults(library) == ()
