"""Footnotes of a PDF, told from the lists that stand at the foot of a page in small type."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.intake.readers.pdf.lines import Line

_SMALL = 0.93  # of the size of running text: notes are smaller
_FOOT = 0.5  # of the height of the page: notes are below
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_START = re.compile(
    r"\s*(?:(?P<high>[⁰¹²³⁴-⁹]{1,3})|(?P<sign>[*†‡]{1,3})|\(?(?P<dotted>\d{1,3})[.)](?!\d)"
    r"|(?P<plain>\d{1,3})(?![\d.,)%‰°/:–-]))\s*(?=\S)"
)
# Behind what a mark may stand in the text, be it raised or of the size of a letter.
_ASKS = re.compile(
    r"(?<=\S)(?<![\s\d]m)(?<![\s\d][kcm]m)(?P<high>[⁰¹²³⁴-⁹]{1,3})|(?<=[\w.,;:)\]”’\"'»])(?P<sign>[*†‡]{1,3})(?!\w)"
    r"|(?<=[^\W\d_]{2})(?P<glued>\d{1,2})(?=$|[\s.,;:)])|(?<=\S)\s?[\[(](?P<boxed>\d{1,3}(?:[,;]\s?\d{1,3})*)[\])]"
)
_ENDED = re.compile(r"[.!?:;…)\]”’\"»]\s*$")  # a sentence, before a number that may begin a note
_SEVERAL = re.compile(r"[,;]\s?")


@dataclass(frozen=True, slots=True)
class PdfNote:
    """A note: its mark, and its *lines*, the first of them without the mark, by number."""

    mark: str
    lines: tuple[int, ...]
    start: int  # where the text of the first line begins, behind the mark


@dataclass(frozen=True, slots=True)
class _Start:
    """A line that may begin a note; *kind* is how its mark is written."""

    line: int
    mark: str
    kind: str
    end: int


def find_notes(lines: Sequence[Line], body: float, others: Collection[int]) -> list[PdfNote]:
    """The footnotes of each page; *body* is the size of running text.

    They are small and stand below all running text. A raised number is a mark, any other number
    has to be asked for by a mark in the text. The lines in *others* are known for something else.
    """
    pages: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        pages.setdefault(line.page, []).append(number)
    notes: list[PdfNote] = []
    earlier: set[str] = set()  # marks of earlier pages that wait for their notes
    for numbers in pages.values():
        # in order, as the keys of a dictionary: whether a line is among them is asked often
        at_foot = dict.fromkeys(at for at in _at_foot(lines, numbers, body) if at not in others)
        asked = _asked(lines, [at for at in numbers if at not in at_foot])
        starts = _begun(lines, at_foot, asked, earlier)
        notes += _notes(starts, at_foot)
        earlier = (earlier | asked) - {start.mark for start in starts}
    return notes


def _at_foot(lines: Sequence[Line], numbers: Sequence[int], body: float) -> list[int]:
    """The small lines of a page below which no running text stands."""
    text = [lines[at] for at in numbers if lines[at].size >= _SMALL * body]
    return [
        at
        for at in numbers
        if lines[at].size < _SMALL * body
        and lines[at].place < _FOOT
        and not any(_is_below(other, lines[at]) for other in text)
    ]


def _is_below(other: Line, line: Line) -> bool:
    """Whether *other* stands below *line*, and in its column."""
    return other.top < line.top - 1 and other.left < line.right and other.right > line.left


def _asked(lines: Sequence[Line], numbers: Sequence[int]) -> set[str]:
    """The marks in the lines with these *numbers*."""
    found = (match for at in numbers for match in _ASKS.finditer(lines[at].text))
    said = (match[match.lastgroup or 0].translate(_PLAIN) for match in found)
    return {mark for each in said for mark in _SEVERAL.split(each)}


def _begun(
    lines: Sequence[Line], at_foot: Collection[int], asked: set[str], earlier: set[str]
) -> list[_Start]:
    """The lines at the foot of a page with which notes begin."""
    starts = [
        start
        for at in at_foot
        if (start := _start(lines[at], at)) is not None
        and (start.kind != "plain" or at - 1 not in at_foot or _ENDED.search(lines[at - 1].text))
    ]
    chosen: list[_Start] = []
    for group in _groups(starts):
        kind = group[0].kind
        count = sum(start.mark in asked for start in group)
        if kind == "plain":
            count = max(count, sum(start.mark in earlier for start in group))
        # All of a list with stops are asked for where it is one of notes: 1 and 2, but not 3.
        least = {"high": 0, "dotted": len(group)}.get(kind, (len(group) + 1) // 2)
        if count >= least:
            chosen += group
    last = {(start.mark, start.kind): start for start in chosen}
    high = {start.mark for start in chosen if start.kind == "high"}
    # A list may have the numbers of the notes below it.
    return [
        start
        for start in chosen
        if last[start.mark, start.kind] is start
        and (start.kind == "high" or start.mark not in high)
    ]


def _start(line: Line, number: int) -> _Start | None:
    match = _START.match(line.text)
    if match is None or match.lastgroup is None:
        return None
    mark = match[match.lastgroup].translate(_PLAIN)
    return _Start(number, mark, match.lastgroup, match.end())


def _groups(starts: Sequence[_Start]) -> Iterator[list[_Start]]:
    """*starts* of one kind whose numbers follow one another, together."""
    group: list[_Start] = []
    for start in starts:
        if group and not _follows(group[-1], start):
            yield group
            group = []
        group.append(start)
    if group:
        yield group


def _follows(before: _Start, start: _Start) -> bool:
    if before.kind != start.kind:
        return False
    return not start.mark.isdecimal() or int(start.mark) == int(before.mark) + 1


def _notes(starts: Sequence[_Start], at_foot: Collection[int]) -> Iterator[PdfNote]:
    """The notes that begin with *starts*, each with the lines up to the next one."""
    begun = {start.line for start in starts}
    for start in starts:
        lines = [start.line]
        while lines[-1] + 1 in at_foot and lines[-1] + 1 not in begun:
            lines.append(lines[-1] + 1)
        yield PdfNote(start.mark, tuple(lines), start.end)
