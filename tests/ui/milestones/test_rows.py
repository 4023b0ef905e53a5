"""Tests of `app.ui.milestones.rows`."""

import pytest

from app.library.chronology import ChronologyItem
from app.library.edtf import parse
from app.library.page import Milestone, Place
from app.ui.milestones.rows import (
    EventRow,
    LabelRow,
    PageRow,
    SourceRow,
    YearRow,
    build_details,
    build_rows,
)

Items = tuple[ChronologyItem, ...]


def dated(*dates: str) -> list[ChronologyItem]:
    """Return an event for each of *dates*."""
    return [
        ChronologyItem((Milestone("nato", f"m{n}", parse(date), "meeting", "Meets."),))
        for n, date in enumerate(dates)
    ]


def test_events_stand_below_their_years() -> None:
    rows = build_rows(dated("1994", "1994-07-13", "1995-03"))

    assert [row.label if isinstance(row, YearRow) else "event" for row in rows] == [
        "1994",
        "event",
        "event",
        "1995",
        "event",
    ]


@pytest.mark.parametrize(
    ("date", "head"),
    [
        ("199X", "1990s"),
        ("1996/..", "1996"),
        ("../1996", "1996"),
        ("1998-10/1999-03", "1998"),
        ("XXXX-03-27", "Every year"),
    ],
)
def test_the_head_is_no_finer_than_the_date(date: str, head: str) -> None:
    assert build_rows(dated(date))[0] == YearRow(head)


def test_a_date_is_shown_as_precisely_as_it_is_stated(items: Items) -> None:
    assert [EventRow(item).date for item in items] == [
        "30 January 1992",
        "13 July 1994",
        "Mid 2010",
    ]


def test_doubts_are_said_in_words(items: Items) -> None:
    assert [EventRow(item).marks for item in items] == [(), ("Sources differ",), ("Not confirmed",)]


def test_an_event_is_found_in_its_section_or_in_the_chronology(items: Items) -> None:
    assert [EventRow(item).place for item in items] == [
        Place("uzbekistan", "csce"),
        Place("uzbekistan", "framework"),
        Place("uzbekistan", "melange"),
    ]


def test_an_extracted_event_is_found_where_it_was_read() -> None:
    passage = Place("paper", "history", 10, 20, "in 1994")
    found = Milestone("paper", "m1", parse("1994"), "meeting", "Meets.", place=passage)

    assert EventRow(ChronologyItem((found,))).place == passage


def test_an_event_is_spoken_with_its_doubts_and_sources(items: Items) -> None:
    assert EventRow(items[1]).spoken == (
        "13 July 1994. Agreement signed. Signs the Partnership for Peace Framework Document in"
        " Brussels. Sources differ. 2 sources"
    )


def test_the_sources_of_an_event_unfold(items: Items) -> None:
    label, source = build_details(items[0], {})

    assert label == LabelRow("Source")
    assert isinstance(source, SourceRow)
    assert source.title == "NATO’s relations with Uzbekistan"
    assert source.about == "NATO · 2014 · official"


def test_both_readings_unfold_when_sources_differ(items: Items) -> None:
    details = build_details(items[1], {"pfp": "Partnership for Peace"})

    assert [row.label if isinstance(row, LabelRow) else row.title for row in details] == [
        "13 July 1994, followed here",
        "taz",
        "1995",
        "Version of 2017",
        "Also told on",
        "Partnership for Peace",
    ]


def test_another_page_is_offered_at_the_place_where_it_tells_the_event(items: Items) -> None:
    last = build_details(items[1], {})[-1]

    assert last == PageRow("pfp", Place("pfp", "uzbekistan"))


def test_an_event_without_source_says_so(items: Items) -> None:
    assert build_details(items[2], {}) == [LabelRow("No source is named")]


def test_a_source_without_title_is_called_after_its_publisher(items: Items) -> None:
    source = SourceRow(items[1].sources[0])

    assert (source.title, source.about) == ("taz", "July 1994 · press")
