"""The timeline as a table."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible

from app.library.timeline.rows import rows_of
from app.ui.timeline.table import TimelineTable
from app.ui.timeline.table_model import HEADS, LANE, WHAT, WHEN, TimelineModel
from tests.library.timeline.test_layout import NAMING
from tests.ui.timeline.conftest import LANES

ROWS = rows_of(LANES, NAMING)


@pytest.fixture
def table(qtbot, theme):
    table = TimelineTable(theme)
    qtbot.addWidget(table)
    table.resize(1200, 400)
    table.show_rows(ROWS)
    table.show()
    return table


def test_model_keeps_qt_contract(qtmodeltester):
    model = TimelineModel()
    model.set_rows(ROWS)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_an_invalid_index_has_no_data():
    model = TimelineModel()
    model.set_rows(ROWS)

    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_the_table_holds_every_bar_and_event_of_the_lanes(table):
    model = table.model()
    shown = {(model.index(n, LANE).data(), model.index(n, WHAT).data())
             for n in range(model.rowCount())}  # fmt: skip

    assert shown == {(row.lane, row.text) for row in ROWS}


def test_the_first_cell_says_the_whole_row_and_the_others_their_head(table):
    model = table.model()
    for number, row in enumerate(table.rows):
        spoken = [
            model.index(number, column).data(Qt.ItemDataRole.AccessibleTextRole)
            for column in range(len(HEADS))
        ]
        assert row.lane in spoken[LANE]
        assert row.spoken in spoken[LANE]
        assert spoken[WHEN].startswith("When: ")


def test_every_cell_can_be_read_through_the_accessibility_interface(table):
    interface = QAccessible.queryAccessibleInterface(table)
    spoken = {
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    }

    for row in ROWS:
        assert f"{row.lane}. {row.spoken}" in spoken
        assert f"What: {row.text}" in spoken
    assert set(HEADS) <= spoken


def test_return_asks_for_the_sentence(qtbot, table):
    table.go_to(ROWS[-1])

    with qtbot.waitSignal(table.row_opened) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert asked.args == [ROWS[-1]]


def test_a_table_without_rows_opens_nothing(qtbot, table):
    table.show_rows(())

    with qtbot.assertNotEmitted(table.row_opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.current is None


def test_sorting_by_time_goes_across_the_lanes_and_keeps_the_present_row(table):
    table.go_to(ROWS[0])

    table.sortByColumn(WHEN, Qt.SortOrder.AscendingOrder)

    days = [row.first or row.last for row in table.rows if row.first or row.last]
    assert days == sorted(days)
    assert table.current == ROWS[0]


def test_sorting_by_words_follows_the_alphabet(table):
    table.sortByColumn(WHAT, Qt.SortOrder.DescendingOrder)

    assert table.rows[0].text.casefold() >= table.rows[-1].text.casefold()
    table.model().sort(99)
    assert len(table.rows) == len(ROWS)


def test_new_rows_come_in_their_own_order_and_keep_the_present_one(table):
    table.sortByColumn(WHAT, Qt.SortOrder.AscendingOrder)
    table.go_to(ROWS[3])

    table.show_rows(ROWS)

    assert table.rows == ROWS
    assert table.current == ROWS[3]


def test_a_row_that_is_not_there_leads_to_the_first(table):
    table.go_to(None)

    assert table.current == ROWS[0]
