"""A timeline in words."""

from app.library.chronology.events import build_chronology
from app.library.pages.edtf import parse
from app.library.pages.page import Place, Reading, Source
from app.library.timeline.lanes import build_lanes
from app.library.timeline.records import Naming
from app.library.timeline.rows import rows_of
from tests.library.chronicle import membership, milestone, page

NATO = Source("s", "NATO", "official", url="https://example.org/a")
OSCE = Source("o", "OSCE", "official", url="https://example.org/b")

MALTA = page(
    "malta",
    milestone("malta", "signs", "1995-04-26", sources=("s",), with_=("pfp",), at="history",
              type="agreement signed", text="Signs the Framework Document."),
    milestone("malta", "doubtful", "1999", confirmed=False, sources=("s",),
              differs=(Reading(parse("2000"), "o"),), inferred="the year of the report"),
    memberships=(
        membership("pfp", "1995-04-26", "1996-10-27", milestone="signs", role="partner"),
        membership("osce", "1973-06-25", role="", paused=[("1991-01-01", "1992-01-01"),
                                                          ("2020-01-01", "")]),
    ),
    sources=(NATO, OSCE),
)  # fmt: skip
PFP = page("pfp", kind="framework", exists=("1994-01-10",))
PAGES = {each.id: each for each in (MALTA, PFP)}
NAMING = Naming({"malta": "Malta", "pfp": "Partnership for Peace"}, {})


def rows(grouping="partner"):
    lanes = build_lanes(build_chronology(PAGES.values()), PAGES, grouping)
    return {row.text: row for row in rows_of(lanes, NAMING)}


def test_rows_stand_in_order_of_time():
    assert [row.when for row in rows().values()] == [
        "since 25 June 1973",
        "26 April 1995 to 27 October 1996",
        "26 April 1995",
        "1999",
    ]


def test_a_membership_has_the_words_and_sources_of_its_beginning():
    row = rows()["Pfp: partner"]

    assert (row.lane, row.kind, row.sources) == ("Malta", "membership", (NATO,))
    assert row.telling is not None
    assert row.telling.id == "signs"
    assert row.place == Place("malta", "signs")


def test_a_membership_without_a_told_beginning_has_no_sources():
    row = rows()["osce"]

    assert (row.sources, row.telling, row.source_count) == ((), None, "0 sources")
    assert row.notes == (
        "Suspended from 1 January 1991 to 1 January 1992",
        "Suspended since 1 January 2020",
    )


def test_a_doubted_event_says_why_as_long_as_no_other_page_vouches_for_it():
    doubted = milestone("found", "m", "1999", event="e", origin="extracted", confidence=0.5,
                        confirmed=False, doubts=("a plan", "a span of years"))  # fmt: skip
    pages = {"found": page("found", doubted)}
    both = {**pages, "sure": page("sure", milestone("sure", "m", "1999", event="e"))}

    def notes(told):
        lanes = build_lanes(build_chronology(told.values()), told, "partner")
        return {row.lane: row.notes for row in rows_of(lanes, NAMING)}

    assert notes(pages)["Found"] == ("Not confirmed", "Doubted: a plan; a span of years")
    assert notes(both)["Found"] == ()


def test_a_beginning_that_no_event_of_the_lane_tells_has_no_telling():
    lanes = build_lanes((), PAGES, "partner", ("malta",))

    assert {row.telling for row in rows_of(lanes, NAMING)} == {None}


def test_the_beginning_of_a_membership_is_found_among_other_events():
    late = page(
        "late",
        milestone("late", "before", "1990"),
        milestone("late", "joins", "1995"),
        memberships=(membership("pfp", "1995", milestone="joins"),),
    )
    pages = {"late": late}
    lanes = build_lanes(build_chronology([late]), pages, "partner")

    bar = next(row for row in rows_of(lanes, NAMING) if row.bar)

    assert bar.telling is not None
    assert bar.telling.id == "joins"


def test_what_exists_is_said_so():
    row = rows("framework")["Pfp"]

    assert (row.kind, row.when, row.pages) == (
        "existence",
        "since 10 January 1994",
        ("Partnership for Peace",),
    )


def test_an_event_says_its_doubts():
    row = rows()["doubtful."]

    assert row.notes == (
        "Not confirmed",
        "Sources differ: 2000 (OSCE)",
        "Date worked out: the year of the report",
    )
    assert row.place == Place("malta", "doubtful")


def test_an_event_is_spoken_with_all_that_is_seen():
    row = rows()["Signs the Framework Document."]

    assert row.spoken == ("26 April 1995. Agreement signed. Signs the Framework Document. 1 source")
    assert (row.place, row.pages) == (Place("malta", "history"), ("Malta",))


def test_in_the_lane_of_another_page_the_event_is_told_by_its_own():
    row = rows("framework")["Signs the Framework Document."]

    assert (row.lane, row.pages) == ("Pfp", ("Malta",))
