"""The A-Z index."""

import pytest

from app.library.arrangement.headings import build_headings, letter_of, sort_key
from app.library.arrangement.names import Name
from app.library.pages.edtf import parse
from app.library.pages.page import Page, Provenance


def page(page_id, title, **facts):
    return Page(page_id, title, "theme", "S.", parse("2020"), **facts)


def listed(pages, names=()):
    return [(each.heading, each.see) for each in build_headings(pages, names)]


def test_numbers_stand_by_value_and_accents_articles_and_case_do_not_count():
    titles = [
        "UNSCR 1325", "Uzbekistan", "Türkiye", "UNSCR 1031", "Turkmenistan", "Côte",
        "the Netherlands", "Cote", "Costa", "United States, the - relations with", "Coté d",
    ]  # fmt: skip

    assert sorted(titles, key=sort_key) == [
        "Costa", "Côte", "Cote", "Coté d", "the Netherlands", "Türkiye", "Turkmenistan",
        "United States, the - relations with", "UNSCR 1031", "UNSCR 1325", "Uzbekistan",
    ]  # fmt: skip


def test_hyphens_and_apostrophes_do_not_part_words_in_the_order():
    assert sort_key("Co-operation") == sort_key("Cooperation")
    assert sort_key("NATO’s role") == sort_key("NATO's role")


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Türkiye", "T"), ("Österreich", "O"), ("the Hague", "H"), ("1244", "#"), ("", "#"),
     ("ОБСЕ", "О"), ("Łódź", "L")],
)  # fmt: skip
def test_a_heading_stands_under_its_letter(text, letter):
    assert letter_of(text) == letter


def test_a_page_without_headings_stands_under_its_title():
    assert listed([page("pfp", "Partnership for Peace")]) == [("Partnership for Peace", None)]


def test_an_inverted_heading_is_reached_from_every_other_name():
    turkey = page(
        "turkiye",
        "Türkiye",
        headings=("Türkiye, relations with",),
        aliases=("Republic of Türkiye",),
    )

    assert listed([turkey], [Name("turkiye", "Ottoman successor", "former")]) == [
        ("Ottoman successor", "Türkiye, relations with"),
        ("Republic of Türkiye", "Türkiye, relations with"),
        ("Türkiye, relations with", None),
    ]


def test_a_name_is_listed_once_for_a_page():
    osce = page("osce", "Organization for Security", aliases=("OSCE",))

    assert listed([osce], [Name("osce", "OSCE", "abbreviation")]) == [
        ("Organization for Security", None),
        ("OSCE", "Organization for Security"),
    ]


def test_a_stub_has_no_heading():
    stub = page("moved", "Moved", provenance=Provenance(stub=True))

    assert listed([stub], [Name("moved", "Went")]) == []
