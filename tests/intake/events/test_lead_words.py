"""The words that lead in the date of a chronology's line, and what they make of it."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import split_sentences
from app.intake.events.lead_words import (
    as_led_in,
    gives_a_bound,
    heads_its_line,
    is_led_in,
    start_with_lead,
)


def date_of(text: str) -> DateExpression:
    (date,) = dates_in_context(text, split_sentences(text))
    return date


@pytest.mark.parametrize(
    ("line", "value", "bound"),
    [
        ("About 1994: a treaty", "1994~", False),
        ("About May 1994: a treaty", "1994-05~", False),
        ("Um 1994: ein Vertrag", "1994~", False),
        ("Around 1994: a treaty", "1994~", False),
        ("By 1994: a treaty", "1994", True),
        ("Avant 1994 : un traité", "1994", True),
        ("Nach 1994: ein Vertrag", "1994", True),
        ("In 1994: a treaty", "1994", False),
        ("1994: a treaty", "1994", False),
    ],
)
def test_a_date_is_what_the_word_before_it_says(line: str, value: str, bound: bool) -> None:
    led = as_led_in(line, date_of(line))

    assert (led.value, gives_a_bound(led)) == (value, bound)


@pytest.mark.parametrize("line", ["Before 1994: a treaty", "Before 1994", "- Vom 4. Mai 1994: so"])
def test_a_date_is_led_in_before_a_colon_and_in_a_line_of_its_own(line: str) -> None:
    text = f"The plan\n{line}\nThey met."

    assert is_led_in(text, date_of(text))


@pytest.mark.parametrize(
    "line", ["Before 1994 they met", "1994: a treaty", "The year 1994: a treaty"]
)
def test_a_date_in_a_sentence_or_without_such_a_word_is_not(line: str) -> None:
    assert not is_led_in(line, date_of(line))


def test_a_line_begins_with_the_word_that_leads_in_its_date() -> None:
    text = "The plan\nBefore 1994: a treaty"

    assert text[start_with_lead(text, date_of(text)) :] == "Before 1994: a treaty"


def test_a_date_with_words_behind_it_does_not_head_its_line() -> None:
    assert heads_its_line("1990s", date_of("1990s"))
    assert not heads_its_line("1990s they met", date_of("1990s they met"))
