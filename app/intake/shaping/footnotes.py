"""Footnotes: their texts wherever they stand, their marks however they look, and the pairs."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, dropwhile, takewhile

from app.intake.document import Block, Role
from app.intake.report import Footnote
from app.intake.shaping.markup import unbroken
from app.intake.shaping.note_chapters import NoteChapters, note_chapters
from app.intake.shaping.note_lists import Note, find_notes, is_head, may_be_note, part_run_in_notes
from app.intake.shaping.note_marks import SUPERSCRIPTS, Mark, find_marks

_MARK_IN_TITLE = re.compile(r"(?<=[^\W\d_]{3})(\d|[¹²³⁴-⁹]|\*)$")
_MOST_NAMED = 3  # footnotes that are told one by one
NUMBERED_ON = "several footnotes have the same number; they are numbered on through the page"


@dataclass(frozen=True, slots=True)
class Reference:
    """A mark in the text: in which block, from where to where, and the note that it means."""

    block: int
    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True)
class PairedNotes:
    """The blocks that stay, the notes, and the marks; what found no partner is told.

    A note to which no mark leads is among the blocks too. *heads* are the headings of lists of
    notes: the notes have left them.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]
    references: tuple[Reference, ...]
    doubts: tuple[str, ...] = ()
    heads: tuple[Block, ...] = ()


def pair_footnotes(blocks: Sequence[Block]) -> PairedNotes:
    """Find the notes and the marks of *blocks* and bring them together.

    A numbered line is a note when a mark asks for it. A mark with a wrong number belongs to the
    note of an equal mark behind the same words. Notes of several chapters that have the same
    numbers are numbered on.
    """
    parted = part_run_in_notes(blocks)
    found = _paired(parted)
    if len(parted) != len(blocks):
        whole = _paired(blocks)
        found = found if len(found.notes) > len(whole.notes) else whole
    chapters = note_chapters(parted)
    if not chapters.parts:
        return found
    joined = _joined(parted, chapters)
    return joined if _paired_count(joined) >= _paired_count(found) else found


def without_mark(title: str, notes: Sequence[Footnote]) -> str:
    """*title* without the mark of one of *notes* that stands at its end, as in "The Mission1".

    A title cannot lead to its note, which stays in the text.
    """
    match = _MARK_IN_TITLE.search(title)
    mark = match[1].translate(SUPERSCRIPTS) if match else ""
    staying = any(note.stays and note.mark == mark for note in notes)
    return title[: match.start()] if match and staying else title


def _paired_count(found: PairedNotes) -> int:
    return sum(not note.stays for note in found.notes)


def _joined(blocks: Sequence[Block], chapters: NoteChapters) -> PairedNotes:
    """The notes of *chapters*, paired in each by itself and numbered on through all of them."""
    kept: list[Block] = []
    notes: list[Footnote] = []
    references: list[Reference] = []
    doubts = [NUMBERED_ON]
    heads = [blocks[at] for at in chapters.heads]
    counted = count(1)
    for part in chapters.parts:
        found = _paired([blocks[at] for at in part])
        numbers: dict[int, int] = {}
        for note in found.notes:
            if not note.stays:
                numbers[int(note.mark)] = number = next(counted)
                note = replace(note, mark=str(number))
            notes.append(note)
        references += (
            replace(each, block=each.block + len(kept), note=numbers[each.note])
            for each in found.references
        )
        kept += found.blocks
        doubts += found.doubts
        heads += found.heads
    return PairedNotes(
        tuple(kept), tuple(notes), tuple(references), tuple(dict.fromkeys(doubts)), tuple(heads)
    )


def _paired(blocks: Sequence[Block]) -> PairedNotes:
    numbered = any(map(may_be_note, blocks))
    marks = find_marks(blocks, weak=numbered)
    if not marks and not numbered and not any(map(is_head, blocks)):
        return PairedNotes(tuple(blocks), (), ())
    notes, marks = find_notes(blocks, marks)
    if not notes:
        doubts = [f"footnote mark “{each.mark}” has no text" for each in marks if each.sure]
        return PairedNotes(tuple(blocks), (), (), tuple(dict.fromkeys(doubts)))
    taken = {note.block for note in notes}
    pairs = _pairs([mark for mark in marks if mark.block not in taken], notes)
    used = sorted({note for _, note in pairs})
    numbers = dict(zip(used, _numbers([notes[note] for note in used]), strict=True))
    gone = {notes[note].block for note in used}
    heads = set(_left(blocks, taken, gone))
    new_places = _new_places(len(blocks), gone | heads)
    references = [
        Reference(new_places[mark.block], mark.start, mark.end, numbers[note])
        for mark, note in pairs
    ]
    kept = tuple(block for at, block in enumerate(blocks) if at in new_places)
    found = [
        Footnote(str(number), unbroken(notes[note].text))
        for note, number in sorted(numbers.items(), key=lambda each: each[1])
    ]
    found += [
        Footnote(note.mark, unbroken(note.text), stays=True)
        for at, note in enumerate(notes)
        if at not in numbers
    ]
    said = tuple(_doubts(marks, notes, pairs, numbers))
    own = [notes[note].mark for note in used]
    said = (NUMBERED_ON, *said) if len(set(own)) < len(own) else said
    cut = tuple(blocks[at] for at in sorted(heads))
    return PairedNotes(kept, tuple(found), tuple(references), said, cut)


def _new_places(count: int, gone: set[int]) -> dict[int, int]:
    kept = [at for at in range(count) if at not in gone]
    return {old: new for new, old in enumerate(kept)}


def _left(blocks: Sequence[Block], taken: set[int], gone: set[int]) -> Iterator[int]:
    """The headings of lists of notes of which none stays below them.

    Below "Notes" stand those of the chapters that have some; the last heading is of the text again.
    """
    end = 0
    for start, block in enumerate(blocks):
        if start < end or not is_head(block):
            continue
        end = start + 1
        while end < len(blocks) and (end in taken or blocks[end].role == Role.HEADING):
            end += 1
        for at in range(start, end):
            below = dropwhile(lambda each: each not in taken, range(at + 1, end))
            section = set(takewhile(lambda each: each in taken, below))
            if at not in taken and section and section <= gone:
                yield at


def _pairs(marks: Sequence[Mark], notes: Sequence[Note]) -> list[tuple[Mark, int]]:
    numbers: dict[str, list[int]] = {}
    names: dict[str, list[int]] = {}
    for at, note in enumerate(notes):
        numbers.setdefault(note.mark, []).append(at)
        names.setdefault(note.name, []).append(at)
    pairs: list[tuple[Mark, int]] = []
    by_words: dict[str, int] = {}
    counts: dict[str, int] = {}
    for mark in marks:
        same_words = by_words.get(mark.before) if mark.before else None
        key = mark.name or mark.mark
        choice = names.get(mark.name) if mark.name else numbers.get(mark.mark)
        if same_words is not None and not mark.sure:
            pairs.append((mark, same_words))
        elif choice:
            turn = counts.get(key, 0)
            chosen = choice[min(turn, len(choice) - 1)]
            if len(choice) > 1:
                counts[key] = turn + 1
            pairs.append((mark, chosen))
            by_words.setdefault(mark.before, chosen)
    return pairs


def _numbers(notes: Sequence[Note]) -> list[int]:
    """The numbers by which the notes go in the page: their own where they are different."""
    own = [int(note.mark) if note.mark.isdigit() else 0 for note in notes]
    if all(own) and len(set(own)) == len(own):
        return own
    return list(range(1, len(notes) + 1))


def _doubts(
    marks: Sequence[Mark],
    notes: Sequence[Note],
    pairs: Sequence[tuple[Mark, int]],
    used: Collection[int],
) -> Iterator[str]:
    paired = {id(mark) for mark, _ in pairs}
    for mark in marks:
        if mark.sure and id(mark) not in paired:
            yield f"footnote mark “{mark.mark}” has no text"
    for mark, number in pairs:
        own = notes[number].mark
        if mark.mark != own and not mark.name:
            yield f"footnote mark “{mark.mark}” after “{mark.before}” is read as {own}"
    alone = [note.mark for at, note in enumerate(notes) if note.mark and at not in used]
    if len(alone) > _MOST_NAMED:
        yield f"no mark in the text leads to {len(alone)} of the footnotes"
    elif alone:
        yield from (f"no mark in the text leads to the footnote “{mark}”" for mark in alone)
