"""Spelling by dictionary and by words of one's own."""

import pytest

from app.library.verification.spelling import SpellChecker, SpellingError
from app.paths import RESOURCES

BRITISH = RESOURCES / "spelling" / "en_GB"


@pytest.fixture(scope="module")
def speller():
    """Return a British speller who knows two names."""
    return SpellChecker(BRITISH, ["Zubrowka", "peacebuilding"])


@pytest.mark.parametrize(
    "text",
    [
        "The organisation realises its programme of defence.",
        "Zubrowka’s borders, Zubrowka, and Peacebuilding first",
        "KFOR and the OSCE met in 1999, on the 25th, at 10am",
        "See https://www.exampel.org/pagge or www.exampel.org.",
        "It wasn’t the Allies’ choice.",
    ],
)
def test_what_is_right_passes(speller, text):
    assert list(speller.misspelt(text)) == []


@pytest.mark.parametrize("word", ["organization", "defense", "programm", "zubrowka", "teh"])
def test_what_is_wrong_is_found(speller, word):
    assert list(speller.misspelt(f"It is {word} again.")) == [word]


def test_the_nearest_spelling_is_proposed(speller):
    assert speller.suggestion("organisaton") == "organisation"


def test_a_word_like_no_other_has_no_suggestion(speller):
    assert speller.suggestion("qqxxzzqq") == ""


def test_a_dictionary_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(SpellingError, match="no dictionary “xx”"):
        SpellChecker(tmp_path / "xx")
