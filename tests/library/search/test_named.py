"""The pages that a query names, and what that is worth."""

import pytest

from app.library.search.named import PART, TELLING, WHOLE, begins, names_in, read_naming
from app.library.search.query import parse
from index.records import And, Or, Word

NAMES = {
    "nato": "nato",
    "osce": "osce",
    "turkey": "turkiye",
    "partnership for peace": "pfp",
    "partnership": "partners",
    "map": "map",
    "start": "start-treaty",
}
COUNTS = {"nato": 95, "osce": 90, "turkey": 4, "kosovo": 10, "accord": 2, "partnership": 50}
PAGES = 100


def typed(text, **how):
    """Return the tree of the query *text*."""
    return parse(text, limit=1, **how).typed


def count(node):
    """Return on how many of the hundred pages *node* stands."""
    if isinstance(node, And):
        return min(map(count, node.parts))
    return COUNTS.get(node.text.lower(), 15)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("turkey osce", ["turkiye", "osce"]),
        ("Türkei", []),
        ("partnership for peace turkey", ["pfp", "turkiye"]),
        ("new partnership", ["partners"]),
        ("the start of it", []),
        ("MAP", ["map"]),
        ("title:nato osce", ["osce"]),
        ("n?to osce~1", []),
        ("nato OR osce", []),
        ('"partnership for peace" 1994', ["pfp"]),
        ("turkey turkey", ["turkiye"]),
    ],
)
def test_the_longest_names_in_a_query_lead_to_their_pages(text, pages):
    assert list(names_in(typed(text), NAMES)) == pages


def test_no_query_names_nothing():
    assert names_in(None, NAMES) == {}
    assert read_naming(None, NAMES, PAGES, count).pages == {}


def test_an_unfinished_name_counts_as_typed():
    assert names_in(typed("osce turkey", as_typed=True), NAMES)["turkiye"] == Word(
        "turkey", prefix=True
    )


def test_what_bears_the_whole_query_as_its_name_is_worth_most():
    assert read_naming(typed("nato"), NAMES, PAGES, count).pages == {"nato": WHOLE}


def test_a_rare_name_is_worth_more_and_one_on_nearly_every_page_nothing():
    worth = read_naming(typed("nato turkey partnership for peace"), NAMES, PAGES, count).pages

    assert worth["nato"] == 0.0
    assert WHOLE > PART >= worth["turkiye"] > worth["pfp"] > PART * TELLING


def test_two_telling_words_may_be_meant_for_a_title():
    both = And((Word("kosovo", "title"), Word("accord", "title")))
    assert read_naming(typed("the kosovo accord"), NAMES, PAGES, count).title == Or((both,))
    assert read_naming(typed("nato kosovo"), NAMES, PAGES, count).title is None


def test_three_words_may_be_meant_for_a_title():
    words = tuple(Word(word, "title") for word in ("nato", "kosovo", "osce"))

    naming = read_naming(typed("nato kosovo osce"), NAMES, PAGES, count)

    assert And(words) in naming.title.parts


def test_two_common_names_may_be_meant_for_a_title_that_holds_both():
    title = read_naming(typed("nato and osce relations"), NAMES, PAGES, count).title

    assert And((Word("nato", "title"), Word("osce", "title"))) in title.parts


def test_a_library_of_one_page_has_names_too():
    assert read_naming(typed("nato turkey"), NAMES, 1, lambda _node: 1).pages == {
        "nato": 0.0,
        "turkiye": 0.0,
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kazak", "kazak"),
        ("north mace", "north mace"),
        ("na", ""),
        ("title:kazak", ""),
        ("kazak OR nato", ""),
        ("a kazak* b?d", ""),
        ("", ""),
    ],
)
def test_a_query_may_begin_a_title(text, name):
    assert begins(typed(text)) == name
