"""Whether the verbs of a sentence tell what is over."""

import pytest

from app.intake.dating.tenses import tells_what_is_over, tells_what_was


@pytest.mark.parametrize(
    "words", ["The bridge fell", "Die Brücke wurde gebaut", "Le pont a été fermé", "Мост построили"]
)
def test_a_verb_of_the_past_tells_what_was(words: str) -> None:
    assert tells_what_was(words)


def test_a_verb_of_the_present_beside_it_does_not() -> None:
    assert not tells_what_was("The bridge that fell is to be built again")


def test_what_was_agreed_before_a_day_may_be_still_to_come() -> None:
    assert not tells_what_is_over("They agreed on talks in ", " at the bridge.")
    assert not tells_what_is_over("The talks in ", " were postponed.")


def test_what_was_agreed_on_a_day_is_over() -> None:
    assert tells_what_is_over("In ", " they agreed on talks.")
