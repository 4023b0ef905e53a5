"""The matrix as a PDF."""

from dataclasses import replace

import pypdfium2
import pytest

from app.library.comparing.matrix import Matrix
from app.library.pages.edtf import day_words
from app.ui.compare.axis import YearAxis
from app.ui.compare.printing import MatrixPrinter

LONG_SIDE = {"A4": 842, "A3": 1191}  # points


@pytest.fixture
def font(theme):
    return theme.interface_font(-2)


def read(path) -> tuple[list[str], float]:
    """The text of each sheet, and the length of the first one's long side."""
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    width = document[0].get_width()
    document.close()
    return texts, width


def widened(matrix: Matrix, times: int) -> Matrix:
    rows = tuple(replace(row, cells=row.cells * times) for row in matrix.rows)
    return Matrix(matrix.groups * times, matrix.titles * times, rows, matrix.day)


def test_it_tells_what_the_screen_tells(tmp_path, matrix, font):
    sheets = MatrixPrinter(matrix, None, font, "A library").write(tmp_path / "m.pdf")

    (text,), width = read(tmp_path / "m.pdf")
    assert sheets == 1
    assert width == pytest.approx(LONG_SIDE["A4"], abs=2)
    said = f"As of {day_words(matrix.day)}"
    for words in ("Who joined what", said, "Finland", "since 2023", "1 of 1"):
        assert words in text


def test_heads_are_repeated_on_every_sheet(tmp_path, matrix, font):
    long = replace(matrix, rows=matrix.rows * 20)

    sheets = MatrixPrinter(long, None, font, "A library").write(tmp_path / "m.pdf")

    texts, _ = read(tmp_path / "m.pdf")
    assert sheets == len(texts) > 1
    assert all("Partnership" in text for text in texts)
    assert sum(text.count("Finland") for text in texts) == 20


def test_many_columns_take_a_larger_sheet_and_then_more_of_them(tmp_path, matrix, font):
    wide = widened(matrix, 8)

    sheets = MatrixPrinter(wide, None, font, "A library").write(tmp_path / "m.pdf")

    texts, width = read(tmp_path / "m.pdf")
    assert width == pytest.approx(LONG_SIDE["A3"], abs=2)
    assert sheets == len(texts) == 2
    assert all("Finland" in text for text in texts)


def test_the_years_are_lettered_above_the_bars(tmp_path, matrix, font):
    axis = YearAxis(1990, 2026)

    MatrixPrinter(matrix, axis, font, "A library").write(tmp_path / "m.pdf")

    (text,), _ = read(tmp_path / "m.pdf")
    assert text.count("2000") == len(matrix.groups)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_place_that_cannot_be_written_is_an_error(tmp_path, matrix, font):
    printer = MatrixPrinter(matrix, None, font, "A library")

    with pytest.raises(OSError, match="cannot be written"):
        printer.write(tmp_path / "nowhere" / "m.pdf")
