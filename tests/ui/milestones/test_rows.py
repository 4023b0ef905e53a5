"""Tests of `app.ui.milestones.rows`."""

import pytest

from app.library.chronology.events import ChronologyItem
from app.library.pages.edtf import parse
from app.library.pages.page import UNKNOWN_PUBLISHER, Milestone, Source
from app.ui.milestones.rows import (
    EventRow,
    LabelRow,
    Naming,
    PartnerRow,
    SourceRow,
    TellingRow,
    YearRow,
    build_details,
    build_rows,
)

Items = tuple[ChronologyItem, ...]
NAMING = Naming(
    {"pfp": "Partnership for Peace", "uzbekistan": "Uzbekistan", "osce": "The long name"},
    {"osce": "OSCE"},
)


def dated(*dates: str) -> list[ChronologyItem]:
    """Return an event for each of *dates*."""
    return [
        ChronologyItem((Milestone("nato", f"m{n}", parse(date), "meeting", "Meets."),))
        for n, date in enumerate(dates)
    ]


def test_events_stand_below_their_years() -> None:
    rows = build_rows(dated("1994", "1994-07-13", "1995-03"), NAMING)

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
        ("../1996", "Until 1996"),
        ("1998-10/1999-03", "1998"),
        ("XXXX-03-27", "Every year"),
    ],
)
def test_the_head_is_no_finer_than_the_date(date: str, head: str) -> None:
    assert build_rows(dated(date), NAMING)[0] == YearRow(head, 1)


def test_a_head_stands_once_and_what_is_coarser_before_its_first_year() -> None:
    rows = build_rows(dated("../1996", "1990/1995", "199X", "1990", "1990-05", "1996"), NAMING)

    assert [(row.label, row.count) for row in rows if isinstance(row, YearRow)] == [
        ("Until 1996", 1),
        ("1990s", 1),
        ("1990", 3),
        ("1996", 1),
    ]


def test_what_is_known_to_the_year_alone_comes_first_in_its_year() -> None:
    rows = build_rows(dated("1994/1996", "1994", "1994-01", "1994~", "1994-01-10"), NAMING)

    assert [row.item.date.text for row in rows if isinstance(row, EventRow)] == [
        *("1994", "1994~", "1994/1996", "1994-01", "1994-01-10"),
    ]


def test_rows_that_are_kept_come_again_with_all_that_they_have_worked_out() -> None:
    items, kept = dated("1994", "1995"), {}
    _, first, _, _ = build_rows(items, NAMING, "", kept)

    _, again = build_rows(items[:1], NAMING, "", kept)

    assert again is first


def test_a_date_is_shown_as_precisely_as_it_is_stated(items: Items) -> None:
    assert [EventRow(item).date for item in items] == [
        "30 January 1992",
        "13 July 1994",
        "Mid 2010",
    ]


def told(text: str = "Meets.", **facts: object) -> ChronologyItem:
    """Return an event that the page `pfp` tells."""
    return ChronologyItem((Milestone("pfp", "m", parse("1994"), "meeting", text, **facts),))


def test_doubts_are_said_in_words(items: Items) -> None:
    assert [EventRow(item).marks for item in items] == [(), (), ("Not confirmed",)]


def test_a_date_that_was_worked_out_and_a_text_that_was_read_are_marked() -> None:
    row = EventRow(told(inferred="the year of the paragraph before", origin="extracted"))

    assert row.marks == ("Found, not checked", "Date inferred")
    assert "The date is inferred: the year of the paragraph before" in row.spoken
    assert build_details(row)[0] == LabelRow(
        "The date is inferred: the year of the paragraph before"
    )


def test_why_a_found_event_is_doubted_is_told_until_it_is_judged() -> None:
    facts = {"origin": "extracted", "confidence": 0.5, "doubts": ("a plan", "a span of years")}

    assert EventRow(told(**facts)).reasons == "Doubted: a plan; a span of years"
    assert "Doubted: a plan; a span of years" in EventRow(told(**facts)).spoken
    assert EventRow(told(**facts, said="accept")).reasons == ""


def test_an_event_of_a_footnote_says_that_it_is_told_there() -> None:
    row = EventRow(told(origin="extracted", found="footnote"))

    assert row.about == "No source\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}told in a footnote"
    assert "told in a footnote" in row.spoken


def test_every_reading_is_named_with_who_gives_it(items: Items) -> None:
    assert EventRow(items[1]).readings == "Sources differ: 13 July 1994 here; 1995 in NATO"
    assert EventRow(items[0]).readings == ""


def test_many_readings_are_counted_after_the_second(items: Items) -> None:
    reading = items[1].differs[0]
    many = ChronologyItem(items[1].milestones, (), (reading,) * 4)

    assert EventRow(many).readings.endswith("; 1995 in NATO; 1995 in NATO; 2 more")


def test_a_text_from_another_page_gets_its_subject() -> None:
    signs = told("Signs the Framework Document.")

    assert EventRow(signs, NAMING, "uzbekistan").subject == "Partnership for Peace"
    assert EventRow(signs, NAMING, "pfp").subject == ""


def test_a_text_that_names_its_subject_gets_none() -> None:
    assert EventRow(told("Partnership for Peace begins."), NAMING).subject == ""


def test_partners_are_named_shortly_and_counted_after_the_third() -> None:
    with_ = ("osce", "nato", "uzbekistan", "malta", "pfp", "cis")

    assert EventRow(told(with_=with_), NAMING).partners == "OSCE, nato, Uzbekistan and 2 more"
    assert EventRow(told(with_=with_[:2]), NAMING, "osce").partners == "nato"


def test_sources_and_pages_are_counted(items: Items) -> None:
    about = [EventRow(item).about.replace("\N{NO-BREAK SPACE}", " ") for item in items]

    assert about == ["1 source", "2 sources · told on 2 pages", "No source"]


def test_an_event_is_spoken_with_its_subject_doubts_and_sources(items: Items) -> None:
    spoken = EventRow(items[1], NAMING).spoken.replace("\N{NO-BREAK SPACE}", " ")

    assert spoken == (
        "13 July 1994. Agreement signed. Uzbekistan. Signs the Partnership for Peace Framework"
        " Document in Brussels. Sources differ: 13 July 1994 here; 1995 in NATO."
        " 2 sources · told on 2 pages"
    )


def test_an_event_is_quoted_with_who_says_so(items: Items) -> None:
    assert EventRow(items[1], NAMING).quotation == (
        "13 July 1994: Uzbekistan. Signs the Partnership for Peace Framework Document in Brussels."
        " (taz; NATO)"
    )
    assert EventRow(items[2], NAMING).quotation.endswith("are destroyed. (not confirmed)")


def test_a_year_is_spoken_with_its_number_of_milestones() -> None:
    assert YearRow("1994", 1).spoken.replace("\N{NO-BREAK SPACE}", " ") == "1994, 1 milestone"


def test_the_sources_of_an_event_unfold(items: Items) -> None:
    label, source = build_details(EventRow(items[0]))

    assert label == LabelRow("Source")
    assert isinstance(source, SourceRow)
    assert source.title == "NATO’s relations with Uzbekistan"
    assert source.about == "NATO · 2014 · official"


def test_both_readings_unfold_when_sources_differ(items: Items) -> None:
    details = build_details(EventRow(items[1], NAMING))

    assert [row.label if isinstance(row, LabelRow) else row.title for row in details] == [
        "13 July 1994, followed here",
        "taz",
        "1995",
        "Version of 2017",
        "Also told on",
        "Partnership for Peace",
    ]


def test_another_page_is_offered_at_the_place_where_it_tells_the_event(items: Items) -> None:
    last = build_details(EventRow(items[1]))[-1]

    assert last == TellingRow("pfp", items[1].milestones[1])


def test_those_with_whom_it_happened_unfold_last() -> None:
    details = build_details(EventRow(told(with_=("osce", "pfp")), NAMING))

    assert details == [LabelRow("With"), PartnerRow("The long name", "osce")]
    assert details[1].spoken == "With The long name"


def test_an_event_without_source_says_so(items: Items) -> None:
    assert build_details(EventRow(items[2])) == [LabelRow("No source is named")]


def test_a_source_without_title_is_called_after_its_publisher(items: Items) -> None:
    source = SourceRow(items[1].sources[0])

    assert (source.title, source.about) == ("taz", "July 1994 · press")


def test_an_imported_document_is_called_by_the_name_of_its_file() -> None:
    source = SourceRow(Source("s1", UNKNOWN_PUBLISHER, "mirror", "", "83055d61/b.md", "Belmark"))

    assert (source.title, source.about) == ("Belmark", "b.md · imported document")
