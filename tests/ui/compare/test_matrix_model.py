"""The matrix as Qt reads it."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.ui.compare.matrix_model import CELL_ROLE, PAGE_ROLE, MatrixModel, cell_words

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model(matrix) -> MatrixModel:
    model = MatrixModel()
    model.set_matrix(matrix, {"Partnership for Peace": "PfP"})
    return model


def test_it_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)

    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_an_invalid_index_has_no_data(model):
    assert model.data(QModelIndex()) is None


def test_heads_are_short_and_tell_their_whole_title(model):
    assert [model.headerData(at, ACROSS) for at in range(3)] == [
        "PfP",
        "North Atlantic Treaty Organization",
        "Eop",
    ]
    assert model.headerData(0, ACROSS, SPOKEN) == "Partnership for Peace"
    assert model.headerData(1, DOWN) == "Malta"
    assert model.headerData(1, DOWN, PAGE_ROLE) == "malta"


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (0, 0, "Finland, Partnership for Peace: partner, 9 May 1994 to 4 April 2023. Former"),
        (0, 1, "Finland, North Atlantic Treaty Organization: partner, since 4 April 2023. Current"),
        (
            1,
            0,
            "Malta, Partnership for Peace: partner, since 26 April 1995, "
            "suspended 27 October 1996 to 3 April 2008. Current",
        ),
        (2, 2, "Switzerland, Eop: partner. Current"),
        (3, 0, "Utopia, Partnership for Peace: no membership stated"),
    ],
)
def test_a_screen_reader_hears_the_whole_cell(model, row, column, words):
    assert model.data(model.index(row, column), SPOKEN) == words


@pytest.mark.parametrize(
    ("day", "cells"),
    [
        (date(1994, 1, 1), ["1994–2023 (not yet begun)", "since 1995 (not yet begun)"]),
        (date(2000, 1, 1), ["1994–2023", "since 1995 (suspended)"]),
        (date(2024, 1, 1), ["1994–2023", "since 1995"]),
    ],
)
def test_a_cell_says_its_state_where_the_years_do_not(make_matrix, day, cells):
    rows = make_matrix(day).rows

    assert [cell_words(row.cells[0]) for row in rows[:2]] == cells


def test_of_a_coarse_beginning_the_state_is_not_yet_known(make_matrix):
    switzerland = make_matrix(date(1996, 6, 1)).rows[2]

    assert cell_words(switzerland.cells[0]) == "since 1996 (not yet known)"


def test_a_filter_keeps_the_rows_with_all_its_words(model):
    model.set_filter("MAL")

    assert [row.page for row in model.matrix.rows] == ["malta"]
    assert model.rowCount() == 1
    assert len(model.whole.rows) == 4


def test_a_state_keeps_the_rows_that_have_it_somewhere(make_matrix):
    model = MatrixModel()
    model.set_filter("", "suspended")
    model.set_matrix(make_matrix(date(2000, 1, 1)), {})

    assert [row.page for row in model.matrix.rows] == ["malta"]


def test_a_cell_can_be_asked_for(model):
    assert model.index(0, 1).data(CELL_ROLE).milestone == "finland#accession"
