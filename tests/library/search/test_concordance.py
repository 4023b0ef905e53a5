"""Lines of a concordance: their place, their year."""

import dataclasses

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import Page, Place, Provenance
from app.library.search.answer import answer_of_related
from app.library.search.concordance import line_of, told
from index.records import Line

PAGE = Page("p", "Page", "article", "A summary.", parse("2020"))
LINE = Line("p", "s", "Part", "in 1994 the ", "peace", " of 1999 and 2001", 12, 17)


def test_the_year_is_the_one_that_stands_nearest():
    assert line_of(PAGE, LINE).year == 1999
    assert line_of(PAGE, dataclasses.replace(LINE, right=" came")).year == 1994
    assert line_of(PAGE, dataclasses.replace(LINE, left="", right="")).year == 0


@pytest.mark.parametrize(
    "provenance",
    [Provenance(published=parse("2014-11")), Provenance(updated="2014-11-12T19:27")],
)
def test_a_document_has_a_year_of_its_own(provenance):
    assert line_of(dataclasses.replace(PAGE, provenance=provenance), LINE).year == 2014


@pytest.mark.parametrize(
    ("left", "match", "right"),
    [
        ("NATO, 2014. https://www.", "nato", ".int/topics (read 2026)."),
        ("OSCE. www.osce.org/", "mission-in-kosovo", "/mandate."),
        ("OSCE. ", "https", "://osce.org/who."),
        ("OSCE. ", "www", ".osce.org/who."),
        ("a" * 120, "nato", ".htm"),  # the line begins within a long address
    ],
)
def test_an_address_of_a_source_is_left_out(left, match, right):
    title = _source_line("NATO, 2014. ", "NATO", " and the lakes.")

    assert told((_source_line(left, match, right), title)) == (title,)


def test_titles_and_publishers_of_sources_are_told():
    lines = (
        _source_line("", "NATO", ", 1994. https://nato.int"),
        _source_line("See https://nato.int (read 2026). ", "NATO", "’s partners."),
        line_of(PAGE, dataclasses.replace(LINE, left="see www.", match="nato", right=".int")),
    )

    assert told(lines) == lines


def test_who_asks_for_an_address_finds_it():
    note = dataclasses.replace(LINE, passage="footnotes", left="see https://", match="nato")
    lines = (_source_line("https://www.", "nato", ".int/topics"), line_of(PAGE, note))

    assert told(lines) == lines


def _source_line(left, match, right):
    line = dataclasses.replace(LINE, passage="sources", left=left, match=match, right=right)
    return line_of(PAGE, line)


def test_a_line_leads_to_its_place():
    heading = dataclasses.replace(LINE, start=0, end=0)
    summary = dataclasses.replace(LINE, passage="", title="")

    assert line_of(PAGE, LINE).place == Place("p", "s", 12, 17, "peace")
    assert line_of(PAGE, heading).place == Place("p", "s")
    assert line_of(PAGE, summary).place == Place("p")
    assert line_of(PAGE, summary).section_title == "Summary"


def test_related_pages_are_an_answer():
    answer = answer_of_related("Page", [("q", "Other", "body", "lib", "Linked. A body.")])

    assert (answer.total, answer.query) == (1, "pages like Page")
    assert answer.hits[0].place == Place("q")
