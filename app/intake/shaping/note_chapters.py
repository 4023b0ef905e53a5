"""Chapters that count their notes anew, whether these stand below each or at the end of all."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.intake.document import Block, Role
from app.intake.shaping.note_lists import Note, is_head, note_runs
from app.intake.shaping.note_marks import Mark, Trust, find_marks

_FIRST = "1"
_MOST_ASKED = 0.6  # of the notes of a chapter have marks in it, if they are its own
_LONGEST_TITLE = 150  # characters above the notes of one chapter
_MOST_TITLES = 3  # lines above them, such as "Notes", "Part One", "The Beginning"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NoteChapters:
    """The chapters of a text, each as the places of its blocks, its notes last.

    *heads* are the places of headings that only part the notes from one another. Both are empty
    where the notes of a text have one count.
    """

    parts: tuple[tuple[int, ...], ...] = ()
    heads: tuple[int, ...] = ()


_ONE_COUNT = NoteChapters()


def note_chapters(blocks: Sequence[Block]) -> NoteChapters:
    """The chapters of *blocks* of which each has notes from 1 on.

    Where links lead to the notes, these tell it better.
    """
    if any(block.name for block in blocks):
        return _ONE_COUNT
    runs = [run for run in note_runs(blocks) if run[0].mark == _FIRST]
    if len(runs) < 2:
        return _ONE_COUNT
    noted = {note.block for run in runs for note in run}
    found = find_marks(blocks, weak=True)
    marks = [m for m in found if m.trust > Trust.GUESSED and m.block not in noted]
    below = _with_notes_below(len(blocks), marks, runs)
    return below if below.parts else _with_notes_at_the_end(blocks, marks, runs)


def _answers(run: Sequence[Note], marks: Sequence[Mark]) -> bool:
    """Whether *run* are the notes for which *marks* ask, all of them."""
    numbers = {note.mark for note in run}
    asked = {mark.mark for mark in marks} & numbers
    sure = {mark.mark for mark in marks if mark.sure}
    told = bool(sure) or (len(run) > 1 and asked == numbers)
    return told and sure <= numbers and len(asked) >= _MOST_ASKED * len(run)


def _with_notes_below(
    count: int, marks: Sequence[Mark], runs: Sequence[Sequence[Note]]
) -> NoteChapters:
    """The chapters of a text of *count* blocks that end with their notes."""
    parts: list[range] = []
    start = 0
    places = [mark.block for mark in marks]
    for run in runs:
        between = slice(bisect_left(places, start), bisect_left(places, run[0].block))
        if _answers(run, marks[between]):
            parts.append(range(start, run[-1].block + 1))
            start = run[-1].block + 1
    if len(parts) < 2:
        return _ONE_COUNT
    parts[-1] = range(parts[-1].start, count)
    return NoteChapters(tuple(map(tuple, parts)))


def _with_notes_at_the_end(
    blocks: Sequence[Block], marks: Sequence[Mark], runs: Sequence[Sequence[Note]]
) -> NoteChapters:
    """The chapters of a text that has the notes of all of them at its end, one group below another.

    Which group is of which chapter is told by the title above it, else by their order.
    """
    last = max((mark.block for mark in marks), default=len(blocks))
    groups = [run for run in runs if run[0].block > last]
    if len(groups) < 2:
        return _ONE_COUNT
    end = _end_of_text(blocks, groups[0][0].block)
    titles = [range(end, groups[0][0].block)]
    titles += [range(before[-1].block + 1, group[0].block) for before, group in pairwise(groups)]
    if not all(_are_titles([blocks[at] for at in each]) for each in titles):
        return _ONE_COUNT
    named = [[blocks[at].text for at in each] for each in titles]
    told = [_by_title(blocks[:end], named), _behind_headings(blocks, marks)]
    for starts in (*told, _by_count(marks, groups)):
        chapters = [range(*each) for each in zip(starts, [*starts[1:], end], strict=False)]
        if len(starts) == len(groups) and all(
            _answers(group, [mark for mark in marks if mark.block in chapter])
            for group, chapter in zip(groups, chapters, strict=True)
        ):
            rest = range(groups[-1][-1].block + 1, len(blocks))
            parts = [
                (*chapter, *(note.block for note in group))
                for group, chapter in zip(groups, chapters, strict=True)
            ]
            parts[-1] += tuple(rest)
            return NoteChapters(tuple(parts), tuple(at for each in titles for at in each))
    return _ONE_COUNT


def _end_of_text(blocks: Sequence[Block], first: int) -> int:
    """Where the headings begin that stand right above the *first* note."""
    above = range(max(0, first - _MOST_TITLES), first)
    head = next((at for at in above if is_head(blocks[at])), first)
    at = head if _are_titles(blocks[head:first]) else first
    while at > above.start and blocks[at - 1].role == Role.HEADING:
        at -= 1
    return at


def _are_titles(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= _MOST_TITLES and all(len(b.text) <= _LONGEST_TITLE for b in blocks)


def _by_title(text: Sequence[Block], titles: Sequence[Sequence[str]]) -> list[int]:
    """Where the chapters of *text* begin that are called as the last of each of *titles*.

    The first may be called otherwise: the title of the whole is not said again.
    """
    names = [_WORD.findall(block.text.casefold()) for block in text]
    starts: list[int] = []
    for each in titles:
        title = _WORD.findall(each[-1].casefold()) if each else []
        after = starts[-1] + 1 if starts else 0
        same = (at for at in range(after, len(names)) if title and _is_same(names[at], title))
        at = next(same, None)
        if at is None and starts:
            return []
        starts.append(at if starts and at is not None else 0)
    return starts


def _is_same(name: Sequence[str], title: Sequence[str]) -> bool:
    """Whether two titles are the same, but for a number or a name of the part before them."""
    short, long = sorted((name, title), key=len)
    return bool(short) and long[-len(short) :] == short and len(long) - len(short) < _MOST_TITLES


def _behind_headings(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[int]:
    """The headings behind which the count of *marks* begins anew."""
    starts = [0]
    last = None
    for mark in _surest(marks):
        if mark.mark == _FIRST and last is not None:
            between = range(mark.block, last, -1)
            starts += [at for at in between if blocks[at].role == Role.HEADING][:1]
        last = mark.block
    return starts


def _by_count(marks: Sequence[Mark], groups: Sequence[Sequence[Note]]) -> list[int]:
    """Where the count of *marks* begins anew, each time when a group has no more notes."""
    starts = [0]
    met: set[str] = set()
    for mark in _surest(marks):
        group = groups[min(len(starts), len(groups)) - 1]
        if mark.mark == _FIRST and met >= {note.mark for note in group}:
            starts.append(mark.block)
            met = set()
        met.add(mark.mark)
    return starts


def _surest(marks: Sequence[Mark]) -> Sequence[Mark]:
    return [mark for mark in marks if mark.sure] or marks
