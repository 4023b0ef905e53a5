"""What the text of a page tells: its milestones, those in footnotes too, and whom it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import Span, sentence_at, split_sentences
from app.intake.events.milestones import MOST_MILESTONES, SectionText, find_milestones
from app.intake.events.notes import NoteText, in_reading_order, milestones_of_notes
from app.intake.naming.mentions import NameFinder
from app.intake.report import Footnote, Mention
from app.intake.shaping.assembly import AssembledSection
from app.intake.shaping.markup import plain
from app.library.pages.page import Milestone, Place

_LONGEST = 2000  # characters of a sentence that a place holds
_BESIDE = 40  # of them before the mark, where it is longer


@dataclass(frozen=True, slots=True)
class PageEvents:
    """The milestones and mentions of a page in reading order, and what was doubted on the way."""

    milestones: tuple[Milestone, ...]
    mentions: tuple[Mention, ...]
    doubts: tuple[str, ...]


def events_of(
    sections: Sequence[AssembledSection],
    notes: Sequence[Footnote],
    captions: Sequence[str],
    setting: DateSetting,
    names: NameFinder,
) -> PageEvents:
    """What *sections* tell, and the *notes* to which their marks lead."""
    mentions = tuple(
        mention for each in sections for mention in names.mentions(each.section.id, each.text)
    )
    shown = frozenset(plain(caption) for caption in captions)
    texts = [
        SectionText(each.section.id, each.section.title, each.text, shown, each.tables)
        for each in sections
    ]
    told, doubts = find_milestones(texts, setting, mentions)
    in_notes = list(milestones_of_notes(_texts_of(notes, sections, names), setting))
    ids = (each.section.id for each in sections)
    milestones = in_reading_order(told, in_notes[: MOST_MILESTONES - len(told)], ids)
    return PageEvents(milestones, mentions, doubts)


def _texts_of(
    notes: Sequence[Footnote], sections: Sequence[AssembledSection], names: NameFinder
) -> Iterator[NoteText]:
    """The *notes* that have left the text, in the order in which their marks stand."""
    texts = {int(each.mark): plain(each.text) for each in notes if not each.stays}
    for section in sections:
        sentences: list[Span] = []
        for number, offset in section.marks:
            text = texts.pop(number, "")  # the first of its marks counts
            sentences = sentences or split_sentences(section.text)
            if text and sentences:
                start, end = _sentence_with(section.text, sentences, offset)
                quote = section.text[start:end]
                place = Place("", section.section.id, start, end, quote)
                yield NoteText(text, place, tuple(names.mentions(section.section.id, text)))


def _sentence_with(text: str, sentences: list[Span], offset: int) -> Span:
    """The sentence that bears the mark at *offset*; a mark behind a full stop belongs before it."""
    line = text.rfind("\n", 0, offset) + 1
    words = text[line:offset].rstrip()
    start, end = sentence_at(sentences, line + len(words) - 1 if words else offset)
    if end - start > _LONGEST:
        start = max(start, offset - _BESIDE)
        end = min(end, start + _LONGEST)
    return start, end
