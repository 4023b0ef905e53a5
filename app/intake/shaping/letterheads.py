"""What the letterhead of an office says in tables above the text: its day, and what it is about."""

import re
from collections.abc import Iterator, Sequence

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose
from app.intake.shaping.bare_dates import DAYS

_HEAD = 10  # blocks
_MOST_ROWS = 8
_LONGEST_CELL = 40  # words
_SUBJECT = re.compile(
    r"(?:subject|title|objet|sujet|concerne|betreff|betr\.|gegenstand|тема|предмет|asunto|oggetto)"
    r"\s*:?",
    re.IGNORECASE,
)


def day_of_letterhead(blocks: Sequence[Block]) -> str:
    """The one day that the letterhead above the text of *blocks* names; empty for none or several.

    "Brussels, 12 May 2014 (OR. en) 9800/14" is a cell of one. Days in the row of the subject are
    of what the text is about.
    """
    days: set[str] = set()
    for row in _rows(blocks):
        cells = () if _SUBJECT.fullmatch(row[0]) else row
        for date in (each for cell in cells for each in find_dates(written_out(cell))):
            if date.form in DAYS and not date.yearless and "/" not in date.value:
                days.add(date.value)
    return days.pop() if len(days) == 1 else ""


def subject_of_letterhead(blocks: Sequence[Block]) -> str:
    """What stands in the row "Subject:" of the letterhead above the text of *blocks*."""
    subjects = (row[1] for row in _rows(blocks) if len(row) > 1 and _SUBJECT.fullmatch(row[0]))
    return next(subjects, "")


def _rows(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """The rows of the tables above the text, without their empty cells."""
    for block in blocks[:_HEAD]:
        if is_prose(block) or (block.role == Role.HEADING and block.level == 1):
            return  # a table below the title is of the text
        if block.role != Role.TABLE or len(block.rows) > _MOST_ROWS:
            continue
        for row in block.rows:
            cells = [" ".join(cell.split()) for cell in row if cell.strip()]
            if cells and all(len(cell.split()) <= _LONGEST_CELL for cell in cells):
                yield cells
