"""The links and styles of a block as words are cut from its text: each stays with its own words."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from app.intake.document import Block, Link, Styled, table_text

Span = TypeVar("Span", Link, Styled)


def moved(spans: Iterable[Span], by: int, length: int) -> tuple[Span, ...]:
    """*spans* moved *by* characters in a text of that *length*; what lies outside of it is lost."""
    placed = (
        replace(each, start=max(0, each.start + by), end=min(length, each.end + by))
        for each in spans
    )
    return tuple(each for each in placed if each.start < each.end)


def within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """What of *spans*, in order and apart, lies from *start* to *end*, as it is seen from there."""
    first = bisect_right(spans, start, key=lambda each: each.end)
    last = bisect_left(spans, end, key=lambda each: each.start)
    return moved(spans[first:last], -start, end - start)


def retold(block: Block, text: str) -> Block:
    """*block* with *text*, which is its own without some of its words.

    Between two cuts it is not known which words are which: what stands there loses its style.
    """
    at = block.text.find(text)
    if at >= 0:
        links = moved(block.links, -at, len(text))
        return replace(block, text=text, links=links, styled=moved(block.styled, -at, len(text)))
    links, styled = _outer(block.links, block.text, text), _outer(block.styled, block.text, text)
    return replace(block, text=text, links=links, styled=styled)


def without_rows(table: Block, cut: Collection[int]) -> Block:
    """*table* without the rows of those numbers."""
    rows: list[tuple[str, ...]] = []
    links: list[Link] = []
    styled: list[Styled] = []
    at = start = 0  # in the text of the table, and in what is left of it
    for number, row in enumerate(table.rows):
        length = len(table_text([row]))
        if number not in cut:
            rows.append(row)
            links += _put(within(table.links, at, at + length), start)
            styled += _put(within(table.styled, at, at + length), start)
            start += length + 1
        at += length + 1
    text = table_text(rows)
    return replace(table, text=text, rows=tuple(rows), links=tuple(links), styled=tuple(styled))


def _put(spans: Iterable[Span], at: int) -> Iterator[Span]:
    """*spans* of a part of a text as those of the whole, in which it begins *at* a place."""
    return (replace(each, start=each.start + at, end=each.end + at) for each in spans)


def _outer(spans: tuple[Span, ...], before: str, text: str) -> tuple[Span, ...]:
    """Those of *spans* in the words with which both *before* and *text* begin, or end."""
    begin = _same(before, text)
    end = min(len(text) - begin, _same(reversed(before), reversed(text)))
    first = tuple(each for each in spans if each.end <= begin)
    last = (each for each in spans if each.start >= max(begin, len(before) - end))
    return first + moved(last, len(text) - len(before), len(text))


def _same(one: Iterable[str], other: Iterable[str]) -> int:
    """How many signs *one* and *other* begin with are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
