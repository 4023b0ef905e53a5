"""The list of milestones: what it has in view, and where it stays."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.library.chronology.events import ChronologyItem
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.ui.milestones.list import MilestoneList
from app.ui.milestones.rows import Naming, Row, build_rows
from app.ui.theme import Theme


def rows_of(*years: int) -> list[Row]:
    """Return a row for an event in each of *years*."""
    items = [
        ChronologyItem(
            (Milestone("pfp", f"m{y}", parse(str(y)), "meeting", "Meets.", with_=("osce",)),)
        )
        for y in years
    ]
    return build_rows(items, Naming())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> MilestoneList:
    """Return a list of forty years, on screen, which is not used."""
    view = MilestoneList(theme)
    qtbot.addWidget(view)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.move(200, 200)  # from below the mouse
    view.resize(280, 400)
    view.show_rows(rows_of(*range(1980, 2020)))
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_time_in_view_is_told_while_it_is_scrolled(qtbot: QtBot, view: MilestoneList) -> None:
    bar = view.verticalScrollBar()

    with qtbot.waitSignal(view.span_changed) as told:
        bar.setValue(bar.maximum())

    first, last = told.args
    assert date(2010, 1, 1) < first < last == date(2019, 1, 1)


def test_an_empty_list_has_no_time_in_view(qtbot: QtBot, view: MilestoneList) -> None:
    with qtbot.assertNotEmitted(view.span_changed):
        view.show_rows([])


def test_other_rows_begin_at_the_top(view: MilestoneList) -> None:
    view.verticalScrollBar().setValue(900)

    view.show_rows(rows_of(*range(1980, 2020)))

    assert view.verticalScrollBar().value() == 0


def test_what_was_first_in_view_stays_there_through_a_filter(view: MilestoneList) -> None:
    target = view.rows.find("pfp#m2000")
    view.scrollTo(target, QAbstractItemView.ScrollHint.PositionAtTop)

    view.show_rows(rows_of(*range(1980, 2020, 2)), stay=True)

    assert view.visualRect(view.rows.find("pfp#m2000")).top() < 40
    assert not view.currentIndex().isValid()


def test_a_detail_at_the_cursor_stands_for_its_event(view: MilestoneList) -> None:
    event = view.rows.find("pfp#m1990")
    view.rows.set_expanded(event, True)
    view.setCurrentIndex(view.rows.index(event.row() + 2, 0))

    view.show_rows(rows_of(1985, 1990), stay=True)

    assert view.currentIndex() == view.rows.find("pfp#m1990")


def test_one_of_several_told_at_once_that_is_the_current_one_stays_so(view: MilestoneList) -> None:
    view.setCurrentIndex(view.rows.find("pfp#m1990"))

    view.show_reading((), ["pfp#m1985", "pfp#m1990"])
    stayed = view.currentIndex()
    view.show_reading((), ["pfp#m1985"])

    assert stayed == view.rows.find("pfp#m1990")
    assert view.currentIndex() == view.rows.find("pfp#m1985")


def test_a_year_typed_leads_to_its_first_event(qtbot: QtBot, view: MilestoneList) -> None:
    qtbot.keyClicks(view, "2004")

    assert view.currentIndex() == view.rows.find("pfp#m2004")


def test_the_event_at_the_cursor_is_copied_with_who_says_so(view: MilestoneList) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    view.copy()
    nothing = clipboard.text()

    view.setCurrentIndex(view.rows.find("pfp#m1990"))
    view.copy()

    assert nothing == "before"
    assert clipboard.text() == "1990: pfp. Meets."


def test_what_is_told_and_not_listed_moves_nothing(view: MilestoneList) -> None:
    view.show_reading(["pfp#gone"], ["pfp#gone"])

    assert not view.currentIndex().isValid()
