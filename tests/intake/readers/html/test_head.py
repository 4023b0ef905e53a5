"""The head of an HTML page: title, address, publisher, dates."""

import json

import pytest

from app.intake.readers.html.head import Head, read_head
from app.intake.readers.html.reader import parse


def head(markup, page="<html>{}<body><p>x"):
    """What a page with *markup* in its head says of itself."""
    return read_head(parse(page.format(markup)))


def test_a_page_may_say_nothing():
    assert head("") == Head()


def test_the_title_is_that_of_the_page_and_not_of_a_picture():
    assert head("<title>A  page\n of ours</title>").title == "A page of ours"
    assert head("", "<html>{}<body><svg><title>Icon</title></svg><p>x").title == ""


def test_metadata_win_over_the_title_element():
    found = head(
        "<title>Page - Site</title><meta property='og:title' content='Page'>"
        "<meta property='og:site_name' content='Site'><meta name=author content=Office>"
        "<meta name='DC.date.issued' content='2014-11-12'>"
        "<meta name='last-modified' content='Wed, 12 Nov 2014 19:27:00 GMT'>"
    )

    assert found == Head("Page", "Office", "Site", "", "2014-11-12", "2014-11-12T19:27", "")


def test_the_first_of_several_counts_and_empty_ones_do_not():
    markup = (
        "<meta name=author content=' '><meta name=author content=A><meta name=author content=B>"
    )

    assert head(markup).author == "A"


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        (
            "<!-- saved from url=(0024)https://example.org/a --><title>x</title>",
            "https://example.org/a",
        ),
        ("<link rel=canonical href='https://example.org/b'>", "https://example.org/b"),
        ("<meta property='og:url' content='https://example.org/c'>", "https://example.org/c"),
        ("<link rel=canonical href='/relative'>", ""),
        ("<!-- saved from url=(0010)about:blank -->", ""),
    ],
)
def test_the_address_is_where_the_page_was_saved_or_what_it_calls_itself(markup, url):
    assert head(markup).url == url


def test_the_note_of_a_browser_before_the_page_is_seen():
    page = "<!DOCTYPE html>\n<!-- saved from url=(0021)https://example.org/x -->\n<html><p>x"

    assert read_head(parse(page)).url == "https://example.org/x"


def test_a_far_comment_is_no_note_of_a_browser():
    page = "<html><body>" + "<p>x</p>" * 60 + "<!-- saved from url=(0021)https://example.org/x -->"

    assert read_head(parse(page)).url == ""


def test_the_language_is_two_letters():
    assert head("", "<html lang='en-GB'>{}<p>x").language == "en"
    assert head("<meta http-equiv=content-language content='fr-BE'>").language == "fr"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Alliance of the harbours", "Harbour League - Encyclopaedia"),  # what it is
        ("Harbour League", "Harbour League"),
    ],
)
def test_a_headline_for_search_engines_is_the_title_where_the_page_says_it_too(headline, title):
    described = json.dumps({"@type": "Article", "headline": headline})
    data = f"<script type='application/ld+json'>{described}</script>"

    assert head(f"<title>Harbour League - Encyclopaedia</title>{data}").title == title


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("DC.Date.Modified", ("", "2014-11-12T19:27")),
        ("dcterms:modified", ("", "2014-11-12T19:27")),
        ("last_modified", ("", "2014-11-12T19:27")),
        ("LastUpdated", ("", "2014-11-12T19:27")),
        ("DC.date.X-MetadataLastModified", ("", "2014-11-12T19:27")),
        ("og:article:modified_time", ("", "2014-11-12T19:27")),
        ("DCTERMS.issued", ("2014-11-12", "")),
        ("DC:date:issued", ("2014-11-12", "")),
        ("publish-date", ("2014-11-12", "")),
        ("parsely-pub-date", ("2014-11-12", "")),
        ("citation_online_date", ("2014-11-12", "")),
        ("article.published", ("2014-11-12", "")),
        ("bepress_citation_date", ("2014-11-12", "")),
        ("cXenseParse:recs:publishtime", ("2014-11-12", "")),
        ("dcterms.available", ("2014-11-12", "")),
        ("expires", ("", "")),
        ("event-date", ("", "")),
    ],
)
def test_the_names_of_dates_may_be_written_in_any_way(name, dates):
    found = head(f"<meta name='{name}' content='2014-11-12T19:27:00'>")

    assert (found.published, found.updated) == dates


@pytest.mark.parametrize(
    ("content", "date"),
    [
        ("2014/3/4", "2014-03-04"),
        ("March 4, 2014", "2014-03-04"),
        ("4 mars 2014", "2014-03-04"),
        ("March 2014", "2014-03"),
        ("between 3 March 2014 and 4 March 2014", ""),
        ("soon", ""),
    ],
)
def test_a_date_may_be_written_out_or_in_short_numbers(content, date):
    assert head(f"<meta name='citation_publication_date' content='{content}'>").published == date


def test_of_several_dates_the_first_that_is_one_counts():
    found = head(
        "<meta name='article:modified_time' content='yesterday'>"
        "<meta name='last-modified' content='2014/11/12'>"
    )

    assert found.updated == "2014-11-12"
