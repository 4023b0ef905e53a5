"""Heads of columns that name an event, or say that days stand below."""

import pytest

from app.intake.events.table_heads import heads_days, heads_numbers, heads_words, named_event
from app.library.pages.page import MILESTONE_TYPES


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Ratified", "agreement signed"),
        ("Date of signature", "agreement signed"),
        ("Opened for signature", "agreement signed"),
        ("Entry into force", "status changed"),
        ("Inkrafttreten", "status changed"),
        ("Acceded", "joined"),
        ("Mitglied seit", "joined"),
        ("Вступление в силу", "status changed"),
        ("Підписано", "agreement signed"),
        ("Withdrawal", "left"),
        ("Start", ""),
    ],
)
def test_a_head_that_names_an_event_tells_its_type(head: str, kind: str) -> None:
    assert named_event(head) == kind
    assert not kind or kind in MILESTONE_TYPES


@pytest.mark.parametrize(
    "head", ["Country", "Design", "Population", "Notes", "", "Trade in force " * 9]
)
def test_other_heads_name_none(head: str) -> None:
    assert named_event(head) is None


@pytest.mark.parametrize(
    "head", ["Date", "Date(s)", "Year", "Datum", "Дата", "Date and time", "Année"]
)
def test_heads_of_days_are_known(head: str) -> None:
    assert heads_days(head)


@pytest.mark.parametrize("head", ["Date of birth", "Update", "Years in office", "Place"])
def test_heads_that_say_more_are_no_heads_of_days(head: str) -> None:
    assert not heads_days(head)


def test_the_column_that_tells_is_known_from_one_that_counts() -> None:
    assert heads_words("Event")
    assert not heads_words("No.")
    assert heads_numbers("No.")
    assert not heads_numbers("Event")
