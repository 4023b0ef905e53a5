"""The language of a paragraph."""

import pytest

from app.intake.shaping.languages import (
    in_other_letters,
    language_of,
    main_language,
    other_language_of,
)

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


@pytest.mark.parametrize("main", SAMPLES)
def test_a_whole_paragraph_in_another_language_is_told_from_its_page(main: str) -> None:
    told = {language: other_language_of(text, main) for language, text in SAMPLES.items()}

    assert told == {language: language if language != main else "" for language in SAMPLES}


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The Charte de la paix et de la sécurité was signed by the two sides.", "en"),
        ("Le Partnership for Peace est un programme of the Alliance.", "fr"),
        ("Договор и право", "uk"),
        ("Kabul", "ru"),
        ("", "en"),
    ],
)
def test_foreign_names_do_not_make_a_paragraph_foreign(text: str, main: str) -> None:
    assert other_language_of(text, main) == ""


def test_a_few_words_in_other_letters_are_in_another_language() -> None:
    assert other_language_of("Наука и обучение", "en") == "ru"


def test_latin_letters_are_others_only_where_the_page_has_none() -> None:
    assert in_other_letters("Training 2003", "ru")
    assert not in_other_letters("Training", "fr")
    assert not in_other_letters("Обучение (PfP)", "ru")
    assert not in_other_letters("1992", "uk")
