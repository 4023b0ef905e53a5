"""Days that are said without their month."""

import pytest

from app.intake.dating.days_of_months import day_behind, day_in_entry


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        (", on the 14th, it met", "2012-06-14"),
        (" from the 24th to the 26th.", "2012-06-24/2012-06-26"),
        (", the 14th, it met", "2012-06-14"),
        (" (the 14th and the 15th) it met", "2012-06-14/2012-06-15"),
        (" (10-е число) собрался", "2012-06-10"),
        (" 10 числа собрался совет", "2012-06-10"),
        (", am 4. und 5., tagte er", "2012-06-04/2012-06-05"),
    ],
)
def test_a_day_right_behind_its_month_is_of_that_month(behind: str, day: str) -> None:
    found, end = day_behind(f"June 2012{behind}", "2012-06", len("June 2012"))

    assert found == day
    assert end > len("June 2012")


@pytest.mark.parametrize("behind", [", on the 31st.", " on the 14th floor", " it met"])
def test_what_is_no_day_of_the_month_is_not_read_as_one(behind: str) -> None:
    assert day_behind(f"June 2012{behind}", "2012-06", len("June 2012")) == ("", len("June 2012"))


def _in_entry(text: str) -> str:
    return day_in_entry(text, "2012-06", (0, len(text)))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The island votes on the 17th. The council meets.", "17"),
        ("The second step is completed on the 28th; few are left.", "28"),
        ("On the 29th, 93 guards are hurt.", "29"),
        ("On the 2nd the talks begin.", "02"),
        ("L'île vote le 17.", "17"),
        ("Le 17, l'île vote.", "17"),
        ("Le 1er, un accord est signé.", "01"),
        ("Le 17 le parlement vote.", "17"),
        ("Die Insel erklärt am 17. ihre Unabhängigkeit.", "17"),
        ("Der Rat tagt am 17. Die Minister reisen ab.", "17"),
        ("Am 29. werden 93 Wachen verletzt.", "29"),
        ("17-го Остров голосует.", "17"),
        ("Остров голосует 17-го.", "17"),
        ("Остров голосует 17 числа.", "17"),
        ("17-го числа острів голосує.", "17"),
    ],
)
def test_the_first_sentence_of_an_entry_tells_the_day_of_its_month(text: str, day: str) -> None:
    assert _in_entry(text) == f"2012-06-{day}"


def test_two_days_that_go_together_are_a_span() -> None:
    assert _in_entry("The talks on the 3rd and 4th, in Oslo, fail.") == "2012-06-03/2012-06-04"


@pytest.mark.parametrize(
    "text",
    [
        "They meet on the 17th floor.",
        "They stop on the 28th parallel.",
        "They ran on the 8th Army's flank.",
        "Strikes on the 3rd and again on the 9th.",
        "The talks end. On the 17th they go on.",
        "They meet on the 31st.",
        "Le 3 membres votent.",
        "Les pays votent avant le 17.",
        "Man traf sich am 3. Gipfel in Wien.",
        "Man traf sich am 3. deutschen Forum.",
        "17-го съезда ждут.",
        "Делегаты 17-го съезда едут домой.",
        "Срок продлён до 17-го.",
    ],
)
def test_numbers_of_other_things_and_several_days_are_none(text: str) -> None:
    assert _in_entry(text) == ""
