"""The paragraph that is marked: by click, by key, by the caret."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QMenu

from app.library.pages.page import Place
from app.library.pages.passage_link import read_link
from app.library.parts import PlacePart
from app.ui.lists.part_drag import parts_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
CONTACTS = "Contacts began in the OSCE in 1992. See https://www.osce.org/."


@pytest.fixture
def view(tabs, article):
    """A tab with a short page of every kind of block."""
    tabs.show_article(article)
    tabs.view.pane.browser.setFocus()
    return tabs.view


def point_of(view, words):
    """Where *words* stand in the viewport, scrolled to if need be."""
    browser = view.pane.browser
    start = browser.document().toPlainText().index(words)
    browser.scroll_to(start, 200)
    return browser.cursorRect(browser.cursor_at(start + 1)).center() + QPoint(1, 0)


def click(qtbot, view, words):
    point = point_of(view, words)
    qtbot.mouseClick(view.pane.browser.viewport(), LEFT, pos=point)


def marked(view):
    """The words of the marked paragraph."""
    place = view.pane.paragraphs.place
    return place.quote if place else None


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("Contacts", CONTACTS),
        ("mélange", "Second: mélange."),
        ("OSCE Liaison Office", "1995–2000\tOSCE Liaison Office"),
        ("Two", "Two"),
        ("quoted word", "A quoted word."),
        ("Signs the", "13 July 1994\tSigns the Framework Document."),
        ("A partner of NATO", "A partner of NATO in Central Asia."),
    ],
)
def test_a_click_marks_the_paragraph_the_item_or_the_row(qtbot, view, words, paragraph):
    click(qtbot, view, words)

    assert marked(view) == paragraph
    assert view.part() == PlacePart(view.pane.paragraphs.place)
    assert view.pane.paragraphs.mark.isVisible()


def test_the_mark_stands_beside_its_paragraph_and_moves_with_it(qtbot, view):
    click(qtbot, view, "Contacts")
    browser, mark = view.pane.browser, view.pane.paragraphs.mark
    before = mark.geometry()
    line = browser.cursorRect(browser.textCursor())

    assert before.top() <= line.center().y() + browser.viewport().y() <= before.bottom()
    assert before.right() < browser.viewport().x()
    bar = browser.verticalScrollBar()
    bar.setValue(bar.value() - 30)
    assert mark.geometry().top() == before.top() + 30
    bar.setValue(0)
    assert not mark.isVisible()


def test_a_heading_is_no_paragraph_and_takes_the_mark_back(qtbot, view):
    click(qtbot, view, "Contacts")

    click(qtbot, view, "Evolution")

    assert marked(view) is None
    assert not view.pane.paragraphs.mark.isVisible()
    assert view.part() == PlacePart(Place("uzbekistan"))


def test_escape_takes_the_mark_back(qtbot, view):
    click(qtbot, view, "Contacts")

    qtbot.keyClick(view.pane.browser, Qt.Key.Key_Escape)

    assert marked(view) is None


def test_a_click_on_a_link_and_a_selection_mark_nothing(qtbot, view):
    viewport = view.pane.browser.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=point_of(view, "OSCE in 1992"))
    qtbot.mouseDClick(viewport, LEFT, pos=point_of(view, "Contacts"))

    assert marked(view) is None


def test_control_and_the_arrows_go_from_paragraph_to_paragraph(qtbot, view):
    browser, seen = view.pane.browser, []
    for _ in range(7):
        qtbot.keyClick(browser, Qt.Key.Key_Down, CTRL)
        seen.append(marked(view))
    qtbot.keyClick(browser, Qt.Key.Key_Up, CTRL)

    assert seen[0] == "A partner of NATO in Central Asia."
    assert len(set(seen)) == 7
    assert marked(view) == seen[-2]
    assert browser.textCursor().block().text().startswith(seen[-2].split("\t")[0][:10])


def test_at_either_end_the_last_paragraph_stays_marked(qtbot, view):
    for _ in range(60):
        qtbot.keyClick(view.pane.browser, Qt.Key.Key_Down, CTRL)
    last = marked(view)

    qtbot.keyClick(view.pane.browser, Qt.Key.Key_Down, CTRL)

    assert marked(view) == last
    bar = view.pane.browser.verticalScrollBar()
    assert bar.value() > 0
    for _ in range(60):
        qtbot.keyClick(view.pane.browser, Qt.Key.Key_Up, CTRL)
    assert marked(view) == "A partner of NATO in Central Asia."


def test_the_caret_marks_the_paragraph_in_which_it_stands(qtbot, view):
    browser = view.pane.browser
    browser.setTextCursor(
        browser.cursor_at(browser.document().toPlainText().index("Second: mélange"))
    )
    qtbot.keyClick(browser, Qt.Key.Key_F7)

    qtbot.keyClick(browser, Qt.Key.Key_Right)

    assert marked(view) == "Second: mélange."


def test_without_a_mark_the_first_paragraph_in_view_is_meant(view):
    point_of(view, "Contacts")
    browser = view.pane.browser
    browser.scroll_to(browser.document().toPlainText().index("Contacts"), 2)

    assert view.pane.parts.paragraph().place.quote == CONTACTS


def test_another_page_has_no_mark(qtbot, view, tabs, make_article):
    click(qtbot, view, "Contacts")

    tabs.show_article(make_article("pfp", "Text."))

    assert marked(view) is None


def test_the_mark_outlives_another_look_of_the_same_page(qtbot, view, tabs):
    click(qtbot, view, "Contacts")

    tabs.zoom.set(120)

    assert marked(view) == CONTACTS
    assert view.pane.paragraphs.mark.isVisible()


def test_the_mark_is_dragged_as_its_paragraph(qtbot, view, monkeypatch):
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    click(qtbot, view, "Contacts")
    mark = view.pane.paragraphs.mark

    qtbot.mousePress(mark, LEFT, pos=QPoint(5, 5))
    qtbot.mouseMove(mark, QPoint(60, 9))

    assert [part.place.quote for (part,) in begun] == [CONTACTS]


def menu_on(qtbot, view, words):
    """The actions of the menu on *words*, by their texts."""
    view.pane.browser.customContextMenuRequested.emit(point_of(view, words))
    menu = view.findChildren(QMenu)[-1]
    qtbot.waitUntil(menu.isVisible, timeout=1000)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    menu.hide()
    return actions


def test_the_menu_puts_the_paragraph_below_the_mouse_into_the_tray(qtbot, tabs, view):
    actions = menu_on(qtbot, view, "Second")

    with qtbot.waitSignal(tabs.wishes.part_wanted, timeout=1000) as wanted:
        actions["Paragraph to the tray"].trigger()

    assert wanted.args[0].place.quote == "Second: mélange."


def test_the_menu_copies_a_link_to_the_paragraph_below_the_mouse(qtbot, view):
    menu_on(qtbot, view, "Second")["Copy link to this paragraph"].trigger()

    link = read_link(QGuiApplication.clipboard().text())
    assert (link.page, link.words) == ("uzbekistan", "Second: mélange.")
    assert link.anchor == "framework-of-relations"


def test_on_a_heading_the_menu_offers_no_paragraph(qtbot, view):
    assert "Paragraph to the tray" not in menu_on(qtbot, view, "Evolution")


def test_the_menu_copies_a_link_to_what_is_selected(qtbot, view):
    browser = view.pane.browser
    start = browser.document().toPlainText().index("began in")
    browser.setTextCursor(browser.cursor_at(start, start + 8))

    menu_on(qtbot, view, "Contacts began")["Copy link to this passage"].trigger()

    assert read_link(QGuiApplication.clipboard().text()).words == "began in"


@pytest.mark.parametrize(
    ("prepare", "link", "said"),
    [
        (False, "entente:uzbekistan", "page"),
        (True, "entente:uzbekistan#evolution:~:text=Contacts", "passage"),
    ],
)
def test_a_link_to_what_is_marked_or_else_to_the_page_is_copied(
    qtbot, view, tabs, prepare, link, said
):
    if prepare:
        click(qtbot, view, "Contacts")

    with qtbot.waitSignal(tabs.wishes.message, timeout=1000) as told:
        tabs.view.copy_link()

    assert QGuiApplication.clipboard().text().startswith(link)
    assert told.args == [f"Link to this {said} copied"]
