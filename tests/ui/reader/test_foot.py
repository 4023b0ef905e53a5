"""What stands below a page: it comes later than the page and takes nothing away from it."""

import dataclasses

import pytest
from PySide6.QtCore import Qt

from app.library.pages.body import PageLink, Paragraph, Section
from app.library.pages.page import Place

FOOT = Section("like", 2, "Pages like this", (Paragraph((PageLink("OSCE", "osce"),)),), True)


@pytest.fixture
def pane(tabs, long_article):
    """Return the pane of a long page, scrolled to its middle."""
    tabs.show_article(long_article)
    pane = tabs.view.pane
    bar = pane.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return pane


def text_of(pane):
    return pane.browser.document().toPlainText()


def test_a_foot_comes_below_the_page_and_the_reader_stays_where_he_reads(pane):
    before, top = text_of(pane), pane.browser.top()

    pane.show_foot(pane.article.page.id, FOOT)
    pane.show_foot(pane.article.page.id, FOOT)

    assert text_of(pane) == f"{before}\nPages like this\nOSCE"
    assert pane.browser.top() == top


def test_the_foot_is_gone_to_and_found_in_like_any_section(pane):
    pane.search.find("pages like")
    pane.show_foot(pane.article.page.id, FOOT)

    assert pane.sections[-1] == FOOT
    assert pane.go_to(Place(pane.article.page.id, "like"))
    pane.search.find("pages like")
    assert pane.browser.textCursor().position() == text_of(pane).index("Pages like this")


def test_the_foot_of_another_page_waits_until_that_is_set(tabs, pane, article):
    long_text = text_of(pane)

    pane.show_foot(article.page.id + "-x", FOOT)

    assert text_of(pane) == long_text


def test_the_foot_comes_back_when_the_page_is_set_anew(tabs, pane):
    pane.show_foot(pane.article.page.id, FOOT)

    pane.set_anew(150)

    assert text_of(pane).count("Pages like this") == 1


def test_a_link_in_the_foot_asks_for_its_page(qtbot, tabs, pane):
    pane.show_foot(pane.article.page.id, FOOT)
    browser, start = pane.browser, text_of(pane).rindex("OSCE")
    browser.scroll_to(start, 200)
    point = browser.cursorRect(browser.cursor_at(start + 2)).center()

    with qtbot.waitSignal(tabs.wishes.page_wanted) as wanted:
        qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert wanted.args[0].page == "osce"


def test_what_a_search_has_found_is_not_marked_in_the_foot(pane):
    foot = dataclasses.replace(FOOT, id="pages-like-this")
    pane.search.mark_terms(("OSCE",))
    before = len(pane.highlights.terms)

    pane.show_foot(pane.article.page.id, foot)
    pane.search.mark_terms(("OSCE",))

    assert len(pane.highlights.terms) == before
