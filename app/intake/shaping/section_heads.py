"""Headings of sections: marked by the format, or lines that only look like headings."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating import date_words as words
from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.shaping.counted_heads import agreed
from app.intake.shaping.entry_heads import agreed_on_entries
from app.intake.shaping.heading_looks import (
    NUMBERED_PART,
    YEAR,
    bare_lines_at_the_start,
    is_label,
    looks_like_a_heading,
)
from app.intake.shaping.lines_of_labels import is_no_heading
from app.intake.shaping.marked_heads import are_told_apart, is_plain, levelled
from app.intake.shaping.shouted_heads import shouted_heads
from app.intake.spans import moved, retold

_TURN = re.compile(r"([A-ZÀ-ÞА-ЯІЇЄҐ][^\W\d_.’'-]{0,20}(?:[ .’'-][^\W\d_.]{1,20}){0,3}\.?)\s?:\s\S")
_FEWEST_TURNS = 3  # of somebody who speaks
PART = re.compile(r"article|part|chapter|section|annex|title|artikel|статья|стаття", re.IGNORECASE)
_PART_NUMBER = re.compile(r"\d{1,3}|[IVXLC]{1,6}|[A-Z]")
_NUMBERED_PART = re.compile(rf"(?i:{PART.pattern})\s+(?:{_PART_NUMBER.pattern})\.?")
_LONGEST_TITLE = 100  # characters
_MONTH = re.compile(rf"(?:{words.LONE_MONTH})[.:]?", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:(?:(?:with|best|kind|warm)\s(?:\w+\s)?)?(?:regards|wishes)|(?:yours\s)?(?:sincerely|faithfully|truly)"
    r"(?:\syours)?|(?:mit\s)?(?:\w+\s)?grü(?:ß|ss)en?|cordialement|(?:bien|salutations)\s\w+(?:\s\w+)?"
    r"|с\sуважением|з\sповагою)\s?[,.!]?",
    re.IGNORECASE,
)
_SURE, _UNLIKELY = 0.5, 0.2  # of a line that looks and stands like a heading
_LESS = 0.2  # by which it may be less likely a heading than frame
_UNLIKELY_OF_PART = 0.05  # where it has the number of a part
_LONGEST_MARKED = 200  # characters


@dataclass(frozen=True, slots=True)
class PageHead:
    """Where the head of a page stands: the line of its title, and those that were cut about it."""

    title: int = 0
    cut: tuple[int, ...] = ()

    def takes(self, block: Block, following: Block | None) -> bool:
        """Whether *block* stands above the title, or above lines that were cut below it."""
        if block.at < self.title:
            return True
        return following is not None and any(block.at < line < following.at for line in self.cut)


NO_HEAD = PageHead()


def _is_numbered(block: Block) -> bool:
    """Whether a block is an item with a number or letter; a bullet is none of a heading."""
    return block.role == Role.ITEM and any(map(str.isalnum, block.mark))


def mark_headings(blocks: Sequence[Block], title: str, head: PageHead = NO_HEAD) -> list[Block]:
    """*blocks* with headings in that role and with levels from 2 on.

    The title said again is left to the caller to cut; a line that is only a date, or a month in a
    chronology of years, is the label of an entry and no heading.
    """
    marked: list[Block] = []
    bare = bare_lines_at_the_start(blocks)
    speakers = _speakers(blocks)
    shouted = shouted_heads(blocks)
    told_apart = are_told_apart(blocks)
    of_years = any(YEAR.fullmatch(block.text.strip()) for block in blocks)
    for position, block in enumerate(blocks):
        is_month = of_years and _MONTH.fullmatch(block.text.strip()) is not None
        if is_label(block) or is_month or _is_no_head(block):
            same = block.role == Role.PARAGRAPH and not block.level
            marked.append(block if same else replace(block, role=Role.PARAGRAPH, level=0))
        elif (
            block.role != Role.HEADING
            and _said_by(block) not in speakers
            and not _is_of_head(blocks, position, head)
            and not (told_apart and is_plain(block))
            and (position in shouted or _is_one(blocks, position, title, bare))
        ):
            text = f"{block.mark} {block.text}" if _is_numbered(block) else block.text
            marked.append(replace(block, role=Role.HEADING, level=0, text=text, mark=""))
        else:
            marked.append(block)
    return levelled(agreed_on_entries(blocks, agreed(blocks, marked), head.cut))


def _speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """The names before a colon with which several lines begin: who speaks in an interview."""
    turns = Counter(filter(None, map(_said_by, blocks)))
    return frozenset(name for name, count in turns.items() if count >= _FEWEST_TURNS)


def _said_by(block: Block) -> str:
    match = _TURN.match(block.text.strip())
    return match[1] if match else ""


def _is_no_head(block: Block) -> bool:
    """Whether a line that a plain text indents its next ones below looks like no heading."""
    likely = block.likely
    is_guessed = block.role == Role.HEADING and bool(block.mark)
    return is_guessed and likely.is_told and likely.heading < _UNLIKELY


def _is_of_head(blocks: Sequence[Block], position: int, head: PageHead) -> bool:
    """Whether a line is of the *head*: above the title, or first, and above lines about the page.

    A heading has its text right below it.
    """
    following = blocks[position + 1] if position == 0 and len(blocks) > 1 else None
    return head.takes(blocks[position], following)


def join_part_numbers(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with "Article" and the "5" in the line below it as one line.

    So is "Article 5" with its title in the next line of the same heading.
    """
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if (
            before is not None
            and PART.fullmatch(before.text.strip())
            and (_PART_NUMBER.fullmatch(block.text.strip()))
        ):
            joined[-1] = replace(before, text=f"{before.text.strip()} {block.text.strip()}")
        elif before is not None and _goes_on(before, block):
            joined[-1] = _joined(before, block)
        else:
            joined.append(block)
    return joined


def _goes_on(before: Block, block: Block) -> bool:
    """Whether *block* is the title of the part of which *before* says the number.

    Both stand in the same line of a file, on the same page, or in a format that counts neither,
    and only their look makes them headings; "Article 6" below "Part II" is a heading by itself.
    """
    if not before.role == block.role == Role.HEADING or before.level or block.level:
        return False
    text = block.text.strip()
    is_title = len(text) <= _LONGEST_TITLE and not PART.match(text) and text[:1].isupper()
    numbered = _NUMBERED_PART.fullmatch(before.text.strip()) is not None
    return numbered and is_title and before.line == block.line


def _joined(before: Block, block: Block) -> Block:
    """*before* with *block* behind it, and what is told of the words of both."""
    first, second = retold(before, before.text.strip()), retold(block, block.text.strip())
    at = len(first.text) + 1
    length = at + len(second.text)
    return replace(
        first,
        text=f"{first.text} {second.text}",
        links=(*first.links, *moved(second.links, at, length)),
        styled=(*first.styled, *moved(second.styled, at, length)),
    )


def _is_one(blocks: Sequence[Block], position: int, title: str, bare: int) -> bool:
    """Whether a block is a heading: by its words and neighbours, and by its look and place."""
    text, likely = blocks[position].text.strip(), blocks[position].likely
    if is_no_heading(text):
        return False
    above = blocks[position - 1].text.strip() if position else ""
    if _GREETING.fullmatch(text) or _GREETING.fullmatch(above):
        return False  # above the name of who has written, or that name
    if likely.heading >= _SURE:
        return _may_be_one(blocks[position], title)
    numbered = NUMBERED_PART.fullmatch(text) is not None and PART.fullmatch(text) is None
    least = _UNLIKELY_OF_PART if numbered else max(_UNLIKELY, likely.frame - _LESS)
    if likely.is_told and likely.heading < least:
        return False
    return looks_like_a_heading(blocks, position, title, bare)


def _may_be_one(block: Block, title: str) -> bool:
    text = block.text.strip()
    fits = block.role in (Role.PARAGRAPH, Role.ITEM) and len(text) <= _LONGEST_MARKED
    return fits and folded(text) != folded(title)
