"""How days are spread over the slider."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.ui.as_of.scale import DayScale

FIRST, LAST = date(1949, 4, 4), date(2026, 11, 25)
TURNS = (date(1949, 4, 4), *(date(1991 + n // 4, 1 + n % 4 * 3, 1) for n in range(60)))
SCALE = DayScale(FIRST, LAST, TURNS)

days = st.dates(FIRST, LAST)


@given(days, days)
def test_a_later_day_never_lies_left_of_an_earlier_one(one, other):
    early, late = sorted((one, other))

    assert 0 <= SCALE.share(early) <= SCALE.share(late) <= 1


@given(days)
def test_the_day_at_a_share_is_the_day_that_lies_there(day):
    assert abs((SCALE.day_at(SCALE.share(day)) - day).days) <= 1


def test_the_ends_are_the_first_day_and_the_last():
    assert (SCALE.share(FIRST), SCALE.share(LAST)) == (0, 1)
    assert (SCALE.day_at(0), SCALE.day_at(1)) == (FIRST, LAST)
    assert SCALE.share(FIRST - timedelta(900)) == 0


def test_years_full_of_changes_take_more_room_than_quiet_ones():
    quiet = SCALE.share(date(1970, 1, 1)) - SCALE.share(date(1960, 1, 1))
    full = SCALE.share(date(2002, 1, 1)) - SCALE.share(date(1992, 1, 1))

    assert full > 2 * quiet


def test_without_changes_the_calendar_alone_decides():
    plain = DayScale(date(2000, 1, 1), date(2003, 1, 1), ())

    assert abs(plain.share(date(2001, 7, 2)) - 0.5) < 0.01
    assert plain.before(LAST) is None
    assert plain.after(FIRST) is None


def test_it_leads_from_change_to_change():
    assert SCALE.before(date(1991, 4, 1)) == date(1991, 1, 1)
    assert SCALE.after(date(1991, 4, 1)) == date(1991, 7, 1)
    assert SCALE.before(FIRST) is None
    assert SCALE.after(LAST) is None


def test_the_decades_begin_within_the_scale():
    assert SCALE.decades() == (1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020)
