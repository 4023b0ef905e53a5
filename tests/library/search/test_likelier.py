"""A likelier spelling of a word that stands almost nowhere."""

import pytest

from app.library.search.likelier import likelier
from app.library.search.query import parse

PAGES = {"azerbaijan": 40, "azerbaidjan": 1, "term": 90, "termez": 2, "osce": 99, "kosovo": 12}
NEAR = {"azerbaidjan": ("azerbaidjan", "azerbaijan"), "termez": ("term",), "osze": ("osce",)}


def offered(text):
    """Return what is offered for *text*."""
    return likelier(
        text,
        parse(text, limit=1).typed,
        [lambda word, _most: NEAR.get(word.lower(), ())],
        lambda node: PAGES.get(node.text.lower(), 0),
    )


def test_a_far_commoner_word_that_is_spelt_nearly_so_is_offered():
    assert offered("azerbaidjan") == "azerbaijan"
    assert offered("Azerbaidjan kosovo") == "azerbaijan kosovo"


@pytest.mark.parametrize("text", ["kosovo", "termez", "osze", "azerbaijan", "", "kosovo termez"])
def test_nothing_is_offered_for_a_word_that_is_right_short_or_too_different(text):
    assert offered(text) == ""


def test_a_word_that_is_common_enough_itself_is_left_alone():
    typed = parse("azerbaidjan", limit=1).typed

    assert likelier("azerbaidjan", typed, [lambda *_: ("azerbaijan",)], lambda _: 5) == ""
