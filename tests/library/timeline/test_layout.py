"""A timeline laid out: rows, colours, labels and the time that it takes."""

from datetime import date

import pytest

from app.library.chronology.events import build_chronology
from app.library.timeline.label_levels import NEVER
from app.library.timeline.lanes import build_lanes
from app.library.timeline.layout import lay_out
from app.library.timeline.records import COMPACT, FULL, PLAIN, Naming, shortened
from tests.library.chronicle import membership, milestone, page

TODAY = date(2025, 6, 1)
MALTA = page(
    "malta",
    milestone("malta", "signs", "1995-04-26", type="agreement signed", with_=("pfp",)),
    milestone("malta", "year", "1999"),
    milestone("malta", "talks", "2001-02/2001-05"),
    milestone("malta", "works", "2010/.."),
    milestone("malta", "before", "../1980"),
    milestone("malta", "feast", "XXXX-03-27"),
    memberships=(
        membership("pfp", "1995-04-26", "1996-10-27", milestone="signs"),
        membership("pfp", "2008-03-20"),
        membership("osce", "1973-06", paused=[("1991-01-01", "1992-01-01"), ("2020-01-01", "")]),
        membership("nacc", "1991", "1994"),
        membership("eapc", "1994-12-31", "2000-05"),
    ),
)
ITALY = page("italy", memberships=(membership("pfp", "1994"), membership("pfp", "1995", "1996")))
PFP = page("pfp", kind="framework", exists=("1994-01-10",))
NUC = page("nuc", kind="framework", exists=("1997-07-09", "1997-12-01"))
PAGES = {each.id: each for each in (MALTA, ITALY, PFP, NUC)}
ITEMS = build_chronology(PAGES.values())
NAMING = Naming({"pfp": "Partnership for Peace", "malta": "Malta"}, {"pfp": "PfP"},
                frozenset({"malta"}))  # fmt: skip


def measure(text):
    return 6.0 * len(text)


def timeline(grouping="partner", only=(), sizes=FULL, groups=()):
    lanes = build_lanes(ITEMS, PAGES, grouping, only)
    return lay_out(lanes, NAMING, measure, TODAY, sizes, groups)


def malta(**facts):
    return timeline(only=("malta",), **facts).lanes[0]


def bars(lane):
    return {(bar.bar.title, bar.bar.start.year): bar for bar in lane.bars}


def mark(lane, name):
    return next(each for each in lane.marks if each.telling.id == name)


def test_memberships_in_one_group_share_a_row_with_a_gap_between():
    lane = malta()
    first, second = (
        bars(lane)["Pfp", 1995],
        bars(lane)["Pfp", 2008],
    )

    assert first.y == second.y
    assert first.room_until == second.start
    (gap,) = lane.gaps
    assert (gap.start, gap.end, gap.y) == (first.end, second.start, first.y)


def test_what_follows_shares_a_row_and_what_overlaps_does_not():
    lane = bars(malta())

    assert lane["nacc", 1991].y == lane["eapc", 1994].y
    assert lane["osce", 1973].y != lane["nacc", 1991].y


def test_overlapping_memberships_in_one_group_have_rows_of_their_own():
    lane = timeline(only=("italy",)).lanes[0]

    assert len({bar.y for bar in lane.bars}) == 2


def test_a_bar_that_lasts_reaches_to_today():
    lane = bars(malta())

    assert lane["osce", 1973].is_open
    assert lane["osce", 1973].end == TODAY.toordinal() + 1
    assert not lane["nacc", 1991].is_open


def test_a_bar_knows_between_which_days_it_is_certain():
    lane = bars(malta())

    vague, sharp = lane["nacc", 1991], lane["Pfp", 1995]
    assert vague.sure_start == date(1991, 12, 31).toordinal()
    assert vague.sure_end == date(1994, 1, 1).toordinal()
    assert (sharp.sure_start, sharp.sure_end) == (sharp.start, sharp.end)


def test_pauses_that_last_reach_to_today():
    (first, last) = bars(malta())["osce", 1973].pauses

    assert first == (date(1991, 1, 1).toordinal(), date(1992, 1, 1).toordinal())
    assert last[1] == TODAY.toordinal()


def test_groups_have_colours_in_the_order_of_their_bars():
    found = timeline(only=("malta", "italy"))

    assert found.groups[0] == "pfp"
    assert bars(found.lanes[0])["Pfp", 2008].tint == 0


def test_groups_can_be_given_their_colours():
    found = timeline(only=("malta",), groups=("absent", "osce"))
    assert found.tinted == ((1, "osce"),)

    lane = bars(malta(groups=("osce",)))

    assert lane["osce", 1973].tint == 0
    assert lane["nacc", 1991].tint == PLAIN


def test_a_bar_about_its_own_lane_is_plain_and_says_its_years():
    pfp, nuc = timeline("framework", only=("pfp", "nuc")).lanes

    assert (pfp.bars[0].tint, pfp.bars[0].label) == (PLAIN, "since 1994")
    assert nuc.bars[0].label == "1997"


def test_a_bar_goes_by_its_abbreviation():
    assert bars(malta())["Pfp", 1995].label == "PfP"


def test_an_event_stands_in_the_middle_of_what_its_date_can_mean():
    lane = malta()

    year, day = mark(lane, "year"), mark(lane, "signs")
    assert year.day == (year.first + year.last) / 2
    assert not year.lasting
    assert day.day == date(1995, 4, 26).toordinal() + 0.5


def test_a_range_begins_at_its_mark():
    talks = mark(malta(), "talks")

    assert talks.lasting
    assert talks.day == talks.first + 0.5
    assert talks.last == date(2001, 6, 1).toordinal()


def test_open_ranges_are_open_at_their_end():
    lane = malta()

    works, before = mark(lane, "works"), mark(lane, "before")
    assert (works.open_start, works.open_end, works.last) == (False, True, TODAY.toordinal() + 1)
    assert (before.open_start, before.open_end) == (True, False)
    assert before.day == before.last - 0.5


def test_an_event_of_no_year_is_counted_and_not_drawn():
    found = timeline(only=("malta",))

    assert found.undated == 1
    assert "feast" not in {each.telling.id for each in found.lanes[0].marks}


def test_the_walk_goes_by_time_through_bars_and_events():
    days = [entry.day for entry in malta().entries]

    assert days == sorted(days)
    assert len(days) == 5 + 5


def test_another_page_is_named_before_what_an_actor_tells():
    (lane,) = timeline("framework", only=("pfp",)).lanes

    assert [each.label for each in lane.marks] == ["Malta: signs"]


def test_labels_are_cut_between_words():
    assert shortened("one two three", measure, 100) == "one two three"
    assert shortened("one two, three", measure, 60) == "one two…"
    assert shortened("indivisible", measure, 10) == "indivisible…"


def test_low_lanes_have_no_labels():
    low, full = malta(sizes=COMPACT), malta()

    assert {each.standing.level for each in low.marks} == {NEVER}
    assert low.height < full.height


def test_lanes_stand_below_one_another():
    found = timeline(only=("malta", "italy"))

    assert found.tops == (0, found.lanes[0].height, found.height)


def test_the_time_reaches_from_the_first_to_today_with_room_on_both_sides():
    found = timeline(only=("malta",))

    assert found.first < mark(found.lanes[0], "before").first
    assert found.last > TODAY.toordinal()
    assert found.first <= found.busy_first < date(1980, 1, 1).toordinal()


def test_without_lanes_there_is_the_last_year():
    found = lay_out((), NAMING, measure, TODAY)

    assert (found.height, found.busy_first) == (0, found.first)
    assert found.first < TODAY.toordinal() < found.last


@pytest.mark.parametrize("count", [1, 5, 40, 200, 400])
def test_a_lane_has_the_more_rows_of_labels_the_more_it_tells(count):
    many = page("many", *(milestone("many", f"m{n}", f"{1700 + n % 300}-0{n % 9 + 1}")
                          for n in range(count)))  # fmt: skip
    lanes = build_lanes(build_chronology([many]), {"many": many}, "partner")

    (lane,) = lay_out(lanes, NAMING, measure, TODAY).lanes

    rows = {each.standing.row for each in lane.marks if each.standing.level < NEVER}
    assert len(rows) <= 6
    assert lane.height >= FULL.shortest
