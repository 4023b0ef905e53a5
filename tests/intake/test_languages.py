"""The language of a paragraph."""

import pytest

from app.intake.languages import language_of, main_language

SAMPLES = {
    "en": "The two sides met in the capital and spoke about the work of the year.",
    "fr": "Les deux parties se sont réunies dans la capitale et ont parlé du travail de l’année.",
    "de": "Die beiden Seiten trafen sich und sprachen über die Arbeit des Jahres.",
    "ru": "Обе стороны встретились в столице и говорили о работе, которая была сделана.",
    "uk": "Обидві сторони зустрілися в столиці й говорили про роботу цього року, її підсумки.",
    "ar": "التقى الجانبان في العاصمة وتحدثا عن عمل السنة",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_paragraph_is_in_its_language(language: str) -> None:
    assert language_of(SAMPLES[language]) == language


@pytest.mark.parametrize("text", ["", "Kabul", "1992", "… — …"])
def test_too_little_tells_no_language(text: str) -> None:
    assert language_of(text) == ""


def test_most_of_the_text_decides_and_the_rest_is_counted() -> None:
    texts = [SAMPLES["en"], SAMPLES["en"] * 2, SAMPLES["de"], "Kabul"]

    assert main_language(texts) == ("en", {"de": 1})


def test_no_text_has_no_language() -> None:
    assert main_language(["Kabul"]) == ("", {})
