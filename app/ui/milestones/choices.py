"""What a filter of a chronology asks for, in words and as chips."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from app.library.chronology.filtering import ChronologyFilter
from app.library.pages.edtf import parse
from app.ui.lists.chip_row import Chip
from app.ui.milestones.rows import capital

SPAN, TEXT = "span", "text"


def chips_of(wanted: ChronologyFilter, word: Callable[[str, str], str]) -> Iterator[Chip]:
    """A chip for each thing that *wanted* asks for; *word* names a value of a field."""
    if wanted.first or wanted.last:
        yield Chip(SPAN, "", span_words(wanted.first, wanted.last))
    for field, values in wanted.chosen:
        for value in values:
            yield Chip(field, value, word(field, value))
    if wanted.text.strip():
        yield Chip(TEXT, "", f"“{wanted.text.strip()}”")


def without(wanted: ChronologyFilter, chip: Chip) -> ChronologyFilter:
    """*wanted* without what *chip* shows."""
    if chip.field == SPAN:
        return wanted.within(None, None)
    if chip.field == TEXT:
        return dataclasses.replace(wanted, text="")
    values = [value for value in wanted.values(chip.field) if value != chip.value]
    return wanted.choosing(chip.field, values)


def span_words(first: date | None, last: date | None) -> str:
    """The time from *first* to *last* in as few words as say it: "1994–1997", "March 1995"."""
    ends = (_coarse(first, last, first), _coarse(first, last, last))
    text = ends[0] if ends[0] == ends[1] else "/".join(each or ".." for each in ends)
    return capital(parse(text).describe())


def _coarse(first: date | None, last: date | None, day: date | None) -> str:
    """*day* in EDTF, as a year or month where both ends lie at the border of one."""
    if day is None:
        return ""
    after = last + timedelta(days=1) if last and last < date.max else None
    starts = [each for each in (first, after) if each]
    if all((each.month, each.day) == (1, 1) for each in starts):
        return f"{day.year:04}"
    if all(each.day == 1 for each in starts):
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()
