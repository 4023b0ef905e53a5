"""A sample of a book: what stands round its only chapter, and what that is called."""

import pytest

from app.intake.document import Role
from app.intake.readers.book_parts import CONTENTS, COVER, IMPRINT, TITLE_PAGE
from app.intake.readers.epub import read

TEXT = (
    "<p>The commission met at the old pier in the spring of that year, and agreed on the hours at "
    "which the ferries of the two towns were to cross the river.</p>"
)
CHAPTER = f"<h1>Ferries between Two Towns</h1>{TEXT}<h2>The hours</h2>{TEXT}"
TITLE = "<p>Press of the River</p><p>The Handbook</p><p>Fourth edition</p>"
TOC = '<nav epub:type="toc"><h2>The Handbook</h2><ol><li><a href="c.xhtml">3 Ferries</a></li></ol>'


def cuts(data):
    """The rules that cut the blocks of a book, each once, in their order."""
    document = read(data, "b.epub")
    return document, list(dict.fromkeys(block.chrome for block in document.blocks))


def test_what_stands_round_the_only_chapter_is_cut_under_the_name_of_each_part(make):
    book = {
        "cover.xhtml": "<p>A picture of the river</p>",
        "p1.xhtml": TITLE,
        "p2.xhtml": "<p>ISBN 978-0-00-000000-0</p><p>All rights reserved. Single copies may be "
        "made for the use of schools, so long as the place from which they come is named.</p>",
        "p3.xhtml": TOC,
        "c.xhtml": CHAPTER,
    }

    document, rules = cuts(make.epub(book))

    assert rules == [COVER, TITLE_PAGE, IMPRINT, CONTENTS, ""]
    assert (document.chapter, document.chapters) == ("Ferries between Two Towns", 1)
    assert document.title == "The Handbook"


@pytest.mark.parametrize(
    "imprint",
    [
        "<p>First published 2003</p><p>Typeset in Garamond by the River Press</p>",
        "<p>© 2003 Press of the River</p><p>Printed in Hungary</p>",
        "<p>Alle Rechte vorbehalten</p><p>Gedruckt auf Papier aus altem Papier</p>",
        "<p>Tous droits réservés</p><p>Dépôt légal : mai 2003</p>",
        "<p>УДК 327.5</p><p>Все права защищены</p>",
        "<p>Усі права захищені</p><p>ISBN 966-000-000-0</p>",
    ],
)
def test_an_imprint_is_told_by_its_words_before_and_behind_the_chapter(make, imprint):
    before = {"p1.xhtml": imprint, "c.xhtml": CHAPTER}
    behind = {"c.xhtml": CHAPTER, "z9.xhtml": imprint}

    assert cuts(make.epub(before))[1] == [IMPRINT, ""]
    assert cuts(make.epub(behind))[1] == ["", IMPRINT]


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("9780000000000_copyright.xhtml", "<p>© 2003 Press of the River</p>", IMPRINT),
        ("halftitle.xhtml", "<p>Rivers and Towns</p>", TITLE_PAGE),
        ("title_page01.xhtml", "<p>Rivers and Towns</p>", TITLE_PAGE),
        (
            "p1.xhtml",
            '<section epub:type="titlepage"><p>Rivers and Towns</p></section>',
            TITLE_PAGE,
        ),
        ("inhaltsverzeichnis.xhtml", "<p>3 Ferries ... 41</p>", CONTENTS),
        ("p1.xhtml", "<p><a href='c.xhtml'>3</a></p><p><a href='c.xhtml'>Notes</a></p>", CONTENTS),
    ],
)
def test_a_file_is_what_its_name_its_type_or_its_links_say(make, name, text, rule):
    assert cuts(make.epub({name: text, "c.xhtml": CHAPTER}))[1] == [rule, ""]


@pytest.mark.parametrize(
    "more",
    [
        "<h1>The Second Pier</h1>" + TEXT,
        "<h1>The Second Pier</h1><p>It was never built.</p>",
        "<h1>Copyright in the Two Towns</h1>" + TEXT + TEXT + "<p>The Act on copyright: see 3.</p>",
    ],
)
def test_a_book_of_several_chapters_stays_as_it_is(make, more):
    document, rules = cuts(make.epub({"p1.xhtml": TITLE, "c.xhtml": CHAPTER, "d.xhtml": more}))

    assert rules == [""]
    assert (document.chapter, document.chapters) == ("", 3)


@pytest.mark.parametrize(
    "text",
    [
        f"<h2>The hours</h2>{TEXT}<h2>The fares</h2>{TEXT}",
        f"<h1>Introduction</h1>{TEXT}",
        f"<h1>Вступ</h1>{TEXT}",
        f"<h1>The pier</h1>{TEXT}<h1>The crane</h1>{TEXT}",
        f"{TEXT}<h1>The hours</h1>{TEXT}",
        f"<h4>The hours</h4>{TEXT}",
        f"<h1>3</h1>{TEXT}",
    ],
)
def test_a_text_without_a_title_of_its_own_keeps_the_title_page(make, text):
    document, rules = cuts(make.epub({"p1.xhtml": TITLE, "c.xhtml": text}))

    assert (document.chapter, document.chapters, rules) == ("", 2, [""])


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("<h1>Chapter 4</h1><h2>Ferries</h2>", "Ferries"),
        ("<h1>IV.</h1><h2>Ferries</h2>", "Ferries"),
        ("<h1>Розділ 4</h1><h2>Пороми</h2>", "Пороми"),
        ("<p>Chapter 4</p><h2>Ferries</h2><h3>The hours</h3>", "Ferries"),
        ("<h1>Chapter 4: Ferries</h1><h2>The hours</h2>", "Chapter 4: Ferries"),
    ],
)
def test_the_number_of_a_chapter_is_not_its_title(make, heads, title):
    assert read(make.epub({"p1.xhtml": TITLE, "c.xhtml": heads + TEXT}), "b.epub").chapter == title


def test_a_dedication_and_the_notes_of_the_only_chapter_are_no_chapters(make):
    chapter = CHAPTER.replace("met at", "<a epub:type='noteref' href='n.xhtml#n1'>1</a> met at", 1)
    note = "<aside epub:type='footnote' id='n1'><p>1. The book of the pier tells it.</p></aside>"
    book = {"d.xhtml": "<p>To those who rowed</p>", "c.xhtml": chapter, "n.xhtml": note}

    document, rules = cuts(make.epub(book))

    assert (document.chapter, rules) == ("Ferries between Two Towns", [""])
    assert document.blocks[-1].role is Role.FOOTNOTE
