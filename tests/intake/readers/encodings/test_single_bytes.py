"""Encodings told apart by what each makes of a text."""

import pytest

from app.intake.readers.encodings.letters import LANGUAGES
from app.intake.readers.encodings.single_bytes import guess, readings


def test_the_parts_of_the_letters_of_a_language_are_one_together():
    assert all(abs(sum(each.shares.values()) - 1) < 1e-9 for each in LANGUAGES)


def test_readings_that_say_the_same_are_one():
    found = readings("Für den Präsidenten".encode("cp1252"))

    assert found[0].encoding == "cp1252"
    assert len({each.text for each in found}) == len(found)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


@pytest.mark.parametrize(
    "text",
    [
        "NATO’s first office was opened there – so it was said – in “the old town”…",
        "It was read¹ by all.",
        "Today’s History: £5, 20° C and a café.",
    ],
)
def test_an_english_text_with_printed_signs_is_western_without_a_doubt(text):
    found = guess(text.encode("cp1252"))

    assert (found.encoding, found.rival) == ("cp1252", "")


def test_one_foreign_name_in_an_english_text_leaves_a_doubt():
    text = "The talks began in May, and the speaker was Mr Kovač of the ministry."
    found = guess(text.encode("cp1250"))

    assert {found.encoding, found.rival} == {"cp1250", "cp1252"}


@pytest.mark.parametrize(
    ("wrong", "right", "text"),
    [
        ("iso8859_2", "cp1250", "Šéf úřadu řekl, že Žižkov je blízko; ťuhýk žije v lese."),
        ("cp1250", "iso8859_2", "Šéf úřadu řekl, že Žižkov je blízko; ťuhýk žije v lese."),
        ("cp1251", "koi8_r", "Делегация прибыла в Москву."),
        ("koi8_r", "cp1251", "Делегация прибыла в Москву."),
        ("mac_cyrillic", "cp1251", "Делегация прибыла, и начались переговоры о мире."),
        ("cp1252", "cp1250", "Ďalší človek prišiel neskôr, keď už všetko skončilo."),
    ],
)
def test_signs_controls_and_capitals_inside_words_speak_against_a_reading(wrong, right, text):
    found = readings(text.encode(right))

    assert found[0].text == text
    scores = {each.encoding: each.score for each in found}
    assert scores[wrong] < scores[right] - 3


def test_what_is_in_no_known_language_is_not_known():
    assert not guess("代表団は町に到着し、話し合いを始めた。".encode("shift_jis")).known
