"""What a compiled library bears while pages come and go: kills, a full disk, others at work."""

import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.compilation.compiler import compile_library
from app.library.compilation.manifest import CATALOGUE, INDEX
from index import store
from index.records import Query, Word

REPOSITORY = Path(__file__).parents[2]
AT_WORK = """
import sys
from pathlib import Path
from app.library.compilation.compiler import compact_library, compile_library
folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
page = folder / "pages" / "other.md"
text = (folder / "pages" / "pfp.md").read_text(encoding="utf-8").replace("id: pfp", "id: other")
def write(number):
    page.write_text(f"{text}\\nzinc{number}\\n", encoding="utf-8")
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a program that tells on its first line that it is at work."""
    command = [sys.executable, "-c", AT_WORK + code, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def rest_of(process: subprocess.Popen[str]) -> str:
    """Return what *process* prints until its end.

    `communicate` with a time limit reads below the buffer, in which the end may lie already.
    """
    with process:
        assert process.stdout
        return process.stdout.read()


def ids(cache: Path) -> tuple[set[str], set[str]]:
    """Return the pages of the current generation, by its catalogue and by its index."""
    current = manifest.current_folder(cache)
    manifest.check_whole(current, manifest.read(current))
    with closing(Catalogue(current / CATALOGUE)) as catalogue:
        pages = set(catalogue.titles())
    searcher = store.open(current / INDEX)
    found = {hit.id for hit in searcher.search(Query(Word("framework"))).hits}
    searcher.close()
    return pages, found


STEPS = {
    "adding": "write(0); compile_library(folder, cache)",
    "changing": "write(number); compile_library(folder, cache)",
    "removing": "page.unlink(missing_ok=True); compile_library(folder, cache)",
    "compacting": "write(number); compile_library(folder, cache); compact_library(cache)",
}


@pytest.mark.parametrize("way", STEPS)
def test_killed_at_any_moment_the_old_state_or_the_new_one_stands(write_library, tmp_path, way):
    folder, cache = write_library(), tmp_path / "cache"
    compile_library(folder, cache)
    before = "page.unlink(missing_ok=True)" if way == "adding" else "write(number)"
    code = f"""
number = 0
print("ready", flush=True)
while True:
    number += 1
    {before}; compile_library(folder, cache)
    {STEPS[way]}
"""
    dice = random.Random(len(way))

    for _ in range(5):
        process = start(code, folder, cache)
        time.sleep(dice.random() / 3)  # the moment of the kill is the point of this test
        process.kill()
        process.communicate()

        pages, found = ids(cache)
        assert pages - {"other"} == found - {"other"} == {"freedonia", "pfp"}
        assert pages == found

    (folder / "pages" / "other.md").unlink(missing_ok=True)
    assert compile_library(folder, cache).faults == ()
    assert ids(cache) == ({"freedonia", "pfp"}, {"freedonia", "pfp"})


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to the size of files")
@pytest.mark.parametrize("limit", [0, 4096, 40_000])
def test_a_disk_that_fills_up_while_a_page_is_added_leaves_the_old_state(
    write_library, tmp_path, limit
):
    folder, cache = write_library(), tmp_path / "cache"
    older = compile_library(folder, cache).folder
    code = """
import resource, signal
write(1)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then a write beyond the limit fails as on a disk
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
print("ready", flush=True)
try:
    compile_library(folder, cache)
except OSError:
    print("full")
"""

    printed = rest_of(start(code, folder, cache, limit))

    assert printed == "full\n"
    assert manifest.current_folder(cache) == older
    assert ids(cache) == ({"freedonia", "pfp"}, {"freedonia", "pfp"})
    assert not list(cache.glob("building-*"))
    compile_library(folder, cache)
    assert "other" in ids(cache)[1]


def test_two_programs_take_in_each_others_pages(write_library, tmp_path):
    folder, cache = write_library(), tmp_path / "cache"
    code = """
print("ready", flush=True)
for number in range(8):
    write(number)
    compile_library(folder, cache)
"""
    with closing(CompiledLibrary(folder, cache)) as library:
        process = start(code, folder, library.compiled.parent)
        while process.poll() is None:
            library.refresh()
            assert library.search(Query(Word("melange"))).total == 1
        process.communicate()
        library.refresh()

        assert [hit.id for hit in library.search(Query(Word("zinc7"))).hits] == ["other"]
        assert library.notices == []


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be closed to writers")
def test_where_nothing_may_be_written_changes_are_taken_in_all_the_same(write_library):
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        folder = write_library().rename(place / "library")
        CompiledLibrary(folder, place / "cache").close()
        (folder / "pages" / "freedonia.md").unlink()
        for path in (place / "cache").rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        code = """
import os
from app.library.compilation.compiled import CompiledLibrary
from index.records import Query, Word
warm = CompiledLibrary(folder, Path(sys.argv[3]))  # imports what another user may not read
warm.search(Query(Word("melange")))
warm.close()
if os.geteuid() == 0:
    os.setuid(65534)  # the superuser may write anywhere
print("ready", flush=True)
library = CompiledLibrary(folder, cache)
print(library.search(Query(Word("melange"))).total, len(library.notices))
library.close()
"""

        process = start(code, folder, place / "cache", place / "warm")
        printed = rest_of(process)

        for path in (place / "cache").rglob("*"):
            os.chmod(path, 0o755)  # noqa: PTH101 so that it can be removed
        assert printed == "0 1\n"
