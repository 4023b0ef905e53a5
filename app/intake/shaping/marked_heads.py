"""Headings that the format marks: what they say of other lines, and the levels of all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from app.intake.document import Block, Role
from app.intake.shaping.heading_looks import NUMBERED_PART
from app.intake.shaping.heading_ranks import depths_of

_FEWEST_MARKED = 2
_MOST_ABOVE = 2 / 3  # of the text stands above the first heading
_SECTION_LEVEL = 2
_INNER_LEVEL = 3
_DEEPEST = 6


def are_told_apart(blocks: Sequence[Block]) -> bool:
    """Whether the format marks the headings of *blocks*: then a plain short line is none.

    Headings of which the first stands behind most of the text are those of what is below it.
    """
    if any(block.likely.is_told for block in blocks):
        return False
    marked = [at for at, block in enumerate(blocks) if _is_marked(block)]
    if len(marked) < _FEWEST_MARKED:
        return False
    above = sum(len(block.text) for block in blocks[: marked[0]])
    return above <= _MOST_ABOVE * sum(len(block.text) for block in blocks)


def is_plain(block: Block) -> bool:
    """Whether a paragraph looks like any other: it does not stand out, and is no "Article 5"."""
    text = block.text.strip()
    if block.role != Role.PARAGRAPH or text.isupper() or NUMBERED_PART.fullmatch(text):
        return False
    styled = sum(each.end - each.start for each in block.styled)
    return 2 * styled < len(text)


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with levels from 2 on: those given are moved together.

    Those guessed go below an accordion's, but for a line right above a heading that is marked,
    such as "Chapter 2" over its title. Of those guessed, articles stand below chapters, and "2.1"
    below "2".
    """
    heads = [block for block in blocks if block.role == Role.HEADING]
    highest = min((block.level for block in heads if block.level), default=_SECTION_LEVEL)
    return list(_levelled(blocks, highest, iter(depths_of([h.text for h in heads if not h.level]))))


def _levelled(blocks: Sequence[Block], highest: int, depths: Iterator[int]) -> Iterator[Block]:
    inside = False
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.role != Role.HEADING:
            yield block
            continue
        marked = block if _is_marked(block) else following if inside else None
        level = (_INNER_LEVEL if inside else _SECTION_LEVEL) + (0 if block.level else next(depths))
        if marked is not None and _is_marked(marked):
            level = _SECTION_LEVEL + marked.level - highest
        inside = inside or block.level > 0
        yield replace(block, level=min(_DEEPEST, level))


def _is_marked(block: Block) -> bool:
    return block.role == Role.HEADING and block.level > 0
