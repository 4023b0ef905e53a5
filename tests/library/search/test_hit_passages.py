"""The passages of a hit as a list shows them."""

from dataclasses import replace

import pytest

from app.library.pages.page import Place
from app.library.search.answer import SearchHit
from app.library.search.hit_passages import beginning_with, best_first, passages_of, section_of
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


def passage(name, text, *words):
    """Return a passage with each of *words* marked once."""
    marks = tuple((text.index(word), text.index(word) + len(word)) for word in words)
    return Snippet(name, name.title(), text, marks, 1, 2)


def test_the_text_of_a_page_comes_before_its_milestones_that_say_no_more():
    milestones = passage("milestones", "Belmark joins. BELMARK leaves.", "Belmark", "BELMARK")
    text = passage("overview", "Belmark is a state.", "Belmark")
    sources = passage("sources", "Belmark. A book.", "Belmark")

    assert best_first([sources, milestones, text]) == (text, milestones, sources)


def test_milestones_that_hold_more_of_what_is_sought_stay_first():
    milestones = passage("milestones", "Belmark joins.", "Belmark", "joins")
    text = passage("overview", "Belmark is a state.", "Belmark")

    assert best_first([milestones, text]) == (milestones, text)


def test_a_page_that_is_meant_is_opened_at_its_top_and_its_passages_at_their_places():
    meant = replace(hit(BEST, LONG), is_meant=True)

    assert meant.place == Place("p")
    assert beginning_with(meant, 0).place.section == "a"
    assert beginning_with(meant, 1).place.section == "b"


def test_a_hit_can_begin_with_another_passage():
    turned = beginning_with(hit(BEST, LONG), 1)

    assert turned.snippets == (LONG, BEST)
    assert turned.place.section == "b"


def test_the_head_of_a_page_is_no_section():
    assert section_of(hit(BEST), Snippet("", "Page")) == ""
    assert section_of(hit(BEST), BEST) == "A"
