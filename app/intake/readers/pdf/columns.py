"""The columns in which the parts of lines stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.intake.readers.pdf.lines import Line, Part

_ALIGNED = 2.5  # points by which the edges of the parts of a column may differ
_CLOSE = 0.6  # of the size: no wider than a blank


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its edges, and its parts by the number of the line in which they stand."""

    left: float
    right: float
    parts: dict[int, Part]

    def meets(self, part: Part) -> bool:
        """Whether *part* stands above or below something of the column."""
        return part.left < self.right and part.right > self.left


class Columns:
    """The columns of a run of lines, which grow with each line; from left to right.

    Columns that no line has side by side become one below a part as wide as both: the head of a
    wide column often stands beyond the short values that follow it. So do those that stand no
    farther apart than words, with edges all over the place: a link at the end of a sentence.
    """

    def __init__(self) -> None:
        self.all: list[Column] = []
        self._size = 0.0
        self._count = 0  # of the lines taken

    def take(self, line: Line) -> bool:
        """Add the parts of *line*; False, and nothing is added, where one would join columns."""
        columns = self.all
        self._size = max(self._size, line.size)
        for part in parts_of(line):
            met = [each for each in columns if each.meets(part)]
            if not all(_may_join(before, after, self._size) for before, after in pairwise(met)):
                return False
            rest = [each for each in columns if not each.meets(part)]
            columns = sorted([*rest, self._with(met, part)], key=lambda each: each.left)
        self.all = columns
        self._count += 1
        return True

    def _with(self, met: Sequence[Column], part: Part) -> Column:
        column = met[0] if len(met) == 1 else _joined(met)
        here = column.parts.get(self._count, part)
        both = Part("", min(here.left, part.left), max(here.right, part.right), part.top)
        return Column(
            min(column.left, part.left),
            max(column.right, part.right),
            {**column.parts, self._count: both},
        )

    def settle(self) -> None:
        """Join the columns that turned out to be one."""
        settled: list[Column] = []
        for column in self.all:
            if settled and _is_no_column(settled[-1], column, self._size):
                settled[-1] = _joined((settled[-1], column))
            else:
                settled.append(column)
        self.all = settled

    def of(self, part: Part) -> int:
        """The number of the column in which *part* stands, or to which it is nearest."""
        middle = (part.left + part.right) / 2
        away = [max(each.left - middle, middle - each.right) for each in self.all]
        return away.index(min(away))


def parts_of(line: Line) -> tuple[Part, ...]:
    """The parts of *line*; the whole of it where it has no gaps."""
    return line.parts or (Part(line.text, line.left, line.right, line.top, line.styled),)


def _joined(columns: Sequence[Column]) -> Column:
    parts: dict[int, Part] = {}
    for column in columns:
        for line, part in column.parts.items():
            left = min(part.left, parts[line].left) if line in parts else part.left
            right = max(part.right, parts[line].right) if line in parts else part.right
            parts[line] = Part("", left, right, part.top)
    left = min((each.left for each in columns), default=float("inf"))
    right = max((each.right for each in columns), default=float("-inf"))
    return Column(left, right, parts)


def _may_join(before: Column, after: Column, size: float) -> bool:
    """Whether a part may reach over both, though lines may have them side by side."""
    beside = before.parts.keys() & after.parts.keys()
    return not beside or _is_no_column(before, after, size)


def _is_no_column(before: Column, after: Column, size: float) -> bool:
    """Whether *after* is what words stand in at the end of the lines of *before*."""
    beside = before.parts.keys() & after.parts.keys()
    gaps = [after.parts[line].left - before.parts[line].right for line in beside]
    if len(beside) < len(after.parts) or max(gaps, default=size) > _CLOSE * size:
        return False
    lefts = [part.left for part in after.parts.values()]
    rights = [part.right for part in after.parts.values()]
    return len(lefts) == 1 or min(_spread(lefts), _spread(rights)) > _ALIGNED


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places)
