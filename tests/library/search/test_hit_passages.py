"""The passages of a hit as a list shows them."""

import pytest

from app.library.search.answer import SearchHit
from app.library.search.hit_passages import beginning_with, passages_of, section_of
from index.records import Snippet

BEST = Snippet("a", "A", "the best of all", ((4, 8),), 9, 13)
WORDS = "word " * 30
LONG = Snippet("b", "B", f"{WORDS}match {WORDS}match", ((150, 155), (306, 311)), 150, 155)


def hit(*snippets):
    """Return a hit with these snippets."""
    return SearchHit("p", "Page", "country", 1.0, "x", snippets)


def test_the_best_is_shown_whole_and_another_cut_to_its_match():
    (first, best), (second, other) = passages_of(hit(BEST, LONG))

    assert (first, best) == (0, BEST)
    assert second == 1
    assert len(other.text) < 90
    assert other.text.startswith("… ")
    assert other.text.endswith(" …")
    assert [other.text[begin:end] for begin, end in other.marks] == ["match"]


@pytest.mark.parametrize("text", ["match", "match at the beginning", "at the end a match"])
def test_a_short_passage_stays_as_it_is(text):
    at = text.index("match")
    passage = Snippet("b", "B", text, ((at, at + 5),))

    assert passages_of(hit(BEST, passage))[1][1] == passage


def test_of_the_others_those_that_tell_something_are_shown():
    listed = Snippet("see-also", "See also", "a match", ((2, 7),))
    nothing = Snippet("c", "C", "no mark")

    shown = passages_of(hit(BEST, listed, nothing, LONG, LONG, LONG))

    assert [number for number, _ in shown] == [0, 3, 4]


def test_a_hit_can_begin_with_another_passage():
    turned = beginning_with(hit(BEST, LONG), 1)

    assert turned.snippets == (LONG, BEST)
    assert turned.place.section == "b"


def test_the_head_of_a_page_is_no_section():
    assert section_of(hit(BEST), Snippet("", "Page")) == ""
    assert section_of(hit(BEST), BEST) == "A"
