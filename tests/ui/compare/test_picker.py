"""The dialog in which partners are picked by their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.ui.compare.choice_model import Choice
from app.ui.compare.picker import PickDialog

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


def words(dialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_who_is_chosen_is_named_below_the_list(qtbot, dialog):
    assert "Choose 2 to 3: Finland" in words(dialog)

    pick(qtbot, dialog, "aus")

    assert "Choose 2 to 3: Finland, Austria" in words(dialog)


def test_that_no_name_fits_is_told(qtbot, dialog):
    qtbot.keyClicks(dialog.field, "nobody")
    assert "No name has “nobody” in it" in words(dialog)

    dialog.field.clear()

    assert "Choose 2 to 3: Finland" in words(dialog)


@pytest.fixture
def single(qtbot, theme) -> PickDialog:
    """A dialog that wants one of four."""
    dialog = PickDialog(theme, "Partner", CHOICES, (), (1, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_one_alone_is_chosen_with_the_return_that_follows_its_name(qtbot, single):
    assert "Choose one" in words(single)
    qtbot.keyClicks(single.field, "rom")

    with qtbot.waitSignal(single.chosen) as chosen:
        qtbot.keyClick(single.field, Qt.Key.Key_Return)

    assert chosen.args == [("romania",)]


def test_one_alone_is_chosen_with_return_in_the_list(qtbot, single):
    qtbot.keyClick(single.field, Qt.Key.Key_Down)
    qtbot.keyClick(single.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(single.chosen) as chosen:
        qtbot.keyClick(single.view, Qt.Key.Key_Return)

    assert chosen.args == [("finland",)]


def test_where_one_alone_is_wanted_another_takes_its_place(qtbot, single):
    qtbot.keyClick(single.view, Qt.Key.Key_Space)
    qtbot.keyClick(single.view, Qt.Key.Key_Down)
    qtbot.keyClick(single.view, Qt.Key.Key_Space)

    assert single.model.ids == ["finland"]
    assert "Choose one: Finland" in words(single)


def test_it_can_be_drawn(dialog):
    assert not dialog.view.grab().toImage().isNull()
