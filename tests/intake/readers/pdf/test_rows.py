"""Rows of a table: cells in the order of the file."""

from app.intake.readers.pdf.lines import Part
from app.intake.readers.pdf.rows import Cell, find_rows


def rows(*cells):
    """The words of each row that *cells* make: column, top and words of each."""
    made = [
        Cell(column, Part(text, 100 * column, 100 * column + 40, top), number)
        for number, (column, top, text) in enumerate(cells)
    ]
    return [" ".join(cell.part.text for cell in row.cells) for row in find_rows(made, 12, 11)]


def test_a_step_to_the_left_begins_a_row():
    assert rows((0, 700, "a"), (1, 700, "b"), (0, 680, "c"), (1, 680, "d")) == ["a b", "c d"]


def test_a_file_may_hold_all_lines_of_a_cell_before_the_next_cell():
    assert rows(
        (0, 700, "a1"), (0, 688, "a2"), (1, 700, "b1"), (1, 688, "b2"), (0, 670, "c"), (1, 670, "d")
    ) == ["a1 a2 b1 b2", "c d"]  # fmt: skip


def test_lines_of_a_file_that_goes_line_by_line_join_their_row():
    assert rows(
        (0, 700, "a"), (1, 700, "b1"), (2, 700, "c"), (1, 688, "b2"),
        (0, 676, "d"), (1, 676, "e"), (2, 676, "f"),
    ) == ["a b1 c b2", "d e f"]  # fmt: skip


def test_lines_of_all_cells_join_where_rows_stand_farther_apart():
    assert rows(
        (0, 700, "a1"), (1, 700, "b1"), (0, 688, "a2"), (1, 688, "b2"),
        (0, 668, "c1"), (1, 668, "d1"), (0, 656, "c2"), (1, 656, "d2"),
    ) == ["a1 b1 a2 b2", "c1 d1 c2 d2"]  # fmt: skip


def test_a_row_below_a_cell_of_several_rows_is_its_own():
    assert rows(
        (0, 690, "1990"), (1, 700, "May"), (2, 700, "a"), (1, 680, "June"), (2, 680, "b"),
        (0, 650, "1991"), (1, 660, "May"), (2, 660, "c"),
    ) == ["1990 May a", "June b", "1991 May c"]  # fmt: skip


def test_what_stands_below_a_row_and_to_its_right_begins_another():
    assert rows((0, 700, "a"), (1, 680, "b"), (0, 660, "c"), (1, 660, "d")) == ["a", "b", "c d"]


def test_no_cells_make_no_rows():
    assert rows() == []
