"""What a filter of a chronology asks for, in words."""

from datetime import date

import pytest

from app.library.chronology.filtering import ChronologyFilter
from app.ui.milestones.choices import chips_of, span_words, without


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1994, 1, 1), date(1994, 12, 31), "1994"),
        (date(1994, 1, 1), date(1997, 12, 31), "1994–1997"),
        (date(1990, 1, 1), date(1999, 12, 31), "1990–1999"),
        (date(1994, 3, 1), date(1994, 3, 31), "March 1994"),
        (date(1994, 3, 1), date(1994, 5, 31), "March to May 1994"),
        (date(1994, 1, 1), date(1995, 6, 30), "January 1994 to June 1995"),
        (date(1994, 3, 2), date(1994, 3, 30), "2–30 March 1994"),
        (date(1994, 3, 2), None, "Since 2 March 1994"),
        (None, date(1994, 12, 31), "Until 1994"),
        (date(1994, 1, 1), date.max, "1994–9999"),
    ],
)
def test_a_span_is_said_in_as_few_words_as_can_be(first, last, words):
    assert span_words(first, last) == words


def test_every_choice_has_a_chip_and_is_taken_back_by_it():
    wanted = ChronologyFilter.of(date(1994, 1, 1), None, " signs ", type="joined", confirmed="no")
    wanted = wanted.choosing("type", ("joined", "left"))

    chips = tuple(chips_of(wanted, lambda field, value: f"{field} {value}"))
    for chip in chips:
        wanted = without(wanted, chip)

    assert [chip.title for chip in chips] == [
        *("Since 1994", "confirmed no", "type joined", "type left", "“signs”"),
    ]
    assert wanted.is_open


def test_one_value_goes_and_the_others_stay():
    wanted = ChronologyFilter().choosing("type", ("joined", "left"))
    (first, _) = chips_of(wanted, lambda _field, value: value)

    assert without(wanted, first).values("type") == ("left",)
