"""Headings that tell events, and headings whose date is that of the text below."""

import pytest

from app.intake.dating.missing_years import DateSetting
from app.intake.events.milestones import SectionText, find_milestones
from app.library.pages.page import Milestone


def below(title: str, text: str) -> list[Milestone]:
    return list(find_milestones([SectionText("part", title, text)], DateSetting())[0])


@pytest.mark.parametrize(
    ("title", "date", "told"),
    [
        ("13/09/1968 The country leaves the pact", "1968-09-13", "The country leaves the pact"),
        ("4 May 1999 – an office opens", "1999-05-04", "an office opens"),
        ("Deployed: 29 April 1993", "1993-04-29", "Deployed: 29 April 1993"),
        ("Office opened in Oslo: 9 May 1993", "1993-05-09", "Office opened in Oslo: 9 May 1993"),
        (
            "1983 A programme for research is launched",
            "1983",
            "A programme for research is launched",
        ),
    ],
)
def test_a_heading_with_a_date_and_words_tells_an_event(title: str, date: str, told: str) -> None:
    (found,) = below(title, "Nothing here.")

    assert (str(found.date), found.sentence, found.text) == (date, told, told)
    assert found.place is not None
    assert (found.place.section, found.place.start, found.place.end) == ("part", 0, 0)


@pytest.mark.parametrize(
    "title",
    [
        "Summit of 4 May 1999",
        "Cooks: 4 May 1999",
        "Updated: 4 May 1999",
        "1999 Strategic Concept",
        "1983 A look back",
        "4 May 1999 later",
        "",
    ],
)
def test_other_headings_tell_none(title: str) -> None:
    assert below(title, "Nothing here.") == []


def test_the_paragraphs_below_a_day_take_its_date_where_they_have_none() -> None:
    text = (
        "The envoys came to the lake. They ate.\nIt was cold there.\nA treaty was signed at noon."
    )

    found = below("12 March 2003", text)

    assert [(str(each.date), each.sentence) for each in found] == [
        ("2003-03-12", "The envoys came to the lake."),
        ("2003-03-12", "A treaty was signed at noon."),
    ]
    assert all(
        each.place and text[each.place.start : each.place.end] == each.sentence for each in found
    )


def test_below_a_year_only_what_tells_the_type_of_an_event_takes_it() -> None:
    found = below("1994:", "It was cold by the lake.\n\nOman joins the Partnership.\n\nBy the way")

    assert [(str(each.date), each.sentence) for each in found] == [
        ("1994", "Oman joins the Partnership.")
    ]


def test_text_below_another_date_does_not_take_that_of_the_heading() -> None:
    text = "It was cold by the lake.\n1996\nOman joins the Partnership."

    assert all(str(each.date) != "1994" for each in below("1994", text))


def test_a_single_date_below_a_heading_is_told_by_the_line_below_it() -> None:
    (found,) = below("Signing", "14 December 1995\nThe treaty is signed by nine leaders")

    assert (str(found.date), found.sentence) == (
        "1995-12-14",
        "The treaty is signed by nine leaders",
    )


def test_a_heading_that_is_a_month_has_the_last_year_that_headed_a_line() -> None:
    sections = [
        SectionText("", "", "1991\nFebruary\nThree states meet in a castle."),
        SectionText("december", "December", "The union of the states is dissolved in peace."),
        SectionText("notes", "Notes on December", "Nothing here."),
    ]

    found, _ = find_milestones(sections, DateSetting())

    assert [(str(each.date), each.at) for each in found] == [
        ("1991-02", ""),
        ("1991-12", "december"),
    ]


def test_a_paragraph_with_a_date_of_its_own_keeps_it() -> None:
    found = below("1994", "Oman joins the Partnership on 4 May 1994.")

    assert [str(each.date) for each in found] == ["1994-05-04"]


@pytest.mark.parametrize("title", ["The year 1994 in words", "Since 1994", "Lessons"])
def test_a_heading_that_says_more_than_a_date_lends_none(title: str) -> None:
    assert below(title, "Oman joins the Partnership.") == []
