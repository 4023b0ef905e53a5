"""The texts of footnotes: which lines of a page may be some, and which of them are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.document import Block, Role
from app.intake.shaping.note_marks import SUPERSCRIPTS, Mark, Trust
from app.intake.spans import retold

_CAPITAL = r"[A-ZÀ-ÞА-ЯІЇЄҐ“\"«‘]"
_NOTE_START = re.compile(
    r"(?P<mark>[¹²³⁴-⁹]{1,2}|\[\d{1,3}\]|\(\s?\d{1,2}\s?\)|\*{1,4}|\d{1,2}/(?=\s)"
    r"|\(\*{1,3}\)|[†‡]{1,2}|\[[a-z]\]"
    rf"|\d{{1,2}}(?={_CAPITAL}))\s*(?=\S)"
    rf"|(?P<plain>\d{{1,2}})\s+(?={_CAPITAL})"
    rf"|(?:Foot)?[Nn]ote\s(?P<called>\d{{1,2}}|\*{{1,3}})(?:\s?:\s|\s(?={_CAPITAL}))"
)
_DOTTED_START = re.compile(rf"(\d{{1,3}})\.\s+(?={_CAPITAL})")
_GLUED_STAR = re.compile(r"\*{1,3}[^\W\d_]")
_ARROW = re.compile(r"(?:\^|↑)\s*(?:Jump up to:?\s*)?(?:[a-z]\s(?=[a-z]\s|[A-Z“\"]))*")
_RUN_IN_START = re.compile(r"(\d{1,2})\s(?=[A-Z“\"])")
_SHORTEST_NOTE = 3  # words; a numbered line of fewer is a heading or a list
_SHORTEST_TEXT = 8  # characters
_SAME_AS_ABOVE = re.compile(r"(?:ibid|idem|id|ebd|ebenda|там же|там само)\b", re.IGNORECASE)
_LIKELY, _POSSIBLE, _UNLIKELY = 0.5, 0.1, 0.01  # of a line that looks like a note
_DIGIT = re.compile(r"\d")  # an entry of a list of literature has a year
_LONGEST_HEAD = 40  # characters
_MOST_ASKED = 0.6  # of the notes of a list have marks, if it is one
_HEADS = frozenset(
    ("notes", "footnotes", "note", "footnote", "references", "endnotes", "notes and references",
     "citations", "примечания", "сноски", "примітки", "виноски", "fußnoten", "fussnoten",
     "anmerkungen", "einzelnachweise", "références", "notes et références", "notes de bas de page",
     "bibliography", "works cited", "literatur", "literaturverzeichnis", "bibliographie",
     "библиография", "литература", "список литературы", "література", "список літератури")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """A line that may be the text of a footnote; *sure* where its look leaves hardly a doubt.

    *likely* is how much its look and its place speak for it, marks in the text left aside. *name*
    is the address by which links lead to it, if any do.
    """

    block: int
    mark: str
    text: str
    sure: bool
    likely: float = 0.0
    name: str = ""


def may_be_note(block: Block) -> bool:
    """Whether *block* looks like the text of a footnote."""
    return _note(0, block) is not None


def is_head(block: Block) -> bool:
    """Whether *block* is the heading of a list of notes."""
    return len(block.text) < _LONGEST_HEAD and block.text.strip(" :").lower() in _HEADS


def find_notes(blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[list[Note], list[Mark]]:
    """The texts of notes: those the format names, and numbered lines that *marks* ask for.

    With them come the marks that count: a guess does only where it asks for its note in turn.
    """
    finder = _NoteFinder(blocks, marks)
    notes = finder.notes()
    last = {note.mark: note for note in notes}
    kept = [mark for mark in marks if mark.trust > Trust.GUESSED or mark in finder.in_turn]
    named = {note.mark for note in notes if blocks[note.block].role == Role.FOOTNOTE}
    found = [
        note
        for note in notes
        if note.sure or not note.mark or (last[note.mark] is note and note.mark not in named)
    ]
    return found, kept


def part_run_in_notes(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with paragraphs of several notes parted, as in "1 See there. 2 See here."."""
    return [part for block in blocks for part in _parts(block)]


def _parts(block: Block) -> Iterator[Block]:
    match = _RUN_IN_START.match(block.text) if block.role == Role.PARAGRAPH else None
    if match is None or block.links:
        yield block
        return
    number, start = int(match[1]), 0
    while True:
        number += 1
        following = re.compile(rf"(?<=[.!?)”\"])\s(?={number}\s[A-Z“\"])").search(block.text, start)
        if following is None:
            yield retold(block, block.text[start:]) if start else block
            return
        yield retold(block, block.text[start : following.start()])
        start = following.end()


class _NoteFinder:
    """Goes through the lines that may be notes and keeps those that are."""

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark]) -> None:
        self._blocks = blocks
        self._marks = marks
        self._any = {mark.mark for mark in marks if mark.trust > Trust.GUESSED}
        self._sure = {mark.mark for mark in marks if mark.sure}
        self._marked = {mark.block for mark in marks if mark.sure}
        tables = {at for at, block in enumerate(blocks) if block.role == Role.TABLE}
        self._in_tables = {mark.mark for mark in marks if mark.block in tables}
        self._last_sure = max((mark.block for mark in marks if mark.sure), default=-1)
        self._numbers: Counter[str] = Counter()  # how many lines there are that bear each
        self.in_turn: list[Mark] = []

    def notes(self) -> list[Note]:
        """The notes in reading order."""
        notes: list[Note] = []
        runs = list(note_runs(self._blocks))
        self._numbers = Counter(note.mark for run in runs for note in run)
        for run in runs:
            below_head = run[0].block > 0 and is_head(self._blocks[run[0].block - 1])
            if run[0].mark == "":
                notes += (below_head and self._unnumbered(run)) or _likely_ones(run)
            else:
                notes += self._numbered(run, below_head=below_head)
        return notes

    def _numbered(self, run: list[Note], *, below_head: bool) -> list[Note]:
        first = self._blocks[run[0].block]
        asked = [note for note in run if note.mark in self._any]
        certain = [note for note in run if note.mark in self._sure]
        if below_head or first.role == Role.FOOTNOTE or self._is_likely(run):
            self._asked_in_turn(run)  # guesses count too where they go with a list of notes
            return run
        if self._answers_all(run):
            return run
        if not run[0].sure and self._is_text(run):
            return []
        may_be = not first.likely.is_told or run[0].likely >= _UNLIKELY
        if run[0].sure or run[0].mark == "*" or (len(run) == 1 and may_be):
            return asked
        if len(asked) >= _MOST_ASKED * len(run) and certain and self._last_sure < run[0].block:
            return asked
        return self._asked_in_turn(run)

    def _answers_all(self, run: Sequence[Note]) -> bool:
        """Whether *run*, and no other line, has the numbers of the sure marks, all above it."""
        numbers = [note.mark for note in run]
        if set(numbers) != self._sure or self._last_sure >= run[0].block:
            return False
        return sum(self._numbers.get(number, 0) for number in numbers) == len(run)

    def _is_text(self, run: Sequence[Note]) -> bool:
        """Whether *run* are numbered paragraphs of the text: marks stand in them, or text below.

        Below notes that the format does not mark as items nothing follows.
        """
        if any(note.block in self._marked for note in run):
            return True
        is_paragraph = self._blocks[run[0].block].role == Role.PARAGRAPH
        dotted = is_paragraph and _is_item(self._blocks[run[0].block])
        return dotted and run[-1].block < len(self._blocks) - 1

    def _is_likely(self, run: Sequence[Note]) -> bool:
        """Whether *run* looks and stands like notes, or a table has its first mark.

        Little has to speak for lines at the end for one of which a mark asks.
        """
        if run[0].mark in self._in_tables:
            return True
        asked = any(note.mark in self._any for note in run)
        at_the_end = run[-1].block == len(self._blocks) - 1
        least = _POSSIBLE if asked and at_the_end else _LIKELY
        return sum(note.likely for note in run) >= least * len(run)

    def _asked_in_turn(self, run: list[Note]) -> list[Note]:
        """Those of *run* for which marks before it ask one after the other, or none of them."""
        if len(run) < 2:
            return []
        least = Trust.WEAK if _is_item(self._blocks[run[0].block]) else Trust.GUESSED
        waiting = iter(mark for mark in self._marks if mark.block < run[0].block)
        found: list[Mark] = []
        for note in run:
            mark = next((m for m in waiting if m.mark == note.mark and m.trust >= least), None)
            if mark is None:
                break
            found.append(mark)
        if len(found) < max(2, _MOST_ASKED * len(run)):
            return []
        self.in_turn += found
        return run[: len(found)]

    def _unnumbered(self, run: list[Note]) -> list[Note]:
        """Notes that go by their order: with arrows, or as many as the marks count up to."""
        numbers = {int(mark) for mark in self._sure if mark.isdigit()}
        arrows = all(note.sure for note in run)
        if not numbers or not (arrows or numbers == set(range(1, len(run) + 1))):
            return []
        return [replace(note, mark=str(number)) for number, note in enumerate(run, start=1)]


def note_runs(blocks: Sequence[Block]) -> Iterator[list[Note]]:
    """Lines that may be notes, those with numbers one after the other together."""
    run: list[Note] = []
    for at, block in enumerate(blocks):
        note = _note(at, block)
        below = run[-1].mark == "" if run else at > 0 and is_head(blocks[at - 1])
        if note is None and below:
            note = _bare_note(at, block)
        if run and (
            note is None or not _follows(run[-1], note) or _are_apart(blocks[run[-1].block], block)
        ):
            yield run
            run = []
        if note is not None:
            run.append(note)
    if run:
        yield run


def _are_apart(before: Block, block: Block) -> bool:
    """Whether only one of two lines is a footnote by the format itself: the other is of a list."""
    return (before.role == Role.FOOTNOTE) != (block.role == Role.FOOTNOTE)


def _is_item(block: Block) -> bool:
    return block.role == Role.ITEM or _DOTTED_START.match(block.text) is not None


def _likely_ones(run: Sequence[Note]) -> list[Note]:
    """Entries of a list without numbers, such as one of literature."""
    return [note for note in run if note.likely >= _LIKELY]


def _follows(before: Note, note: Note) -> bool:
    if before.mark.isdigit() and note.mark.isdigit():
        return int(note.mark) == int(before.mark) + 1
    if before.mark.isalpha() and note.mark.isalpha():
        return ord(note.mark) == ord(before.mark) + 1
    return note.mark == (before.mark + "*" if before.mark else "")


def _note(at: int, block: Block) -> Note | None:
    likely = block.likely.note
    if block.role == Role.FOOTNOTE:
        mark = block.mark.strip("[]().").translate(SUPERSCRIPTS)
        return Note(at, mark or "1", block.text, sure=True, likely=1, name=block.name)
    if block.role == Role.ITEM:
        return _item_note(at, block) or _likely_note(at, block)
    if block.role not in (Role.PARAGRAPH, Role.CAPTION):
        return None
    if arrow := _ARROW.match(block.text):
        return Note(at, "", block.text[arrow.end() :], sure=True, likely=likely)
    if dotted := _DOTTED_START.match(block.text):  # what is an item where the format marks it
        item = replace(block, mark=dotted[1], text=block.text[dotted.end() :])
        return _item_note(at, item) or _likely_note(at, block)
    match = _NOTE_START.match(block.text)
    if match is None or len(block.text) - match.end() < _SHORTEST_TEXT:
        return _likely_note(at, block)
    mark = (
        (match["mark"] or match["plain"] or match["called"]).strip("[]()/ ").translate(SUPERSCRIPTS)
    )
    looks_sure = match["mark"] is not None and not match["mark"].isdecimal()
    sure = (looks_sure and mark != "*") or match["called"] is not None
    if match["called"] or _GLUED_STAR.match(block.text):
        likely = 1
    return Note(at, mark, block.text[match.end() :], sure=sure, likely=likely)


def _item_note(at: int, block: Block) -> Note | None:
    mark, likely = block.mark.strip("[]()."), block.likely.note
    arrow = _ARROW.match(block.text)
    text = block.text[arrow.end() :] if arrow else block.text
    if mark.isdigit():
        fits = _is_long_enough(text) or likely >= _LIKELY
        likely = 0 if text.rstrip().endswith("?") else likely
        return Note(at, mark, text, sure=False, likely=likely) if fits else None
    if arrow:
        return Note(at, "", text, sure=True, likely=likely)
    if block.mark == "*" and len(text) > 20:
        return Note(at, "*", text, sure=False, likely=likely)
    return None


def _likely_note(at: int, block: Block) -> Note | None:
    """A line without a number that looks and stands like the entry of a list of literature."""
    likely = block.likely.note
    if likely < _LIKELY or not _DIGIT.search(block.text):
        return None
    return Note(at, "", block.text, sure=False, likely=likely)


def _bare_note(at: int, block: Block) -> Note | None:
    """A note without a number, in a list below the heading of notes."""
    likely = block.likely.note
    told = likely >= _POSSIBLE and _DIGIT.search(block.text) is not None
    if not told and not (block.role == Role.ITEM and _is_long_enough(block.text)):
        return None
    return Note(at, "", block.text, sure=False, likely=1 if told else likely)


def _is_long_enough(text: str) -> bool:
    enough = len(text.split(maxsplit=_SHORTEST_NOTE)) >= _SHORTEST_NOTE
    return enough or _SAME_AS_ABOVE.match(text) is not None
