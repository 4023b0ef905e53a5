"""What of a lane is in view, and what stands at a point of it."""

from dataclasses import replace
from datetime import date

from app.library.timeline.label_levels import NEVER
from app.library.timeline.picture import REACH, picture
from app.library.timeline.records import COMPACT, FULL, PlacedBar
from app.library.timeline.time_scale import TimeScale
from tests.library.timeline.test_layout import malta

WIDTH = 800


def shown(start=1970, per_day=0.05, sizes=FULL, width=WIDTH):
    lane = malta(sizes=sizes)
    return picture(lane, TimeScale(float(date(start, 1, 1).toordinal()), per_day), width, sizes)


def labels(picture, kind):
    return {each.text: each for each in picture.labels if isinstance(each.entry, kind)}


def test_what_is_out_of_view_is_left_out():
    found = shown(2002, 1.0)

    assert {each.entry.bar.title for each in found.bars} == {"osce"}
    assert not found.marks


def test_a_long_bar_is_cut_a_little_outside_the_view():
    (bar,) = shown(2002, 1.0).bars

    assert (bar.x, bar.end) == (-REACH, WIDTH + REACH)


def test_the_title_of_a_bar_stays_in_view_as_long_as_the_bar():
    far, near = shown(2002, 1.0), shown(1970)

    assert labels(far, PlacedBar)["osce"].x < 10
    assert labels(near, PlacedBar)["osce"].x > 50


def test_a_title_without_room_is_left_out():
    assert "nacc" not in labels(shown(per_day=0.006), PlacedBar)
    assert "nacc" in labels(shown(1985, per_day=0.1), PlacedBar)


def test_low_lanes_have_no_titles():
    assert not shown(sizes=COMPACT).labels


def test_labels_move_with_their_events_and_stay_when_the_view_moves():
    here, there = shown(1990, 0.2), shown(1991, 0.2)

    common = labels(here, object).keys() & labels(there, object).keys()
    events = [name for name in common if name not in labels(here, PlacedBar)]
    assert events
    for name in events:
        assert round(labels(here, object)[name].x - labels(there, object)[name].x) == 73
        assert labels(here, object)[name].y == labels(there, object)[name].y


def test_zooming_in_only_adds_labels():
    coarse = labels(shown(1994, 0.05), object)
    fine = labels(shown(1994, 0.1), object)

    in_view = {name for name, each in coarse.items() if each.x < WIDTH / 2}
    assert in_view <= fine.keys()


def test_a_vague_date_is_a_stretch_as_soon_as_it_can_be_seen():
    names = {each.entry.telling.id for each in shown(1998, 0.3).stretches}

    assert "year" in names
    assert "signs" not in names


def test_gaps_are_seen_where_they_are_in_view():
    assert shown(1990, 0.1).gaps
    assert not shown(2012, 1.0).gaps


def test_pauses_are_cut_with_their_bar():
    (bar,) = (each for each in shown(1990, 0.5, width=300).bars if each.entry.bar.title == "osce")

    (first, second) = bar.pauses
    assert first[0] > 0
    assert second == (300 + REACH, 300 + REACH)


def test_marks_without_room_are_ticks_that_are_drawn_once_in_a_place():
    lane = malta()
    first = date(1995, 1, 1).toordinal()
    crowded = tuple(
        replace(mark, mark_level=NEVER, day=first + 10.0 * number)
        for number, mark in enumerate(lane.marks)
    )
    scale = TimeScale(float(date(1970, 1, 1).toordinal()), 0.0041)

    found = picture(replace(lane, marks=crowded), scale, WIDTH, FULL)

    assert 0 < len(found.marks) < len(crowded)
    assert not any(each.full for each in found.marks)


def test_what_stands_at_a_point_is_found():
    found = shown(1990, 0.2)
    mark = next(each for each in found.marks if each.entry.telling.id == "signs")
    bar = next(each for each in found.bars if each.entry.bar.title == "osce")
    label = next(each for each in found.labels if each.text == "signs")

    assert found.at(mark.x + 2, found.lane.rug)[0] is mark.entry
    assert found.at(label.x + 3, label.y) == (mark.entry,)
    assert found.at(400, bar.entry.y) == (bar.entry,)
    assert found.at(400, -20) == ()
    assert found.at(-300, found.lane.rug) == ()


def test_all_events_of_a_day_are_found_at_their_mark():
    lane = malta()
    earliest, *rest = lane.marks
    first = replace(earliest, mark_level=0)
    twin = replace(first, label="twin", mark_level=0)
    both = replace(lane, marks=(first, twin, *rest))
    found = picture(both, TimeScale(first.day - 100, 1.0), WIDTH, FULL)

    assert found.at(100, lane.rug)[:2] == (first, twin)
    assert [each.entry for each in found.marks if each.full].count(twin) == 0
