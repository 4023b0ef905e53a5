"""The way through a timeline."""

from dataclasses import replace

from app.library.timeline.rows import rows_of
from app.ui.timeline.walk import (
    Position,
    across,
    along,
    entry_at,
    first_position,
    nearest,
    position_of,
    same_event,
)
from tests.library.timeline.test_layout import NAMING
from tests.ui.timeline.conftest import LANES

ITALY, EMPTY, MALTA, NORWAY = range(4)


def test_a_walk_along_a_lane_ends_at_its_ends(timeline):
    assert along(timeline, Position(NORWAY, 0), 1) == Position(NORWAY, 1)
    assert along(timeline, Position(NORWAY, 0), -1) == Position(NORWAY, 0)
    assert along(timeline, Position(NORWAY, 2), 5) == Position(NORWAY, 2)


def test_a_walk_across_passes_lanes_with_nothing_in_them(timeline):
    below = across(timeline, Position(ITALY, 0), 1)

    assert below.lane == MALTA
    assert across(timeline, below, -1).lane == ITALY


def test_a_walk_across_stays_as_near_in_time_as_it_can(timeline):
    later = Position(NORWAY, 2)

    above = entry_at(timeline, across(timeline, later, -1))

    others = timeline.lanes[MALTA].entries
    day = entry_at(timeline, later).day
    assert abs(above.day - day) == min(abs(each.day - day) for each in others)


def test_a_walk_across_ends_with_the_lanes(timeline):
    assert across(timeline, Position(NORWAY, 1), 1) == Position(NORWAY, 1)
    assert across(timeline, Position(MALTA, 0), 9).lane == NORWAY
    assert across(timeline, Position(ITALY, 0), -1) == Position(ITALY, 0)


def test_the_nearest_entry_can_be_before_or_after(timeline):
    lane = timeline.lanes[NORWAY]

    assert nearest(lane, 0) == 0
    assert nearest(lane, 1e9) == 2


def test_a_walk_begins_in_the_first_lane_that_has_anything(timeline):
    assert first_position(timeline, 0) == Position(ITALY, 0)
    assert first_position(replace(timeline, lanes=timeline.lanes[1:2]), 0) is None


def test_every_entry_is_found_where_it_stands(timeline):
    for number, lane in enumerate(timeline.lanes):
        for at, entry in enumerate(lane.entries):
            assert position_of(timeline, number, entry) == Position(number, at)


def test_every_row_is_found_in_the_timeline(timeline):
    for row in rows_of(LANES, NAMING):
        found = same_event(timeline, row)
        if row.first or row.last:
            assert found is not None
            assert timeline.lanes[found.lane].lane.title == row.lane
        else:
            assert found is None


def test_an_event_of_a_lane_that_is_gone_is_found_in_another(timeline):
    row = next(row for row in rows_of(LANES, NAMING) if row.text == "later.")

    assert same_event(timeline, replace(row, lane="Atlantis")) == Position(NORWAY, 2)


def test_no_row_is_nowhere(timeline):
    assert same_event(timeline, None) is None
