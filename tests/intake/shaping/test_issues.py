"""When a text was published, where only the issue, the rights or its citation tell it."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Document, Role
from app.intake.report import Removal
from app.intake.shaping.issues import (
    date_of_issue,
    facts_from_issue,
    period_of,
    published_in_citation,
)
from app.intake.shaping.page_facts import PageFacts
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

TITLE = "Who calls the guards of the lake"
NOTHING = PageFacts()


def published(*lines: str, cut: tuple[str, ...] = (), facts: PageFacts = NOTHING) -> str:
    blocks = [Block(Role.PARAGRAPH, line) for line in lines]
    removed = [Removal(text, "copyright notice") for text in cut]
    return facts_from_issue(blocks, removed, facts).published


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Vol. 3, No. 2, June 2012", "2012-06"),
        ("June 2012 Volume XII, No. 6", "2012-06"),
        ("Spring/Summer 2017 • volume xi, issue 2", "2017"),
        ("No. 3 - Autumn 1999", "1999"),
        ("Nr. 4, März-April 2003", "2003-03"),
        ("Heft 2/2008", "2008"),
        ("Северный вестник, выпуск 12, 2013 г.", "2013"),
        ("© 2008 Harbour Review (Vol 5, No 2)", "2008"),
        ("No. 12 of 1999", ""),  # so laws are counted
        ("Decision No. 3, June 2012", ""),
        ("Harbour Review, June 2012", ""),
        ("Vol. 3", ""),
        ("In vol. 3 of its papers the council of the lake wrote of all that it did in 2012", ""),
    ],
)
def test_the_line_that_names_an_issue_tells_its_month_or_year(text: str, date: str) -> None:
    assert date_of_issue(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March-April 2003", "2003-03"),
        ("Autumn 2003", "2003"),
        ("March 2003", "2003-03"),
        ("4 March 2003", ""),
    ],
)
def test_of_two_months_the_first_counts_and_a_season_is_of_its_year(text: str, date: str) -> None:
    assert period_of(find_dates(text)[0]) == date


def test_an_issue_in_the_head_or_among_what_was_cut_tells_when_a_text_was_published() -> None:
    assert published("Vol. 3, June 2012", TITLE) == "2012-06"
    assert published(TITLE, cut=("Volume 3, 2012",)) == "2012"
    assert published(*[TITLE] * 20, "Vol. 3, June 2012") == ""


def test_what_other_lines_say_of_the_day_goes_before_an_issue() -> None:
    issue = "Vol. 3, June 2012"

    assert published(issue, facts=PageFacts(published="2012-05-30")) == "2012-05-30"
    assert published(issue, facts=PageFacts(published="2012")) == "2012-06"
    assert published(issue, facts=PageFacts(published="2011")) == "2011"


def test_of_several_issues_none_is_that_of_the_text() -> None:
    assert published("Vol. 3, June 2012", "Vol. 3, 2012") == "2012-06"
    assert published("Vol. 3, June 2012", "Vol. 4, June 2013") == ""


def test_a_claim_of_rights_with_a_day_tells_that_of_the_text() -> None:
    assert published(TITLE, cut=("© Harbour Bote, Tuesday, 22.05.2012",)) == "2012-05-22"
    assert published(TITLE, cut=("© Harbour Bote 2012",)) == ""
    assert published(TITLE, cut=("Harbour Bote, 22.05.2012",)) == ""
    words = "and who copies from it must name the paper and the day on which it said so"
    assert published(TITLE, cut=(f"© Harbour Bote, 22.05.2012, {words}",)) == ""


@pytest.mark.parametrize(
    ("line", "year"),
    [
        (f"Verin O. {TITLE} // Public Thought. – 2018. – № 2. – P. 33–38.", "2018"),
        (f"Verin O. {TITLE.upper()}/ O. Verin // The Lake. - North , - 2005. - P. 1-8.", "2005"),
        ("Verin O. Another book // Public Thought. – 2018. – № 2. – P. 33–38.", ""),
        (f"Verin O. {TITLE}, read 2018", ""),
        (f"{TITLE} // Public Thought", ""),
    ],
)
def test_the_citation_of_a_text_tells_its_year(line: str, year: str) -> None:
    assert published_in_citation(TITLE, f"One\n{line}\nhttp://a.example") == year


def test_a_short_title_may_stand_in_any_citation() -> None:
    assert published_in_citation("The lake", "Verin O. The lake // Thought. – 2018. – P. 3.") == ""


def test_a_page_that_cites_itself_is_of_that_year() -> None:
    text = "They met in the capital for two days and spoke about the work of the year and the next."
    lines = (TITLE, text, f"Verin O. {TITLE} // Public Thought. – 2018. – № 2. – P. 33–38.")
    document = Document("text", tuple(Block(Role.PARAGRAPH, line) for line in lines))

    assert understand(document, "a.txt", "", Surroundings()).pages[0].published == "2018"


def test_a_flat_page_is_of_the_month_of_its_issue() -> None:
    text = "They met in the capital for two days and spoke about the work of the year and the next."
    lines = ("Vol. 3, No. 2, June 2012", TITLE, text)
    document = Document("text", tuple(Block(Role.PARAGRAPH, line) for line in lines))

    assert understand(document, "a.txt", "", Surroundings()).pages[0].published == "2012-06"
