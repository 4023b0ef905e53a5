"""The year of which a whole document tells, as its title says."""

import pytest

from app.intake.dating.missing_years import YEAR_OF_THE_REPORT
from app.intake.readers.opening import read_document
from app.intake.shaping.years_covered import year_covered
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand


@pytest.mark.parametrize(
    "title",
    [
        "Annual Report 2016",
        "ANNUAL REPORT, 2016",
        "Annual report 2016 – Working with partners",
        "Chapter 4: Annual Report 2016",
        "OSCE Annual Report 2016",
        "2016 Annual Report",
        "Annual Report (2016)",
        "Annual Report for 2016",
        "Annual Report on Activities in 2016",
        "The Secretary General's Annual Report: 2016",
        "Annual Report of the Secretary General for the year 2016",
        "Annual progress report 2016",
        "Report of the Chair for the year 2016",
        "Review of the year 2016",
        "2016: the year in review",
        "Year in Review: 2016",
        "Looking back at 2016",
        "Jahresbericht 2016",
        "Jahresbericht der Kommission für das Jahr 2016",
        "Tätigkeitsbericht 2016",
        "Das Jahr 2016 im Rückblick",
        "Rapport annuel 2016",
        "Rapport annuel du Secrétaire général pour l’année 2016",
        "Rapport d’activité 2016",
        "L’année 2016 en revue",
        "Годовой отчёт 2016",
        "Годовой отчет Генерального секретаря за 2016 год",
        "Отчёт о деятельности за 2016 год",
        "Итоги 2016 года",
        "Річний звіт за 2016 рік",
        "Підсумки 2016 року",
    ],
)
def test_the_title_of_a_report_says_of_which_year_it_tells(title: str) -> None:
    assert year_covered(["Working with partners", title], "2017-03-30") == "2016"


@pytest.mark.parametrize(
    "title",
    [
        "Secretary General presents Annual Report 2016",
        "Annual Report 2016 published",
        "Annual report shows rise since 2016",
        "Annual Report 2015/16",
        "Annual Report 2015–2016",
        "Annual Review Conference 2016",
        "World Report 2016",
        "Summit 2016",
        "Budget for the year 2016",
        f"Annual Report 2016: {'Working with partners ' * 8}",
    ],
)
def test_other_titles_with_a_year_tell_of_no_year(title: str) -> None:
    assert year_covered([title], "2017-03-30") == ""


@pytest.mark.parametrize(
    ("published", "year"),
    [
        ("2018", "2016"),
        ("2016-12-20", "2016"),
        ("2016", "2016"),
        ("", "2016"),
        ("2016-02-11", ""),  # of the year before, as some are called after that of their printing
        ("2015-12-20", ""),
    ],
)
def test_a_report_tells_of_a_year_that_is_over(published: str, year: str) -> None:
    assert year_covered(["Annual Report 2016"], published) == year


def test_days_without_a_year_are_of_the_year_of_the_report() -> None:
    text = (
        "Annual Report 2016\n\nPublished on 30 March 2017\n\nThe staff talks were held in June,"
        " for the first time since 2008. The council met in Haven on 7 October.\n\nThe lake"
        " joined the pact on 10 December 2009. It opened an office on 3 May. Another will open"
        " on 2 February."
    )
    report = understand(read_document(text.encode(), "r.txt"), "r.txt", "", Surroundings())

    told = {str(each.date): each.inferred for each in report.pages[0].milestones}
    assert {day for day, why in told.items() if why == YEAR_OF_THE_REPORT} == {
        "2016-06",
        "2016-10-07",
        "2016-05-03",
        "2017-02-02",
    }


@pytest.mark.parametrize(
    ("month", "day"),
    [("May 2027", "2024-05-14"), ("May 2024", "2024-05-14"), ("2024", "2024-05-14")],
)
def test_a_title_that_names_a_later_month_lends_no_year(month: str, day: str) -> None:
    text = f"Observers stay until {month}\n\n14 May 2024\n\nOn Tuesday, 14 May, the council met."
    report = understand(read_document(text.encode(), "n.txt"), "n.txt", "", Surroundings())

    assert [str(each.date) for each in report.pages[0].milestones] == [day]
