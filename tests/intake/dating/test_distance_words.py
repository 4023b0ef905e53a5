"""What words tell how far a date lies from the one before it."""

import pytest

from app.intake.dating.distance_words import find_distances


@pytest.mark.parametrize(
    ("text", "unit", "steps"),
    [
        ("Two years later the office was closed.", "year", 2),
        ("and 12 days afterwards the guests left", "day", 12),
        ("The list had been drawn up three weeks earlier.", "week", -3),
        ("A month before, it had been refused.", "month", -1),
        ("The Protocol was signed the next day.", "day", 1),
        ("It had met the previous month.", "month", -1),
        ("Later that year it moved to Prague.", "year", 0),
        ("Zehn Tage später nahm der Rat sie an.", "day", 10),
        ("Tags darauf reiste sie ab.", "day", 1),
        ("Im Jahr darauf wurde es umbenannt.", "year", 1),
        ("Deux ans plus tard, la mission ferme.", "year", 2),
        ("Le lendemain, les ministres signent.", "day", 1),
        ("Quelques élus, trois mois auparavant, avaient voté.", "month", -3),
        ("Через два года миссия закрылась.", "year", 2),
        ("Год спустя её открыли снова.", "year", 1),
        ("Годом ранее её закрыли.", "year", -1),
        ("Наступного дня посол повернувся.", "day", 1),
        ("Три роки потому її розширили.", "year", 3),
    ],
)
def test_words_tell_a_distance(text: str, unit: str, steps: int) -> None:
    """Counted or named, in five languages."""
    (distance,) = find_distances(text)

    assert (distance.unit, distance.steps) == (unit, steps)


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("It was opened in the autumn of that year.", 23),
        ("au printemps de la même année", 21),
        ("Er begann noch im selben Herbst.", 23),
    ],
)
def test_seasons_of_the_year_that_was_told(text: str, season: int) -> None:
    """They bear the numbers that EDTF gives them."""
    (distance,) = find_distances(text)

    assert (distance.steps, distance.season) == (0, season)


@pytest.mark.parametrize(
    "text",
    [
        "It met two years before the summit.",
        "They stay for two years after that.",
        "Within a month afterwards it was ratified.",
        "Next year it will meet in Oslo.",
        "It met more often than the year before.",
        "Since the same day it has been watched.",
        "The following years were hard.",
        "Two\nyears later",
        "A paper was ready half a year later.",
    ],
)
def test_no_distance(text: str) -> None:
    """What lasts, comes again, or counts from a thing or from the day of writing."""
    assert not [*find_distances(text)]
