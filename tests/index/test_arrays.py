"""Arrays of numbers, written narrow and read in place."""

import io

import numpy as np
import pytest

from index.arrays import ArrayWriter, MostlySmall, read_arrays


def written(**arrays) -> dict[str, np.ndarray]:
    """Return the arrays as they are read from a file into which they were written."""
    file = io.BytesIO()
    writer = ArrayWriter(file)
    for name, numbers in arrays.items():
        writer.put_mostly_small(name, np.array(numbers, "u4"))
        writer.put_fitting(f"{name} whole", np.array(numbers, "u4"), "u1", "u2", "u4")
    writer.finish()
    return read_arrays(file.getvalue())


@pytest.mark.parametrize(
    ("numbers", "width"),
    [([], 1), ([0, 255], 1), ([256], 2), ([65_535], 2), ([65_536, 1], 4), ([4_294_967_295], 4)],
)
def test_numbers_take_the_width_that_they_need(numbers, width):
    array = written(a=numbers)["a whole"]

    assert array.tolist() == numbers
    assert array.dtype.itemsize == width


@pytest.mark.parametrize("numbers", [[], [1, 2, 3], [254, 255, 256], [9, 70_000, 255, 1, 300]])
def test_the_few_large_numbers_stand_apart(numbers):
    read = MostlySmall(written(before=[1], a=numbers), "a")

    assert len(read) == len(numbers)
    assert read.take(slice(0, None)).tolist() == numbers
    for start in range(len(numbers)):
        assert read.take(slice(start, len(numbers))).tolist() == numbers[start:]
        assert read.take(np.array([start])).tolist() == [numbers[start]]


def test_arrays_begin_where_a_processor_reads_them_best():
    arrays = written(a=[1, 2, 3], b=[70_000])

    starts = [array.__array_interface__["data"][0] for array in arrays.values() if len(array)]
    assert len({start % 8 for start in starts}) == 1


@pytest.mark.parametrize("content", [b"", b"something else entirely", bytes(64)])
def test_what_is_no_file_of_arrays_is_refused(content):
    with pytest.raises(ValueError, match="begin"):
        read_arrays(content)
