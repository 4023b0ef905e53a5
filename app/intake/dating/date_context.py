"""What the words round a date add to it: ranges, open ends, the missing year, its role."""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating.date_roles import role_of
from app.intake.dating.date_words import WEEKDAY
from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.sentences import Span, sentence_at

_CONNECTED = re.compile(
    r"\s*(?:[-–—]|to|until|till|through|jusqu['’](?:en|à)|au|à|bis|по|до)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:between|entre|zwischen|между|між)\s+$", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et|und|и|та|і)\s+", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|depuis|seit)\s+(?:the\s+|at\s+least\s+)?$|(?<!\w)(?:с|з)\s+$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|as\s+of|à\s+partir\s+de|ab)\s+(?:the\s+)?$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:onwards?|on)\b", re.IGNORECASE)
_RESOLUTION = re.compile(r"(?:resolutions?|unscrs?)\s+(\d{3,4})", re.IGNORECASE)
_DAY_OF_THE_WEEK = re.compile(rf"{WEEKDAY}\b", re.IGNORECASE)

# The last resolution of the Security Council in each year from 1990 on, by its number.
_FIRST_YEAR_OF_RESOLUTIONS = 1990
_LAST_RESOLUTIONS = (
    683, 725, 801, 892, 969, 1035, 1092, 1147, 1220, 1284, 1334, 1386, 1454, 1521, 1580, 1651, 1738,
    1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2450, 2504, 2559, 2615, 2672,
    2719, 2767,
)  # fmt: skip
_REACH = 1500  # how far back a date lends its year


@dataclass(frozen=True, slots=True)
class DateSetting:
    """What is known of a text beside its words: the year of its page, and where that is told."""

    year: int = 0
    reason: str = ""


def dates_in_context(
    text: str, sentences: Sequence[Span], setting: DateSetting = DateSetting()
) -> list[DateExpression]:
    """The dates of *text* with ranges joined and years worked out, each with its reason.

    An expression whose year nothing tells is left out: it is no date that can be shown.
    """
    expressions = _Years(text, list(sentences), setting).told(find_dates(text))
    opened = [_opened(text, each) for each in _joined(text, expressions)]
    roles = ((each, role_of(text, each)) for each in opened)
    return [each if role == each.role else replace(each, role=role) for each, role in roles]


class _Years:
    """Goes through the dates of a text and gives those without a year the likeliest."""

    def __init__(self, text: str, sentences: list[Span], setting: DateSetting) -> None:
        self._text = text
        self._sentences = sentences
        self._setting = setting
        self._last_year, self._last_end = 0, -_REACH

    def told(self, found: Sequence[DateExpression]) -> list[DateExpression]:
        """The dates of *found* with their years; those whose year nothing tells are left out."""
        resolved: list[DateExpression] = []
        for number, expression in enumerate(found):
            dated = expression
            if expression.yearless:
                year, why = self._year_of(expression, found[number + 1 : number + 3])
                if not year:
                    continue
                value = expression.value.replace("XXXX", f"{year:04}")
                dated = replace(expression, value=value, inferred=why)
            self._remember(dated)
            resolved.append(dated)
        return resolved

    def _remember(self, dated: DateExpression) -> None:
        year = dated.value.split("/")[-1][:4]
        if year.isdigit() and not _numbers_a_document(self._text, dated):
            self._last_year, self._last_end = int(year), dated.end

    def _year_of(
        self, here: DateExpression, following: Sequence[DateExpression]
    ) -> tuple[int, str]:
        """The year of a date that has none, and why it is that one."""
        start, end = sentence_at(self._sentences, here.start)
        if following and (year := self._year_of_the_other_end(here, following[0])):
            return year, ""
        if self._setting.year and _DAY_OF_THE_WEEK.match(self._text, here.start):
            return self._setting.year, self._setting.reason
        if self._last_year and self._last_end > start:
            return self._last_year, "the year of a date before it in the sentence"
        resolution = _RESOLUTION.search(self._text, start, min(end, start + 2000))
        if resolution and (year := resolution_year(int(resolution[1]))):
            return year, f"the year of Security Council Resolution {resolution[1]}"
        if self._setting.year and not self._last_year:
            return self._setting.year, self._setting.reason
        if self._last_year and here.start - self._last_end < _REACH:
            return self._last_year, "the year of the date before it"
        for other in following:
            if other.start < end and other.value[:4].isdigit():
                return int(other.value[:4]), "the year of a date after it in the sentence"
        return self._setting.year, self._setting.reason

    def _year_of_the_other_end(self, here: DateExpression, following: DateExpression) -> int:
        """The year of the other end of a range: "from March to June 1999" needs no reason."""
        year = following.value[:4]
        gap = self._text[here.end : following.start]
        return int(year) if year.isdigit() and _CONNECTED.fullmatch(gap) else 0


def resolution_year(number: int) -> int:
    """The year in which the Security Council adopted the resolution; 0 outside 1991 to 2024."""
    position = bisect.bisect_left(_LAST_RESOLUTIONS, number)
    if position in (0, len(_LAST_RESOLUTIONS)):
        return 0
    return _FIRST_YEAR_OF_RESOLUTIONS + position


def _numbers_a_document(text: str, expression: DateExpression) -> bool:
    """Whether it is the year in brackets after a number, as in "1540 (2004)"."""
    return bool(re.search(r"\d\s*\($", text[max(0, expression.start - 3) : expression.start]))


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
    if len(gap) > 24 or "/" in first.value + last.value or "\n" in gap:
        return None
    before = text[max(0, first.start - 12) : first.start]
    if not _CONNECTED.fullmatch(gap) and not (_BETWEEN.search(before) and _AND.fullmatch(gap)):
        return None
    if first.value > last.value:
        return None
    qualifier = last.qualifier or first.qualifier
    inferred = first.inferred or last.inferred
    value = f"{first.value}/{last.value}"
    return replace(
        first, end=last.end, value=value, form="range", qualifier=qualifier, inferred=inferred
    )


def _opened(text: str, expression: DateExpression) -> DateExpression:
    """*expression* with an open end where the text says "since"."""
    if "/" in expression.value:
        return expression
    before = text[max(0, expression.start - 25) : expression.start]
    after = text[expression.end : expression.end + 12]
    if _SINCE.search(before) or (_FROM.search(before) and _ONWARDS.match(after)):
        return replace(expression, value=f"{expression.value}/..")
    return expression
