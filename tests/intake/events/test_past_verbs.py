"""Verbs that tell what happened, and words that only look like some."""

import pytest

from app.intake.events.past_verbs import tells_of_the_past


@pytest.mark.parametrize(
    "words",
    [
        "The harbour was closed",
        "The envoys met in Strelsau",
        "The charter created a joint school",
        "The town bought it",
        "It has since been opened",
        "Le port a été fermé",
        "Les ministres se sont réunis",
        "Der Hafen wurde geschlossen",
        "Der Rat eröffnete das Haus",
        "Das Haus ist gebaut worden",
        "Порт был закрыт",
        "Документ подписан в столице",
        "Угоду підписано у столиці",
        "Президент відкрив порт",
    ],
)
def test_a_finite_verb_of_the_past_tells(words: str) -> None:
    assert tells_of_the_past(words)


@pytest.mark.parametrize(
    "words",
    [
        "Charter adopted by the assembly",
        "Statement on the armed forces",
        "The mandate ends in spring",
        "Charte adoptée par l'assemblée",
        "Beschluss des Rates",
        "Указ, принятый в столице",
        "Журнал, раздел второй",
        "Наказ міністерства справ",
    ],
)
def test_a_participle_and_a_noun_tell_nothing(words: str) -> None:
    assert not tells_of_the_past(words)
