"""Headings of one count, by numbers or letters: what one of them is the others are too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.intake.document import Block, Role

_NUMBER = re.compile(r"(\()?(?:(?P<number>\d{1,2})|(?P<letter>[A-Z]))([.)])")
_NUMBER_IN_TEXT = re.compile(r"(?P<number>\d{1,2})(?P<sign>\.?)\s+(?=[A-ZÀ-ÞА-ЯІЇЄҐ])")
_LETTER = re.compile(r"[A-ZА-ЯІЇЄҐ]")
_FEWEST_LETTERS = 3
_POSSIBLE = 0.1  # of a line that looks and stands like a heading
_SURE = 0.6
_MOST_WORDS = 12
# Items of minutes name the paper that they are about, and are as long as that.
_MOST_WORDS_OF_MANY, _FEWEST_USUAL = 24, 3
_ENDS_LIKE_TEXT = re.compile(r"[.;:,]$")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A numbered line: where it stands, how its number looks, and the number itself."""

    position: int
    style: str
    number: int


def agreed(blocks: Sequence[Block], marked: Sequence[Block]) -> list[Block]:
    """*marked*, in which numbered lines of one count agree whether they are headings.

    *blocks* are the same before any was marked. A line that stands apart from the others of its
    count is a heading where one of them is; one right below another that is none is none, unless
    much speaks for it.
    """
    made = list(marked)
    for count in _counts(blocks):
        heads = {each.position for each in count if marked[each.position].role == Role.HEADING}
        if not heads:
            continue
        at = {each.position for each in count}
        usual = len(heads) >= _FEWEST_USUAL and 2 * len(heads) >= len(count)
        most = _MOST_WORDS_OF_MANY if usual else _MOST_WORDS
        for position in sorted(at):
            block = blocks[position]
            if position in heads and position - 1 in at - heads and block.likely.heading < _SURE:
                made[position] = block
            elif position not in heads and _may_be_head(block, most) and position + 1 not in at:
                text = f"{block.mark} {block.text}".strip()
                made[position] = replace(block, role=Role.HEADING, level=0, text=text, mark="")
    for position in _letters(blocks):
        made[position] = replace(blocks[position], role=Role.HEADING, level=0, mark="")
    return made


def _letters(blocks: Sequence[Block]) -> list[int]:
    """Where the letters of an alphabetical list stand, each by itself above its entries."""
    found = [
        position
        for position, block in enumerate(blocks[:-1])
        if _LETTER.fullmatch(block.text.strip())
        and not _LETTER.fullmatch(blocks[position + 1].text)
    ]
    letters = [blocks[position].text.strip() for position in found]
    ascending = all(one < other for one, other in pairwise(letters))
    return found if len(found) >= _FEWEST_LETTERS and ascending else []


def _may_be_head(block: Block, most: int) -> bool:
    likely, text = block.likely, _NUMBER_IN_TEXT.sub("", block.text.strip(), count=1)
    possible = not likely.is_told or likely.heading >= _POSSIBLE
    short = len(text.split()) <= most and not _ENDS_LIKE_TEXT.search(text)
    return possible and short and text[:1].isupper()


def _counts(blocks: Sequence[Block]) -> Iterator[list[_Counted]]:
    """Numbered lines of which each has the number after that of the one before it."""
    open_counts: dict[str, list[_Counted]] = {}
    for position, block in enumerate(blocks):
        line = _counted(position, block)
        if line is None:
            continue
        count = open_counts.get(line.style)
        if count and line.number == count[-1].number + 1:
            count.append(line)
            continue
        if count:
            yield count
        open_counts[line.style] = [line]
    yield from open_counts.values()


def _counted(position: int, block: Block) -> _Counted | None:
    if block.role == Role.PARAGRAPH:
        match = _NUMBER_IN_TEXT.match(block.text.strip())
        return match and _Counted(position, f"1{match['sign']}", int(match["number"]))
    match = _NUMBER.fullmatch(block.mark) if block.role == Role.ITEM else None
    if match is None:
        return None
    opening, closing = match[1] or "", match[4]
    if match["number"]:
        return _Counted(position, f"{opening}1{closing}", int(match["number"]))
    return _Counted(position, f"{opening}A{closing}", ord(match["letter"]))
