"""Dates that head lines, and what stands before the first word of a sentence."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import split_sentences
from app.intake.events.labels import end_of_label, without_lead


def last_date(text: str) -> DateExpression:
    return dates_in_context(text, split_sentences(text))[-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- 5 mai 1949: signature du statut", "signature du statut"),
        ("♦ Le 27 mai 1997. Signature à Paris", "Signature à Paris"),
        ("7 May 2009 – The Partnership opens", "The Partnership opens"),
        ("17/03/1969 Appel de Budapest", "Appel de Budapest"),
        ("1999\tThe envoy comes", "The envoy comes"),
        ("2003   The envoy goes", "The envoy goes"),
        ("1980FebruaryThe envoys come", "The envoys come"),
        ("A heading\nOn 4 May 1999: the envoy comes", "the envoy comes"),
    ],
)
def test_a_label_ends_where_its_words_begin(text: str, told: str) -> None:
    assert text[end_of_label(text, last_date(text)) :] == told


@pytest.mark.parametrize(
    "text",
    [
        "In 1999 the envoy came.",
        "The envoy came in 1999. Then he went.",
        "It was so on January 10-11,\n1994. By August others had come",
        "4 May 1999 The envoy comes",
        "2023. № 2.",
        "19 April 2012 - 03:50 am - Link - Report",
        "1999:\nThe envoy comes",
        "4 May 1999",
    ],
)
def test_what_heads_no_words_of_its_line_is_no_label(text: str) -> None:
    assert end_of_label(text, last_date(text)) == 0


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ASTANA – The house voted in 1999.", "The house voted in 1999."),
        ("Wien (APA) - Am 1. Mai 2004 kamen alle.", "Am 1. Mai 2004 kamen alle."),
        ("3Le comité siégea en 1987.", "Le comité siégea en 1987."),
        ("2 When it was signed in 1977, all came.", "When it was signed in 1977, all came."),
        ("[4] The house voted in 1999.", "The house voted in 1999."),
        ("27 States signed in 1999.", "27 States signed in 1999."),
        ("The house voted in 1999.", "The house voted in 1999."),
        ("PARIS, 4 May 1999 – The house votes.", "PARIS, 4 May 1999 – The house votes."),
    ],
)
def test_datelines_and_numbers_of_paragraphs_are_no_part_of_a_sentence(
    text: str, left: str
) -> None:
    start, end = without_lead(text, (0, len(text)), last_date(text))

    assert text[start:end] == left
