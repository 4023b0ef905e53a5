"""Running heads and page numbers: the lines at the edges of pages that are no text."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from app.intake.readers.pdf.lines import Line

_HEAD, _FOOT = 0.88, 0.15  # of the height of a page: between them is text
_ROW = 2.6  # of the size: how far below its head the first row of a table stands at most
_SAME = 2.5  # points
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|стр\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|/|de|von|из)\s*\d{1,4})?\W*|[ivxlc]{1,6}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def find_running(lines: Sequence[Line], pages: int, told: Collection[int]) -> dict[int, str]:
    """The lines at the edges of *pages* that are no text, by number, and why.

    The lines with the numbers in *told* are known for what they are: others stand at the edge.
    """
    edges: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        if number not in told:
            edges.setdefault(line.page, []).append(number)
    outer = [number for each in edges.values() for number in {*each[:2], *each[-2:]}]
    repeated = Counter(_pattern(lines[number]) for number in outer)
    often = max(2, min(5, pages // 3))
    running: dict[int, str] = {}
    if pages > 1:
        for numbers in edges.values():
            for inward in (numbers[:2], numbers[-2:][::-1]):
                for number in inward:
                    rule = _rule(lines[number], repeated=repeated[_pattern(lines[number])] >= often)
                    if not rule or _heads_columns(lines, number):
                        break  # a line of text: what stands further in is text as well
                    running[number] = rule
    return running


def _rule(line: Line, *, repeated: bool) -> str:
    """Why a line at the edge of its page is no text; empty where it is text."""
    if _FOOT < line.place < _HEAD:
        return ""
    if _PAGE_NUMBER.fullmatch(line.text.strip()):
        return "page number"
    has_letters = any(sign.isalpha() for sign in line.text)
    return "running head" if repeated and has_letters else ""


def _heads_columns(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the head of a table, which is repeated where the table goes on."""
    if number + 1 == len(lines):
        return False
    line, below = lines[number], lines[number + 1]
    if line.page != below.page or not 0 < line.top - below.top < _ROW * line.size:
        return False
    lefts = [part.left for part in below.parts]
    return sum(any(abs(part.left - left) < _SAME for left in lefts) for part in line.parts) >= 2


def _pattern(line: Line) -> tuple[str, int]:
    """What stays the same of a running head from page to page."""
    return _DIGITS.sub("#", line.text.strip()), round(line.top / 4)
