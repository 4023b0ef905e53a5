"""Lists of what a document holds, with the numbers of its pages or as its headings say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.prose import is_prose

CONTENTS = "list of contents"
_HEAD = re.compile(
    r"(?:(?:table|list) of )?contents|contents page|inhalt(?:sverzeichnis|sübersicht)?|sommaire"
    r"|table des matières|содержание|оглавление|зміст|(?:list|table) of (?:figures|tables|maps"
    r"|boxes|illustrations|annexes|abbreviations and tables)|(?:abbildungs|tabellen|karten)"
    r"verzeichnis|(?:liste|table) des (?:figures|tableaux|cartes|encadrés|illustrations|annexes)"
    r"|in this issue|today['’]s headlines|headlines|dans ce numéro|in dieser ausgabe"
    r"|в (?:этом )?номере"
    r"|у (?:цьому )?номері|список (?:таблиц|рисунков|иллюстраций)|(?:перелік|список) (?:таблиць"
    r"|рисунків)",
    re.IGNORECASE,
)
_OF_PAGES = re.compile(r"(?:page|seite|s\.|p\.|стр\.?|с\.|сторінка|страница)", re.IGNORECASE)
# A number of a page, and what parts it from the words: leaders or a tab say that it is one.
_PAGE = re.compile(r"(?<![^\s.…·_])(?:1[0-8]\d\d|\d{1,3}|[ivxl]{1,6})$")
_LONGEST_PAGE = 6  # characters
_LEADERS = re.compile(r"(?:\t\s*|(?:[.…·_]\s?){3,})(?:[ps]\.)?\s*$")
# What a number behind these counts is no page: "Report No. 14", "Annex 2", "12 May 20".
_COUNTED = re.compile(
    r"(?:\b(?:no|nos|nr|vol|volume|issue|table|figure|fig|box|annex|annexe|appendix|article|art"
    r"|artikel|chapter|chapitre|kapitel|part|teil|partie|section|abschnitt|resolution|page|seite"
    r"|protocol|protokoll|document|report|session|version|rev|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|глава|статья|стаття|раздел|розділ"
    r"|часть|частина|приложение|додаток|таблица|таблиця|выпуск|випуск|резолюция|резолюція)\.?"
    r"|n°|№|[,:;.–—-])$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?:chapter|kapitel|chapitre|глава|розділ|part|teil|partie|annex|annexe|anhang)\s+)?"
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|[IVX]{1,5}\.)[:.]?\s+",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=[^\W\d_])[\s.…]+\d{1,3}\s+(?=[^\W\d_])")  # pages of entries run together
_GLUED = re.compile(r"[^\W\d_].*?[\s.…]\d{1,3}(?=\s+[^\W\d_]|\s*$)")
_EDIT = re.compile(r"\s*\[[^\[\]]{0,40}\]$")  # behind the headings of an encyclopaedia
_FEWEST, _FEWEST_WITHOUT_HEAD = 2, 4  # entries
_MOST_UNKNOWN = 5  # lines in a row that say no heading of the text
_LONGEST, _LONGEST_HEAD = 250, 60  # characters


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of a list: its words, and its page, of which a foreword has Roman ones."""

    words: str
    page: int
    is_roman: bool


def take_contents(blocks: Sequence[Block], rules: list[str], *, of_a_site: bool = True) -> None:
    """Give the lists of contents in *blocks* their rule: such as have a heading, such as have none.

    Below a heading "Contents" an entry ends with the number of a page, or says again a heading
    that comes further down. Without it all end with rising numbers, and most are such headings,
    in the order in which those come. *of_a_site*, lines without pages and bullets are none: there
    short lines stand again for many reasons.
    """
    places = _last_places(blocks)
    at = 0
    while at < len(blocks):
        if _is_head(blocks[at]):
            end, is_list = _end_below_head(blocks, at + 1, places, loose=not of_a_site)
        else:
            end, is_list = _end_without_head(blocks, at, places)
        for each in range(at, end) if is_list else ():
            rules[each] = rules[each] if blocks[each].chrome else CONTENTS
        at = max(at + 1, end if is_list or not _is_head(blocks[at]) else 0)


def _is_head(block: Block) -> bool:
    """Whether it is "Contents", or "Contents Page", of which a word stands above the numbers."""
    if block.role == Role.TABLE or len(block.text) > _LONGEST_HEAD:
        return False
    words, _, last = " ".join(block.text.split()).rstrip(" :").rpartition(" ")
    return bool(_HEAD.fullmatch(f"{words} {last}".strip())) or bool(
        _OF_PAGES.fullmatch(last) and _HEAD.fullmatch(words)
    )


def _last_places(blocks: Sequence[Block]) -> dict[str, int]:
    """Where each short line stands last, by its words without a number before them."""
    places: dict[str, int] = {}
    for position, block in enumerate(blocks):
        if block.role != Role.TABLE and len(block.text) <= _LONGEST and not block.chrome:
            places[_plain(block.text)] = position
    places.pop("", None)
    return places


def _plain(text: str) -> str:
    return folded(_NUMBERED.sub("", _EDIT.sub("", text.strip())))


def _end_below_head(
    blocks: Sequence[Block], start: int, places: dict[str, int], *, loose: bool
) -> tuple[int, bool]:
    """Where the lines end that may be the list beginning at *start*, and whether they are one."""
    end = at = start
    page = paged = known = 0
    said: list[str] = []
    while at < len(blocks):
        block = blocks[at]
        entries = _entries(block, page)
        words = [each.words for each in entries] or [block.text]
        if (block.chrome and not entries) or _OF_PAGES.fullmatch(block.text.strip()):
            pass  # a running head in a list of several pages, a word above the numbers
        elif (
            entries
            or (not paged and _is_like(block, blocks[start]))
            or (
                (loose or paged) and _is_again(block, at, places) and _plain(block.text) not in said
            )
        ):
            page = max(page, *(each.page for each in entries if not each.is_roman), 0)
            paged += len(entries)
            known += sum(_is_known(each, at, places) for each in words)
            said += map(_plain, words)
            end = at + 1
        elif loose and not paged and _comes_back(blocks, at, places, said):
            said += map(_plain, words)
        elif not _goes_on(blocks, at, page, places):
            break
        at += 1
    return end, max(paged, known) >= _FEWEST and (paged + known) * 3 >= len(said)


def _end_without_head(
    blocks: Sequence[Block], start: int, places: dict[str, int]
) -> tuple[int, bool]:
    """Where the entries end that begin with one at *start*, and whether they are a list."""
    words: list[str] = []
    at = end = start
    page = 0
    while at < len(blocks):
        found = _entries(blocks[at], page)
        if found:
            words += (each.words for each in found)
            page = max(page, *(each.page for each in found if not each.is_roman), 0)
            end = at + 1
        elif at == start or not blocks[at].chrome:
            break
        at += 1
    stand = [places.get(_plain(each), -1) for each in words]
    known = [each for each in stand if each >= end]
    is_list = len(words) >= _FEWEST_WITHOUT_HEAD and len(known) * 4 >= len(words) * 3
    return end, is_list and known == sorted(known)


def _entries(block: Block, page: int) -> list[_Entry]:
    """The entries that *block* is, the pages of which go on from *page*; none if a line is none."""
    if block.role == Role.TABLE:
        lines = ["\t".join(cell.strip() for cell in row if cell.strip()) for row in block.rows]
        if lines and (_HEAD.match(lines[0]) or _OF_PAGES.fullmatch(lines[0].strip())):
            lines = lines[1:]
        return _rising([_entry(line) for line in lines if line.strip()], page)
    if not _PAGE.search(block.text.rstrip()[-_LONGEST_PAGE:]):
        return []
    if len(block.text) > _LONGEST:
        lines = [each[0] for each in _GLUED.finditer(block.text)]
        return _rising([_entry(line) for line in lines], page) if len(lines) > _FEWEST else []
    found = _rising([_entry(line) for line in block.text.split("\n") if line.strip()], page)
    return found or _rising([_entry(" ".join(block.text.split("\n")))], page)


def _entry(line: str) -> _Entry | None:
    text = line.strip()
    found = _PAGE.search(text, max(0, len(text) - _LONGEST_PAGE))
    if found is None or len(text) > _LONGEST:
        return None
    before, number = text[: found.start()], found[0]
    words = before.rstrip(" .…·_\t\xa0")
    is_led = _LEADERS.search(before, max(0, len(before) - _LONGEST_PAGE)) is not None
    is_parted = is_led or (before[-1:].isspace() and not _COUNTED.search(before.rstrip()))
    if not (is_parted and any(map(str.isalpha, words))):
        return None
    is_roman = not number.isdecimal()
    return _Entry(words, 0 if is_roman else int(number), is_roman)


def _rising(entries: Sequence[_Entry | None], page: int) -> list[_Entry]:
    """*entries* if all are such and none goes back; pages of a foreword count by themselves."""
    found = [each for each in entries if each]
    pages = [page, *(each.page for each in found if not each.is_roman)]
    return found if len(found) == len(entries) and pages == sorted(pages) else []


def _is_known(words: str, at: int, places: dict[str, int]) -> bool:
    """Whether *words*, or those of one of several entries in them, stand again below *at*."""
    parts = (words, *_INSIDE.split(words))
    return any(places.get(_plain(part), -1) > at for part in parts)


def _is_again(block: Block, at: int, places: dict[str, int]) -> bool:
    """Whether *block* says a heading that comes below, and is none that its format marks."""
    if block.role == Role.TABLE or is_prose(block):
        return False
    is_marked = block.role == Role.HEADING and block.level > 0 and not block.mark
    return not is_marked and _is_known(block.text, at, places)


def _is_like(block: Block, first: Block) -> bool:
    """Whether *block* is an item as the *first* is: below bullets a number is a heading again."""
    bullet = not any(map(str.isalnum, first.mark))
    same = not bullet or block.mark == first.mark
    return same and (block.role == Role.ITEM or bool(block.role == Role.HEADING and block.mark))


def _comes_back(
    blocks: Sequence[Block], at: int, places: dict[str, int], said: Sequence[str]
) -> bool:
    """Whether a list without pages goes on below a line that says no heading of the text."""
    for each in range(at, min(at + _MOST_UNKNOWN + 1, len(blocks))):
        block = blocks[each]
        is_marked = block.role == Role.HEADING and block.level > 0
        if is_prose(block) or is_marked or block.role == Role.TABLE or _plain(block.text) in said:
            return False
        if _is_again(block, each, places):
            return True
    return False


def _goes_on(blocks: Sequence[Block], at: int, page: int, places: dict[str, int]) -> bool:
    """Whether the line at *at* is the first half of an entry, or names a part of the list."""
    block = blocks[at]
    below = _entries(blocks[at + 1], page) if at + 1 < len(blocks) else []
    if not below or is_prose(block) or block.role == Role.TABLE:
        return False
    both = f"{block.text.strip()} {below[0].words}"
    return any(_is_known(words, at + 1, places) for words in (both, below[0].words))
