"""Heights of rows of which only some have been measured."""

from bisect import bisect_right
from itertools import accumulate


class RowHeights:
    """Where each row of a list begins and ends; a row not yet measured counts as a typical one.

    Measuring text is slow, adding up is not: a list of thousands of rows measures those on screen
    at once and the others when there is time. While one scrolls there all is added up at each
    step, so it is left to functions that need no Python for a row.
    """

    def __init__(self, typical: int) -> None:
        self._typical = typical
        self._heights: list[int] = []
        self._known = bytearray()  # 1 for each row that has been measured
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, count: int) -> None:
        """Begin anew with *count* rows, none of them measured."""
        self._heights = [self._typical] * count
        self._known = bytearray(count)
        self._tops = None

    def insert(self, first: int, count: int) -> None:
        """Make room for *count* new rows before row *first*."""
        self._heights[first:first] = [self._typical] * count
        self._known[first:first] = bytes(count)
        self._tops = None

    def remove(self, first: int, count: int) -> None:
        """Drop *count* rows from row *first* on."""
        del self._heights[first : first + count]
        del self._known[first : first + count]
        self._tops = None

    def forget(self, first: int, last: int) -> None:
        """Have the rows *first* to *last* measured again."""
        count = last + 1 - first
        self._heights[first : last + 1] = [self._typical] * count
        self._known[first : last + 1] = bytes(count)
        self._tops = None

    def set(self, row: int, height: int) -> None:
        """Note that *row* is *height* high."""
        self._known[row] = 1
        if self._heights[row] != max(1, height):
            self._heights[row] = max(1, height)
            self._tops = None

    def is_known(self, row: int) -> bool:
        """Whether *row* has been measured."""
        return bool(self._known[row])

    def first_unknown(self) -> int | None:
        """The first row not yet measured, or None."""
        row = self._known.find(0)
        return row if row >= 0 else None

    def height(self, row: int) -> int:
        """How high *row* is, as far as is known."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Where *row* begins; the row after the last gives the end of all."""
        return self._all_tops()[row]

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self._all_tops()[-1]

    def row_at(self, y: int) -> int:
        """The row at *y*, or -1 above the first and below the last."""
        if not 0 <= y < self.total:
            return -1
        return bisect_right(self._all_tops(), y) - 1

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
