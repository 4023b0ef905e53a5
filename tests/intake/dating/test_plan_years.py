"""Years for which something is planned or paid, or with which others are compared."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.plan_years import dates_nothing


def nothing(text: str) -> bool:
    return dates_nothing(text, find_dates(text)[-1])


@pytest.mark.parametrize(
    "text",
    [
        "The priorities of the harbour for 2015 stand.",
        "Its second plan covers 2008–2011.",
        "A plan covering the years 2008–2011 was read out.",
        "The guidelines for 1999–2001 foresee more boats.",
        "Les orientations du port pour 2018-2020 sont connues.",
        "Le plan couvre la période 2014-2020.",
        "Die Mittel des Hafens für 2004 reichen nicht.",
        "Das Programm umfasst die Jahre 2014–2016.",
        "Подписан план работы портовых служб на 1999 год.",
        "Програма охоплює 2014–2020 роки.",
        "It is paid from the Harbour Instrument (HAFI) 2007-2010.",
    ],
)
def test_the_years_of_a_plan_date_nothing(text: str) -> None:
    assert nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Boats came twice as often as in 2010.",
        "More boats came than in the whole of 2010.",
        "More boats came than in any year since 2005.",
        "Es kamen mehr Boote als im Jahr 2010.",
        "Es kamen deutlich weniger Boote gegenüber 2010.",
        "Il y eut moins de bateaux qu'en 2010.",
        "Судов было больше по сравнению с 2010 годом.",
        "Човнів було більше, ніж у 2010 році.",
    ],
)
def test_a_year_that_others_are_compared_with_dates_nothing(text: str) -> None:
    assert nothing(text)


@pytest.mark.parametrize(
    "text", ["She left the service before 2004.", "Der Turm ist vor 1980 gebaut worden."]
)
def test_a_year_before_which_something_was_dates_nothing(text: str) -> None:
    assert nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour opened in 2010.",
        "The plan was adopted in 2010.",
        "Огляд плану заплановано на 2010 рік.",
        "Il a dit qu'en 2010 le port a ouvert.",
        "The plan runs from May 2014.",
        "The boats left on 3 May 2004, before noon.",
    ],
)
def test_other_years_may_date_an_event(text: str) -> None:
    assert not nothing(text)
