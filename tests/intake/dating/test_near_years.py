"""The year of a date in a text of which the day is known."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.missing_years import DateSetting, with_years
from app.intake.dating.near_years import year_near
from app.intake.dating.sentences import split_sentences


def last_year(text: str, told: str) -> str:
    setting = DateSetting(int(told[:4]), "the date of the page", told, told=told)
    dates = with_years(text, split_sentences(text), setting, find_dates(text))
    return dates[-1].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge is of 1996. Notice was given on 1 June.", "2006-06-01"),
        ("The pact of 2 May 1998 holds.\n\nOn 1 June it was read out.", "2006-06-01"),
        ("Der Vertrag gilt seit 1998. Am 1. Juni folgt eine Tagung.", "2006-06-01"),
        ("Le pont est de 1996. Le 1 juin, il a été fermé.", "2006-06-01"),
        ("Мост стоит с 1996 года. Встреча прошла 1 июня.", "2006-06-01"),
        ("Міст стоїть з 1996 року. Зустріч відбулася 1 червня.", "2006-06-01"),
    ],
)
def test_news_speak_of_their_own_year_and_not_of_one_they_name(text: str, value: str) -> None:
    assert last_year(text, "2006-06-22") == value


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built in 1996. In June of the same year it fell.",
        "Die Brücke ist von 1996. Im Juni desselben Jahres fiel sie.",
        "Мост построен в 1996 году. Он упал в июне того же года.",
        "Built in 1996, the bridge fell in June.",
        "1996 - Bridge built\nFell in June",
        "1996\n• Built with great hopes.\n• It fell in June.",
    ],
)
def test_the_same_year_and_that_of_an_entry_are_not_those_of_the_page(text: str) -> None:
    assert last_year(text, "2006-06-22") == "1996-06"


@pytest.mark.parametrize(
    ("value", "day", "before", "behind", "year"),
    [
        ("XXXX-12-07", "2019-01-25", "In Milan, on ", " rules were made.", 2018),
        ("XXXX-06-25", "2019-01-25", "A meeting is to be held on ", ".", 2019),
        ("XXXX-12-07", "2019-01-25", "The council will meet on ", ".", 2019),
        ("XXXX-12-07", "2019-01-25", "You will find attached what was agreed on ", ".", 2018),
        ("XXXX-02", "2019-12-10", "The council will meet in ", ".", 2020),
        ("XXXX-02", "2019-12-10", "The council met in ", ".", 2019),
        ("XXXX-10-31", "2022-04-29", "Ликвидацию завершат к ", ".", 2022),
        ("XXXX-10-31", "2019-03-14", "засудили напад ", " минулого року", 2018),
        ("XXXX-06", "2012-07-11", "Im kommenden Jahr soll es Ende ", " hingehen", 2013),
        ("XXXX-05", "2012-07-11", "It was signed in ", " last year.", 2011),
        ("XXXX-09-08", "2012-07-11", "In Haven on ", " last the ministers met.", 2011),
        (
            "XXXX-09-08",
            "2012-07-11",
            "The ministers meet in Haven on ",
            " in last minute talks.",
            2012,
        ),
        ("XXXX-03", "1999-04", "It began in ", ".", 1999),
        ("XXXX-03", "1999", "It began in ", ".", 1999),
        ("XXXX-02-29", "1999-11-02", "It began on ", ".", 1999),
        ("XXXX-05/XXXX-06", "1999-11-02", "It went on in ", ".", 1999),
        ("XXXX-01-01", "1999-12-02", "Five leases expire on ", ".", 2000),
        ("XXXX-01-01", "1999-12-02", "Am ", " übernimmt Oman den Vorsitz.", 2000),
        ("XXXX-01-01", "1999-12-02", "Le ", ", il prendra la présidence.", 2000),
        ("XXXX-01-01", "1999-12-02", "С ", " пост перейдёт к послу.", 2000),
        ("XXXX-01-17", "1999-12-02", "Вибори призначено на ", ".", 2000),
        ("XXXX-01-01", "1999-12-02", "On ", " it took over.", 1999),
        ("XXXX-12", "1999-03-02", "It closed last ", ".", 1998),
        ("XXXX-02", "1999-03-02", "It closed last ", ".", 1999),
        ("XXXX-12", "1999-03-02", "En ", " dernier, l'escale durera peu.", 1998),
        ("XXXX-10-02/XXXX-10-03", "1999-02/1999-03", "They met on ", ".", 1998),
        ("XXXX-10-02", "1999-21/..", "They met on ", ".", 1999),
    ],
)
def test_the_year_is_near_the_day_of_the_page(
    value: str, day: str, before: str, behind: str, year: int
) -> None:
    assert year_near(value, day, before, behind) == year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Founded on 23 July 1998, it opened in January of the following year.", "1999-01"),
        ("Он создан 23 июля 1998 года и открылся в январе следующего года.", "1999-01"),
        ("The pact of 1998 was read out in January last year.", "2005-01"),
        ("It was signed on 2 May 1998 and read out six weeks ago, on 5 May.", "2006-05-05"),
        ("Il fut signé le 2 mai 1998 et lu il y a six semaines, le 5 mai.", "2006-05-05"),
        ("Er ist vom 2. Mai 1998 und wurde vor sechs Wochen, am 5. Mai, verlesen.", "2006-05-05"),
        ("Его подписали 2 мая 1998 года и зачитали шесть недель назад, 5 мая.", "2006-05-05"),
        ("Його підписали 2 травня 1998 року і зачитали шість тижнів тому, 5 травня.", "2006-05-05"),
        ("The pact of 1998 was read out in January.", "1998-01"),
    ],
)
def test_the_following_year_counts_from_the_one_that_was_named(text: str, value: str) -> None:
    assert last_year(text, "2006-06-22") == value


def test_of_a_chronicle_of_a_year_the_labels_are_of_that_year() -> None:
    text = "21 Nov\nTalks began that are to end by May 2004.\n22 Nov\nIt met{}"

    assert last_year(text.format("."), "2002") == "2002-11-22"
    assert last_year(text.format(" on 3 May."), "2002") == "2002-05-03"
    assert last_year("It ends in 2004. On 3 May it met.", "2002") == "2004-05-03"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It left on 25 May 1995. Seven months later, on 20 December, it snowed.", "1995-12-20"),
        ("It left on 25 May 1995. Nine months later, in February, it snowed.", "1996-02"),
        ("It left on 9 January 1995. Ten weeks earlier, on 3 November, it snowed.", "1994-11-03"),
        ("It left in 1995. Some weeks later, on 3 November, it snowed.", "1995-11-03"),
        ("Es fuhr am 25. Mai 1995. Zwei Wochen später, am 8. Juni, schneite es.", "1995-06-08"),
        ("Il partit le 25 mai 1995. Dix jours plus tard, le 4 juin, il neigea.", "1995-06-04"),
        ("Он ушёл 25 мая 1995 года. Через две недели, 8 июня, пошёл снег.", "1995-06-08"),
        ("Він пішов 25 травня 1995 року. Місяць до того, 24 квітня, падав сніг.", "1995-04-24"),
        ("Seven months later, on 30 December, it snowed.", "2005-12-30"),
    ],
)
def test_what_came_weeks_or_months_later_counts_from_the_date_before_it(
    text: str, value: str
) -> None:
    assert last_year(text, "2006-06-22") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks in December turned into a quarrel.", "2005-12"),
        ("After the bridge fell on 17 October we met often.", "2005-10-17"),
        ("By December we had found a boat.", "2005-12"),
        ("In October they agreed on a truce.", "2005-10"),
    ],
)
def test_what_is_over_is_not_later_than_the_page(text: str, value: str) -> None:
    assert last_year(text, "2006-06-22") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They agreed on talks in December.", "2006-12"),
        ("The talks in December were postponed.", "2006-12"),
        ("The boat left on 4 July.", "2006-07-04"),
    ],
)
def test_what_was_agreed_or_is_near_may_be_later(text: str, value: str) -> None:
    assert last_year(text, "2006-06-22") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We meet again next May.", "2007-05"),
        ("We meet again next August.", "2006-08"),
        ("The pact is of 15 March 1998; the round of 2 April this year was short.", "2006-04-02"),
    ],
)
def test_next_and_this_year_count_from_the_page(text: str, value: str) -> None:
    assert last_year(text, "2006-06-22") == value


def test_two_months_without_a_year_are_a_span() -> None:
    text = "Boats were counted between February and May."

    assert last_year(text, "2006-06-22") == "2006-02/2006-05"


def test_a_day_has_the_year_of_the_one_that_it_is_joined_with() -> None:
    text = "It was signed on 3 May and read out on 7 June 1999."
    setting = DateSetting(2006, "the date of the page", "2006-06-22", told="2006-06-22")

    first, _ = with_years(text, split_sentences(text), setting, find_dates(text))

    assert first.value == "1999-05-03"
