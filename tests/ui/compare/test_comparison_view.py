"""Partners side by side in their tab."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from app.library.comparing.comparison import compare
from app.library.parts import ComparisonPart
from app.ui.compare.comparison_model import ComparisonModel
from app.ui.compare.comparison_view import ComparisonView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

TODAY = date(2026, 6, 1)  # not that of the clock: a window may be open over midnight
EVENTS = {"finland": (date(1994, 5, 9), date(2023, 4, 4)), "malta": (date(1995, 4, 26),)}
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TITLES = {"pfp": "Partnership for Peace", "nato": "NATO", "e": "Eop"}


@pytest.fixture
def compared(pages):
    """Compares Finland and Malta as of a day."""
    return lambda day=TODAY: compare(pages[:2], TITLES, day)


@pytest.fixture
def view(qtbot, theme, compared) -> ComparisonView:
    view = ComparisonView(theme)
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show_comparison(compared(), EVENTS, {"Partnership for Peace": "PfP"}, TODAY)
    view.show()
    view.table.setFocus()
    return view


@pytest.fixture
def model(view) -> ComparisonModel:
    return view.model


def rows(model) -> list[str]:
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def test_the_model_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)

    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_what_is_common_stands_above_what_is_different(model):
    assert rows(model) == [
        "In common (1)", "PfP", "Different (1)", "NATO", "Events told", "Finland", "Malta",
    ]  # fmt: skip


def test_partners_are_the_columns_and_the_years_the_last(model):
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]

    assert heads == ["Finland", "Malta", "Years"]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (0, 0, "In common (1)"),
        (1, 0, "Partnership for Peace, Finland: partner, 9 May 1994 to 4 April 2023. Former"),
        (1, 2, "Partnership for Peace, over the years. Finland: 1994–2023; Malta: since 1995"),
        (3, 2, "NATO, over the years. Finland: since 2023; Malta: none"),
        (5, 0, "Finland 2 events"),
        (6, 1, "Malta 1 event"),
        (6, 0, "Malta"),
    ],
)
def test_a_screen_reader_hears_each_cell(model, row, column, words):
    assert model.data(model.index(row, column), SPOKEN) == words


def test_before_they_joined_nothing_is_common(view, compared):
    view.show_comparison(compared(date(1995, 1, 1)), EVENTS, {}, date(1995, 1, 1), past=True)

    assert rows(view.model)[:4] == [
        "In common (0)", "Different (1)", "Partnership for Peace", "Events told",
    ]  # fmt: skip
    assert view.part() == ComparisonPart(("finland", "malta"), "1995-01-01")


def test_return_asks_for_the_sentence_of_a_cell(qtbot, view):
    view.table.setCurrentIndex(view.model.index(3, 0))

    with qtbot.waitSignal(view.telling_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert wanted.args == ["finland", "accession", False]


def test_return_on_the_events_opens_the_page(qtbot, view):
    view.table.setCurrentIndex(view.model.index(6, 2))

    with qtbot.waitSignal(view.telling_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert wanted.args == ["malta", "", False]


def test_return_on_a_heading_asks_for_nothing(qtbot, view):
    view.table.setCurrentIndex(view.model.index(0, 0))

    with qtbot.assertNotEmitted(view.telling_wanted):
        qtbot.keyClick(view.table, Qt.Key.Key_Return)


def test_the_current_cell_is_told_below(qtbot, view):
    qtbot.keyClick(view.table, Qt.Key.Key_Right)

    assert "Malta: partner, since 26 April 1995, suspended" in view._detail.text()


def test_the_menu_leads_to_the_fact_sheet_of_the_column(qtbot, view):
    view.table.menu_wanted.emit(view.mapToGlobal(view.rect().center()))
    menu = next(each for each in view.findChildren(QMenu) if each.isVisible())

    with qtbot.waitSignal(view.sheet_wanted) as wanted:
        next(each for each in menu.actions() if each.text() == "Fact sheet").trigger()
    menu.close()

    assert wanted.args == ["finland"]


def test_the_buttons_ask_for_other_partners_and_for_the_tray(qtbot, view):
    buttons = {b.text(): b for b in view.findChildren(QToolButton) if b.text()}

    with qtbot.waitSignals([view.choice_wanted, view.part_wanted]):
        buttons["Choose partners"].click()
        buttons["Add to tray"].click()

    assert view.part() == ComparisonPart(("finland", "malta"))


def test_it_can_be_drawn_light_and_dark(view, theme):
    light = view.grab().toImage()
    theme.set_mode("dark")

    assert view.grab().toImage() != light
