"""What the template is given: links, notes and sources resolved."""

from dataclasses import replace

import pytest

from app.export.document.chapter_writer import language_code
from app.export.document.glyphs import Sieve, read_repertoire
from app.export.document.manuscript import MOST_WITH_SOURCE_LINKS, write_manuscript
from app.export.document.running_text import shortened
from app.library.pages.article import Article
from app.library.pages.body import Footnote, FootnoteMark, Paragraph, Quote, Section, Table, Text
from app.paths import RESOURCES
from tests.export.briefings import briefing_of


@pytest.fixture
def sieve() -> Sieve:
    return Sieve(read_repertoire(RESOURCES / "fonts"))


def chronology_of(book: dict, document: int = 0) -> list[dict]:
    sections = book["documents"][document]["sections"]
    (milestones,) = [each for each in sections if each["title"] == "Milestones"]
    return milestones["blocks"][0]["rows"]


def copies(article: Article, count: int) -> tuple[Article, ...]:
    return tuple(
        replace(article, page=replace(article.page, id=f"copy-{number}", milestones=()))
        for number in range(count)
    )


def test_sources_are_linked_in_a_book_of_some_pages(articles, sieve):
    book = write_manuscript(briefing_of(articles=articles, sources=False), sieve)

    assert chronology_of(book)[0]["sources"] == [
        {"x": "1", "to": "@0-source-1"},
        {"x": "2", "to": "@0-source-2"},
    ]


def test_sources_are_numbered_across_the_document(articles, sieve):
    second = replace(articles[1].page, sources=articles[0].page.sources[1:])
    book = write_manuscript(briefing_of([articles[0], replace(articles[1], page=second)]), sieve)

    assert [row["title"] for row in book["sources"]] == ["A list", "Report"]
    assert chronology_of(book)[0]["sources"] == [
        {"x": "1", "to": "@source-1"},
        {"x": "2", "to": "@source-2"},
    ]
    assert all(each["role"] != "sources" for d in book["documents"] for each in d["sections"])


def test_sources_are_only_numbered_in_a_very_large_book(articles, sieve):
    many = copies(articles[0], MOST_WITH_SOURCE_LINKS + 1)

    book = write_manuscript(briefing_of(articles=many), sieve)

    assert chronology_of(book)[0]["sources"] == [{"x": "1", "to": None}, {"x": "2", "to": None}]


def test_a_year_is_split_from_its_date_only_where_the_rest_makes_sense(articles, sieve):
    rows = chronology_of(write_manuscript(briefing_of(articles=articles), sieve))

    assert [(row["year"], row["date"]) for row in rows] == [
        ("1994", "13 July"),
        ("2003", "28–30 April"),
        ("2013", "March"),
        ("2014", "early"),
    ]


def test_a_milestone_leads_to_the_section_that_tells_it_and_from_there_to_its_row(articles, sieve):
    book = write_manuscript(briefing_of(articles=articles), sieve)
    key_data, _, framework, *_ = book["documents"][0]["sections"]

    from_key_data = [run["to"] for run in key_data["blocks"][0]["rows"][1][1] if "to" in run]
    from_its_section = [run["to"] for run in framework["blocks"][0]["r"] if "to" in run]

    assert from_key_data == ["country#framework-of-relations"]
    assert from_its_section == ["council", "country#signed"]


def test_long_notes_notes_on_notes_and_notes_without_a_mark_stand_after_the_text(articles, sieve):
    marks = tuple(FootnoteMark(mark) for mark in (1, 2))
    notes = (
        Footnote(1, (Text("long " * 400),)),
        Footnote(2, (Text("see "), FootnoteMark(3))),
        Footnote(3, (Text("on a note"),)),
        Footnote(4, (Text("never marked"),)),
    )
    section = Section("s", 2, "S", (Paragraph((Text("x"), *marks)),))
    noted = replace(articles[0], sections=(section,), footnotes=notes)

    document = write_manuscript(briefing_of(articles=(noted,)), sieve)["documents"][0]

    assert document["sections"][0]["blocks"][0]["r"] == [
        "x",
        {"mark": "1"},
        {"note": "2", "label": "@0-note-2", "r": ["see ", {"mark": "3"}]},
    ]
    assert [note["note"] for note in document["notes"]] == ["1", "3", "4"]


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en", "en"),
        ("EN-gb", "en"),
        ("deu", "deu"),
        ("", "en"),
        ("x-klingon", "en"),
        ("english", "en"),
    ],
)
def test_a_language_is_given_as_the_template_takes_it(language: str, code: str):
    assert language_code(language) == code


@pytest.mark.parametrize(
    ("text", "short"),
    [("short", "short"), ("one two three four", "one two…"), ("x" * 20, "x" * 11 + "…")],
)
def test_a_running_head_is_cut_at_a_word(text: str, short: str):
    assert shortened(text, 12) == short


def test_what_is_in_another_language_says_so(articles, sieve):
    blocks = (
        Paragraph((Text("Текст"),), "ru"),
        Table((((Text("un"),),),), head=((Text("mot"),),), language="fr"),
        Quote((Table((((Text("deux"),),),), head=((Text("mot"),),), language="fr"),)),
    )
    section = Section("x", 2, "Наука", blocks, language="ru")
    article = replace(articles[1], sections=(section,))

    (written,) = write_manuscript(briefing_of(articles=[article]), sieve)["documents"][0][
        "sections"
    ]

    assert written["lang"] == "ru"
    assert [each["lang"] for each in written["blocks"][:2]] == ["ru", "fr"]
    rows = written["blocks"][2]["blocks"][0]["items"]
    assert [row[0]["lang"] for row in rows] == ["fr", "fr"]
