"""Abbreviations that a text defines itself."""

import pytest

from app.library.pages.definitions import defined_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Partnership for Peace (PfP) began", ("PfP", "Partnership for Peace")),
        (
            "Its Individual Partnership Action Plan (IPAP) of",
            ("IPAP", "Individual Partnership Action Plan"),
        ),
        ("Non-governmental Groups (NGs) met", ("NG", "Non-governmental Groups")),
        (
            "the Organization for Security and Co-operation in Europe (OSCE)",
            ("OSCE", "Organization for Security and Co-operation in Europe"),
        ),
    ],
)
def test_a_long_form_before_its_initials_is_a_definition(text, found):
    assert list(defined_in(text)) == [found]


@pytest.mark.parametrize(
    "text", ["in Brussels (BE) today", "see below (ABC)", "a small plan (SP)", "(PfP)", "x (A)"]
)
def test_what_does_not_spell_the_initials_is_none(text):
    assert list(defined_in(text)) == []


def test_a_long_text_full_of_abbreviations_is_read_in_good_time():
    text = "The European Union (EU) met. " + "Members (EU) spoke at length of it. " * 40_000

    assert list(defined_in(text)) == [("EU", "European Union")]
