"""What leaves the reader on the clipboard."""

import pytest
from PySide6.QtGui import QTextCursor

from app.library.pages.page import Place
from app.ui.reader.copying import quotation, selected_text
from app.ui.reader.style import PageStyle
from app.ui.reader.typesetter import Typesetter


@pytest.fixture
def page(qapp, theme, article):
    """The article as it is set."""
    typesetter = Typesetter(article, PageStyle(theme))
    typesetter.run()
    return typesetter.document


@pytest.fixture
def cursor(page):
    """A cursor in the page, with nothing selected yet."""
    return QTextCursor(page)


def select(cursor, first, last):
    text = cursor.document().toPlainText()
    start = text.index(first)
    cursor.setPosition(start)
    cursor.setPosition(text.index(last, start) + len(last), QTextCursor.MoveMode.KeepAnchor)


def test_marks_of_notes_are_not_copied(cursor):
    select(cursor, "signed", "The co-operation")

    assert selected_text(cursor) == "signed in 1994. The co-operation"


def test_rows_are_lines_and_cells_are_parted_by_tabs(cursor):
    select(cursor, "Years", "Co-ordinator")

    assert selected_text(cursor) == (
        "Years\tPresence\n1995–2000\tOSCE Liaison Office\nsince 2006\tProject Co-ordinator"
    )


def test_milestones_are_copied_without_their_marks(cursor):
    select(cursor, "13 July 1994\nSigns", "Document.")

    assert selected_text(cursor) == "13 July 1994\tSigns the Framework Document."


def test_numbered_items_keep_their_numbers(cursor):
    select(cursor, "One", "Two")

    assert selected_text(cursor) == "1. One\n2. Two"


def test_an_item_selected_in_part_has_no_number(cursor):
    select(cursor, "ne\nTwo", "Two")

    assert selected_text(cursor) == "ne\n2. Two"


def test_nothing_selected_is_nothing_copied(cursor):
    assert selected_text(cursor) == ""


def test_the_whole_page_is_copied_clean(cursor):
    cursor.select(QTextCursor.SelectionType.Document)

    text = selected_text(cursor)

    assert not set("\ufdd0\ufdd1\ufffc\u2028\u2029\u00a0\u00ad↩") & set(text)
    assert "\n\n" not in text
    assert "Signs the Framework Document." in text


def test_a_quotation_names_page_section_date_edition_and_place(article):
    place = Place("uzbekistan", "evolution", 0, 14, "Contacts began")

    assert quotation(article, "Contacts\nbegan", place, "Entente library, edition 1") == (
        "“Contacts began” – Uzbekistan, Evolution, as of December 2017; "
        "Entente library, edition 1; "
        "entente:uzbekistan#evolution:~:text=Contacts%20began&at=0-14"
    )


def test_a_quotation_of_nothing_is_the_place(article):
    assert quotation(article, "", Place("uzbekistan")) == (
        "Uzbekistan, as of December 2017; entente:uzbekistan"
    )
