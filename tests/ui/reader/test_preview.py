"""The card that tells where a link leads, and what it is told."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from app.library.pages.page import Place
from app.ui.reader.links import Target
from app.ui.reader.preview import Preview, PreviewCard
from app.ui.reader.telling import LONGEST, tell

SUMMARY = Preview("Partnership for Peace", "framework", "A programme of cooperation.")


@pytest.fixture
def card(qtbot, theme):
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(600, 400)
    card = PreviewCard(theme, area)
    with qtbot.waitExposed(area):
        area.show()
    yield card
    card.leave()


@pytest.mark.parametrize(
    "link", [QRect(10, 10, 40, 20), QRect(560, 20, 30, 20), QRect(300, 380, 40, 18)]
)
def test_the_card_stays_inside_and_off_the_link(qtbot, card, link):
    card.rest_on(SUMMARY, link)
    qtbot.waitUntil(card.isVisible, timeout=2000)

    assert card.parentWidget().rect().contains(card.geometry())
    assert not card.geometry().intersects(link)


def test_the_card_comes_only_after_a_rest(card):
    card.rest_on(SUMMARY, QRect(10, 10, 40, 20))

    assert not card.isVisible()


def test_a_link_that_is_left_soon_shows_no_card(card):
    card.rest_on(SUMMARY, QRect(10, 10, 40, 20))
    card.leave()

    assert not card._timer.isActive()


def test_the_card_can_be_read_aloud(card):
    card.rest_on(SUMMARY, QRect())

    assert card.text == "Framework. Partnership for Peace. A programme of cooperation."


def test_text_in_the_card_is_no_markup(card):
    card.rest_on(Preview("<b>x</b>", "", "<img src=x>"), QRect())

    assert card._title.textFormat() == Qt.TextFormat.PlainText
    assert "<b>x</b>" in card.text


def asked(page, anchor):
    return Preview(f"{page}#{anchor}")


def test_a_page_is_told_by_the_library(article):
    assert tell(article, Target(place=Place("pfp", "names")), asked) == Preview("pfp#names")


def test_a_note_is_told_by_its_text(article):
    told = tell(article, Target(anchor="note-2", note=2), asked)

    assert told == Preview("", "Note 2", "Another note with a link.")


def test_a_milestone_of_the_page_is_told_by_its_date_and_text(article):
    told = tell(article, Target(place=Place("uzbekistan", "pfp-signed")), asked)

    assert told == Preview("13 July 1994", "Milestone", "Signs the Framework Document.")


def test_a_section_of_the_page_is_told_by_its_beginning(article):
    told = tell(article, Target(place=Place("uzbekistan", "evolution")), asked)

    assert told is not None
    assert told.title == "Evolution"
    assert told.summary.startswith("Contacts began")


def test_a_source_is_told_by_its_line(article):
    told = tell(article, Target(anchor="source-1"), asked)

    assert told is not None
    assert told.summary.startswith("Decisions. OSCE.")


def test_an_address_is_told_in_full(article):
    told = tell(article, Target(url="https://www.osce.org/a?b=1"), asked)

    assert told == Preview("www.osce.org", "Outside the library", "https://www.osce.org/a?b=1")


def test_an_address_that_is_none_is_told_as_it_stands(article):
    told = tell(article, Target(url="http://[x"), asked)

    assert told == Preview("http://[x", "Outside the library", "http://[x")


@pytest.mark.parametrize(
    "target",
    [
        Target(anchor="note-9", note=9),
        Target(anchor="source-9"),
        Target(anchor="mark-1"),
        Target(place=Place("uzbekistan", "gone")),
    ],
)
def test_of_what_the_page_lacks_nothing_is_told(article, target):
    assert tell(article, target, asked) is None


def test_long_texts_are_cut_at_a_word(make_article):
    article = make_article(body="## A\n\n" + "word " * 200)

    told = tell(article, Target(place=Place("uzbekistan", "a")), asked)

    assert told is not None
    assert len(told.summary) <= LONGEST + 2
    assert told.summary.endswith("word …")


def test_the_mouse_on_a_link_shows_the_card_and_scrolling_hides_it(qtbot, tabs, long_article):
    tabs.show_article(long_article)
    browser = tabs.view.pane.browser
    card = tabs.findChild(PreviewCard)
    start = browser.document().toPlainText().index("Partnership for Peace")

    qtbot.mouseMove(browser.viewport(), browser.cursorRect(browser.cursor_at(start + 5)).center())
    qtbot.waitUntil(card.isVisible, timeout=2000)
    browser.verticalScrollBar().setValue(100)

    assert "About pfp." in card.text
    assert not card.isVisible()


def test_the_focus_on_a_link_shows_the_card_too(qtbot, tabs, article):
    tabs.show_article(article)
    browser = tabs.view.pane.browser

    qtbot.keyClick(browser, Qt.Key.Key_Tab)

    qtbot.waitUntil(tabs.findChild(PreviewCard).isVisible, timeout=2000)
    assert "About pfp." in browser.accessibleDescription()
