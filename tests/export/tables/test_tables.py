"""Milestones in files of rows and days."""

import csv
import io
import json
from datetime import date, timedelta

import icalendar
import pytest

from app.export.tables.tables import (
    lines_csv,
    matrix_csv,
    milestones_csv,
    milestones_ics,
    milestones_json,
    results_csv,
    results_json,
)
from app.library.chronology.events import ChronologyItem, OtherDate
from app.library.comparing.matrix import build_matrix
from app.library.pages.edtf import parse
from app.library.pages.page import Membership, Milestone, Page, Source
from app.library.search.answer import SearchAnswer, SearchHit
from app.library.search.concordance import ConcordanceLine
from index.records import Snippet

NATO = Source("s", "NATO", "official", url="https://example.org/a,b")
TITLES = {"pfp": "Partnership for Peace", "osce": "OSCE"}


def item(when, text="Something happens.", **facts):
    milestone = Milestone("pfp", "m", parse(when), "meeting", text, with_=("osce",), **facts)
    return ChronologyItem((milestone,), (NATO,), (OtherDate(parse("1995"), NATO),))


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_holds_all_that_is_known():
    (row,) = rows(milestones_csv([item("1994-07", 'Says "yes", twice.', confirmed=False)], TITLES))

    assert row == {
        "date": "1994-07",
        "earliest": "1994-07-01",
        "latest": "1994-07-31",
        "precision": "month",
        "type": "meeting",
        "text": 'Says "yes", twice.',
        "pages": "Partnership for Peace",
        "with": "OSCE",
        "confirmed": "no",
        "doubt": "not confirmed",
        "other dates": "1995 (NATO)",
        "sources": "NATO https://example.org/a,b",
    }


@pytest.mark.parametrize(("said", "doubt"), [("", "found, not checked"), ("accept", "")])
def test_what_was_found_is_told_until_it_is_accepted(said, doubt):
    (row,) = rows(milestones_csv([item("1994", origin="extracted", said=said)], TITLES))

    assert (row["confirmed"], row["doubt"]) == ("yes", doubt)


def test_an_open_end_is_an_empty_cell():
    (row,) = rows(milestones_csv([item("../1996")], TITLES))

    assert (row["earliest"], row["latest"]) == ("", "1996-12-31")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_no_text_is_a_formula_to_a_spreadsheet(text):
    (row,) = rows(milestones_csv([item("1994", text)], TITLES))

    assert row["text"] == f"'{text}"


def test_milestones_as_json_keep_dates_doubts_and_sources():
    (record,) = json.loads(milestones_json([item("1994-07", "Tritt bei: “Österreich”.")]))

    assert (record["date"], record["text"]) == ("1994-07", "Tritt bei: “Österreich”.")
    assert record["differs"][0]["date"] == "1995"
    assert record["sources"][0]["publisher"] == "NATO"


def test_the_calendar_holds_whole_days_and_nothing_coarser():
    items = [item("1994-07-13"), item("1994-07"), item("1994-07-13/1994-07-15")]

    events = icalendar.Calendar.from_ical(milestones_ics(items, TITLES)).walk("VEVENT")

    (event,) = events
    assert event.decoded("dtstart") == date(1994, 7, 13)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1)
    assert str(event["summary"]) == "Something happens."
    assert "https://example.org/a,b" in str(event["description"])


def test_long_and_awkward_text_comes_back_whole():
    text = "Überraschung; mit \\ Zeichen, und mehr " * 10

    (event,) = icalendar.Calendar.from_ical(
        milestones_ics([item("1994-07-13", text)], TITLES)
    ).walk("VEVENT")

    assert str(event["summary"]) == text


ANSWER = SearchAnswer(
    "a",
    "a AND b",
    2,
    1.0,
    also_searched=("b",),
    hits=(
        SearchHit(
            *("p", "=Page", "country", 1.23456, "lib", (Snippet("s", "Part", "text, “a”"),)),
            matches=3,
            where=("NATO", "Partners"),
        ),
    ),
)


def test_results_as_csv_hold_where_each_stands():
    (row,) = rows(results_csv(ANSWER))

    assert row == {
        "rank": "1",
        "page": "p",
        "title": "'=Page",
        "kind": "country",
        "library": "lib",
        "branch": "NATO › Partners",
        "section": "s",
        "heading": "Part",
        "matches": "3",
        "score": "1.2346",
        "snippet": "text, “a”",
    }


def test_results_as_json_say_what_was_asked():
    record = json.loads(results_json(ANSWER))

    assert (record["query"], record["understood"], record["total"]) == ("a", "a AND b", 2)
    assert record["also_searched"] == ["b"]
    assert record["hits"][0]["title"] == "=Page"


def test_a_concordance_as_csv_keeps_its_columns():
    line = ConcordanceLine("p", "Page", "s", "Part", "left ", "match", " right", 0, 5, 10)

    assert rows(lines_csv([line])) == [
        {"page": "Page", "section": "Part", "year": "", "left": "left ", "match": "match"}
        | {"right": " right"}
    ]


def test_a_matrix_is_a_row_for_each_partner():
    malta = Page(
        "malta", "Malta", "country", "S.", parse("2025"),
        memberships=(Membership("pfp", start=parse("1995"), end=parse("1996")),),
    )  # fmt: skip
    matrix = build_matrix([malta], ["pfp", "osce"], TITLES, date(2025, 1, 1))

    (row,) = rows(matrix_csv(matrix))

    assert row == {
        "Partner": "Malta",
        "Partnership for Peace": "1995–1996 (former)",
        "OSCE": "",
    }
