"""Tests of `app.ui.tray.table_pane`."""

import pytest
from PySide6.QtCore import Qt

from app.export.text_preview import TextPreview
from app.ui.tray.preview_pane import PreviewPane
from app.ui.tray.table_pane import WIDEST, TableModel, TablePane

HEAD = ("date", "text")
ROWS = (("1994-07", "Signs."), ("1995", "Takes part in a long programme of visits. " * 20))
PREVIEW = TextPreview("", "table", "The rows of the file", 1, 3, True, (HEAD, *ROWS))


@pytest.fixture
def pane(qtbot, theme):
    """Return a pane with two rows."""
    pane = TablePane(theme)
    qtbot.addWidget(pane)
    pane.show_rows(PREVIEW)
    return pane


def test_model_keeps_qt_contract(qtmodeltester):
    model = TableModel()
    model.set_rows(HEAD, ROWS)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_an_invalid_index_has_no_data():
    model = TableModel()
    model.set_rows(HEAD, ROWS)
    assert model.data(model.index(9, 9)) is None


def test_rows_bear_the_numbers_that_they_have_in_the_file(pane):
    model = pane.model()

    assert [model.headerData(n, Qt.Orientation.Vertical) for n in range(2)] == [2, 3]
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(2)] == list(HEAD)
    assert model.index(0, 1).data() == "Signs."


def test_a_column_is_no_wider_than_is_of_use(pane):
    assert pane.columnWidth(0) < pane.columnWidth(1) == WIDEST


def test_the_preview_shows_a_table_and_says_what_of_it(qtbot, theme):
    preview = PreviewPane(theme)
    qtbot.addWidget(preview)
    with qtbot.waitExposed(preview):
        preview.show()

    preview.show_text(PREVIEW)

    assert preview.table.isVisible()
    assert not preview.text.isVisible()
    says = "The rows of the file; only its beginning, from the first 1 of 3 parts"
    assert preview.table.accessibleDescription() == says
