"""What a search finds, in which order.

Long, because it is the list of all that a search promises, and is read as one.
"""

import dataclasses
import threading

import pytest

from index import segments
from index.records import And, Document, Filter, Not, Or, Passage, Phrase, Query, Word


def found(searcher, root, **how):
    """Return the ids of the hits in order."""
    return [hit.id for hit in searcher.search(Query(root, **how)).hits]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Areas of co-operation", "cooperation"),
        ("Areas of cooperation", "co-operation"),
        ("Areas of Co‑operation", "cooperation"),
        ("the organization", "organisation"),
        ("the organisation", "organizations"),
        ("They analysed it", "analyze"),
        ("ministers of defense", "defence"),
        ("stocks of mélange", "melange"),
        ("stocks of melange", "mélange"),
        ("Türkiye joined", "turkiye"),
        ("Côte d’Ivoire", "ivoire"),
        ("Côte d’Ivoire", "d'Ivoire"),
        ("the U.N. mandate", "UN"),
        ("the UN mandate", "U.N."),
        ("the UN mandate", "un"),
        ("UN-led mission", "UN"),
        ("two NGOs", "NGO"),
        ("NATO’s partners", "NATO"),
        ("the PfP programme", "PfP"),
        ("the PfP programme", "PFP"),
        ("the PfP program", "programme"),
        ("a peace-keeping force", "peacekeeping"),
        ("a peacekeeping force", "peace-keeping"),
        ("peace keeping force", "peace-keeping"),
        ("Euro-Atlantic area", "atlantic"),
        ("Uzbekistan signs", "UZBEKISTAN"),
        ("the C-130 lands", "C-130"),
        ("resolution 1325 (2000)", "1325"),
        ("to be or not", "or"),
        ("a", "a"),
    ],
)
def test_other_spellings_of_a_word_are_found(index_of, text, typed):
    searcher = index_of(text, "nothing of the kind")

    assert found(searcher, Word(typed))[:1] == ["d0"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("un mandat, un seul", "UN"),
        ("let us go", "US"),
        ("the PfP programme", "pf"),
        ("the operation", "cooperation"),
        ("1994", "19"),
    ],
)
def test_what_only_looks_alike_is_not_found(index_of, text, typed):
    searcher = index_of(text, "The UN and the US")

    assert "d0" not in found(searcher, Word(typed))


def test_small_letters_find_acronyms_and_words(index_of):
    searcher = index_of("the U.N. in New York", "un mandat")

    assert sorted(found(searcher, Word("un"))) == ["d0", "d1"]


def test_the_word_as_typed_comes_before_its_stem(index_of):
    searcher = index_of("He was partnering them.", "He was a partner there.")

    assert found(searcher, Word("partner")) == ["d1", "d0"]


def test_titles_come_before_names_before_summaries_before_text(index_of):
    searcher = index_of(
        Document("text", "A", "body", (Passage("s", "", "The Corfu Process."),)),
        Document("summary", "B", "body", (), summary="The Corfu Process."),
        Document("name", "C", "body", (), names=("Corfu Process, the",)),
        Document("title", "Corfu Process talks", "body", ()),
    )

    assert found(searcher, Word("Corfu")) == ["title", "name", "summary", "text"]


def test_the_page_of_that_very_name_comes_first(index_of):
    searcher = index_of(
        Document("review", "PfP PfP review", "body", (Passage("", "", "PfP " * 50),)),
        Document("pfp", "Partnership for Peace", "framework", (), names=("PfP",)),
    )

    assert found(searcher, Word("pfp"), text="pfp") == ["pfp", "review"]


def test_what_stands_aside_counts_for_little(index_of):
    searcher = index_of(
        Document("aside", "A", "body", (Passage("s", "Sources", "Corfu. " * 9, aside=True),)),
        Document("text", "B", "body", (Passage("t", "", "In Corfu."),)),
    )

    assert found(searcher, Word("Corfu")) == ["text", "aside"]


def test_a_phrase_is_found_as_it_stands(index_of):
    searcher = index_of("The Partnership for Peace.", "Peace for the partnership.")

    assert found(searcher, Phrase("partnership for peace")) == ["d0"]


@pytest.mark.parametrize(("slop", "hits"), [(0, []), (1, []), (2, ["d0"]), (9, ["d0"])])
def test_slop_allows_words_in_between(index_of, slop, hits):
    searcher = index_of("Brussels launches a partnership.")

    assert found(searcher, Phrase("Brussels partnership", slop=slop)) == hits


def test_a_phrase_does_not_run_from_one_passage_into_the_next(index_of):
    searcher = index_of(
        Document("x", "North", "body", (Passage("a", "", "Central"), Passage("b", "", "Asia")))
    )

    assert found(searcher, Phrase("central asia")) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the Euro-Atlantic Partnership Council", "euro atlantic partnership council"),
        ("the Euro-Atlantic Partnership Council", "Euro-Atlantic Partnership"),
        ("the Euro Atlantic area", "Euro-Atlantic area"),
        ("under U.N. mandate", "UN mandate"),
        ("Security and Co-operation in Europe", "security and cooperation in europe"),
        ("la Côte d’Ivoire", "cote divoire"),
    ],
)
def test_a_phrase_forgives_spelling(index_of, text, phrase):
    searcher = index_of(text, "something else")

    assert found(searcher, Phrase(phrase)) == ["d0"]


def test_a_phrase_with_an_acronym_keeps_its_capitals(index_of):
    searcher = index_of("un mandat du Conseil", "under UN mandate")

    assert found(searcher, Phrase("UN mandat")) == []


def test_and_or_not(index_of):
    searcher = index_of("alpha beta", "alpha", "beta", "gamma")

    assert found(searcher, And((Word("alpha"), Word("beta")))) == ["d0"]
    assert sorted(found(searcher, Or((Word("alpha"), Word("beta"))))) == ["d0", "d1", "d2"]
    assert found(searcher, And((Word("alpha"), Not(Word("beta"))))) == ["d1"]
    assert found(searcher, Not(Or((Word("alpha"), Word("gamma"))))) == ["d2"]
    assert found(searcher, Or((Word("gamma"), Not(Word("alpha"))))) == ["d3", "d2"]
    assert sorted(found(searcher, Not(Not(Word("alpha"))))) == ["d0", "d1"]


@pytest.mark.parametrize(
    "root", [Or(()), And(()), Word("—"), Phrase("…"), Word("*", wildcard=True)]
)
def test_a_query_without_words_finds_nothing(index_of, root):
    searcher = index_of("alpha")

    assert found(searcher, root) == []


def test_a_part_without_words_asks_for_nothing(index_of):
    searcher = index_of("alpha")

    assert found(searcher, And((Word("alpha"), Word("—"), Not(Word("…"))))) == ["d0"]


def test_a_prefix_finds_every_word_that_begins_so(index_of):
    searcher = index_of("Uzbekistan", "Uzbek soldiers", "Kazakhstan")

    assert sorted(found(searcher, Word("uzb", prefix=True))) == ["d0", "d1"]


@pytest.mark.parametrize("typed", ["organiza", "ORGANISA", "Organiza", "mél", "mel", "co-op"])
def test_a_prefix_is_folded_too(index_of, typed):
    searcher = index_of("Organisation, co-operation, mélange", "else")

    assert found(searcher, Word(typed, prefix=True)) == ["d0"]


def test_the_last_of_several_parts_may_be_unfinished(index_of):
    searcher = index_of("on 1994-07-13", "in 1994 and on 07")

    assert found(searcher, Word("1994-07-1", prefix=True)) == ["d0"]


def test_an_unfinished_acronym_finds_acronyms_only(index_of):
    searcher = index_of("the UNPROFOR mandate and the UN", "an unsettled question, until then")

    assert found(searcher, Word("UN", prefix=True)) == ["d0"]


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("*stan", ["d0", "d1"]),
        ("uz*stan", ["d0"]),
        ("?zbekistan", ["d0"]),
        ("Uzbek?stan", ["d0"]),
        ("mél?nge", ["d2"]),
        ("*a*a*a*a*a*a*a*a*", []),
        ("U?", []),
    ],
)
def test_wildcards_stand_for_letters(index_of, pattern, hits):
    searcher = index_of("Uzbekistan", "Kazakhstan", "mélange")

    assert sorted(found(searcher, Word(pattern, wildcard=True))) == hits


def test_fields_narrow_a_word_down(index_of):
    searcher = index_of(
        Document("title", "Corfu", "body", ()),
        Document("name", "Other", "body", (), names=("Corfu Process",)),
        Document("heading", "More", "body", (Passage("s", "At Corfu", "nothing"),)),
        Document("text", "Last", "body", (Passage("s", "", "Corfu Process"),)),
    )

    assert found(searcher, Word("corfu", field="title")) == ["title"]
    assert sorted(found(searcher, Word("corf", field="heading", prefix=True))) == [
        "heading",
        "name",
    ]
    assert found(searcher, Phrase("corfu process", field="heading")) == ["name"]
    assert found(searcher, Word("c*u", field="title", wildcard=True)) == ["title"]


def catalogue(index_of):
    """Return an index of three pages of two kinds in a tree."""
    return index_of(
        Document("uz", "Uzbekistan", "country", (), branches=("nato/partners/central-asia",)),
        Document("fi", "Finland", "country", (), branches=("nato/allies", "osce/states")),
        Document("pfp", "Partnership", "framework", (), branches=("nato/frameworks",)),
    )


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        (Filter(), ["fi", "pfp", "uz"]),
        (Filter(kinds=("country",)), ["fi", "uz"]),
        (Filter(kinds=("country", "framework")), ["fi", "pfp", "uz"]),
        (Filter(kinds=("theme",)), []),
        (Filter(branches=("nato",)), ["fi", "pfp", "uz"]),
        (Filter(branches=("nato/partners",)), ["uz"]),
        (Filter(branches=("/nato/partners/",)), ["uz"]),
        (Filter(branches=("nato/part",)), []),
        (Filter(branches=("central-asia",)), ["uz"]),
        (Filter(branches=("osce", "nato/partners")), ["fi", "uz"]),
        (Filter(kinds=("country",), branches=("nato/frameworks",)), []),
        (Filter(only=frozenset({"uz", "pfp", "gone"})), ["pfp", "uz"]),
        (Filter(only=frozenset()), []),
        (Filter(kinds=("country",), only=frozenset({"pfp", "fi"})), ["fi"]),
    ],
)
def test_filters_alone_list_pages_by_title(index_of, wanted, hits):
    assert found(catalogue(index_of), None, filter=wanted) == hits


def test_a_filter_narrows_a_search(index_of):
    searcher = catalogue(index_of)

    assert found(searcher, Word("p*", prefix=True), filter=Filter(kinds=("country",))) == []
    assert found(searcher, Word("uzbekistan"), filter=Filter(kinds=("country",))) == ["uz"]


def test_the_total_counts_what_the_limit_leaves_out(index_of):
    searcher = index_of(*["alpha"] * 30, "beta")

    hits = searcher.search(Query(Word("alpha"), limit=7))

    assert (len(hits.hits), hits.total) == (7, 30)


@pytest.mark.parametrize("limit", [0, -1])
def test_no_hits_can_be_asked_for(index_of, limit):
    hits = index_of("alpha").search(Query(Word("alpha"), limit=limit))

    assert (hits.hits, hits.total) == ((), 1)


def test_equal_scores_are_sorted_by_title_then_id(index_of):
    titles = {"a": "Zulu", "b": "Élan", "c": "delta", "e": "Echo", "d": "Echo"}
    searcher = index_of(
        *(
            Document(each, title, "body", (Passage("", "", "alpha"),))
            for each, title in titles.items()
        )
    )

    assert found(searcher, Word("alpha"), limit=4) == ["c", "d", "e", "b"]


def test_languages_are_searched_by_their_own_stems(index_of):
    french = Document("fr", "Un", "body", (Passage("", "", "les sécurités"),), language="fr")
    english = Document("en", "Two", "body", (Passage("", "", "securities"),))

    searcher = index_of(french, english)

    assert found(searcher, Word("sécurité")) == ["fr"]
    assert found(searcher, Word("security")) == ["en"]


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("uzbekstan", "uzbekistan"),
        ("Uzbekstan", "Uzbekistan"),
        ("uzbekstan AND nato", "uzbekistan AND nato"),
        ('"partnershp for peace" kind:x', '"partnership for peace" kind:x'),
        ("UZBEKSTAN", "UZBEKISTAN"),
        ("organizaton", "organization"),
        ("melnage", "mélange"),
        ("kwqzx", ""),
        ("19945", ""),
    ],
)
def test_misspelt_words_are_put_right_and_the_others_kept(index_of, typed, suggestion):
    searcher = index_of("NATO and Uzbekistan in the Partnership for Peace. Organization. Mélange.")
    word = next(word for word in typed.replace('"', "").split() if word.isalnum())

    for _ in range(2):  # what is remembered is the same
        assert searcher.search(Query(Word(word), text=typed)).suggestion == suggestion


def test_words_that_are_found_bring_no_suggestion(index_of):
    searcher = index_of("Uzbekistan", "Uzbekistn")

    assert searcher.search(Query(Word("uzbekistn"), text="uzbekistn")).suggestion == ""


def test_an_excluded_word_is_not_put_right(index_of):
    searcher = index_of("Uzbekistan")
    query = Query(And((Word("uzbekistan"), Word("qqqq"), Not(Word("uzbekstan")))), text="uzbekstan")

    assert searcher.search(query).suggestion == ""


def test_completions_are_written_as_in_the_texts(index_of):
    searcher = index_of("mélange organization", "Organization melancholy", "mélange, U.N.")

    assert searcher.completions("mel", 5) == ("mélange", "melancholy")
    assert searcher.completions("Orga", 5) == ("organization",)
    assert searcher.completions("m", 1) == ("mélange",)
    assert searcher.completions("…", 5) == ()


def test_an_empty_index_answers(index_of):
    searcher = index_of()

    assert searcher.search(Query(Word("alpha"), text="alpha")).hits == ()
    assert searcher.search(Query(None)).total == 0
    searcher.prepare()
    assert searcher.completions("a", 3) == ()


def test_many_threads_get_the_same_answer(index_of):
    searcher = index_of(*(f"alpha beta{number % 7} gamma" for number in range(60)))
    query = Query(And((Word("bet", prefix=True), Phrase("alpha beta3"))), limit=50)
    expected = searcher.search(query).hits
    answers = []

    def ask():
        for _ in range(20):
            answers.append(searcher.search(query).hits)  # noqa: PERF401 each is its own search

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(expected) == 9
    assert answers == [expected] * 80


def test_a_closed_searcher_says_so(index_of):
    searcher = index_of("alpha")
    searcher.close()
    searcher.close()

    with pytest.raises(ValueError, match="closed"):
        searcher.search(Query(Word("alpha")))


def test_a_hit_names_the_words_that_matched_as_they_are_written(index_of):
    searcher = index_of("The Alliance agreed on agreements in Türkiye; an agreement.")

    (hit,) = searcher.search(Query(And((Word("agreement"), Word("turk", prefix=True))))).hits

    assert hit.words == ("agreements", "Türkiye", "agreement")


def test_a_long_list_needs_no_excerpts(index_of):
    searcher = index_of("alpha beta", "alpha")
    query = Query(Word("alpha"), text="alpha")

    with_excerpts = searcher.search(query).hits
    without = searcher.search(dataclasses.replace(query, excerpts=False)).hits

    assert all(hit.snippets for hit in with_excerpts)
    assert without == tuple(
        dataclasses.replace(hit, snippets=(), words=(), matches=0) for hit in with_excerpts
    )


def test_very_many_equal_hits_are_sorted_by_title(index_of):
    searcher = index_of(*(f"alpha w{number}" for number in range(1200)))
    titles = sorted(f"Title{number}".lower() for number in range(1200))

    first = [hit.title.lower() for hit in searcher.search(Query(Word("alpha"), limit=30)).hits]

    assert first == titles[:30]


def test_a_prepared_searcher_answers_the_same(index_of):
    searcher = index_of("alpha beta", "beta alpha beta")
    before = searcher.search(Query(Word("beta"))).hits

    searcher.prepare()
    searcher.prepare()

    assert searcher.search(Query(Word("beta"))).hits == before


def test_terms_are_forgotten_when_there_are_too_many(index_of, monkeypatch):
    searcher = index_of("alpha beta gamma", "alpha")
    monkeypatch.setattr(segments, "_REMEMBERED", 2)

    counts = [searcher.search(Query(Word(word))).total for word in ("alpha", "beta", "alpha")]

    assert counts == [2, 1, 2]


def test_a_date_in_figures_is_a_phrase(index_of):
    searcher = index_of("on 1994-07-13", "07 and 13 and 1994")

    assert found(searcher, Word("1994-07-13")) == ["d0"]


def test_branches_are_read_once(index_of):
    searcher = catalogue(index_of)
    query = Query(None, Filter(branches=("nato",)))

    assert searcher.search(query).hits == searcher.search(query).hits != ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("партнерства", ["uk2", "uk1"]),  # the form that was typed comes first
        ("партнерство", ["uk1", "uk2"]),
        ("للأمن", ["ar2", "ar1"]),
        ("أمن", ["ar1", "ar2"]),
        ("partnership", ["en1", "en2"]),
        ("partnerships", ["en2", "en1"]),
        ("securite", ["fr1", "fr2"]),
        ("стран", ["ru1"]),
    ],
)
def test_in_a_library_of_many_languages_each_finds_its_own_forms(index_of, typed, expected):
    texts = {
        "uk1": "Це партнерство триває",
        "uk2": "Умови партнерства відомі",
        "ar1": "مجلس أمن واحد",
        "ar2": "خطة للأمن جديدة",
        "en1": "The partnership goes on",
        "en2": "Some partnerships go on",
        "fr1": "La sécurité demeure",
        "fr2": "Les sécurités demeurent",
        "ru1": "Эта страна большая",
    }
    documents = [
        Document(name, "Title", "body", (Passage("", "", text),), language=name[:2])
        for name, text in texts.items()
    ]

    assert found(index_of(*documents), Word(typed)) == expected


def test_a_stretch_in_another_language_is_stemmed_in_that(index_of):
    text = "Training goes on. Офицеры учатся в школах."
    start = text.index("Офицеры")
    passage = Passage("", "", text, foreign=((start, len(text), "ru"),))
    marked = index_of(Document("d0", "Training", "article", (passage,)))
    unmarked = index_of(Document("d0", "Training", "article", (Passage("", "", text),)))

    assert found(marked, Word("офицера")) == ["d0"]
    assert found(marked, Word("trains")) == ["d0"]
    assert found(unmarked, Word("офицера")) == []
