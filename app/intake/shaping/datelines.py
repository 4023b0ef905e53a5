"""The place and day with which a report begins ("VIENNA, 22 June 2006 - ...")."""

import re

from app.intake.dating.dates import DateExpression, find_dates

_LOOKED_AT = 80  # characters
_DATELINE = re.compile(
    r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я .'’/-]{2,40}(?:, [A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?,?\s+"
    r"|[A-ZÀ-ÞА-Я][\w.’-]+(?:\s[A-ZÀ-ÞА-Я][\w.’-]+){0,2}[,.]\s+(?:den\s|le\s)?"
)
_BEHIND = re.compile(r"(?:\s?\([\w. -]{2,20}\))?(?:[,.]\s(?:[\w.’-]+\s?){1,3})?\s*[-–—:]")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s{0,2}(\d{4})(?![\d\s]*[-–])", re.IGNORECASE)
_YEAR = 4  # characters


def published_in(text: str, others: str = "") -> str:
    """The date in the dateline of *text*.

    Where that has no year it is the one of the same day in *others*, the lines of the page, or
    else the one year in which they claim a copyright.
    """
    head = text[:_LOOKED_AT]
    dates = [each for each in find_dates(head) if each.form in ("day", "day_yearless")]
    if not dates:
        return ""
    before, after = head[: dates[0].start], head[dates[0].end :]
    if _BEHIND.match(after) is None or _DATELINE.fullmatch(before) is None:
        return ""
    return _with_year(dates[0], others) if dates[0].yearless else dates[0].value


def _with_year(date: DateExpression, others: str) -> str:
    day = date.value[_YEAR:]
    years = {each.value[:_YEAR] for each in find_dates(others) if each.value[_YEAR:] == day}
    years = {each for each in years if each.isdigit()}
    years = years or set(_COPYRIGHT.findall(others))
    return f"{years.pop()}{day}" if len(years) == 1 else ""
