"""The reader's own names and abbreviations, and those that imported pages define."""

import pytest

from app.library.library import Library
from app.library.search.answer import SearchRequest

IMPORTED = """---
id: river
title: River plan
kind: article
language: en
as_of: 2020
summary: A plan.
tree: [{at: nato}]
origin: imported
---
The Danube Restoration Compact (DRC) was signed.
"""


@pytest.fixture
def open_with(write_library, paths):
    """A function that opens the small library with these files beside its pages."""
    opened = []

    def open_with(pages=None, **files):
        folder = write_library(**(pages or {}))
        for name, text in files.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        opened.append(Library.open(paths, [folder]))
        return opened[-1]

    yield open_with
    for library in opened:
        library.close()


def test_a_readers_name_of_a_built_in_page_is_searched_and_leads_there(open_with):
    library = open_with(names='[[name]]\npage = "uzbekistan"\nname = "Zarafshania"\n')

    answer = library.search(SearchRequest("Zarafshania"))

    assert answer.hits[0].page == "uzbekistan"
    assert "Uzbekistan" in answer.also_searched
    assert library.resolve("zarafshania").page == "uzbekistan"
    assert "Zarafshania" in library.search(SearchRequest("uzbekistan")).also_searched


def test_a_name_without_a_page_leads_to_what_is_the_same(open_with):
    library = open_with(names='[[name]]\nname = "Turkiye"\nsame_as = "Turkey"\nkind = "former"\n')

    answer = library.search(SearchRequest("Turkiye"))

    assert answer.also_searched == ("Turkey",)
    assert answer.total == library.search(SearchRequest("Turkey")).total > 0


def test_a_readers_abbreviation_is_searched_and_listed(open_with):
    library = open_with(abbreviations='[[abbreviation]]\nshort = "QQX"\nlong = "border security"\n')

    assert library.search(SearchRequest("QQX")).total > 0
    assert "QQX" in [each.short for each in library.abbreviations()]


def test_a_name_of_a_page_that_is_nowhere_is_a_fault(open_with):
    library = open_with(names='[[name]]\npage = "atlantis"\nname = "X"\n')

    (fault,) = [fault for fault in library.faults if fault.file == "names.toml"]
    assert "atlantis" in fault.message


def test_an_imported_page_defines_its_abbreviations(open_with):
    library = open_with({"river": IMPORTED})

    answer = library.search(SearchRequest("DRC"))

    assert answer.also_searched == ("Danube Restoration Compact",)
    assert answer.hits[0].page == "river"


def test_pages_of_an_own_library_that_share_an_id_can_be_chosen(open_with):
    library = open_with()

    answer = library.search(SearchRequest("signs", libraries=("small",)))

    assert {hit.page for hit in answer.hits} == {"small:pfp", "freedonia"}
