"""Days in figures with strokes, "7/8/2006": which of the two is the day, as others of them tell."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.dating.dates import DateExpression

MAY_BE_SWAPPED = "the day and the month may stand the other way round"
_STROKES = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
# Only English texts may have the month first.
_NO_ENGLISH = re.compile(
    r"(?<!\w)(?:le|du|au|dès|depuis|am|vom|den|seit|el|del|il|dal|от|с|до|по|від|з)\s$",
    re.IGNORECASE,
)
_REACH = 8  # characters before a date
_MONTHS = 12


def with_day_order(text: str, found: Sequence[DateExpression]) -> list[DateExpression]:
    """*found*, the dates of *text*, with days between strokes in the order that all have.

    One whose first number is no month has its day first, one whose second is none its month, and
    they speak for the others. Where none does, or they disagree, either order is possible; the
    day is taken to stand first, as in most of the countries of the OSCE, with the reason to doubt.
    """
    pairs = {each.start: pair for each in found if (pair := _pair(text, each))}
    day_first = any(first > _MONTHS for first, _ in pairs.values())
    month_first = any(second > _MONTHS for _, second in pairs.values())
    if day_first and not month_first:
        return list(found)
    return [
        _reordered(each, swap=month_first and not day_first)
        if _is_open(pairs, each)
        and not _NO_ENGLISH.search(text[max(0, each.start - _REACH) : each.start])
        else each
        for each in found
    ]


def _pair(text: str, date: DateExpression) -> tuple[int, int] | None:
    if date.form != "numeric":
        return None
    match = _STROKES.search(text, date.start, date.end)
    return (int(match[1]), int(match[2])) if match else None


def _is_open(pairs: dict[int, tuple[int, int]], date: DateExpression) -> bool:
    first, second = pairs.get(date.start, (0, 0))
    return first != second and first <= _MONTHS and second <= _MONTHS


def _reordered(date: DateExpression, *, swap: bool) -> DateExpression:
    if not swap:
        return replace(date, inferred=MAY_BE_SWAPPED)
    year, month, day = date.value.split("-")
    return replace(date, value=f"{year}-{day}-{month}")
