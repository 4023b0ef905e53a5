"""Names of offices."""

import pytest

from app.intake.frame.offices import goes_on_with_office, names_an_office


@pytest.mark.parametrize(
    "text",
    [
        "MINISTRY OF FISHERIES AND PORTS",
        "Ministère de la Mer",
        "Islands and Harbours Division",
        "МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ",
        "Департамент морського транспорту",
        "PERMANENT MISSION OF THE REPUBLIC OF LATVIA",
        "Committee on Ports",
    ],
)
def test_they_are_known(text: str) -> None:
    assert names_an_office(text)


@pytest.mark.parametrize(
    "text",
    [
        "About the northern mission",
        "RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY",
        "The ministry said so. It was late.",
        "Fourth mission of 2012",
        "Islands and their harbours",
    ],
)
def test_titles_and_sentences_are_none(text: str) -> None:
    assert not names_an_office(text)


def test_a_name_in_capitals_goes_on() -> None:
    assert goes_on_with_office("TO THE UNION OF HARBOURS")
    assert not goes_on_with_office("To the harbour")
