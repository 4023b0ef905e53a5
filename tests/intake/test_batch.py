"""Many files: found, imported one after another, gone on with after any end."""

import json
import shutil
import subprocess
import sys
import time

import pytest

from app.intake.batch import CANCELLED, DONE, KNOWN, REFUSED, gather, import_all, import_one
from app.intake.importing import Source
from app.intake.shelf.shelving import Shelf
from app.intake.surroundings import Surroundings
from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

TEXT = "Talks with partner {0}\n\nIn May 1994 partner {0} joined the programme number {0}.\n"


def names(sources):
    """The names of *sources*."""
    return [source.name for source in sources]


def states(outcomes):
    """Name and state of each outcome."""
    return [(outcome.source.name, outcome.state) for outcome in outcomes]


@pytest.fixture
def folder(saved, tmp_path):
    """A folder of three documents, one of them no document at all."""
    for name in ("in/one.txt", "in/two.txt"):
        saved(name, TEXT.format(name[3:6]))
    saved("in/bad.txt", b"\x00\x01\x02\x03" * 99)
    return tmp_path / "in"


def test_folders_give_their_documents_and_named_files_count_whatever_their_ending(saved, tmp_path):
    for name in (
        "b.txt", "a.md", ".hidden.txt", "picture.png", "deep/c.PDF", ".git/d.txt",
        "page.html", "page_files/frame.html", "other_files/e.html",
        "library/library.toml", "library/pages/mine.md", "library/originals/1/f.txt",
    ):  # fmt: skip
        saved(f"in/{name}", "x")
    odd = saved("odd.dat", "x")

    found = gather([tmp_path / "in", odd, tmp_path / "in" / "b.txt"])

    assert names(found) == ["a.md", "b.txt", "page.html", "c.PDF", "e.html", "odd.dat"]


def test_each_file_has_its_outcome_and_a_bad_one_stops_nothing(folder, tmp_path):
    with Shelf.open(tmp_path / "mine") as shelf:
        outcomes = list(import_all(gather([folder]), shelf, Surroundings()))

    assert states(outcomes) == [("bad.txt", REFUSED), ("one.txt", DONE), ("two.txt", DONE)]
    assert "no text" in outcomes[0].message
    assert outcomes[1].shelved.pages[0].state == "new"


def test_what_was_imported_is_passed_over_and_told_from_its_receipt(folder, tmp_path):
    with Shelf.open(tmp_path / "mine") as shelf:
        first = list(import_all(gather([folder / "one.txt"]), shelf, Surroundings()))
        (again,) = import_all(gather([folder / "one.txt"]), shelf, Surroundings())

    assert again.state == KNOWN
    assert again.shelved.report == first[0].shelved.report
    assert [page.state for page in again.shelved.pages] == ["already there"]


def test_an_original_that_was_lost_is_kept_again_with_the_next_import_of_its_file(folder, tmp_path):
    root = tmp_path / "mine"
    with Shelf.open(root) as shelf:
        list(import_all(gather([folder]), shelf, Surroundings()))
    kept = {path.relative_to(root): path.read_bytes() for path in root.rglob("*.txt")}
    shutil.rmtree(root / "originals")

    with Shelf.open(root) as shelf:
        outcomes = list(import_all(gather([folder]), shelf, Surroundings()))

    assert [state for _, state in states(outcomes)] == [REFUSED, KNOWN, KNOWN]
    assert {path.relative_to(root): path.read_bytes() for path in root.rglob("*.txt")} == kept


def test_a_dry_run_writes_nothing(folder, tmp_path):
    shelf = Shelf.look(tmp_path / "mine")

    outcomes = list(import_all(gather([folder]), shelf, Surroundings(), dry_run=True))

    assert [state for _, state in states(outcomes)] == [REFUSED, DONE, DONE]
    assert not (tmp_path / "mine").exists()


def test_a_cancelled_import_keeps_what_is_done(folder, tmp_path):
    sources = gather([folder / "one.txt", folder / "two.txt"])
    done = []
    with Shelf.open(tmp_path / "mine") as shelf:
        for outcome in import_all(sources, shelf, Surroundings(), cancelled=lambda: bool(done)):
            done.append(outcome)  # noqa: PERF402 - the list is asked while it grows
        (during,) = [import_one(sources[1], shelf, Surroundings(), cancelled=lambda: True)]

    assert states([*done, during]) == [
        ("one.txt", DONE), ("two.txt", CANCELLED), ("two.txt", CANCELLED),
    ]  # fmt: skip
    assert len(list((tmp_path / "mine" / "pages").iterdir())) == 1


def test_a_pasted_text_can_be_imported(tmp_path):
    with Shelf.open(tmp_path / "mine") as shelf:
        outcome = import_one(Source.of_text(TEXT.format(1)), shelf, Surroundings())

    assert outcome.state == DONE


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_an_import_that_is_killed_goes_on_and_neither_loses_nor_doubles(saved, tmp_path):
    count = 12
    for number in range(count):
        saved(f"in/{number:03}.txt", TEXT.format(number))
    mine = tmp_path / "mine"
    words = [
        sys.executable, "-m", "app", "import", str(tmp_path / "in"), "--into", str(mine), "--json",
    ]  # fmt: skip
    pages = mine / "pages"

    for kills in range(1, 4):
        with subprocess.Popen(words, stdout=subprocess.DEVNULL) as running:
            while running.poll() is None and len(list(pages.glob("*.md"))) < 3 * kills:
                time.sleep(0.01)  # until it is in the middle
            running.kill()
    finished = subprocess.run(words, capture_output=True, check=True)

    outcomes = json.loads(finished.stdout)
    assert len(outcomes) == count
    assert {outcome["state"] for outcome in outcomes} == {"done", "already imported"}
    titles = [page["title"] for outcome in outcomes for page in outcome["pages"]]
    assert len(set(titles)) == count
    assert len(list(pages.glob("*.md"))) == count
    assert len(list((mine / "originals").glob("*/*.txt"))) == count
    assert not (mine / "versions").exists()
    found = verify_library(mine, RESOURCES / "spelling")
    assert (found.faults, found.pages, found.milestones) == ((), count, count)
