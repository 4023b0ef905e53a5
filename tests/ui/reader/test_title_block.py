"""What the head of a page says of its state."""

import pytest

from app.ui.reader.title_block import beyond_title_block, state_colour, state_words
from app.ui.tokens import DARK, LIGHT


@pytest.mark.parametrize(
    ("kind", "state", "words"),
    [
        ("country", "current", "Current"),
        ("country", "former", "Former"),
        ("operation", "former", "Ended"),
        ("framework", "former", "Ended"),
        ("country", "suspended", "Suspended"),
        ("country", "unknown", "Status uncertain"),
    ],
)
def test_states_have_words_that_fit_the_kind(kind, state, words):
    assert state_words(kind, state) == words


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_each_state_has_a_colour_of_its_own(tokens):
    states = ("current", "suspended", "former", "planned")

    assert len({state_colour(state, tokens) for state in states}) == len(states)


def test_rows_that_the_title_block_says_are_left_out(article):
    key_data = article.section("key-data")

    rows = beyond_title_block(key_data, article).blocks[0].rows

    assert len(key_data.blocks[0].rows) - len(rows) == 2
    assert rows[0][0][0].text == "Partnership for Peace"
