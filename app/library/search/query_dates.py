"""Dates as readers type them: spans of days, and the words that say them back."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.library.pages.edtf import MONTHS, Date, DateError, parse

_DAY = timedelta(days=1)
_DECADE = re.compile(r"(\d{3})0s")
_WRITTEN = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from *first* to *last*, either end open when None; *said* puts it into words."""

    first: date | None
    last: date | None
    said: str

    def meets(self, first: date | None, last: date | None) -> bool:
        """Whether any day from *first* to *last* lies in the span."""
        begins = first is None or self.last is None or first <= self.last
        ends = last is None or self.first is None or last >= self.first
        return begins and ends


def read_date(text: str) -> Date | None:
    """The date that *text* gives: EDTF, `1990s`, or words such as `13 July 1994`; else None."""
    text = text.strip()
    if found := _DECADE.fullmatch(text):
        text = f"{found[1]}X"
    elif found := _WRITTEN.fullmatch(text):
        text = _iso(found[3], found[2], found[1])
    elif found := _MONTH_FIRST.fullmatch(text):
        text = _iso(found[3], found[1], found[2])
    try:
        return parse(text)
    except (DateError, ValueError):
        return None


def read_span(text: str) -> Span | None:
    """The span that *text* names: a date, or two with `..` between, one of which may be missing."""
    start_text, dots, end_text = text.strip().partition("..")
    if not dots:
        found = read_date(start_text)
        return Span(found.earliest, found.latest, _within(found)) if found else None
    start, end = read_date(start_text), read_date(end_text)
    if (start_text.strip() and not start) or (end_text.strip() and not end):
        return None
    if start and end:
        return Span(start.earliest, end.latest, f"from {start.describe()} to {end.describe()}")
    if start:
        return Span(start.earliest, None, f"since {start.describe()}")
    return Span(None, end.latest, f"until {end.describe()}") if end else None


def read_before(text: str) -> Span | None:
    """Everything before the first day that *text* can mean."""
    found = read_date(text)
    if not found or not found.earliest or found.earliest == date.min:
        return None
    return Span(None, found.earliest - _DAY, f"before {found.describe()}")


def read_after(text: str) -> Span | None:
    """Everything after the last day that *text* can mean."""
    found = read_date(text)
    if not found or not found.latest or found.latest == date.max:
        return None
    return Span(found.latest + _DAY, None, f"after {found.describe()}")


def span_of(first: date | None, last: date | None) -> Span | None:
    """The span from *first* to *last* in words, whole years as such; None when both are open."""
    if first and last:
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            whole = first.year == last.year
            return Span(
                first, last, f"in {first.year}" if whole else f"from {first.year} to {last.year}"
            )
        return Span(first, last, f"from {first.isoformat()} to {last.isoformat()}")
    if first:
        return Span(first, None, f"since {first.isoformat()}")
    return Span(None, last, f"until {last.isoformat()}") if last else None


def _within(found: Date) -> str:
    words = found.describe()
    if found.precision == "range":
        return words if words.startswith(("since", "until")) else f"within {words}"
    if found.precision in ("decade", "century"):
        return f"in the {words}"
    return f"on {words}" if found.precision == "day" else f"in {words}"


def _iso(year: str, month: str, day: str | None) -> str:
    """The date in EDTF; a word that is no month gives what cannot be read."""
    number = next(
        (number for number, name in enumerate(MONTHS) if number and _is_month(month, name)), 0
    )
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _is_month(word: str, name: str) -> bool:
    return name.lower().startswith(word.lower())
