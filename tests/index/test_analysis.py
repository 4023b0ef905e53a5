"""The terms of a word."""

import pytest

from index.analysis import Analyzer, capital_forms, exact_forms, is_acronym


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Co-operation", ("cooperation", "co", "operation")),
        ("Ukraine’s", ("ukraine",)),
        ("d’Ivoire", ("divoire", "ivoire")),
        ("l'Union", ("lunion", "union")),
        ("don't", ("dont",)),
        ("O'Brien", ("obrien", "brien")),
        ("U.N.", ("un",)),
        ("PfP", ("pfp",)),
        ("C-130", ("c130", "c", "130")),
        ("1325", ("1325",)),
        ("a", ("a",)),
        ("x" * 200, ()),
    ],
)
def test_a_word_is_found_by_its_forms(word, forms):
    assert exact_forms(word) == forms


@pytest.mark.parametrize(
    ("word", "capitals"),
    [
        ("UN", ("^un",)),
        ("U.N.", ("^un",)),
        ("UN’s", ("^un",)),
        ("NGOs", ("^ngo",)),
        ("UN-led", ("^un",)),
        ("EU-NATO", ("^eu", "^nato")),
        ("PfP", ("^pfp",)),
        ("un", ()),
        ("Un", ()),
        ("I", ()),
    ],
)
def test_acronyms_are_marked_apart_from_words(word, capitals):
    assert capital_forms(word) == capitals


@pytest.mark.parametrize("word", ["UN", "U.N.", "OSCE", "UN's", "G77A"])
def test_short_words_of_capitals_are_acronyms(word):
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["un", "Un", "PfP", "A", "UZBEKISTAN", "EU-NATO", "1994"])
def test_other_words_are_none(word):
    assert not is_acronym(word)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "partnerships", "partnership"),
        ("en", "organizations", "organisation"),
        ("fr", "sécurités", "sécurité"),
        ("de", "Partnerschaften", "Partnerschaft"),
        ("ru", "страны", "страна"),
        ("en-GB", "partnerships", "partnership"),
        ("uk", "незалежності", "незалежність"),
        ("ar", "والأمن", "أمن"),
    ],
)
def test_forms_of_one_word_share_a_stem(language, one, other):
    stems = [
        {term for term in Analyzer(language).terms(word) if term.startswith("~")}
        for word in (one, other)
    ]

    assert stems[0] == stems[1] != set()


@pytest.mark.parametrize("language", ["xx", ""])
def test_a_language_without_a_stemmer_keeps_words_whole(language):
    assert Analyzer(language).terms("партнерства")[1] == "~партнерства"
