"""The Word file, read back by python-docx and as the XML that it is."""

import io
import re
import zipfile
from dataclasses import replace

from docx import Document

from app.export.word import export_word, word
from app.library.body import (
    Figure,
    ItemList,
    Paragraph,
    Preformatted,
    Section,
    Table,
    Text,
    WebLink,
)
from tests.export.briefings import briefing_of


def part(content: bytes, name: str) -> str:
    """The XML of one part of the file."""
    return zipfile.ZipFile(io.BytesIO(content)).read(f"word/{name}.xml").decode()


def test_headings_tables_and_facts_are_read_back(briefing):
    document = Document(io.BytesIO(word(briefing)))

    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[:3] == ["Ruritania", "Key data", "Framework of relations"]
    assert headings[-3:] == ["Chronology", "Sources", "Index"]
    assert any(t.cell(1, 0).text == "1995–2000" for t in document.tables if len(t.rows) > 1)
    assert document.core_properties.title == "Partners and councils"
    assert document.core_properties.language == "en"


def test_footnotes_are_real_ones(briefing):
    content = word(briefing)

    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", part(content, "footnotes"))).startswith(
        " The note at the foot, with the Council."
    )
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"', part(content, "document"))
    assert marks == ["1", "2"]


def test_every_link_within_leads_to_a_bookmark(briefing):
    xml = part(word(briefing), "document")

    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"', xml)
    assert len(places) == len(set(places))
    assert set(re.findall(r'w:anchor="(\w+)"', xml)) <= set(places)


def test_the_same_briefing_gives_the_same_bytes(briefing, tmp_path):
    receipt = export_word(briefing, tmp_path / "a.docx")

    assert receipt.file.read_bytes() == word(briefing)


def test_hostile_text_and_missing_pictures_do_no_harm(articles):
    blocks = (
        Paragraph((Text("a\x00b\ud800<w:p>"), WebLink("bad", "javascript:x"))),
        Figure("gone.png", "Gone"),
        Preformatted("two  spaces"),
        Table((), caption="Empty"),
    )
    article = replace(articles[1], sections=(Section("x", 2, "X\x01", blocks),))

    texts = [p.text for p in Document(io.BytesIO(word(briefing_of([article])))).paragraphs]

    assert {"ab<w:p>bad", "Gone", "two  spaces", "X"} <= set(texts)


def test_what_is_in_another_language_says_so(articles):
    blocks = (
        Paragraph((Text("Текст "), WebLink("адрес", "https://example.org/")), "ru"),
        Paragraph((Text("Text"),)),
        ItemList(((Paragraph((Text("eins"),), "de"),),)),
        Table((((Text("un"),),),), head=((Text("mot"),),), language="fr"),
    )
    section = Section("x", 2, "Наука", blocks, language="ru")
    article = replace(articles[1], sections=(section,))

    xml = part(word(briefing_of(articles=[article])), "document")

    assert re.findall(r'<w:lang w:val="(\w+)"', xml) == ["ru", "ru", "ru", "de", "fr", "fr"]
