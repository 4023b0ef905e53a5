"""Days in pixels, and the axis above them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.timeline.label_levels import SCALES
from app.library.timeline.time_scale import (
    COARSEST,
    FINEST,
    LEVELS,
    TimeScale,
    axis,
    describe_span,
    fitted,
    level_from,
    level_of,
    span_between,
    to_day,
)


def measure(text):
    return 6.0 * len(text)


def ordinal(year, month=1, day=1):
    return float(date(year, month, day).toordinal())


SCALE = TimeScale(ordinal(1990), 0.1)


def test_a_day_stands_where_it_is_found_again():
    assert SCALE.day_at(SCALE.x(ordinal(1994, 7, 13))) == pytest.approx(ordinal(1994, 7, 13))


@given(st.floats(0.1, 10), st.floats(0, 2000))
def test_zooming_leaves_the_day_under_the_cursor_where_it_is(factor, x):
    zoomed = SCALE.zoomed(factor, x)

    assert zoomed.day_at(x) == pytest.approx(SCALE.day_at(x))


def test_zooming_ends_where_a_day_is_wide_enough():
    assert SCALE.zoomed(10_000, 0).per_day == FINEST
    assert SCALE.zoomed(1e-6, 0).per_day == COARSEST
    assert SCALE.zoomed(0.1, 0, coarsest=0.05).per_day == 0.05


def test_moving_goes_on_by_pixels():
    assert SCALE.moved(50).start == SCALE.start + 500


def test_nothing_is_shown_before_the_beginning_or_after_the_end():
    first, last = ordinal(1991), ordinal(2020)

    assert SCALE.within(first, last, 300).start == first
    assert TimeScale(ordinal(2019), 0.1).within(first, last, 300).start == last - 3000


def test_what_fits_takes_the_whole_width():
    scale = fitted(ordinal(1990), ordinal(2000), 500)

    assert (scale.x(ordinal(1990)), round(scale.x(ordinal(2000)))) == (0, 500)


def test_a_single_day_fits_no_finer_than_the_finest():
    assert fitted(5, 5, 500).per_day == FINEST


@pytest.mark.parametrize("level", range(LEVELS))
def test_levels_and_scales_agree(level):
    assert level_of(SCALES[level]) == level
    assert level_from(SCALES[level]) == level


def test_levels_have_ends():
    assert level_of(COARSEST / 10) == level_from(0.0) == 0
    assert level_of(FINEST * 10) == LEVELS - 1
    assert level_from(FINEST * 10) == level_from(float("inf")) == LEVELS
    assert level_from(SCALES[3] * 1.01) == 4
    assert SCALE.level == level_of(0.1)


@given(st.floats(COARSEST, FINEST), st.floats(ordinal(800), ordinal(2200)))
def test_the_words_of_the_axis_never_crowd(per_day, start):
    marks = axis(TimeScale(start, per_day), 900, measure)

    ends = [(tick.x - measure(tick.label) / 2, tick.x + measure(tick.label) / 2)
            for tick in marks.ticks]  # fmt: skip
    assert all(end < begin for (_, end), (begin, _) in pairwise(ends))
    assert all(band.end == following.x for band, following in pairwise(marks.bands))


def labels(per_day, *start):
    marks = axis(TimeScale(ordinal(*(start or (1994,))), per_day), 600, measure)
    ticks = [tick.label for tick in marks.ticks if tick.x >= 0]
    return ticks, [band.label for band in marks.bands]


def test_the_axis_counts_days_under_months():
    ticks, bands = labels(40, 1994, 7, 10)

    assert ticks[:3] == ["10", "11", "12"]
    assert bands == ["July 1994"]


def test_the_axis_counts_every_fifth_day_where_each_would_crowd():
    ticks, _ = labels(8)

    assert ticks[:4] == ["1", "6", "11", "16"]


def test_the_axis_counts_months_under_years():
    ticks, bands = labels(1.5)

    assert ticks[:3] == ["Jan", "Feb", "Mar"]
    assert bands[:2] == ["1994", "1995"]


def test_the_axis_counts_years_under_decades():
    ticks, bands = labels(0.12)

    assert ticks[:2] == ["1994", "1995"]
    assert bands == ["1990s", "2000s"]


def test_the_axis_counts_decades_under_centuries():
    ticks, bands = labels(0.016)

    assert ticks[:2] == ["2000", "2010"]
    assert bands == ["20th century", "21st century"]


def test_the_axis_counts_centuries_at_the_coarsest():
    ticks, bands = labels(COARSEST / 10, 1)

    assert ticks[0] == "500"
    assert bands[:4] == ["1st century", "2nd century", "3rd century", "4th century"]
    assert bands[10] == "11th century"


def test_the_axis_counts_thousands_of_years_where_all_else_would_crowd():
    ticks, _ = labels(COARSEST / 100, 1)

    assert ticks[:2] == ["1000", "2000"]


def test_the_axis_ends_with_the_calendar():
    marks = axis(TimeScale(ordinal(9999, 11), 20), 3000, measure)

    assert marks.bands[-1].label == "December 9999"
    assert marks.ticks[-1].x < 3000
    assert axis(TimeScale(ordinal(9995), 0.2), 2000, measure).bands


def test_a_strong_tick_begins_a_longer_unit():
    strong = [t.label for t in axis(TimeScale(ordinal(1988), 0.12), 600, measure).ticks if t.strong]

    assert strong == ["1990", "2000"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1994, 1, 1), date(1994, 12, 31), "1994"),
        (date(1994, 1, 1), date(1999, 12, 31), "1994–1999"),
        (date(1994, 5, 1), date(1994, 5, 31), "May 1994"),
        (date(1994, 5, 1), date(1995, 6, 30), "May 1994 to June 1995"),
        (date(1994, 7, 13), date(1994, 7, 13), "13 July 1994"),
        (date(1994, 7, 13), date(1995, 1, 2), "13 July 1994 to 2 January 1995"),
    ],
)
def test_a_span_is_said_in_the_fewest_words(first, last, words):
    assert describe_span(first, last) == words


def test_a_dragged_span_is_rounded_to_what_can_be_seen():
    start, end = ordinal(1994, 7, 13) + 0.5, ordinal(1996, 2, 2)

    assert span_between(end, start, 10) == (date(1994, 7, 13), date(1996, 2, 2))
    assert span_between(start, end, 1) == (date(1994, 7, 1), date(1996, 2, 29))
    assert span_between(start, end, 0.05) == (date(1994, 1, 1), date(1996, 12, 31))


def test_a_day_outside_the_calendar_is_the_nearest_in_it():
    assert (to_day(-5), to_day(1e9)) == (date.min, date.max)
