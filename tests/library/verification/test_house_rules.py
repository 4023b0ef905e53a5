"""What a library asks of its own pages."""

import pytest

from app.library.verification.house_rules import HouseRules, load_house_rules


@pytest.fixture
def load(tmp_path):
    """Return what writes house rules and reads them: the rules and the faults' messages."""

    def load(text, words=None):
        (tmp_path / "house-rules.toml").write_text(text, encoding="utf-8")
        if words is not None:
            (tmp_path / "words.txt").write_text(words, encoding="utf-8")
        rules, faults = load_house_rules(tmp_path)
        return rules, [fault.message for fault in faults]

    return load


def test_a_folder_without_the_file_asks_nothing(tmp_path):
    assert load_house_rules(tmp_path) == (HouseRules(), ())


def test_rules_and_words_are_read(load):
    rules, faults = load(
        'spelling = "en_GB"\nlinked = true\n[[wording]]\navoid = "harbor"\n'
        'instead = "write harbour"\nexcept = ["names"]',
        "Eastport\n# people\nZubrowka  # a State\n\n",
    )

    assert not faults
    assert (rules.spelling, rules.linked, rules.abbreviations) == ("en_GB", True, False)
    assert rules.words == {"Eastport", "Zubrowka"}
    assert rules.wordings[0].exceptions == {"names"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("spelling = ", "this is no TOML"),
        ("[[wording]]\navoid = 'x'", "needs “avoid” and “instead”"),
        ("[[wording]]\navoid = '('\ninstead = 'y'", "is no regular expression"),
        ("wording = 1", "must be tables"),
    ],
)
def test_what_is_wrong_is_told(load, text, message):
    rules, faults = load(text)

    assert not rules.wordings
    assert message in faults[0]
