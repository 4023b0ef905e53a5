"""An article as a document."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextCursor, QTextFormat, QTextTable

from app.library.pages.body import (
    ItemList,
    Paragraph,
    Section,
    Table,
    Text,
    inline_text,
    plain_text,
)
from app.library.pages.page import Place
from app.ui.reader.style import LANGUAGE, PageStyle
from app.ui.reader.typesetter import Typesetter


@pytest.fixture
def set_article(qapp, theme):
    """Sets an article at a zoom and returns the typesetter."""

    def run(article, zoom=100, **options):
        typesetter = Typesetter(article, PageStyle(theme, zoom), **options)
        typesetter.run()
        return typesetter

    return run


def text_at(typesetter, place):
    start, end = typesetter.map.span(place)
    cursor = QTextCursor(typesetter.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def tables(document):
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def test_the_title_block_says_kind_state_date_title_and_summary(set_article, article):
    text = set_article(article).document.toPlainText()

    head = text.split("\n")
    assert head[0].startswith("country")
    assert "Current" in head[0]
    assert "As of December 2017" in head[0]
    assert head[1] == "Uzbekistan"
    assert head[2] == "A partner of NATO in Central Asia."


def test_the_memberships_stand_in_the_title_block_and_nothing_is_said_twice(set_article, article):
    document = set_article(article).document

    before_first_heading = document.toPlainText().partition("Framework of relations")[0]
    assert "since 13 July 1994" in before_first_heading
    assert before_first_heading.count("December 2017") == 1
    assert before_first_heading.lower().count("country") == 1


def test_every_offset_of_every_section_leads_to_its_own_letter(set_article, article):
    typesetter = set_article(article)

    for section in article.sections:
        if section.id == "key-data":
            continue  # rows that the title says are left out
        for offset, letter in enumerate(plain_text(section)):
            if not letter.isspace():
                place = Place("uzbekistan", section.id, offset, offset + 1)
                assert text_at(typesetter, place) == letter, (section.id, offset)


def test_sections_stand_in_reading_order_with_the_notes_before_the_sources(set_article, article):
    ids = [section for _, section in set_article(article).map.section_starts]

    assert ids[:2] == ["", "key-data"]
    assert ids[2:6] == ["framework-of-relations", "areas-of-cooperation", "offices", "evolution"]
    assert ids[-2:] == ["notes", "sources"]


def test_headings_are_marked_with_their_level(set_article, article):
    document = set_article(article).document
    levels = {}
    block = document.begin()
    while block.isValid():
        levels[block.text()] = block.blockFormat().headingLevel()
        block = block.next()

    assert levels["Uzbekistan"] == 1
    assert levels["Evolution"] == 2
    assert levels["Offices"] == 3
    assert levels["One"] == 0


def test_each_note_leads_back_to_its_mark(set_article, article):
    typesetter = set_article(article)

    assert text_at(typesetter, Place("", "mark-1")) == "1"
    assert text_at(typesetter, Place("", "note-1")) == "The text in full."
    assert text_at(typesetter, Place("", "note-2")) == "Another note with a link."


def test_each_milestone_is_a_row_with_its_marks_and_sources(set_article, article):
    typesetter = set_article(article)
    text = typesetter.document.toPlainText()

    assert text_at(typesetter, Place("", "pfp-signed")) == "Signs the Framework Document."
    assert "13 July 1994" in text
    assert "not confirmed · sources differ" in text
    assert text_at(typesetter, Place("", "source-2")).startswith("Topics. NATO. https://")


def test_nothing_in_a_page_acts_as_markup(set_article, make_article):
    evil = '<img src="https://x.org/p.png"> <b>bold</b> &amp; <a href="https://x.org">x</a>'
    typesetter = set_article(
        make_article(body=f"## A\n\n`{evil}`\n", title=evil, summary=f"So: {evil}", milestones=())
    )

    assert typesetter.document.toPlainText().count(evil) == 3
    assert "https://x.org" not in _hrefs(typesetter.document)


def test_signs_that_mean_something_to_qt_are_taken_out(set_article, make_article):
    typesetter = set_article(make_article(summary="a\ufdd0b\u2029c\ufffcd\x00e"))

    assert typesetter.document.toPlainText().split("\n")[2:4] == ["a b", "c d e"]


def test_links_carry_where_they_lead(set_article, article):
    hrefs = _hrefs(set_article(article).document)

    assert {"entente:pfp", "entente:uzbekistan#pfp-signed", "entente:osce#names"} <= hrefs
    assert {"note:1", "note:2", "mark:1", "source:1", "https://www.osce.org/"} <= hrefs


def test_an_empty_cell_makes_its_row_no_higher(set_article, make_article):
    def height(last_cell):
        body = f"## Signed\n\n| State | Later |\n|---|---|\n| Austria | {last_cell} |\n"
        return set_article(make_article(body=body)).document.size().height()

    assert height("") == height("Ally")


def test_a_long_chronology_comes_in_several_short_tables(set_article, make_article, article):
    one = article.page.milestones[0]
    many = tuple(
        type(one)("uzbekistan", f"m{n}", one.date, one.type, f"Event {n}.", ("s1",))
        for n in range(100)
    )
    typesetter = set_article(make_article(milestones=many))

    rows = [table.rows() for table in tables(typesetter.document)]
    assert max(rows) <= 40
    assert text_at(typesetter, Place("", "m99")) == "Event 99."


def test_numbered_lists_keep_their_first_number(set_article, make_article):
    document = set_article(make_article(body="## A\n\n7. seven\n8. eight\n")).document
    block = document.begin()
    while block.text() != "eight":
        block = block.next()

    assert block.textList().itemText(block) == "8."


def test_a_picture_comes_from_the_library_and_else_its_description_is_shown(
    set_article, make_article
):
    article = make_article(body="## A\n\n![A map](map.png)\n")
    picture = QImage(40, 30, QImage.Format.Format_RGB32)

    with_picture = set_article(article, figures=lambda page, name: picture).document
    without = set_article(article).document

    assert "\ufffc" in with_picture.toRawText()
    assert "\ufffc" not in without.toRawText()
    assert "A map" in without.toPlainText()


@pytest.mark.parametrize("zoom", [50, 100, 200])
def test_all_sizes_follow_the_zoom(set_article, article, zoom):
    typesetter = set_article(article, zoom)
    sizes = {}
    block = typesetter.document.begin()
    while block.isValid():
        sizes[block.text()] = block.begin().fragment().charFormat().font().pixelSize()
        block = block.next()

    assert typesetter.measure == 7 * zoom
    assert sizes["Uzbekistan"] == round(38 * zoom / 100)
    assert sizes["Evolution"] == round(25 * zoom / 100)


def test_ornaments_are_known_and_are_not_the_text(set_article, article):
    typesetter = set_article(article)
    raw = typesetter.document.toRawText()
    ornaments = [raw[start:end] for start, end in typesetter.map.ornaments]

    assert "1" in ornaments
    assert any("↩" in each for each in ornaments)
    section = article.section("evolution")
    assert not any(inline_text(block.inlines) in ornaments for block in section.blocks)


def _hrefs(document):
    found = set()
    for each in document.allFormats():
        if each.isCharFormat() and each.hasProperty(QTextFormat.Property.AnchorHref.value):
            found.add(each.toCharFormat().anchorHref())
    return found


def test_a_paragraph_in_another_language_bears_it_and_runs_as_that_is_written(set_article, article):
    arabic = "NATO: نص عربي"
    blocks = (
        Paragraph((Text(arabic),), "ar"),
        ItemList(((Paragraph((Text("drei"),), "de"),),)),
        Table((((Text("un"),),),), head=((Text("mot"),),), language="fr"),
        Paragraph((Text("plain"),)),
    )
    section = Section("x", 2, "Наука", blocks, language="ru")

    document = set_article(replace(article, sections=(section,))).document

    looks = {}
    block = document.begin()
    while block.isValid():
        looks[block.text()] = block.blockFormat()
        block = block.next()
    told = {text: looks[text].property(LANGUAGE) for text in ("Наука", arabic, "drei", "mot", "un")}
    assert told == {"Наука": "ru", arabic: "ar", "drei": "de", "mot": "fr", "un": "fr"}
    assert looks[arabic].layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert looks["drei"].layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert looks["plain"].property(LANGUAGE) is None
