"""Tests of `app.ui.tray.model`."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.pages.page import Place
from app.library.parts import HeadingPart, NotePart, PlacePart
from app.ui.lists.part_drag import parts_in
from app.ui.tray.model import ROW_ROLE, ROW_TYPE, TrayModel
from app.ui.tray.rows import Row

ROOT = QModelIndex()
PARTS = (HeadingPart("North"), PlacePart(Place("finland")), NotePart("Ask.", "To do"))
ROWS = [
    Row(PARTS[0], "heading", "North"),
    Row(PARTS[1], "page", "Finland", "", 1200, depth=1),
    Row(PARTS[2], "note", "To do", "Ask.", 3, depth=1),
]
EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def model() -> TrayModel:
    """Return a model of a heading, a page and a note."""
    model = TrayModel()
    model.set_rows(ROWS)
    return model


def test_model_keeps_qt_contract(qtmodeltester: ModelTester, model: TrayModel) -> None:
    qtmodeltester.check(model)

    assert model.rowCount(model.index(0)) == 0  # the tester does not see this in a list model
    assert model.data(QModelIndex(), ROW_ROLE) is None


def test_rows_can_be_dropped_between_others_and_not_onto_them(model: TrayModel) -> None:
    assert model.flags(ROOT) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_only_what_the_reader_wrote_can_be_edited(model: TrayModel) -> None:
    able = [bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsEditable) for at in range(3)]

    assert able == [True, False, True]


def test_the_same_rows_again_reset_nothing(qtbot: QtBot, model: TrayModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(list(ROWS))


def test_words_that_have_been_counted_leave_the_rows_where_they_are(
    qtbot: QtBot, model: TrayModel
) -> None:
    counted = [*ROWS[:2], Row(PARTS[2], "note", "To do", "Ask.", 4, depth=1)]

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_rows(counted)

    assert model.rows()[2].words == 4


def test_a_row_is_spoken_with_its_number_and_kind(model: TrayModel) -> None:
    spoken = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]

    assert spoken == [
        "1 of 3: Heading: North",
        "2 of 3: Finland. 1,200 words",
        "3 of 3: Note: To do. Ask. 3 words",
    ]


def test_a_note_is_edited_with_its_title_in_the_first_line(qtbot: QtBot, model: TrayModel) -> None:
    assert model.index(2).data(EDIT) == "# To do\n\nAsk."

    with qtbot.waitSignal(model.part_edited) as edited:
        model.setData(model.index(2), "# Done\nAsked.", EDIT)

    assert edited.args == [2, NotePart("Asked.", "Done")]
    assert model.rows()[2].part == PARTS[2]  # the model itself changes nothing


@pytest.mark.parametrize("text", ["", "   ", "North"])
def test_a_heading_keeps_a_title(qtbot: QtBot, model: TrayModel, text: str) -> None:
    with qtbot.assertNotEmitted(model.part_edited):
        assert not model.setData(model.index(0), text, EDIT)


def test_a_page_cannot_be_renamed_here(model: TrayModel) -> None:
    assert not model.setData(ROOT, "x", EDIT)
    assert not model.setData(model.index(0), "x", Qt.ItemDataRole.DisplayRole)


def test_a_dragged_row_carries_its_part_and_its_number(model: TrayModel) -> None:
    mime = model.mimeData([model.index(1)])

    assert parts_in(mime) == (PARTS[1],)
    assert bytes(mime.data(ROW_TYPE).data()) == b"1"
    assert mime.text() == "Finland"
