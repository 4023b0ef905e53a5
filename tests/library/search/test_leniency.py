"""How a query is refined and eased."""

import pytest

from app.library.search.absence import leaves_of
from app.library.search.leniency import (
    any_of,
    apart,
    has_operators,
    in_phrases,
    is_question,
    refined,
    with_most_words,
    without_function_words,
)
from app.library.search.query_words import said_words
from index.records import And, Either, Not, Or, Phrase, Prefer, Word

A, B, C, D = map(Word, "wxyz")


def test_near_words_are_sought_in_either_order():
    assert refined(Phrase("a b", slop=3)) == Or((Phrase("a b", slop=3), Phrase("b a", slop=3)))
    assert refined(Phrase("a b c", slop=3)) == Phrase("a b c", slop=3)
    assert refined(Or((Phrase("a b", slop=1), A))).parts[0].parts[1] == Phrase("b a", slop=1)


def test_neighbours_are_preferred_where_they_stand_together():
    root = And((A, B, Not(C)))

    assert refined(root) == Prefer(root, Or((Phrase("w x", slop=3),)))
    assert refined(Either(A, (B,))) == Either(A, (B,))
    assert refined(And((Word("a", "title"), B))) == And((Word("a", "title"), B))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("when did it begin", True),
        ("it began?", True),
        ("force that followed ifor", True),
        ("nato in bosnia", False),
        ('force that "followed" ifor', False),
        ("", False),
    ],
)
def test_a_question_is_known_by_its_words(text, asks):
    _, left_out = without_function_words(And(tuple(map(Word, text.split()))))

    assert is_question(text, left_out) is asks


@pytest.mark.parametrize("text", ['"a"', "a AND b", "-a", "b -a", "a*", "kind:a", "w?m", "(a)"])
def test_operators_say_what_is_meant(text):
    assert has_operators(text)
    assert not has_operators("what is a co-operation and why?")


def test_the_parts_of_long_words_with_hyphens_may_stand_apart():
    together = Word("charter-for-partnership", "title")
    parts = tuple(Word(part, "title") for part in ("charter", "for", "partnership"))

    assert apart(together) == And(parts)
    assert apart(And((A, together))) == And((A, *parts))
    assert apart(And((A, Word("co-operation")))) == And((A, Word("co-operation")))
    assert apart(Word("charter-for-part", prefix=True)).prefix
    assert any_of(Word("mission-georgia")) == Or((Word("mission"), Word("georgia")))


def test_words_that_say_nothing_are_left_out_unless_nothing_else_is_there():
    words = And((Word("what"), Word("is"), Word("peace")))

    assert without_function_words(words) == (Word("peace"), (Word("what"), Word("is")))
    assert without_function_words(And((Word("what"), Word("is"))))[1] == ()
    assert without_function_words(A) == (A, ())


def test_ever_fewer_parts_are_needed_down_to_half():
    eased = list(with_most_words(And((A, B, C, D)), 4))

    assert [len(each.found.parts) for each in eased] == [4, 6]
    assert eased[0].found.parts[0] == And((A, B, C))


@pytest.mark.parametrize(
    ("root", "words"),
    [(A, 9), (And((A, B)), 2), (And((A, Phrase("b c"))), 9), (And((A,) * 9), 9)],
)
def test_what_is_short_exact_or_long_is_not_eased(root, words):
    assert list(with_most_words(root, words)) == []


def test_a_name_is_said_as_it_was_typed():
    node = Prefer(And((Either(A, (B,)), Word("q", fuzzy=1))), C)

    assert said_words(node) == "w AND q~1"
    assert list(leaves_of(node)) == [A, Word("q", fuzzy=1)]
    assert list(leaves_of(Not(A))) == list(leaves_of(None)) == []


NAME = And((Word("partnership"), Word("for"), Word("peace")))


def test_the_small_words_of_a_name_need_not_stand_but_raise_where_they_do():
    read = refined(Either(NAME, (Word("pfp"),)))

    assert read.others == (Word("pfp"),)
    assert read.first.found == And((Word("partnership"), Word("peace")))
    assert Phrase("partnership for peace") in read.first.more.parts


def test_a_name_with_one_telling_word_is_that_word():
    read = refined(Either(And((Word("the"), Word("alliance"))), (Word("nato"),)))

    assert read.first == Prefer(Word("alliance"), Or((Phrase("the alliance"),)))


@pytest.mark.parametrize(
    ("root", "phrased"),
    [
        (Either(NAME, (Word("pfp"),)), Either(Phrase("partnership for peace"), (Word("pfp"),))),
        (And((Word("who"), Word("signed"))), Word("signed")),
        (
            Prefer(And((Either(NAME, ()), Word("of"), Word("un"))), Word("x")),
            And((Either(Phrase("partnership for peace"), ()), Word("un"))),
        ),
        (Or((Word("a"), Not(Word("b")))), Or((Word("a"), Not(Word("b"))))),
        (
            Either(And((Word("a", "title"), Word("b"))), ()),
            Either(And((Word("a", "title"), Word("b"))), ()),
        ),
        (None, None),
    ],
)
def test_names_are_sought_in_one_piece_where_every_occurrence_is_listed(root, phrased):
    assert in_phrases(root) == phrased


def test_of_what_is_sought_any_part_may_be_enough():
    root = Prefer(And((Word("a"), Not(Word("b")), Or((Word("c"), NAME)))), Word("x"))

    assert any_of(root) == Or((Word("a"), Or((Word("c"), Or(NAME.parts)))))
    assert any_of(None) is None
