"""One library, open: it makes, renews and repairs its compiled form by itself."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.compilation.compiler import compile_library
from index.records import Phrase, Query, Word


@pytest.fixture
def cache(tmp_path):
    """Where compiled libraries go."""
    return tmp_path / "cache"


@pytest.fixture
def open_library(cache):
    """A function that opens a library folder; everything opened is closed at the end."""
    opened = []

    def open_one(folder, ready=None):
        opened.append(CompiledLibrary(folder, cache, ready))
        return opened[-1]

    yield open_one
    for library in opened:
        library.close()


def hits(library, word):
    return [hit.id for hit in library.search(Query(Word(word))).hits]


def generation(library):
    return library.ask(lambda catalogue: catalogue.fact("library"))["id"], library._compiled


def test_a_first_start_compiles_and_the_next_finds_it_done(write_library, open_library):
    folder = write_library()

    first, second = open_library(folder), open_library(folder)

    assert generation(first) == generation(second)
    assert first.notices == second.notices == []


def test_a_page_without_its_date_costs_nobody_the_library(write_library, open_library, pfp):
    library = open_library(write_library(pfp=pfp.replace("as_of: 2020\n", "")))

    assert set(hits(library, "partner")) == {"pfp", "freedonia"}
    assert {page.id for page in library.ask(Catalogue.outlines)} == {"pfp", "freedonia"}
    assert [fault.message for fault in library.ask(Catalogue.faults)] == ["“as_of” is missing"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_that_is_called_like_a_page_keeps_nobody_waiting(write_library, open_library):
    folder = write_library()
    os.mkfifo(folder / "pages" / "pipe.md")

    assert hits(open_library(folder), "partner")


def test_a_changed_page_is_seen_at_the_next_start(write_library, open_library, pfp):
    open_library(write_library())

    changed = open_library(write_library(pfp=pfp.replace("Each partner", "Every nation")))

    assert hits(changed, "nation") == ["pfp"]
    assert changed.notices == []


def test_a_touched_but_equal_page_is_not_compiled_again(write_library, open_library):
    folder = write_library()
    first = open_library(folder)

    os.utime(folder / "pages" / "pfp.md", (1, 1))

    assert generation(open_library(folder)) == generation(first)


@pytest.mark.parametrize("name", ["catalogue.sqlite", "manifest.json"])
def test_a_damaged_compiled_form_is_rebuilt_with_a_word_about_it(write_library, open_library, name):
    folder = write_library()
    damaged = open_library(folder)._compiled / name
    damaged.write_bytes(damaged.read_bytes()[:100])

    library = open_library(folder)

    assert hits(library, "melange") == ["freedonia"]
    assert "“A small library” was compiled anew" in library.notices[0]


def test_a_missing_index_file_is_noticed(write_library, open_library):
    folder = write_library()
    for path in (open_library(folder)._compiled / "index").iterdir():
        path.unlink()

    library = open_library(folder)

    assert hits(library, "melange") == ["freedonia"]
    assert library.notices


def test_an_index_that_breaks_in_use_is_rebuilt_and_asked_again(write_library, open_library):
    library = open_library(write_library())
    shutil.rmtree(library._compiled / "index")

    assert hits(library, "melange") == ["freedonia"]
    assert "was damaged and compiled anew" in library.notices[0]


def test_a_catalogue_that_breaks_in_use_is_rebuilt_and_asked_again(write_library, open_library):
    library = open_library(write_library())
    questions = []

    def question(catalogue):
        questions.append(catalogue)
        if len(questions) == 1:
            raise sqlite3.DatabaseError("database disk image is malformed")
        return catalogue.page("pfp").title

    assert library.ask(question) == "Partnership for Peace"
    assert questions[0] is not questions[1]
    assert "malformed" in library.notices[0]


def test_a_compiled_form_that_came_along_is_opened_in_place(
    write_library, open_library, tmp_path, cache
):
    folder = write_library()
    ready = compile_library(folder, tmp_path / "bundle").folder

    library = open_library(folder, ready)

    assert library._compiled == ready
    assert hits(library, "melange") == ["freedonia"]
    assert not cache.exists()


def test_one_that_came_along_but_does_not_fit_is_passed_over(
    write_library, open_library, tmp_path, pfp
):
    ready = compile_library(write_library(), tmp_path / "bundle").folder

    library = open_library(write_library(pfp=pfp.replace("Each partner", "Every nation")), ready)

    assert hits(library, "nation") == ["pfp"]


def test_a_cache_that_cannot_be_written_does_not_stop_the_reader(write_library, cache):
    cache.write_text("a file where the folder should be")

    library = CompiledLibrary(write_library(), cache)

    temporary = library._temporary
    assert hits(library, "melange") == ["freedonia"]
    assert "cannot be written" in library.notices[0]
    library.close()
    assert not temporary.exists()


def test_a_compiled_form_of_another_version_is_made_anew(write_library, open_library, monkeypatch):
    folder = write_library()
    first = open_library(folder)

    monkeypatch.setattr(manifest, "FORMAT", manifest.FORMAT + 1)

    assert generation(open_library(folder)) != generation(first)


def test_nothing_is_written_to_an_open_catalogue(write_library, open_library):
    library = open_library(write_library())

    with (
        closing(Catalogue(library.compiled / "catalogue.sqlite")) as catalogue,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        catalogue._connection.execute("DELETE FROM pages")


def test_a_search_can_be_prepared(write_library, open_library):
    library = open_library(write_library())

    library.prepare()

    assert library.search(Query(Word("melange"))).total == 1


def test_what_many_changes_left_is_put_together(write_library, open_library, pfp):
    folder = write_library()
    open_library(folder).close()
    library = open_library(write_library(pfp=f"{pfp}\n\nMore of it.\n"))
    worn = library.compiled

    library.prepare()
    library.prepare()

    assert library.search(Query(Phrase("more of it"))).total == 1
    assert library.compiled != worn
    assert open_library(folder).compiled == library.compiled


def test_an_open_library_takes_in_what_changes(write_library, open_library, pfp):
    folder = write_library()
    library = open_library(folder)
    assert hits(library, "melange") == ["freedonia"]

    nothing = library.refresh()
    write_library(other=pfp.replace("id: pfp", "id: other").replace("Framework", "Zinc"))
    added = library.refresh()
    (folder / "pages" / "freedonia.md").unlink()
    removed = library.refresh()

    assert not nothing
    assert "other" in added.pages
    assert "freedonia" in removed.pages
    assert hits(library, "zinc") == ["other"]
    assert hits(library, "melange") == []
    assert library.notices == []


def test_what_another_program_has_compiled_is_taken_up(write_library, open_library, pfp):
    library, other = open_library(write_library()), open_library(write_library())

    write_library(pfp=pfp.replace("Each partner", "Every nation"))
    other.refresh()
    renewal = library.refresh()

    assert renewal.pages is None  # it is not known what the other has found new
    assert library.compiled == other.compiled
    assert hits(library, "nation") == ["pfp"]


def test_a_library_that_came_along_is_refreshed_in_the_cache(
    write_library, open_library, tmp_path, pfp
):
    ready = compile_library(write_library(), tmp_path / "bundle").folder
    library = open_library(write_library(), ready)

    unchanged = library.refresh()
    write_library(pfp=pfp.replace("Each partner", "Every nation"))
    changed = library.refresh()

    assert (bool(unchanged), bool(changed)) == (False, True)
    assert library.compiled != ready
    assert hits(library, "nation") == ["pfp"]
    assert ready.is_dir()


def test_damage_found_at_a_refresh_is_mended(write_library, open_library, pfp):
    library = open_library(write_library())
    assert hits(library, "melange") == ["freedonia"]
    for path in (library.compiled / "index").iterdir():
        path.write_bytes(bytes(path.stat().st_size))

    write_library(pfp=pfp.replace("Each partner", "Every nation"))
    library.refresh()

    assert hits(library, "nation") == ["pfp"]


@pytest.mark.parametrize("name", ["seg", "sqlite"])
def test_a_file_damaged_without_a_change_of_its_size_is_made_anew(
    write_library, open_library, name
):
    folder = write_library()
    first = open_library(folder)
    damaged = next(path for path in first.compiled.rglob(f"*.{name}"))
    first.close()
    damaged.write_bytes(damaged.read_bytes()[:-64] + bytes(range(64)))

    library = open_library(folder)

    assert hits(library, "melange") == ["freedonia"]
    assert library.compiled != first.compiled
    assert "is damaged" in library.notices[0]


def test_a_damaged_index_is_no_trouble_to_prepare(write_library, open_library):
    library = open_library(write_library())
    for path in (library.compiled / "index").iterdir():
        path.write_bytes(b"damaged")

    library.prepare()

    assert library.search(Query(Word("melange"))).total == 1
