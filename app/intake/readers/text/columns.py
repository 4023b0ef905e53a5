"""Tables that a plain text sets with spaces: lines of which the parts stand below one another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.readers.text.lines import Kind, Line

_PART = re.compile(r"\S+(?:[ \u00a0]\S+)*")  # two spaces part it from the next
_GAP = re.compile(r"[ \u00a0]{2}")
_FEWEST_ROWS = 3
_PAIR = 2  # columns
_LONGEST = 40  # characters of a name, or of its figures
_WIDE = 4  # spaces that nobody types between two words
_NAME = re.compile(r"[^\W\d_].*[^:.;,!?]")
_VALUE = re.compile(r".*\d.*|[-–—]|yes|no|oui|non|ja|nein|да|нет|так|ні", re.IGNORECASE)
_PAGE = re.compile(r"\d{1,3}")  # in a list of contents
_OFF = 1  # columns by which a part may stand beside its place
_END = Line(0, 0, Kind.BLANK, "")

_Parts = tuple[tuple[int, int, str], ...]  # where each begins and ends, and its words


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """*lines* with the cells of those that make up such a table: three rows of it or more.

    The parts of a column begin below one another, or end so, as numbers do. Two columns may be
    the years and the events of a chronology, a menu or a list of contents, which are no tables:
    they are one where names stand in the first and figures or days in the second.
    """
    told = list(lines)
    run: list[tuple[int, _Parts]] = []
    columns: list[_Column] = []
    for number, line in enumerate((*lines, _END)):
        parts = _parts(line)
        if run and len(parts) == len(columns) and _fit(columns, parts):
            run.append((number, parts))
            continue
        if len(run) >= _FEWEST_ROWS and (len(columns) > _PAIR or _are_values(columns, run)):
            for at, row in run:
                told[at] = replace(lines[at], cells=tuple(words for _, _, words in row))
        columns = [_Column(start, start, end, end) for start, end, _ in parts]
        run = [(number, parts)] if len(parts) >= _PAIR else []
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
    def is_exact(self) -> bool:
        """Whether all parts begin, or end, at the same place."""
        return self.first_start == self.last_start or self.first_end == self.last_end

    @property
    def is_straight(self) -> bool:
        """Whether it is on one of its sides."""
        off = min(self.last_start - self.first_start, self.last_end - self.first_end)
        return off <= _OFF


def _are_values(columns: Sequence[_Column], run: Sequence[tuple[int, _Parts]]) -> bool:
    """Whether two *columns* are surely a table: of names with their figures or days.

    Their first row may be the head. Where all gaps are alike and small, nobody has set them.
    """
    names = [parts[0][2] for _, parts in run]
    values = [parts[1][2] for _, parts in run]
    gaps = {parts[1][0] - parts[0][1] for _, parts in run}
    pages = [int(each) for each in values if _PAGE.fullmatch(each)]
    return (
        all(column.is_exact for column in columns)
        and (len(gaps) > 1 or min(gaps) >= _WIDE)
        and all(len(each) <= _LONGEST for each in (*names, *values))
        and all(map(_NAME.fullmatch, names))
        and all(map(_VALUE.fullmatch, values[1:]))
        and not (len(pages) >= len(values) - 1 and pages == sorted(pages))
    )


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
