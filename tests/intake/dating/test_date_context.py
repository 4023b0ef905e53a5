"""What the words round a date make of it."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting, resolution_year
from app.intake.dating.sentences import split_sentences


def found(text: str, year: int = 0) -> list[tuple[str, str]]:
    setting = DateSetting(year, "the date of the page" if year else "")
    dates = dates_in_context(text, split_sentences(text), setting)
    return [(each.value, each.inferred) for each in dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("from 2004 to end 2011", "2004/2011"),
        ("between January 1998 and March 1999", "1998-01/1999-03"),
        ("с 1999 по 2003 год", "1999/2003"),
        ("de 1999 à 2003", "1999/2003"),
        ("from March to June 1999", "1999-03/1999-06"),
        ("from 3 March to 5 June 1999", "1999-03-03/1999-06-05"),
        ("since 2004", "2004/.."),
        ("From 2002 onwards", "2002/.."),
        ("depuis février 1995", "1995-02/.."),
        ("з 1997 року", "1997/.."),
        ("since 1998-2006", "1998/2006"),
    ],
)
def test_two_ends_make_a_range_and_one_an_open_one(text: str, value: str) -> None:
    assert found(text) == [(value, "")]


def test_two_years_that_go_backward_are_no_range() -> None:
    assert found("from 2004 to 1999") == [("2004", ""), ("1999", "")]


def test_dates_in_two_lines_are_no_range() -> None:
    assert [value for value, _ in found("1999 -\n2003")] == ["1999", "2003"]


def test_the_qualifier_of_the_end_qualifies_the_range() -> None:
    text = "from 2004 to end 2011"

    (date,) = dates_in_context(text, split_sentences(text))

    assert date.qualifier == "late"


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
    ("number", "year"), [(100, 0), (700, 1991), (1244, 1999), (1973, 2011), (2767, 2024), (2768, 0)]
)
def test_a_resolution_is_of_the_year_in_which_its_number_came_up(number: int, year: int) -> None:
    assert resolution_year(number) == year


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was signed in 1999.", "event"),
        ("Last updated: 12 Nov. 2014", "meta"),
        ("Mis à jour le 12 mars 2014", "meta"),
        ("VIENNA, 22 June 2006 - The chairman spoke.", "meta"),
        ("UNSCR 1540 (2004) is old.", "attribute"),
        ("The 2010 Strategic Concept is quoted.", "attribute"),
        ("The 2008 UN-NATO declaration holds.", "attribute"),
        ("Resolution 1244 of 12 June 1999 is quoted.", "attribute"),
        ("Exercise Steppe Eagle 2006 was a success.", "attribute"),
        ("Agenda 2030 is quoted.", "attribute"),
        ("In 2010 Strategic Concept papers were read.", "event"),
        ('"The school was opened in 1999," he said.', "event"),
    ],
)
def test_a_date_dates_an_event_or_names_a_document_or_speaks_of_the_page(
    text: str, role: str
) -> None:
    assert [each.role for each in dates_in_context(text, split_sentences(text))] == [role]
