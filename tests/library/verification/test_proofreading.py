"""What an editor looks for in a page."""

import re

import pytest

from app.library.pages.page_file import read_page_file
from app.library.verification.house_rules import HouseRules, Wording
from app.library.verification.proofreading import Desk, proofread, unlinked
from app.library.verification.spelling import SpellChecker
from app.paths import RESOURCES

HARBOUR = Wording(re.compile(r"\bharbor\b"), "write harbour", frozenset({"names"}))


def proof(text, desk, name="pfp.md"):
    file = read_page_file(text, name)
    return [(fault.line, fault.message) for fault in proofread(file, text.split("\n"), desk)]


@pytest.fixture
def line(pfp):
    """Return the line of the page file on which *words* stand."""

    def line(text, words):
        return next(at for at, each in enumerate(text.split("\n"), 1) if words in each)

    return line


def test_a_wording_is_told_on_its_line(pfp, line):
    text = pfp.replace("The Allies launch it.", "The Allies launch it in the harbor.")

    assert proof(text, Desk(HouseRules(wordings=(HARBOUR,)))) == [
        (line(text, "harbor"), "“harbor”: write harbour")
    ]


def test_a_quotation_may_word_it_otherwise(pfp):
    text = pfp.replace("A programme", "“The harbor”, a programme")

    assert proof(text, Desk(HouseRules(wordings=(HARBOUR,)))) == []


def test_a_page_may_be_excepted(pfp):
    text = pfp.replace("A programme", "The harbor").replace("id: pfp", "id: names")

    assert proof(text, Desk(HouseRules(wordings=(HARBOUR,))), "names.md") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ABC", ["ABC"]),
        ("PfQ", ["PfQ"]),
        ("ABCs and NTM-I", ["ABCs", "NTM-I"]),
        ("KFOR, KFORs, KFOR-led", []),
        ("part IV, Annex II", []),
        ("Eastport", []),
        ("a MacDonald", []),
    ],
)
def test_an_abbreviation_is_known_by_its_capitals(pfp, words, told):
    desk = Desk(HouseRules(abbreviations=True, words=frozenset({"MacDonald"})), {"KFOR", "NATO"})

    messages = [message for _, message in proof(pfp.replace("A programme", words), desk)]

    assert messages == [
        f"the abbreviation “{short}” is not in abbreviations.toml" for short in told
    ]


def test_a_misspelt_word_in_a_footnote_is_told_on_its_line(pfp, line):
    text = f"{pfp}\nA word.[^1]\n\n[^1]: A noote.\n"
    speller = SpellChecker(RESOURCES / "spelling" / "en_GB", ["PfP"])

    found = proof(text, Desk(HouseRules(), speller=speller))

    assert [at for at, message in found if "noote" in message] == [line(text, "noote")]


def test_a_file_without_a_page_is_passed_over():
    assert proof("nothing", Desk(HouseRules(wordings=(HARBOUR,)))) == []


def test_pages_that_name_one_another_are_linked(pfp, freedonia):
    files = [
        read_page_file(pfp.replace("as_of", "related: [{to: freedonia, as: see also}]\nas_of"),
                       "pfp.md"),
        read_page_file(freedonia, "freedonia.md"),
        read_page_file("", "empty.md"),
    ]  # fmt: skip

    assert list(unlinked(files)) == []
    assert [fault.file for fault in unlinked(files[1:])] == ["freedonia.md"]


def test_words_of_another_language_are_not_spelt_in_english(pfp):
    german = "- an itemm\n- {lang=de}\n  Zusammenarbeit"
    text = pfp.replace("Each partner signs", f"Each partner sings lowdly.\n\n{german}\n\nIt signs")
    speller = SpellChecker(RESOURCES / "spelling" / "en_GB", ["PfP"])

    found = [message for _, message in proof(text, Desk(HouseRules(), speller=speller))]

    told = [re.findall("“(.+?)”", message)[0] for message in found]
    assert told == ["lowdly", "itemm"]
