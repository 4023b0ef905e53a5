"""The short lists of the start page: this day, pages read, the tray."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.ui.start.day_list import MOST, DayList, Remembered
from app.ui.start.link_button import LinkButton
from app.ui.start.link_list import LinkList

EVENT = Remembered("1994", "Bulgaria: The programme is accepted", "bulgaria", "first-ipp")


@pytest.fixture
def day(qtbot, theme) -> DayList:
    day = DayList()
    qtbot.addWidget(day)
    return day


def words(widget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if not each.isHidden()]


def links(widget) -> list[LinkButton]:
    return [each for each in widget.findChildren(LinkButton) if not each.isHidden()]


def test_a_day_without_events_is_not_there(day):
    day.show_events("25 November", ())

    assert day.isHidden()


def test_an_event_has_its_year_and_leads_to_its_sentence(qtbot, day):
    day.show_events("25 November", [EVENT])
    day.show()

    assert words(day) == ["On this day", "25 November", "1994"]
    with qtbot.waitSignal(day.telling_wanted) as wanted:
        qtbot.keyClick(links(day)[0], Qt.Key.Key_Return)
    assert wanted.args == ["bulgaria", "first-ipp", False]
    assert links(day)[0].accessibleName() == "1994: Bulgaria: The programme is accepted"


def test_of_many_events_the_first_are_shown_and_the_others_counted(day):
    day.show_events("4 April", [EVENT] * (MOST + 3))

    assert len(links(day)) == MOST
    assert "4 April  ·  3 more" in words(day)


def test_another_day_takes_the_place_of_the_first(day):
    day.show_events("24 November", [EVENT] * 3)
    day.show_events("25 November", [EVENT])

    assert len(links(day)) == 1
    assert "24 November" not in words(day)


def test_a_list_of_links_comes_and_goes_with_its_pages(qtbot, theme):
    pages = LinkList("In the tray")
    qtbot.addWidget(pages)
    assert pages.isHidden()

    pages.show_pages([("pfp", "PfP"), ("osce", "OSCE")], "3 more")
    assert words(pages) == ["In the tray", "3 more"]
    with qtbot.waitSignal(pages.page_wanted) as wanted:
        links(pages)[1].click()
    assert wanted.args == ["osce", False]

    pages.show_pages([])
    assert pages.isHidden()
    assert links(pages) == []
