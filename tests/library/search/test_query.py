"""What a reader typed, read."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.search.query import NOTHING, parse
from index import store
from index.records import And, Document, Either, Filter, Not, Or, Passage, Phrase, Word

NAMES = {
    "pfp": ("Partnership for Peace", "PfP programme"),
    "partnership for peace": ("PfP", "PfP programme", "Partnership for Peace programme"),
    "csce": ("OSCE", "Conference on Security and Co-operation in Europe"),
    "osce": ("CSCE",),
    "us": ("United States",),
    "burma": ("Myanmar",),
    "uzbekistan": ("Republic of Uzbekistan",),
}


def root_of(text, **how):
    """Return what *text* asks for."""
    return parse(text, limit=9, **how).query.root


def understood(text, **how):
    """Return how *text* was read."""
    return parse(text, limit=9, **how).understood


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('uzbekistan "partnership for peace" kind:country', None),
        ("peace", "peace"),
        ("peace security", "peace AND security"),
        ("peace AND security", "peace AND security"),
        ("peace OR security", "peace OR security"),
        ("a OR b c", "a OR (b AND c)"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("(a b) c", "a AND b AND c"),
        ("a -b", "a AND NOT b"),
        ("a NOT b", "a AND NOT b"),
        ("a AND NOT (b OR c)", "a AND NOT (b OR c)"),
        ('a -"b c"', 'a AND NOT "b c"'),
        ("-a", "NOT a"),
        ('"a  b"', '"a b"'),
        ("“a b”", '"a b"'),
        ("«a b»", '"a b"'),
        ('"a b"~5', '"a b" within 5 words'),
        ("part*", "part*"),
        ("wo?d", "wo?d"),
        ("*stan", "*stan"),
        ("what is it?", "what AND is AND it"),
        ("title:corfu", "corfu in titles"),
        ("Title: corfu", "corfu in titles"),
        ('heading:"corfu process"', '"corfu process" in headings'),
        ("title:(a OR b) c", "(a in titles OR b in titles) AND c"),
        ("title:(a heading:b)", "a in titles AND b in headings"),
        ("kind:country", "everything, in countries"),
        ("kind:countries x", "x, in countries"),
        ("kind:organization,body x", "x, in organisations and bodies"),
        ("kind: contry x", "x, in countries"),
        ('kind:"framework" x', "x, in frameworks"),
        ("in:nato/partners x", "x, in nato/partners"),
        ("in:/NATO/ x", "x, in nato"),
        ("in:nato in:osce", "everything, in nato or osce"),
        ("kind:country in:nato", "everything, in countries, in nato"),
        ("F/A-18 co-operation", "F/A-18 AND co-operation"),
        ("(2000), e.g.", "2000 AND e.g"),
        ("+peace", "peace"),
        ("and or not", "and AND or AND not"),
        ("https://osce.org", "https://osce.org"),
    ],
)
def test_a_query_is_said_in_words(typed, said):
    assert understood(typed) == (said or 'uzbekistan AND "partnership for peace", in countries')


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("((a", "a"),
        ("a)) b", "a AND b"),
        (") a (", "a"),
        ("() a", "a"),
        ('"a b', '"a b"'),
        ('a"', "a"),
        ('""', ""),
        ("a AND", "a"),
        ("AND a", "a"),
        ("OR a OR", "a"),
        ("a AND OR b", "a OR b"),
        ("a OR OR b", "a OR b"),
        ("a NOT", "a"),
        ("NOT NOT a", "a"),
        ("- a", "a"),
        ("--a", "a"),
        ("title:", ""),
        ("title: AND b", "b"),
        ("title:title:a", "title:a in titles"),
        ("in:", ""),
        ("in: (a)", "a"),
        ("kind:) a", "a"),
        ("kind:nonsense a", "nonsense AND a"),
        ("kind:, a", "a"),
        ('"a b"~', '"a b"'),
        ('"a b"~x', '"a b" AND x'),
        ("* ? ** -", ""),
        ("NOT", "NOT"),
        ("AND OR", "AND AND OR"),
        ("a -kind:country", None),
        ("-in:nato a", "a, not in nato"),
        ("\x00\ud800 a", "a"),
    ],
)
def test_what_is_malformed_is_read_as_well_as_it_can_be(typed, said):
    if said is None:
        said = (
            "a, in organisations and frameworks and operations and documents and bodies "
            "and themes and guides and articles"
        )
    assert understood(typed) == said


def test_the_tree_says_the_same_as_the_words():
    root = root_of('a OR (b -c) title:d* "e f"~2 g?h')

    assert root == Or(
        (
            Word("a"),
            And(
                (
                    Word("b"),
                    Not(Word("c")),
                    Word("d", "title", prefix=True),
                    Phrase("e f", slop=2),
                    Word("g?h", wildcard=True),
                )
            ),
        )
    )


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_asks_for_everything(typed):
    assert root_of(typed) is None


@pytest.mark.parametrize("typed", ["???", "()", '"', "-", "title:", "…"])
def test_a_text_without_words_finds_nothing(typed):
    assert root_of(typed) == NOTHING


def test_filters_of_the_text_add_to_those_given():
    query = parse(
        "kind:country in:osce x",
        limit=3,
        kinds=("framework", "country"),
        branches=("nato",),
        only=frozenset("a"),
    ).query

    assert query.filter == Filter(("framework", "country"), ("nato", "osce"), frozenset("a"))
    assert (query.limit, query.text) == (3, "kind:country in:osce x")


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("uzb", Word("uzb", prefix=True)),
        ("uzb ", Word("uzb")),
        ("nato uzb", And((Word("nato"), Word("uzb", prefix=True)))),
        ("title:uzb", Word("uzb", "title", prefix=True)),
        ("uzb)", Word("uzb")),
        ("what?", Word("what")),
        ("wo?d", Word("wo?d", wildcard=True)),
        ('"north at', And((Phrase("north"), Word("at", prefix=True)))),
        ('"nor', Word("nor", prefix=True)),
        ('"north ', Phrase("north")),
        ('"north at"', Phrase("north at")),
        ("a -b", And((Word("a"), Not(Word("b"))))),
        ("a AND", Word("a")),
        ("kind:cou", None),
    ],
)
def test_the_last_word_may_be_unfinished(typed, root):
    assert root_of(typed, as_typed=True) == root


def test_an_unfinished_kind_is_guessed():
    assert parse("kind:fra", limit=1, as_typed=True).query.filter.kinds == ("framework",)


def test_a_name_is_also_searched_under_its_other_names():
    read = parse("csce", limit=1, names=NAMES)

    assert read.query.root == Either(
        Word("csce"),
        (Word("OSCE"), Phrase("Conference on Security and Co-operation in Europe")),
    )
    assert read.also_searched == ("OSCE", "Conference on Security and Co-operation in Europe")
    assert read.understood == "csce"


@pytest.mark.parametrize("typed", ["PfP", "pfp", "P.f.P.", "pfp*"])
def test_a_name_is_known_however_it_is_written(typed):
    assert parse(typed, limit=1, names=NAMES).also_searched == ("Partnership for Peace",)


def test_words_that_make_up_a_name_are_expanded_together():
    root = root_of("partnership for peace 1994", names=NAMES)

    words = And((Word("partnership"), Word("for"), Word("peace")))
    assert root == And((Either(words, (Word("PfP"),)), Word("1994")))


def test_a_phrase_that_is_a_name_is_expanded():
    assert root_of('"Partnership for Peace"', names=NAMES) == Either(
        Phrase("Partnership for Peace"), (Word("PfP"),)
    )


def test_a_longer_name_that_holds_the_word_is_not_searched_again():
    assert parse("uzbekistan", limit=1, names=NAMES).also_searched == ()


@pytest.mark.parametrize(
    "typed", ["us", "-csce", "title:csce", '"csce x"~3', "cs?e", "partnership peace for"]
)
def test_what_is_not_meant_as_a_name_stays_as_it_is(typed):
    assert parse(typed, limit=1, names=NAMES).also_searched == ()


def test_capitals_mean_the_name():
    assert parse("US", limit=1, names=NAMES).also_searched == ("United States",)


def test_several_names_are_expanded_each():
    read = parse("burma OR (csce pfp)", limit=1, names=NAMES)

    assert read.also_searched == (
        "Myanmar",
        "OSCE",
        "Conference on Security and Co-operation in Europe",
        "Partnership for Peace",
    )
    assert read.understood == "burma OR (csce AND pfp)"


def test_very_deep_and_very_long_texts_are_read():
    assert root_of("(" * 50 + "a" + ")" * 30 + " (b OR c)") is not None
    assert root_of("NOT " * 99 + "a b") == Not(Word("a"))
    assert isinstance(root_of("word " * 5000), And)


@settings(max_examples=500)
@given(st.text(), st.booleans())
def test_no_text_is_an_error(text, as_typed):
    parse(text, limit=5, names=NAMES, as_typed=as_typed)


@settings(max_examples=500)
@given(st.text(), st.booleans())
def test_what_was_understood_is_the_same_each_time(text, as_typed):
    first, second = (parse(text, limit=5, names=NAMES, as_typed=as_typed) for _ in range(2))

    assert first == second
    assert first.query.text == text.strip()
    assert first.understood or not first.typed


# More words than this would, with AND between them, be more than is read of a query.
WORDS = st.lists(
    st.sampled_from(("peace", "NATO", "kosovo", "mélange", '"a b"', "un*")), min_size=1, max_size=30
)


@given(WORDS)
def test_what_was_understood_can_be_typed_and_means_the_same(words):
    read = parse(" ".join(words), limit=5)

    again = parse(read.understood, limit=5)

    assert again.typed == read.typed
    assert again.understood == read.understood


PIECES = (
    *("peace", "NATO", "un", "UN", "co-operation", "mélange", "1994-07-13", "F/A-18", "U.N.", "a"),
    *("pfp", "csce", "partnership", "for", "zzz", "uzbekstan", "x" * 90, "Ёлка", "ﬁ", "İ", "ß"),
    *(" ", "  ", "\t", "\n", "(", ")", '"', "“", "”", "«", "~", "~3", "~99", "*", "?", "-", "+"),
    *(" AND ", " OR ", " NOT ", "AND", "title:", "heading:", "kind:", "in:", "kind:country"),
    *("in:nato", "'", "’", ".", ",", ":", "/", "\\", "|", "&", "[", "]", "{", "^", "~un", "^un"),
    *("\x00", "\ud800", "\u200d", "\u0301", "🙂", "٣", "中文", "كلمة", "\ufeff", "%s", "\x1f"),
)


def test_ten_thousand_queries_find_or_do_not_find_but_never_fail(tmp_path):
    dice = random.Random(1994)
    store.build(
        tmp_path,
        [
            Document(
                f"d{number}",
                f"Peace {number}",
                "country",
                (Passage("s", "Co-operation", "The U.N. and NATO, un mélange for peace 1994."),),
                branches=("nato/partners",),
            )
            for number in range(3)
        ],
    )
    searcher = store.open(tmp_path)
    found = 0

    for _ in range(10_000):
        text = "".join(dice.choices(PIECES, k=dice.randrange(1, 12)))
        read = parse(text, limit=2, names=NAMES, as_typed=dice.random() < 0.5)
        hits = searcher.search(read.query)
        found += hits.total > 0

    searcher.close()
    assert 1_000 < found < 9_000
