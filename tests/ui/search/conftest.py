"""Hits for the tests of the results panel."""

import pytest

from app.library.search.answer import SearchAnswer, SearchHit
from index.records import Snippet

UZBEKISTAN = SearchHit(
    "uzbekistan",
    "Uzbekistan",
    "country",
    9.5,
    "entente",
    (
        Snippet(
            "science-and-environment",
            "Science and environment",
            "… removed some 1,100 tonnes of mélange, a poisonous oxidiser …",
            ((29, 36),),
            63,
            70,
        ),
        Snippet("milestones", "Milestones", "… the stocks of mélange …", ((16, 23),), 5, 12),
    ),
    where=("NATO", "Partners", "Euro-Atlantic", "Central Asia"),
)
NATO = SearchHit(
    "nato", "North Atlantic Treaty Organization", "organisation", 1.0, "entente", (Snippet(),)
)


@pytest.fixture
def answer() -> SearchAnswer:
    """Return an answer with two hits: one with matches in two sections, one by its title."""
    return SearchAnswer(
        "melange", "melange", 2, 3.5, also_searched=("mélange",), hits=(UZBEKISTAN, NATO)
    )


@pytest.fixture
def nothing() -> SearchAnswer:
    """Return an answer without hits that suggests another word."""
    return SearchAnswer("uzbekstan", "uzbekstan*", 0, 2.0, suggestion="uzbekistan")
