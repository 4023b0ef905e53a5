"""Tests of `app.ui.lists.row_heights`."""

import pytest

from app.ui.lists.row_heights import RowHeights


@pytest.fixture
def heights() -> RowHeights:
    """Five rows, of which none has been measured; a typical one is 10 high."""
    heights = RowHeights(typical=10)
    heights.reset(5)
    return heights


def test_rows_not_measured_count_as_typical(heights: RowHeights) -> None:
    assert heights.total == 50
    assert heights.top(3) == 30


def test_a_measured_row_moves_those_below_it(heights: RowHeights) -> None:
    heights.set(1, 25)

    assert [heights.top(row) for row in range(6)] == [0, 10, 35, 45, 55, 65]


def test_a_position_belongs_to_the_row_that_covers_it(heights: RowHeights) -> None:
    heights.set(1, 25)

    assert [heights.row_at(y) for y in (0, 9, 10, 34, 35, 64)] == [0, 0, 1, 1, 2, 4]


@pytest.mark.parametrize("y", [-1, 50, 1000])
def test_no_row_lies_outside_the_list(heights: RowHeights, y: int) -> None:
    assert heights.row_at(y) == -1


def test_an_empty_list_has_no_rows() -> None:
    heights = RowHeights(typical=10)

    assert heights.total == 0
    assert heights.row_at(0) == -1
    assert heights.first_unknown() is None


def test_inserted_rows_are_unknown_and_push_the_others_down(heights: RowHeights) -> None:
    for row in range(5):
        heights.set(row, 20)

    heights.insert(2, 2)

    assert len(heights) == 7
    assert [heights.is_known(row) for row in range(7)] == [True] * 2 + [False] * 2 + [True] * 3
    assert heights.top(4) == 60


def test_removed_rows_take_their_heights_along(heights: RowHeights) -> None:
    heights.set(0, 11)
    heights.set(4, 44)

    heights.remove(1, 3)

    assert [heights.height(row) for row in range(2)] == [11, 44]


def test_forgotten_rows_want_to_be_measured_again(heights: RowHeights) -> None:
    for row in range(5):
        heights.set(row, 20)

    heights.forget(1, 2)

    assert heights.first_unknown() == 1
    assert heights.total == 80
