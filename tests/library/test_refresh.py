"""An open library after a refresh is as one that has just been opened."""

import random
import re
import threading
from contextlib import closing

import pytest

from app.library.compilation.compiled import CompiledLibrary
from app.library.library import Library
from app.library.search.answer import SearchRequest
from tests.library.compilation.test_changes import edit

QUERIES = (
    "alpha",
    "changed",
    "joins nato",
    "year:1994",
    "event:1995..1996",
    "type:joined",
    "partner:beta",
    "-year:1994 page",
    "when did alpha join",
    "lf",
)


def content(library):
    """Return what a reader may see of a library."""
    pages = library.pages()
    requests = [SearchRequest(text) for text in QUERIES]
    answers = [library.search(request) for request in requests]
    return (
        pages,
        library.titles,
        library.tree(),
        library.headings(),
        library.abbreviations(),
        library.milestones(),
        library.faults,
        library.info,
        [library.article(page.id) for page in pages],
        [library.facets(request) for request in requests],
        [library.complete("partner:", 8)],
        [sorted((hit.page, hit.where, hit.words) for hit in each.hits) for each in answers],
        [(each.understood, each.total, each.milestones) for each in answers],
        [sorted(each.also_searched) for each in answers],
    )


@pytest.mark.parametrize("seed", range(4))
def test_edits_taken_in_one_by_one_give_what_opening_gives(write_library, tmp_path, seed):
    dice = random.Random(seed)
    folder = write_library()

    with closing(Library([CompiledLibrary(folder, tmp_path / "cache")])) as library:
        library.prepare_search()
        for number in range(6):
            edit(dice, folder)
            if number % 2:
                content(library)  # so that there is something to keep
            library.refresh()

            with closing(Library([CompiledLibrary(folder, tmp_path / str(number))])) as opened:
                assert content(library) == content(opened)


def test_two_libraries_are_refreshed_together(write_library, paths, pfp):
    folder = write_library()
    with closing(Library.open(paths, [folder])) as library:
        library.prepare_search()
        assert not library.refresh()

        write_library(pfp=pfp.replace("title: Partnership", "title: A zinc partnership"))

        assert library.refresh()
        assert library.titles["small:pfp"] == "A zinc partnership for Peace"
        assert library.titles["pfp"] == "Partnership for Peace"
        found = library.search(SearchRequest("zinc partnership")).hits
        assert found[0].page == "small:pfp"


def test_a_new_title_or_branch_in_the_description_is_taken_in(write_library, tmp_path):
    folder = write_library()
    described = folder / "library.toml"
    with closing(Library([CompiledLibrary(folder, tmp_path / "cache")])) as library:
        assert library.info[0].title == "A small library"

        described.write_text(described.read_text().replace("A small", "A larger"))

        assert library.refresh()
        assert library.info[0].title == "A larger library"


def test_a_text_can_speak_of_a_page_that_has_come(write_library, tmp_path, pfp):
    folder = write_library()
    with closing(Library([CompiledLibrary(folder, tmp_path / "cache")])) as library:
        assert "Partnership for Peace" in dict(library.names_in_text)
        text = pfp.replace("id: pfp", "id: ferries").replace("title: Partnership", "title: Ferries")
        text = re.sub("^aliases: .*\n", "", text, flags=re.MULTILINE)  # no other name has changed

        (folder / "pages" / "ferries.md").write_text(text, encoding="utf-8")
        library.refresh()

        assert dict(library.names_in_text)["Ferries for Peace"] == "ferries"


def test_searches_go_on_while_pages_come_and_go(write_library, tmp_path, pfp):
    folder = write_library()
    other = folder / "pages" / "other.md"
    failures = []
    stop = threading.Event()
    with closing(Library([CompiledLibrary(folder, tmp_path / "cache")])) as library:

        def search():
            while not stop.is_set():
                try:
                    for text in ("framework", "year:1994", "kind:framework"):
                        answer = library.search(SearchRequest(text))
                        assert {"freedonia", "pfp"} & {hit.page for hit in answer.hits}
                        library.facets(SearchRequest(text))
                except Exception as error:  # noqa: BLE001 whatever it is, it is told
                    failures.append(error)

        threads = [threading.Thread(target=search) for _ in range(2)]
        for thread in threads:
            thread.start()
        for _ in range(6):
            other.write_text(pfp.replace("id: pfp", "id: other"), encoding="utf-8")
            library.refresh()
            other.unlink()
            library.refresh()
        stop.set()
        for thread in threads:
            thread.join()

    assert failures == []
