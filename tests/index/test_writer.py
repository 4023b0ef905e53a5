"""Libraries too large for one sorting."""

import pytest

from index import store, writer
from index.records import Document, Filter, Passage, Phrase, Query, Word


def documents() -> list[Document]:
    """Return documents of which some have a summary, some a list beside the text."""
    return [
        Document(
            f"d{number:03}",
            f"Title {number % 7}",
            ("body", "theme")[number % 2],
            (
                Passage("t", "Talks", f"alpha beta{number % 11} word{number} gamma"),
                Passage("s", "Sources", "alpha aside", aside=number % 5 == 0),
            ),
            summary="A summary of it." if number > 90 else "",
            language=("en", "fr")[number % 3 == 0],
        )
        for number in range(120)
    ]


QUERIES = [
    Query(Word("alpha"), limit=200),
    Query(Word("bet", prefix=True), limit=200),
    Query(Phrase("alpha beta3"), limit=200),
    Query(Word("summary", field="title")),
    Query(Word("summary"), limit=200),
    Query(Word("w*7", wildcard=True), Filter(kinds=("theme",)), limit=200),
    Query(Word("aside"), limit=200, excerpts=False),
]


@pytest.mark.parametrize("words", [10, 300])
def test_a_library_sorted_in_pieces_is_the_same_library(tmp_path, monkeypatch, words):
    store.build(tmp_path / "whole", documents())
    monkeypatch.setattr(writer, "_MOST_WORDS", words)
    store.build(tmp_path / "pieces", documents())

    for query in QUERIES:
        answers = []
        for name in ("whole", "pieces"):
            searcher = store.open(tmp_path / name)
            found = searcher.search(query)
            answers.append((found.hits, found.total))
            searcher.close()
        assert answers[0] == answers[1]

    assert [len(list((tmp_path / name).glob("*.seg"))) for name in ("whole", "pieces")] == [1, 1]
