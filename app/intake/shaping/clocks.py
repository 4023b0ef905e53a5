"""The time of the day beside the date of a stamp."""

import re

from app.intake.dating.dates import DateExpression
from app.intake.shaping.bare_dates import DAYS

_BESIDE = re.compile(
    r"[.,]?\s(?:-\s)?(?:(?:at|um|à|в|о|об|a\slas|alle(?:\sore)?|ore|às|godz\.|klo|saat|v)\s)?"
    r"(\d{1,2})[:h](\d\d)(?::\d\d)?\s?([ap]\.?\s?m)?(?![\d:])",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"[\s–-]{1,4}updated\s(\d\d):?(\d\d)\s(?:GMT|UTC)\b", re.IGNORECASE)
_ALONE = re.compile(
    r"(\d{1,2})[:h](\d\d)(?::\d\d)?\s?([ap]\.?\s?m\.?)?(?:\s?[A-Z]{2,4})?,?", re.IGNORECASE
)
_HALF = re.compile(r"(?::\d\d)?\s?([ap])\.?\s?m\b", re.IGNORECASE)
_WORDS = 3  # "11:42 p.m. EDT"


def is_clock(text: str) -> bool:
    """Whether *text* is a time and nothing else: "11:42 p.m. EDT"."""
    return _ALONE.fullmatch(text) is not None


def with_time(date: DateExpression, text: str) -> str:
    """*date* with the time of the day that stands on one of its sides in *text*."""
    half = _HALF.match(text, date.end) if date.time else None
    if half:
        return f"{date.value}T{_of_day(date.time[:2], half[1]):02}{date.time[2:]}"
    if date.time or date.form not in DAYS or "/" in date.value:
        return f"{date.value}T{date.time}" if date.time else date.value
    if universal := _UNIVERSAL.match(text, date.end):
        return f"{date.value}T{universal[1]}:{universal[2]}"
    clock = _BESIDE.match(text, date.end) or _before(text[: date.start])
    if clock is None:
        return date.value
    hour = _of_day(clock[1], clock[3])
    return f"{date.value}T{hour:02}:{clock[2]}" if hour < 24 and clock[2] < "60" else date.value


def _of_day(hour: str, half: str | None) -> int:
    """The hour of the day, of a clock that may count to twelve twice."""
    return int(hour) % 12 + 12 * (half[0] in "pP") if half else int(hour)


def _before(text: str) -> re.Match[str] | None:
    words = text.rstrip().rsplit(maxsplit=_WORDS)[-_WORDS:]
    found = (_ALONE.fullmatch(" ".join(words[at:])) for at in range(len(words)))
    return next(filter(None, found), None)
