"""Titles over several headings: of an act and what it is on, of a report and its subtitle."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.prose import is_prose
from app.intake.shaping.title_words import GOES_ON, OF_A_DAY, RESTS, SORT

_HEAD = 30  # blocks
_MOST = 4  # lines
_LONGEST = 300  # characters of a line
_LEAST = 0.1  # of the chance to be a line of a title
_WORDS_OF_AN_ACT = 9
# "DÉCISION (PESC) 2022/1893 DU CONSEIL": an act that has but a number
_ACT = re.compile(rf"(?:{SORT.pattern})\b(?=.*\d)", re.IGNORECASE)
_OF_AN_OFFICE = re.compile(
    r"(?:(?:the|federal|republic\sof)\s)*(?:[\w-]+\s){0,2}(?:ministry|department|embassy|mission"
    r"|secretariat|ministère|ambassade|secrétariat|ministerium|botschaft|министерство|посольство"
    r"|міністерство)\b",
    re.IGNORECASE,
)


def with_whole_heading(
    blocks: Sequence[Block], rules: Sequence[str]
) -> tuple[list[Block], list[str]]:
    """*blocks* with the headings of the title as one, and *rules* of as many.

    The title is the first heading of the first level; one right below it is more of it where the
    words go on there, where the first is but the number of an act, and where it is the subtitle:
    one of the two heads no text. The day of an act may stand between them.
    """
    at = next(
        (at for at, block in enumerate(blocks[:_HEAD]) if _is_top(block) and not rules[at]), -1
    )
    lines = _lines_of(blocks, rules, at) if at >= 0 else []
    if len(lines) < 2:
        return list(blocks), list(rules)
    chance = max(blocks[each].likely.title for each in lines)
    text = _joined([blocks[each].text.strip() for each in lines])
    first = blocks[lines[0]]
    whole = replace(first, text=text, likely=replace(first.likely, title=chance))
    kept = [each for each in range(len(blocks)) if each not in lines[1:]]
    return [whole if each == at else blocks[each] for each in kept], [rules[each] for each in kept]


def _joined(lines: Sequence[str]) -> str:
    """*lines* as one title, with a colon before its subtitle."""
    parted = [
        above if _goes_on(above, below) or not above[-1:].isalnum() else f"{above}:"
        for above, below in pairwise(lines)
    ]
    return "\n".join((*parted, lines[-1]))


def _goes_on(above: str, below: str) -> bool:
    return bool(RESTS.match(below) or GOES_ON.search(above) or OF_A_DAY.match(below))


def _lines_of(blocks: Sequence[Block], rules: Sequence[str], at: int) -> list[int]:
    """The positions of the lines of the title that begins with the heading *at*."""
    lines = [at]
    while len(lines) < _MOST:
        below = lines[-1] + 1
        day = below < len(blocks) and _is_day_of_an_act(blocks[below])
        lower = below + 1 if day else below
        if lower >= len(blocks) or rules[lower] or not _is_more(blocks, lines[-1], lower, day):
            return lines
        lines += [below, lower] if day else [lower]
    return lines


def _is_more(blocks: Sequence[Block], upper: int, lower: int, below_a_day: bool) -> bool:
    above, below = blocks[upper], blocks[lower]
    if below.role != Role.HEADING or len(below.text) > _LONGEST or below.mark or above.mark:
        return False
    words, more = (" ".join(each.text.split()) for each in (above, below))
    if folded(words) in folded(more) or folded(more) in folded(words):
        return False
    if _goes_on(words, more):
        return True
    if _ACT.match(words) and len(words.split()) <= _WORDS_OF_AN_ACT:
        return below.level == above.level
    return not below_a_day and _is_subtitle(blocks, upper, lower)


def _is_subtitle(blocks: Sequence[Block], upper: int, lower: int) -> bool:
    """Whether *lower* looks like a title too, and one of the two headings heads no text.

    The upper one heads none where others of its level do and the lower is of that level.
    """
    above, below = blocks[upper], blocks[lower]
    if below.likely.title < _LEAST or _OF_AN_OFFICE.match(above.text):
        return False
    if SORT.fullmatch(" ".join(below.text.split())):
        return False
    if _heads_nothing(blocks, lower):
        return True
    if below.level != above.level or above.likely.title < _LEAST:
        return False
    later = [block for block in blocks[lower + 1 :] if _is_top(block)]
    return len(later) > 1 and any(map(is_prose, blocks[lower + 1 :]))


def _heads_nothing(blocks: Sequence[Block], at: int) -> bool:
    """Whether the next heading stands below *at* before any text."""
    for block in blocks[at + 1 :]:
        if block.role == Role.HEADING:
            return True
        if is_prose(block) or block.role in (Role.ITEM, Role.TABLE):
            return False
    return False


def _is_top(block: Block) -> bool:
    return block.role == Role.HEADING and block.level == 1


def _is_day_of_an_act(block: Block) -> bool:
    text = block.text.strip()
    dates = find_dates(text) if OF_A_DAY.match(text) else []
    return len(dates) == 1 and len(text) - dates[0].end <= 1
