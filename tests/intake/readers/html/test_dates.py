"""Dates that a page marks in its body."""

import pytest
from lxml import html

from app.intake.readers.html.dates import marked_dates
from app.intake.readers.html.reader import read_text


@pytest.mark.parametrize(
    ("markup", "dates"),
    [
        ('<time pubdate datetime="2019-06-17">17 June</time>', ("2019-06-17", "")),
        ('<span itemprop="datePublished" content="2019-06-17T08:00">x</span>', ("2019-06-17", "")),
        ('<abbr class="published" title="2012-12-16">16.12.</abbr>', ("2012-12-16", "")),
        ('<p class="entry-date"><time datetime="2019-06-17">x</time></p>', ("2019-06-17", "")),
        ('<p class="post-date">2019-06-17</p>', ("2019-06-17", "")),
        ('<p class="updated">2019-06-17T10:20</p>', ("", "2019-06-17T10:20")),
        ('<b itemprop="dateModified">2019-06-17</b>', ("", "2019-06-17")),
        (
            '<i property="dc:date dc:created" content="2019-06-17T08:00:00+02:00">x</i>'
            '<i property="dcterms:modified" content="2019-06-18">x</i>',
            ("2019-06-17", "2019-06-18"),
        ),
        ('<i property="dc:title" content="2019-06-17">x</i>', ("", "")),
        ('<aside><time pubdate datetime="2019-06-17">x</time></aside>', ("", "")),
        ('<time datetime="2019-06-17">an event</time><p class="else">2019-06-17</p>', ("", "")),
        ('<p class="post-date">some day</p>', ("", "")),
        (
            '<p class="post-date">2019-06-17</p><p class="modified">2019-06-18</p>'
            '<p class="post-date">2018-06-17</p>',
            ("2019-06-17", "2019-06-18"),
        ),
    ],
)
def test_marked_dates_are_read(markup: str, dates: tuple[str, str]) -> None:
    assert marked_dates(html.fromstring(f"<div><!-- note -->{markup}</div>")) == dates


def test_the_head_of_the_page_goes_before_its_body() -> None:
    page = (
        '<html><head><meta name="date" content="2001-02-03"></head><body>'
        '<p class="post-date">2019-06-17</p><p class="updated">2019-06-18</p></body></html>'
    )
    document = read_text(page, "page.html")

    assert (document.published, document.updated) == ("2001-02-03", "2019-06-18")
