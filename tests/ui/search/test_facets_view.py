"""Tests of the facets and the histogram, by keyboard and mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.library.search.answer import SearchRequest
from app.library.search.facets import FacetGroup, Facets, FacetValue
from app.ui.search.facets_view import FacetsView
from app.ui.search.histogram import SIDE, YearHistogram
from app.ui.theme import Theme

KINDS = FacetGroup(
    "kind", "Kind", (FacetValue("country", "countries", 3), FacetValue("body", "bodies", 1))
)
BRANCHES = FacetGroup(
    "in", "Branch", (FacetValue("nato", "NATO", 3), FacetValue("nato/allies", "Allies", 1))
)
ALONE = FacetGroup("lang", "Language", (FacetValue("en", "English", 4),))
FACETS = Facets((KINDS, BRANCHES, ALONE), ((1994, 2), (1999, 5), (2004, 1)))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FacetsView:
    """Return the facets on screen."""
    view = FacetsView(theme)
    qtbot.addWidget(view)
    view.resize(270, 400)
    view.show_facets(FACETS, SearchRequest("a"))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


@pytest.fixture
def years(view: FacetsView) -> YearHistogram:
    """Return the histogram of the facets, with the focus."""
    view.years.setFocus()
    return view.years


def test_the_title_of_the_years_stands_above_their_axis(qtbot: QtBot, theme: Theme) -> None:
    view = FacetsView(theme)
    qtbot.addWidget(view)
    view.grab()
    theme.set_mode("dark")  # before anything is shown
    theme.set_mode("light")

    view.show_facets(FACETS, SearchRequest("a"))
    with qtbot.waitExposed(view):
        view.show()

    (title,) = (each for each in view.findChildren(QLabel) if each.text() == "Events by year")
    picture = title.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    inked = [
        x for x in range(picture.width()) for y in range(picture.height())
        if picture.pixelColor(x, y) != ground
    ]  # fmt: skip
    assert title.x() + min(inked) == view.years.x() + SIDE


def test_groups_hold_their_values(view: FacetsView) -> None:
    tree = view.tree

    heads = [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]
    kinds = tree.topLevelItem(0)
    assert heads == ["Kind", "Branch", "Language"]
    assert [kinds.child(row).text(0) for row in (0, 1)] == ["Countries", "Bodies"]
    assert kinds.child(0).text(1) == "3"
    assert tree.topLevelItem(1).child(0).child(0).text(0) == "Allies"


def test_the_view_is_as_high_as_what_it_shows(qtbot: QtBot, view: FacetsView) -> None:
    closed = view.maximumHeight()

    view.tree.topLevelItem(2).setExpanded(True)
    view.resize(270, 400)

    assert 400 > view.maximumHeight() > closed
    qtbot.waitUntil(lambda: view.tree.verticalScrollBar().maximum() == 0)


def test_the_keys_begin_at_the_first_group_and_its_row_is_seen_only_then(
    view: FacetsView, theme: Theme
) -> None:
    assert view.tree.currentItem().text(0) == "Kind"

    view.years.setFocus()
    without = view.tree.styleSheet()
    view.tree.setFocus()

    assert theme.tokens.selection in view.tree.styleSheet()
    assert theme.tokens.selection not in without


def test_return_ticks_a_value(qtbot: QtBot, view: FacetsView) -> None:
    view.tree.setCurrentItem(view.tree.topLevelItem(0).child(1))

    with qtbot.waitSignal(view.value_toggled) as toggled:
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)

    assert toggled.args == ["kind", "body", True]


def test_the_ticked_value_keeps_the_focus_when_the_counts_change(view: FacetsView) -> None:
    view.tree.setCurrentItem(view.tree.topLevelItem(0).child(1))
    chosen = FacetGroup("kind", "Kind", (*KINDS.values[:1], FacetValue("body", "bodies", 1, True)))

    view.show_facets(Facets((chosen,)), SearchRequest("a", kinds=("body",)))

    current = view.tree.currentItem()
    assert current.text(0) == "Bodies"
    assert current.checkState(0) == Qt.CheckState.Checked


def test_a_group_opens_by_return_and_stays_open(qtbot: QtBot, view: FacetsView) -> None:
    view.tree.setCurrentItem(view.tree.topLevelItem(1))

    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    view.show_facets(FACETS, SearchRequest("b"))

    assert view.tree.topLevelItem(1).isExpanded()


def test_escape_leaves(qtbot: QtBot, view: FacetsView) -> None:
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view.tree, Qt.Key.Key_Escape)


def test_without_events_there_are_no_years(view: FacetsView) -> None:
    view.show_facets(Facets((KINDS,)), SearchRequest("a"))

    assert view.years.isHidden()


def place_of(years: YearHistogram, year: int) -> QPoint:
    """Where the bar of *year* stands."""
    pitch = (years.width() - 2 * SIDE) / 12  # from 1994 to 2005: a span is at least so long
    return QPoint(round(SIDE + (year - 1994 + 0.5) * pitch), 20)


def test_dragging_over_bars_chooses_their_years(qtbot: QtBot, years: YearHistogram) -> None:
    left = Qt.MouseButton.LeftButton

    with qtbot.waitSignal(years.span_chosen) as chosen:
        qtbot.mousePress(years, left, pos=place_of(years, 1999))
        qtbot.mouseMove(years, place_of(years, 1996))
        qtbot.mouseRelease(years, left, pos=place_of(years, 1996))

    assert chosen.args == [1996, 1999]


def test_a_double_click_chooses_all_again(qtbot: QtBot, years: YearHistogram) -> None:
    years.show_years(FACETS.years, (1996, 1999))

    with qtbot.waitSignal(years.span_chosen) as chosen:
        qtbot.mouseDClick(years, Qt.MouseButton.LeftButton, pos=place_of(years, 1999))

    assert chosen.args == [0, 0]


def test_the_keys_walk_choose_and_let_go(qtbot: QtBot, years: YearHistogram) -> None:
    qtbot.keyClick(years, Qt.Key.Key_Right)
    with qtbot.waitSignal(years.span_chosen) as one:
        qtbot.keyClick(years, Qt.Key.Key_Return)
    with qtbot.waitSignal(years.span_chosen) as more:
        qtbot.keyClick(years, Qt.Key.Key_Right, SHIFT)
    with qtbot.waitSignal(years.span_chosen) as none:
        qtbot.keyClick(years, Qt.Key.Key_Escape)

    assert [one.args, more.args, none.args] == [[1995, 1995], [1995, 1996], [0, 0]]


def test_the_year_below_the_keys_is_spoken(qtbot: QtBot, years: YearHistogram) -> None:
    for _ in range(5):
        qtbot.keyClick(years, Qt.Key.Key_Right)

    assert years.accessibleDescription() == "1999: 5 events"


def test_a_bar_tells_its_year(years: YearHistogram) -> None:
    place = place_of(years, 1994)

    QApplication.sendEvent(years, QHelpEvent(QEvent.Type.ToolTip, place, years.mapToGlobal(place)))

    assert QToolTip.text() == "1994: 2 events"
    QToolTip.hideText()


def test_chosen_years_and_bars_are_painted(view: FacetsView, theme: Theme) -> None:
    first, last = date(1994, 1, 1), date(1996, 12, 31)
    bare = view.years.grab().toImage()

    view.show_facets(FACETS, SearchRequest("a", first=first, last=last))
    chosen = view.years.grab().toImage()
    theme.set_mode("dark")

    assert bare != chosen
    assert view.years.grab().toImage() != chosen
