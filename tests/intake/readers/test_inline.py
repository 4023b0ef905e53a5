"""Running text: its links, in documents of every format."""

import pytest

from app.intake.document import Styled
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

    assert inline.take().links == ()


def test_runs_of_one_style_are_one_span_within_the_text():
    inline = Inline()
    inline.add("  to ", bold=True)
    inline.add("be", bold=True)
    inline.add(" or", italic=True)
    inline.add(" not ")

    assert inline.take() == (
        "to be or not",
        (),
        (Styled(0, 5, strong=True), Styled(5, 8, emphasis=True)),
    )


def test_in_every_format_what_is_bold_or_in_italics_is_told(make):
    page = "<p>It is <b>no</b> <i>small</i> <em><strong>thing</strong></em>, they say.</p>"
    runs = "".join(
        f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        for style, text in (
            ("", "It is "), ("<w:b/>", "no"), ('<w:b w:val="0"/>', " "), ("<w:i/>", "small"),
            ("", " "), ("<w:b/><w:i/>", "thing"), ("", ", they say."),
        )
    )  # fmt: skip
    documents = [
        html.read(page.encode(), "a.html"),
        epub.read(make.epub({"a.xhtml": page}), "a.epub"),
        markdown.read(b"It is **no** *small* ***thing***, they say.", "a.md"),
        docx.read(make.docx(f"<w:p>{runs}</w:p>"), "a.docx"),
    ]

    for document in documents:
        (block,) = document.blocks
        assert block.text == "It is no small thing, they say."
        assert block.styled == (
            Styled(6, 8, strong=True),
            Styled(9, 14, emphasis=True),
            Styled(15, 20, strong=True, emphasis=True),
        ), document.format


@pytest.mark.parametrize(
    ("markup", "styled"),
    [
        ("<span style='font-style: italic'>so</span>", Styled(0, 2, emphasis=True)),
        ("<span style='font-weight:700'>so</span>", Styled(0, 2, strong=True)),
        ("<i>s<span style='font-style:normal'>o</span></i>", Styled(0, 1, emphasis=True)),
        ("<cite>so</cite>", Styled(0, 2, emphasis=True)),
    ],
)
def test_a_style_of_a_web_page_goes_before_its_tags(markup, styled):
    (block,) = html.read(f"<p>{markup} it is, they say.</p>".encode(), "a.html").blocks

    assert block.styled == (styled,)


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
