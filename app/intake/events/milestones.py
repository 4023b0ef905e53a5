"""Milestones of a text: every dated event, with its sentence, its place and how sure it is."""

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import DateExpression
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import Span, sentence_at, split_sentences
from app.intake.events.chronologies import ChronologyFind, find_chronologies
from app.intake.events.event_types import event_type
from app.intake.report import Mention
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

LONGEST = 600  # characters of a milestone's text; its sentence may be longer
_LONGEST_SENTENCE = 2000
_FUTURE = re.compile(
    r"\b(?:will|shall|is\s+set\s+to|are\s+set\s+to|is\s+due\s+to|planned|scheduled|expected\s+to"
    r"|sera|seront|wird|werden|будет|будут|буде|будуть)\b"
)
_SURE = {"chronology": 0.95, "prose": 0.85}
_PICTURED = 0.6  # a date below a picture may be that of the picture
CONFIRMED = 0.6  # from this confidence on a milestone counts as confirmed


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
        self._dates = dates_in_context(section.text, self._sentences, setting)
        self._chronology: ChronologyFind = find_chronologies(
            section.text, section.title, self._dates
        )
        self.doubts = self._chronology.doubts

    def milestones(self) -> list[Milestone]:
        """The section's milestones in reading order."""
        found = [
            (entry.start, entry.date, (entry.start, entry.end), "chronology")
            for entry in self._chronology.entries
        ]
        found += [
            (date.start, date, sentence_at(self._sentences, date.start), "prose")
            for date in self._dates
            if date.role == "event" and not self._in_chronology(date)
        ]
        unique: dict[tuple[str, str], Milestone] = {}
        for _, date, (start, stop), how in sorted(found, key=lambda each: each[0]):
            end = min(stop, start + _LONGEST_SENTENCE)
            when = parse(date.value)
            if when.precision != "day" and self._is_pictured(start):
                continue  # the age of a picture, and no event
            name = self._numbering.next(date.value)
            told = (str(when), self._text[start:end])
            if told not in unique:
                unique[told] = self._milestone(name, date, (start, end), how)
        return list(unique.values())

    def _in_chronology(self, date: DateExpression) -> bool:
        spans = self._chronology.spans
        before = bisect.bisect_right(spans, (date.start, 1 << 60)) - 1
        return before >= 0 and date.start < spans[before][1]

    def _milestone(self, name: str, date: DateExpression, span: Span, how: str) -> Milestone:
        start, end = span
        sentence = self._text[start:end]
        confidence = self._confidence(date, sentence, how)
        if self._is_pictured(start):
            confidence *= _PICTURED
        return Milestone(
            page="",
            id=name,
            date=parse(date.value),
            type=event_type(sentence, max(0, date.start - start)),
            text=_shortened(sentence),
            with_=self._named_between(start, end),
            confirmed=confidence >= CONFIRMED,
            qualifier=date.qualifier,
            at=self._section.id,
            origin="extracted",
            found=how,
            confidence=round(confidence, 2),
            inferred=date.inferred,
            sentence=sentence,
            place=Place("", self._section.id, start, end, sentence),
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

    def _confidence(self, date: DateExpression, sentence: str, how: str) -> float:
        sure = _SURE[how]
        if date.inferred:
            sure *= 0.8
        if date.form in ("years", "years_short", "decade"):
            sure *= 0.8
        if date.form == "numeric" and _may_be_swapped(date):
            sure *= 0.8
        if how == "prose" and _FUTURE.search(sentence):
            sure *= 0.6
        return sure


def _may_be_swapped(date: DateExpression) -> bool:
    """Whether day and month could be the other way round."""
    return date.value[8:10] <= "12"


def _shortened(sentence: str) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
