"""Years of two digits, and dates in forms that stand only in what is said about a page."""

import re

_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(1[3-9]|2\d|3[01])/(\d{4}|\d\d)(?![\d/])")
_MONTH_AND_YEAR = re.compile(r"(?<=:\s)(\d{1,2})/(\d{4}|\d\d)$")  # "Date: 3/99"
_MONTHS = 13
_NAMES = (
    "", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip
_SLASHED = re.compile(r"(?<!\d)(\d{4})/(\d\d)/(\d\d)(?!\d)")  # as programs write it
_FIRST_SHORT_YEAR = 45  # "45" is 1945, "44" is 2044


def full_year(year: int) -> int:
    """The year that one of two digits stands for."""
    return year + (1900 if year >= _FIRST_SHORT_YEAR else 2000)


def written_out(text: str) -> str:
    """*text* with the dates of programs and of short American forms as ISO has them."""
    text = _SLASHED.sub(r"\1-\2-\3", text)
    return _AMERICAN.sub(_american, _MONTH_AND_YEAR.sub(_month_and_year, text))


def _american(match: re.Match[str]) -> str:
    month, day, year = match.groups()
    return f"{_year(year)}-{month:0>2}-{day}" if 0 < int(month) < _MONTHS else match[0]


def _month_and_year(match: re.Match[str]) -> str:
    month, year = match.groups()
    return f"{_NAMES[int(month)]} {_year(year)}" if int(month) < _MONTHS else match[0]


def _year(digits: str) -> int:
    return int(digits) if len(digits) == len("1994") else full_year(int(digits))
