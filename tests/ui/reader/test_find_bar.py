"""Find in page, driven by its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton


@pytest.fixture
def finding(tabs, make_article, long_body):
    """The reader with a long page and the find bar open on it."""
    tabs.show_article(make_article("long", long_body(14)))
    tabs.find()
    return tabs


def count_of(tabs):
    return tabs.find_bar.findChild(QLabel, "findCount").text()


def browser_of(tabs):
    return tabs.view.pane.browser


def current_match(tabs):
    return tabs.view.pane.search.current


def test_the_matches_are_counted_while_one_types(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "co-operation")

    assert count_of(finding) == "1 of 168"


def test_return_and_shift_return_walk_the_matches(qtbot, finding):
    field = finding.find_bar.field
    qtbot.keyClicks(field, "running text")

    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_F3)
    assert count_of(finding) == "3 of 168"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert count_of(finding) == "2 of 168"


def test_the_walk_goes_round(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "unique")

    finding.find_previous()

    assert count_of(finding) == "14 of 14"


def test_the_current_match_is_brought_into_view(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "unique11")

    browser = browser_of(finding)
    top = browser.cursorRect(browser.cursor_at(current_match(finding)[0])).top()
    assert 0 < top < browser.viewport().height()


def test_the_search_begins_where_one_reads(qtbot, finding):
    browser = browser_of(finding)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)

    qtbot.keyClicks(finding.find_bar.field, "section")

    assert current_match(finding)[0] >= browser.visible_span()[0]
    assert not count_of(finding).startswith("1 of")


def test_no_match_is_said_in_words(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "zzz")

    assert count_of(finding) == "No matches"
    buttons = finding.find_bar.findChildren(QToolButton)
    assert [button.isEnabled() for button in buttons] == [False, False, True]


def test_an_empty_field_says_nothing(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "z")
    qtbot.keyClick(finding.find_bar.field, Qt.Key.Key_Backspace)

    assert count_of(finding) == ""
    assert not browser_of(finding).extraSelections()


def test_escape_closes_and_leaves_the_match_selected(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "unique2")
    qtbot.keyClick(finding.find_bar.field, Qt.Key.Key_Escape)

    assert not finding.find_bar.isVisible()
    assert browser_of(finding).textCursor().selectedText() == "unique2"
    assert not browser_of(finding).extraSelections()
    assert browser_of(finding).hasFocus()


def test_escape_in_the_page_closes_it_too(qtbot, finding):
    qtbot.keyClick(browser_of(finding), Qt.Key.Key_Escape)

    assert not finding.find_bar.isVisible()


def test_f3_goes_on_after_the_bar_was_closed(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "unique")
    first = current_match(finding)
    qtbot.keyClick(finding.find_bar.field, Qt.Key.Key_Escape)

    finding.find_next()

    assert current_match(finding) > first


def test_the_selected_words_are_what_is_looked_for(finding):
    finding.find_bar.close_bar()
    browser = browser_of(finding)
    start = browser.document().toPlainText().index("unique5")
    browser.setTextCursor(browser.cursor_at(start, start + 7))

    finding.find()

    assert finding.find_bar.field.text() == "unique5"
    assert count_of(finding) == "1 of 1"


def test_only_what_is_near_is_coloured_and_the_current_match_stronger(qtbot, finding, theme):
    qtbot.keyClicks(finding.find_bar.field, "running")

    selections = browser_of(finding).extraSelections()
    colours = {each.format.background().color().name() for each in selections}
    assert 0 < len(selections) < 168
    assert colours == {theme.tokens.highlight, theme.tokens.highlight_current}


def test_scrolling_colours_what_comes_into_view(qtbot, finding):
    qtbot.keyClicks(finding.find_bar.field, "running")
    browser = browser_of(finding)

    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum() // 2)

    coloured = [each.cursor.selectionStart() for each in browser.extraSelections()]
    first, last = browser.visible_span()
    assert any(first <= position <= last for position in coloured)


def test_another_page_is_searched_for_the_same_words(qtbot, finding, make_article):
    qtbot.keyClicks(finding.find_bar.field, "melange")
    assert count_of(finding) == "No matches"

    finding.show_article(make_article("pfp", "## A\n\nMélange, mélange.\n"))

    assert count_of(finding) == "1 of 2"


def test_the_start_page_has_nothing_to_find(tabs):
    tabs.find()

    assert not tabs.find_bar.isVisible()
