"""Labels in the line above a date."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.labels_above import Told, told_by
from app.intake.shaping.lines_about import NO_DAY, without_lines_about
from app.intake.shaping.page_facts import PageFacts


def facts_of(*texts: str) -> PageFacts:
    title = Block(Role.PARAGRAPH, "Seven harbours", likely=Likely(title=0.9))
    about = (Block(Role.PARAGRAPH, text, likely=Likely(about=0.9)) for text in texts)
    return without_lines_about([title, *about], [], PageFacts())[1]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Date of publication", Told.PUBLISHED),
        ("Дата публикации:", Told.PUBLISHED),
        ("Дата виходу тому друком:", Told.PUBLISHED),
        ("Dernière modification :", Told.UPDATED),
        ("Дата останньої редакції статті:", Told.UPDATED),
        ("Received", Told.OTHER),
        ("Eingereicht am", Told.OTHER),
        ("Received with thanks", Told.NOTHING),
        ("Seven harbours", Told.NOTHING),
    ],
)
def test_a_label_says_of_what_the_date_below_it_is(label: str, told: Told) -> None:
    assert told_by(label) == told


def test_the_day_of_publication_is_the_one_below_its_label() -> None:
    lines = ("Received", "14.05.2018", "Date of publication", "29.06.2018")

    assert facts_of(*lines) == PageFacts(published="2018-06-29")
    assert facts_of(*lines[:2]) == PageFacts()


def test_years_below_their_labels_are_told_apart() -> None:
    found = facts_of("Last modified", "2023", "Date of issue", "2016", "Last modified", "2020")

    assert found == PageFacts(published="2016", updated="2023")


def test_a_label_without_a_date_below_it_leaves_what_is_known() -> None:
    assert facts_of("4 March 2011", "Date of issue", "none") == PageFacts(published="2011-03-04")


def test_a_year_without_a_label_is_only_likely() -> None:
    assert facts_of("Harbour Review", "2016") == PageFacts("2016", inferred=NO_DAY)
