"""The start page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from app.ui.start.content import Beginning, StartContent
from app.ui.start.link_button import LinkButton
from app.ui.start.start_page import StartPage

CONTENT = StartContent(
    "A library",
    ("2 pages", "edition 2026-11"),
    (
        Beginning("NATO", 18, (("nato", "North Atlantic Treaty Organization"), ("fi", "Finland"))),
        Beginning("OSCE", 1, (("osce", "Research & Development " * 9),)),
    ),
)


@pytest.fixture
def page(qtbot, theme) -> StartPage:
    """A start page on a library of two branches."""
    page = StartPage(theme, [("Ctrl+K", "search")])
    qtbot.addWidget(page)
    page.resize(720, 700)
    page.show_library(CONTENT)
    page.show()
    return page


def link(page: StartPage, name: str) -> LinkButton:
    links = page.findChildren(LinkButton)
    return next(each for each in links if each.accessibleName().startswith(name))


def words(page: StartPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_it_tells_what_the_library_holds(page):
    assert {"A library", "2 pages  ·  edition 2026-11", "18 pages", "1 page"} <= set(words(page))


def test_a_link_asks_for_its_page(qtbot, page):
    with qtbot.waitSignal(page.page_wanted) as wanted:
        qtbot.mouseClick(link(page, "Finland"), Qt.MouseButton.LeftButton)

    assert wanted.args == ["fi", False]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_link_answers_the_keyboard(qtbot, page, key):
    with qtbot.waitSignal(page.page_wanted) as wanted:
        qtbot.keyClick(link(page, "Finland"), key)

    assert wanted.args == ["fi", False]


@pytest.mark.parametrize(
    ("button", "modifier"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_the_middle_button_and_ctrl_open_a_new_tab(qtbot, page, button, modifier):
    with qtbot.waitSignal(page.page_wanted) as wanted:
        qtbot.mouseClick(link(page, "Finland"), button, modifier)

    assert wanted.args == ["fi", True]


def test_a_long_title_is_cut_short_and_told_in_full(page):
    shown = link(page, "Research")

    assert shown.text().endswith("…")
    assert "&&" in shown.text()
    assert shown.toolTip() == CONTENT.beginnings[1].pages[0][1]


def test_pages_read_lately_are_listed_and_replaced(qtbot, page):
    page.show_lately([("pfp", "Partnership for Peace")])
    page.show_lately([("eapc", "Euro-Atlantic Partnership Council")])

    assert "Read lately" in words(page)
    qtbot.waitUntil(lambda: len(page.findChildren(LinkButton)) == 4)
    assert link(page, "Euro-Atlantic").isVisible()


def test_without_pages_read_lately_there_is_no_list(page):
    page.show_lately([("pfp", "Partnership for Peace")])
    page.show_lately([])

    assert "Read lately" not in words(page)


def test_another_library_takes_the_place_of_the_first(qtbot, page):
    page.show_library(StartContent("Another", ("0 pages",), ()))

    qtbot.waitUntil(lambda: page.findChildren(LinkButton) == [])
    assert "Another" in words(page)


def test_a_narrow_page_has_one_column(qtbot, page):
    def left(name: str) -> int:
        return link(page, name).mapTo(page, QPoint(0, 0)).x()

    assert left("North") < left("Research")

    page.resize(420, 700)

    qtbot.waitUntil(lambda: left("North") == left("Research"))
