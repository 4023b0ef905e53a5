"""Fields, dates, near and fuzzy words in a query."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.arrangement.tree import BranchName
from app.library.search.query import parse
from app.library.search.query_dates import read_after, read_before, read_span, span_of
from app.library.search.vocabulary import Vocabulary, branch_choices, choice, fixed_choices
from index.records import Phrase, Word

BRANCHES = (
    BranchName("nato", "NATO"),
    BranchName("nato/partners", "Partners"),
    BranchName("osce", "OSCE"),
    BranchName("osce/partners", "Partners"),
    BranchName("osce/partners/asian", "Asian"),
)
VOCABULARY = Vocabulary(
    {
        **fixed_choices(),
        "in": branch_choices(BRANCHES, ["The partners of both."]),
        "partner": (choice("uzbekistan", "Uzbekistan", "Republic of Uzbekistan"),),
        "library": (choice("entente", "Entente reference library"),),
    }
)


def read(text, **how):
    """Return *text* as it is read with a tree and partners."""
    return parse(text, limit=9, vocabulary=VOCABULARY, **how)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("uzbekistan AND pfp in:nato/partners", "uzbekistan AND pfp, in partners of NATO"),
        ("a in:partners", "a, in partners of NATO or partners of OSCE"),
        ('a in:"partners of OSCE"', "a, in partners of OSCE"),
        ("a in:asian", "a, in Asian"),
        ("a branch:nato", "a, in NATO"),
        ("a -in:osce", "a, not in OSCE"),
        ("a partner:uzbekistan", "a, about Uzbekistan"),
        ("a partner:uzbekstan", "a, about Uzbekistan"),
        ('a partner:"republic of uzbekistan"', "a, about Uzbekistan"),
        ("a -partner:uzbekistan", "a, not about Uzbekistan"),
        ("a status:former", "a, former"),
        ("a state:ended", "a, former"),
        ("a origin:imported", "a, imported"),
        ("a lang:french", "a, in French"),
        ("a language:fr", "a, in French"),
        ("a library:entente", "a, from Entente reference library"),
        ("a type:joined", "a, telling of an event (joined)"),
        ("a type:renamed", "a, telling of an event (succeeded or renamed)"),
        ("a -type:joined", "a, telling of none (joined)"),
        ("a year:1999", "a, telling of an event in 1999"),
        ("a year:1994,1999", "a, telling of an event in 1994 or in 1999"),
        ("a event:1998..2003", "a, telling of an event from 1998 to 2003"),
        ("a event:1998/2003", "a, telling of an event within 1998–2003"),
        ("a event:1998..", "a, telling of an event since 1998"),
        ("a event:..1998", "a, telling of an event until 1998"),
        ("a event:1994-07-13", "a, telling of an event on 13 July 1994"),
        ('a event:"July 1994"', "a, telling of an event in July 1994"),
        ("a year:1990s", "a, telling of an event in the 1990s"),
        ("a before:1999", "a, telling of an event before 1999"),
        ("a after:1999 before:2005", "a, telling of an event after 1999 and before 2005"),
        ("a -year:1999", "a, telling of none in 1999"),
        ("type:joined year:1994", "everything, telling of an event (joined) in 1994"),
        ("a NEAR/3 b", '"a b" within 3 words'),
        ("a NEAR b c", '"a b" within 10 words AND c'),
        ("a~", "a~1"),
        ("peace~2", "peace~2"),
    ],
)
def test_what_a_field_asks_for_is_said_in_words(typed, said):
    assert read(typed).understood == said


@pytest.mark.parametrize(
    ("typed", "said", "note"),
    [
        ("a partner:atlantis", "a AND atlantis", "“atlantis” is no partner"),
        ("a in:atlantis", "a AND atlantis", "“atlantis” is no branch"),
        ("a year:soon", "a", "“soon” is no date"),
        ("a event:1998..soon", "a", "is no date"),
        ("a NEAR", "a", ""),
        ("NEAR a", "a", ""),
        ("year: partner: a", "a", ""),
        ("partner:(a b)", "a AND b", ""),
    ],
)
def test_what_a_field_cannot_mean_is_read_as_well_as_it_can_be(typed, said, note):
    understood = read(typed)

    assert understood.understood == said
    assert note in " ".join(understood.notes)


def test_an_unfinished_value_is_not_complained_of():
    assert read("a partner:uzb", as_typed=True).understood == "a, about Uzbekistan"
    assert read("a year:19", as_typed=True).notes == ()
    assert read("a partner:xyz", as_typed=True).understood == "a"


def test_near_and_fuzzy_words_reach_the_index():
    assert read("peace NEAR/2 security").query.root == Phrase("peace security", slop=2)
    assert read("uzbekstan~1").query.root == Word("uzbekstan", fuzzy=1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1994", date(1994, 1, 1), date(1994, 12, 31)),
        ("1998..2003", date(1998, 1, 1), date(2003, 12, 31)),
        ("1998-10..1999-03", date(1998, 10, 1), date(1999, 3, 31)),
        ("13 July 1994", date(1994, 7, 13), date(1994, 7, 13)),
        ("July 13, 1994", date(1994, 7, 13), date(1994, 7, 13)),
        ("1998..", date(1998, 1, 1), None),
    ],
)
def test_a_span_is_read(text, first, last):
    span = read_span(text)

    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize("text", ["", "..", "soon", "Foo 1994", "1994..soon", "2003-13", "0000"])
def test_what_is_no_span_is_none(text):
    assert read_span(text) is None


def test_before_and_after_leave_the_date_itself_out():
    assert read_before("1999").last == date(1998, 12, 31)
    assert read_after("1999-05").first == date(1999, 6, 1)
    assert read_before("..") is read_after("soon") is None


def test_chosen_days_are_said_as_years_where_they_are_whole():
    assert span_of(date(1994, 1, 1), date(1994, 12, 31)).said == "in 1994"
    assert span_of(date(1994, 1, 1), date(1996, 12, 31)).said == "from 1994 to 1996"
    assert span_of(date(1994, 1, 2), None).said == "since 1994-01-02"
    assert span_of(None, date(1994, 1, 2)).said == "until 1994-01-02"
    assert span_of(date(1994, 1, 2), date(1994, 2, 1)).said == "from 1994-01-02 to 1994-02-01"
    assert span_of(None, None) is None


PIECES = st.sampled_from(
    (
        *("partner:", "year:", "event:", "before:", "after:", "type:", "lang:", "status:", "in:"),
        *("-", "NEAR", "NEAR/2", "~1", "..", "1994", "1998..2003", "0001", "9999", "a", "b", '"'),
        *("(", ")", " ", " ", " ", ",", "/", "uzbekistan", "199X", "\ud800", "AND", "OR", "NOT"),
    )
)


@settings(max_examples=1000)
@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
def test_no_mixture_of_fields_is_an_error(text, as_typed):
    assert isinstance(read(text, as_typed=as_typed).understood, str)
