"""Tables whose cells became lines: a name, its dates, the next name, its dates."""

import re
from collections.abc import Sequence

from app.intake.document import Block, Role, table_text
from app.intake.shaping.heading_looks import is_label

_FEWEST_ROWS = 3
_MOST_DATES = 5
_NAME = re.compile(r"[^\W\d_][^.;:!?]{1,50}")


def fold_tables(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with runs of names, each with as many dates below it, as tables.

    A chronology looks alike, but there the date stands first. Where each name has but one date,
    only names of one or two words are taken for names.
    """
    folded: list[Block] = []
    at = 0
    while at < len(blocks):
        rows, end = _rows(blocks, at)
        if len(rows) < _FEWEST_ROWS:
            folded.append(blocks[at])
            at += 1
            continue
        text = table_text(rows)
        folded.append(Block(Role.TABLE, text, rows=tuple(rows), line=blocks[at].line))
        at = end
    return folded


def _rows(blocks: Sequence[Block], at: int) -> tuple[list[tuple[str, ...]], int]:
    """The rows of the table that begins at *at*, if one does, and where it ends."""
    width = _dates_below(blocks, at)
    rows: list[tuple[str, ...]] = []
    if not width or _is_date(blocks, at - 1):
        return rows, at
    while at < len(blocks) and _dates_below(blocks, at) == width and _is_name(blocks[at], width):
        rows.append(tuple(block.text.strip() for block in blocks[at : at + 1 + width]))
        at += 1 + width
    return rows, at


def _is_name(block: Block, width: int) -> bool:
    text = block.text.strip()
    if block.role not in (Role.PARAGRAPH, Role.ITEM) or not _NAME.fullmatch(text):
        return False
    return len(text.split()) <= (6 if width > 1 else 2)


def _is_date(blocks: Sequence[Block], at: int) -> bool:
    return 0 <= at < len(blocks) and blocks[at].role == Role.PARAGRAPH and is_label(blocks[at])


def _dates_below(blocks: Sequence[Block], at: int) -> int:
    """How many lines below *at*, itself no date, are dates."""
    if _is_date(blocks, at):
        return 0
    count = 0
    while count < _MOST_DATES and _is_date(blocks, at + 1 + count):
        count += 1
    return count
