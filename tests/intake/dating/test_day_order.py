"""Which of two numbers between strokes is the day."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.day_order import MAY_BE_SWAPPED, with_day_order


def read(text: str) -> list[tuple[str, str]]:
    return [(each.value, each.inferred) for each in with_day_order(text, find_dates(text))]


def test_a_day_above_twelve_speaks_for_the_others() -> None:
    assert read("7/8/2006 and 23/10/2007") == [("2006-08-07", ""), ("2007-10-23", "")]
    assert read("7/8/2006 and 10/23/2007") == [("2006-07-08", ""), ("2007-10-23", "")]


@pytest.mark.parametrize("text", ["7/8/2006", "7/8/2006, 10/23/2007 and 23/10/2007"])
def test_where_nothing_tells_or_they_disagree_the_order_is_doubted(text: str) -> None:
    assert read(text)[0] == ("2006-08-07", MAY_BE_SWAPPED)


@pytest.mark.parametrize(
    "text", ["5/5/2006", "7.8.2006", "7 August 2006", "le 7/8/2006", "vom 7/8/2006", "от 7/8/2006"]
)
def test_some_days_can_be_read_in_one_way_only(text: str) -> None:
    assert [reason for _, reason in read(text)] == [""]
