"""Addresses of sources as every format shows them: readable, and leading where they led."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest
from docx import Document

from app.export.document.glyphs import REPLACEMENT
from app.export.files.html import html
from app.export.files.markdown import markdown
from app.export.files.plain_text import text
from app.export.word.document import word
from app.library.pages.article import build_article
from app.library.pages.markdown import parse_body
from app.library.pages.page import Source
from tests.export.briefings import briefing_of

CODED, SHOWN = "https://example.org/%D0%9C%D0%B8%D1%80", "https://example.org/Мир"
THAI = "https://example.org/%E0%B8%81"  # a letter that the fonts lack


@pytest.fixture(params=[True, False], ids=["one list", "a list for each page"])
def briefing(request, articles):
    """Return a briefing of a page with coded addresses; sources stand together or not."""
    sources = (
        Source("s1", "Gazette", "press", CODED, title="Peace"),
        Source("s2", "Gazette", "press", THAI, title="Chicken"),
    )
    page = replace(articles[0].page, sources=sources)
    article = build_article(page, parse_body("Words."), {}, (), date(2026, 11, 22))
    return briefing_of([article], title="T", sources=request.param)


def test_a_web_page_shows_letters_and_leads_to_the_address(briefing):
    assert f'<a href="{CODED}" rel="noreferrer">{SHOWN}</a>' in html(briefing)


def test_word_shows_letters_and_leads_to_the_address(briefing):
    document = Document(io.BytesIO(word(briefing)))

    links = [link for each in document.paragraphs for link in each.hyperlinks]
    assert (SHOWN, CODED) in {(link.text, link.address) for link in links}


def test_a_pdf_shows_letters_where_its_fonts_have_them_and_leads_to_the_address(briefing, export):
    receipt = export(briefing)

    with pypdfium2.PdfDocument(receipt.file) as pdf:
        words = "".join(page.get_textpage().get_text_range() for page in pdf)
    with pikepdf.open(receipt.file) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    uris = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}
    assert {CODED, THAI} <= uris
    assert "Мир" in words
    assert "%E0%B8%81" in words
    assert REPLACEMENT not in words
    assert receipt.warnings == ()


def test_text_that_has_no_links_gives_the_address_itself(briefing):
    assert CODED in text(briefing)
    assert f"<{CODED}>" in markdown(briefing)
