"""The parts of a tray with their text."""

from dataclasses import replace
from datetime import date

import pytest

from app.export.chapters import chapters_of, page_chapter
from app.library.chronology.scope import Scope
from app.library.pages.body import plain_text
from app.library.pages.entry import UnknownPageError
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
from app.library.search.answer import SearchRequest


@pytest.fixture
def text(library):
    """Return what makes one part a chapter: its kind, its title and its plain text."""

    def text(part):
        (chapter,) = chapters_of(library, [part])
        return chapter.kind, chapter.title, "\n".join(map(plain_text, chapter.sections))

    return text


def test_a_page_is_a_chapter_with_all_its_sections(library):
    (chapter,) = chapters_of(library, [PlacePart(Place("finland"))])

    assert (chapter.id, chapter.kind, chapter.page.id) == ("finland", "page", "finland")
    assert chapter.sections == library.article("finland").sections


def test_a_section_comes_alone(library):
    (chapter,) = chapters_of(library, [PlacePart(Place("finland", "partner-of-nato"))])

    assert chapter.title == "Finland: Partner of NATO"
    assert [section.id for section in chapter.sections] == ["partner-of-nato"]


def test_a_section_that_is_gone_gives_its_page(library):
    (chapter,) = chapters_of(library, [PlacePart(Place("finland", "no-such-section"))])

    assert chapter.id == "finland"


def test_a_passage_is_quoted(text):
    words = "Finland was an observer"

    kind, _, quoted = text(PlacePart(Place("finland", "partner-of-nato", 0, len(words), words)))

    assert (kind, quoted) == ("passage", words)


def test_what_stands_below_a_heading_is_deeper(library):
    parts = [PlacePart(Place("pfp")), HeadingPart("North"), PlacePart(Place("finland"))]

    assert [each.depth for each in chapters_of(library, parts)] == [0, 0, 1]


def test_a_part_given_twice_stands_once(library):
    part = PlacePart(Place("finland"))

    assert len(chapters_of(library, [part, HeadingPart("North"), part])) == 2


def test_a_note_is_read_as_markdown_and_a_broken_one_as_it_is(text):
    assert text(NotePart("My *own* words")) == ("note", "Note", "My own words")
    assert text(NotePart("# A title", "Mine")) == ("note", "Mine", "# A title")


def test_a_chronology_is_of_its_scope_and_span(text):
    _, title, lines = text(EventsPart("Accession", Scope("page", ("finland",)), "2022", "2023"))

    assert title == "Accession"
    assert lines.startswith("18 May 2022\tFinland: Hands over its letter of application")
    assert "1994" not in lines


def test_a_passage_of_the_summary_is_quoted(library, text):
    summary = library.article("finland").page.summary

    kind, title, quoted = text(PlacePart(Place("finland", "", 0, len(summary), summary)))

    assert (kind, title, quoted) == ("passage", "Finland", summary)


def test_results_are_pages_with_their_best_passage(library):
    (chapter,) = chapters_of(library, [ResultsPart("status of forces", 2)])

    assert chapter.title == "Results for “status of forces”"
    first, second = chapter.sections
    hit = library.search(SearchRequest("status of forces", limit=2)).hits[0]
    assert first.title == hit.title != second.title
    where, *passage = plain_text(first).split("\n")
    assert where == (hit.snippets[0].title or "Summary")
    assert passage == hit.snippets[0].text.split("\n")


@pytest.mark.parametrize(
    ("part", "kind", "words"),
    [
        (MatrixPart(("finland",), ("pfp",), "2022"), "matrix", "Finland\t1994–2023"),
        (ComparisonPart(("finland", "georgia")), "comparison", "Partnership for Peace\t1994"),
        (FactSheetPart("uzbekistan"), "fact sheet", "13 July 1994: Signs"),
    ],
)
def test_what_is_put_together_is_a_chapter_too(text, part, kind, words):
    found, _, lines = text(part)

    assert found == kind
    assert words in lines


def test_a_page_that_is_not_there_is_an_error(library):
    with pytest.raises(UnknownPageError):
        chapters_of(library, [PlacePart(Place("atlantis"))])


def test_a_page_of_the_past_is_told_as_of_its_day(library):
    (chapter,) = chapters_of(library, [PlacePart(Place("finland"), "1996-01-01")])

    assert chapter.title == "Finland, on 1 January 1996"
    assert chapter.article == library.article("finland", date(1996, 1, 1))
    assert chapter.page.summary == ""  # it is written for today
    assert "Until 1 January 1996: " in plain_text(chapter.article.section("milestones"))


def test_a_page_of_the_past_bears_the_name_of_its_day_and_says_what_it_is_called_now(text):
    _, title, lines = text(PlacePart(Place("osce"), "1975-08-01"))

    assert title == "Conference on Security and Co-operation in Europe, on 1 August 1975"
    assert lines.startswith("Now Organization for Security and Co-operation in Europe.")


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (Place("finland", "milestones"), "Finland: Milestones, on 1 January 1996"),
        (Place("finland", "", 0, 7, "Finland"), "Finland, on 1 January 1996"),
    ],
)
def test_a_section_or_passage_of_the_past_says_its_day(text, place, title):
    assert text(PlacePart(place, "1996-01-01"))[1] == title


def test_one_page_on_several_days_stands_there_for_each(library):
    parts = [PlacePart(Place("finland"), day) for day in ("1996-01-01", "", "2022-01-01")]

    chapters = chapters_of(library, parts)

    titles = ["Finland, on 1 January 1996", "Finland", "Finland, on 1 January 2022"]
    assert [each.title for each in chapters] == titles
    assert {each.kind for each in chapters} == {"page"}
    assert len({each.id for each in chapters}) == 3


def test_a_section_of_the_past_is_named_after_what_its_page_was_called(text):
    _, title, _ = text(PlacePart(Place("osce", "milestones"), "1975-08-01"))

    name = "Conference on Security and Co-operation in Europe"
    assert title == f"{name}: Milestones, on 1 August 1975"


def test_a_summary_that_only_repeats_the_title_is_told_once(articles):
    page = replace(articles[1].page, summary="Council of Co-operation.")

    chapter = page_chapter(replace(articles[1], page=page))

    assert (chapter.title, chapter.page.summary) == ("Council of Co-operation", "")
