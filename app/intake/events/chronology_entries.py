"""The events below the dates that head the entries of a chronology."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from app.intake.dating.date_roles import stands_alone
from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.sentences import Span, split_sentences, trim
from app.intake.events.chronology_heads import LINE_HEAD, MARGIN, PLACE
from app.intake.events.event_types import told_type
from app.intake.events.lead_words import start_with_lead

_MARKS = re.compile(rf"{PLACE},?[\s\u00a0\-–—:|.■▪●•*·]*")
_TOLD_ABOUT = re.compile(
    r"(?:events|attacks?|following|after|since|crisis|war|as\s+of|anniversary)\b[^.;]{0,40}$"
)
_GOES_ON = re.compile(
    r"(?:It|They|This|These|Those|That|He|She|Both|Its|Their|His|Her|Such|However|Moreover"
    r"|Also|In\s+addition|Among|There|Er|Sie|Es|Dies\w*|Damit|Dabei|Ihre?|Seine?|Il|Elle|Ils|Elles|Ce(?:la|ci)?|Он[аои]?|Это"
    r"|Він|Вона|Вони|Це)\b"
)
_APART = re.compile(r"\n+|(?:\s?\u00a0\s?|\s{2,})(?=[A-ZÀ-ÞА-ЯЁ“\"«])")
# "Hand of friendship - A hall for all - Food for the winter": what a report is about.
_FEW_WORDS = r"(?:[^\s.;–—-][^\s.;]*\s){0,11}[^\s.;–—-][^\s.;]*"
_LISTS_WORDS = re.compile(rf"{_FEW_WORDS}(?:\s[-–—]\s(?=[A-ZÀ-ÞА-ЯЄІЇҐ]){_FEW_WORDS}){{2,}}\.?")
_LEADS_ON = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?:")  # "Further reading:", and no links
_ENDS_A_REPORT = '.!?:;…”"’)»'
_WINDOW = 4000  # of a line that is read to see whether the text goes on in it
_MOST_DATES = 20  # of one entry that are looked at
_LOOKS_BACK = re.compile(r"\b(?:had|was|were|war|waren|hatte|hatten|avait|avaient|était|étaient)\b")
UNREAD = "the words that head its line are no date that is known; it is the year of the entry above"
_COLON, _LABEL = re.compile(r"\s?:\s"), re.compile(r"[^\W\d_][^:.!?\n]{2,28}:\s")
_YEAR, _A_MONTH = len("1997"), len("1997-06")
_PREPOSITION = len("In ")
_DAYS = ("iso", "numeric", "short_numeric", "day", "day_yearless")
_COARSE = ("year", "years", "years_short")


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a chronology: its date, the date that heads it, and its span of text."""

    date: DateExpression
    head: DateExpression
    start: int
    end: int


def entries_below(
    text: str, heads: Sequence[DateExpression], dates: Sequence[DateExpression], before: int
) -> Iterator[Entry]:
    """The entries below *heads* from *before* on: up to there goes the chronology above.

    The last entry of a text in one line goes to its end, and would be read for each run of heads.
    """
    ends = [start_with_lead(text, head) for head in heads[1:]]
    lines = max((text.count("\n", a.end, b.start) for a, b in pairwise(heads)), default=1)
    ends.append(_end_of_last(text, heads[-1], lines))
    for head, end in zip(heads, ends, strict=True):
        if end > before:
            yield from (each for each in _below(text, head, end, dates) if each.start >= before)


def _below(
    text: str, head: DateExpression, end: int, dates: Sequence[DateExpression]
) -> Iterator[Entry]:
    """The entries between *head* and *end*."""
    for number, (start, stop) in enumerate(_events(text, head, end)):
        inner = list(_looked_back_on(text, head, (start, stop), dates)) if number else []
        told = _refined(text, head, (start, stop), dates)
        if number and told is head and _LABEL.match(text, start) and _COLON.match(text, head.end):
            told = replace(head, value=head.value[:_YEAR], form="year", inferred=UNREAD)
        if not inner:
            yield Entry(told, head, start, stop)
        yield from inner
        yield from _told_behind_a_semicolon(text, told, head, (start, stop), dates)
        if head.form not in _COARSE:
            yield from _told_besides(text, head, (start, stop), dates)


def _looked_back_on(
    text: str, head: DateExpression, span: Span, dates: Sequence[DateExpression]
) -> Iterator[Entry]:
    """Events before *head* that a later sentence of its entry tells with dates of their own."""
    if not _LOOKS_BACK.search(text, *span):
        return
    for date in _dates_in(dates, span):
        if date.role == "event" and not date.inferred and date.value[:4] < head.value[:4]:
            yield Entry(date, head, *span)


def _told_besides(
    text: str, head: DateExpression, span: Span, dates: Sequence[DateExpression]
) -> Iterator[Entry]:
    """Events of days of their own that later sentences of an entry below a day tell.

    Below a month they may begin with a later month: "May 1994: A truce. In October talks begin."
    """
    for start, stop in split_sentences(text[span[0] : span[1]])[1:]:
        sentence = span[0] + start, span[0] + stop
        goes_on = _GOES_ON.match(text, sentence[0]) is not None
        for date in _dates_in(dates, sentence):
            if date.form == "month_yearless" and _is_a_later_month(date, head, sentence[0]):
                yield Entry(replace(date, inferred="the year of the entry"), head, *sentence)
            if date.role != "event" or date.form not in _DAYS or date.value == head.value:
                continue
            if not goes_on or (not date.inferred and date.value[:4] > head.value[:4]):
                yield Entry(date, head, *sentence)


def _is_a_later_month(date: DateExpression, head: DateExpression, start: int) -> bool:
    """Whether *date* begins the sentence from *start* on and comes after *head* in its year."""
    begins = date.role == "event" and date.start - start <= _PREPOSITION
    same_year = date.value[:_YEAR] == head.value[:_YEAR]
    return begins and same_year and len(head.value) == _A_MONTH and date.value > head.value


def _told_behind_a_semicolon(
    text: str,
    told: DateExpression,
    head: DateExpression,
    span: Span,
    dates: Sequence[DateExpression],
) -> Iterator[Entry]:
    """Events that its first sentence goes on to: "Strikes in May; peace is signed on 4 June"."""
    behind = text.find("; ", *span)
    if behind < 0:
        return
    sentences = split_sentences(text[slice(*span)])
    for date in _dates_in(dates, (behind, span[0] + sentences[0][1])):
        if date.role != "event" or date.form in _COARSE or date.value == told.value:
            continue
        same = date.value[:4] == head.value[:4]
        if same or (not date.inferred and date.value > head.value):
            found = replace(date, inferred="the year of the entry") if date.inferred else date
            yield Entry(found, head, *span)


def _dates_in(dates: Sequence[DateExpression], span: Span) -> Iterator[DateExpression]:
    first = bisect.bisect_left(dates, span[0], key=lambda each: each.start)
    return takewhile(lambda each: each.end <= span[1], dates[first : first + _MOST_DATES])


def _end_of_last(text: str, head: DateExpression, lines: int) -> int:
    """Where the last entry ends: with its line, or with as many lines as the others have."""
    end = text.find("\n", _MARKS.match(text, head.end).end())  # type: ignore[union-attr] # it matches always
    end = len(text) if end < 0 else end
    for _ in range(lines - (2 if stands_alone(text, head.start, head.end) else 1)):
        following = text.find("\n", end + 1)
        end = len(text) if following < 0 else following
    if text.find("\n", head.end, end) >= 0:
        return end
    sentences = split_sentences(text[head.end : min(end, head.end + _WINDOW)])
    if len(sentences) > 2:
        return head.end + sentences[0][1]  # the text goes on in the same line
    return end


def _events(text: str, head: DateExpression, end: int) -> Iterator[Span]:
    """The events from *head* to *end*: sentences below a year, whole lines below a day."""
    marks = _MARKS.match(text, head.end)
    start = marks.end() if marks else head.end
    parts = list(_parts(text, start, max(start, end)))
    if head.form in _COARSE:
        for part in parts:
            yield from _sentences(text, *part, lined=_has_lines(text, head, end))
    else:
        yield from _with_headlines(text, parts)


def _has_lines(text: str, head: DateExpression, end: int) -> bool:
    """Whether the entry from *head* to *end* shares no line with others."""
    begins = LINE_HEAD.search(text[max(0, head.start - MARGIN) : head.start])
    ends = LINE_HEAD.search(text[max(0, end - MARGIN) : end]) or text[end : end + 1] in ("", "\n")
    return begins is not None and bool(ends)


def _tells(sentence: str) -> bool:
    return told_type(sentence)[1] or bool(find_dates(sentence))


def _with_headlines(text: str, parts: Sequence[Span]) -> Iterator[Span]:
    """*parts* with each headline joined to the report below it; what a report is about is none."""
    headline: Span | None = None
    for number, (start, end) in enumerate(parts):
        if number and headline is None and _LISTS_WORDS.fullmatch(text, start, end):
            continue
        if number and _LEADS_ON.fullmatch(text, start, end):
            continue
        begin = headline[0] if headline else start
        headline = (begin, end) if text[end - 1] not in _ENDS_A_REPORT else None
        if headline is None:
            yield begin, end
    if headline and (headline[0] == parts[0][0] or " " in text[slice(*headline)]):
        yield headline


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines from *start* to *end*, and what wide spaces part in them."""
    at = start
    for cut in [*_APART.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        if span := trim(text, (at, stop)):
            yield span
        at = cut.end() if cut else end


def _sentences(text: str, start: int, end: int, *, lined: bool) -> Iterator[Span]:
    """The sentences of an entry, each with those that go on with it.

    In an entry that has a line for itself those go on that tell no event by a word or a date.
    """
    spans = [(start + a, start + b) for a, b in split_sentences(text[start:end])]
    joined: list[Span] = []
    for a, b in spans:
        if joined and (_GOES_ON.match(text, a) or (lined and not _tells(text[a:b]))):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    yield from joined


def _refined(
    text: str, head: DateExpression, span: Span, dates: Sequence[DateExpression]
) -> DateExpression:
    """The date of an event: of its head, or a finer one of the same year that it tells itself."""
    if head.form not in (*_COARSE, "month"):
        return head
    for date in _dates_in(dates, span):
        if date.form in _COARSE:
            continue
        finer = date.value.startswith(head.value[:7]) and len(date.value) > len(head.value)
        if finer and not _TOLD_ABOUT.search(text[max(span[0], date.start - 45) : date.start]):
            return replace(date, inferred="the year of the entry") if date.inferred else date
    return head
