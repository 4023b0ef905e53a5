"""Days to which a mandate is to be prolonged."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.terms import ends_a_term


def ends(text: str) -> bool:
    return ends_a_term(text, find_dates(text)[-1].start)


@pytest.mark.parametrize(
    "text",
    [
        "To extend the mandate of the harbour master until 31 December 2015.",
        "Il décide de proroger le mandat jusqu'au 31 décembre 2015.",
        "Der Rat will die Wache verlängern bis zum 3. Mai 2016.",
        "постановляет продлить мандат на срок, заканчивающийся 31 июля 2018 года",
        "вирішує продовжити мандат до 31 липня 2018 року",
        "The watch should be kept beyond 31 January 2018.",
        "следует сохранить и после 31 января 2018 года",
    ],
)
def test_the_day_to_which_it_goes_on_dates_no_event(text: str) -> None:
    assert ends(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mandate was extended on 3 May 2015.",
        "The mandate runs until 31 December 2015.",
        "After 3 May 2015 the port was shut.",
    ],
)
def test_other_days_may_date_one(text: str) -> None:
    assert not ends(text)
