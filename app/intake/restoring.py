"""Where a text that was cut stood in the document: it is put back there."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from app.intake.report import FoundPage, FoundSection, Removal
from app.intake.shaping.markup import escaped, page_body, plain, without_language_lines
from app.library.pages.body import plain_text
from app.library.pages.corrections import same_words
from app.library.pages.markdown import BodyError, parse_body
from app.library.pages.page import Place

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
    slots = list(_slots(found, text))
    wanted = ((_slot_before(slots, starts[at]), starts[at], at) for at in numbers)
    for (page, section, piece), _, at in sorted(wanted, reverse=True):  # so that slots hold still
        found[page] = _with_paragraph(found[page], section, piece, removed[at].text)
    return found


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


def _slot_before(slots: Sequence[tuple[int, _Slot]], at: int) -> _Slot:
    """The room behind what stands next before *at*."""
    before = [(found, slot) for found, slot in slots if found < at]
    return max(before, key=lambda each: each[0])[1] if before else _FIRST


def _with_paragraph(page: FoundPage, index: int, piece: int, text: str) -> FoundPage:
    """*page* with *text* as a paragraph before that *piece* of the section at *index*."""
    added = [escaped(plain(line)) for line in text.split("\n") if plain(line)]
    sections = list(page.sections)
    if not sections or (piece == _AHEAD and sections[index].title):
        sections.insert(index, FoundSection("", 1, "", ""))
    piece = max(0, piece)
    section = sections[index]
    pieces = _pieces(section.body)
    body = "\n\n".join([*pieces[:piece], *added, *pieces[piece:]])
    sections[index] = replace(section, body=body)
    return _moved(page, replace(page, sections=tuple(sections)), section.id)


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


def _moved(before: FoundPage, page: FoundPage, section: str) -> FoundPage:
    """*page*, whose text in *section* has grown, with the places in it where they stand now."""
    old, new = _texts(before).get(section, ""), _texts(page).get(section, "")
    grown = len(new) - len(old)

    def moved(words: str, start: int) -> int:
        """Where *words* from *start* of the old text stand in the new one."""
        if old[start:] == new[start + grown :]:
            return start + grown
        found = new.find(words, start)
        return found if found >= 0 else new.rfind(words, 0, start)

    def placed(place: Place | None) -> Place | None:
        if place is None or place.section != section or not place.quote:
            return place
        start = moved(place.quote, place.start)
        return place if start < 0 else replace(place, start=start, end=start + len(place.quote))

    mentions = []
    for mention in before.mentions:
        start = moved(mention.text, mention.start) if mention.section == section else -1
        if start >= 0:
            mention = replace(mention, start=start, end=start + len(mention.text))
        mentions.append(mention)
    milestones = tuple(replace(each, place=placed(each.place)) for each in before.milestones)
    return replace(page, milestones=milestones, mentions=tuple(mentions))


def _texts(page: FoundPage) -> dict[str, str]:
    """The plain text of each section of *page*, by its id."""
    try:
        sections = parse_body(page_body(page)).sections
    except BodyError:
        return {}
    return {section.id: plain_text(section) for section in sections}
