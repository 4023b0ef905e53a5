"""Where a text that was cut stood in the document: it is put back there."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.intake.grown_pages import with_places_moved
from app.intake.report import FoundPage, FoundSection, Removal
from app.intake.shaping.markup import escaped, plain, without_language_lines
from app.library.pages.corrections import same_words

_MARK = re.compile(r"(?<!\\)\[\^[^\]\s]+\]")
_TELLING = 24  # characters of a paragraph by which it is known in the original
_GONE = "\0"  # stands for each character that was cut

_Slot = tuple[int, int, int]  # page, section, and the piece of its text before which there is room
_AHEAD = -1  # in place of the piece: before the title of the section
_FIRST: _Slot = (0, 0, _AHEAD)


def with_restored(
    pages: Sequence[FoundPage],
    removed: Sequence[Removal],
    numbers: Collection[int],
    original: str,
) -> list[FoundPage]:
    """*pages* with those of *removed* back that have these *numbers*, each where it stood.

    What is not known to stand in the *original* comes first.
    """
    found = list(pages)
    if not found:
        return found
    text = _Original(original)
    starts = text.take_out(removed)
    slots = _Slots(_slots(found, text))
    wanted = ((slots.before(starts[at]), starts[at], at) for at in numbers)
    last_first = sorted(wanted, reverse=True)  # so that slots hold still
    for (page, section, _), group in groupby(last_first, key=lambda each: _part_of(each[0])):
        texts = [(slot[2], removed[at].text) for slot, _, at in group]
        found[page] = _with_paragraphs(found[page], section, texts)
    moved = zip(pages, found, strict=True)
    return [each if each is old else with_places_moved(old, each) for old, each in moved]


class _Original:
    """The words of a document, in which what was cut and what was kept is looked for."""

    def __init__(self, text: str) -> None:
        self._begins: list[int] = []  # of each line
        words: list[str] = []
        at = 0
        for line in map(same_words, text.split("\n")):
            self._begins.append(at)
            if line:
                words.append(line)
                at += len(line) + 1
        self._words = " ".join(words)
        self._alike: dict[str, list[int]] = {}  # where lines begin, by their first words

    def take_out(self, removed: Sequence[Removal]) -> list[int]:
        """Where each of *removed* begins, -1 where nowhere. Nothing is found there afterwards."""
        gone = [self._span(each) for each in removed]
        kept: list[str] = []
        at = 0
        for start, end in sorted(gone):
            if at <= start < end:
                kept += (self._words[at:start], _GONE * (end - start))
                at = end
        self._words = "".join((*kept, self._words[at:]))
        for begin, end in zip(self._begins, [*self._begins[1:], len(self._words) + 1], strict=True):
            if begin < end:
                line = self._words[begin : end - 1]
                self._alike.setdefault(line[:_TELLING], []).append(begin)
        return [start for start, _ in gone]

    def place_of(self, words: str, at: int) -> int:
        """Where *words* stand at *at* or behind it, else before it; -1 where nowhere.

        A line that begins so goes before words in the middle of one.
        """
        telling = words[:_TELLING]
        alike = self._alike.get(telling, [])
        number = bisect_left(alike, at)
        if number < len(alike):
            return alike[number]
        found = self._words.find(telling, at)
        return found if found >= 0 else self._words.rfind(telling, 0, at)

    def _span(self, removal: Removal) -> tuple[int, int]:
        words = same_words(removal.text)
        known = 0 < removal.line <= len(self._begins)
        line = self._begins[removal.line - 1] if known else 0
        start = self._words.find(words, line) if words else -1
        if start >= 0:
            return start, start + len(words)
        return (line, line) if known else (-1, -1)


def _slots(pages: Sequence[FoundPage], text: _Original) -> Iterator[tuple[int, _Slot]]:
    """The room behind each title and paragraph, with where this stands in the original.

    They stand there in the order of the pages, as a rule: of several that are alike the first
    stands first.
    """
    at = 0
    for number, page in enumerate(pages):
        for index, section in enumerate(page.sections):
            pieces = [section.title, *map(_bare, _pieces(section.body))]
            for piece, words in enumerate(map(same_words, pieces)):
                found = text.place_of(words, at) if words else -1
                at = max(at, found + 1)
                if found >= 0:
                    yield found, (number, index, piece)


class _Slots:
    """Where there is room, by where what stands before it stands in the original."""

    def __init__(self, slots: Iterable[tuple[int, _Slot]]) -> None:
        first: dict[int, _Slot] = {}
        for found, slot in slots:
            first.setdefault(found, slot)
        self._places = sorted(first)
        self._slots = [first[place] for place in self._places]

    def before(self, at: int) -> _Slot:
        """The room behind what stands next before *at*."""
        number = bisect_left(self._places, at)
        return self._slots[number - 1] if number else _FIRST


def _part_of(slot: _Slot) -> tuple[int, int, bool]:
    """Page and section of *slot*, and whether it is before the title of that."""
    return slot[0], slot[1], slot[2] == _AHEAD


def _with_paragraphs(page: FoundPage, index: int, texts: Sequence[tuple[int, str]]) -> FoundPage:
    """*page* with *texts* as paragraphs in the section at *index*.

    Each stands before the piece of the section that has its number; the last come first.
    """
    sections = list(page.sections)
    if not sections or (texts[0][0] == _AHEAD and sections[index].title):
        sections.insert(index, FoundSection("", 1, "", ""))
    section = sections[index]
    pieces = _pieces(section.body)
    for piece, text in texts:
        at = max(0, piece)
        pieces[at:at] = [escaped(plain(line)) for line in text.split("\n") if plain(line)]
    sections[index] = replace(section, body="\n\n".join(pieces))
    return replace(page, sections=tuple(sections))


def _pieces(body: str) -> list[str]:
    """*body* parted where a paragraph can be put in: never inside a list or a fence."""
    pieces: list[str] = []
    fence = False
    for part in body.split("\n\n") if body else ():
        inside = fence or (bool(pieces) and part[:1].isspace())
        if inside:
            pieces[-1] += f"\n\n{part}"
        else:
            pieces.append(part)
        fence ^= sum(line.startswith("```") for line in part.split("\n")) % 2 == 1
    return pieces


def _bare(markdown: str) -> str:
    """The words of a piece of Markdown, without the targets of its links."""
    words = without_language_lines(_MARK.sub("", markdown))
    return re.sub(r"\]\([^)]*\)", "]", words).replace("\\", "")
