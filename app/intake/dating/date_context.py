"""What the words round a date add to it: ranges, open ends, the missing year, its role."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.intake.dating.date_roles import role_of
from app.intake.dating.date_words import AND
from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.day_order import with_day_order
from app.intake.dating.days_of_months import day_behind
from app.intake.dating.distances import told_by_distance
from app.intake.dating.missing_years import ARTICLE, CONNECTED, DateSetting, with_years
from app.intake.dating.said_days import said_days
from app.intake.dating.sentences import Span
from app.intake.dating.years_on_end import are_years_on_end

_BETWEEN = re.compile(rf"(?:between|entre|zwischen|между|між)\s+{ARTICLE}$", re.IGNORECASE)
_BEFORE_A_SPAN = len("zwischen dem ") + 3  # characters
_AND = re.compile(rf"\s+{AND}\s+{ARTICLE}", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|depuis|seit)\s+(?:(?:the|le|dem|at\s+least)\s+)?$|(?<!\w)(?:с|з)\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|as\s+of|à\s+partir\s+de|ab)\s+(?:the\s+)?$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:onwards?|on)\b", re.IGNORECASE)
_EXACTLY = re.compile(r",?\s(?:in|on|en|le|les|im|am|в|во|у|о)\s|,\s", re.IGNORECASE)
_AT_THE_HEAD = re.compile(r"(?:^|[.\n])[\s•*·■▪●\-–—]*$")
_A_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_UNTOLD = DateSetting()


def dates_in_context(
    text: str, sentences: Sequence[Span], setting: DateSetting = _UNTOLD
) -> list[DateExpression]:
    """The dates of *text* with ranges joined and years worked out, each with its reason.

    An expression whose year nothing tells is left out: it is no date that can be shown.
    """
    found = with_day_order(text, find_dates(text))
    expressions = with_years(text, sentences, setting, found)
    opened = [_opened(text, _with_its_day(text, each)) for each in _joined(text, expressions)]
    roles = ((each, role_of(text, each)) for each in opened)
    dates = [each if role == each.role else replace(each, role=role) for each, role in roles]
    if _A_DAY.fullmatch(setting.told):
        said = said_days(text, sentences, setting.told, dates)
        dates = sorted([*dates, *said], key=lambda each: each.start)
    return told_by_distance(text, sentences, dates)


def _joined(text: str, found: list[DateExpression]) -> list[DateExpression]:
    joined: list[DateExpression] = []
    for expression in found:
        previous = joined[-1] if joined else None
        if previous is not None and (span := _range_of(text, previous, expression)):
            joined[-1] = span
        else:
            joined.append(expression)
    return joined


def _range_of(text: str, first: DateExpression, last: DateExpression) -> DateExpression | None:
    gap = text[first.end : last.start]
    if len(gap) > 24 or "\n" in gap or "\t" in gap:  # with the next cell of a table begins another
        return None
    if _is_said_exactly(text, first, last, gap):
        return replace(last, start=first.start, inferred="")
    if "/" in first.value + last.value:
        return None
    before = text[max(0, first.start - _BEFORE_A_SPAN) : first.start]
    between = (
        _BETWEEN.search(before)
        or _are_next(first.value, last.value)
        or are_years_on_end(text, first, last)
    )
    if not CONNECTED.fullmatch(gap) and not (between and _AND.fullmatch(gap)):
        return None
    if first.value > last.value:
        return None
    qualifier = last.qualifier or first.qualifier
    inferred = first.inferred or last.inferred
    value = f"{first.value}/{last.value}" if first.value != last.value else first.value
    return replace(
        first, end=last.end, value=value, form="range", qualifier=qualifier, inferred=inferred
    )


def _are_next(first: str, last: str) -> bool:
    """Whether both are days and the second follows the first: "on 30 November and 1 December"."""
    if not (_A_DAY.fullmatch(first) and _A_DAY.fullmatch(last)):
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days == 1


def _is_said_exactly(text: str, first: DateExpression, last: DateExpression, gap: str) -> bool:
    """Whether *last* says the month or the day of the year *first*: "Fin 1993, en décembre"."""
    if first.form not in ("year", "season") or not last.inferred or not _EXACTLY.fullmatch(gap):
        return False
    may_head = first.form == "year" and not first.qualifier
    heads = may_head and _AT_THE_HEAD.search(text[max(0, first.start - 4) : first.start])
    return not heads and last.value[:4] == first.value[:4]


def _with_its_day(text: str, month: DateExpression) -> DateExpression:
    """*month* with the day that stands behind it: "In June 2012, on the 14th"."""
    day, end = day_behind(text, month.value, month.end)
    return replace(month, end=end, value=day) if day else month


def _opened(text: str, expression: DateExpression) -> DateExpression:
    """*expression* with an open end where the text says "since"."""
    if "/" in expression.value:
        return expression
    before = text[max(0, expression.start - 25) : expression.start]
    if not before.rstrip()[-1:].isalpha():
        return expression
    after = text[expression.end : expression.end + 12]
    if _SINCE.search(before) or (_FROM.search(before) and _ONWARDS.match(after)):
        return replace(expression, value=f"{expression.value}/..")
    return expression
