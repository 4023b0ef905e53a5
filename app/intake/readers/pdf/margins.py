"""Running heads and page numbers: the lines at the edges of pages that are no text."""

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.intake.document import Block, Role
from app.intake.readers.pdf.lines import Line

ABOVE, _TEXT, BELOW = 0, 1, 2  # on a page
_HEAD, _FOOT = 0.88, 0.15  # of the height of a page: between them is text
_ROW = 2.6  # of the size: how far below its head the first row of a table stands at most
_SAME = 2.5  # points
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|стр\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|/|de|von|из)\s*\d{1,4})?\W*|[ivxlc]{1,6}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+|(?<=\s)[ivxl]{1,6}$|^[ivxl]{1,6}(?=\s)")  # numbers of pages too


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands on a *page*, from 1, beside its text: on the *side* `ABOVE` it or `BELOW`."""

    page: int
    side: int
    block: Block


def find_running(lines: Sequence[Line], pages: int, told: Collection[int]) -> dict[int, str]:
    """The lines at the edges of *pages* that are no text, by number, and why.

    The lines with the numbers in *told* are known for what they are: others stand at the edge.
    """
    edges: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        if number not in told:
            edges.setdefault(line.page, []).append(number)
    outer = [number for each in edges.values() for number in {*each[:2], *each[-2:]}]
    repeated = Counter(each for number in outer for each in _patterns(lines[number]))
    often = max(2, min(5, pages // 3))
    running: dict[int, str] = {}
    if pages > 1:
        for numbers in edges.values():
            for inward in (numbers[:2], numbers[-2:][::-1]):
                for number in inward:
                    line = lines[number]
                    again = any(repeated[each] >= often for each in _patterns(line))
                    rule = _rule(line, repeated=again)
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
    return "running head" if repeated and _has_letters(line.text) else ""


def _heads_columns(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the head of a table, which is repeated where the table goes on."""
    if number + 1 == len(lines):
        return False
    line, below = lines[number], lines[number + 1]
    if line.page != below.page or not 0 < line.top - below.top < _ROW * line.size:
        return False
    lefts = [part.left for part in below.parts]
    return sum(any(abs(part.left - left) < _SAME for left in lefts) for part in line.parts) >= 2


def _patterns(line: Line) -> set[tuple[str, int]]:
    """What stays the same of a running head from page to page: all of it, or one of its ends.

    The title of the chapter is another from page to page, beside that of the book.
    """
    texts = [line.text, *(part.text for part in line.parts[:1] + line.parts[-1:])]
    height = round(line.top / 4)
    found = {(_DIGITS.sub("#", text.strip()), height) for text in texts if _has_letters(text)}
    return found or {(_DIGITS.sub("#", line.text.strip()), height)}


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def margins_of(lines: Sequence[Line], chrome: Mapping[int, str]) -> Iterator[Margin]:
    """The *lines* that are no text, by number, each with its rule of *chrome*."""
    first: dict[int, int] = {}
    for number, line in enumerate(lines):
        if number not in chrome:
            first.setdefault(line.page, number)
    for number, rule in chrome.items():
        page = lines[number].page
        side = BELOW if number > first.get(page, number) else ABOVE
        yield Margin(page, side, Block(Role.PARAGRAPH, lines[number].text, line=page, chrome=rule))


def with_margins(blocks: Iterable[Block], margins: Iterable[Margin]) -> Iterator[Block]:
    """*blocks*, and round those that begin on a page what its *margins* say."""
    waiting = deque(sorted(margins, key=lambda margin: (margin.page, margin.side)))
    for block in blocks:
        while waiting and (waiting[0].page, waiting[0].side) < (block.line, _TEXT):
            yield waiting.popleft().block
        yield block
    yield from (margin.block for margin in waiting)
