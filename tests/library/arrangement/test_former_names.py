"""What something was called on a day of the past."""

from datetime import date

import pytest

from app.library.arrangement.former_names import names_on
from app.library.arrangement.names import Name
from app.library.pages.edtf import parse

CONFERENCE = Name("osce", "Conference on Security", "former", parse("1973"), parse("1994-12-31"))


def named(day, *names):
    return dict(names_on(date.fromisoformat(day), names))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("1972-12-31", {}),
        ("1973-01-01", {"osce": "Conference on Security"}),
        ("1994-12-31", {"osce": "Conference on Security"}),
        ("1995-01-01", {}),
    ],
)
def test_a_former_name_holds_from_its_first_day_to_its_last(day, found):
    assert named(day, CONFERENCE) == found


def test_the_name_listed_first_wins_and_short_forms_are_left_out():
    short = Name("osce", "CSCE", "former", parse("1973"), parse("1994"))
    other = Name("osce", "The Conference", "former", parse("1973"), parse("1994"))

    assert named("1980-01-01", short, CONFERENCE, other) == {"osce": "Conference on Security"}


def test_a_name_without_a_beginning_held_always_before():
    assert named("1800-01-01", Name("a", "Old Land", "former", None, parse("1991"))) == {
        "a": "Old Land"
    }


def test_a_name_without_years_or_of_another_kind_says_nothing_of_a_day():
    undated = Name("a", "Old Land", "former")
    alias = Name("a", "The Land", "alias", parse("1950"))
    nameless = Name("", "Turkey", "former", None, parse("2022"), same_as="Türkiye")

    assert named("1980-01-01", undated, alias, nameless) == {}
