"""The widget in which a page is read: measure, mouse, keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.reader.browser import SIDE_MARGIN, PageBrowser
from app.ui.reader.style import PageStyle
from app.ui.reader.typesetter import Typesetter


@pytest.fixture
def browser(qtbot, theme, long_article):
    """A browser that shows a page of several screens."""
    browser = PageBrowser()
    qtbot.addWidget(browser)
    browser.resize(1000, 600)
    show(browser, theme, long_article)
    with qtbot.waitExposed(browser):
        browser.show()
    browser.activateWindow()
    qtbot.waitUntil(browser.isActiveWindow)
    return browser


def show(browser, theme, article, zoom=100):
    typesetter = Typesetter(article, PageStyle(theme, zoom))
    typesetter.run()
    browser.show_document(typesetter.document, typesetter.measure)


def point_on(browser, words):
    """Where the middle of the first *words* stands in the viewport."""
    start = browser.document().toPlainText().index(words)
    cursor = browser.cursor_at(start + len(words) // 2)
    browser.scroll_to(start, 200)
    return browser.cursorRect(cursor).center()


def turn_wheel(browser, point, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(point),
        QPointF(browser.mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(browser, event)


@pytest.mark.parametrize("width", [1000, 1600, 3000])
def test_the_text_keeps_its_measure_in_the_middle(browser, width):
    browser.resize(width, 600)

    viewport = browser.viewport().geometry()
    assert viewport.width() == 700
    assert abs(viewport.center().x() - width // 2) <= 1


def test_a_narrow_window_keeps_a_margin(browser):
    browser.resize(500, 600)

    assert browser.viewport().geometry().left() == SIDE_MARGIN


def test_the_scroll_bar_stands_at_the_edge(browser):
    bar = browser.verticalScrollBar()

    assert bar.mapTo(browser, QPoint(bar.width(), 0)).x() == browser.width()


def test_the_wheel_scrolls_beside_the_text_too(browser):
    turn_wheel(browser, QPoint(10, 300), -1)

    assert browser.verticalScrollBar().value() > 0


def test_text_can_be_selected_from_beside_it(qtbot, browser):
    line = browser.viewport().mapTo(browser, point_on(browser, "unique0"))

    qtbot.mousePress(browser, Qt.MouseButton.LeftButton, pos=QPoint(20, line.y()))
    qtbot.mouseMove(browser, QPoint(browser.width() - 40, line.y()))
    qtbot.mouseRelease(browser, Qt.MouseButton.LeftButton, pos=QPoint(960, line.y()))

    assert "unique0" in browser.textCursor().selectedText()


def test_control_and_the_wheel_ask_for_zoom(qtbot, browser):
    before = browser.verticalScrollBar().value()

    with qtbot.waitSignal(browser.zoom_wanted, timeout=1000) as asked:
        turn_wheel(browser, QPoint(500, 300), 1, Qt.KeyboardModifier.ControlModifier)

    assert asked.args == [1]
    assert browser.verticalScrollBar().value() == before


def test_the_text_in_view_stays_however_often_the_width_changes(browser):
    browser.resize(760, 600)
    position = browser.document().toPlainText().index("unique7")
    browser.scroll_to(position, 40)

    for width in (*range(740, 500, -17), *range(500, 760, 23)):
        browser.resize(width, 600)

    assert browser.cursorRect(browser.cursor_at(position)).top() == 40


def test_after_scrolling_it_is_the_first_line_that_stays(browser):
    browser.resize(760, 600)
    browser.scroll_to(browser.document().toPlainText().index("unique7"), 40)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().value() + 333)
    position, offset = browser.top()

    for width in (700, 600, 520):
        browser.resize(width, 600)

    assert browser.cursorRect(browser.cursor_at(position)).top() == offset


def test_the_page_goes_back_to_a_place_exactly(browser):
    point_on(browser, "unique5")
    value = browser.verticalScrollBar().value()
    position, offset = browser.top()
    browser.verticalScrollBar().setValue(0)

    browser.scroll_to(position, offset)

    assert browser.verticalScrollBar().value() == value


@pytest.fixture
def linked(qtbot, browser, theme, article):
    """The browser with a page that has links."""
    show(browser, theme, article)
    return browser


def test_a_click_follows_a_link(qtbot, linked):
    point = point_on(linked, "Partnership for Peace, which")

    with qtbot.waitSignal(linked.link_followed, timeout=1000) as followed:
        qtbot.mouseClick(linked.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert followed.args == ["entente:pfp", False]


@pytest.mark.parametrize(
    ("button", "modifier"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_middle_click_and_control_click_want_a_new_tab(qtbot, linked, button, modifier):
    point = point_on(linked, "Partnership for Peace, which")

    with qtbot.waitSignal(linked.link_followed, timeout=1000) as followed:
        qtbot.mouseClick(linked.viewport(), button, modifier, point)

    assert followed.args == ["entente:pfp", True]


def test_a_web_address_comes_through_as_it_stands_in_the_page(qtbot, linked):
    point = point_on(linked, "https://www.nato.int/b?c=1&d=2")

    with qtbot.waitSignal(linked.link_followed, timeout=1000) as followed:
        qtbot.mouseClick(linked.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert followed.args == ["https://www.nato.int/b?c=1&d=2", False]


def test_the_tab_key_walks_the_links_and_return_follows_one(qtbot, linked):
    linked.setFocus()

    with qtbot.waitSignal(linked.link_rested_on, timeout=1000) as rested:
        qtbot.keyClick(linked, Qt.Key.Key_Tab)
    with qtbot.waitSignal(linked.link_followed, timeout=1000) as followed:
        qtbot.keyClick(linked, Qt.Key.Key_Return)

    assert rested.args[0] == followed.args[0] == "entente:pfp"


def test_the_mouse_on_a_link_says_so_and_says_when_it_leaves(qtbot, linked):
    point = point_on(linked, "Partnership for Peace, which")

    with qtbot.waitSignal(linked.link_rested_on, timeout=1000) as came:
        qtbot.mouseMove(linked.viewport(), point)
    with qtbot.waitSignal(linked.link_rested_on, timeout=1000) as left:
        qtbot.mouseMove(linked.viewport(), QPoint(point.x(), 2))

    assert came.args[0] == "entente:pfp"
    assert left.args[0] == ""


@pytest.mark.parametrize(
    ("button", "by"), [(Qt.MouseButton.BackButton, -1), (Qt.MouseButton.ForwardButton, 1)]
)
def test_the_buttons_of_the_mouse_go_back_and_forward(qtbot, browser, button, by):
    with qtbot.waitSignal(browser.history_wanted, timeout=1000) as asked:
        qtbot.mouseClick(browser.viewport(), button)

    assert asked.args == [by]


def test_escape_dismisses(qtbot, browser):
    with qtbot.waitSignal(browser.dismissed, timeout=1000):
        qtbot.keyClick(browser, Qt.Key.Key_Escape)


def test_copying_by_key_gives_clean_text(qtbot, linked):
    cursor = linked.textCursor()
    cursor.setPosition(linked.document().toPlainText().index("signed"))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    linked.setTextCursor(cursor)

    qtbot.keyClick(linked, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == (
        "signed in 1994. The co-operation of all partners."
    )
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_arrow_keys_scroll_and_with_a_caret_they_move_it(qtbot, browser):
    browser.setFocus()
    qtbot.keyClick(browser, Qt.Key.Key_Down)
    scrolled = browser.verticalScrollBar().value()

    qtbot.keyClick(browser, Qt.Key.Key_F7)
    qtbot.keyClick(browser, Qt.Key.Key_Right)

    assert scrolled > 0
    assert browser.textCursor().position() == 1


def test_nothing_outside_the_document_is_ever_loaded(browser, tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text("secret")

    assert browser.loadResource(1, file.as_uri()) is None
