"""The model of the names that can be picked."""

from PySide6.QtCore import QModelIndex, Qt

from app.ui.compare.choice_model import Choice, ChoiceModel, is_ticked

CHOICES = (Choice("austria", "Austria"), Choice("finland", "Finland"))


def test_the_model_keeps_qts_contract(qtmodeltester):
    model = ChoiceModel(CHOICES, ())

    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_ticks_are_told_by_name_in_their_order():
    model = ChoiceModel(CHOICES, ("finland",))

    model.toggle(model.index(1))

    assert model.titles() == ["Finland", "Austria"]


def test_without_many_a_tick_takes_the_place_of_the_one_before():
    model = ChoiceModel(CHOICES, (), many=False)

    for row in (0, 1):
        model.toggle(model.index(row))

    assert [is_ticked(model.index(row)) for row in (0, 1)] == [False, True]
