"""Two years on end of what lasted through both."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences


def values(text: str) -> list[str]:
    return [each.value for each in dates_in_context(text, split_sentences(text))]


@pytest.mark.parametrize(
    "text",
    [
        "In the years 2009 and 2010 it sat on the board.",
        "In den Jahren 2009 und 2010 gehörte es dem Rat an.",
        "Pendant les années 2009 et 2010, il siégeait au conseil.",
        "Il a été élu pour 2009 et 2010.",
        "A seat for 2009 and 2010 was won.",
        "В 2009 и 2010 годах страна была членом совета.",
        "У 2009 і 2010 роках країна головувала в раді.",
    ],
)
def test_what_lasted_through_two_years_is_one_span(text: str) -> None:
    assert values(text) == ["2009/2010"]


@pytest.mark.parametrize(
    "text",
    [
        "Votes were held in 2009 and 2010.",
        "В 2009 и 2010 годах построены два моста.",
        "In the years 2005 and 2010 it sat on the board.",
    ],
)
def test_what_happened_twice_is_two_dates(text: str) -> None:
    assert len(values(text)) == 2
