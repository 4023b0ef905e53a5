"""Tests of `app.ui.tray.rows`."""

import pytest

from app.export.part_facts import PartFacts
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
)
from app.ui.tray.rows import MISSING_ICON, note_of, note_text, rows_of, summary

TITLES = {"finland": "Finland", "sweden": "Sweden"}
FINLAND = PlacePart(Place("finland"))


@pytest.mark.parametrize(
    ("part", "kind", "title"),
    [
        (FINLAND, "page", "Finland"),
        (PlacePart(Place("finland", "milestones")), "section", "Finland"),
        (PlacePart(Place("finland"), "1996-01-01"), "page", "Finland, on 1 January 1996"),
        (PlacePart(Place("finland", "milestones", 0, 2, "In")), "passage", "Finland"),
        (PlacePart(Place("atlantis")), "page", "atlantis"),
        (HeadingPart("North"), "heading", "North"),
        (NotePart("First line\nSecond"), "note", "First line"),
        (NotePart("Text", "Title"), "note", "Title"),
        (NotePart(""), "note", "Empty note"),
        (EventsPart("Since 1994"), "events", "Since 1994"),
        (ResultsPart("oslo"), "results", "Results for “oslo”"),
        (MatrixPart(), "matrix", "Who joined what"),
        (ComparisonPart(("finland", "sweden")), "comparison", "Finland and Sweden"),
        (FactSheetPart("sweden"), "fact sheet", "Sweden"),
    ],
)
def test_a_part_has_a_name_before_anything_is_looked_up(part, kind, title):
    (row,) = rows_of((part,), {}, TITLES)

    assert (row.kind, row.title, row.words) == (kind, title, None)


def test_what_stands_below_a_heading_is_indented():
    rows = rows_of((FINLAND, HeadingPart("A"), NotePart("x"), HeadingPart("B")), {}, TITLES)

    assert [row.depth for row in rows] == [0, 0, 1, 0]


def test_what_is_known_of_a_part_is_shown():
    facts = {FINLAND: PartFacts("page", "Finland", "", 1200)}

    (row,) = rows_of((FINLAND,), facts, {})

    assert (row.title, row.words, row.icon) == ("Finland", 1200, "file-text")


def test_a_missing_part_stays_and_says_so():
    facts = {FINLAND: PartFacts("page", "finland", "No longer in the library", missing=True)}

    rows = rows_of((FINLAND,), facts, {})

    assert rows[0].icon == MISSING_ICON
    assert rows[0].spoken == "finland. No longer in the library"
    assert summary(rows) == "1 part · 1 missing"


def test_the_summary_counts_parts_words_and_pages():
    note = NotePart("x")
    facts = {
        FINLAND: PartFacts("page", "Finland", "", 1200),
        note: PartFacts("note", "x", "", 1),
    }

    rows = rows_of((HeadingPart("North"), FINLAND, note), facts, {})

    assert summary(rows, 9) == "2 parts · 1,201 words · about 9 pages"
    assert summary(rows) == "2 parts · 1,201 words"
    assert summary([]) == ""


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("# Title\n\nText", NotePart("Text", "Title")),
        ("Text\n# no title", NotePart("Text\n# no title")),
        ("#hashtag", NotePart("#hashtag")),
        ("#  \nText", NotePart("#  \nText")),
        ("", NotePart("")),
    ],
)
def test_a_first_line_with_a_hash_is_the_title_of_a_note(text, note):
    assert note_of(text) == note
    assert note_of(note_text(note)) == note


@pytest.mark.parametrize(
    ("part", "dated"),
    [
        (PlacePart(Place("finland"), "1996-01-01"), True),
        (EventsPart("Events, until 1 January 1996", last="1996-01-01"), True),
        (FINLAND, False),
        (HeadingPart("North"), False),
    ],
)
def test_a_row_whose_title_ends_with_a_day_says_so(part, dated):
    assert rows_of([part], {}, {})[0].is_dated is dated
