"""Tests of `app.ui.tray.model`."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.page import Place
from app.ui.tray.model import PLACE_ROLE, TrayModel

ROOT = QModelIndex()
PLACES = [(Place(letter), letter.upper()) for letter in "abcd"]


@pytest.fixture
def model() -> TrayModel:
    """Return a model of four pages, a to d."""
    model = TrayModel()
    model.set_places(PLACES)
    return model


def order(model: TrayModel) -> str:
    """The pages in their order, as one word."""
    return "".join(place.page for place in model.places())


def test_model_keeps_qt_contract(qtmodeltester: ModelTester, model: TrayModel) -> None:
    qtmodeltester.check(model)
    model.moveRow(ROOT, 0, ROOT, 3)

    assert model.rowCount(model.index(0)) == 0  # the tester does not see this in a list model
    assert model.data(QModelIndex(), PLACE_ROLE) is None


@pytest.mark.parametrize(
    ("row", "before", "expected"),
    [(0, 4, "bcda"), (0, 2, "bacd"), (3, 0, "dabc"), (2, 1, "acbd")],
)
def test_a_row_moves_before_another(model: TrayModel, row: int, before: int, expected: str) -> None:
    assert model.moveRow(ROOT, row, ROOT, before)

    assert order(model) == expected


@pytest.mark.parametrize("before", [1, 2])
def test_a_row_that_would_not_move_stays(model: TrayModel, before: int) -> None:
    assert not model.moveRow(ROOT, 1, ROOT, before)

    assert order(model) == "abcd"


def test_rows_can_be_dropped_between_others_and_not_onto_them(model: TrayModel) -> None:
    assert model.flags(ROOT) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_same_places_again_reset_nothing(qtbot: QtBot, model: TrayModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_places(list(PLACES))


def test_a_row_is_spoken_with_its_number(model: TrayModel) -> None:
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "2 of 4: B"
