"""Dates that are told by their distance from the date before them."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression
from app.intake.dating.distances import TOLD_DISTANCE
from app.intake.dating.sentences import split_sentences


def _told(text: str) -> list[DateExpression]:
    found = dates_in_context(text, split_sentences(text))
    return [each for each in found if each.form == TOLD_DISTANCE]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("War broke out on 7 August 2008. Five days later a plan was agreed.", "2008-08-12"),
        ("It was signed on 31 December 1999 and in force the next day.", "2000-01-01"),
        ("It was adopted on 14 August 2006, three days earlier than hoped.", ""),
        ("Troops crossed on 14 and 15 March 1978; four days later they met.", "1978-03-19"),
        ("He left on 4 May 1999. Two weeks later his successor came.", "1999-05-18~"),
        ("It was admitted in January 1992 and joined the bank two months later.", "1992-03"),
        ("It was founded in November 1999. Three months later it met.", "2000-02"),
        ("It joined in December 1955 and sent fifty officers three years later.", "1958"),
        ("The law was passed in 2021 and repealed a year later.", "2022"),
        ("The people voted on 27 January 2014, and for a parliament in the autumn of that year.",
         "2014-23"),
        ("One member left on 7 November 2023. The others followed on the same day.", "2023-11-07"),
    ],
)  # fmt: skip
def test_value(text: str, value: str) -> None:
    """As exact as the words are: days from a day, months from a month, else a year."""
    assert [each.value for each in _told(text)] == ([value] if value else [])


def test_distances_count_on_from_one_another() -> None:
    """A date that was counted is one from which the next is counted."""
    text = "The office was opened in 1994. A year later it moved. Two years later it was closed."

    assert [each.value for each in _told(text)] == ["1995", "1997"]


def test_why_is_told() -> None:
    """The reader sees from which date was counted."""
    (told,) = _told("War broke out on 7 August 2008. Five days later a plan was agreed.")

    assert told.inferred == "“Five days later” from 2008-08-07"


@pytest.mark.parametrize(
    "text",
    [
        "Two years later it was closed.",  # nothing to count from
        "It was opened in 1994. Five days later it was full.",  # the year is too coarse
        "It was opened in 1994. A year later, in May 1995, it moved.",
        "It was opened in 1994. A year later the summit of 5 December 1995 renamed it.",
        "It was signed on 4 May 1999, and on the same day it was published.",
        "It was signed in 1994. It shall lapse two years later.",
        "It was opened in 1994.\n\nIt is large.\n\nIt was sold two years later.",
        "1994\tOpened\nClosed\tTwo years later",
    ],
)
def test_no_date(text: str) -> None:
    """Where the words have a date of their own, tell nothing new, or go on from none."""
    assert not _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Місію засновано 22 липня 2014 року, а запрацювала вона 1 грудня того ж року.",
        "The forum was opened in 1994, ten years earlier; it met often.",
    ],
)
def test_what_says_the_year_of_a_day_or_how_far_it_lies_is_no_other_date(text: str) -> None:
    assert _told(text) == []
