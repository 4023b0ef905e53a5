"""Questions of our own, as people type them, and the page of the built-in library they mean."""

import tomllib
from pathlib import Path

import pytest

from app.library.search.answer import SearchRequest

QUESTIONS = tomllib.loads(Path(__file__).with_name("relevance.toml").read_text(encoding="utf-8"))
WHOLE = 190  # pages; a library of so many lacks none that a question means
FIRST, FIRST_THREE = 0.8, 0.95


def pages_meant(entries, known):
    """Return the pages of the first of *entries* that are *known*: those that are right."""
    each = ([page for page in entry.split("|") if page in known] for entry in entries)
    return next(filter(None, each), [])


@pytest.fixture(scope="module")
def known(library):
    """The ids of the pages in the library."""
    return {entry.id for entry in library.pages()}


@pytest.fixture(scope="module")
def places(library, known):
    """The place of the page that is meant among the pages found, by question; 0 for the first.

    Who misspells a word takes what is offered in its place.
    """

    def found(text):
        answer = library.search(SearchRequest(text, limit=10))
        return found(answer.suggestion) if answer.suggestion else [hit.page for hit in answer.hits]

    places = {}
    for question, entries in QUESTIONS.items():
        if meant := pages_meant(entries, known):
            hits = found(question)
            places[question] = next((at for at, page in enumerate(hits) if page in meant), 10)
    return places


def test_there_are_questions_enough(places):
    assert len(places) >= 100


def test_a_whole_library_has_every_page_that_a_question_means(known):
    missing = {page for each in QUESTIONS.values() for page in each[0].split("|")} - known

    assert not missing or len(known) < WHOLE, missing


def test_the_page_that_is_meant_is_nearly_always_among_the_first_three(places):
    missed = [question for question, place in places.items() if place > 2]

    assert len(missed) <= len(places) * (1 - FIRST_THREE), missed


def test_the_page_that_is_meant_is_mostly_the_first(places):
    missed = [question for question, place in places.items() if place > 0]

    assert len(missed) <= len(places) * (1 - FIRST), missed
