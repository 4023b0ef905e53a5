"""Days in running heads and addresses, for documents that do not give their own."""

import pytest

from app.intake.report import Removal
from app.intake.shaping.days_beside import IN_A_HEAD, IN_THE_ADDRESS, with_day_beside
from app.intake.shaping.page_facts import PageFacts

ADDRESS = "https://harbours.example/press/{}/seven-harbours-agree"


@pytest.mark.parametrize(
    ("head", "why", "day"),
    [
        ("Harbour Monitor | Report No. 14 October 2013", "running head", "2013-10"),
        ("28 June 2012", "page head", "2012-06-28"),
        ("Бюллетень договоров. Июнь 2004 г. № 6", "page foot", "2004-06"),
        ("Harbours, Vol. 14, No. 2 (2012)", "running head", ""),
        ("From May 2012 to June 2013", "running head", ""),
        ("28 June 2012", "menu", ""),
    ],
)
def test_the_head_of_each_page_tells_the_day(head: str, why: str, day: str) -> None:
    removed = [Removal(head, why), Removal(head, why), Removal("12", "page number")]
    facts = with_day_beside(PageFacts(), removed, "pdf")

    assert facts == PageFacts(published=day, inferred=IN_A_HEAD if day else "")


def test_the_head_of_a_site_tells_nothing() -> None:
    removed = [Removal("28 June 2012", "page head")]

    assert with_day_beside(PageFacts(), removed, "html") == PageFacts()


@pytest.mark.parametrize(
    ("part", "day"),
    [
        ("2025/10/10", "2025-10-10"),
        ("2025-10-10", "2025-10-10"),
        ("2025/10", ""),
        ("2025/10-10", ""),
        ("2025/13/10", ""),
        ("2025/02/30", ""),
        ("2025/10/101", ""),
    ],
)
def test_an_address_tells_the_day(part: str, day: str) -> None:
    url = ADDRESS.format(part)
    facts = with_day_beside(PageFacts(url=url), (), "html")

    assert facts == PageFacts(url=url, published=day, inferred=IN_THE_ADDRESS if day else "")


def test_what_the_document_says_goes_before_that() -> None:
    url = ADDRESS.format("2025/10/10")
    said = PageFacts(url=url, published="2025-10-09")
    guessed = PageFacts(url=url, published="2025", inferred="a year in its head")
    other = PageFacts(url=url, published="2024", inferred="a year in its head")

    assert with_day_beside(said, (), "html") == said
    assert with_day_beside(guessed, (), "html").published == "2025-10-10"
    assert with_day_beside(other, (), "html") == other
