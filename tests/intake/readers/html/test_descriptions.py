"""What a page tells search engines of itself."""

import json

import pytest

from app.intake.readers.html.head import Head, read_head
from app.intake.readers.html.reader import parse


def head(*described):
    """What a page says of itself that has *described* in scripts of their own."""
    scripts = (f"<script type='application/ld+json'>{each}</script>" for each in described)
    return read_head(parse(f"<html>{''.join(scripts)}<body><p>x"))


def test_data_for_search_engines_are_read():
    described = {
        "@graph": [
            {"@type": "Organization", "name": "No"},
            {
                "@type": ["NewsArticle"],
                "headline": "Talks",
                "datePublished": "2014-11-12T08:00:00+01:00",
                "dateModified": "2014-11-13",
                "publisher": {"name": "Office"},
            },
        ]
    }

    assert head(json.dumps(described)) == Head(
        "Talks", "", "Office", "", "2014-11-12", "2014-11-13", ""
    )


def test_the_page_and_its_article_tell_their_dates_together():
    page = {"@type": "http://schema.org/WebPage", "dateModified": "2014-11-13"}
    article = {"@type": "ReportageNewsArticle", "datePublished": "2014-11-12"}
    both = ("2014-11-12", "2014-11-13")

    apart = head(json.dumps(page), json.dumps(article))
    within = head(json.dumps({**page, "mainEntity": article}))
    together = head(json.dumps([article, page]))

    assert [(each.published, each.updated) for each in (apart, within, together)] == [both] * 3


def test_a_second_article_is_another_text():
    first, second = {"@type": "Article"}, {"@type": "Article", "datePublished": "2014-11-12"}

    assert head(json.dumps([first, second])) == Head()


@pytest.mark.parametrize(
    "content", ["{", "[" * 5000, '"text"', '[{"@type": []}]', f'{{"a": "{"x" * 300_000}"}}', "[1]"]
)
def test_broken_data_for_search_engines_say_nothing(content):
    assert head(content) == Head()
