"""A folder of page files becomes a compiled library."""

import errno
import os
import subprocess
import sys
import time

import pytest

from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiler import compact_library, compile_library
from app.library.compilation.manifest import CATALOGUE, CURRENT, INDEX, ManifestError
from index import store
from index.durable import LOCK, OWNER, LockedError, writing_in
from index.records import Phrase, Query, Word


@pytest.fixture
def cache(tmp_path):
    """Where the compiled library goes."""
    return tmp_path / "cache"


@pytest.fixture
def other():
    """A page that no other names."""
    return """---
id: other
title: Another page
kind: theme
as_of: 2020
summary: Of zinc.
---
It names no one.
"""


def found(folder, node):
    searcher = store.open(folder / INDEX)
    hits = searcher.search(Query(node))
    searcher.close()
    return sorted(hit.id for hit in hits.hits)


def titles(folder):
    catalogue = Catalogue(folder / CATALOGUE)
    pages = {page.id: page.title for page in catalogue.outlines()}
    catalogue.close()
    return pages


def test_a_library_is_compiled_into_catalogue_and_index(write_library, cache):
    receipt = compile_library(write_library(), cache)

    assert (receipt.pages, receipt.milestones, receipt.compiled, receipt.faults) == (2, 3, 2, ())
    assert manifest.current_folder(cache) == receipt.folder
    assert titles(receipt.folder) == {"freedonia": "Freedonia", "pfp": "Partnership for Peace"}
    assert found(receipt.folder, Word("melange")) == ["freedonia"]


def test_generated_sections_and_footnotes_are_searched(write_library, cache):
    receipt = compile_library(write_library(), cache)

    assert found(receipt.folder, Phrase("Freedonian Gazette")) == ["freedonia"]
    assert found(receipt.folder, Phrase("Gazette says")) == ["freedonia"]


def test_a_page_with_a_fault_is_reported_and_the_other_pages_open(write_library, cache):
    receipt = compile_library(write_library(bad="---\nid: bad\n---\n"), cache)

    assert receipt.pages == 2
    assert {fault.file for fault in receipt.faults} == {"bad.md"}


def test_of_two_pages_with_one_id_the_first_opens(write_library, cache, pfp):
    receipt = compile_library(
        write_library(zweite=pfp.replace("title: P", "title: Another p")), cache
    )

    assert titles(receipt.folder)["pfp"] == "Partnership for Peace"
    assert receipt.faults[0].file == "zweite.md"


def test_a_changed_page_is_compiled_alone(write_library, cache, freedonia):
    compile_library(write_library(), cache)

    changed = write_library(freedonia=freedonia.replace("Its stock", "Its mighty stock"))
    receipt = compile_library(changed, cache)

    assert receipt.compiled == 1
    assert found(receipt.folder, Word("mighty")) == ["freedonia"]
    assert found(receipt.folder, Word("programme")) == ["freedonia", "pfp"]


def test_a_fault_comes_and_goes_with_the_page_that_is_compiled_alone(
    write_library, cache, freedonia
):
    compile_library(write_library(), cache)

    wrong = freedonia.replace("{at: osce}", "{at: ocse}")
    first = compile_library(write_library(freedonia=wrong), cache)
    second = compile_library(write_library(), cache)

    assert [fault.message for fault in first.faults] == [
        "the tree has no branch “ocse”; did you mean “osce”?"
    ]
    assert (first.compiled, second.compiled, second.faults) == (1, 1, ())


@pytest.mark.parametrize("old", ["title: Partnership for Peace", "## How it works", "id: launch"])
def test_a_change_that_others_show_compiles_them_too(write_library, cache, pfp, other, old):
    compile_library(write_library(other=other), cache)

    changed = write_library(other=other, pfp=pfp.replace(old, f"{old}-now"))
    receipt = compile_library(changed, cache)

    assert receipt.compiled == 2  # that page and freedonia, which names it


def test_a_page_more_or_less_is_compiled_alone(write_library, cache, other):
    folder = write_library()
    compile_library(folder, cache)

    more = compile_library(write_library(other=other), cache)
    (folder / "pages" / "other.md").unlink()
    less = compile_library(folder, cache)

    assert [(each.pages, each.compiled) for each in (more, less)] == [(3, 1), (2, 1)]
    assert found(more.folder, Word("zinc")) == ["other"]
    assert found(less.folder, Word("zinc")) == []


def test_a_stub_is_never_searched_however_it_is_compiled(write_library, cache, pfp):
    stub = pfp.replace("as_of: 2020", "as_of: 2020\nstub: true")

    first = compile_library(write_library(pfp=stub), cache)
    second = compile_library(write_library(pfp=f"{stub}\nMoved to another address.\n"), cache)

    assert (first.compiled, second.compiled) == (2, 1)
    for receipt in (first, second):
        assert found(receipt.folder, Word("framework")) == ["freedonia"]


def test_a_removed_page_is_gone(write_library, cache):
    folder = write_library()
    compile_library(folder, cache)

    (folder / "pages" / "freedonia.md").unlink()
    receipt = compile_library(folder, cache)

    assert titles(receipt.folder) == {"pfp": "Partnership for Peace"}
    assert found(receipt.folder, Word("melange")) == []


def test_the_older_form_stands_until_the_newer_is_whole(write_library, cache, monkeypatch):
    first = compile_library(write_library(), cache)

    def full_disk(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        compile_library(write_library(new="---\n---\n"), cache)

    assert manifest.current_folder(cache) == first.folder
    manifest.check_whole(first.folder, manifest.read(first.folder))
    assert {path.name for path in cache.iterdir()} == {CURRENT, first.folder.name, LOCK, OWNER}


def test_two_programs_compile_one_library_at_once(write_library, cache, pfp):
    folder = write_library()
    script = (
        "import sys; from pathlib import Path\n"
        "from app.library.compilation.compiler import compile_library\n"
        "print(compile_library(Path(sys.argv[1]), Path(sys.argv[2])).compiled)\n"
    )
    command = [sys.executable, "-c", script, str(folder), str(cache)]
    together = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]

    printed = sorted(process.communicate(timeout=60)[0] for process in together)

    assert [process.returncode for process in together] == [0, 0]
    assert printed == ["0\n", "2\n"]  # one of them found the work done
    assert found(manifest.current_folder(cache), Word("melange")) == ["freedonia"]


def test_who_waits_too_long_for_another_program_is_told_which(write_library, cache):
    cache.mkdir()
    with writing_in(cache), pytest.raises(LockedError) as refused:
        compile_library(write_library(), cache, patience=0.1)

    assert refused.value.owner == os.getpid()


def test_the_segments_of_a_library_are_shared_between_generations(write_library, cache, pfp):
    first = compile_library(write_library(), cache)

    second = compile_library(write_library(pfp=f"{pfp}\n\nMore of it.\n"), cache)

    older = {path.name for path in (first.folder / INDEX).glob("*.seg")}
    newer = {path.name for path in (second.folder / INDEX).glob("*.seg")}
    assert older < newer
    manifest.check_whole(first.folder, manifest.read(first.folder))
    manifest.check_whole(second.folder, manifest.read(second.folder))


def test_an_index_damaged_beyond_an_update_is_built_anew(write_library, cache, pfp):
    first = compile_library(write_library(), cache)
    segment = next((first.folder / INDEX).glob("*.seg"))
    segment.write_bytes(bytes(segment.stat().st_size))

    receipt = compile_library(write_library(pfp=f"{pfp}\n\nMore of it.\n"), cache)

    assert receipt.compiled == 2
    assert found(receipt.folder, Phrase("more of it")) == ["pfp"]


def test_a_worn_index_is_compacted_in_a_generation_of_its_own(write_library, cache, pfp):
    folder = write_library()
    compile_library(folder, cache)
    assert not compact_library(cache)
    for number in range(3):
        compile_library(write_library(pfp=f"{pfp}\n\nMore of it {number}.\n"), cache)
    worn = manifest.current_folder(cache)

    assert compact_library(cache)

    compacted = manifest.current_folder(cache)
    manifest.check_whole(compacted, manifest.read(compacted))
    assert (
        found(compacted, Phrase("more of it 2")) == found(worn, Phrase("more of it 2")) == ["pfp"]
    )
    assert len(list((compacted / INDEX).glob("*.seg"))) < len(list((worn / INDEX).glob("*.seg")))
    assert compile_library(folder, cache).compiled == 0


def test_a_compaction_that_fails_leaves_the_library(write_library, cache, pfp, monkeypatch):
    compile_library(write_library(), cache)
    worn = compile_library(write_library(pfp=f"{pfp}\n\nMore of it.\n"), cache).folder

    def full_disk(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        compact_library(cache)

    assert manifest.current_folder(cache) == worn
    assert not list(cache.glob("building-*"))


def test_a_disk_that_fills_up_is_told_as_one(write_library, cache):
    resource = pytest.importorskip("resource")
    folder = write_library()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    try:
        with pytest.raises(OSError, match="disk"):
            compile_library(folder, cache)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert {path.name for path in cache.iterdir()} <= {LOCK, OWNER}


def test_killed_at_any_moment_it_leaves_a_whole_library(write_library, cache, pfp):
    folder = write_library()
    compile_library(folder, cache)
    script = (
        "import sys; from pathlib import Path\n"
        "from app.library.compilation.compiler import compile_library\n"
        "while True:\n"
        "    page = Path(sys.argv[1]) / 'pages' / 'pfp.md'\n"
        "    page.write_text(page.read_text() + 'More text.\\n')\n"
        "    compile_library(Path(sys.argv[1]), Path(sys.argv[2]))\n"
    )

    for wait in (0.5, 0.55, 0.6, 0.65):
        process = subprocess.Popen([sys.executable, "-c", script, str(folder), str(cache)])
        time.sleep(wait)  # the moment of the kill is the point of this test
        process.kill()
        process.wait()
        current = manifest.current_folder(cache)
        manifest.check_whole(current, manifest.read(current))

    write_library(pfp=pfp)
    assert compile_library(folder, cache).pages == 2


def test_old_generations_are_cleared_away(write_library, cache, pfp):
    for number in range(4):
        compile_library(write_library(pfp=f"{pfp}\n\nVersion {number}.\n"), cache)

    generations = [path for path in cache.iterdir() if path.is_dir()]
    assert len(generations) == 2  # the current one, and the one that somebody may still read


def test_nothing_but_old_generations_is_cleared_away(write_library, cache):
    others = [cache / "rivers", cache / "building-of-another"]
    for other in others:
        other.mkdir(parents=True)

    compile_library(write_library(), cache)

    assert all(other.is_dir() for other in others)


def test_what_a_killed_compilation_left_is_cleared_away_later(write_library, cache):
    left = cache / "building-x"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))

    compile_library(write_library(), cache)

    assert not left.exists()


def test_a_page_file_that_cannot_be_read_costs_only_itself(write_library, cache):
    folder = write_library()
    (folder / "pages" / "folder.md").mkdir()
    (folder / "pages" / "gone.md").symlink_to(folder / "nowhere.md")
    (folder / "pages" / "loop.md").symlink_to("loop.md")

    receipt = compile_library(folder, cache)

    assert receipt.pages == 2
    assert [(fault.file, fault.line) for fault in receipt.faults] == [
        ("folder.md", 1),
        ("gone.md", 1),
        ("loop.md", 1),
    ]


def test_a_library_without_its_file_says_so(write_library, cache):
    folder = write_library()
    (folder / "library.toml").unlink()

    receipt = compile_library(folder, cache)

    assert receipt.pages == 2
    assert "library.toml" in {fault.file for fault in receipt.faults}


def test_a_library_file_that_is_no_toml_is_told(write_library, cache):
    folder = write_library()
    (folder / "library.toml").write_text("id = ", encoding="utf-8")

    receipt = compile_library(folder, cache)

    assert any(
        fault.file == "library.toml" and "no TOML" in fault.message for fault in receipt.faults
    )


def test_a_page_that_can_no_longer_be_read_is_reported_and_leaves(write_library, cache):
    compile_library(write_library(), cache)

    receipt = compile_library(write_library(freedonia="---\n---\n"), cache)

    assert titles(receipt.folder) == {"pfp": "Partnership for Peace"}
    assert "freedonia.md" in {fault.file for fault in receipt.faults}


def test_a_flipped_byte_is_noticed(write_library, cache):
    receipt = compile_library(write_library(), cache)
    found_manifest = manifest.read(receipt.folder)
    for name in found_manifest.files:
        path = receipt.folder / name
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

        with pytest.raises(ManifestError, match="is damaged"):
            manifest.check_whole(receipt.folder, found_manifest)
        path.write_bytes(whole)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 0}'])
def test_a_manifest_that_says_nothing_is_damaged(write_library, cache, text):
    receipt = compile_library(write_library(), cache)
    (receipt.folder / "manifest.json").write_text(text)

    with pytest.raises(ManifestError):
        manifest.read(receipt.folder)


def test_a_current_file_that_names_nothing_is_no_library(cache):
    cache.mkdir()
    for name in ("", "gone", "../..", "/etc"):
        (cache / CURRENT).write_text(name)

        assert manifest.current_folder(cache) is None
