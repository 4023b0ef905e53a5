"""What the letterhead of an office says in tables above the text: its day, and what it is about."""

import re
from collections.abc import Iterator, Sequence

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.prose import is_prose
from app.intake.report import Removal
from app.intake.shaping.bare_dates import DAYS

LETTERHEAD = "letterhead"
_HEAD = 10  # blocks
_MOST_ROWS = 8
_LONGEST_CELL = 40  # words
_SUBJECT = re.compile(
    r"(?:subject|title|objet|sujet|concerne|betreff|betr\.|gegenstand|тема|предмет|asunto|oggetto)"
    r"\s*:?",
    re.IGNORECASE,
)


_LINE = re.compile(
    r"(?:subject|objet|concerne|betreff|betr\.|тема|предмет)\s?:\s+(?P<said>\S.{8,200})",
    re.IGNORECASE | re.DOTALL,
)
_LINES = 20  # blocks


def day_of_letterhead(blocks: Sequence[Block]) -> str:
    """The one day that the letterhead above the text of *blocks* names; empty for none or several.

    "Brussels, 12 May 2014 (OR. en) 9800/14" is a cell of one. Days in the row of the subject are
    of what the text is about.
    """
    days = {day for block in _tables(blocks) for row in _rows(block) for day in _days(row)}
    return days.pop() if len(days) == 1 else ""


def subject_of_letterhead(blocks: Sequence[Block]) -> str:
    """What stands in the row or the line "Subject:" of the letterhead above the text."""
    rows = (row for block in _tables(blocks) for row in _rows(block))
    if subject := next(filter(None, map(_subject, rows)), ""):
        return subject
    lines = (_LINE.fullmatch(block.text.strip()) for block in blocks[:_LINES])
    return next((" ".join(line["said"].split()) for line in lines if line), "")


def letterhead_of(blocks: Sequence[Block], title: str, day: str) -> list[Block]:
    """The tables above the text of *blocks* that say its *title* as the subject, or its *day*."""
    words, found = folded(title), []
    for block in _tables(blocks):
        rows = list(_rows(block))
        subjects = [folded(subject) for row in rows if (subject := _subject(row))]
        if words in subjects or (day and any(day in _days(row) for row in rows)):
            found.append(block)
    return found


def without_letterhead(
    blocks: Sequence[Block], tables: Sequence[Block], removed: list[Removal]
) -> list[Block]:
    """*blocks* without these *tables*, of which each row is told as cut."""
    for block in (each for each in blocks if each in tables):
        lines = (" | ".join(row) for row in block.rows)
        removed += [Removal(line, LETTERHEAD, block.at) for line in lines]
    return [block for block in blocks if block not in tables]


def _subject(row: Sequence[str]) -> str:
    return row[1] if len(row) > 1 and _SUBJECT.fullmatch(row[0]) else ""


def _days(row: Sequence[str]) -> Iterator[str]:
    """The days that a row names, but for that of the subject."""
    for cell in () if _SUBJECT.fullmatch(row[0]) else row:
        for date in find_dates(written_out(cell)):
            if date.form in DAYS and not date.yearless and "/" not in date.value:
                yield date.value


def _tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """The small tables above the text."""
    for block in blocks[:_HEAD]:
        if is_prose(block) or (block.role == Role.HEADING and block.level == 1):
            return  # a table below the title is of the text
        if block.role == Role.TABLE and len(block.rows) <= _MOST_ROWS:
            yield block


def _rows(block: Block) -> Iterator[list[str]]:
    """The rows of a table that are no running text, without their empty cells."""
    for row in block.rows:
        cells = [" ".join(cell.split()) for cell in row if cell.strip()]
        if cells and all(len(cell.split()) <= _LONGEST_CELL for cell in cells):
            yield cells
