"""Partners and terms in running text."""

import pytest

from app.export.document.index_terms import Terms
from app.library.arrangement.names import Abbreviation

TITLES = {"uz": "Uzbekistan", "pfp": "Partnership for Peace", "p": "Partnership"}
ABBREVIATIONS = (
    Abbreviation("PfP", "Partnership for Peace", "pfp"),
    Abbreviation("PARP", "Planning and Review Process"),
)


@pytest.fixture
def terms() -> Terms:
    return Terms(TITLES, ABBREVIATIONS, {"uz": ("Republic of Uzbekistan",)})


def names(terms: Terms, text: str) -> list[str]:
    """The terms found in *text*, in the words of the index."""
    found = set(terms.found_in(text))
    return [words for number, words, _ in terms.entries() if number in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uzbekistan’s office", ["Uzbekistan"]),
        ("the Republic of Uzbekistan", ["Uzbekistan"]),
        ("the Partnership for Peace", ["Partnership for Peace (PfP)"]),
        ("a Partnership for years", ["Partnership"]),
        ("PfP and PARP", ["Partnership for Peace (PfP)", "Planning and Review Process (PARP)"]),
        ("uzbekistan, partnership", []),
        ("", []),
    ],
)
def test_names_abbreviations_and_aliases_are_found(terms: Terms, text: str, found: list[str]):
    assert names(terms, text) == found


def test_an_abbreviation_of_the_title_of_a_page_that_it_does_not_name_makes_one_entry():
    terms = Terms({"ici": "Istanbul Initiative"}, (Abbreviation("ICI", "Istanbul Initiative"),))

    assert names(terms, "the ICI, or Istanbul Initiative") == ["Istanbul Initiative (ICI)"]
    assert terms.of_page("ici") == terms.found_in("ICI")


def test_entries_are_sorted_and_bear_their_letter(terms: Terms):
    terms.found_in("Uzbekistan in the Partnership for Peace")

    assert [(words, letter) for _, words, letter in terms.entries()] == [
        ("Partnership for Peace (PfP)", "P"),
        ("Uzbekistan", "U"),
    ]


def test_a_page_has_the_number_of_its_own_term(terms: Terms):
    assert terms.of_page("uz") == terms.found_in("Uzbekistan")
    assert terms.of_page("unknown") == []
