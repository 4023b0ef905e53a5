"""The lines of a plain text: indent, bullet, number, ruler, and whether a line goes on."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from app.intake.dating import date_words
from app.intake.frame.bylines import is_byline
from app.intake.frame.programme import is_of_a_programme
from app.intake.readers.text.broken_lines import is_broken

_BULLET = re.compile(r"([•·▪▫◦●○‣∙■□➢►]|[-–—*+](?=\s))[\s\u00a0]*(?P<text>.*)")
# "5. Mai", "29. 4. 1993", "7. und 8. Dezember", "21. 11. 22. 11. 2005", "17.06.21 9:30"
_REST_OF_A_DATE = (
    rf"(?:(?:und|bis|et|и|та|[-–—])\s\d{{1,2}}\.?\s)?{date_words.MONTH}"
    r"|(?:0?[1-9]|1[0-2])\.\s?(?:\d{1,2}\.\s?(?:0?[1-9]|1[0-2])\.\s?)?(?:19|20)\d\d(?!\d)"
    r"|\d{1,2}:\d\d(?!\d)"
)
_NUMBER = re.compile(
    r"(?!c\.\s(?:1[5-9]|20)\d\d(?!\d))"  # "c. 2003": about that year
    rf"(?P<mark>\(?(?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?)"
    rf"[\s\u00a0]+(?!{_REST_OF_A_DATE})(?P<text>\S.*)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")
_LETTER = re.compile(r"([A-Z])\.")
_INITIAL = re.compile(r"[A-Z]\.\s")
_FIRST_LETTERS = "AIVX"  # with which counting begins, and which are numbers
_NUMBER_ALONE = re.compile(r"\(?\d{1,3}[.)]")
_RULE = re.compile(r"([-–—_=*~#•.])(?:\s?\1){3,}")
# "== Aims ==", "==Aims==", "## Aims"; a formula begins with one mark and its name
_MARKED_HEADING = re.compile(
    r"(?P<marks>={1,6}(?=\s)|={2,6}(?=[^=]+={2,6}\s*$)|#{1,6}(?=\s))\s*"
    r"(?P<text>[^=#\s].*?)\s*(?:=*|#*)"
)
_GLUED_GLOSS = re.compile(r"(?<![^\W\d_])([A-Z]{2,8})\1$")
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|pdf|docx?|mp[34])\b", re.IGNORECASE)
# "vom 7. September 2012", "vom 04.01.2017, 16:30 Uhr | Update: 04.01.2017": no line goes on in it.
_DAY_OF_A_PAPER = re.compile(
    rf"(?:vom|du|от|від)\s\d{{1,2}}\.?\s?(?:\d{{1,2}}\.\s?|{date_words.MONTH}\s)(?:19|20)\d\d"
    r"(?:\s(?:г\.|года|р\.|року))?(?:,?\s\d\d[:.]\d\d(?:\sUhr)?)?(?:\s\|.*)?",
    re.IGNORECASE,
)
# Some of these begin with a small letter, and are no rest of the title above them.
_DAY_OF_A_PAGE = re.compile(
    r"(?:(?:posted|published|written|(?:last\s)?updated|publié|mis\s(?:en\sligne|à\sjour)|erstellt)\b"
    rf"|{date_words.WEEKDAY}\b).{{0,40}}\b(?:19|20)\d\d(?:,?\s.{{0,20}})?",
    re.IGNORECASE,
)
_BEFORE_A_NAME = re.compile(r"(?:by|par|von)\s?:?", re.IGNORECASE)
# A name of a user, an address or a button in a line of its own.
_ALONE = re.compile(r"(?:https?://|www\.)\S+|[^\W\d_][\w-]*(?:\.[A-Za-z]{2,4})?")
_LABEL = re.compile(r"(?:автори?|авторы|источник|джерело|фото|auteur|source)\s?:\s", re.IGNORECASE)
_BROKEN = 20  # characters from which on a line without an end may go on in the next
_WRAPPED_AT_MOST = 110
_NARROWEST = 45
_BROKEN_LINES = 3


class Kind(StrEnum):
    """What a line begins with."""

    BLANK = "blank"
    RULE = "rule"
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    TEXT = "text"


# Every line is asked for its kind many times, and to find a member by name takes as long as that.
_BLANK, _NUMBERED, _TEXT = Kind.BLANK, Kind.NUMBER, Kind.TEXT
_MAY_GO_ON = frozenset((Kind.TEXT, Kind.BULLET, Kind.NUMBER))


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, its indent in columns, its kind, its mark and its words.

    *quoted* is how deep in quotations it stands, 0 where it is the text's own.
    """

    number: int
    indent: int
    kind: Kind
    text: str
    mark: str = ""
    cells: tuple[str, ...] = ()
    quoted: int = 0


def read_lines(text: str) -> list[Line]:
    """The lines of *text*; trailing white space does not count, fixed spaces inside do."""
    lines = [read_line(number, raw) for number, raw in enumerate(text.split("\n"), start=1)]
    marks = {line.mark for line in lines if line.kind is _NUMBERED}
    if not marks:
        return lines
    return [
        _as_text(line)
        if line.kind is _NUMBERED and (_is_initial(line, marks) or _is_decimal(line))
        else line
        for line in lines
    ]


def _is_initial(line: Line, marks: Set[str]) -> bool:
    """Whether a letter is no number of an item but begins a name: "M. Dupont", "P. E. Berg".

    What is counted with letters has the letter before it too.
    """
    letter = _LETTER.fullmatch(line.mark)
    if letter is None or not line.text:
        return False
    if _INITIAL.match(line.text):
        return True
    return letter[1] not in _FIRST_LETTERS and f"{chr(ord(letter[1]) - 1)}." not in marks


def _is_decimal(line: Line) -> bool:
    """Whether a number counts what follows, as "4.5 million", where "4.5 Aims" heads a part."""
    return _DECIMAL.fullmatch(line.mark) is not None and line.text[:1].islower()


def _as_text(line: Line) -> Line:
    return replace(line, kind=Kind.TEXT, text=f"{line.mark} {line.text}", mark="")


def read_line(number: int, raw: str) -> Line:
    """The line *raw*, the one with that *number*, by itself."""
    if not raw:
        return Line(number, 0, _BLANK, "")
    expanded = raw.expandtabs(4) if raw[:1] == "\t" else raw
    words = expanded.strip(" \t\u00a0\u200b\ufeff")
    indent = len(expanded) - len(expanded.lstrip(" \t\u00a0"))
    if not words or words.isspace():  # also of the wide spaces of other scripts
        return Line(number, 0, _BLANK, "")
    if _RULE.fullmatch(words):
        return Line(number, indent, Kind.RULE, words)
    cells = _cells(words)
    if match := _MARKED_HEADING.fullmatch(words):
        return Line(number, indent, Kind.HEADING, match["text"], match["marks"])
    if not cells and (match := _BULLET.fullmatch(words)):
        return Line(number, indent, Kind.BULLET, match["text"], match[1])
    if _NUMBER_ALONE.fullmatch(words):
        return Line(number, indent, Kind.NUMBER, "", words)
    if not cells and (match := _NUMBER.fullmatch(words)):
        return Line(number, indent, Kind.NUMBER, match["text"], match["mark"])
    return Line(number, indent, _TEXT, words, cells=cells)


def _cells(words: str) -> tuple[str, ...]:
    """The cells of a line that may be a row of a table; none when it has no columns."""
    if words.count("|") >= 1:
        inner = words.removeprefix("|").removesuffix("|")
        cells = tuple(cell.strip(" \t\u00a0") for cell in inner.split("|"))
        return cells if len(cells) > 1 else ()
    if "\t" in words:
        return tuple(cell.strip() for cell in re.split(r"\t+", words))
    return ()


@dataclass(frozen=True, slots=True)
class Wrapping:
    """At which width a text's lines are broken; 0 where each line is a paragraph.

    Of a page of which some paragraphs are broken and others are not, *broken* has the numbers of
    the lines that go on in the next.
    """

    width: int
    broken: frozenset[int] = frozenset()

    def goes_on(self, line: Line, following: Line) -> bool:
        """Whether *following* belongs to the same paragraph as *line*."""
        if following.kind is not _TEXT or not following.text or following.quoted != line.quoted:
            return False
        if line.quoted:  # an empty line parts the paragraphs of a mail
            return not following.mark and len(line.text) <= _WRAPPED_AT_MOST
        if _ends_with_gloss(line.text):
            return True
        if _BEFORE_A_NAME.fullmatch(following.text) or is_of_a_programme(following.text):
            return False
        if line.number in self.broken or self._fills(line, following):
            return True
        if is_broken(line.text, following.text):
            return True
        begins_small = following.text[0].islower() or following.text[0] in "),;"
        if _FILE_NAME.match(following.text) or _LABEL.match(following.text):
            return False
        if is_day_of_the_text(following.text) or is_byline(following.text, first=False):
            return False
        if _ALONE.fullmatch(following.text):
            return False
        unfinished = line.text[-1:] not in '.!?:;…”"' and len(line.text) > _BROKEN
        return begins_small and unfinished

    def _fills(self, line: Line, following: Line) -> bool:
        """Whether the first word of *following* would not have fitted into *line*."""
        if not self.width:
            return False
        first_word = len(following.text.split()[0])
        return line.indent + len(line.text) + 1 + first_word > self.width - 4


def is_day_of_the_text(text: str) -> bool:
    """Whether a line is the day of a law, a letter, a report or a page, below its title."""
    patterns = (_DAY_OF_A_PAPER, _DAY_OF_A_PAGE)
    return any(pattern.fullmatch(text) is not None for pattern in patterns)


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """How the paragraphs of a text are broken, as far as its line lengths tell."""
    followed = [
        here.indent + len(here.text)
        for here, following in pairwise(lines)
        if following.kind is _TEXT and here.kind in _MAY_GO_ON and here.text and not here.cells
    ]
    broken = frozenset(_broken_lines(lines))
    if len(followed) < 4:
        return Wrapping(0, broken)
    longest = max(len(line.text) + line.indent for line in lines)
    full = sum(length > 0.75 * longest for length in followed)
    if longest > _WRAPPED_AT_MOST or longest < 40 or full < 0.6 * len(followed):
        return Wrapping(0, broken)
    return Wrapping(longest)


def _broken_lines(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines that go on in the next one, in paragraphs broken at a width.

    Such a paragraph has three lines or more, and to none would the first word of the next have
    fitted; of most, no sentence ends where the line does.
    """
    run: list[Line] = []
    for line in (*lines, Line(0, 0, _BLANK, "")):
        is_text = line.kind is _TEXT and not line.cells
        if is_text and (not run or line.indent == run[-1].indent):
            run.append(line)
            continue
        if len(run) >= _BROKEN_LINES and _is_broken_paragraph(run):
            yield from (each.number for each in run[:-1])
        run = [line] if is_text else []


def _is_broken_paragraph(run: Sequence[Line]) -> bool:
    longest = max(len(line.text) for line in run)
    if not _NARROWEST <= longest <= _WRAPPED_AT_MOST:
        return False
    filled = all(
        len(here.text) + 1 + len(following.text.split()[0]) > longest
        for here, following in pairwise(run)
    )
    ended = sum(line.text[-1] in ".!?:;" for line in run[:-1])
    return filled and 3 * ended <= len(run) - 1


def glossed(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines that hold the long form of an abbreviation glued before them."""
    for here, following in pairwise(lines):
        if following.kind is _TEXT and _ends_with_gloss(here.text):
            yield following.number


def _ends_with_gloss(text: str) -> bool:
    """Whether an abbreviation stands twice at the end of *text*, as before its long form."""
    return text[-1:].isupper() and _GLUED_GLOSS.search(text) is not None
