"""The year of a date that says none: what lends it, and the reason that is told with it."""

import re
from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.intake.dating.date_roles import stands_alone
from app.intake.dating.date_words import AND, WEEKDAY, weekday_number
from app.intake.dating.dates import DateExpression
from app.intake.dating.going_on import GOES_ON, Before, year_going_on
from app.intake.dating.near_years import (
    SAME_YEAR,
    counts_from_today,
    direction,
    is_of_the_year_after,
    year_near,
)
from app.intake.dating.resolution_years import resolution_year
from app.intake.dating.sentences import Span, sentence_at

ARTICLE = r"(?:(?:the|le|den|dem)\s+)?"
CONNECTED = re.compile(
    r"\s*(?:[-–—―]|(?:up\s+)?to|until|till|through(?:\s+to)?|jusqu['’](?:en|à|au)|au|à|bis|по|до)"
    rf"\s*{ARTICLE}",
    re.IGNORECASE,
)
_AND = re.compile(rf"\s+{AND}\s+(?:on\s+)?{ARTICLE}", re.IGNORECASE)
_JOINT = re.compile(r"^[^.,;:()\n]*\s(?:and|und|et|и|та|і|й)\s[^.,;:()\n]*$")
_RESOLUTION = re.compile(r"(?:resolutions?|unscrs?)\s+(\d{3,4})", re.IGNORECASE)
_DAY_OF_THE_WEEK = re.compile(rf"{WEEKDAY}(?!\w)", re.IGNORECASE)
_BEFORE_A_LABEL = re.compile(r"(?:^|\n)[\s•*·■▪●\-–—]*$")
_AFTER_A_LABEL = re.compile(
    r",?\s*(?:\n|$)|,\s(?=[A-ZÀ-ÞА-ЯЁЄІЇҐ])|\s?[-–—:|]\s|\t|\s{2}|\.\s(?=\S)|\s(?=[A-ZÀ-ÞА-ЯЁЄІЇҐ])"
)
YEAR_OF_THE_REPORT = "the year of which the report tells"
ONLY_YEAR = "the only year of which the text names days"
NEWEST_YEAR = "the newest year of which the text names days"
_LABELS = (
    "month_label",
    "months_label",
    "season_label",
    "day_label",
)  # which date nothing but the lines below a year
_A_DAY = len("2006-06-22")
_COLON = re.compile(r"\s?:\s")
_LEAP_DAY = "-02-29"
_MARGIN = 12  # characters that marks may take up before a label

_BESIDE = 300  # characters of its sentence that may say of which year a date is
_BESIDE_A_DISTANCE = 60
_JOINED = 40
_REACH = 1500  # how far back a date lends its year


@dataclass(frozen=True, slots=True)
class DateSetting:
    """What is known of a text beside its words: the year of its page, and where that is told.

    *day* is the EDTF day on which the page was last worked on, *above* the year of the heading
    over the text; empty and 0 where nothing tells. *told* is the day, the month or the year of
    which the text speaks: when it was published, and not when it was changed. *of_file* says that
    only the file is of that year, and the text may be older.
    """

    year: int = 0
    reason: str = ""
    day: str = ""
    above: int = 0
    told: str = ""
    covers: bool = False
    of_file: bool = False


def with_years(
    text: str, sentences: Sequence[Span], setting: DateSetting, found: Sequence[DateExpression]
) -> list[DateExpression]:
    """The dates of *found* with their years; those whose year nothing tells are left out."""
    return _Years(text, list(sentences), setting).told(found)


class _Years:
    """Goes through the dates of a text and gives those without a year the likeliest."""

    def __init__(self, text: str, sentences: list[Span], setting: DateSetting) -> None:
        self._text = text
        self._sentences = sentences
        self._setting = setting
        self._last_year, self._last_end = 0, -_REACH
        self._last_value = ""  # of the last date, where it is a day or a month
        self._last_goes_on = False  # whether its year was told by the date before it
        self._last_heads = False  # whether the last date heads an entry, or stands in one
        self._label_year = setting.above
        self._unlabelled: list[DateExpression] = []  # of which it is not known whether they head

    def told(self, found: Sequence[DateExpression]) -> list[DateExpression]:
        """The dates of *found* with their years; those whose year nothing tells are left out."""
        days = {each.value[:4] for each in found if len(each.value) == _A_DAY and not each.yearless}
        only_year = int(days.pop()) if len(days) == 1 else 0
        resolved: list[DateExpression] = []
        for number, expression in enumerate(found):
            dated = expression
            if expression.yearless:
                year, why = self._year_of(expression, found[number + 1 : number + 3])
                if not year:
                    year, why = only_year, ONLY_YEAR
                if not year:
                    continue
                if _LEAP_DAY in expression.value:
                    year = _last_leap_year(year)
                value = expression.value.replace("XXXX", f"{year:04}")
                dated = replace(expression, value=value, inferred=why)
            self._remember(dated)
            resolved.append(dated)
        return resolved

    def _remember(self, dated: DateExpression) -> None:
        year = dated.value.split("/")[-1][:4]
        if not year.isdigit() or _numbers_a_document(self._text, dated):
            return
        if not dated.inferred:
            self._unlabelled.append(dated)
            self._last_heads = self._heads_an_entry(dated)
        elif int(year) != self._last_year:
            self._last_heads = False
        self._last_year, self._last_end = int(year), dated.end
        self._last_value = dated.value.split("/")[-1]
        self._last_goes_on = dated.inferred == GOES_ON

    def _heads_an_entry(self, dated: DateExpression) -> bool:
        before = self._text[max(0, dated.start - _MARGIN) : dated.start]
        heads = _BEFORE_A_LABEL.search(before) is not None
        return heads and _AFTER_A_LABEL.match(self._text, dated.end) is not None

    def _year_above(self) -> int:
        """The year of the last date that heads a line, or of the heading; 0 when there is none."""
        last = next(filter(self._is_label, reversed(self._unlabelled)), None)
        self._unlabelled.clear()
        if last is not None:
            self._label_year = int(last.value.split("/")[-1][:4])
        return self._label_year

    def _is_label(self, here: DateExpression) -> bool:
        """Whether a date heads a line, as the entries of a chronology are headed."""
        before = self._text[max(0, here.start - _MARGIN) : here.start]
        if not _BEFORE_A_LABEL.search(before):
            return False
        if here.yearless:
            return _AFTER_A_LABEL.match(self._text, here.end) is not None
        if len(here.value) == _A_DAY and _COLON.match(self._text, here.end):
            return True  # "12 May 1997: They sign" above "July: They meet"
        if here.form == "year" and self._text.startswith("\t", here.end):
            return True  # the first cell of a row: "1997\tJuly: They meet"
        return stands_alone(self._text, here.start, here.end)

    def _year_of(
        self, here: DateExpression, following: Sequence[DateExpression]
    ) -> tuple[int, str]:
        """The year of a date that has none, and why it is that one."""
        sentence = sentence_at(self._sentences, here.start)
        return (
            self._told_by_its_form(here, following)
            or self._told_by_its_distance(here)
            or self._told_in_its_sentence(here, sentence)
            or self._told_by_the_next_day(here, following, sentence)
            or self._near_the_page(here, sentence)
            or self._lent_by_others(here, following, sentence)
        )

    def _told_by_its_form(
        self, here: DateExpression, following: Sequence[DateExpression]
    ) -> tuple[int, str] | None:
        """The year of the end of a span, of a label, and of a day with its weekday."""
        if following and (year := self._year_of_the_other_end(here, following[0])):
            return year, ""
        labels = here.form in _LABELS
        if (labels or self._is_label(here)) and ((year := self._year_above()) or labels):
            return year, "the year of the entry above it"
        if (weekday := _DAY_OF_THE_WEEK.match(self._text, here.start)) and self._setting.year:
            return self._year_of_the_weekday(here, weekday_number(weekday[0]))
        return None

    def _told_by_its_distance(self, here: DateExpression) -> tuple[int, str] | None:
        """The year of what happened weeks or months after the last date, or before it."""
        way = direction(self._text[max(0, here.start - _BESIDE_A_DISTANCE) : here.start])
        if not way or not self._last_year or here.start - self._last_end > _REACH:
            return None
        day, last = here.value[5:10], self._last_value[5:10]
        passes_new_year = bool(last) and (day < last[: len(day)] if way > 0 else day > last)
        return self._last_year + way * passes_new_year, "its distance from the date before it"

    def _told_in_its_sentence(self, here: DateExpression, sentence: Span) -> tuple[int, str] | None:
        start, end = sentence
        if self._last_year and self._last_end > start:
            behind = self._text[here.end : here.end + _MARGIN * 3]
            if is_of_the_year_after(behind):
                return self._last_year + 1, "the year after the one before it in the sentence"
            before = self._text[max(0, here.start - _BESIDE_A_DISTANCE) : here.start]
            if not (self._setting.told and counts_from_today(before, behind)):
                return self._last_year, "the year of a date before it in the sentence"
        resolution = _RESOLUTION.search(self._text, start, min(end, start + 2000))
        if resolution and (year := resolution_year(int(resolution[1]))):
            return year, f"the year of Security Council Resolution {resolution[1]}"
        return None

    def _told_by_the_next_day(
        self, here: DateExpression, following: Sequence[DateExpression], sentence: Span
    ) -> tuple[int, str] | None:
        """The year of the later day that it is joined with: "on 3 May and on 7 June 1999"."""
        other = following[0] if following else None
        if other is None or other.yearless or len(other.value) != _A_DAY:
            return None
        gap = self._text[here.end : other.start]
        if other.start >= sentence[1] or len(gap) > _JOINED or not _JOINT.search(gap):
            return None
        if here.value[5:10] > other.value[5:10]:
            return None
        return int(other.value[:4]), "the year of a date after it in the sentence"

    def _near_the_page(self, here: DateExpression, sentence: Span) -> tuple[int, str] | None:
        """The year near the day of the page, of which its text speaks."""
        start, end = max(sentence[0], here.start - _BESIDE), min(sentence[1], here.end + _BESIDE)
        before, behind = self._text[start : here.start], self._text[here.end : end]
        if not self._setting.told or self._last_heads or SAME_YEAR.search(before + behind):
            return None
        told = self._setting.told
        if self._setting.covers:
            told = f"{told[:4]}-12-31"  # it looks back from the end of its year, and on from there
        elif len(told) == len("2006") and not stands_alone(self._text, here.start, here.end):
            return None
        year = year_near(here.value, told, before, behind)
        if self._last_value and not self._setting.covers:
            between = self._text[self._last_end : here.start]
            last = Before(self._last_value, between, self._last_goes_on)
            if other := year_going_on(here.value, last, str(year), told, (before, behind)):
                return other, GOES_ON
        return year, self._setting.reason

    def _lent_by_others(
        self, here: DateExpression, following: Sequence[DateExpression], sentence: Span
    ) -> tuple[int, str]:
        """The year of a date before or behind it, or else of the page."""
        if self._setting.year and not self._last_year:
            return self._page_year(here), self._setting.reason
        if self._last_year and here.start - self._last_end < _REACH:
            return self._last_year, "the year of the date before it"
        for other in following:
            if other.start < sentence[1] and other.value[:4].isdigit():
                return int(other.value[:4]), "the year of a date after it in the sentence"
        return self._page_year(here), self._setting.reason

    def _page_year(self, here: DateExpression) -> int:
        """The year of the page, or the one before where a page of January tells of December."""
        year = self._setting.year
        early = self._setting.day[:7] in (f"{year}-01", f"{year}-02")
        return year - (early and here.value[5:7] in ("11", "12"))

    def _year_of_the_weekday(self, here: DateExpression, weekday: int) -> tuple[int, str]:
        """The year in which the day falls on that day of the week: of the page, or a near one."""
        year = self._setting.year
        if _falls_on(here.value, year, weekday):
            return year, self._setting.reason
        if self._last_year and _falls_on(here.value, self._last_year, weekday):
            return self._last_year, "the year of a date before it in which it is that weekday"
        if self._setting.day and _falls_on(here.value, year - 1, weekday):
            return year - 1, "the year before the page, in which it is that weekday"
        return year, self._setting.reason

    def _year_of_the_other_end(self, here: DateExpression, following: DateExpression) -> int:
        """The year of "March to June 1999" or "in March and June 1999", which needs no reason."""
        year = following.value[:4]
        gap = self._text[here.end : following.start]
        one_of_two = CONNECTED.fullmatch(gap) or _AND.fullmatch(gap)
        return int(year) if year.isdigit() and one_of_two else 0


def _last_leap_year(year: int) -> int:
    """*year*, or the last before it, in which there is a 29 February."""
    while not isleap(year):
        year -= 1
    return year


def _falls_on(value: str, year: int, weekday: int) -> bool:
    """Whether the day *value*, whose year is open, is that day of the week in *year*."""
    try:
        return date(year, int(value[5:7]), int(value[8:10])).weekday() == weekday
    except ValueError:  # a month alone, or no such day in that year
        return False


def _numbers_a_document(text: str, expression: DateExpression) -> bool:
    """Whether it is the year in brackets after a number, as in "1540 (2004)"."""
    return bool(re.search(r"\d\s*\($", text[max(0, expression.start - 3) : expression.start]))
