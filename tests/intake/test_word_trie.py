"""Many words as one pattern."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.intake.word_trie import trie_pattern


@given(st.sets(st.text(alphabet="abc.’ (", min_size=1, max_size=6), min_size=1, max_size=12))
def test_the_pattern_takes_its_words_and_no_others(words: set[str]) -> None:
    pattern = re.compile(trie_pattern(words))

    assert all(pattern.fullmatch(word) for word in words)
    assert all((pattern.fullmatch(word[:-1]) is not None) == (word[:-1] in words) for word in words)


@given(st.sets(st.text(alphabet="ab", min_size=1, max_size=6), min_size=1, max_size=12))
def test_the_longest_word_at_a_place_is_taken(words: set[str]) -> None:
    text = max(words, key=len)
    match = re.match(trie_pattern(words), text)

    assert match is not None
    assert match[0] == text


def test_a_very_long_word_needs_no_deep_stack() -> None:
    word = "ab" * 20_000

    assert re.fullmatch(trie_pattern([word]), word)
