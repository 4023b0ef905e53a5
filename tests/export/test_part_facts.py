"""What a list says of the parts of a tray."""

from dataclasses import replace

import pytest

from app.export.briefing import gather
from app.export.document.volumes import estimate_pages
from app.export.part_facts import NO_TEXT, PartFacts, facts_of, length_of
from app.export.templates import BRIEFING
from app.library.chronology.scope import Scope
from app.library.pages.body import plain_text
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


def test_a_page_is_counted_with_its_words(library):
    facts = facts_of(library, PlacePart(Place("finland")))

    assert (facts.kind, facts.title, facts.detail) == ("page", "Finland", "")
    assert facts.words > 500


def test_all_parts_together_are_as_long_as_the_export_says(library):
    parts = (PlacePart(Place("finland")), PlacePart(Place("uzbekistan")))
    plain = replace(BRIEFING, options=BRIEFING.options.with_only(()))

    assert length_of(library, parts) == estimate_pages(gather(library, parts))
    assert length_of(library, parts) > length_of(library, parts, plain) + 5  # what the annexes take


def test_parts_that_cannot_be_exported_have_no_length(library):
    missing = PlacePart(Place("atlantis"))

    assert length_of(library, (HeadingPart("North"), missing)) == 0
    assert length_of(library, (missing, NotePart("x"))) == length_of(library, (NotePart("x"),)) > 0


def test_a_section_counts_its_own_words(library):
    section = library.article("finland").section("partner-of-nato")

    facts = facts_of(library, PlacePart(Place("finland", section.id)))

    assert (facts.kind, facts.title, facts.detail) == ("section", "Finland", section.title)
    own = len(plain_text(section).split()) + len(section.title.split())
    assert own < facts.words < facts_of(library, PlacePart(Place("finland"))).words


def test_a_passage_is_told_by_its_words(library):
    words = "Finland was an\nobserver"

    facts = facts_of(library, PlacePart(Place("finland", "partner-of-nato", 0, 23, words)))

    assert (facts.title, facts.detail) == ("Finland", "“Finland was an observer”")


def test_a_section_that_is_gone_says_what_stands_in_its_place(library):
    facts = facts_of(library, PlacePart(Place("finland", "no-such-section")))

    assert facts.title == "Finland"
    assert "gone" in facts.detail
    assert not facts.missing


@pytest.mark.parametrize(
    ("part", "kind", "title", "detail"),
    [
        (HeadingPart("North"), "heading", "North", ""),
        (NotePart("First.\n\nSecond.\nThird."), "note", "First.", "Second. Third."),
        (NotePart("Text.", "To do"), "note", "To do", "Text."),
        (NotePart(""), "note", NO_TEXT, ""),
        (
            EventsPart("Since 1994", Scope("pages", ("finland",))),
            "events",
            "Since 1994",
            "Chronology",
        ),
        (ResultsPart("oslo", 3), "results", "Results for “oslo”", "The best 3 pages"),
        (ComparisonPart(("finland", "sweden")), "comparison", "Finland and Sweden", "Side by side"),
        (FactSheetPart("finland"), "fact sheet", "Finland", "Fact sheet"),
    ],
)
def test_every_kind_of_part_has_a_name(library, part, kind, title, detail):
    facts = facts_of(library, part)

    assert (facts.kind, facts.title, facts.detail) == (kind, title, detail)
    assert not facts.missing


def test_a_matrix_is_told(library):
    facts = facts_of(library, MatrixPart(("finland",), ("pfp",)))

    assert (facts.kind, facts.detail) == ("matrix", "Matrix")
    assert facts.words


@pytest.mark.parametrize(
    ("part", "kind", "title"),
    [
        (PlacePart(Place("atlantis")), "page", "atlantis"),
        (EventsPart("Of Atlantis", Scope("page", ("atlantis",))), "part", "Of Atlantis: atlantis"),
        (FactSheetPart("atlantis"), "part", "atlantis"),
        (ComparisonPart(("finland", "atlantis")), "part", "Finland and atlantis"),
    ],
)
def test_a_part_whose_page_is_missing_says_so(library, part, kind, title):
    facts = facts_of(library, part)

    if isinstance(part, EventsPart):  # a chronology of nothing is still a chronology
        assert facts.words == 2 or facts.missing
        return
    assert facts == PartFacts(kind, title, "No longer in the library", missing=True)


def test_a_section_of_the_past_says_its_day_in_the_title(library):
    facts = facts_of(library, PlacePart(Place("finland", "milestones"), "1996-01-01"))

    assert (facts.title, facts.detail) == ("Finland, on 1 January 1996", "Milestones")
