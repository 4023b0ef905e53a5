"""What an index bears: a full disk, a kill, two programs at once, a place that is read-only."""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from index import store
from index.durable import LockedError, bring_to_disk, owner_of, writing_in
from index.records import Document, Passage, Query, Word

REPOSITORY = Path(__file__).parents[2]
TWINS = """
import sys
from pathlib import Path
from index import store
from index.records import Document, Passage
def twins(number):
    text = f"alpha state{number}"
    return [Document(each, each, "body", (Passage("", "", text),)) for each in ("a", "b")]
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a program that tells on its first line that it is at work."""
    command = [sys.executable, "-c", TWINS + code, *map(str, arguments)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def finish(process: subprocess.Popen[str], *, kill: bool = False) -> str:
    """Wait until a program has ended; return what it printed."""
    if kill:
        process.kill()
    assert process.stdin
    assert process.stdout
    with process.stdin, process.stdout:
        printed = process.stdout.read()
    assert process.wait(timeout=60) == 0 or kill
    return printed


def state(folder: Path) -> str:
    """Return the state that both documents are in."""
    searcher = store.open(folder)
    found = searcher.search(Query(Word("alpha")))
    searcher.close()
    states = {hit.snippets[0].text.split()[1] for hit in found.hits}
    assert (found.total, len(states)) == (2, 1)
    return states.pop()


def twins(number: int) -> list[Document]:
    """Return two documents that are in the same state."""
    text = f"alpha state{number}"
    return [Document(each, each, "body", (Passage("", "", text),)) for each in ("a", "b")]


def test_killed_at_any_moment_an_update_is_done_or_not(tmp_path):
    store.build(tmp_path, twins(0))
    code = """
number = 0
print("ready", flush=True)
while True:
    number += 1
    store.update(Path(sys.argv[1]), twins(number), [])
"""
    dice = random.Random(3)

    for _ in range(6):
        process = start(code, tmp_path)
        time.sleep(dice.random() / 8)  # the moment of the kill is the point of this test
        finish(process, kill=True)

        assert state(tmp_path).startswith("state")

    store.update(tmp_path, twins(77), [])
    assert state(tmp_path) == "state77"


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of files")
@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9])
def test_a_disk_that_is_full_leaves_the_old_index(tmp_path, share):
    store.build(tmp_path, twins(0))
    size = int(share * max(path.stat().st_size for path in tmp_path.iterdir()))
    code = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then a write beyond the limit fails as on a disk
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
print("ready", flush=True)
try:
    store.update(Path(sys.argv[1]), twins(1), [])
except OSError as error:
    print(error.strerror)
"""

    printed = finish(start(code, tmp_path, size))

    assert printed == "File too large\n"
    assert state(tmp_path) == "state0"
    store.update(tmp_path, twins(2), [])
    assert state(tmp_path) == "state2"


def test_an_open_index_answers_while_another_program_writes(tmp_path):
    store.build(tmp_path, twins(0))
    searcher = store.open(tmp_path)
    code = """
print("ready", flush=True)
for number in range(1, 12):
    store.update(Path(sys.argv[1]), twins(number), [])
"""
    process = start(code, tmp_path)
    totals = set()

    while process.poll() is None:
        totals.add(searcher.search(Query(Word("state0"))).total)

    finish(process)
    totals.add(searcher.search(Query(Word("state0"))).total)
    searcher.close()
    assert totals == {2}
    assert state(tmp_path) == "state11"


def test_a_folder_is_written_by_one_program_at_a_time(tmp_path):
    code = """
from index.durable import writing_in
with writing_in(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.read()
"""
    process = start(code, tmp_path)

    with pytest.raises(LockedError) as refused, writing_in(tmp_path, timeout=0.2):
        pass

    assert refused.value.owner == owner_of(tmp_path) == process.pid
    assert str(process.pid) in str(refused.value)
    finish(process, kill=True)
    with writing_in(tmp_path, timeout=0.2):
        assert owner_of(tmp_path) == os.getpid()


def test_threads_of_one_program_keep_each_other_out_too(tmp_path):
    with writing_in(tmp_path), pytest.raises(LockedError), writing_in(tmp_path, timeout=0):
        pass

    with writing_in(tmp_path, timeout=0):
        pass


def test_a_lock_that_names_nobody_is_of_an_unknown_owner(tmp_path):
    assert owner_of(tmp_path) == 0
    assert "by another program; wait until that is done" in str(LockedError(tmp_path, 0))


@pytest.mark.skipif(sys.platform != "linux", reason="sees what is synced through /proc")
def test_every_file_and_folder_is_brought_to_the_disk(tmp_path, monkeypatch):
    store.build(tmp_path / "index", twins(0))
    synced = set()
    monkeypatch.setattr(
        os, "fsync", lambda number: synced.add(Path(f"/proc/self/fd/{number}").readlink())
    )

    bring_to_disk(tmp_path)

    assert synced == {tmp_path, *tmp_path.rglob("*")}


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be closed to writers")
def test_a_folder_that_no_one_may_write_is_read_and_stays_as_it_is():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        store.build(folder / "index", twins(0))
        (folder / "index").chmod(0o555)
        code = """
import os
from index.records import Query, Word
store.open(Path(sys.argv[1])).search(Query(Word("alpha")))
if os.geteuid() == 0:
    os.setuid(65534)  # the superuser may write anywhere
print("ready", flush=True)
try:
    store.update(Path(sys.argv[1]), twins(1), [])
except OSError as error:
    print(error.strerror)
searcher = store.open(Path(sys.argv[1]))
print(searcher.search(Query(Word("alpha"))).total)
"""

        printed = finish(start(code, folder / "index"))

        (folder / "index").chmod(0o755)
        assert printed == "Permission denied\n2\n"
        assert state(folder / "index") == "state0"
