"""The records of a page."""

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import Page


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
        ("## History\n\nIt joined the Council in 1994.", "It joined the Council in 1994…"),
    ],
)
def test_a_summary_with_which_the_text_begins_is_no_lead(body, lead):
    summary = "It joined the Council in 1994…"
    page = Page("freedonia", "Freedonia", "article", summary, parse("2020"), body)

    assert page.lead == lead
