"""Tables that a plain text sets with spaces: lines of which the parts stand below one another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.readers.text.lines import Kind, Line

_PART = re.compile(r"\S+(?:[ \u00a0]\S+)*")  # two spaces part it from the next
_GAP = re.compile(r"[ \u00a0]{2}")
_FEWEST_ROWS = _FEWEST_COLUMNS = 3
_OFF = 1  # columns by which a part may stand beside its place
_END = Line(0, 0, Kind.BLANK, "")

_Parts = tuple[tuple[int, int, str], ...]  # where each begins and ends, and its words


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """*lines* with the cells of those that make up such a table: three rows of it or more.

    The parts of a column begin below one another, or end so, as numbers do. Two columns may be
    the years and the events of a chronology, which is no table.
    """
    told = list(lines)
    run: list[tuple[int, _Parts]] = []
    columns: list[_Column] = []
    for number, line in enumerate((*lines, _END)):
        parts = _parts(line)
        if run and len(parts) == len(columns) and _fit(columns, parts):
            run.append((number, parts))
            continue
        if len(run) >= _FEWEST_ROWS:
            for at, row in run:
                told[at] = replace(lines[at], cells=tuple(words for _, _, words in row))
        columns = [_Column(start, start, end, end) for start, end, _ in parts]
        run = [(number, parts)] if len(parts) >= _FEWEST_COLUMNS else []
    return told


@dataclass(frozen=True, slots=True)
class _Column:
    """Between which places the parts of a column begin, and end."""

    first_start: int
    last_start: int
    first_end: int
    last_end: int

    def with_part(self, start: int, end: int) -> "_Column":
        """It with one more part."""
        return _Column(
            min(self.first_start, start), max(self.last_start, start),
            min(self.first_end, end), max(self.last_end, end),
        )  # fmt: skip

    @property
    def is_straight(self) -> bool:
        """Whether it is on one of its sides."""
        off = min(self.last_start - self.first_start, self.last_end - self.first_end)
        return off <= _OFF


def _fit(columns: list[_Column], parts: _Parts) -> bool:
    """Whether *parts* make one more row of *columns*, which then hold it."""
    more = [column.with_part(*part[:2]) for column, part in zip(columns, parts, strict=True)]
    if not all(column.is_straight for column in more):
        return False
    columns[:] = more
    return True


def _parts(line: Line) -> _Parts:
    """The parts of a line of text that wide gaps part; none where there is no gap."""
    if line.kind is not Kind.TEXT or line.cells or not _GAP.search(line.text):
        return ()
    found = (
        (line.indent + each.start(), line.indent + each.end(), each[0])
        for each in _PART.finditer(line.text)
    )
    return tuple(found)
