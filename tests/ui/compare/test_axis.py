"""The years of the bars."""

from datetime import date

import pytest

from app.ui.compare.axis import YearAxis, axis_of

TODAY = date(2026, 11, 25)


def test_the_axis_reaches_from_the_first_beginning_to_this_year(matrix):
    cells = [cell for row in matrix.rows for cell in row.cells]

    assert axis_of(cells, TODAY) == YearAxis(1994, 2026)


def test_without_a_date_there_is_still_an_axis():
    assert axis_of((), TODAY) == YearAxis(2025, 2026)


def test_days_outside_lie_at_the_ends():
    axis = YearAxis(1990, 1999)

    assert axis.share(date(1949, 4, 4)) == 0
    assert axis.share(date(1995, 1, 1)) == pytest.approx(0.5, abs=0.001)
    assert axis.share(date(2026, 1, 1)) == 1


@pytest.mark.parametrize(
    ("width", "years"),
    [
        (400, (1990, 1995, 2000, 2005, 2010)),
        (100, (1990, 2000, 2010)),
        (60, (2000,)),
        (20, (2000,)),
    ],
)
def test_no_more_years_are_lettered_than_have_room(width, years):
    assert YearAxis(1990, 2014).ticks(width) == years
