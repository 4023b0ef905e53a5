"""Items that stand in another one though nothing but their marks says so: "2. We recall:", "a)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.intake.document import Block, Role

_ROMAN = re.compile(r"[ivx]{2,5}|[IVX]{2,5}")
_FIRST = frozenset(("1", "a", "A", "i", "I"))
_LETTERS, _DIGITS, _BULLETS = "letters", "digits", "bullets"


def with_inner_items(blocks: Sequence[Block]) -> Iterator[Block]:
    """*blocks*, those items a level deeper that a colon before them announces.

    So they are where their marks are of another kind than that of the item with the colon, as far
    as the next mark that goes on with its count.
    """
    parent: Block | None = None  # the item in which those are that come now
    before: Block | None = None  # the last item on its level
    for block in blocks:
        if block.role != Role.ITEM:
            parent = before = None
        elif block.mark:
            if parent is not None and _ends(parent, block):
                parent = None
            elif parent is None and before is not None and _opens(before, block):
                parent = before
            if parent is None:
                before = block
        yield block if parent is None or block is parent else replace(block, level=block.level + 1)


def _opens(before: Block, block: Block) -> bool:
    """Whether *block* is the first item of a list that the item *before* announces."""
    if block.level != before.level or not before.text.rstrip().endswith(":"):
        return False
    kind = _kind(block.mark)
    if kind == _kind(before.mark) or kind == _DIGITS:
        return False
    return kind == _BULLETS or _bare(block.mark) in _FIRST


def _ends(parent: Block, block: Block) -> bool:
    """Whether *block* goes on with the list of *parent*, or is further out."""
    if block.level < parent.level:
        return True
    return block.level == parent.level and _kind(block.mark) == _kind(parent.mark)


def _kind(mark: str) -> str:
    bare = _bare(mark)
    if bare.isdigit():
        return _DIGITS
    if (len(bare) == 1 and bare.isalpha()) or _ROMAN.fullmatch(bare):
        return _LETTERS
    return _BULLETS


def _bare(mark: str) -> str:
    return mark.strip("().")
