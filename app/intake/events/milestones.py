"""Milestones of a text: every dated event, with its sentence, its place and how sure it is."""

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.date_roles import stands_alone
from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.days_of_months import A_MONTH, OF_THE_ENTRY, day_in_entry
from app.intake.dating.missing_years import NEWEST_YEAR, ONLY_YEAR, DateSetting
from app.intake.dating.sentences import Span, split_sentences
from app.intake.events.certainty import certainty, is_questioned
from app.intake.events.chronologies import ChronologyFind, find_chronologies
from app.intake.events.event_types import told_type
from app.intake.events.headed import below_days, date_above, told_below, told_by_heading
from app.intake.events.milestone_ids import MilestoneIds
from app.intake.events.prose import ProseReader, Telling
from app.intake.events.sentence_words import Sentence, is_noted_below
from app.intake.events.tables import outside, read_tables
from app.intake.events.writings import is_of_a_file
from app.intake.report import Mention
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

# A book of two thousand pages has fewer; with a hundred thousand, no window shows the page at once.
MOST_MILESTONES = 20_000
_LONGEST_SENTENCE = 2000
_OF_A_HEADING = 0.8
_A_DAY = len("1999-05-04")
_LABEL = 60  # characters of a heading that may be the label of an entry
# Sections of these names list writings, whose dates are no events.
_WRITINGS = re.compile(
    r"\W*(?:(?:notes\s(?:and|&)\s)?references|bibliograph\w*|further\sreading|works\scited|sources?"
    r"|literatur\w*|quellen\w*|einzelnachweise|weblinks|external\slinks|see\salso|(?:foot|end)?notes"
    r"|anmerkungen|fu(?:ß|ss)noten|(?:notes\set\s)?références|bibliographie|liens\sexternes"
    r"|литература|примечания|ссылки|источники|література|примітки|джерела|посилання)\W*",
    re.IGNORECASE,
)
_YEAR_ABOVE = re.compile(
    r"(?:[^\W\d]+\s){0,3}(?P<year>(?:19|20)\d\d)(?:\s(?:г(?:од|\.)|р(?:ік|\.)))?\W*"
)


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section's plain text as offsets count it, with its id and title.

    *captions* are those of its lines that stand below pictures, *tables* the spans of its tables:
    a row to a line, with tabs between the cells.
    """

    id: str
    title: str
    text: str
    captions: frozenset[str] = frozenset()
    tables: tuple[Span, ...] = ()


def find_milestones(
    sections: Iterable[SectionText], setting: DateSetting, mentions: Sequence[Mention] = ()
) -> tuple[tuple[Milestone, ...], tuple[str, ...]]:
    """The milestones of *sections* in reading order, and what was doubted on the way.

    *mentions* say with whom: the pages that a milestone's sentence names. Of more than
    `MOST_MILESTONES` the first are kept, and a doubt says so.
    """
    numbering = MilestoneIds()
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.section, []).append(mention)
    milestones: list[Milestone] = []
    doubts: list[str] = []
    year, years = 0, set[int]()
    sections = list(sections)
    day: DateExpression | None = None
    for section, below in zip(sections, below_days([s.text for s in sections]), strict=True):
        known = _below_a_year(section.title, _of_the_days_named(setting, years), year)
        mentioned = named.get(section.id, ())
        found = _SectionReader(section, known, numbering, mentioned, day if below else None)
        milestones += found.milestones()
        day = found.last_date
        year = found.last_year or year
        years |= found.years
        doubts += found.doubts
        if len(milestones) > MOST_MILESTONES:
            doubts.append(
                f"there are more than {MOST_MILESTONES:,} dated events, too many for one page: the"
                " first became milestones; part the document into smaller ones to have them all"
            )
            break
    return tuple(milestones[:MOST_MILESTONES]), tuple(doubts)


def _of_the_days_named(setting: DateSetting, years: set[int]) -> DateSetting:
    """*setting* with the year of the days named so far, where nothing tells that of the text."""
    if setting.of_file and years:
        return replace(setting, year=max(years), reason=NEWEST_YEAR)
    if not setting.year and len(years) == 1:
        return replace(setting, year=min(years), reason=ONLY_YEAR)
    return setting


class _SectionReader:
    """Reads one section: its chronologies first, then the dates that are left."""

    def __init__(
        self,
        section: SectionText,
        setting: DateSetting,
        numbering: MilestoneIds,
        mentions: Sequence[Mention],
        day: DateExpression | None,
    ) -> None:
        self._section = section
        self._text = section.text
        self._numbering = numbering
        self._mentions = mentions
        self._mentioned_at = [each.start for each in mentions]
        self._sentences = split_sentences(section.text)
        self._setting = setting
        self._above = date_above(section.title, setting) or day
        self._page_day = setting.day
        self._lists_writings = _WRITINGS.fullmatch(section.title) is not None
        self._dates = dates_in_context(section.text, self._sentences, setting)
        self._tables = read_tables(section.text, section.tables, self._dates)
        self._chronology: ChronologyFind = find_chronologies(
            section.text, section.title, outside(self._tables.spans, self._dates)
        )
        self.doubts = self._chronology.doubts
        self._sentence_span: Span = (-1, -1)
        self._sentence = Sentence("")

    @property
    def years(self) -> set[int]:
        """The years of the days that the section names in full."""
        days = (each for each in self._dates if not each.inferred and len(each.value) == _A_DAY)
        return {int(each.value[:4]) for each in days}

    @property
    def last_date(self) -> DateExpression | None:
        """The date with which the section ends."""
        last = self._dates[-1] if self._dates else None
        return last if last and not self._text[last.end :].strip(" .:\n") else None

    @property
    def last_year(self) -> int:
        """The last year that has a line or the heading for itself; 0 when there is none."""
        for date in reversed(self._dates):
            if date.form == "year" and stands_alone(self._text, date.start, date.end):
                return int(date.value[:4])
        return self._setting.above

    def milestones(self) -> list[Milestone]:
        """The section's milestones in reading order, that of its heading first."""
        unique: dict[tuple[str, str], Milestone] = {}
        if (headed := told_by_heading(self._section.title, self._setting)) is not None:
            found = self._of_the_heading(*headed)
            unique[str(found.date), found.sentence] = found
        for each in sorted(map(self._with_its_day, self._tellings()), key=lambda each: each.start):
            end = min(each.end, each.start + _LONGEST_SENTENCE)
            when = parse(each.date.value)
            if self._is_of_a_picture(each, is_day=when.precision == "day"):
                continue
            name = self._numbering.next(each.date.value)
            told = (str(when), self._sentence_of((each.start, end)).text)
            if told not in unique:
                unique[told] = self._milestone(name, replace(each, end=end))
        return list(unique.values())

    def _tellings(self) -> Iterator[Telling]:
        for entry in self._chronology.entries:
            if not is_of_a_file(self._text[entry.start : entry.end]):
                yield Telling(entry.date, entry.start, entry.end, "chronology")
        yield from self._tables.tellings
        if self._lists_writings:
            return
        prose = ProseReader(
            self._text,
            self._sentences,
            outside(self._tables.spans, self._dates),
            self._chronology.spans,
            headed=bool(self._section.title),
        )
        yield from prose.tellings()
        if self._above is not None:
            yield from told_below(self._above, self._text, prose)

    def _with_its_day(self, told_as: Telling) -> Telling:
        """*told_as* of the day that its text tells, where only a month heads it."""
        month = told_as.date
        if told_as.how == "prose" or len(month.value) != A_MONTH:
            return told_as
        behind = 0 if told_as.how == "heading" else month.end
        span = max(told_as.start, behind), told_as.end
        day = day_in_entry(self._text, month.value, span)
        if not day:
            return told_as
        return replace(told_as, date=replace(month, value=day, inferred=OF_THE_ENTRY))

    def _of_the_heading(self, date: DateExpression, words: str) -> Milestone:
        """The event that the heading tells; its place is the whole section."""
        return Milestone(
            page="",
            id=self._numbering.next(date.value),
            date=parse(date.value),
            type=told_type(words)[0],
            text=Sentence(words).line,
            qualifier=date.qualifier,
            at=self._section.id,
            origin="extracted",
            found="prose",
            confidence=_OF_A_HEADING,
            inferred=date.inferred,
            sentence=words,
            place=Place("", self._section.id),
        )

    def _sentence_of(self, span: Span) -> Sentence:
        """The sentence at *span*: one for all its dates, which come one after another."""
        if span != self._sentence_span:
            self._sentence_span = span
            self._sentence = Sentence(self._text[slice(*span)])
        return self._sentence

    def _milestone(self, name: str, told_as: Telling) -> Milestone:
        date, start, end = told_as.date, told_as.start, told_as.end
        sentence = self._sentence_of((start, end))
        kind, told = told_type(told_as.words or sentence.text, max(0, date.start - start))
        sure = certainty(
            date,
            sentence,
            start,
            told_as.how,
            told=told,
            page_day=self._page_day,
            pictured=self._line_at(start)[0] in self._section.captions,
        )
        return Milestone(
            page="",
            id=name,
            date=parse(date.value),
            type=told_as.kind or kind,
            text=Sentence(told_as.words).line if told_as.words else sentence.line,
            with_=self._named_between(*(told_as.row or (start, end))),
            confirmed=sure.confirmed,
            qualifier=date.qualifier,
            at=self._section.id,
            origin="extracted",
            found="chronology" if told_as.how == "chronology" else "prose",
            confidence=round(sure.confidence, 2),
            inferred="" if is_questioned(date) else date.inferred,
            doubts=sure.doubts,
            sentence=sentence.text,
            place=Place("", self._section.id, start, end, sentence.text),
        )

    def _is_of_a_picture(self, told_as: Telling, *, is_day: bool) -> bool:
        """Whether the date only tells how old a picture is, or on which day it was taken."""
        line, start = self._line_at(told_as.start)
        if line not in self._section.captions:
            return False
        return not is_day or is_noted_below(told_as.date, line, start)

    def _line_at(self, offset: int) -> tuple[str, int]:
        """The line in which *offset* lies, and where it begins; none without captions."""
        if not self._section.captions:
            return "", 0
        start = self._text.rfind("\n", 0, offset) + 1
        end = self._text.find("\n", offset)
        return self._text[start : end if end >= 0 else None], start

    def _named_between(self, start: int, end: int) -> tuple[str, ...]:
        first = bisect.bisect_left(self._mentioned_at, start)
        last = bisect.bisect_left(self._mentioned_at, end)
        return tuple(dict.fromkeys(each.page for each in self._mentions[first:last]))


def _below_a_year(title: str, setting: DateSetting, last: int) -> DateSetting:
    """*setting* with the year that the heading of a section names, where it names hardly more.

    A heading of hardly more than a day or a month has the *last* year that headed a line.
    """
    match = _YEAR_ABOVE.fullmatch(title)
    if match is None:
        dates = find_dates(title) if last and len(title) < _LABEL else []
        labels = bool(dates) and dates[0].yearless and not title[: dates[0].start].strip()
        return replace(setting, above=last) if labels else setting
    year = int(match["year"])
    return replace(setting, year=year, reason="the year of the heading", above=year)
