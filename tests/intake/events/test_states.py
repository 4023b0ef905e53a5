"""Years and decades by which a sentence says how things were."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.events.sentence_words import Sentence
from app.intake.events.states import tells_a_state


def state(text: str) -> bool:
    return tells_a_state(find_dates(text)[0], Sentence(text), 0)


@pytest.mark.parametrize(
    "text",
    [
        "By 1997 fourteen towns sat on the board.",
        "The board dealt with all alike, and by 1993 it satisfied few of them.",
        "Until 1996 nobody knew what a boat cost.",
        "До 2020 года выполнено свыше тысячи рейсов.",
        "Trade reached 290 million euros in 2009.",
        "They have been friends since the 1990s.",
        "They were friends in the middle of the 1990s.",
    ],
)
def test_how_it_was_by_a_year_is_no_event(text: str) -> None:
    assert state(text)


@pytest.mark.parametrize(
    "text",
    [
        "By 1997 all boats had left.",
        "By the end of 2024 the town will build a bridge.",
        "By 1999 it joined the league.",
        "By 2020 it should be closed.",
        "The 1990s were quiet.",
        "It joined the league in the 1990s.",
        "The bridge fell in 1997.",
    ],
)
def test_what_happened_by_then_may_be_one(text: str) -> None:
    assert not state(text)
