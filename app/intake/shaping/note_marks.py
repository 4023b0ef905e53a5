"""The marks of footnotes in a text, from those that can be nothing else to mere guesses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from app.intake.dating import date_words as words
from app.intake.document import Block, Role, table_text

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SURE_MARK = re.compile(
    r"(?:(?<=[^\s\d])|(?<=(?:19|20)\d\d))(?<!\sm)(?<!\skm)(?P<high>[¹²³⁴-⁹]{1,2})"
    r"|(?<=\S)\s?\[(?P<boxed>\d{1,3})\](?!\()"
)
_MAY_BE_SURE = re.compile(r"[¹²³⁴-⁹\[]")
_WEAK_MARK = re.compile(
    r"(?:(?<=[a-zäöüéèа-яіїєґ]{3})|(?<=[A-Z]{4})|(?<=[)”\"’»]))(?P<glued>[1-9]\d?)(?=[\s.,;:)”\"]|$)"
    r"|(?<=[a-zäöüéèà-яіїєґ)”\"’»][.,;:!?])(?P<ended>[1-9]\d?)(?=\s|$)"
    r"|(?<=(?:19|20)\d\d[.,;:])(?P<behind>[1-9]\d?)(?=\s|$)"
    r"|(?<=[^\s/\d])\s?(?P<slashed>[1-9]\d?)/(?=[\s.,;:]|$)"
    r"|(?<=[A-Za-zäöüéа-яіїєґ)]{2})\s(?P<spaced>[1-9])(?=[.,;:](?!\d)|\s*$)"
    r"|(?<=\S)\s?\(\s(?P<bracketed>\d{1,2})\s\)"
    r"|(?<=[^\W\d_][^\W\d_])\s?\((?P<round>[1-9]\d?)\)(?=[\s.,;:]|$)"
    r"|(?<=[^\W\d_][.,;:!?”\"’»])\((?P<ended_round>[1-9]\d?)\)(?=[\s.,;:]|$)"
    r"|(?<=(?:19|20)\d\d)\s\((?P<dated_round>[1-9]\d?)\)(?=[\s.,;:]|$)"
    r"|(?<=[^\s\d]\s)(?P<apart>[¹²³⁴-⁹]{1,2})(?=[\s.,;:)]|$)"
    r"|(?<=[\w”\"’)])(?P<star>\*{1,4}|[†‡]{1,2})(?!\w)"
    r"|(?<=[\w”\"’).,])\s?\((?P<star_round>\*{1,3})\)"
    r"|(?<=[\w”\"’).,])\[(?P<lettered>[a-z])\](?!\()"
    r"|(?<=(?:19|20)\d\d)(?P<dated>[1-9])(?!\d)"
    r"|(?<=[a-zäöüéèà-я)”\"’»][.!?])\s(?P<last>[1-9]\d?)(?=\s*$)"
)
_GUESSED_MARK = re.compile(r"(?<=[a-zäöüéà-я)”\"’»-])\s(?P<guessed>[1-9]\d?)(?=\s[a-zà-яäöü])")
_NUMBERED_THING = re.compile(
    r"(?<!\w)(?:articles?|art|chapter|part|section|no|page|phase|annex|appendix|table|figure|paragraph"
    r"|title|basket|dimension|track|tier|pillar|group|option|round|level|class|step|task|corridor"
    r"|artikel|kapitel|teil|absatz|глава|раздел|часть|стать[яеию]|статт[яіюе]|статтею|розділ|частина|додаток|приложение|chapitre|annexe|partie|version|volume|vol|channel|type|mark|unit|para|pp?|fig"
    r"|subparagraph|item|point|clause|rule|principle|goal|day|week|abs|nr|ziff|ст|п|пункт)\.?$",
    re.IGNORECASE,
)
# Behind these a number counts something, or names it.
_SMALL_WORD = re.compile(
    r"(?<!\w)(?:at|of|to|in|by|on|from|and|or|the|than|is|are|was|were|over|about|some|for|with|a|an|all"
    r"|um|am|ab|seit|zum|zur|beim|dem|von|vom|bis|und|mit|als|die|der|den|im|et|de|du|le|la|les|des|à|au|en|в|на|с|из|и|до|о)$",
    re.IGNORECASE,
)
_MONTH_BEHIND = re.compile(rf"\.?\s(?:{words.MONTH})", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"{words.MONTH},?\s+(?:19|20)\d\d$", re.IGNORECASE)
_MARK_OF_LINK = re.compile(
    r"[\[(]?\s?(\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[a-z]|[ivxlc]{1,5}|[*†‡§]{1,3})\s?[\])]?"
)
_MARK_IN_TABLE = re.compile(
    r"(?<=[\w”\"’)])(?<!\bm)(?<!\bkm)(\*{1,3}|[¹²³⁴-⁹]{1,2})(?!\w)"  # "480¹", and no "480 km²"
)
_ASKS = re.compile(r"(?<=\S)\s?(\[\d{1,3}\]|[¹²³⁴-⁹]{1,2})|(?<=[^\W\d_])(\*)(?![\w*])")
_BEARS = re.compile(r"\[\d{1,3}\]|[¹²³⁴-⁹]{1,2}|\*(?=[^\s*])")


class Trust(IntEnum):
    """How sure it is that something is the mark of a footnote."""

    GUESSED = 0  # a number that stands in a sentence: only for notes that are all asked for in turn
    WEAK = 1  # a number at a word, where there are notes
    SURE = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """What looks like the mark of a footnote: in which block, from where to where.

    *before* are the words before it, by which a wrongly numbered mark is known, empty where they
    would tell nothing. *name* is that of
    the note where a link says it.
    """

    block: int
    start: int
    end: int
    mark: str
    trust: Trust
    before: str
    name: str = ""

    @property
    def sure(self) -> bool:
        """Whether it can be nothing else."""
        return self.trust == Trust.SURE


def find_marks(blocks: Sequence[Block], *, weak: bool) -> list[Mark]:
    """The marks of *blocks* in reading order; the *weak* ones are asked for where notes are."""
    found: list[Mark] = []
    names = frozenset(block.name for block in blocks if block.name)
    for at, block in enumerate(blocks):
        found += sorted(_marks(at, block, names, weak=weak), key=lambda each: each.start)
    return found


def marks_asked_for(blocks: Sequence[Block]) -> frozenset[str]:
    """The marks behind words that can hardly be anything else, as they are written."""
    return frozenset(
        match[1] or match[2] for block in blocks for match in _ASKS.finditer(block.text)
    )


def bears_one(block: Block, marks: frozenset[str]) -> bool:
    """Whether a line begins with one of *marks*, so that it is the note of that mark."""
    match = _BEARS.match(block.text) if marks else None
    return block.mark in marks or (match is not None and match[0] in marks)


def _marks(number: int, block: Block, names: frozenset[str], *, weak: bool) -> Iterator[Mark]:
    if block.role == Role.TABLE:
        yield from _in_cells(number, block)
    if block.role in (Role.TABLE, Role.PREFORMATTED, Role.RULE):
        return
    if not weak and not _MAY_BE_SURE.search(block.text) and not block.links:
        return
    taken: set[int] = set()
    for link in block.links if names else ():
        found = _MARK_OF_LINK.fullmatch(block.text, link.start, link.end)
        if found and link.start > 0 and link.address in names:
            mark = _mark(number, block, found.span(), found[1].translate(SUPERSCRIPTS), Trust.SURE)
            yield replace(mark, name=link.address)
            taken |= set(range(*found.span()))
    patterns = ((_SURE_MARK, Trust.SURE), (_WEAK_MARK, Trust.WEAK), (_GUESSED_MARK, Trust.GUESSED))
    for pattern, trust in patterns if weak else patterns[:1]:
        for match in pattern.finditer(block.text, 1):
            if block.text.startswith("(", match.end()):
                continue  # written as "[^1](", it would be read back as a link
            if match.start() in taken or (trust != Trust.SURE and not _may_mark(block.text, match)):
                continue
            taken |= set(range(*match.span()))
            said = match[match.lastgroup or 0].translate(SUPERSCRIPTS)
            certain = Trust.SURE if match.lastgroup == "apart" else trust
            yield _mark(number, block, match.span(), said, certain)


def _in_cells(number: int, block: Block) -> Iterator[Mark]:
    """The marks behind the words of cells; a cell tells too little to know a mark by its words."""
    if block.text != table_text(block.rows):
        return
    for match in _MARK_IN_TABLE.finditer(block.text):
        said = match[1].translate(SUPERSCRIPTS)
        yield Mark(number, *match.span(), said, Trust.WEAK, "")


def _may_mark(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    if match.lastgroup == "dated":
        return bool(_MONTH_BEFORE.search(before))
    if match.lastgroup in ("guessed", "spaced") and (
        _SMALL_WORD.search(before) or _MONTH_BEHIND.match(text, match.end())
    ):
        return False
    return not _NUMBERED_THING.search(before.rstrip("\u00a0 ("))


def _mark(number: int, block: Block, span: tuple[int, int], mark: str, trust: Trust) -> Mark:
    start, end = span
    before = " ".join(block.text[max(0, start - 60) : start].lower().split()[-3:])
    return Mark(number, start, end, mark, trust, before.strip(" .,;:()"))
