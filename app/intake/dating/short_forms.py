"""Years of two digits, and dates in forms that stand only in what is said about a page."""

import re

_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(1[3-9]|2\d|3[01])/(\d{4}|\d\d)(?![\d/])")
_MONTH_AND_YEAR = re.compile(r"(?<=:\s)(\d{1,2})/(\d{4}|\d\d)$")  # "Date: 3/99"
# With a time of the day as Americans have it, the month is first: "03/ 7/12 08:41 PM ET".
_AMERICAN_TIME = re.compile(
    r"(?<![\d/])(\d{1,2})/\s?(\d{1,2})/(\d{4}|\d\d)"
    r"(?=,?\s(?:at\s)?\d{1,2}:\d\d\s?[ap]\.?m\.?\s(?:[ecmp][ds]?t|eastern|pacific)\b)",
    re.IGNORECASE,
)
# Alone in its line, or behind a name at its end: "15-07-99 12:30", "by Ada Quill, 22.5.12".
_SHORT = re.compile(r"(\d{1,2})([-.])(\d{1,2})\2(\d\d)")
_SHORT_ALONE = re.compile(rf"{_SHORT.pattern}(?=(?:,?\s\d{{1,2}}:\d\d)?$)")
_SPACED = re.compile(
    r"(\d{1,2})(\s|\s?/\s)(\d{1,2})\2(\d{4})"
)  # alone: "11 24 2014", "19 / 3 / 2012"
_GLUED_TIME = re.compile(r"(?<=[.\s])((?:\d\d)?\d\d)(?=\d\d:\d\d(?!\d))")  # "5 May 201814:49"
_SHORT_YEAR = re.compile(r"(?<=\d\s)([^\W\d_]{3,9}\.?)\s?['’](\d\d)(?!\d)")  # "10 Oct.'17"
_SHORT_BEHIND_A_NAME = re.compile(rf"(?<=[^\W\d_],\s){_SHORT.pattern}$")
_MONTHS = 13
_DAYS = 31
_NAMES = (
    "", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
_SLASHED = re.compile(r"(?<![\d/])(\d{4})/(\d\d?)/(\d\d?)(?![\d/])")  # as programs write it
_FIRST_SHORT_YEAR = 45  # "45" is 1945, "44" is 2044


def full_year(year: int) -> int:
    """The year that one of two digits stands for."""
    return year + (1900 if year >= _FIRST_SHORT_YEAR else 2000)


def written_out(text: str) -> str:
    """*text* with the dates of programs and of short American forms as ISO has them."""
    text = _GLUED_TIME.sub(r"\1 ", text)
    bare = text.strip(" |")
    if _SHORT_ALONE.match(bare):
        return _SHORT_ALONE.sub(_european, bare)
    if alone := _SPACED.fullmatch(bare):
        return _european(alone)
    text = _SHORT_YEAR.sub(_with_full_year, text)
    text = _SHORT_BEHIND_A_NAME.sub(_european, _AMERICAN_TIME.sub(_american, text))
    text = _SLASHED.sub(_of_programs, text)
    return _AMERICAN.sub(_american, _MONTH_AND_YEAR.sub(_month_and_year, text))


def _european(match: re.Match[str]) -> str:
    """A day before its month, unless that is no date; as it stands where neither is one."""
    first, _, second, year = match.groups()
    day, month = (first, second) if int(second) < _MONTHS else (second, first)
    return _iso(_year(year), month, day) or match[0]


def _with_full_year(match: re.Match[str]) -> str:
    return f"{match[1]} {full_year(int(match[2]))}"


def _american(match: re.Match[str]) -> str:
    month, day, year = match.groups()
    return _iso(_year(year), month, day) or match[0]


def _of_programs(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    return _iso(int(year), month, day) or match[0]


def _iso(year: int, month: str, day: str) -> str:
    """A day as ISO 8601 has it, empty where it is none."""
    if not 0 < int(month) < _MONTHS or not 0 < int(day) <= _DAYS:
        return ""
    return f"{year}-{month:0>2}-{day:0>2}"


def _month_and_year(match: re.Match[str]) -> str:
    month, year = match.groups()
    return f"{_NAMES[int(month)]} {_year(year)}" if int(month) < _MONTHS else match[0]


def _year(digits: str) -> int:
    return int(digits) if len(digits) == len("1994") else full_year(int(digits))
