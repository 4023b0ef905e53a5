"""When labels are shown: never over one another, and never gone again while zooming in."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.timeline.label_levels import (
    HIDDEN,
    LABEL_GAP,
    LEADER_GAP,
    NEVER,
    SCALES,
    Wish,
    label_standings,
    mark_levels,
)

DAYS = st.lists(st.integers(700_000, 740_000).map(float), min_size=1, max_size=40)


def wishes_of(days):
    return [Wish(day, 40.0 + 17 * (n % 9), (n * 7) % len(days)) for n, day in enumerate(days)]


@settings(deadline=None)
@given(DAYS, st.integers(1, 4))
def test_no_two_labels_of_a_row_overlap_at_any_zoom(days, rows):
    wishes = wishes_of(days)
    found = label_standings(wishes, [0] * len(days), rows)

    for level, scale in enumerate(SCALES):
        shown = [(w, s) for w, s in zip(wishes, found, strict=True) if s.level <= level]
        for (one, mine), (other, its) in combinations(shown, 2):
            if mine.row == its.row:
                first, second = sorted((one, other), key=lambda wish: wish.day)
                assert (second.day - first.day) * scale >= first.width + LABEL_GAP - 1e-6


@settings(deadline=None)
@given(DAYS)
def test_no_label_stands_across_the_line_of_another(days):
    wishes = wishes_of(days)
    found = label_standings(wishes, [0] * len(days), 3)

    for level, scale in enumerate(SCALES):
        shown = [(w, s) for w, s in zip(wishes, found, strict=True) if s.level <= level]
        for upper, mine in shown:
            lines = (low.day for low, its in shown if its.row > mine.row and low.day > upper.day)
            for day in lines:
                assert (day - upper.day) * scale >= upper.width + LEADER_GAP - 1e-6


def test_the_first_in_rank_is_shown_first():
    wishes = [Wish(730_000, 100, 1), Wish(730_100, 100, 0)]

    later, first = label_standings(wishes, [0, 0], 1)

    assert first.level == 0
    assert 0 < later.level < NEVER


def test_labels_of_one_day_stand_below_one_another_as_far_as_there_are_rows():
    wishes = [Wish(730_000, 100, n) for n in range(3)]

    found = label_standings(wishes, [0, 0, 0], 2)

    assert [each.row for each in found[:2]] == [0, 1]
    assert found[2].level == NEVER


def test_a_label_is_not_shown_before_its_mark():
    (found,) = label_standings([Wish(730_000, 100, 0)], [7], 1)

    assert found.level == 7


def test_without_rows_there_are_no_labels():
    assert label_standings([Wish(730_000, 100, 0)], [0], 0) == [HIDDEN]


@given(DAYS)
def test_marks_that_stand_free_do_not_touch(days):
    levels = mark_levels(days, range(len(days)), 12.0)

    for level, scale in enumerate(SCALES):
        shown = sorted({day for day, mine in zip(days, levels, strict=True) if mine <= level})
        assert all((b - a) * scale >= 12 - 1e-6 for a, b in pairwise(shown))


def test_marks_of_one_day_share_their_place():
    first, second, other = mark_levels([730_000.0, 730_000.0, 730_001.0], [0, 5, 1], 12.0)

    assert first == second == 0
    assert other > 0
