"""Footnotes: their texts wherever they stand, their marks however they look, and the pairs."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.intake.dating import date_words as words
from app.intake.document import Block, Role
from app.intake.report import Footnote

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE_START = re.compile(
    r"(?P<mark>[¹²³⁴-⁹]{1,2}|\[\d{1,3}\]|\(\s?\d{1,2}\s?\)|\*{1,4}|\d{1,2}(?=[A-Z“\"]))\s*(?=\S)"
    r"|(?P<plain>\d{1,2})\s+(?=[A-Z“\"])"
)
_SURE_MARK = re.compile(
    r"(?:(?<=[^\s\d])|(?<=(?:19|20)\d\d))(?<!\sm)(?<!\skm)(?P<high>[¹²³⁴-⁹]{1,2})"
    r"|(?<=\S)\s?\[(?P<boxed>\d{1,3})\](?!\()"
)
_MAY_BE_SURE = re.compile(r"[¹²³⁴-⁹\[]")
_WEAK_MARK = re.compile(
    r"(?<=[a-zäöüéèа-я]{3})(?P<glued>[1-9]\d?)(?=[\s.,;:)”\"]|$)"
    r"|(?<=[A-Za-zäöüéа-я)]{2})\s(?P<spaced>[1-9])(?=[.,;:]|\s*$)"
    r"|(?<=\S)\s?\(\s(?P<bracketed>\d{1,2})\s\)"
    r"|(?<=[^\s\d]\s)(?P<apart>[¹²³⁴-⁹]{1,2})(?=[\s.,;:)]|$)"
    r"|(?<=[\w”\"’)])(?P<star>\*{1,4})(?!\w)"
    r"|(?<=(?:19|20)\d\d)(?P<dated>[1-9])(?!\d)"
)
_NUMBERED_THING = re.compile(
    r"(?:articles?|art|chapter|part|section|no|page|phase|annex|appendix|table|figure|paragraph"
    r"|title|basket|dimension|track|tier|pillar|group|option|round|level|class|step|task|corridor"
    r"|artikel|глава|статья|статті|partie|version|volume|vol|channel|type|mark|unit)\.?$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"{words.MONTH},?\s+(?:19|20)\d\d$", re.IGNORECASE)
_SHORTEST_NOTE = 3  # words; a numbered line of fewer is a heading or a list
_HEADS = frozenset(
    ("notes", "footnotes", "note", "footnote", "references", "endnotes", "примечания", "примітки",
     "fußnoten", "anmerkungen", "notes de bas de page")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """A mark in the text: in which block, from where to where, and the note that it means."""

    block: int
    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True)
class PairedNotes:
    """The blocks that are no notes, the notes, and the marks; what found no partner is told.

    *heads* are the headings of lists of notes: the notes have left them.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]
    references: tuple[Reference, ...]
    doubts: tuple[str, ...] = ()
    heads: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class _Note:
    block: int
    mark: str
    text: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    block: int
    start: int
    end: int
    mark: str
    sure: bool
    before: str  # the words before it, by which a wrongly numbered mark is known


def pair_footnotes(blocks: Sequence[Block]) -> PairedNotes:
    """Find the notes and the marks of *blocks* and bring them together.

    A numbered line is a note when a mark asks for it. A mark with a wrong number belongs to the
    note of an equal mark behind the same words.
    """
    weak = any(_note(at, block) is not None for at, block in enumerate(blocks))
    marks = [each for at, block in enumerate(blocks) for each in _marks(at, block, weak=weak)]
    notes = _notes(blocks, marks)
    if not notes:
        doubts = [f"footnote mark “{each.mark}” has no text" for each in marks if each.sure]
        return PairedNotes(tuple(blocks), (), (), tuple(dict.fromkeys(doubts)))
    taken = {note.block for note in notes}
    pairs = _pairs([mark for mark in marks if mark.block not in taken], notes)
    used = sorted({note for _, note in pairs})
    numbers = dict(zip(used, _numbers([notes[note] for note in used]), strict=True))
    heads = {at for at in range(len(blocks)) if _heads_notes(blocks, at, taken)}
    new_places = _new_places(len(blocks), {notes[note].block for note in used} | heads)
    references = [
        Reference(new_places[mark.block], mark.start, mark.end, numbers[note])
        for mark, note in pairs
    ]
    kept = tuple(block for at, block in enumerate(blocks) if at in new_places)
    found = tuple(
        Footnote(str(number), notes[note].text)
        for note, number in sorted(numbers.items(), key=lambda each: each[1])
    )
    said = tuple(_doubts(marks, notes, pairs, numbers))
    cut = tuple(blocks[at] for at in sorted(heads))
    return PairedNotes(kept, found, tuple(references), said, cut)


def _new_places(count: int, gone: set[int]) -> dict[int, int]:
    kept = [at for at in range(count) if at not in gone]
    return {old: new for new, old in enumerate(kept)}


def _heads_notes(blocks: Sequence[Block], at: int, taken: set[int]) -> bool:
    named = blocks[at].text.strip(" :").lower() in _HEADS
    return named and (at + 1 in taken)


def _marks(number: int, block: Block, *, weak: bool) -> Iterator[_Mark]:
    """The marks of a block; the *weak* ones are looked for where there are notes to pair with."""
    if block.role in (Role.TABLE, Role.PREFORMATTED, Role.RULE):
        return
    if not weak and not _MAY_BE_SURE.search(block.text):
        return
    for link in block.links:
        if link.address.startswith("#footnote:"):
            mark = link.address.removeprefix("#footnote:")
            yield _mark(number, block, link.start, link.end, mark, sure=True)
    linked = [
        (link.start, link.end) for link in block.links if link.address.startswith("#footnote:")
    ]
    patterns = ((_SURE_MARK, True), (_WEAK_MARK, False))
    for pattern, sure in patterns if weak else patterns[:1]:
        for match in pattern.finditer(block.text, 1):
            if any(start <= match.start() < end for start, end in linked):
                continue
            if sure or _may_mark(block.text, match):
                said = match[match.lastgroup or 0].translate(_SUPERSCRIPTS)
                certain = sure or match.lastgroup == "apart"
                yield _mark(number, block, match.start(), match.end(), said, sure=certain)


def _may_mark(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    if match.lastgroup == "dated":
        return bool(_MONTH_BEFORE.search(before))
    return not _NUMBERED_THING.search(before)


def _mark(number: int, block: Block, start: int, end: int, mark: str, *, sure: bool) -> _Mark:
    before = " ".join(block.text[max(0, start - 60) : start].lower().split()[-3:])
    return _Mark(number, start, end, mark, sure, before.strip(" .,;:()"))


def _notes(blocks: Sequence[Block], marks: Sequence[_Mark]) -> list[_Note]:
    """The texts of notes: those the format names, and numbered lines that marks ask for."""
    sure = {mark.mark for mark in marks if mark.sure}
    any_mark = {mark.mark for mark in marks}
    last_mark = max((mark.block for mark in marks if mark.sure), default=-1)
    below_head = False
    notes: list[_Note] = []
    for run in _runs(blocks):
        first = blocks[run[0].block]
        head = blocks[run[0].block - 1].text.strip(" :").lower() if run[0].block else ""
        below_head = head in _HEADS
        asked = [
            note for note in run if note.mark in (any_mark if len(run) == 1 else sure | any_mark)
        ]
        certain = [note for note in run if note.mark in sure]
        given = first.role == Role.FOOTNOTE or run[0].sure or run[0].mark == "*"
        if below_head or given or (len(run) == 1 and asked):
            notes += run if (below_head or first.role == Role.FOOTNOTE) else asked
        elif len(asked) >= 0.6 * len(run) and certain and last_mark < run[0].block:
            notes += asked
    last = {note.mark: note for note in notes}
    return [note for note in notes if note.sure or last[note.mark] is note]


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Note]]:
    """Lines that may be notes, those with numbers one after the other together."""
    run: list[_Note] = []
    for at, block in enumerate(blocks):
        note = _note(at, block)
        if note is None:
            if run:
                yield run
            run = []
            continue
        if run and not _follows(run[-1], note):
            yield run
            run = []
        run.append(note)
    if run:
        yield run


def _follows(before: _Note, note: _Note) -> bool:
    if before.block + 1 != note.block:
        return False
    if before.mark.isdigit() and note.mark.isdigit():
        return int(note.mark) == int(before.mark) + 1
    return note.mark == before.mark + "*"


def _note(at: int, block: Block) -> _Note | None:
    if block.role == Role.FOOTNOTE:
        mark = block.mark.strip("[]().").translate(_SUPERSCRIPTS)
        return _Note(at, mark or "1", block.text, sure=True)
    if block.role == Role.ITEM:
        mark = block.mark.strip("[]().")
        starred = block.mark == "*" and len(block.text) > 20
        if (mark.isdigit() and len(block.text.split()) >= _SHORTEST_NOTE) or starred:
            return _Note(at, mark or "*", block.text, sure=False)
        return None
    if block.role not in (Role.PARAGRAPH, Role.CAPTION):
        return None
    match = _NOTE_START.match(block.text)
    if match is None or len(block.text) - match.end() < 8:
        return None
    mark = (match["mark"] or match["plain"]).strip("[]() ").translate(_SUPERSCRIPTS)
    looks_sure = match["mark"] is not None and not match["mark"].isdecimal()
    return _Note(at, mark, block.text[match.end() :], sure=looks_sure and mark != "*")


def _pairs(marks: Sequence[_Mark], notes: Sequence[_Note]) -> list[tuple[_Mark, int]]:
    numbers: dict[str, list[int]] = {}
    for at, note in enumerate(notes):
        numbers.setdefault(note.mark, []).append(at)
    pairs: list[tuple[_Mark, int]] = []
    by_words: dict[str, int] = {}
    counts: dict[str, int] = {}
    for mark in marks:
        same_words = by_words.get(mark.before)
        choice = numbers.get(mark.mark)
        if same_words is not None and not mark.sure:
            pairs.append((mark, same_words))
        elif choice:
            turn = counts.get(mark.mark, 0)
            chosen = choice[min(turn, len(choice) - 1)]
            if len(choice) > 1:
                counts[mark.mark] = turn + 1
            pairs.append((mark, chosen))
            by_words.setdefault(mark.before, chosen)
    return pairs


def _numbers(notes: Sequence[_Note]) -> list[int]:
    """The numbers by which the notes go in the page: their own where they are different."""
    own = [int(note.mark) if note.mark.isdigit() else 0 for note in notes]
    if all(own) and len(set(own)) == len(own):
        return own
    return list(range(1, len(notes) + 1))


def _doubts(
    marks: Sequence[_Mark],
    notes: Sequence[_Note],
    pairs: Sequence[tuple[_Mark, int]],
    used: Collection[int],
) -> Iterator[str]:
    paired = {id(mark) for mark, _ in pairs}
    for mark in marks:
        if mark.sure and id(mark) not in paired:
            yield f"footnote mark “{mark.mark}” has no text"
    for mark, number in pairs:
        own = notes[number].mark
        if mark.mark != own:
            yield f"footnote mark “{mark.mark}” after “{mark.before}” is read as {own}"
    for at, note in enumerate(notes):
        if at not in used:
            yield f"no mark in the text leads to the footnote “{note.mark}”"
