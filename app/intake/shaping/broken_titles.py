"""Titles told by the lines beside them: broken over several, or above the logo of their subject."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import UNTOLD, Block, Likely, Role
from app.intake.frame.boilerplate import folded
from app.intake.shaping.bare_dates import is_bare_date
from app.intake.shaping.lines_about import likeliest_title
from app.intake.shaping.title_words import (
    BODY,
    BY,
    DAY_OF_A_SPAN,
    GOES_ON,
    GOES_ON_WITH,
    HELD,
    HELD_AT,
    OF_A_DAY,
    OF_A_SPEAKER,
    ORGAN,
    RESTS,
    SORT,
    SPEECH,
    SPOKEN_BY,
    is_month,
    is_sort_of,
)
from app.intake.shaping.titles import numbered

# The least chance of both lines to be of a title, and of the lower one that it goes on there.
_UNFINISHED, _FINISHED = 0.05, 0.1
# "Small Partners, Large Promises:", all of it with capitals as headlines are written
_HEADLINE = re.compile(
    r"(?:[A-Z][\w’'-]+,?\s)(?:(?:[A-Z][\w’'-]*|of|and|in|on|the|to|a|for|with),?\s)*[A-Z][\w’'-]+:$"
)
_FEWEST_OF_A_TITLE = 3  # words
_OF_A_COVER = 0.3  # of the chance of lines with one look to be of the title
_SURE = 0.55  # that a title goes on in a line, whatever its words
# The way to the page, and the name of a picture's file.
_OTHER = re.compile(r"\s>\s|\.(?:jpe?g|png|gif|svg|webp)$", re.IGNORECASE)
# A line that only leads on to another, which is none of the title: the name of the author.
_OF_THE_NEXT = re.compile(r"(?:by|at|in|von|par|de)", re.IGNORECASE)
# What a paper of a parliament answers: the line below says what that is about.
_NUMBER_OF_A_QUESTION = (
    r"(?:Drucksache|BT-Drs\.|printed\spaper|document)\s(?:No\.?\s)?\d+/\d+\s?[–-]\s*$"
)
_OF_A_QUESTION = re.compile(rf"[–-]\s?{_NUMBER_OF_A_QUESTION}")
_ASKED = re.compile(rf"(?:[–-]\s?)?{_NUMBER_OF_A_QUESTION}")  # an item, as its dash may be read
_LONGEST = 200  # characters of a line
_MOST = 6  # lines


def with_name_of_logo(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*, the name above its own logo ("NATO", "NATO logo") being surely the title.

    Its line alone looks like the name of a site, and the motto below it like a title.
    """
    return [
        replace(block, likely=Likely(title=1))
        if folded(below.text) == f"{folded(block.text)} logo"
        else block
        for block, below in zip(blocks, [*blocks[1:], *blocks[-1:]], strict=True)
    ]


def with_whole_title(
    blocks: Sequence[Block], rules: Sequence[str]
) -> tuple[list[Block], list[str]]:
    """*blocks* with the lines of the likeliest title as one, and *rules* of as many.

    A line belongs to the one above it where it surely looks and stands like more of a title; and
    where it does a little, and the sentence goes on in it, both are in capitals, or the upper one
    only says what sort of document it is. A line with a place or a day may stand between them.
    """
    title = likeliest_title(blocks)
    if title is None or not title.likely.is_told:
        return list(blocks), list(rules)
    at = next(position for position, block in enumerate(blocks) if block is title)
    found = _lines_of(blocks, rules, at)
    lines = _of_the_answer(blocks, found)
    blocks = [
        replace(block, likely=UNTOLD) if each in found and each not in lines else block
        for each, block in enumerate(blocks)
    ]
    lower = (numbered(blocks[each]) for each in lines[1:])
    text = "\n".join((blocks[lines[0]].text.strip(), *lower))
    whole = replace(blocks[lines[0]], text=text, likely=title.likely)
    kept = [each for each in range(len(blocks)) if each not in lines[1:]]
    return (
        [whole if each == lines[0] else blocks[each] for each in kept],
        [rules[at] if each == lines[0] else rules[each] for each in kept],
    )


def _of_the_answer(blocks: Sequence[Block], lines: list[int]) -> list[int]:
    """Of the *lines* of a title those below the number of the question that a paper answers."""
    said = [blocks[at].text.strip() for at in lines]
    asked = [
        n for n, each in enumerate(said) if _OF_A_QUESTION.search(each) or _ASKED.fullmatch(each)
    ]
    return lines[asked[-1] + 1 :] or lines if asked else lines


def _lines_of(blocks: Sequence[Block], rules: Sequence[str], at: int) -> list[int]:
    """The positions of the lines of the title of which that *at* is one."""
    lines = [at]
    while len(lines) < _MOST and (below := _below(blocks, rules, lines[-1])):
        lines += below
    lines += _day_of_a_meeting(blocks, rules, lines)
    if len(lines) > 1 and _OF_THE_NEXT.fullmatch(blocks[lines[-1]].text.strip()):
        lines.pop()
    while len(lines) < _MOST and (above := _above(blocks, rules, lines[0])) is not None:
        lines.insert(0, above)
    return lines


def _below(blocks: Sequence[Block], rules: Sequence[str], at: int) -> list[int]:
    """The positions of what goes on below the line *at* of a title; none where it ends."""
    if _is_more(blocks, rules, at, at + 1):
        return [at + 1]
    if _is_more_below_a_day(blocks, rules, at + 1) or _is_asked(blocks, rules, at + 1):
        return [at + 1, at + 2]
    return [at + 2] if _goes_on_over(blocks, rules, at, at + 2) else []


def _above(blocks: Sequence[Block], rules: Sequence[str], at: int) -> int | None:
    """The position of the line of a title that goes on in that *at*."""
    if _is_more(blocks, rules, at - 1, at):
        return at - 1
    return at - 2 if _goes_on_over(blocks, rules, at - 2, at) else None


def _goes_on_over(blocks: Sequence[Block], rules: Sequence[str], upper: int, lower: int) -> bool:
    """Whether a title goes on below a line that tells its place or day."""
    if upper < 0 or lower >= len(blocks) or rules[upper + 1]:
        return False
    likely = min(blocks[upper + 1].likely.about, blocks[lower].likely.more)
    return likely >= _SURE and _is_more(blocks, rules, upper, lower)


def _is_more(blocks: Sequence[Block], rules: Sequence[str], upper: int, lower: int) -> bool:
    """Whether the lines at *upper* and *lower*, one below the other, are of one title."""
    if upper < 0 or lower >= len(blocks) or rules[upper] or rules[lower]:
        return False
    lines = blocks[upper], blocks[lower]
    organ = ORGAN.fullmatch(" ".join(lines[0].text.split()))
    if organ and SORT.match(lines[1].text.strip()):
        return False
    if DAY_OF_A_SPAN.search(lines[0].text.strip()) and is_month(lines[1].text):
        return _may_be_part(lines[0])
    if not all(_may_be_part(block) for block in lines):
        return False
    above, below = map(numbered, lines)
    words, more_words = f" {folded(above)} ", f" {folded(below)} "
    if words in more_words or more_words in words:
        return False
    if _stands_above(blocks[upper], blocks[lower]):
        return True
    if _are_lines_of_a_cover(*lines):
        return True
    more = blocks[lower].likely.more
    likely = min(blocks[upper].likely.title, more)
    if _is_unfinished(above, below):
        return likely >= _UNFINISHED
    if more >= _SURE:
        return likely >= _FINISHED
    in_capitals = above.isupper() and below.isupper()
    of_a_sort = (SORT.fullmatch(above) or SPEECH.fullmatch(above)) and not BY.match(below)
    goes_on = in_capitals or RESTS.match(below) or of_a_sort
    return bool(goes_on) and likely >= _FINISHED


def _stands_above(upper: Block, lower: Block) -> bool:
    """Whether *upper* surely leads on to *lower*: by a colon in capitals, or in one look."""
    words = upper.text.rstrip()
    if words.endswith(":") and (
        (words.isupper() and lower.text.isupper()) or _HEADLINE.match(words)
    ):
        is_label = len(words.split()) < _FEWEST_OF_A_TITLE
        return not is_label and lower.likely.title >= _OF_A_COVER
    is_cover = upper.role == lower.role == Role.HEADING and upper.level == lower.level
    return bool(is_cover and GOES_ON.search(words))


def _are_lines_of_a_cover(upper: Block, lower: Block) -> bool:
    """Whether both are emphasised alike, and both may be the title."""
    alike = upper.role == lower.role == Role.HEADING and upper.level == lower.level
    words = numbered(upper)
    if not alike or SORT.fullmatch(words) or SPEECH.fullmatch(words):
        return False
    return min(upper.likely.title, lower.likely.title) >= _OF_A_COVER


def _is_unfinished(above: str, below: str) -> bool:
    """Whether the words of *above* are surely none by themselves."""
    is_letter = len(above.strip()) == 1  # of an index, not the article
    if GOES_ON.search(above) and not is_letter:
        return True
    if SPEECH.fullmatch(above) and BY.match(below):
        return True
    if SPOKEN_BY.search(above) and OF_A_SPEAKER.match(below):
        return True
    if BODY.match(above) and is_sort_of(below):
        return True
    if is_sort_of(above) and HELD.match(below):
        return True
    is_sort = SORT.fullmatch(above) or SPEECH.fullmatch(above)
    return bool(is_sort and GOES_ON_WITH.match(below))


def _is_more_below_a_day(blocks: Sequence[Block], rules: Sequence[str], at: int) -> bool:
    """Whether the line *at* is the day of an act, and the next says what that is about."""
    if at + 1 >= len(blocks) or rules[at] or rules[at + 1]:
        return False
    day, below = blocks[at], blocks[at + 1]
    if not OF_A_DAY.match(day.text.strip()) or not is_bare_date(day) or not _may_be_part(below):
        return False
    return below.likely.title >= _FINISHED and RESTS.match(numbered(below)) is not None


def _is_asked(blocks: Sequence[Block], rules: Sequence[str], at: int) -> bool:
    """Whether the line *at* numbers the question that is answered, and the next says of what."""
    if at + 1 >= len(blocks) or rules[at + 1] or not _may_be_part(blocks[at + 1]):
        return False
    return _ASKED.fullmatch(blocks[at].text.strip()) is not None


def _day_of_a_meeting(
    blocks: Sequence[Block], rules: Sequence[str], lines: Sequence[int]
) -> list[int]:
    """The position of the day below the *lines* of a title that name the papers of a meeting."""
    at = lines[-1] + 1
    if at >= len(blocks) or rules[at] or not is_bare_date(blocks[at]):
        return []
    words = " ".join(numbered(blocks[each]) for each in lines)
    return [at] if is_sort_of(words) and HELD_AT.search(words) else []


def _may_be_part(block: Block) -> bool:
    is_line = block.role in (Role.PARAGRAPH, Role.HEADING) or block.likely.is_title
    is_line = is_line and len(block.text) <= _LONGEST
    return is_line and not is_bare_date(block) and _OTHER.search(block.text.strip()) is None
