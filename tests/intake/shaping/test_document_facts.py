"""What the days of a document's text and those of its file say together."""

import pytest

from app.intake.document import Block, Document, Role
from app.intake.report import FoundPage
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

TEXT = (
    "The board of the harbours met in the old hall on 3 May {year} and agreed on plans that will "
    "keep the quays dry, as in {year} before; the first of {year} had failed."
)


def read(form: str, *lines: str, year: str = "2014", published: str = "") -> FoundPage:
    texts = ("Quays kept dry for ten winters", *lines, TEXT.format(year=year))
    blocks = (
        Block(Role.HEADING, texts[0], level=1),
        *(Block(Role.PARAGRAPH, each) for each in texts[1:]),
    )
    document = Document(form, blocks, published=published)
    return understand(document, f"quays.{form}", "", Surroundings()).pages[0]


def test_a_day_in_the_metadata_that_repeats_the_update_is_none_of_publication() -> None:
    page = read("html", "Last updated: 17 May 2014 14:05", published="2014-05-17")

    assert (page.published, page.updated) == ("", "2014-05-17T14:05")


def test_a_page_may_be_changed_on_its_first_day() -> None:
    lines = ("Published: 17 May 2014", "Last updated: 17 May 2014 14:05")

    assert read("html", *lines, published="2014-05-17").published == "2014-05-17"


@pytest.mark.parametrize(("year", "published"), [("2014", "2015-06-01"), ("1996", "")])
def test_a_file_made_long_after_all_that_it_tells_was_only_converted(
    year: str, published: str
) -> None:
    assert read("pdf", year=year, published="2015-06-01").published == published


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_month_on_a_cover_goes_before_the_day_of_the_file(form: str) -> None:
    page = read(form, "Oslo, June 2008", year="2007", published="2009-01-05")

    assert page.published == "2008-06"
    assert page.inferred


def test_a_question_is_published_with_its_answer() -> None:
    lines = ("Question écrite n° 12", "publiée le 03/03/2014", "Réponse publiée le 17/03/2014")

    assert read("html", *lines, year="2013").published == "2014-03-17"


def test_a_correction_is_an_update() -> None:
    page = read("html", "Korrektur vom 3. Mai 2019: Es war ein Kai.", published="2014-05-17")

    assert (page.published, page.updated) == ("2014-05-17", "2019-05-03")


def test_the_day_on_which_something_starts_is_none_of_the_page() -> None:
    assert read("text", "Starting date: 1 November 2009", year="2007").published == ""
