"""What the words of a sentence say of a date in it."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences
from app.intake.events.sentence_words import is_told


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
