"""How sure it is that a date tells an event, and what makes it doubtful."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences
from app.intake.events.certainty import CONFIRMED, Certainty, certainty
from app.intake.events.event_types import told_type
from app.intake.events.sentence_words import Sentence
from app.library.pages.verdicts import DOUBTFUL


def certainty_of(
    text: str, how: str = "prose", page_day: str = "", *, pictured: bool = False
) -> Certainty:
    """How sure the last date of *text* is."""
    date = dates_in_context(text, split_sentences(text))[-1]
    _, told = told_type(text, date.start)
    return certainty(date, Sentence(text), 0, how, told=told, page_day=page_day, pictured=pictured)


def sure(text: str, how: str = "prose", page_day: str = "") -> float:
    return certainty_of(text, how, page_day).confidence


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


@pytest.mark.parametrize("words", ["It was extended until", "They came to Oslo by the end of"])
def test_an_end_is_known_by_the_words_right_before_it_however_long_the_sentence(words: str) -> None:
    long = "In May 1990 " + "all of them went on with it, and " * 20

    assert confidence_of_last(f"{long}{words} 1997") < CONFIRMED
    assert confidence_of_last(f"{long}{words} Minsk and stayed in 1997") >= CONFIRMED


def confidence_of_last(text: str) -> float:
    """How sure it is that the last date of *text* tells an event."""
    date = dates_in_context(text, split_sentences(text))[-1]
    return certainty(date, Sentence(text), 0, "prose", told=True, page_day="").confidence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The treaty would be signed in May 2006.", "a plan, or something still to come"),
        (
            "The mandate was extended until 4 December 1997.",
            "until, by or as of that date, not on it",
        ),
        ("The envoy in Oslo looked after it from 2006 to 2012.", "a span of years"),
        ("All of it was quiet in the 1990s.", "a whole decade"),
        ("Moldovan stamp of 1994", "hardly a sentence"),
        ("In 2015 trade reached 3,200 million euros.", "how much there was, and no event"),
        ("Germany has most of these men (2004), Austria less.", "the date only stands in brackets"),
        ("A soldier near Damascus, 21 August 2013.", "the date is only noted at the end"),
        ("It was so on 05/12/2011.", "the day and the month may stand the other way round"),
        ("It was so on 31 June 2011.", "a part of its date is worked out"),
        ("In May 1999 they met, and on 4 June they parted.", "a part of its date is worked out"),
    ],
)
def test_every_doubt_is_told_in_words(text: str, words: str) -> None:
    assert certainty_of(text).doubts == (words,)


def test_what_is_sure_has_no_doubts() -> None:
    assert certainty_of("It was signed in 1999.").doubts == ()
    assert certainty_of("1994-1996 Stamps", "chronology").doubts == ()  # a span, and yet sure


def test_several_doubts_are_all_told() -> None:
    quiet = certainty_of("Quiet 1990s.")

    assert quiet.doubts == ("a whole decade", "hardly a sentence")
    assert not quiet.confirmed


def test_the_place_of_a_sentence_and_the_day_of_its_page_are_doubts_too() -> None:
    text = "It was signed on 4 May 1999."

    assert certainty_of(text, page_day="1998").doubts == ("later than the day of the page",)
    assert certainty_of(text, pictured=True).doubts == ("it stands below a picture",)
    assert certainty_of("They would meet, 4 May 1999.", "heading").doubts == (
        "the date stands in a line above",
        "a plan, or something still to come",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Moldovan stamp of 1994", "By 2020 it should be signed.", "Quiet 1990s.",
        "In May 1999 they met, and on 4 June they parted.", "It was so on 05/12/2011.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("how", ["chronology", "label", "heading", "prose"])
@pytest.mark.parametrize("pictured", [True, False])
def test_there_are_reasons_where_and_only_where_it_is_doubted(
    text: str, how: str, pictured: bool
) -> None:
    found = certainty_of(text, how, pictured=pictured)

    assert bool(found.doubts) is (round(found.confidence, 2) < DOUBTFUL)
