"""Running text: its links, in documents of every format."""

import pytest

from app.intake.readers import epub
from app.intake.readers.docx import reader as docx
from app.intake.readers.html import reader as html
from app.intake.readers.inline import Inline, leads_somewhere
from app.intake.readers.markdown import reader as markdown

NO_ADDRESSES = [
    "javascript:go()",
    "JavaScript:go()",
    "java\tscript:go()",
    "vbscript:go()",
    "data:text/html,x",
    "about:blank",
    "file:///page.html",
    "",
]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_a_browser_would_run_or_find_nowhere_else_is_no_address(address):
    assert not leads_somewhere(address)


@pytest.mark.parametrize(
    "address",
    ["http://a.org", "HTTPS://a.org", "mailto:a@b.org", "/a:b", "../a.html#n", "#n", "a?b=c:d"],
)
def test_addresses_of_the_web_and_of_the_page_lead_somewhere(address):
    assert leads_somewhere(address)


def test_a_link_without_text_is_none():
    inline = Inline()
    inline.add("a")
    inline.add_link(1, "http://a.org")

    assert inline.take() == ("a", ())


@pytest.mark.parametrize("address", ["javascript:go()", "data:text/html,x", "file:///a.html"])
def test_in_every_format_the_text_of_such_a_link_is_kept(make, address):
    page = f"<p>Do <a href='{address}'>it</a> now.</p>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="x/hyperlink" Target="{address}"/></Relationships>'
    )
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    body = (
        f"<w:p>{run.format('Do ')}<w:hyperlink r:id='r1'>{run.format('it')}</w:hyperlink>"
        f"{run.format(' now.')}</w:p>"
    )
    documents = [
        html.read(page.encode(), "a.html"),
        epub.read(make.epub({"a.xhtml": page}), "a.epub"),
        markdown.read(f"Do [it]({address}) now.".encode(), "a.md"),
        docx.read(make.docx(body, relations=relations), "a.docx"),
    ]

    assert [(b.text, b.links) for each in documents for b in each.blocks] == [
        ("Do it now.", ())
    ] * len(documents)
