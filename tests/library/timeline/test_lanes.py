"""A chronology in lanes."""

from datetime import date

from app.library.chronology.events import build_chronology
from app.library.timeline.lanes import Pause, build_lanes
from tests.library.chronicle import membership, milestone, page

MALTA = page(
    "malta",
    milestone("malta", "signs", "1995-04-26", type="agreement signed", with_=("pfp",)),
    milestone("malta", "visits", "1999", type="visit", with_=("austria",)),
    memberships=(
        membership("pfp", "2008-03-20"),
        membership("pfp", "1995-04-26", "1996-10-27", milestone="signs"),
        membership("council", "", "1990"),
    ),
)
AUSTRIA = page("austria", memberships=(membership("pfp", "1995", paused=[("2000", "2001-06")]),))
PFP = page("pfp", kind="framework", exists=("1994-01-10",))
PAGES = {each.id: each for each in (MALTA, AUSTRIA, PFP)}
ITEMS = build_chronology(PAGES.values())


def lanes(grouping, only=()):
    return {each.title: each for each in build_lanes(ITEMS, PAGES, grouping, only)}


def test_each_partner_that_an_event_concerns_has_a_lane():
    found = lanes("partner")

    assert list(found) == ["Austria", "Malta"]
    assert [item.lead.id for item in found["Austria"].marks] == ["visits"]


def test_only_the_pages_that_are_wanted_have_lanes_in_the_order_wanted():
    assert list(lanes("partner", ("malta", "austria"))) == ["Malta", "Austria"]


def test_memberships_are_bars_in_order_and_one_without_a_beginning_is_none():
    first, second = lanes("partner")["Malta"].bars

    assert (first.title, first.start, first.end) == ("Pfp", date(1995, 4, 26), date(1996, 10, 27))
    assert (first.page, first.milestone) == ("malta", "signs")
    assert second.end is None
    assert second.words == "member, since 20 March 2008"


def test_a_coarse_end_is_vague_and_a_suspension_a_pause():
    (bar,) = lanes("partner")["Austria"].bars

    assert (bar.vague_start, bar.vague_end) == (True, False)
    assert bar.pauses == (Pause(date(2000, 1, 1), date(2001, 6, 30)),)


def test_a_bar_knows_what_it_is_about_and_when_it_is_certain():
    (bar,) = lanes("partner")["Austria"].bars

    assert (bar.group, bar.sure_start, bar.sure_end) == ("pfp", date(1995, 12, 31), None)


def test_a_suspension_of_no_known_beginning_is_no_pause():
    italy = page("italy", memberships=(membership("pfp", "1995", paused=[("../2001", "2002")]),))

    (lane,) = build_lanes((), {"italy": italy}, "partner", ("italy",))

    assert lane.bars[0].pauses == ()


def test_a_framework_is_a_bar_itself():
    (bar,) = lanes("framework")["Pfp"].bars

    assert (bar.start, bar.end, bar.vague_start) == (date(1994, 1, 10), None, False)


def test_types_have_lanes_of_marks_in_their_own_order():
    found = lanes("type")

    assert list(found) == ["Agreement signed", "Visit"]
    assert not found["Visit"].bars


def test_on_a_day_of_the_past_what_began_later_is_no_bar_and_what_ended_later_lasts_still():
    (malta,) = build_lanes((), PAGES, "partner", ("malta",), date(1996, 1, 1))

    (bar,) = malta.bars
    assert (bar.start, bar.end) == (date(1995, 4, 26), None)
    assert bar.words == "member, since 26 April 1995"


def test_on_a_day_of_the_past_a_suspension_lasts_or_has_not_begun():
    during, before = (
        build_lanes((), PAGES, "partner", ("austria",), date(year, 5, 1))[0].bars[0]
        for year in (2000, 1999)
    )

    assert during.pauses == (Pause(date(2000, 1, 1), None),)
    assert before.pauses == ()


def test_on_a_day_before_its_beginning_a_framework_is_no_bar():
    before, after = (
        build_lanes((), PAGES, "framework", ("pfp",), date(year, 5, 1))[0].bars
        for year in (1993, 1994)
    )

    assert (before, len(after)) == ((), 1)
