"""How sure it is that a date tells an event, and what makes it doubtful."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences
from app.intake.events.certainty import CONFIRMED, Sentence, confidence, is_told
from app.intake.events.event_types import told_type


def sure(text: str, how: str = "prose", page_day: str = "") -> float:
    (date,) = dates_in_context(text, split_sentences(text))
    _, told = told_type(text, date.start)
    return confidence(date, Sentence(text), 0, how, told=told, page_day=page_day)


@pytest.mark.parametrize(
    "text",
    [
        "It was signed in 1999.",
        "In 1984 all courses came under one roof.",
        "All courses of the school came under one roof in 1984.12",
        "In 2007 the neighbours no longer sent their figures and all the work stood still",
        "The Washington Treaty was signed (1949).",
        "So it was on 4 May 1999",
    ],
)
def test_a_sentence_that_tells_something_is_sure(text: str) -> None:
    assert sure(text) >= CONFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "Moldovan stamp of 1994",
        "J. Smith, Officers and partners, Oxford University Press, 2002.",
        "A soldier at a roadblock near Damascus, 21 August 2013.",
        "Germany has the largest part with many men (2004), Austria has less.",
        "Meeting of February 2004 (4910th meeting)",
        "It was so in the 1990s.",
        "The envoy in Oslo looked after it from 2006 to 2012.",
        "By 2020 it should be signed.",
        "Au 1er janvier 2015, il restait ici des soldats de dix pays.",
        "До 2030 року все має змінитися в країні.",
        "In 2015 trade of the neighbours reached 3,200 million euros.",
        "The mandate was extended until 4 December 1997.",
        "The treaty would be signed in May 2006.",
        "Der Vertrag soll im Mai 2006 unterzeichnet werden.",
    ],
)
def test_what_may_be_no_event_is_marked(text: str) -> None:
    assert sure(text) < CONFIRMED


def test_what_comes_after_the_day_of_the_page_is_a_plan() -> None:
    assert sure("It was signed on 4 May 1999.", page_day="1999-05-03") < CONFIRMED
    assert sure("It was signed on 4 May 1999.", page_day="1999-05-04") >= CONFIRMED
    assert sure("It was signed on 4 May 1999.", page_day="1999-05") >= CONFIRMED


def test_an_entry_of_a_chronology_needs_no_sentence() -> None:
    assert sure("1994 Stamp", "chronology") >= CONFIRMED
    assert sure("1994-1996 Stamps", "chronology") >= CONFIRMED


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("26 Sept. 1997,", False),
        ("• 1994 1.", False),
        ("1994 Oman", True),
        ("Founded 1994", True),
        ("1 Jan 1994 1 a", False),
        ("g 27 April 20051", False),
    ],
)
def test_a_date_with_nothing_beside_it_tells_no_event(text: str, told: bool) -> None:
    (date,) = dates_in_context(text, split_sentences(text))

    assert is_told(date, text, (0, len(text))) is told


def test_the_words_of_the_next_sentence_tell_nothing_of_a_date() -> None:
    text = "It was so. 1994. It went on."
    (date,) = dates_in_context(text, split_sentences(text))

    assert not is_told(date, text, (11, 16))
    assert is_told(date, text, (11, len(text)))


@pytest.mark.parametrize("words", ["It was extended until", "They came to Oslo by the end of"])
def test_an_end_is_known_by_the_words_right_before_it_however_long_the_sentence(words: str) -> None:
    long = "In May 1990 " + "all of them went on with it, and " * 20

    assert confidence_of_last(f"{long}{words} 1997") < CONFIRMED
    assert confidence_of_last(f"{long}{words} Minsk and stayed in 1997") >= CONFIRMED


def confidence_of_last(text: str) -> float:
    """How sure it is that the last date of *text* tells an event."""
    date = dates_in_context(text, split_sentences(text))[-1]
    return confidence(date, Sentence(text), 0, "prose", told=True, page_day="")
