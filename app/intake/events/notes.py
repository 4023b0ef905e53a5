"""Milestones that footnotes tell: each has the note's sentence, and its place is at the mark."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.dates import find_dates
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import sentence_at, split_sentences
from app.intake.events.milestone_ids import MilestoneIds
from app.intake.events.milestones import SectionText, find_milestones
from app.intake.events.note_sentences import tells_in_note, without_citation
from app.intake.report import Mention
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

_IDS = "note"  # with which the ids begin, so that those of the text stay as they are


@dataclass(frozen=True, slots=True)
class NoteText:
    """The plain text of a footnote, the *place* of the sentence with its mark, and whom it names.

    The *mentions* count in the text of the note.
    """

    text: str
    place: Place
    mentions: tuple[Mention, ...] = ()


def milestones_of_notes(notes: Iterable[NoteText], setting: DateSetting) -> Iterator[Milestone]:
    """The events that *notes* tell, in their order.

    A note is read strictly: what cites gives none, nor does what is a plan or not sure.
    """
    ids = MilestoneIds(_IDS)
    for note in notes:
        if not find_dates(note.text):
            continue
        section = SectionText(note.place.section, "", note.text)
        mentions = [replace(each, section=section.id) for each in note.mentions]
        found, _ = find_milestones([section], setting, mentions)
        telling = list(_telling(note.text, setting)) if found else []
        for each in found:
            if each.found == "prose" and each.confirmed and _is_among(each, telling):
                yield replace(
                    each,
                    id=ids.next(each.date.text),
                    text=without_citation(each.text),
                    found="footnote",
                    place=note.place,
                )


def in_reading_order(
    text: Sequence[Milestone], notes: Sequence[Milestone], sections: Iterable[str]
) -> tuple[Milestone, ...]:
    """The milestones of the *text* with those of the *notes* where their marks stand.

    *sections* are the ids of the sections in their order. The order of those of the text stays.
    """
    order = {section: number for number, section in enumerate(sections)}
    waiting = sorted(notes, key=lambda each: _where(each, order))
    made: list[Milestone] = []
    at = 0
    for each in text:
        while at < len(waiting) and _where(waiting[at], order) < _where(each, order):
            made.append(waiting[at])
            at += 1
        made.append(each)
    return (*made, *waiting[at:])


def _where(milestone: Milestone, order: dict[str, int]) -> tuple[int, int]:
    place = milestone.place
    return (order.get(milestone.at, 0), place.start if place else 0)


def _telling(text: str, setting: DateSetting) -> Iterator[tuple[str, int]]:
    """The dates of *text* on which something happened, each with its offset."""
    sentences = split_sentences(text)
    for date in dates_in_context(text, sentences, setting):
        span = sentence_at(sentences, date.start)
        if date.role == "event" and tells_in_note(text, date, span):
            yield str(parse(date.value)), date.start


def _is_among(milestone: Milestone, telling: Iterable[tuple[str, int]]) -> bool:
    place = milestone.place
    return place is not None and any(
        value == str(milestone.date) and place.start <= start < place.end
        for value, start in telling
    )
