"""Events that running text tells: the dates that no chronology holds, each with its sentence."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span, sentence_at
from app.intake.events.event_types import UNTOLD, told_type
from app.intake.events.labels import LIFE, end_of_label, without_lead
from app.intake.events.sentence_words import DAYS, Sentence, is_told, only_names
from app.intake.events.states import tells_a_state
from app.intake.events.writings import belongs_to_a_writing

_SAYS_SOMETHING = re.compile(r"[^\W\d_]{2}")
_SPANS = ("years", "years_short", "months_over_years")
_FEWEST_LISTED = 3  # lines of a name and a day, which are then entries of a list
_REPORT = 5  # words of a report at least
_ENDS = '.!?:;…”"»)'
_REACH = 300  # characters of a line that are read to see whether it says something
_MOST_BEHIND = 12  # days behind a year that are asked: a log without full stops is one sentence
_BRACKET = re.compile(r"[(\[][^)\]]*$")


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as it is found: its date and the span of text that tells it.

    *how* is chronology, prose, span (how long something lasted) or label: a date at the head of its
    line, and its words behind it.
    Of a *row* of a table the *words* tell it, with the heads of its columns; *kind* is the type
    that these say, if they do.
    """

    date: DateExpression
    start: int
    end: int
    how: str
    words: str = ""
    kind: str = ""
    row: Span | None = None


class ProseReader:
    """Reads the dates of a text outside *taken*, the spans of its chronologies."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        dates: Sequence[DateExpression],
        taken: Sequence[Span],
        *,
        headed: bool = False,
    ) -> None:
        self._text = text
        self._sentences = list(sentences)
        self._dates = dates
        self._taken = taken
        self._headed = headed
        self._finer: set[int] = set()  # where months and days stand that go with the year before

    def tellings(self) -> Iterator[Telling]:
        """The events of the text, those of dates with lines for themselves last.

        Such a date is told by the line below where others stand alike, or where a heading stands
        above it; a single one is else the stamp of the page. Lines of a name and a day tell events
        where there are three of them.
        """
        alone: list[tuple[DateExpression, Span]] = []
        found: list[Telling] = []
        listed: list[Telling] = []
        for date in self._dates:
            if self._is_passed_over(date):
                continue
            start, end = sentence_at(self._sentences, date.start)
            if label := end_of_label(self._text, date):
                found += self._behind_a_label(date, label, end)
            elif not is_told(date, self._text, (start, end)):
                if (label_above := self._life_above(start)) is not None:
                    found.append(Telling(date, *label_above, "label"))
                elif report := self._report_before(date, start):
                    found.append(Telling(date, *report, "label"))
                elif self._heads_a_line(date, start, end):
                    alone.append((date, (start, end)))
            elif not belongs_to_a_writing(self._text, date, start, end):
                told = self._tells(date, start, end)
                telling = Telling(date, *without_lead(self._text, (start, end), date), "prose")
                (found if told else listed).append(telling)
        yield from _without_frames(found)
        yield from self._listed(listed)
        if len(alone) > 1 or (self._headed and alone and not self._text[: alone[0][1][0]].strip()):
            yield from self._above_a_line(alone)

    @staticmethod
    def _listed(named: Sequence[Telling]) -> Iterator[Telling]:
        days = [each for each in named if each.date.form in DAYS]
        if len(days) >= _FEWEST_LISTED:
            yield from days

    def is_taken(self, offset: int) -> bool:
        """Whether *offset* lies in a chronology."""
        before = bisect.bisect_right(self._taken, (offset, 1 << 60)) - 1
        return before >= 0 and offset < self._taken[before][1]

    def has_dates(self, start: int, end: int) -> bool:
        """Whether a date stands between *start* and *end*."""
        at = bisect.bisect_left(self._dates, start, key=lambda each: each.start)
        return at < len(self._dates) and self._dates[at].start < end

    def _is_passed_over(self, date: DateExpression) -> bool:
        return date.role != "event" or self.is_taken(date.start) or date.start in self._finer

    def _with_finer_label(self, year: DateExpression, start: int) -> DateExpression:
        """*year*, or the month or day at *start* behind it: "1995", then "July: Talks begin"."""
        at = bisect.bisect_left(self._dates, start, key=lambda each: each.start)
        finer = self._dates[at] if at < len(self._dates) else year
        if year.form != "year" or finer.start != start or not finer.inferred:
            return year
        if not finer.value.startswith(year.value):
            return year
        self._finer.add(start)
        return replace(finer, inferred="the year of the entry")

    def _behind_a_label(self, date: DateExpression, start: int, end: int) -> Iterator[Telling]:
        if end <= start:
            _, end = sentence_at(self._sentences, start)
        if end > start and not belongs_to_a_writing(self._text, date, start, end):
            yield Telling(self._with_finer_label(date, start), start, end, "label")

    def _tells(self, date: DateExpression, start: int, end: int) -> bool:
        """Whether the sentence tells an event and is not the name of a thing."""
        sentence = Sentence(self._text[start : min(end, max(start, date.start) + _REACH)])
        if tells_a_state(date, sentence, start):
            return False
        if end - start > _REACH or not only_names(date, sentence, start):
            return True
        kind, told = told_type(sentence.text, date.start - start)
        return told or (date.form in DAYS and kind != UNTOLD)

    def _above_a_line(self, alone: Sequence[tuple[DateExpression, Span]]) -> Iterator[Telling]:
        for date, (start, end) in alone:
            if date.form in _SPANS:
                continue  # how long something lasted that is named below
            begin, below = sentence_at(self._sentences, _next_word(self._text, end))
            told = (
                begin > start
                and _SAYS_SOMETHING.search(self._text, begin, min(below, begin + _REACH))
                is not None
            )
            if told and not self.has_dates(end + 1, below):
                yield Telling(date, begin, self._end_of_report(begin, below), "label")

    def _life_above(self, start: int) -> Span | None:
        """The line above *start* that says no more than that a body began or ended."""
        end = max(0, start - 1)
        first = max(0, end - _REACH)
        begin = max(self._text.rfind("\n", first, end) + 1, first)
        words = self._text[begin:end].strip()
        match = LIFE.fullmatch(words)
        return (begin, begin + len(words)) if match and not match["day"] else None

    def _report_before(self, date: DateExpression, start: int) -> Span | None:
        """The sentence that a date in brackets belongs to: "An act is agreed. (14 May)"."""
        if self._text[start : date.start] != "(" or self._text[date.end : date.end + 1] != ")":
            return None
        before = sentence_at(self._sentences, start - 1) if start else (0, 0)
        in_line = before[1] < start and "\n" not in self._text[before[1] : start]
        return before if in_line and not self.has_dates(*before) else None

    def _heads_a_line(self, date: DateExpression, start: int, end: int) -> bool:
        """Whether a date alone in its line may head the next.

        One in brackets belongs to the last, and several in one line are a bar.
        """
        if self.has_dates(start, date.start) or self.has_dates(date.end, end):
            return False
        return _BRACKET.search(self._text[start : date.start]) is None

    def _end_of_report(self, begin: int, end: int) -> int:
        """Where the report ends that the line from *begin* to *end* is the headline of, if any."""
        start, below = sentence_at(self._sentences, _next_word(self._text, end))
        text = self._text[start:below]
        if self._text[end - 1] in _ENDS or self._text[end:start].count("\n") != 1:
            return end
        tells = len(text.split()) >= _REPORT and text[-1] in _ENDS
        return below if tells and not self.has_dates(start, below) else end


def _without_frames(found: Sequence[Telling]) -> Iterator[Telling]:
    """*found* without years and months that only tell of which a day in their sentence is.

    "In October 2005 the earth shook: on 10 October help was sent."
    """
    for _, group in groupby(found, key=lambda each: (each.start, each.end)):
        told = list(group)
        dated = (each.date for each in told if each.date.inferred or each.date.form in DAYS)
        days = sorted(dated, key=lambda day: day.start)
        starts = [day.start for day in days]
        for each in told:
            at = bisect.bisect_right(starts, each.date.start)
            if not any(_is_of(day, each.date) for day in days[at : at + _MOST_BEHIND]):
                yield each


def _is_of(day: DateExpression, whole: DateExpression) -> bool:
    """Whether *day* is one of the *whole* year, season or month, and one of them lacks its year."""
    if whole.form == "month_yearless" and whole.inferred:
        return day.form in DAYS and day.start > whole.start and day.value[5:7] == whole.value[5:7]
    if not day.inferred or whole.inferred or whole.form not in ("year", "season", "month"):
        return False
    value = whole.value[:4] if whole.form == "season" else whole.value
    return len(day.value) > len(value) and day.value.startswith(value) and day.start > whole.start


def says_something(text: str) -> bool:
    """Whether *text* has a word, and not only figures and marks."""
    return _SAYS_SOMETHING.search(text) is not None


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
