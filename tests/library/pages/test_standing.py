"""Where somebody stands on a day."""

from datetime import date

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import Existence, Membership, Page, Suspension
from app.library.pages.standing import (
    existence_state,
    membership_state,
    page_state,
    span_text,
    span_years,
    state_on,
    state_then,
)


def dated(text):
    return parse(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "day", "state"),
    [
        ("1994-07-13", "", "1994-07-12", None),
        ("1994-07-13", "", "1994-07-13", "current"),
        ("1994-05-09", "2023-04-04", "2022-01-01", "current"),
        ("1994-05-09", "2023-04-04", "2023-04-04", "former"),
        ("1994-05-09", "2023-04-04", "2023-04-05", "former"),
        ("1994", "", "1993-12-31", None),
        ("1994", "", "1994-06-30", "unknown"),
        ("1994", "", "1994-12-31", "current"),
        ("1994", "1999", "1999-06-30", "unknown"),
        ("1994", "1999", "1999-12-31", "former"),
        ("", "1999", "1950-01-01", "unknown"),
        ("", "1999", "1999-12-31", "former"),
        ("", "", "1950-01-01", "unknown"),
        ("", "", "2026-01-01", "current"),
        ("2030", "", "2026-01-01", "planned"),
    ],
)
def test_a_span_has_one_state_on_every_day(start, end, day, state):
    known = date(2025, 12, 31)

    assert state_on(date.fromisoformat(day), dated(start), dated(end), known) == state


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("1996-10-26", "current"),
        ("1996-10-27", "suspended"),
        ("2007-12-31", "suspended"),
        ("2008-06-01", "unknown"),
        ("2009-01-01", "current"),
    ],
)
def test_a_suspended_membership_rests_until_it_is_resumed(day, state):
    pause = Suspension(parse("1996-10-27"), parse("2008"))
    membership = Membership("pfp", start=parse("1995-04-26"), suspended=(pause,))

    assert membership_state(membership, date.fromisoformat(day)) == state


def page(kind="country", **facts):
    return Page("x", "X", kind, "S.", parse("2020"), **facts)


@pytest.mark.parametrize(
    ("kind", "day", "state"),
    [
        ("framework", "1950-01-01", "unknown"),
        ("framework", "2026-01-01", "current"),
        ("theme", "1950-01-01", "current"),
    ],
)
def test_a_framework_without_dates_is_not_known_in_the_past(kind, day, state):
    assert existence_state(page(kind), date.fromisoformat(day)) == state


@pytest.mark.parametrize(
    ("shown", "day", "state"),
    [
        (page("body", exists=Existence(parse("1995"))), "1990-01-01", "not yet"),
        (page("body", exists=Existence(parse("1995"))), "2000-01-01", "current"),
        (page(memberships=(Membership("pfp", start=parse("1994")),)), "1990-01-01", "not yet"),
        (page("body"), "1990-01-01", "unknown"),
        (page("theme"), "1990-01-01", ""),
    ],
)
def test_looking_back_a_page_says_also_that_it_has_not_begun(shown, day, state):
    assert state_then(shown, date.fromisoformat(day)) == state


def test_a_page_shows_the_best_state_of_its_memberships():
    left = Membership("nacc", start=parse("1992"), end=parse("1997"))
    stayed = Membership("pfp", start=parse("1994"))

    assert page_state(page(memberships=(left, stayed)), date(2020, 1, 1)) == "current"
    assert page_state(page(memberships=(left,)), date(2020, 1, 1)) == "former"


def test_what_has_ended_is_former_whatever_it_belonged_to():
    ended = page(exists=Existence(parse("1995"), parse("1996")), memberships=(Membership("pfp"),))

    assert page_state(ended, date(2020, 1, 1)) == "former"


def test_a_page_without_dates_shows_no_state():
    assert page_state(page(), date(2020, 1, 1)) == ""


@pytest.mark.parametrize(
    ("start", "end", "words", "years"),
    [
        ("1994-07-13", "", "since 13 July 1994", "since 1994"),
        ("1994", "2023-04-04", "1994 to 4 April 2023", "1994–2023"),
        ("1999-03", "1999-06", "March 1999 to June 1999", "1999"),
        ("", "1997", "until 1997", "until 1997"),
        ("1996/..", "", "since 1996", "since 1996"),
        ("", "", "", ""),
    ],
)
def test_a_span_reads_well(start, end, words, years):
    assert span_text(dated(start), dated(end)) == words
    assert span_years(dated(start), dated(end)) == years
