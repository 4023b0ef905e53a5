"""The proof that something is not in the built-in library."""

import pytest

from app.library.search.answer import SearchRequest


def test_few_words_that_stand_on_no_page_together_find_nothing(library):
    request = SearchRequest("uzbekistan zyzzyva")
    proof = library.absence(request)

    assert library.search(request).total == 0
    assert proof.verdict == "“zyzzyva” stands on no page."
    assert ("zyzzyva", library.search(SearchRequest("uzbekistan")).total) in proof.without
    assert "30 pages" in proof.text or f"{len(library.pages())} pages" in proof.text
    assert "accents" in proof.text


def test_the_proof_counts_a_word_with_its_other_names(library):
    proof = library.absence(SearchRequest("OTAN zyzzyva"))
    alone = library.absence(SearchRequest("OTAN zyzzyva", other_names=False))

    assert proof.verdict == "“zyzzyva” stands on no page."
    assert proof.parts[0].pages == library.search(SearchRequest("OTAN")).total > 0
    assert ("zyzzyva", proof.parts[0].pages) in proof.without
    assert alone.parts[0].pages < proof.parts[0].pages


def test_the_proof_names_the_nearest_words(library):
    proof = library.absence(SearchRequest("uzbekstan"))

    assert proof.parts[0].nearest[0] == "uzbekistan"
    assert "nearest in the libraries: uzbekistan" in proof.text


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("mélange kind:operation", "the words, but none that fits the conditions."),
        ("mélange corfu", "No page holds all of it; without “"),
        ("???", "Nothing that was asked for stands on any page."),
    ],
)
def test_the_proof_names_what_is_to_blame(library, text, verdict):
    assert verdict in library.absence(SearchRequest(text)).verdict
