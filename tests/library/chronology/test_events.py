"""Milestones across pages."""

from datetime import date

from app.library.chronology.events import build_chronology, items_of, until
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Page, Reading, Source


def source(key, address):
    return Source(key, "NATO", "official", url=address)


def page(page_id, *milestones, sources=()):
    told = tuple(milestones)
    return Page(
        page_id, page_id.upper(), "theme", "S.", parse("2020"), milestones=told, sources=sources
    )


def milestone(page_id, milestone_id, when, **facts):
    kind = facts.pop("type", "meeting")
    return Milestone(page_id, milestone_id, parse(when), kind, f"{milestone_id}.", **facts)


def ids(items):
    return [item.id for item in items]


def test_milestones_stand_in_order_of_time_the_coarser_first():
    told = page(
        "a",
        milestone("a", "day", "1994-01-10"),
        milestone("a", "year", "1994"),
        milestone("a", "later", "1995"),
        milestone("a", "decade", "199X"),
    )

    assert ids(build_chronology([told])) == ["a#decade", "a#year", "a#day", "a#later"]


def test_one_event_told_on_two_pages_is_one_item_with_both():
    confirmed = milestone("pfp", "launch", "1994-01-10", event="pfp", sources=("x",))
    doubtful = milestone("a", "start", "1994-01-10", event="pfp", confirmed=False, sources=("x",))

    (item,) = build_chronology(
        [
            page("a", doubtful, sources=(source("x", "https://a"),)),
            page("pfp", confirmed, sources=(source("x", "https://b"),)),
        ]
    )

    assert item.id == "pfp#launch"
    assert item.pages == ("pfp", "a")
    assert item.confirmed
    assert [each.url for each in item.sources] == ["https://b", "https://a"]


def test_likeness_alone_merges_nothing():
    one, other = milestone("a", "x", "1994"), milestone("b", "x", "1994")

    assert len(build_chronology([page("a", one), page("b", other)])) == 2


def test_other_readings_bring_their_source():
    told = milestone("a", "x", "1994", sources=("s",), differs=(Reading(parse("1995"), "t"),))
    sources = (source("s", "https://s"), source("t", "https://t"))

    (item,) = build_chronology([page("a", told, sources=sources)])

    assert [(each.date.text, each.source.url) for each in item.differs] == [("1995", "https://t")]
    assert [each.url for each in item.sources] == ["https://s", "https://t"]


def test_a_span_and_types_choose():
    told = page(
        "a",
        milestone("a", "old", "1990"),
        milestone("a", "range", "1993/1996", type="visit"),
        milestone("a", "new", "1999"),
    )

    chosen = build_chronology([told], date(1994, 1, 1), date(1994, 12, 31))
    visits = build_chronology([told], types=("visit",))

    assert ids(chosen) == ["a#range"]
    assert ids(visits) == ["a#range"]


def test_until_a_day_are_the_events_that_can_have_begun():
    told = page(
        "malta",
        milestone("malta", "a", "1994"),
        milestone("malta", "b", "1995-04-26"),
        milestone("malta", "c", "../1990"),
    )
    items = build_chronology([told])

    kept = [item.lead.id for item in until(items, date(1994, 3, 1))]

    assert sorted(kept) == ["a", "c"]
    assert until(items, None) == items


def test_milestones_that_no_page_tells_are_events_too():
    gone = milestone("malta", "gone", "1994")

    items = items_of((gone, milestone("nowhere", "x", "1994")), {"malta": page("malta")})

    assert [item.lead for item in items] == [gone]


def test_an_event_is_as_sure_as_the_telling_that_is_surest():
    found = milestone("a", "found", "1994", event="a-1994", origin="extracted")
    doubted = milestone("b", "doubted", "1994", event="a-1994", confirmed=False)
    written = milestone("c", "written", "1994", event="a-1994")
    pages = [page("a", found), page("b", doubted), page("c", written)]

    marks = [build_chronology(told)[0].marks for told in (pages[1:2], pages[:2], pages)]

    assert marks == [("not confirmed",), ("found, not checked",), ()]
