"""Milestones of a text: every dated event, with its sentence, its place and how sure it is."""

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import Span, sentence_at, split_sentences
from app.intake.events.certainty import CONFIRMED, Sentence, confidence, is_told
from app.intake.events.chronologies import ChronologyFind, find_chronologies
from app.intake.events.event_types import told_type
from app.intake.report import Mention
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

_LONGEST_SENTENCE = 2000
_PICTURED = 0.6  # a date below a picture may be that of the picture
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

    *captions* are those of its lines that stand below pictures.
    """

    id: str
    title: str
    text: str
    captions: frozenset[str] = frozenset()


def find_milestones(
    sections: Iterable[SectionText], setting: DateSetting, mentions: Sequence[Mention] = ()
) -> tuple[tuple[Milestone, ...], tuple[str, ...]]:
    """The milestones of *sections* in reading order, and what was doubted on the way.

    *mentions* say with whom: the pages that a milestone's sentence names.
    """
    numbering = _Numbering()
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(mention.section, []).append(mention)
    milestones: list[Milestone] = []
    doubts: list[str] = []
    for section in sections:
        found = _SectionReader(section, setting, numbering, named.get(section.id, ()))
        milestones += found.milestones()
        doubts += found.doubts
    return tuple(milestones), tuple(doubts)


class _Numbering:
    """Gives each milestone an id of its own, made from its date."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def next(self, value: str) -> str:
        stem = re.sub(r"[^0-9a-z]+", "-", value.replace("/..", "-on").replace("/", "-to-").lower())
        number = self._taken[stem] = self._taken.get(stem, 0) + 1
        return f"m-{stem.strip('-')}" + (f"-{number}" if number > 1 else "")


class _SectionReader:
    """Reads one section: its chronologies first, then the dates that are left."""

    def __init__(
        self,
        section: SectionText,
        setting: DateSetting,
        numbering: _Numbering,
        mentions: Sequence[Mention],
    ) -> None:
        self._section = section
        self._text = section.text
        self._numbering = numbering
        self._mentions = mentions
        self._mentioned_at = [each.start for each in mentions]
        self._sentences = split_sentences(section.text)
        setting = _below_a_year(section.title, setting)
        self._page_day = setting.day
        self._lists_writings = _WRITINGS.fullmatch(section.title) is not None
        self._dates = dates_in_context(section.text, self._sentences, setting)
        self._chronology: ChronologyFind = find_chronologies(
            section.text, section.title, self._dates
        )
        self.doubts = self._chronology.doubts
        self._sentence_span: Span = (-1, -1)
        self._sentence = Sentence("")

    def milestones(self) -> list[Milestone]:
        """The section's milestones in reading order."""
        found = [
            (entry.start, entry.date, (entry.start, entry.end), "chronology")
            for entry in self._chronology.entries
        ]
        found += [(span[0], date, span, "prose") for date, span in self._in_prose()]
        unique: dict[tuple[str, str], Milestone] = {}
        for _, date, (start, stop), how in sorted(found, key=lambda each: each[0]):
            end = min(stop, start + _LONGEST_SENTENCE)
            when = parse(date.value)
            if when.precision != "day" and self._is_pictured(start):
                continue  # the age of a picture, and no event
            name = self._numbering.next(date.value)
            told = (str(when), self._sentence_of((start, end)).text)
            if told not in unique:
                unique[told] = self._milestone(name, date, (start, end), how)
        return list(unique.values())

    def _in_prose(self) -> Iterator[tuple[DateExpression, Span]]:
        """The dates that no chronology holds, each with its sentence.

        One that has a line for itself is told by the line below where others stand alike; a single
        one is the stamp of the page.
        """
        alone: list[tuple[DateExpression, Span]] = []
        for date in () if self._lists_writings else self._dates:
            if date.role != "event" or self._in_chronology(date):
                continue
            start, end = sentence_at(self._sentences, date.start)
            if is_told(date, self._text, (start, end)):
                yield date, (start, end)
            else:
                alone.append((date, (start, end)))
        for date, (start, end) in alone if len(alone) > 1 else ():
            _, below = sentence_at(self._sentences, end + 1)
            if is_told(date, self._text, (start, below)) and not self._is_dated(end, below):
                yield date, (start, below)

    def _is_dated(self, start: int, end: int) -> bool:
        """Whether a date begins behind *start* and before *end*."""
        first = bisect.bisect_right(self._dates, start, key=lambda each: each.start)
        return first < len(self._dates) and self._dates[first].start < end

    def _in_chronology(self, date: DateExpression) -> bool:
        spans = self._chronology.spans
        before = bisect.bisect_right(spans, (date.start, 1 << 60)) - 1
        return before >= 0 and date.start < spans[before][1]

    def _sentence_of(self, span: Span) -> Sentence:
        """The sentence at *span*: one for all its dates, which come one after another."""
        if span != self._sentence_span:
            self._sentence_span = span
            self._sentence = Sentence(self._text[slice(*span)])
        return self._sentence

    def _milestone(self, name: str, date: DateExpression, span: Span, how: str) -> Milestone:
        start, end = span
        sentence = self._sentence_of(span)
        kind, told = told_type(sentence.text, max(0, date.start - start))
        sure = confidence(date, sentence, start, how, told=told, page_day=self._page_day)
        if self._is_pictured(start):
            sure *= _PICTURED
        return Milestone(
            page="",
            id=name,
            date=parse(date.value),
            type=kind,
            text=sentence.line,
            with_=self._named_between(start, end),
            confirmed=sure >= CONFIRMED,
            qualifier=date.qualifier,
            at=self._section.id,
            origin="extracted",
            found=how,
            confidence=round(sure, 2),
            inferred=date.inferred,
            sentence=sentence.text,
            place=Place("", self._section.id, start, end, sentence.text),
        )

    def _is_pictured(self, offset: int) -> bool:
        """Whether the line in which *offset* lies is the caption of a picture."""
        if not self._section.captions:
            return False
        start = self._text.rfind("\n", 0, offset) + 1
        end = self._text.find("\n", offset)
        return self._text[start : end if end >= 0 else None] in self._section.captions

    def _named_between(self, start: int, end: int) -> tuple[str, ...]:
        first = bisect.bisect_left(self._mentioned_at, start)
        last = bisect.bisect_left(self._mentioned_at, end)
        return tuple(dict.fromkeys(each.page for each in self._mentions[first:last]))


def _below_a_year(title: str, setting: DateSetting) -> DateSetting:
    """*setting* with the year that the heading of a section names, where it names hardly more."""
    match = _YEAR_ABOVE.fullmatch(title)
    if match is None:
        return setting
    year = int(match["year"])
    return replace(setting, year=year, reason="the year of the heading", above=year)
