"""What a list of other documents lists: a page of news, the hits of a search, an index.

The entries are told by what parts them: a line with the day of publication, a date in a line of
its own, a date at the edge of a line, items with a link and a date, a heading, a link that is all
there is in its line, or a short line above a longer one. A list that does not say that it is one
has to show it in its title and in its form.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from app.intake.document import Block, Role
from app.intake.shaping.listed_items import (
    EDGE,
    MOST_TITLE_WORDS,
    dated_items,
    days_in,
    is_list_of,
    may_be_title,
)
from app.intake.shaping.page_facts import PageFacts, read_stamp

_LIST_TITLE = re.compile(
    r"\b(?:index|a\s?(?:-|–|to)\s?z|communiqu\w*s|ministerial communiqu\w*|archives?|newsroom"
    r"|(?:press )?releases|news(?=$|:| and )|latest news|speeches|official texts|documents"
    r"|publications|statements|declarations|all (?:topics|articles|pages))\b",
    re.IGNORECASE,
)
_INDEX_TITLE = re.compile(r"\bindex\b|\ba\s?(?:-|–|to)\s?z\b", re.IGNORECASE)
_PLACE = re.compile(r",\s+[A-ZÀ-Þ][\w .'’()-]{1,40}")
_FEWEST_SAID, _FEWEST = 2, 3  # entries of a list that says that it is one, and of any other
_MOST = 1_000  # entries: nobody ticks more, and each takes a millisecond to be understood
MOST_BLOCKS = 10 * _MOST  # of a document in which entries are looked for at all
_FEWEST_LINKS = 5
_MOST_LINKS = 0.6  # of its blocks are links in a page that is nothing but a list of them
_TITLED = 0.8  # of the entries at least have a title that may be one
_SHORT_WORDS = 9  # of the name of a theme above the sentence about it
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """One document of a list: its title, its date and address if they are told, its text."""

    title: str
    date: str
    url: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an entry begins, where its title stands and where its text, and its date.

    *words* are those of the title where it is not all of its block, *placed* says that the line
    of the date names a place as well, and so belongs to the text.
    """

    at: int
    title: int
    text: int
    date: str = ""
    words: str = ""
    placed: bool = False


def listed_blocks(document: Sequence[Block], cleaned: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a document that are content, with the days of publication among them.

    These were cut as facts about the page, of which each entry has its own.
    """
    made: list[Block] = []
    at = 0
    for block in document:
        if at < len(cleaned) and _is_of(cleaned[at], block):
            made.append(cleaned[at])
            at += 1
        elif not block.chrome and _day_of(block):
            made.append(block)
    return (*made, *cleaned[at:])


def _is_of(cleaned: Block, block: Block) -> bool:
    """Whether *cleaned* is *block*, of which parts may have been cut."""
    return cleaned.text == block.text or (cleaned.line == block.line != 0)


def list_entries(
    blocks: Sequence[Block], title: str, address: str, *, says_so: bool
) -> tuple[ListedEntry, ...]:
    """The entries of the list that *blocks* are; nothing where they are no list, or too long a one.

    *address* is that of the page, from which its links lead. *says_so* tells that the page calls
    itself a list.
    """
    named = bool(_LIST_TITLE.search(title))
    ways: list[Callable[[Sequence[Block]], list[_Start]]] = []
    if says_so or named:
        ways += [_by_stamps, _by_labels, _by_dated_lines]
    if says_so:
        ways.append(_by_headings)
    if says_so or named or is_list_of(dated_items(blocks), blocks):
        ways.insert(0, _by_items)
    if says_so or named or _is_all_links(blocks):
        ways.append(_by_links)
    if _INDEX_TITLE.search(title):
        ways += [_by_headings, _by_short_lines]
    fewest = _FEWEST_SAID if says_so else _FEWEST
    for way in ways:
        starts = way(blocks)
        if len(starts) > _MOST:
            return ()
        if len(starts) >= fewest:
            return tuple(_entries(blocks, starts, address))
    return ()


def _entries(
    blocks: Sequence[Block], starts: Sequence[_Start], address: str
) -> Iterator[ListedEntry]:
    ends = [*(start.at for start in starts[1:]), len(blocks)]
    for start, end in zip(starts, ends, strict=True):
        title, *rest = (start.words or blocks[start.title].text).strip().split("\n")
        text = [part for part in blocks[start.text : end] if not _is_mere_link(part)]
        while text and text[-1].role == Role.HEADING:  # it stands above the next entry
            text.pop()
        if rest:
            text.insert(0, Block(Role.PARAGRAPH, "\n".join(rest), line=blocks[start.title].line))
        if start.placed:
            text.insert(0, replace(blocks[start.at], role=Role.PARAGRAPH))
        url = _address_of([blocks[start.title], *blocks[start.at : end]], address)
        yield ListedEntry(" ".join(title.split()), start.date, url, tuple(text))


def _address_of(blocks: Sequence[Block], base: str) -> str:
    """Where the first link of *blocks* leads, seen from the address *base*."""
    for block in blocks:
        for link in block.links:
            found = urljoin(base, link.address)
            if found.lower().startswith(_WEB):
                return found
    return ""


# What may part the entries


def _by_stamps(blocks: Sequence[Block]) -> list[_Start]:
    """A title, and below it a line such as "Publishing date: 29 June 2006"."""
    return [
        _Start(at - 1, at - 1, at + 1, day)
        for at, block in enumerate(blocks)
        if at and (day := _stamped_day(block)) and not _day_of(blocks[at - 1])
    ]


def _by_items(blocks: Sequence[Block]) -> list[_Start]:
    """Items with a link, which is the title, and a date."""
    return [
        _Start(item.at, item.title, item.title + 1, item.date, item.words)
        for item in dated_items(blocks)
    ]


def _by_labels(blocks: Sequence[Block]) -> list[_Start]:
    """A date in a line of its own, above the title or below it."""
    days = {at: day for at, block in enumerate(blocks) if (day := _day_of(block))}
    above = [
        _Start(at, at + 1, at + 2, day, placed=bool(_placed_day(blocks[at].text)))
        for at, day in days.items()
        if at + 1 < len(blocks) and at + 1 not in days
    ]
    below = [
        _Start(at - 1, at - 1, at + 1, day) for at, day in days.items() if at and at - 1 not in days
    ]
    ends_with_one = len(blocks) - 1 in days
    ways = [below] if ends_with_one else [above, below]
    ways.sort(key=lambda way: -_links(blocks, way))
    return next((way for way in ways if _are_titled(blocks, way)), [])


def _links(blocks: Sequence[Block], starts: Sequence[_Start]) -> int:
    """How many titles of *starts* are links."""
    return sum(bool(blocks[start.title].links) for start in starts)


def _are_titled(blocks: Sequence[Block], starts: Sequence[_Start]) -> bool:
    """Whether hardly any title of *starts* is a sentence, as in a chronology."""
    lines = [blocks[start.title].text.strip().partition("\n")[0] for start in starts]
    return bool(lines) and sum(map(may_be_title, lines)) >= _TITLED * len(lines)


def _by_dated_lines(blocks: Sequence[Block]) -> list[_Start]:
    """A title with its date before or behind it, in one line."""
    found = []
    for at, block in enumerate(blocks):
        text = block.text.strip()
        if len(text.split()) > MOST_TITLE_WORDS:
            continue
        for date in days_in(text):
            words = f"{text[: date.start]}\n{text[date.end :]}".strip(EDGE)
            if "\n" not in words and len(words.split()) > 1:  # it stands at an edge
                found.append(_Start(at, at, at + 1, date.value, words))
                break
    return found


def _by_headings(blocks: Sequence[Block]) -> list[_Start]:
    levels = [block.level for block in blocks if block.role == Role.HEADING and block.level > 1]
    level = max(set(levels), key=lambda each: (levels.count(each), -each), default=0)
    return [
        _Start(at, at, at + 1)
        for at, block in enumerate(blocks)
        if block.role == Role.HEADING and block.level == level and level
    ]


def _by_links(blocks: Sequence[Block]) -> list[_Start]:
    return [_Start(at, at, at + 1) for at, block in enumerate(blocks) if _is_link(block)]


def _by_short_lines(blocks: Sequence[Block]) -> list[_Start]:
    """A theme in a short line, below it a sentence on it."""
    return [
        _Start(at, at, at + 1)
        for at, block in enumerate(blocks[:-1])
        if len(block.text.split()) <= _SHORT_WORDS
        and may_be_title(block.text.strip())
        and blocks[at + 1].text.rstrip()[-1:] in ".!?…"
        and len(blocks[at + 1].text) > len(block.text)
    ]


# What a block is


def _is_link(block: Block) -> bool:
    """Whether a link to the web is all that *block* says, and it says more than "here"."""
    text = block.text.strip()
    linked = sum(link.end - link.start for link in block.links if block.role != Role.TABLE)
    return len(text) > 3 and linked >= 0.9 * len(text) and not _is_mere_link(block)


def _is_mere_link(block: Block) -> bool:
    """Whether *block* is a link that only says where more is to be read."""
    words = " ".join(block.text.lower().split()).strip(" .…»>")
    return bool(block.links) and words in ("read more", "more", "details", "lire la suite", "далее")


def _is_all_links(blocks: Sequence[Block]) -> bool:
    links = sum(map(_is_link, blocks))
    return links >= _FEWEST_LINKS and links >= _MOST_LINKS * len(blocks)


def _stamped_day(block: Block) -> str:
    """The day in a line that says when a document was published."""
    facts, rule = read_stamp(replace(block, role=Role.PARAGRAPH), PageFacts(), bare_dates=False)
    return facts.published if rule == "page metadata: date" else ""


def _day_of(block: Block) -> str:
    """The day for which *block* stands, be it that a place is named beside it."""
    if len(block.text) > 80 or not any(map(str.isdigit, block.text)):
        return ""
    facts, rule = read_stamp(replace(block, role=Role.PARAGRAPH), PageFacts(), bare_dates=True)
    if rule == "page metadata: date":
        return facts.published
    return _placed_day(block.text)


def _placed_day(text: str) -> str:
    """The day of a line that is a day and a place."""
    text = " ".join(text.split())
    days = days_in(text)
    if days and days[0].start == 0 and _PLACE.fullmatch(text[days[0].end :]):
        return days[0].value
    return ""
