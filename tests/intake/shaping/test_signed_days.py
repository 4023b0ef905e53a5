"""The days of treaties, of sittings and of answers."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.signed_days import (
    day_of_answer,
    day_of_deed,
    day_of_signature,
    day_of_sitting,
)

TEXT = "The harbours of the lake help one another with ropes and lamps whenever one of them asks."


def blocks(*lines: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Done at Bergen on 17 March 2014 in two copies, both of them valid.", "2014-03-17"),
        ("Done at Riga, in duplicate, on the 27th of April, 1909.", "1909-04-27"),
        ("Fait à Brest, le 17 mars 2014.", "2014-03-17"),
        ("Geschehen zu Kiel am 17. März 2014", "2014-03-17"),
        ("Совершено в городе Минске 17 марта 2014 года", "2014-03-17"),
        ("Done at Bergen. It was sent on to the lake on 17 March 2014.", ""),
        ("It was done at Bergen on 17 March 2014.", ""),
    ],
)
def test_a_treaty_is_of_the_day_on_which_it_was_done(line: str, day: str) -> None:
    assert day_of_deed(blocks("Statute", *[TEXT] * 9, line, "For the lake")) == day


def test_the_day_of_a_deed_may_stand_below_the_title() -> None:
    assert day_of_deed(blocks("Statute", "Done at Kiel, 17 March 2014", TEXT)) == "2014-03-17"


def test_a_deed_in_the_middle_of_a_text_is_another_one() -> None:
    middle = blocks("Done at Kiel on 17 March 2014")

    assert day_of_deed([*blocks(*[TEXT] * 15), *middle, *blocks(*[TEXT] * 15)]) == ""


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("COMPTE RENDU N° 14", "Réunion du lundi 17 mars 2014 à 16 heures 45"), "2014-03-17"),
        (("Minutes of the meeting held on 17 March 2014",), "2014-03-17"),
        (("Протокол № 3", "заседания правления", "Заседание от 17 марта 2014 г."), "2014-03-17"),
        (("Compte rendu du séminaire du 9 mars 2017, Brest",), ""),
        (("Quays", "Meeting of 17 March 2014"), ""),
    ],
)
def test_minutes_are_of_the_day_of_the_sitting(lines: tuple[str, ...], day: str) -> None:
    assert day_of_sitting(blocks(*lines, TEXT)) == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (
            ("Question écrite n° 12", "publiée le 03/03/2014", TEXT, "Réponse du ministère",
             "publiée dans le JO du 17/03/2014 - page 214"),
            "2014-03-17",
        ),
        (("Written question 12", TEXT, "Answered on: 17 March 2014"), "2014-03-17"),
        (("Kleine Anfrage", TEXT, "Antwort der Regierung vom 17. März 2014"), "2014-03-17"),
        (("Quays kept dry", TEXT, "Answered on: 17 March 2014"), ""),
        (("Written question 12", "Asked on: 3 March 2014", TEXT), ""),
    ],
)  # fmt: skip
def test_a_question_is_out_when_it_is_answered(lines: tuple[str, ...], day: str) -> None:
    assert day_of_answer(blocks(*lines)) == day


@pytest.mark.parametrize(
    ("below", "day"),
    [
        (("Brüssel, den 17. März 2014", "Anna Berg", "Präsidentin"), "2014-03-17"),
        (("Vienna, 17 March 2014",), "2014-03-17"),
        (("17 March 2014",), ""),
        (("Vienna, 17 March 2014", TEXT), ""),
        (("Oslo, 1 May 2014", "Vienna, 17 March 2014"), ""),
    ],
)
def test_a_text_is_of_the_day_beside_a_place_at_its_end(below: tuple[str, ...], day: str) -> None:
    assert day_of_signature(blocks("Quays", *[TEXT] * 4, *below)) == day
