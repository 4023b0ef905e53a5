"""The dialog in which partners are picked by their names."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.ui.compare.picker import Choice, ChoiceModel, PickDialog

CHOICES = (
    Choice("austria", "Austria"),
    Choice("finland", "Finland"),
    Choice("north-macedonia", "North Macedonia", "FYROM"),
    Choice("romania", "Romania"),
)


@pytest.fixture
def dialog(qtbot, theme) -> PickDialog:
    """A dialog that wants two or three of four, with one of them picked."""
    dialog = PickDialog(theme, "Partners", CHOICES, ("finland", "gone"), (2, 3))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def shown(model) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def pick(qtbot, dialog, name) -> None:
    qtbot.keyClicks(dialog.field, name)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_the_model_keeps_qts_contract(qtmodeltester):
    model = ChoiceModel(CHOICES, ())

    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_what_is_picked_already_stands_first(dialog):
    assert shown(dialog.model)[:2] == ["Finland", "Austria"]
    assert dialog.model.ids == ["finland"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [("fyrom", ["North Macedonia"]), ("ROM", ["Romania", "North Macedonia"]), ("x", [])],
)
def test_names_are_found_by_any_part_those_that_begin_so_first(qtbot, dialog, typed, names):
    qtbot.keyClicks(dialog.field, typed)

    assert shown(dialog.model) == names


def test_names_are_picked_and_the_dialog_ended_by_keyboard_alone(qtbot, dialog):
    pick(qtbot, dialog, "aus")
    pick(qtbot, dialog, "rom")

    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    assert chosen.args == [("finland", "austria", "romania")]


def test_the_list_ticks_with_space(qtbot, dialog):
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)

    assert dialog.model.ids == ["finland", "austria"]
    ticked = dialog.model.index(1).data(Qt.ItemDataRole.CheckStateRole)
    assert ticked == Qt.CheckState.Checked


def test_too_few_and_too_many_cannot_be_chosen(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)  # one is too few
    for name in ("aus", "rom", "fyrom"):
        pick(qtbot, dialog, name)

    assert dialog.isVisible()
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    pick(qtbot, dialog, "fyrom")  # the tick goes again

    assert dialog.model.ids == ["finland", "austria", "romania"]


def test_a_name_that_nobody_bears_picks_nothing(qtbot, dialog):
    pick(qtbot, dialog, "nobody")

    assert dialog.model.ids == ["finland"]


def test_it_can_be_drawn(dialog):
    assert not dialog.view.grab().toImage().isNull()
