"""The excerpts that show why a page was found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis import words_of
from index.layout import StoredDocument, bases_of, lay_out, pack, words_in
from index.queries import Wanted
from index.records import And, Document, Not, Or, Passage, Phrase, Query, Word
from index.snippets import WIDTH, find_matches, find_snippets

LONG = (
    "Ministers met in Rome. " * 20 + "They spoke of mélange.\n\nIt burns. " + "Nobody left. " * 20
)


def snippets_of(index_of, root, *passages, summary="A summary.", names=()):
    """Return the snippets of a document of *passages* that *root* finds."""
    document = Document("d", "The title", "body", passages, summary, names)
    return index_of(document).search(Query(root)).hits[0].snippets


def marked(snippet):
    """Return the marked pieces."""
    return [snippet.text[start:end] for start, end in snippet.marks]


@pytest.mark.parametrize(
    ("text", "typed", "marks"),
    [
        ("Stocks of mélange burn.", "melange", ["mélange"]),
        ("Areas of co-operation.", "cooperation", ["co-operation"]),
        ("The U.N. mandate of the UN", "UN", ["U.N.", "UN"]),
        ("NATO’s partners and NATO", "nato", ["NATO’s", "NATO"]),
        ("Partners partnering", "partner", ["Partners", "partnering"]),
        ("me\u0301lange", "mélange", ["me\u0301lange"]),
        ("Straße and strasse", "Strasse", ["Straße", "strasse"]),
        ("ﬁeld and İstanbul", "istanbul", ["İstanbul"]),
    ],
)
def test_matches_are_marked_as_they_are_written(index_of, text, typed, marks):
    snippet = snippets_of(index_of, Word(typed), Passage("s", "Heading", text))[0]

    assert marked(snippet) == marks
    assert text[snippet.start : snippet.end] == marks[0]
    assert (snippet.passage, snippet.title) == ("s", "Heading")


def test_a_phrase_is_marked_as_one_and_its_words_alone_are_not(index_of):
    text = "Peace for all. The Partnership for\n  Peace is for all."

    snippet = snippets_of(index_of, Phrase("partnership for peace"), Passage("", "", text))[0]

    assert marked(snippet) == ["Partnership for Peace"]
    assert text[snippet.start : snippet.end] == "Partnership for\n  Peace"


def test_the_words_of_a_loose_phrase_are_marked_one_by_one(index_of):
    text = "Brussels launches a partnership."

    snippet = snippets_of(index_of, Phrase("brussels partnership", slop=3), Passage("", "", text))[
        0
    ]

    assert marked(snippet) == ["Brussels", "partnership"]


def test_a_word_inside_a_marked_phrase_is_not_marked_again(index_of):
    root = And((Phrase("corfu process"), Word("process")))

    snippet = snippets_of(index_of, root, Passage("", "", "The Corfu Process is a process."))[0]

    assert marked(snippet) == ["Corfu Process", "process"]


def test_excluded_words_are_not_marked(index_of):
    root = Or((Word("alpha"), Not(Word("beta"))))

    assert marked(snippets_of(index_of, root, Passage("", "", "alpha beta"))[0]) == ["alpha"]


def test_a_word_sought_in_titles_is_not_marked_in_the_text(index_of):
    found = snippets_of(index_of, Word("title", field="title"), Passage("", "", "No title."))

    assert [(snippet.text, snippet.marks) for snippet in found] == [("A summary.", ())]


def test_an_excerpt_stands_around_its_match(index_of):
    snippet = snippets_of(index_of, Word("melange"), Passage("", "", LONG))[0]

    assert snippet.text.startswith("… Ministers met in Rome.")
    assert "They spoke of mélange. It burns." in snippet.text
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= WIDTH + len("… " + " …")
    assert LONG[snippet.start : snippet.end] == "mélange"


def test_the_passage_that_says_most_comes_first(index_of):
    found = snippets_of(
        index_of,
        And((Word("alpha"), Word("beta"))),
        Passage("one", "", "alpha alpha alpha alpha"),
        Passage("both", "", "alpha and beta"),
        Passage("none", "", "gamma"),
        Passage("other", "", "beta"),
        Passage("last", "", "beta"),
    )

    assert [snippet.passage for snippet in found] == ["both", "one", "other"]


def test_text_comes_before_headings_and_both_before_what_is_aside(index_of):
    found = snippets_of(
        index_of,
        Word("alpha"),
        Passage("sources", "Sources", "alpha alpha", aside=True),
        Passage("heading", "On alpha", "nothing"),
        Passage("text", "", "alpha"),
    )

    assert [snippet.passage for snippet in found] == ["text", "heading", "sources"]
    assert (found[1].text, found[1].marks, found[1].start, found[1].end) == ("nothing", (), 0, 0)


def test_the_densest_place_of_a_passage_is_shown(index_of):
    text = "alpha. " + "Filler here. " * 40 + "alpha beta." + " Filler here." * 40

    snippet = snippets_of(index_of, And((Word("alpha"), Word("beta"))), Passage("", "", text))[0]

    assert marked(snippet) == ["alpha", "beta"]
    assert snippet.start == text.rindex("alpha")


@pytest.mark.parametrize("root", [Word("title"), Word("alias"), None])
def test_the_summary_stands_in_when_no_passage_matches(index_of, root):
    found = snippets_of(index_of, root, Passage("s", "", "text"), names=("Alias",))

    assert [(each.text, each.marks, each.start, each.end) for each in found] == [
        ("A summary.", (), 0, 0)
    ]


def test_the_summary_is_marked_but_leads_to_no_place(index_of):
    snippet = snippets_of(index_of, Word("alpha"), summary="On alpha.")[0]

    assert (snippet.passage, marked(snippet), snippet.start, snippet.end) == ("", ["alpha"], 0, 0)


def test_a_document_without_any_text_has_an_empty_snippet(index_of):
    snippet = snippets_of(index_of, Word("title"), summary="")[0]

    assert (snippet.text, snippet.marks) == ("", ())


def test_a_very_long_word_is_shown_whole(index_of):
    word = "x" * 50 + "-y" * 400

    snippet = snippets_of(index_of, Word("alpha"), Passage("", "", f"{word} alpha {word}"))[0]

    assert marked(snippet) == ["alpha"]
    assert set(words_of(snippet.text)) <= {word, "alpha"}


@settings(max_examples=300, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(["alpha", "Béta", "g-d", "x", ". ", " ", "\n\n", "…", "long" * 60])
    ).map("".join),
    sought=st.lists(st.sampled_from(["alpha", "beta", "gd", "x"]), max_size=3, unique=True),
)
def test_marks_and_cuts_never_fall_inside_a_word(text, sought):
    given = Document("d", "", "", (Passage("p", "", text),))
    words = [words_in(each) for each in lay_out("", (), "", given.passages).texts]
    document = StoredDocument(pack(given, words))
    positions: dict[str, list[int]] = {}
    for base, each in zip(bases_of([len(each.written) for each in words]), words, strict=True):
        for position, word in enumerate(each.written, base):
            term = word.lower().replace("é", "e").replace("-", "")
            positions.setdefault(term, []).append(position)
    wanted = [Wanted((frozenset((term,)),)) for term in sought]

    found = find_snippets(document, wanted, find_matches(document, wanted, positions))

    for snippet in found:
        assert set(words_of(snippet.text)) <= set(words_of(text))
        for start, end in snippet.marks:
            assert snippet.text[start:end].lower().replace("é", "e").replace("-", "") in sought
        assert list(snippet.marks) == sorted(snippet.marks)
        if snippet.marks and snippet.passage:
            first = snippet.text[slice(*snippet.marks[0])]
            assert text[snippet.start : snippet.end] == first
