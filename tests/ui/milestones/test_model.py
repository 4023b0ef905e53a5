"""Tests of `app.ui.milestones.model`."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.chronology.events import ChronologyItem
from app.ui.milestones.model import (
    AFTER_LAST,
    CURRENT_ROLE,
    END_ROLE,
    EXPANDED_ROLE,
    LAST,
    ROW_ROLE,
    MilestoneModel,
)
from app.ui.milestones.rows import EventRow, Naming, build_rows

Items = tuple[ChronologyItem, ...]


def make_model(items: Items) -> MilestoneModel:
    """Return a model of *items*."""
    model = MilestoneModel()
    model.set_rows(build_rows(items, Naming()))
    return model


def test_model_keeps_qt_contract(qtmodeltester: ModelTester, items: Items) -> None:
    model = make_model(items)

    qtmodeltester.check(model)
    for row in (5, 3, 1):
        model.set_expanded(model.index(row), True)
    model.set_expanded(model.index(1), False)

    assert model.rowCount(model.index(0)) == 0  # the tester does not see this in a list model


def test_an_invalid_index_has_no_data(items: Items) -> None:
    model = make_model(items)

    assert model.data(QModelIndex(), ROW_ROLE) is None


def test_a_year_cannot_be_chosen(items: Items) -> None:
    model = make_model(items)

    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).flags() & Qt.ItemFlag.ItemIsSelectable


def test_details_follow_their_event_and_go_again(items: Items) -> None:
    model = make_model(items)
    event = model.index(3)

    model.set_expanded(event, True)
    expanded = (model.rowCount(), model.detail_count(event), event.data(EXPANDED_ROLE))
    model.set_expanded(event, False)

    assert expanded == (12, 6, True)
    assert (model.rowCount(), model.detail_count(event)) == (6, 0)


def test_expanding_twice_changes_nothing(items: Items) -> None:
    model = make_model(items)
    model.set_expanded(model.index(1), True)

    model.set_expanded(model.index(1), True)

    assert model.rowCount() == 8


def test_a_detail_belongs_to_the_event_above_it(items: Items) -> None:
    model = make_model(items)
    model.set_expanded(model.index(1), True)

    assert model.event_above(model.index(3)) == model.index(1)


def test_a_year_belongs_to_no_event(items: Items) -> None:
    model = make_model(items)

    assert not model.event_above(model.index(2)).isValid()


def test_the_events_told_where_one_reads_are_marked(items: Items) -> None:
    model = make_model(items)

    model.mark({"pfp#uzbekistan"})

    assert [row for row in range(model.rowCount()) if model.index(row).data(CURRENT_ROLE)] == [3]


def test_marking_the_same_again_tells_nobody(qtbot: QtBot, items: Items) -> None:
    model = make_model(items)
    model.mark({"uzbekistan#pfp"})

    with qtbot.assertNotEmitted(model.dataChanged):
        model.mark(["uzbekistan#pfp"])


def test_an_event_is_found_by_any_of_its_tellings(items: Items) -> None:
    model = make_model(items)
    model.set_expanded(model.index(1), True)

    assert model.find("pfp#uzbekistan").row() == 5
    assert not model.find("pfp#nothing").isValid()


def test_the_line_of_time_ends_at_the_last_event(items: Items) -> None:
    model = make_model(items)
    model.set_expanded(model.index(5), True)

    assert [model.index(row).data(END_ROLE) for row in (4, 5, 6)] == ["", LAST, AFTER_LAST]


def test_other_events_show_nothing_expanded(items: Items) -> None:
    model = make_model(items)
    model.set_expanded(model.index(1), True)

    model.set_rows(build_rows(items, Naming()))

    assert model.rowCount() == 6
    assert isinstance(model.index(1).data(ROW_ROLE), EventRow)
    assert model.index(1).data(EXPANDED_ROLE) is False
