"""Matches in their lines, ids of all that is found, near terms, preferences."""

from index.records import Document, Either, Or, Passage, Phrase, Prefer, Query, Word

TEXT = "Peace came first. Then a long peace, and the quiet years of 1994."


def document(number, text, title=""):
    """Return a document of one passage."""
    return Document(f"d{number}", title or f"Title{number}", "a", (Passage("p", "Part", text),))


def test_every_match_stands_in_its_line(index_of):
    searcher = index_of(document(0, TEXT))

    lines = searcher.lines(Query(Word("peace"), limit=5))

    assert [(line.match, TEXT[line.start : line.end]) for line in lines] == [
        ("Peace", "Peace"),
        ("peace", "peace"),
    ]
    assert lines[1].left == "Peace came first. Then a long "
    assert lines[1].right.startswith(", and")
    assert (lines[0].document, lines[0].passage, lines[0].title) == ("d0", "p", "Part")


def test_a_hit_says_how_many_lines_there_are(index_of):
    searcher = index_of(document(0, TEXT, title="Of peace"))
    query = Query(Or((Word("peace"), Phrase("long peace"))), limit=5)

    assert searcher.search(query).hits[0].matches == len(searcher.lines(query)) == 3


def test_all_documents_are_named_whatever_the_limit(index_of):
    searcher = index_of(*(document(number, "word " * (number + 1)) for number in range(30)))

    ids = searcher.identify(Query(Word("word"), limit=1))

    assert len(ids) == 30
    assert ids[0] == searcher.search(Query(Word("word"), limit=1)).hits[0].id


def test_a_fuzzy_word_finds_what_differs_in_few_letters(index_of):
    searcher = index_of("uzbekistan", "kazakhstan", "nothing")

    def found(text, fuzzy):
        return {hit.id for hit in searcher.search(Query(Word(text, fuzzy=fuzzy))).hits}

    assert found("uzbekstan", 1) == {"d0"}
    assert found("uzbkistn", 1) == set()
    assert found("uzbkistn", 2) == {"d0"}
    assert found("...", 1) == set()


def test_near_terms_come_with_the_likeliest_first(index_of):
    searcher = index_of("peace peace", "peace place", "piece")

    assert searcher.near_terms("peacee", 5)[0] == "peace"
    assert searcher.near_terms("...", 5) == ()
    assert searcher.frequencies(["peace", "war", "?"]) == {"peace": 2, "war": 0}


def test_another_name_counts_for_less_than_the_one_typed(index_of):
    searcher = index_of("csce spoke", "osce spoke", "neither spoke")

    hits = searcher.search(Query(Either(Word("csce"), (Word("osce"),)))).hits

    assert [hit.id for hit in hits] == ["d0", "d1"]
    assert hits[0].score > hits[1].score


def test_what_is_preferred_ranks_higher_and_is_not_needed(index_of):
    searcher = index_of("a b", "a x x b", "b")
    both = Prefer(Or((Word("a"), Word("b"))), Phrase("a b"))

    hits = searcher.search(Query(both)).hits

    assert [hit.id for hit in hits] == ["d0", "d1", "d2"]
    assert searcher.search(Query(Prefer(Word("a"), Word("?")))).total == 2


def test_a_title_of_a_common_word_says_less(index_of):
    texts = [document(number, "nato acts", title=f"Page{number}") for number in range(20)]
    searcher = index_of(
        *texts, document(20, "nato", title="nato"), document(21, "nato libya libya")
    )

    hits = searcher.search(Query(Or((Word("nato"), Word("libya"))), limit=1)).hits

    assert hits[0].id == "d21"
