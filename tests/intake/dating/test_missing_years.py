"""The year of a date that says none, and the reason that is told with it."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.missing_years import DateSetting, with_years
from app.intake.dating.sentences import split_sentences


def found(text: str, year: int = 0, day: str = "", above: int = 0) -> list[tuple[str, str]]:
    setting = DateSetting(year, "the date of the page" if year else "", day, above)
    dates = with_years(text, split_sentences(text), setting, find_dates(text))
    return [(each.value, each.inferred) for each in dates]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 1990. In January and March 2011 it met.", ["1990", "2011-01", "2011-03"]),
        ("In 1990. On 5 May and on 7 June 2011.", ["1990", "2011-05-05", "2011-06-07"]),
    ],
)
def test_of_two_dates_the_second_lends_its_year_to_the_first(text: str, values: list[str]) -> None:
    assert found(text) == [(value, "") for value in values]


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        (
            "It was agreed in 1999 and signed on 27 March.",
            "1999-03-27",
            "before it in the sentence",
        ),
        ("On 27 March, Resolution 1973 was read.", "2011-03-27", "Resolution 1973"),
        ("It began in 1999. On 27 March it ended.", "1999-03-27", "the date before it"),
        ("On 27 March, and again in 2001, it met.", "2001-03-27", "after it in the sentence"),
    ],
)
def test_a_missing_year_is_worked_out_and_the_reason_told(
    text: str, value: str, reason: str
) -> None:
    inferred = [(date, why) for date, why in found(text) if why]

    assert [date for date, _ in inferred] == [value]
    assert reason in inferred[0][1]


def test_a_missing_year_is_that_of_the_page_when_nothing_is_nearer() -> None:
    assert found("He came on 12 November.", 2014) == [("2014-11-12", "the date of the page")]


def test_a_day_of_the_week_speaks_of_the_time_of_the_page() -> None:
    text = "It began in 1999. He came on Wednesday 12 November."

    assert found(text, 2014)[-1] == ("2014-11-12", "the date of the page")


def test_of_two_missing_years_the_resolution_tells_the_one_in_its_sentence() -> None:
    text = "It began in 1999. On 27 March, under Resolution 9999, it met. On 28 March it ended."

    assert [value for value, _ in found(text)] == ["1999", "1999-03-27", "1999-03-28"]


def test_two_days_without_a_year_lend_each_other_none() -> None:
    assert found("On 27 March it met, and on 28 March it ended.") == []


def test_a_date_far_away_lends_no_year() -> None:
    text = "It began in 1999. " + "Nothing happened here. " * 80 + "He came on 12 November."

    assert found(text) == [("1999", "")]


def test_a_date_whose_year_nothing_tells_is_left_out() -> None:
    assert found("He came on 12 November.") == []


def test_the_year_of_a_resolution_lends_itself_to_no_date() -> None:
    text = "UNSCR 1540 (2004) was read. He came on 12 November."

    assert [value for value, _ in found(text)] == ["2004"]


@pytest.mark.parametrize(
    "text",
    [
        "1991\n15. April\nEine Bank öffnet. Sie war 1989 geplant.\n14. Oktober\nEin Brief kommt.",
        "1991\n15 April - A bank opens, planned in 1989.\n14 October - A letter comes.",
        "12 March 1991\nOne thing of 1989.\n\nApril 15 The bank opens.\n• 14 October: A letter.",
    ],
)
def test_a_label_has_the_year_of_the_entry_above_it(text: str) -> None:
    inferred = [(date, why) for date, why in found(text) if why]

    assert inferred == [
        ("1991-04-15", "the year of the entry above it"),
        ("1991-10-14", "the year of the entry above it"),
    ]


def test_a_label_below_a_heading_has_the_year_of_the_heading() -> None:
    assert found("4 June: One thing.", above=1999) == [
        ("1999-06-04", "the year of the entry above it")
    ]


def test_a_date_within_a_line_has_not_the_year_of_the_entry_above_it() -> None:
    text = "1991\nIn 1989, and then on 4 June, it met."

    assert found(text)[-1] == ("1989-06-04", "the year of a date before it in the sentence")


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("On Friday 11 May it joined.", "2007-05-11", "the date of the page"),
        ("On Friday 21 December it opened.", "2007-12-21", "the date of the page"),
        ("On Saturday 11 May it joined.", "2007-05-11", "the date of the page"),
        ("On Thursday 21 December it opened.", "2006-12-21", "the year before the page"),
        ("It was 1999. On Tuesday 11 May it met.", "1999-05-11", "in which it is that weekday"),
    ],
)
def test_the_day_of_the_week_tells_the_year(text: str, value: str, reason: str) -> None:
    date, why = found(text, 2007, "2007-06-04")[-1]

    assert date == value
    assert reason in why


def test_a_page_of_january_tells_of_the_december_before_it() -> None:
    assert found("On 21 December it opened.", 2008, "2008-01-09")[0][0] == "2007-12-21"
    assert found("On 21 December it opened.", 2008, "2008-11-09")[0][0] == "2008-12-21"
    assert found("On 2 January it opened.", 2008, "2008-01-09")[0][0] == "2008-01-02"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 29 February it met.", "2008-02-29"),
        ("On Friday 29 February it met.", "2008-02-29"),
        ("On 28-29 February it met.", "2008-02-28/2008-02-29"),
    ],
)
def test_a_leap_day_is_of_a_year_that_has_one(text: str, value: str) -> None:
    assert found(text, 2010, "2010-03-04")[0][0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1949\nJul, The council met.", "1949-07"),
        ("1949\nJuly\nThe council met.", "1949-07"),
        ("1951\n10.1 - The council met.", "1951-01-10"),
        ("1951\n31/1: The council met.", "1951-01-31"),
        ("1951\nApril–May: The council met.", "1951-04/1951-05"),
        ("1951\nEnd of May: The council met.", "1951-05"),
        ("1951\nMai : le conseil se réunit.", "1951-05"),
        ("1951\t\nJuly\tThe council met.", "1951-07"),
        ("1951\t\nfévrier\tLe conseil se réunit.", "1951-02"),
        ("1951\t\nMärz\tDer Rat tagt.", "1951-03"),
        ("1951\t\nфевраль\tСовет собирается.", "1951-02"),
        ("1951\t\nЛютий:\tРада збирається.", "1951-02"),
        ("1951\t\n17 March\tThe council met.", "1951-03-17"),
        ("1951\t\n17–19 March\tThe council met.", "1951-03-17/1951-03-19"),
        ("1951\t\nSpring\tThe council met.", "1951-21"),
        ("1951\tJuly: The council met.", "1951-07"),
        ("1951\tJuin – le conseil se réunit.", "1951-06"),
        ("1951\tJuly\tThe council met.", "1951-07"),
    ],
)
def test_labels_of_months_and_days_have_the_year_above_them(text: str, value: str) -> None:
    assert found(text)[-1] == (value, "the year of the entry above it")


@pytest.mark.parametrize(
    "text",
    [
        "Jul, The council met.",
        "10.1 - The council met.",
        "It was 1951.\n1.2 - Aims",
        "May\tThe council met.",
    ],
)
def test_such_labels_are_none_where_no_year_heads_them(text: str) -> None:
    assert [date for date, _ in found(text, 2010) if len(date) > 4] == []


@pytest.mark.parametrize("row", ["July\t45", "July\t45 ships", "Jan\tFeb\tMar", "July\tMay"])
def test_a_month_beside_figures_or_other_months_is_no_label(row: str) -> None:
    assert found(f"1951\t\n{row}") == [("1951", "")]


def test_a_weekday_before_a_month_alone_says_nothing_of_its_year() -> None:
    assert found("It was a Friday in May.", 2010)[0][0] == "2010-05"


def test_the_only_year_of_which_a_text_names_days_is_lent_as_the_last_resort() -> None:
    last = "On 25 February it met. It ended on 3 May 2016, and on 4 May 2016 all went home."

    assert found(last)[0] == ("2016-02-25", "the only year of which the text names days")
    assert found(last.replace("4 May 2016", "4 May 2017"))[0] == ("2016-05-03", "")
    assert found("On 25 February it met. It ended in 2016.") == [("2016", "")]
