"""Arrays of numbers in one file: each as narrow as its numbers allow, read in place.

The file begins with a mark, the arrays follow one another, each at a multiple of eight bytes, and
a directory of them ends it: plain JSON, so that reading it can run no code.
"""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

MARK = b"ENTENTE1"
ALIGNED = 8

Numbers = NDArray[Any]
Ranges = slice | Numbers
"""Which entries of an array are meant: consecutive ones, or those at the given places."""

_MOST = 255  # in a byte; it says that the number stands apart


class ArrayWriter:
    """Writes named arrays into *file*; `finish` must come last."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._directory: dict[str, tuple[str, int, int]] = {}
        self._end = 0
        self._write(MARK)

    def put(self, name: str, numbers: Numbers) -> None:
        """Write *numbers* as they are."""
        self._write(bytes(-self._end % ALIGNED))
        little = np.ascontiguousarray(numbers, numbers.dtype.newbyteorder("<"))
        self._directory[name] = (little.dtype.str, self._end, len(little))
        self._write(little.tobytes())

    def put_fitting(self, name: str, numbers: Numbers, *widths: str) -> None:
        """Write *numbers* in the first of *widths* that holds them all."""
        most = int(numbers.max()) if len(numbers) else 0
        self.put(name, numbers.astype(next(w for w in widths if most <= np.iinfo(w).max)))

    def put_mostly_small(self, name: str, numbers: Numbers) -> None:
        """Write *numbers* in a byte each, and apart from them the few that do not fit."""
        large = np.flatnonzero(numbers >= _MOST)
        self.put(name, np.minimum(numbers, _MOST).astype("u1"))
        self.put(f"{name} at", large.astype("u4"))
        self.put(f"{name} large", numbers[large].astype("u4"))

    def finish(self) -> None:
        """Write the directory."""
        directory = json.dumps(self._directory).encode()
        self._write(directory + len(directory).to_bytes(ALIGNED, "little"))

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._end += len(data)


def read_arrays(buffer: Any) -> dict[str, Numbers]:
    """The arrays in *buffer*, in place: they keep it alive.

    Raises:
        ValueError: these are no arrays, or not whole.
    """
    view = memoryview(buffer)
    if bytes(view[:ALIGNED]) != MARK:
        raise ValueError("a file of the index does not begin as it must")
    length = int.from_bytes(view[-ALIGNED:], "little")
    directory = json.loads(bytes(view[-ALIGNED - length : -ALIGNED]))
    return {
        name: np.frombuffer(view, np.dtype(width), count, start) if count else np.empty(0, width)
        for name, (width, start, count) in directory.items()
    }


class MostlySmall:
    """Numbers of which nearly all fit into a byte."""

    def __init__(self, arrays: Mapping[str, Numbers], name: str) -> None:
        self._small = arrays[name]
        self._at = arrays[f"{name} at"]
        self._large = arrays[f"{name} large"]

    def __len__(self) -> int:
        return len(self._small)

    def take(self, which: Ranges) -> Numbers:
        """The numbers at *which* places."""
        numbers = self._small[which]
        if len(self._at):
            apart = np.flatnonzero(numbers == _MOST)
            if len(apart):
                places = apart + which.start if isinstance(which, slice) else which[apart]
                numbers = numbers.astype("u4")
                numbers[apart] = self._large[np.searchsorted(self._at, places)]
        return numbers
