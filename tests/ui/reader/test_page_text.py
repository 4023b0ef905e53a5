"""The text of a page, searched."""

from PySide6.QtGui import QTextCursor, QTextDocument

from app.ui.reader.page_text import PageText


def document_of(text):
    document = QTextDocument()
    document.setPlainText(text)
    return document


def test_a_word_is_found_at_its_position(qapp):
    text = PageText(document_of("Peace, one.\nPeace, two."), [])

    assert text.find("peace") == [(0, 5), (12, 17)]


def test_what_is_no_text_is_not_found_and_parts_words(qapp):
    text = PageText(document_of("signed12 in 1994"), [(6, 8)])

    assert text.find("12") == []
    assert text.find_words(("signed",)) == [(0, 6)]


def test_positions_count_wide_letters_twice_as_the_document_does(qapp):
    document = document_of("𝒩𝒩 peace 𝒩 peace")
    text = PageText(document, [])
    cursor = QTextCursor(document)

    for start, end in text.find("peace"):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == "peace"
    assert len(text.find("peace")) == 2


def test_ornaments_behind_wide_letters_are_left_out_too(qapp):
    text = PageText(document_of("𝒩12 peace12"), [(2, 4), (10, 12)])

    assert text.find("12") == []
    assert len(text.find("peace")) == 1
