"""Cells of tables, of every format: their text, links and styles, put together to a block."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Link, Role, Styled, table_text
from app.intake.readers.inline import Gathered
from app.intake.spans import Span, moved

NOTHING = Gathered("")
_SIGNS = r"[•·▪▫◦●‣∙■]"
_BULLET = re.compile(rf"{_SIGNS}\s*\w")
_GAP = re.compile(r"\s+")
_GAP_WITH_BULLET = re.compile(rf"\A\s*{_SIGNS}\s*|\s*\n\s*{_SIGNS}\s*|\s+")
_ENDS = ";,.:"  # behind which no semicolon is needed
_FAR = 1 << 60


def table_of(rows: Sequence[Sequence[Gathered]], line: int = 0) -> Block:
    """The table of *rows*, which begins in that *line* of the original."""
    texts = tuple(tuple(cell.text for cell in row) for row in rows)
    whole = joined(chain.from_iterable(rows), "\t")
    return Block(
        Role.TABLE, table_text(texts), rows=texts, line=line, links=whole.links, styled=whole.styled
    )


def joined(cells: Iterable[Gathered], by: str) -> Gathered:
    """*cells* one behind the other, joined *by* some signs; spans stay at their words.

    One sign parts the cells and the rows in the text of a table.
    """
    texts: list[str] = []
    links: list[Link] = []
    styled: list[Styled] = []
    at = 0
    for cell in cells:
        end = at + len(cell.text)
        links += moved(cell.links, at, end)
        styled += moved(cell.styled, at, end)
        texts.append(cell.text)
        at = end + len(by)
    return Gathered(by.join(texts), tuple(links), tuple(styled))


def in_one_line(cell: Gathered) -> Gathered:
    """*cell* with single spaces, and semicolons between lines that are items.

    A cell of a page file has but one line. Lines are items where each has a bullet, or a date at
    one of its ends: "1994 joined", below it "1999 left"; others only fill their column.
    """
    text = cell.text
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    listed = len(lines) > 1 and (all(map(_BULLET.match, lines)) or all(map(_is_dated, lines)))
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []  # from which place on words are moved, and by how much
    at = by = 0
    for gap in (_GAP_WITH_BULLET if listed else _GAP).finditer(text):
        before = text[at : gap.start()]
        is_inside = gap.start() > 0 and gap.end() < len(text)
        between = _between(before, gap, listed=listed) if is_inside else ""
        parts += [before, between]
        at = gap.end()
        by += len(between) - len(gap[0])
        cuts.append((at, by))
    told = "".join((*parts, text[at:]))
    if told == text:
        return cell
    return Gathered(told, _shifted(cell.links, cuts), _shifted(cell.styled, cuts))


def _is_dated(line: str) -> bool:
    dates = find_dates(line)
    if not dates:
        return False
    return not line[: dates[0].start].strip(" (") or not line[dates[-1].end :].strip(" ).,;")


def _between(before: str, gap: re.Match[str], *, listed: bool) -> str:
    """What stands between two words that *gap* parts, of which the first ends *before* it."""
    return "; " if listed and "\n" in gap[0] and before[-1:] not in _ENDS else " "


def _shifted(spans: Sequence[Span], cuts: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """*spans*, which begin and end at words, once the gaps before these are others."""

    def shifted(place: int, first: int) -> int:
        before = bisect_right(cuts, (place, _FAR if first else -_FAR)) - 1
        return place + cuts[before][1] if before >= 0 else place

    placed = (
        replace(each, start=shifted(each.start, 1), end=shifted(each.end, 0)) for each in spans
    )
    return tuple(each for each in placed if each.start < each.end)
