"""What is told above a page to which a link to a passage has led."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from app.library.pages.passage_link import read_link
from app.library.passage_search import find_passage

LINK = "entente:long#section-3:~:text=The%20word%20unique"


@pytest.fixture
def follow(tabs, long_article):
    """Follows a link to the long page and returns the tab."""

    def follow(link):
        found = find_passage(long_article, read_link(link))
        tabs.show_article(long_article, found.place, told=found)
        return tabs.view

    return follow


def lit(view):
    """The words that are lit."""
    span = view.pane.highlights.passage
    text = view.pane.browser.document().toPlainText()
    return text[slice(*span)] if span else ""


def test_a_passage_that_is_there_is_lit_and_nothing_is_told(follow):
    view = follow(f"{LINK}3%20stands%20here.")

    assert lit(view) == "The word unique3 stands here."
    assert view.pane.browser.verticalScrollBar().value() > 0
    assert not view.bar.isVisible()


def test_a_passage_that_stands_elsewhere_is_lit_there_and_told(follow):
    view = follow(f"{LINK}7%20stands%20here.")

    assert lit(view) == "The word unique7 stands here."
    assert view.bar.isVisible()
    assert view.bar.headline.text() == "Moved"
    assert view.bar.accessibleName() == "Moved. The passage stands under “Section 7” now."


def test_it_stays_lit_until_it_is_dismissed(qtbot, follow):
    view = follow(f"{LINK}3%20stands%20there.")
    assert (view.bar.headline.text(), bool(lit(view))) == ("Changed", True)
    assert view.pane.highlights._fade.state() != view.pane.highlights._fade.State.Running

    qtbot.keyClick(view.pane.browser, Qt.Key.Key_Escape)

    assert not view.bar.isVisible()
    assert lit(view) == ""


def test_the_bar_is_closed_by_its_button(qtbot, follow):
    view = follow("entente:long#section-3:~:text=Nothing%20that%20anybody%20wrote%20about%20fish")
    assert view.bar.headline.text() == "Gone"

    qtbot.mouseClick(view.bar.findChild(QToolButton), Qt.MouseButton.LeftButton)

    assert not view.bar.isVisible()


def test_going_on_takes_the_bar_away_and_going_back_brings_it_again(follow, tabs, article):
    view = follow(f"{LINK}7%20stands%20here.")

    tabs.show_article(article)
    assert not view.bar.isVisible()
    tabs.view.go(-1)

    assert view.bar.headline.text() == "Moved"
    assert view.bar.isVisible()


def test_a_link_in_a_page_asks_for_its_passage(qtbot, tabs, make_article):
    link = "page:osce#names:~:text=some%20words&at=3-13"
    tabs.show_article(make_article("uzbekistan", f"See [there]({link})."))
    browser = tabs.view.pane.browser

    with qtbot.waitSignal(tabs.wishes.passage_wanted, timeout=1000) as wanted:
        browser.link_followed.emit(_href_of(browser, "there"), False)

    assert wanted.args == ["entente:osce#names:~:text=some%20words&at=3-13", False]


def _href_of(browser, words):
    start = browser.document().toPlainText().index(words)
    return browser.cursor_at(start + 1).charFormat().anchorHref()


def test_the_section_of_the_passage_is_the_one_in_view(qtbot, follow):
    view = follow(f"{LINK}7%20stands%20here.")
    bar = view.pane.browser.verticalScrollBar()

    assert view.pane.reading.section == "section-7"
    bar.setValue(bar.value() - 2000)
    assert view.pane.reading.section != "section-7"
