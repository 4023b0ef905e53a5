"""The records of a page."""

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import UNKNOWN_PUBLISHER, Page, Source


@pytest.mark.parametrize(
    ("summary", "lead"),
    [
        ("An invented  partner.", ""),
        ("AN INVENTED PARTNER", ""),
        ("An invented partner of many.", "An invented partner of many."),
    ],
)
def test_a_summary_that_only_repeats_the_title_is_no_lead(summary, lead):
    page = Page("freedonia", "An invented partner", "country", summary, parse("2020"))

    assert page.lead == lead


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("It joined [the *Council*](entente:council) in 1994.  It left in 2001.", ""),
        ("Country · as of 2017\n\nPaper 4\n\nIt joined the Council in 1994.", ""),
        ("It was late.\n\nIt joined the Council in 1994.", "It joined the Council in 1994…"),
        ("## History\n\nIt joined the Council in 1994.", "It joined the Council in 1994…"),
    ],
)
def test_a_summary_with_which_the_text_begins_is_no_lead(body, lead):
    summary = "It joined the Council in 1994…"
    page = Page("freedonia", "Freedonia", "article", summary, parse("2020"), body)

    assert page.lead == lead


@pytest.mark.parametrize(
    ("source", "teller", "where", "sort"),
    [
        (Source("s1", "OSCE", "official", "https://a.org"), "OSCE", "https://a.org",
            "official source"),
        (Source("s1", UNKNOWN_PUBLISHER, "mirror", original="83055d61/a b.md"), "a b.md", "a b.md",
            "imported document"),
        (Source("s1", "a.org", "mirror", "https://a.org", "83055d61/a.html"), "a.org",
            "https://a.org", "imported document"),
        (Source("s1", "DocsLib", "mirror", "https://a.org"), "DocsLib", "https://a.org",
            "mirror source"),
        (Source("s1", "NATO", "official", original="3f/a.pdf"), "NATO", "a.pdf", "official source"),
    ],
)  # fmt: skip
def test_a_source_is_told_by_who_published_it_or_by_the_name_of_its_file(
    source, teller, where, sort
):
    assert (source.teller, source.where, source.sort) == (teller, where, sort)
