"""What a reader puts into a tray."""

import pytest

from app.library.chronology.scope import Scope
from app.library.compilation import record_json
from app.library.pages.page import Place
from app.library.parts import (
    ComparisonPart,
    EventsPart,
    FactSheetPart,
    HeadingPart,
    MatrixPart,
    NotePart,
    PlacePart,
    ResultsPart,
    pages_of,
    together,
)

PARTS = [
    (PlacePart(Place("pfp", "evolution", 3, 9, "signed")), ("pfp",)),
    (PlacePart(Place("finland"), "1996-01-01"), ("finland",)),
    (HeadingPart("Central Asia"), ()),
    (NotePart("My *own* words", "Remark"), ()),
    (
        EventsPart("E", Scope("page", ("malta",)), "1994", "1999", (("type", ("left",)),)),
        ("malta",),
    ),
    (ResultsPart("status of forces", 5), ()),
    (MatrixPart(("malta",), ("pfp",), "1996-12-31"), ("malta", "pfp")),
    (ComparisonPart(("malta", "austria")), ("malta", "austria")),
    (FactSheetPart("malta"), ("malta",)),
]


@pytest.mark.parametrize(("part", "pages"), PARTS)
def test_a_part_is_kept_as_json_and_names_its_pages(part, pages):
    assert record_json.load(record_json.dump(part)) == part
    assert pages_of(part) == pages


@pytest.mark.parametrize(
    ("titles", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C", "D"], "A, B, C and D")],
)
def test_titles_are_told_as_one(titles, words):
    assert together(titles) == words
