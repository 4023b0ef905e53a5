"""Words are found however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.reader.folding import fold_in_place, pattern, spans, word_spans

TEXT = "Co-operation and COOPERATION of the Organization’s mélange, Straße, Euro-Atlantic; UN un."


def found(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in spans(fold_in_place(text), query)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("cooperation", ["Co-operation", "COOPERATION"]),
        ("co-operation", ["Co-operation", "COOPERATION"]),
        ("melange", ["mélange"]),
        ("MÉLANGE", ["mélange"]),
        ("strasse", ["Straße"]),
        ("straße", ["Straße"]),
        ("euro atlantic", ["Euro-Atlantic"]),
        ("euroatlantic", ["Euro-Atlantic"]),
        ("organisation's", ["Organization’s"]),
        ("un.", ["un."]),
        ("nowhere", []),
    ],
)
def test_words_are_found_however_they_are_typed(query, words):
    assert found(query) == words


@pytest.mark.parametrize("query", ["", "   ", "\u00a0"])
def test_a_query_without_letters_finds_nothing(query):
    assert pattern(query) is None
    assert found(query) == []


def test_signs_of_an_expression_are_taken_as_they_stand():
    assert found("a.c (x)*", "abc a.c (x)* aac") == ["a.c (x)*"]


def test_house_style_does_not_blur_short_words():
    assert found("is", "is iz") == ["is"]


@given(st.text())
def test_folding_keeps_the_length_of_any_text(text):
    assert len(fold_in_place(text)) == len(text)


@given(st.text(max_size=12), st.text(max_size=40))
def test_any_query_gives_spans_inside_any_text(query, text):
    for start, end in spans(fold_in_place(text), query):
        assert 0 <= start < end <= len(text)


def test_terms_are_found_as_whole_words_only():
    text = "operation, co-operation, operations"

    found_words = word_spans(text, fold_in_place(text), ("operation",))

    assert [text[start:end] for start, end in found_words] == ["operation", "operation"]


def test_an_abbreviation_in_capitals_is_not_the_word_in_small_letters():
    text = "The UN and un homme"

    assert word_spans(text, fold_in_place(text), ("UN",)) == [(4, 6)]


def test_several_terms_come_in_the_order_of_the_text():
    text = "peace and partnership for peace"

    found_words = word_spans(text, fold_in_place(text), ("partnership", "peace"))

    assert [text[start:end] for start, end in found_words] == ["peace", "partnership", "peace"]
