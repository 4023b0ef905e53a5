"""One tab: its menu, its copies, what it does while it is not in view."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.library.pages.page import Place
from app.library.parts import EventsPart, PlacePart
from app.ui.lists.part_drag import parts_in
from app.ui.reader import setting_job

# The offscreen platform has no keyboard to grab for a menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def open_menu(qtbot, tabs, article):
    """Opens the menu on some words of the page and returns its actions by their texts."""
    tabs.show_article(article)
    browser = tabs.view.pane.browser

    def open_on(words):
        start = browser.document().toPlainText().index(words)
        browser.scroll_to(start, 200)
        browser.customContextMenuRequested.emit(
            browser.cursorRect(browser.cursor_at(start + 1)).center() + QPoint(1, 0)
        )
        menu = tabs.view.findChildren(QMenu)[-1]
        qtbot.waitUntil(menu.isVisible, timeout=1000)
        actions = {action.text(): action for action in menu.actions() if action.text()}
        menu.hide()
        return actions

    return open_on


def test_on_plain_text_the_menu_offers_what_can_be_done_there(open_menu):
    assert list(open_menu("Contacts began")) == [
        "Copy with source",
        "Copy link to this paragraph",
        "Copy link to this section",
        "Select all",
        "Paragraph to the tray",
        "Section to the tray",
        "Find in page…",
    ]


def test_on_a_link_the_menu_opens_it_in_a_new_tab(qtbot, tabs, open_menu):
    actions = open_menu("OSCE in 1992")

    with qtbot.waitSignal(tabs.wishes.page_wanted, timeout=1000) as wanted:
        actions["Open link in new tab"].trigger()

    assert wanted.args == [Place("osce", "names"), True]


def test_the_menu_copies_a_link_as_the_command_line_takes_it(open_menu):
    open_menu("OSCE in 1992")["Copy link"].trigger()

    assert QGuiApplication.clipboard().text() == "entente:osce#names"


def test_an_address_is_not_offered_in_a_new_tab(open_menu):
    actions = open_menu("https://www.osce.org/.")

    assert "Open link" in actions
    assert "Open link in new tab" not in actions


def test_selected_text_can_be_copied_from_the_menu(tabs, open_menu):
    browser = tabs.view.pane.browser
    start = browser.document().toPlainText().index("Contacts")
    browser.setTextCursor(browser.cursor_at(start, start + 8))

    open_menu("One")["Copy"].trigger()

    assert QGuiApplication.clipboard().text() == "Contacts"


def test_selected_words_go_into_the_tray_from_the_menu(qtbot, tabs, open_menu):
    browser = tabs.view.pane.browser
    start = browser.document().toPlainText().index("Contacts")
    browser.setTextCursor(browser.cursor_at(start, start + 14))

    with qtbot.waitSignal(tabs.wishes.part_wanted, timeout=1000) as wanted:
        open_menu("One")["Passage to the tray"].trigger()

    assert wanted.args == [PlacePart(Place("uzbekistan", "evolution", 0, 14, "Contacts began"))]


def test_the_section_in_view_goes_into_the_tray_from_the_menu(qtbot, tabs, open_menu):
    actions = open_menu("Contacts began")
    section = tabs.view.pane.reading.section

    with qtbot.waitSignal(tabs.wishes.part_wanted, timeout=1000) as wanted:
        actions["Section to the tray"].trigger()

    assert wanted.args == [PlacePart(Place("uzbekistan", section))]


def test_a_copied_passage_can_be_dropped_into_the_tray(tabs, article):
    tabs.show_article(article)
    browser = tabs.view.pane.browser
    start = browser.document().toPlainText().index("Contacts")
    browser.setTextCursor(browser.cursor_at(start, start + 14))

    mime = browser.createMimeDataFromSelection()

    assert mime.text() == "Contacts began"
    assert parts_in(mime) == (tabs.view.part(),)


@pytest.mark.parametrize(
    ("words", "section"), [("Framework of relations", "framework-of-relations"), ("Uzbekistan", "")]
)
def test_a_heading_is_dragged_as_its_section_and_the_title_as_the_page(
    qtbot, tabs, article, monkeypatch, words, section
):
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    tabs.show_article(article)
    browser = tabs.view.pane.browser
    start = browser.document().toPlainText().index(words)
    point = browser.cursorRect(browser.cursor_at(start + 2)).center()

    qtbot.mousePress(browser.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseMove(browser.viewport(), point + QPoint(60, 8))
    qtbot.mouseRelease(browser.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert begun == [(PlacePart(Place("uzbekistan", section)),)]


def test_a_tab_without_a_page_offers_nothing_to_the_tray(tabs):
    assert tabs.view.part() is None
    assert tabs.view.section_part() is None


def test_what_a_tab_shows_in_place_of_a_page_is_asked_for_its_part(qtbot, tabs):
    class Content(QWidget):
        def part(self):
            return EventsPart("Since 1994")

    tabs.show_content("Timeline", Content())

    assert tabs.view.part() == EventsPart("Since 1994")


def test_the_menu_opens_the_find_bar(tabs, open_menu):
    open_menu("One")["Find in page…"].trigger()

    assert tabs.find_bar.isVisible()


def test_nothing_selected_copies_nothing(qtbot, tabs, article):
    tabs.show_article(article)
    QGuiApplication.clipboard().setText("before")

    with qtbot.assertNotEmitted(tabs.wishes.message):
        tabs.view.copy()

    assert QGuiApplication.clipboard().text() == "before"


def test_select_all_and_copy_take_the_whole_page(qtbot, tabs, article):
    tabs.show_article(article)

    tabs.view.pane.browser.selectAll()
    with qtbot.waitSignal(tabs.wishes.message, timeout=1000):
        tabs.view.copy()

    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[1] == "Uzbekistan"
    assert "Signs the Framework Document." in text


def test_the_start_page_has_nothing_to_quote(qtbot, tabs):
    with qtbot.assertNotEmitted(tabs.wishes.message):
        tabs.view.copy_with_source()


def test_a_tab_behind_takes_another_look_when_it_comes_to_the_front(tabs, theme, make_article):
    pages = [make_article("pfp"), make_article("osce")]
    tabs.restore([(page, Place(page.page.id)) for page in pages], 0)
    tabs.next_tab()
    tabs.next_tab()

    theme.set_mode("dark")
    tabs.next_tab()

    document = tabs.view.pane.browser.document()
    colour = document.findBlock(20).begin().fragment().charFormat().foreground().color()
    assert colour.lightness() > 120


def test_a_page_on_its_way_comes_in_the_look_and_size_chosen_meanwhile(
    qtbot, monkeypatch, tabs, theme, long_article
):
    monkeypatch.setattr(setting_job, "SLICE_S", 0.0)
    place = Place("long", "section-4")
    tabs.show_article(long_article, place)
    assert not tabs.view.pane.ready

    theme.set_mode("dark")
    tabs.zoom.set(200)
    qtbot.waitUntil(lambda: tabs.view.pane.ready, timeout=10_000)

    document = tabs.view.pane.browser.document()
    colour = document.findBlock(20).begin().fragment().charFormat().foreground().color()
    assert colour.lightness() > 120
    assert document.defaultFont().pixelSize() == 34
    assert tabs.view.place.section == place.section


def test_the_wheel_zooms_in_steps(tabs, article):
    tabs.show_article(article)

    tabs.view.pane.browser.zoom_wanted.emit(2)
    assert tabs.zoom.percent == 125
    tabs.view.pane.browser.zoom_wanted.emit(-3)

    assert tabs.zoom.percent == 90


def test_a_milestone_linked_in_the_page_is_its_row(qtbot, tabs, article):
    tabs.show_article(article)
    browser = tabs.view.pane.browser

    browser.link_followed.emit("entente:uzbekistan#pfp-signed", False)

    span = tabs.view.pane.highlights.passage
    assert browser.cursor_at(*span).selectedText() == "Signs the Framework Document."
    assert tabs.view.pane.reading.section == "milestones"
