"""The sections of a page: as a menu, and beside the text."""

import pytest
from PySide6.QtCore import Qt

from app.library.pages.body import Section
from app.ui.reader.outline import OutlineButton
from app.ui.reader.outline_model import outline


@pytest.fixture
def button(qtbot, theme):
    button = OutlineButton(theme)
    qtbot.addWidget(button)
    button.show_sections(
        (Section("names", 2, "Names & dates", ()), Section("former", 3, "Former names", ()))
    )
    return button


def test_the_outline_names_every_section_with_a_title(article):
    titles = [section.title for section in outline(article)]

    assert titles[:2] == ["Key data", "Framework of relations"]
    assert titles[-2:] == ["Notes", "Sources"]


def test_the_menu_lists_the_sections_as_they_stand(button):
    texts = [action.text() for action in button.menu().actions()]

    assert texts == ["Names && dates", "    Former names"]


def test_the_section_in_view_is_named_and_marked(button):
    button.set_current("former")

    assert button.text().strip() == "Former names"
    assert [action.isChecked() for action in button.menu().actions()] == [False, True]


def test_above_the_first_section_the_button_says_what_it_is_for(button):
    button.set_current("")

    assert button.text().strip() == "On this page"


def test_a_long_title_is_cut(button):
    button.show_sections((Section("long", 2, "word " * 30, ()),))
    button.set_current("long")

    assert len(button.text()) < 60
    assert button.text().endswith("…")


def test_a_choice_from_the_menu_is_told(qtbot, button):
    with qtbot.waitSignal(button.section_wanted, timeout=1000) as wanted:
        button.menu().actions()[1].trigger()

    assert wanted.args == ["former"]


def test_going_to_a_section_can_be_undone(tabs, long_article):
    tabs.show_article(long_article)
    button = tabs.view.strip.outline
    action = next(each for each in button.menu().actions() if each.data() == "section-8")

    action.trigger()
    assert tabs.view.pane.reading.section == "section-8"
    assert tabs.view.pane.browser.verticalScrollBar().value() > 0
    tabs.view.go(-1)

    assert tabs.view.pane.browser.verticalScrollBar().value() == 0


def test_a_wide_window_shows_the_sections_beside_the_text(qtbot, tabs, long_article):
    tabs.show_article(long_article)
    beside = tabs.view.pane.outline
    assert not beside.isVisible()

    tabs.resize(1500, 700)
    qtbot.waitUntil(beside.isVisible, timeout=1000)
    item = beside.findItems("Section 9", Qt.MatchFlag.MatchExactly)[0]
    qtbot.mouseClick(
        beside.viewport(), Qt.MouseButton.LeftButton, pos=beside.visualItemRect(item).center()
    )

    assert tabs.view.pane.reading.section == "section-9"
    assert beside.currentItem() is item
    assert beside.geometry().right() < tabs.view.pane.browser.margin
