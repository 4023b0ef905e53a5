"""Where in the plain text of blocks the marks of footnotes stand."""

from collections.abc import Iterable, Iterator, Sequence

from app.library.pages.body import (
    Block,
    FootnoteMark,
    Inline,
    ItemList,
    Paragraph,
    Quote,
    Table,
    block_text,
    inline_text,
)

MarkPlace = tuple[int, int]
"""The number of a note, and the offset of its mark."""


def mark_places(blocks: Iterable[Block]) -> Iterator[MarkPlace]:
    """The marks in *blocks* in reading order; offsets count as those of a section's plain text."""
    at = 0
    for block in blocks:
        yield from ((note, at + offset) for note, offset in _marks(block))
        at += len(block_text(block)) + 1


def _marks(block: Block) -> Iterator[MarkPlace]:
    match block:
        case Paragraph(inlines):
            yield from _in_line(inlines)
        case ItemList(items):
            parts = [part for item in items for part in (item or (Paragraph(()),))]
            yield from mark_places(parts)
        case Quote(blocks):
            yield from mark_places(blocks)
        case Table(rows, head, caption):
            at = len(caption) + 1 if caption else 0
            for row in filter(None, (head, *rows)):
                yield from ((note, at + offset) for note, offset in _in_row(row))
                at += sum(len(inline_text(cell)) + 1 for cell in row)


def _in_row(row: Iterable[Sequence[Inline]]) -> Iterator[MarkPlace]:
    at = 0
    for cell in row:
        yield from ((note, at + offset) for note, offset in _in_line(cell))
        at += len(inline_text(cell)) + 1  # with the tab behind it


def _in_line(inlines: Iterable[Inline]) -> Iterator[MarkPlace]:
    at = 0
    for part in inlines:
        if isinstance(part, FootnoteMark):
            yield part.mark, at
        else:
            at += len(part.text)
