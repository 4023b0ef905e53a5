"""Dates with their precision: the part of EDTF (ISO 8601-2:2019) that history needs.

Levels 0 and 1, and of level 2 the unspecified year with a known day (`XXXX-03-27`).
Specification: https://www.loc.gov/standards/datetime/
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

# Spelled out: calendar.month_name follows the locale, and Qt sets the locale at its start.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}  # northern; a winter ends in the next year's February
PRECISIONS = ("range", "century", "decade", "year", "season", "month", "day")  # coarser first

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)"
)


class DateError(ValueError):
    """A text that is no date of the kinds that we read."""


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of a date: a day, a month, a season, a year, a decade or a century."""

    earliest: date
    latest: date
    precision: str
    mark: str
    label: str


@dataclass(frozen=True, slots=True)
class Date:
    """A date as precisely as it is known, never more.

    *earliest* and *latest* are the first and last day it can mean; an open end is None.
    *precision* is one of `PRECISIONS`. *approximate* (`~`, `%`) and *uncertain* (`?`, `%`) are
    the source's own doubts. A yearless anniversary (`XXXX-03-27`) spans all years.
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    label: str = ""

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[date, int, str]:
        """Order of a chronology: by first day; on the same day the coarser date first."""
        return (self.earliest or date.min, PRECISIONS.index(self.precision), self.text)

    def describe(self, qualifier: str = "") -> str:
        """The date in English words: "13 July 1994", "early 2014", "about 1990"."""
        words = self.label
        if qualifier and words.startswith(("since ", "until ")):  # "since the early 1990s"
            before, _, after = words.partition(" ")
            the = "the " if after.endswith("s") else ""
            words = f"{before} {the}{qualifier} {after}"
        elif qualifier:
            words = f"{qualifier} {words}"
        if self.approximate:
            words = f"about {words}"
        return f"{words} (uncertain)" if self.uncertain else words

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Whether any day that this date can mean lies from *first* to *last*."""
        starts_in_time = self.earliest is None or last is None or self.earliest <= last
        ends_in_time = self.latest is None or first is None or self.latest >= first
        return starts_in_time and ends_in_time


UNKNOWN = Date("", date.min, date.max, "range", label="unknown")
"""In place of a date that a page file lacks or that cannot be read; its fault is told elsewhere."""


def day_words(day: date) -> str:
    """A day in English words: "13 July 1994"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def on_day(title: str, day: date | None) -> str:
    """*title* with the day of the past for which it stands, as it is when that is today."""
    return f"{title}, on {day_words(day)}" if day else title


@lru_cache(maxsize=8192)
def parse(text: str) -> Date:
    """Read *text* as a date.

    Raises:
        DateError: *text* is none; the message says what a date looks like.
    """
    if "/" in text:
        return _parse_range(text)
    point = _parse_point(text)
    return Date(
        text,
        point.earliest if point.precision != "anniversary" else None,
        point.latest if point.precision != "anniversary" else None,
        "day" if point.precision == "anniversary" else point.precision,
        approximate=point.mark in ("~", "%"),
        uncertain=point.mark in ("?", "%"),
        label=point.label,
    )


def _parse_range(text: str) -> Date:
    start_text, _, end_text = text.partition("/")
    start = None if start_text in ("", "..") else _parse_point(start_text)
    end = None if end_text in ("", "..") else _parse_point(end_text)
    if start is None and end is None:
        raise DateError(f"“{text}” has neither a beginning nor an end")
    if start and end and start.earliest > end.latest:
        raise DateError(f"“{text}” ends before it begins")
    marks = (start.mark if start else "") + (end.mark if end else "")
    return Date(
        text,
        start.earliest if start else None,
        end.latest if end else None,
        "range",
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
        label=_range_label(start, end),
    )


def _range_label(start: _Point | None, end: _Point | None) -> str:
    if start is None:
        return f"until {end.label}" if end else ""
    if end is None:
        return f"since {start.label}"
    if start.precision == end.precision == "day" and start.latest.year == end.latest.year:
        first, last = start.latest, end.latest
        if first.month == last.month:
            return f"{first.day}–{last.day} {MONTHS[last.month]} {last.year}"
        return f"{first.day} {MONTHS[first.month]} to {end.label}"
    if start.precision == end.precision == "month" and start.latest.year == end.latest.year:
        return f"{MONTHS[start.latest.month]} to {end.label}"
    if start.precision == end.precision == "year":
        return f"{start.label}–{end.label}"
    return f"{start.label} to {end.label}"


def _parse_point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateError(
            f"“{text}” is no date; "
            "write 1994, 1994-07, 1994-07-13, 1998-10/1999-03, 1996/.. or 1990~"
        )
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    if month == "XX" or day == "XX":
        raise DateError(f"“{text}”: leave an unknown month or day out instead of writing XX")
    if year == "XXXX":
        return _anniversary(text, month, day, mark)
    if "X" in year:
        return _coarse(text, year, month, mark)
    if month is None:
        first, last = _day(text, int(year), 1, 1), _day(text, int(year), 12, 31)
        return _Point(first, last, "year", mark, year)
    if int(month) in SEASONS:
        return _season(text, int(year), int(month), day, mark)
    if day is None:
        first = _day(text, int(year), int(month), 1)
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        return _Point(first, last, "month", mark, f"{MONTHS[first.month]} {year}")
    exact = _day(text, int(year), int(month), int(day))
    return _Point(exact, exact, "day", mark, f"{exact.day} {MONTHS[exact.month]} {year}")


def _anniversary(text: str, month: str | None, day: str | None, mark: str) -> _Point:
    if month is None or day is None:
        raise DateError(f"“{text}” names neither a year nor a day")
    exact = _day(text, 2000, int(month), int(day))  # 2000 has a 29 February
    label = f"{exact.day} {MONTHS[exact.month]}"
    return _Point(exact, exact, "anniversary", mark, label)


def _coarse(text: str, year: str, month: str | None, mark: str) -> _Point:
    if month is not None:
        raise DateError(f"“{text}” names a month of no single year")
    first = _day(text, int(year.replace("X", "0")), 1, 1)
    last = date(int(year.replace("X", "9")), 12, 31)
    if year.endswith("XX"):
        return _Point(first, last, "century", mark, f"{year[:2]}00–{year[:2]}99")
    return _Point(first, last, "decade", mark, f"{year[:3]}0s")


def _season(text: str, year: int, season: int, day: str | None, mark: str) -> _Point:
    if day is not None:
        raise DateError(f"“{text}” names a day of a season")
    first = _day(text, year, SEASON_START[season], 1)
    end_year, end_month = (year + 1, 2) if season == 24 else (year, first.month + 2)
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return _Point(first, last, "season", mark, f"{SEASONS[season]} {year}")


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DateError(f"“{text}” is no day of the calendar") from error
