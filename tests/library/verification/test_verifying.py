"""A library folder checked anew, with its house rules."""

import pytest

from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

SPELLING = RESOURCES / "spelling"


@pytest.fixture
def verify(write_library):
    """Return what writes the small library with *rules* and verifies it; messages by file."""

    def verify(rules="", words="", against=None, **pages):
        folder = write_library(**pages)
        if rules:
            (folder / "house-rules.toml").write_text(rules, encoding="utf-8")
        if words:
            (folder / "words.txt").write_text(words, encoding="utf-8")
        found = verify_library(folder, SPELLING, against)
        return [(fault.file, fault.message) for fault in found.faults]

    return verify


def test_verification_reads_everything_anew(write_library, pfp):
    folder = write_library(pfp=pfp.replace("class: official", "class: offical"))

    found = verify_library(folder, SPELLING)

    assert (found.pages, found.milestones) == (2, 3)
    assert "did you mean “official”?" in found.faults[0].message


def test_pages_are_counted_by_kind_and_milestones_by_their_best_source(write_library):
    found = verify_library(write_library(), SPELLING)

    assert found.kinds == {"framework": 1, "country": 1}
    assert sum(found.classes.values()) == found.milestones
    assert found.classes["official"] >= 1
    assert 0 <= found.confirmed <= found.milestones


def test_a_library_without_house_rules_is_not_proofread(verify, pfp):
    assert verify(pfp=pfp.replace("A programme of", "A progamme of")) == []


def test_a_misspelt_word_is_told_with_its_right_spelling(verify, pfp):
    faults = verify('spelling = "en_GB"', "Freedonia\n", pfp=pfp.replace("practical", "practicall"))

    assert ("pfp.md", "“practicall” is in no dictionary; did you mean “practical”?") in faults


def test_american_spelling_is_told(verify, pfp):
    faults = verify('spelling = "en_GB"', pfp=pfp.replace("practical", "defense"))

    assert any("“defense” is in no dictionary" in message for _, message in faults)


def test_a_dictionary_that_is_not_there_is_told(verify):
    assert ("house-rules.toml", "there is no dictionary “en_XX”") in verify('spelling = "en_XX"')


def test_a_page_in_another_language_is_not_spelt_in_english(verify, pfp):
    french = pfp.replace("as_of: 2020", "as_of: 2020\nlanguage: fr")

    faults = verify('spelling = "en_GB"', pfp=french.replace("practical", "pratique"))

    assert not any("pratique" in message for _, message in faults)


def test_an_abbreviation_has_to_be_in_the_list(verify, pfp):
    faults = verify("abbreviations = true", pfp=pfp.replace("A programme", "A QXZ programme"))

    assert ("pfp.md", "the abbreviation “QXZ” is not in abbreviations.toml") in faults


def test_a_page_that_no_other_names_is_told(verify, freedonia):
    faults = verify("linked = true", freedonia=freedonia)

    assert [file for file, message in faults if "no other page leads here" in message] == [
        "freedonia.md"
    ]


def test_a_sentence_out_of_a_document_is_told(verify, pfp, tmp_path):
    sentence = "The ferry leaves the harbour every morning at seven and returns before dark."
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "ferry.txt").write_text(f"News\n\n{sentence}\n", encoding="utf-8")

    faults = verify(against=documents, pfp=pfp.replace("A programme", f"{sentence} A programme"))

    assert ("pfp.md", "“the ferry leaves the harbour every morning at seven and returns before "
            "dark” stands in ferry.txt too; say it in other words") in faults  # fmt: skip
