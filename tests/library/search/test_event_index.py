"""Events found in the catalogues."""

from contextlib import closing

import pytest

from app.library.compilation.compiled import CompiledLibrary
from app.library.library import Library
from app.library.search.answer import SearchRequest

PAGE = """---
id: {id}
title: {title}
kind: country
as_of: 2020
summary: A summary.
milestones:
{milestones}
sources:
  s: {{publisher: NATO, class: official, url: "https://example.org"}}
---
Text.
"""


@pytest.fixture
def library(write_library, tmp_path):
    """A library in which one event is told on two pages, and one page tells very many."""
    many = "\n".join(
        f"  - {{id: m{number}, date: {1900 + number % 90}, type: meeting,"
        f' text: "Council number {number}.", sources: [s]}}'
        for number in range(1200)
    )
    shared = (
        "  - {id: pact, date: %s, type: agreement signed, with: [many], text: Signs the pact.,"
        " sources: [s], event: the-pact%s}"
    )
    folder = write_library(
        many=PAGE.format(id="many", title="Council of Many", milestones=many),
        one=PAGE.format(id="one", title="Oneland", milestones=shared % ("1996", "")),
        two=PAGE.format(id="two", title="Twoland", milestones=shared % ("1996-05-03", "")),
    )
    with closing(Library([CompiledLibrary(folder, tmp_path / "cache")])) as opened:
        yield opened


def found(library, text):
    return [item.id for item in library.search(SearchRequest(text)).milestones]


def test_an_event_is_one_however_many_pages_tell_it(library):
    (item, *_) = library.search(SearchRequest("pact 1996")).milestones

    assert item.id == "two#pact"  # the more precise telling leads
    assert item.pages == ("two", "one")
    assert [source.publisher for source in item.sources] == ["NATO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("oneland pact 1996", ["two#pact"]),
        ("council number 77 in 1977", ["many#m77"]),
        ("pact of many 1996", ["two#pact"]),  # by the name of a page that it concerns
        ("oneland pact 1997", []),
        ("event:1996", ["two#pact"]),
        ("event:1900..1901", [f"many#m{number}" for number in (0, 1080, 1170, 180, 270)]),
        ("type:meeting", [f"many#m{number}" for number in (0, 1080, 1170, 180, 270)]),
        ("event:1994-01-10", ["pfp#launch"]),
    ],
)
def test_events_are_found_by_words_years_and_types(library, text, expected):
    assert found(library, text) == expected


def test_only_pages_that_tell_of_it_are_found(library):
    pages = {hit.page for hit in library.search(SearchRequest("event:1996 text")).hits}

    assert pages == {"one", "two"}


def test_a_word_that_stands_a_thousand_times_on_a_page_is_counted(library):
    (hit, *_) = library.search(SearchRequest("number")).hits

    assert hit.page == "many"
    assert hit.matches == len(library.concordance(SearchRequest("number"))) >= 1200
