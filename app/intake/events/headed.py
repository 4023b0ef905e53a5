"""Events that headings tell, and those that take their date from the heading above them."""

import re
from collections.abc import Iterator, Sequence

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import split_sentences
from app.intake.events.event_types import told_type
from app.intake.events.labels import end_of_label
from app.intake.events.prose import ProseReader, Telling

_DAYS = (
    "iso", "numeric", "day", "days", "days_over_months", "month", "months", "day_yearless",
    "days_yearless", "month_label", "months_label", "day_label",
)  # fmt: skip
_SHORTEST_BELOW_A_YEAR, _SHORTEST = 4, 2  # words
_LONGEST_LABEL = 3  # words
_WHOLE_DAYS = (
    "iso", "numeric", "day", "days", "days_over_months", "day_yearless", "days_yearless",
)  # fmt: skip
_LONGEST_DAY = 60  # characters of a line
_FEWEST_DAYS = 2
_DONE = re.compile(r"^[A-Z][a-z]+ed\s?:$")
_ENDS_A_REPORT = '.!?…)”"»'
_MARKS = " \t\u00a0.:,–—-"


def told_by_heading(title: str, setting: DateSetting) -> tuple[DateExpression, str] | None:
    """The date at the head of *title* and the words behind it, where they tell an event."""
    date = _at_the_head(title, setting)
    if date is None:
        return _behind_a_label(title, setting)
    words = title[end_of_label(title, date) or date.end :].strip(_MARKS)
    if len(words.split()) < (_SHORTEST if date.form in _DAYS else _SHORTEST_BELOW_A_YEAR):
        return None
    if date.form in _DAYS:
        return (date, words) if words[0].isupper() or end_of_label(title, date) else None
    told = date.form == "year" and words[0].isupper() and told_type(words)[1]
    return (date, words) if told else None


def _behind_a_label(title: str, setting: DateSetting) -> tuple[DateExpression, str] | None:
    """The day with which *title* ends, and all of it: "Deployed: 29 April 1993"."""
    dates = dates_in_context(title, split_sentences(title), setting) if ":" in title else ()
    if not dates or dates[-1].form not in _DAYS or title[dates[-1].end :].strip(_MARKS):
        return None
    label = title[: dates[-1].start].rstrip()
    told = _DONE.search(label) is not None or (label.endswith(":") and told_type(label)[1])
    return (dates[-1], title) if told and dates[-1].role == "event" else None


def date_above(title: str, setting: DateSetting) -> DateExpression | None:
    """The date that *title* is, where it says no more."""
    date = _at_the_head(title, setting)
    if date is None or date.form not in (*_DAYS, "year") or title[date.end :].strip(_MARKS):
        return None
    return date


def below_days(texts: Sequence[str]) -> list[bool]:
    """For each of the *texts* of sections whether the one before ends with a day in a line alone.

    So it is where the headings are those of news that stand below their days. A single such day
    may be that of the text that it ends.
    """
    ends = [_ends_with_a_day(text.rstrip()) for text in texts]
    below = [False, *ends][: len(ends)]
    return below if sum(below) >= _FEWEST_DAYS else [False] * len(below)


def _ends_with_a_day(text: str) -> bool:
    above, _, line = text.rpartition("\n")
    if above.rstrip()[-1:] not in _ENDS_A_REPORT:
        return False  # it dates the line above
    dates = find_dates(line) if len(line) < _LONGEST_DAY else []
    if not dates or dates[0].form not in _WHOLE_DAYS:
        return False
    return not (line[: dates[0].start] + line[dates[0].end :]).strip(_MARKS)


def told_below(date: DateExpression, text: str, prose: ProseReader) -> Iterator[Telling]:
    """The paragraphs of *text* that tell an event and have no date, with the one above them.

    Of the paragraphs below a year only those count whose words tell the type of an event.
    """
    first = True
    for start, end in _lines(text):
        if prose.has_dates(start, end) or prose.is_taken(start):
            if len(text[start:end].split()) <= _LONGEST_LABEL:
                return  # what follows stands below another date
            first = False
            continue
        spans = split_sentences(text[start:end])
        if not spans:
            continue
        stop = start + spans[0][1]
        begin = start + spans[0][0]
        told = told_type(text[begin:stop])[1] or (first and date.form in _DAYS)
        if told and len(text[begin:stop].split()) >= _SHORTEST_BELOW_A_YEAR:
            yield Telling(date, begin, stop, "heading")
        first = False


def _at_the_head(title: str, setting: DateSetting) -> DateExpression | None:
    dates: Sequence[DateExpression] = dates_in_context(title, split_sentences(title), setting)
    if not dates or dates[0].role != "event" or "/.." in dates[0].value:
        return None
    return None if title[: dates[0].start].strip(_MARKS) else dates[0]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
