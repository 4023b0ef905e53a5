"""A page that was flattened to one line: its headings, caption and notes found in the flow."""

import re
from collections.abc import Iterator

from app.intake.dating.sentences import split_sentences
from app.intake.document import Block, Role
from app.intake.events.chronology_heads import ANNOUNCED
from app.intake.shaping.captions import leading_caption

FLAT = 700  # characters from which a paragraph may be a page in one line
FLAT_ENTRY = 200  # the same in an A-Z list, where every entry is in one line
_MOST_WORDS = 9
_STARTERS_TEXT = (
    "In On At The Under From Since Following As Over Also During After Before With Within While"
    " Through For By To A An This These It Its There Both Each Every Most Many Several Throughout"
    " Although When Where According Currently Today Furthermore Moreover However Among Between"
    " Despite Until Upon They We Our Their His Her Some All Other One Two Three Further Thus"
    " Additionally Recently Later Once If Given Based"
)
_STARTERS = frozenset(_STARTERS_TEXT.split())
_JOINING_TEXT = (
    "of the in and to with for a an by on at from or as its their our into over under between"
    " against than that which who when where while if because via per about within since"
)
_JOINING = frozenset(_JOINING_TEXT.split())
_DESCRIBING_TEXT = (
    "international national new joint former main armed regional local political military civil"
    " other first second third current senior high deputy permanent special then late united"
    " western eastern northern southern central european multinational own"
)
_DESCRIBING = frozenset(_DESCRIBING_TEXT.split())
_VERBS_TEXT = (
    "is are was were be been has have had will would can could may must shall do does did began"
    " joined took made gave held agreed decided remains remain contributes supports provides"
    " continues includes met said signed adopted established launched"
)
_VERBS = frozenset(_VERBS_TEXT.split())
_NOTE = re.compile(r"(\d{1,2})\.\s+(?=[A-Z])")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(f"[{_SUPERSCRIPTS}]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def unfold(block: Block, subject: str = "") -> list[Block]:
    """*block*, a paragraph of a flattened page, as headings, paragraphs, captions and notes.

    *subject* is the page's title: its names begin many sentences.
    """
    text = block.text
    made: list[Block] = []
    caption = leading_caption(text)
    if caption:
        made.append(Block(Role.CAPTION, caption, line=block.line))
    reader = _Reader(text, len(caption), subject)
    pending: list[tuple[int, int]] = []
    for role, start, end, mark in reader.parts():
        if role == Role.PARAGRAPH:
            pending.append((start, end))
            continue
        made += _paragraph(block, pending)
        pending = []
        made.append(Block(role, text[start:end], mark=mark, line=block.line))
    made += _paragraph(block, pending)
    return made if len(made) > 1 else [block]


def _paragraph(block: Block, spans: list[tuple[int, int]]) -> list[Block]:
    if not spans:
        return []
    return [Block(Role.PARAGRAPH, block.text[spans[0][0] : spans[-1][1]], line=block.line)]


class _Reader:
    """Goes through the sentences of a flattened page and looks for headings before each."""

    def __init__(self, text: str, start: int, subject: str) -> None:
        self._text = text
        self._start = start
        self._marked = {match[0]: match.start() for match in reversed(list(_MARK.finditer(text)))}
        self._small = frozenset(re.findall(r"(?<![\w’'-])[a-zà-þ][\w-]+", text))
        self._names = frozenset(re.findall(r"[A-ZÀ-Þ][\w-]{2,}", subject)) | {"NATO", "OSCE", "UN"}

    def parts(self) -> Iterator[tuple[Role, int, int, str]]:
        """Role, start, end and mark of each part, in order."""
        for start, end in split_sentences(self._text):
            if end <= self._start:
                continue
            start = max(start, self._start)
            note = _NOTE.match(self._text, start, end)
            if note and self._is_marked(note[1], start):
                yield Role.FOOTNOTE, note.end(), end, note[1]
                continue
            while cut := self._heading_end(start, end):
                yield Role.HEADING, start, cut[0], ""
                start = cut[1]
            yield Role.PARAGRAPH, start, end, ""

    def _is_marked(self, number: str, before: int) -> bool:
        mark = "".join(_SUPERSCRIPTS[int(digit)] for digit in number)
        return self._marked.get(mark, before) < before

    def _heading_end(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a heading that begins at *start* ends and the text goes on, if there is one."""
        words = list(re.finditer(r"\S+", self._text[start : min(end, start + 160)]))
        if len(words) < 3 or words[0][0] in _STARTERS - {"The"} or not words[0][0][0].isupper():
            return None
        for count in range(1, min(_MOST_WORDS, len(words) - 2) + 1):
            before = words[count - 1][0]
            if before[-1] == ",":
                continue
            if before[-1] in ".;:!?)" or before.lower() in _VERBS or before.isdigit():
                return None
            if self._begins_a_sentence(words, count):
                inner = self._second_heading(words[:count])
                last = inner or count
                return start + words[last - 1].end(), start + words[last].start()
        return None

    def _second_heading(self, words: list[re.Match[str]]) -> int:
        """Where in a heading another one begins ("Key areas Security work"); 0 when nowhere."""
        for count in range(2, len(words) - 1):
            before, word, after = (words[at][0] for at in (count - 1, count, count + 1))
            if not (before.islower() and word.istitle() and after.islower()):
                continue
            joined = before in _JOINING or before in _DESCRIBING or after in _JOINING
            if not joined and not self._is_name(word):
                return count
        return 0

    def _begins_a_sentence(self, words: list[re.Match[str]], count: int) -> bool:
        before, word, after = words[count - 1][0], words[count][0], words[count + 1][0]
        if _YEAR.fullmatch(word):
            heading = " ".join(each[0] for each in words[:count])
            return count < 5 and bool(ANNOUNCED.search(heading)) and after[0].isupper()
        if not word[0].isupper() or before.lower() in _JOINING:
            return False
        if word in _STARTERS:
            return count > 1 or before not in ("The", "All", "Our")
        if before[0].isupper() and (count > 1 or before.lower() not in self._small):
            # "Afghanistan Cooperation between ...": a place as a heading of its own.
            place = count == 1 and before.istitle() and word.lower() in self._small
            return place and after in _JOINING
        if words[0][0] in ("The", "A", "An") or before.lower() in _DESCRIBING:
            return False
        if self._is_name(word):
            shown = before[0].islower() or (count == 1 and before.lower() in self._small)
            return shown and after[0].islower() and after.lower() not in _JOINING
        if word.lower() not in self._small:
            return False
        return after[0].islower() or self._is_name(after)

    def _is_name(self, word: str) -> bool:
        return any(part in self._names for part in re.split(r"[-’']", word))
