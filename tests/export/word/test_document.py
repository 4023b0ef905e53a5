"""The Word file, read back by python-docx and as the XML that it is."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

from docx import Document

from app.export.briefing import gather
from app.export.options import Options
from app.export.word.document import export_word, word
from app.library.pages.body import (
    Figure,
    Footnote,
    FootnoteMark,
    ItemList,
    Paragraph,
    Preformatted,
    Section,
    Table,
    Text,
    WebLink,
)
from app.library.parts import ResultsPart
from tests.export.briefings import briefing_of

WEBP = bytes.fromhex("524946461e000000574542505650384c110000002f0140000007508f22d7a3ff8188e87f0000")


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


def test_the_place_of_a_search_result_stays_with_its_quotation(library):
    briefing = gather(library, [ResultsPart("enlargement", 5)], Options())

    paragraphs = Document(io.BytesIO(word(briefing))).paragraphs

    pairs = [pair for pair in pairwise(paragraphs) if pair[1].style.name == "Quote"]
    assert len(pairs) == 5
    assert all(place.paragraph_format.keep_with_next for place, _ in pairs)
    assert not any(quotation.paragraph_format.keep_with_next for _, quotation in pairs)


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


def test_the_contents_are_filled_with_links(briefing):
    xml = part(word(briefing), "document")

    contents = xml.partition("TOC \\o")[2].partition('w:fldCharType="end"')[0]
    entries = re.findall(r'<w:hyperlink w:anchor="(\w+)".*?<w:t[^>]*>([^<]*)', contents)
    assert [title for _, title in entries][:3] == [
        "Ruritania",
        "Framework of relations",
        "Milestones",
    ]


def test_footnotes_keep_their_styles_and_links(articles):
    note = Footnote(
        1, (Text("See "), Text("it", emphasis=True), WebLink("there", "https://a.org/"))
    )
    marked = (Section("", 1, "", (Paragraph((Text("Words"), FootnoteMark(1))),)),)
    briefing = briefing_of([replace(articles[1], sections=marked, footnotes=(note,))])

    content = word(briefing)

    xml = part(content, "footnotes")
    assert re.search(r"<w:i/>.*?<w:t[^>]*>it</w:t>", xml)
    relation = re.search(r'<w:hyperlink [^>]*r:id="(\w+)"', xml)
    assert relation, xml
    archive = zipfile.ZipFile(io.BytesIO(content))
    links = archive.read("word/_rels/footnotes.xml.rels").decode()
    assert f'Id="{relation[1]}"' in links
    assert "https://a.org/" in links


def test_the_head_bears_the_handling_line_and_the_foot_the_page(briefing):
    content = word(
        replace(briefing, options=replace(briefing.options, handling="For official use"))
    )

    names = [each for each in zipfile.ZipFile(io.BytesIO(content)).namelist() if "head" in each]
    heads = "".join(part(content, each[5:-4]) for each in names)
    assert "For official use" in heads
    assert " PAGE " in part(content, "footer1")


def test_paragraphs_from_right_to_left_are_set_and_named_so(articles):
    blocks = (Paragraph((Text("نص عربي قصير"),)), Paragraph((Text("עברית"),)))
    article = replace(articles[1], sections=(Section("x", 2, "X", blocks),))

    xml = part(word(briefing_of([article], index=False)), "document")

    assert xml.count("<w:bidi/>") == 2
    assert '<w:rtl/><w:lang w:bidi="ar-SA"/>' in xml
    assert '<w:rtl/><w:lang w:bidi="he-IL"/>' in xml


def test_words_in_another_language_are_named_so(articles):
    article = replace(articles[1], page=replace(articles[1].page, language="fr"))

    assert '<w:lang w:val="fr"/>' in part(word(briefing_of([article])), "document")


def test_numbered_lists_each_begin_with_their_own_number(articles):
    one = ItemList(((Paragraph((Text("a"),)),),), start=1)
    blocks = (one, Paragraph((Text("between"),)), replace(one, start=4))
    article = replace(articles[1], sections=(Section("x", 2, "X", blocks),))

    content = word(briefing_of([article], index=False, sources=False, chronology=False))

    assert len(set(re.findall(r'<w:numId w:val="(\d+)"', part(content, "document")))) == 2
    assert '<w:startOverride w:val="4"/>' in part(content, "numbering")


def test_a_table_of_many_columns_stands_on_a_turned_page(articles):
    table = Table(((((Text("x"),),) * 9),), (((Text("h"),),) * 9))
    article = replace(articles[1], sections=(Section("x", 2, "X", (table,)),))

    xml = part(word(briefing_of([article])), "document")

    assert 'w:orient="landscape"' in xml
    assert re.findall(r"<w:pgSz [^>]*>", xml)[-1].count("landscape") == 0


def test_pictures_that_word_does_not_know_are_converted(articles, tmp_path):
    (tmp_path / "a.webp").write_bytes(WEBP)
    (tmp_path / "bad.webp").write_bytes(b"RIFF\x04\x00\x00\x00WEBPnone")
    figures = (Figure("a.webp", "A dot", "The dot"), Figure("bad.webp", "Broken"))
    article = replace(articles[1], sections=(Section("x", 2, "X", figures),))

    content = word(replace(briefing_of([article]), folders={"council": tmp_path}))

    media = [n for n in zipfile.ZipFile(io.BytesIO(content)).namelist() if "media" in n]
    assert [each.rpartition(".")[2] for each in media] == ["png"]
    assert 'descr="A dot"' in part(content, "document")
    assert ">Broken<" in part(content, "document")


def test_the_index_has_marks_from_which_word_can_make_it_anew(briefing):
    xml = part(word(briefing), "document")

    assert 'XE "Council of Co-operation"' in xml
    assert " INDEX " in xml


def test_a_document_without_a_cover_begins_below_its_title(articles):
    options = {"title": "Two of them", "cover": False, "contents": False}
    document = Document(io.BytesIO(word(briefing_of(articles, **options))))

    first, second = (
        p for p in document.paragraphs if p.text in ("Ruritania", articles[1].page.title)
    )
    assert document.paragraphs[0].text == "Two of them"
    assert not first.paragraph_format.page_break_before
    assert second.paragraph_format.page_break_before


def test_the_title_on_a_cover_is_set_from_right_to_left_where_it_reads_so(articles):
    arabic = "\u0627\u0644\u062a\u0639\u0627\u0648\u0646"

    cover = part(word(briefing_of(articles, title=arabic, subtitle="Notes")), "document")

    title = next(each for each in cover.split("</w:p>") if arabic in each)
    assert "<w:bidi/>" in title
    assert cover.count("<w:bidi/>") == 1


def test_many_columns_stand_close_together(articles):
    rows = (tuple((Text(f"{n}"),) for n in range(9)),)
    wide = Section("wide", 2, "Wide", (Table(rows),))
    article = replace(articles[0], sections=(wide,))

    table = part(word(briefing_of([article], cover=False)), "document").partition("<w:tblPr>")[2]

    order = [table.index(f"<w:{name}") for name in ("tblCellMar", "tblLook", "tblCaption")]
    assert order == sorted(order)
