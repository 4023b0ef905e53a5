"""Paragraphs of HTML pages in which line breaks part the items of a list, or dates.

The pages of the nineties write lists so, and programs of offices write them as paragraphs that
begin with a bullet.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.spans import moved

_SPACE = r"[\s\u00a0]"
_BULLET = re.compile(rf"([•·▪▫◦●‣∙■]){_SPACE}+(?=\w|[“\"«(])")
_MARK = re.compile(
    rf"([•·▪▫◦●‣∙■*–—-]|\((?:[a-z]|\d{{1,2}})\)|(?:[a-z]|\d{{1,2}})[.)]){_SPACE}+(?=\S)"
)
_NUMBER_OF_AN_ACT = re.compile(
    r"(?:decision|resolution|recommendation|déclaration|décision|résolution|beschluss"
    r"|решение|резолюция)\s(?:no\.?|nr\.?|n[°o]|№)?\s?[\w./-]*\d[\w./()-]*(?:\s\(\d{4}\))?",
    re.IGNORECASE,
)
_FIRST = frozenset("a1i")
_BEFORE_A_LIST = (":", ";", ".", ",")
_BEHIND_A_LABEL = re.compile(rf"{_SPACE}?[:–—-]{_SPACE}|\.{_SPACE}(?=[^\W\d_a-z])")
_FEWEST = 2  # items or entries
_MOST_OF_A_HEAD = 4  # lines
_DAYS = ("day", "numeric", "iso", "days", "days_over_months")  # forms of dates that tell the day

Span = tuple[int, int]


def parted(block: Block) -> Iterator[Block]:
    """*block*, or what its line breaks part it into: paragraphs and items of lists."""
    if block.role is not Role.PARAGRAPH or block.chrome:
        yield block
        return
    lines = list(_lines(block.text))
    if len(lines) < _FEWEST:
        yield _as_item(block, _BULLET)
        return
    first = _first_item(block.text, lines)
    if first >= 0:
        yield from _list(block, lines, first)
    elif _are_dated([block.text[start:end] for start, end in lines]):
        yield from (_piece(block, line) for line in lines)
    else:
        yield block


def with_whole_heads(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks*, those headings one that a line break parts: before a small letter, or in an act.

    Such are lines in large or bold letters; a heading of its own begins with a capital. What an
    act is about stands below its number.
    """
    before: Block | None = None
    for block in blocks:
        if before is not None and _goes_on(before, block):
            before = _joined(before, block)
            continue
        if before is not None:
            yield before
        before = block
    if before is not None:
        yield before


def _goes_on(head: Block, block: Block) -> bool:
    heads = all(each.role is Role.HEADING and not each.level for each in (head, block))
    if not heads or head.chrome != block.chrome:
        return False
    return block.text[:1].islower() or _NUMBER_OF_AN_ACT.fullmatch(head.text) is not None


def _joined(head: Block, block: Block) -> Block:
    text = f"{head.text}\n{block.text}"
    by = len(head.text) + 1
    links = (*head.links, *moved(block.links, by, len(text)))
    return replace(
        head, text=text, links=links, styled=(*head.styled, *moved(block.styled, by, len(text)))
    )


def _lines(text: str) -> Iterator[Span]:
    """The lines of *text* that are not empty."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _first_item(text: str, lines: Sequence[Span]) -> int:
    """The number of the line with which a list begins that goes on to the end; -1 without one.

    The paragraph before the list may be numbered itself.
    """
    marks = {n: mark[1] for n, line in enumerate(lines) if (mark := _MARK.match(text, *line))}
    found = list(marks)
    while len(found) >= _FEWEST:
        first, second = found[:_FEWEST]
        if any(map(str.isalnum, marks[first])):
            if _are_in_turn(marks[first], marks[second]):
                return first
        elif len({marks[each] for each in found}) == 1:
            before = text[slice(*lines[first - 1])].rstrip() if first else ":"
            only_items = len(found) == len(lines) - first
            return first if only_items or before.endswith(_BEFORE_A_LIST) else -1
        if first:
            break
        found = found[1:]
    return -1


def _are_in_turn(one: str, other: str) -> bool:
    """Whether two marks are the first two of a list that is counted."""
    first, second = one.strip("()."), other.strip("().")
    if first not in _FIRST or one.replace(first, "") != other.replace(second, ""):
        return False
    return len(second) == 1 and ord(second) == ord(first) + 1


def _list(block: Block, lines: Sequence[Span], first: int) -> Iterator[Block]:
    """The paragraph before the list, then its items with the lines that go on in them."""
    begins = [number for number in range(first, len(lines)) if _is_marked(block, lines[number])]
    if first:
        yield _piece(block, (lines[0][0], lines[first - 1][1]))
    for begin, end in pairwise([*begins, len(lines)]):
        yield _as_item(_piece(block, (lines[begin][0], lines[end - 1][1])), _MARK)


def _is_marked(block: Block, line: Span) -> bool:
    return _MARK.match(block.text, *line) is not None


def _are_dated(lines: Sequence[str]) -> bool:
    """Whether all *lines* are entries, or one of few is a day by itself."""
    few = len(lines) <= _MOST_OF_A_HEAD
    return all(map(_is_entry, lines)) or (few and any(map(_is_day, lines)))


def _is_entry(line: str) -> bool:
    """Whether *line* begins with a date that is the label of what it tells."""
    dates = find_dates(line)
    if not dates or dates[0].start:
        return False
    return _BEHIND_A_LABEL.match(line, dates[0].end) is not None


def _is_day(line: str) -> bool:
    """Whether *line* is a day and nothing else, as below the number of a document."""
    dates = find_dates(line.strip())
    if len(dates) != 1 or dates[0].form not in _DAYS:
        return False
    return dates[0].end - dates[0].start == len(line.strip())


def _piece(block: Block, span: Span) -> Block:
    """The words of *block* in that *span*, with their links and styles."""
    start, end = span
    return replace(
        block,
        text=block.text[start:end],
        links=moved(block.links, -start, end - start),
        styled=moved(block.styled, -start, end - start),
    )


def _as_item(block: Block, mark: re.Pattern[str]) -> Block:
    """*block* as the item of a list, if it begins with such a *mark*."""
    match = mark.match(block.text)
    if match is None:
        return block
    words = _piece(block, (match.end(), len(block.text)))
    return replace(words, role=Role.ITEM, level=1, mark=match[1])
