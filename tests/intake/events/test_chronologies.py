"""Chronologies in the syntaxes that readers meet."""

import pytest

from app.intake.events.chronologies import ChronologyFind
from tests.intake.events.chronicle import chronology, entries

RUN_IN = (
    "Key milestones 1992 Oman joins the council, renamed the forum in 1997. 1994 Oman joins the"
    " programme. 1996 Oman agrees a plan.  \u00a0 Oman signs a treaty. 2011 The king visits the"
    " office in January. 2013 In April, Oman agrees a second plan. An office opens in Muscat."
)


def test_entries_in_one_line_are_parted_at_their_years() -> None:
    assert entries(RUN_IN) == [
        ("1992", "Oman joins the council, renamed the forum in 1997."),
        ("1994", "Oman joins the programme."),
        ("1996", "Oman agrees a plan."),
        ("1996", "Oman signs a treaty."),
        ("2011-01", "The king visits the office in January."),
        ("2013-04", "In April, Oman agrees a second plan."),
        ("2013", "An office opens in Muscat."),
    ]


def test_dates_one_below_the_other_with_hardly_a_word_are_no_chronology() -> None:
    assert entries("July 1973\n30 July 1975\n21 November 1990\n• Renamed\t1 January 1995") == []


@pytest.mark.parametrize(
    "text",
    [
        "1999 was a good year. In 2001 it met again, and in 2003 it met for the last time.",
        "2010 Strategic Concept papers. 2008 Declaration on it. 2006 Report. 2004 Treaty.",
        "The 1990s Were good.\nThe 2000s Were better.",
    ],
)
def test_prose_is_no_chronology(text: str) -> None:
    assert entries(text) == []


def test_a_text_without_dates_has_no_chronology() -> None:
    assert chronology("Nothing happened.") == ChronologyFind((), ())
