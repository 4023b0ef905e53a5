"""The labels of a book: each place has one, and no two places share it."""

import pytest

from app.export.chapters import chapters_of
from app.export.document.labels import Labels
from app.library.pages.page import Place
from app.library.parts import PlacePart

THEN, TODAY, LATER = "1996-01-01", "", "2022-01-01"


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        ((THEN, TODAY, LATER), ["@0", "finland", "@2"]),
        ((THEN, LATER), ["finland", "@1"]),
        ((TODAY,), ["finland"]),
    ],
)
def test_a_page_on_several_days_is_at_home_in_the_chapter_of_today_else_in_the_first(
    library, days, labels
):
    chapters = chapters_of(library, [PlacePart(Place("finland"), day) for day in days])

    found = Labels(chapters)

    assert [found.of_chapter(each) for each in chapters] == labels
    assert found.at("finland") == "finland"


def test_the_places_of_a_page_are_those_of_its_home(library):
    chapters = chapters_of(library, [PlacePart(Place("finland"), day) for day in (THEN, TODAY)])

    found = Labels(chapters)

    label = found.at("finland", "milestones")
    assert label == "finland#milestones"
    assert found.home(label) == "finland"


def test_a_whole_page_is_the_home_of_the_places_of_its_parts(library):
    parts = [PlacePart(Place("finland", "milestones")), PlacePart(Place("finland"), THEN)]
    chapters = chapters_of(library, parts)

    found = Labels(chapters)

    assert [found.of_chapter(each) for each in chapters] == ["@0", "finland"]
    assert found.at("finland", "milestones") == "finland#milestones"
