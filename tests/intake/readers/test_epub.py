"""EPUB: the chapters of a book."""

import pytest

from app.intake.document import Role
from app.intake.readers.epub import read
from app.intake.readers.refusal import RefusedError


def test_chapters_are_read_in_the_order_of_the_spine_with_the_metadata(make):
    data = make.epub(
        {"b.xhtml": "<h1>Two</h1>", "a.xhtml": "<h1>One</h1><p>Text.</p>", "c.xhtml": "<p>No</p>"},
        spine='<itemref idref="i1"/><itemref idref="i0"/><itemref idref="none"/>',
    )
    document = read(data, "book.epub")

    assert [block.text for block in document.blocks] == ["One", "Text.", "Two"]
    assert (document.title, document.author, document.publisher) == (
        "The Handbook",
        "Office",
        "Press",
    )
    assert (document.published, document.updated) == ("2010-03", "")
    assert document.language == "en"


def test_a_chapter_that_is_missing_is_told(make):
    data = make.epub({"a.xhtml": "<p>Text.</p>"})
    cut = data.replace(b"book/text/a.xhtml", b"book/text/z.xhtml")

    with pytest.raises(RefusedError, match="without any text"):
        read(cut, "book.epub")


def test_a_chapter_nested_beyond_reason_keeps_its_text(make):
    data = make.epub({"a.xhtml": "<div>" * 300 + "deep", "b.xhtml": "<p>Text.</p>"})

    assert [block.text for block in read(data, "b.epub").blocks] == ["deep", "Text."]


def test_a_protected_book_is_refused_and_one_with_scrambled_fonts_is_read(make):
    def listed(method):
        return f'<encryption><EncryptionMethod Algorithm="{method}"/></encryption>'

    fonts = make.epub({"a.xhtml": "<p>x"}, encryption=listed("http://www.idpf.org/2008/embedding"))
    assert read(fonts, "b.epub").blocks[0].text == "x"

    aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
    with pytest.raises(RefusedError, match="protected against copying"):
        read(make.epub({"a.xhtml": "<p>x"}, encryption=listed(aes)), "b.epub")


def test_an_archive_that_does_not_say_where_the_text_is_is_refused(make):
    with pytest.raises(RefusedError, match="does not say where its text is"):
        read(make.zipped({"META-INF/container.xml": "<container/>"}), "b.epub")


def test_notes_are_found_in_the_file_to_which_their_marks_lead(make):
    notes = "".join(f"<p id=n{at}>{at % 2 + 1}. Note {at}.</p>" for at in range(4))
    chapters = {
        f"c{at}.xhtml": f"<h1>Part {at}</h1><p>The pier<sup><a href='notes.xhtml#n{2 * at}'>1</a>"
        f"</sup> and the crane<a href='notes.xhtml#n{2 * at + 1}'>2</a>.</p>"
        for at in range(2)
    }
    document = read(make.epub({**chapters, "notes.xhtml": notes}), "b.epub")

    texts = {b.name: (b.mark, b.text) for b in document.blocks if b.role is Role.FOOTNOTE}
    marked = [b for b in document.blocks if b.role is Role.PARAGRAPH]
    assert [b.text for b in marked] == ["The pier¹ and the crane²."] * 2
    assert [[texts[link.address] for link in b.links] for b in marked] == [
        [("1", "Note 0."), ("2", "Note 1.")],
        [("1", "Note 2."), ("2", "Note 3.")],
    ]


def test_notes_of_the_same_id_in_two_chapters_are_two(make):
    chapter = "<p>The pier<a epub:type='noteref' href='#f'>1</a>.</p>"
    note = "<aside epub:type='footnote' id='f'>{}</aside>"
    chapters = {f"{name}.xhtml": chapter + note.format(name) for name in ("one", "two")}

    blocks = read(make.epub(chapters), "b.epub").blocks

    assert [b.links[0].address for b in blocks[::2]] == [b.name for b in blocks[1::2]]
    assert [b.text for b in blocks[1::2]] == ["one", "two"]
    assert blocks[1].name != blocks[3].name


def test_a_doubt_about_the_encoding_of_a_chapter_names_it(make):
    chapters = {"a.xhtml": "<p>Für alle.</p>\n".encode() + "<p>Gruß</p>".encode("cp1252")}

    document = read(make.epub(chapters), "b.epub")

    assert [block.text for block in document.blocks] == ["Für alle.", "Gruß"]
    assert document.warnings[0].startswith("in the chapter book/text/a.xhtml line 2 is no UTF-8")
