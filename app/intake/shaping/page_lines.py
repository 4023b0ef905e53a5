"""The lines that are about a page and not of it: taken out, with what they tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.frame.bylines import is_ranked
from app.intake.report import Removal
from app.intake.shaping.bare_dates import (
    DAYS,
    bare_value,
    is_bare_date,
    is_of_the_subject,
    is_time,
    lines_of_a_life,
)
from app.intake.shaping.lines_about import FEWEST_LABELS, likeliest_title, may_be_no_text
from app.intake.shaping.page_facts import (
    PageFacts,
    first_stamp,
    is_row_of_stamps,
    names_no_author,
    read_stamp,
)
from app.intake.shaping.publishers import SOURCE, source_named
from app.intake.shaping.stamps_behind import without_stamp_behind
from app.intake.shaping.titles import may_be_title
from app.intake.spans import retold, without_rows

VISIT = "day on which the site was looked at"
_TOP = 2  # blocks among which sites print what day it is
_BODY = 100  # characters from which a paragraph is part of the text proper
_NAME = 4  # words of the name of an author
_SOURCE = 5  # words of a line above the text that names the source
_ENDS = re.compile(r"[.!?][”\"»]?$")  # a title may end with a quotation, but hardly with that
_HEAD = 8  # blocks
_FEWEST_ABOVE = 4  # blocks above the day on which a text was signed
_LONGEST_DAY = 60  # characters
_NOTE = re.compile(r"\[?\d{1,2}[\].)\s]|\*|[¹²³⁴-⁹]")
_AT_THE_END = 3  # blocks among which a line names the source of all


def without_stamps(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts
) -> tuple[list[Block], PageFacts]:
    """The blocks without the lines about the page, and the facts that these tell.

    A date in a line of its own is about the page only above the text, and where there are not
    several: then they are the labels of a chronology.
    """
    blocks = _without_day_of_the_visit(blocks, removed)
    few = len(list(islice(filter(is_bare_date, blocks), FEWEST_LABELS))) < FEWEST_LABELS
    blocks, facts = _without_first_stamp(blocks, removed, facts)
    blocks, facts = _without_rows_of_stamps(blocks, removed, facts)
    kept: list[Block] = []
    bare = _bare_dates(blocks) if few else frozenset()
    in_head = True
    last: Block | None = None  # the line about the page right above
    for position, block in enumerate(blocks):
        if block.likely.is_title:
            kept.append(block)
            continue
        facts, rule = _stamp_of(block, last, facts, bare_dates=in_head and position in bare)
        if not rule and in_head and _names_source(block, last, blocks, position):
            rule = SOURCE
        if not rule and in_head and kept and is_ranked(block.text.strip()):
            rule = "page metadata: author"
        last = block if rule and in_head else None
        if rule:
            if in_head and _names_a_place(kept, blocks[position + 1 : position + 2]):
                place = kept.pop()
                removed.append(Removal(place.text, "page metadata: place", place.at))
            removed.append(Removal(block.text, rule, block.at))
            continue
        block, facts, cuts = without_stamp_behind(block, facts)
        removed += (Removal(cut, why, block.at) for cut, why in cuts)
        if cuts and not block.text:
            last = block if in_head else None
            continue
        if len(block.text) > _BODY and _ENDS.search(block.text.rstrip()):
            in_head = False  # a longer subtitle still stands above the lines about the page
        kept.append(block)
    return kept, facts


def _bare_dates(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks in which a date by itself may be about the page, and not about its subject."""
    told = lines_of_a_life(blocks)
    above = ("", *(block.text for block in blocks))
    return frozenset(
        at
        for at, block in enumerate(blocks)
        if may_be_no_text(block) and at not in told and not is_of_the_subject(block.text, above[at])
    )


def _without_day_of_the_visit(blocks: Sequence[Block], removed: list[Removal]) -> list[Block]:
    """The blocks without the day on which somebody looked at the site, at the top of that."""
    title = likeliest_title(blocks)
    for position, block in enumerate(blocks[:_TOP]):
        if block is title:
            break
        if _is_of_the_visit(block):
            removed.append(Removal(block.text, VISIT, block.at))
            return [*blocks[:position], *blocks[position + 1 :]]
    return list(blocks)


def _is_of_the_visit(block: Block) -> bool:
    likely = block.likely
    if not likely.is_told or likely.frame <= likely.about:
        return False
    text = block.text.strip()
    return any(
        each.form in DAYS and text == text[each.start : each.end] for each in find_dates(text)
    )


def _stamp_of(
    block: Block, last: Block | None, facts: PageFacts, *, bare_dates: bool
) -> tuple[PageFacts, str]:
    """As `read_stamp`, knowing the line about the page right above; *bare_dates* tells the head."""
    if last is not None and names_no_author(last.text) and _is_name(block):
        return facts, "page metadata: author"
    if last is not None and is_time(block.text):
        return facts, "page metadata: time"
    return read_stamp(block, facts, bare_dates=bare_dates)


def _names_source(block: Block, last: Block | None, blocks: Sequence[Block], position: int) -> bool:
    """Whether a line names the source of the text, above or below the date of that."""
    if len(block.text.split()) > _SOURCE or not source_named(block.text):
        return False
    return last is not None or any(map(is_bare_date, blocks[position + 1 : position + 2]))


def _is_name(block: Block) -> bool:
    return len(block.text.split()) <= _NAME and may_be_title(block)


def _without_first_stamp(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts
) -> tuple[list[Block], PageFacts]:
    """The blocks without the date that a collection of copies puts before the first words."""
    first = next(iter(blocks), None)
    stamp, date = first_stamp(first.text.strip()) if first else ("", "")
    if first is None or not stamp:
        return list(blocks), facts
    removed.append(Removal(stamp, "page metadata: date", first.at))
    rest = first.text.strip()[len(stamp) :].strip()
    kept = [retold(first, rest)] if rest else []
    return [*kept, *blocks[1:]], replace(facts, published=facts.published or date)


def _without_rows_of_stamps(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts
) -> tuple[list[Block], PageFacts]:
    """The blocks without such rows in the tables of their head, which bars alone made tables."""
    kept: list[Block] = []
    for position, block in enumerate(blocks):
        cut: set[int] = set()
        for at, row in enumerate(block.rows if position < _HEAD else ()):
            if not is_row_of_stamps(row):
                continue
            line = " | ".join(cell for cell in row if cell.strip())
            stamp = Block(Role.PARAGRAPH, line, language=block.language)
            facts, rule = read_stamp(stamp, facts, bare_dates=False)
            if rule:
                removed.append(Removal(line, rule, block.at))
                cut.add(at)
        block = without_rows(block, cut) if cut else block
        if block.rows or block.role != Role.TABLE:
            kept.append(block)
    return kept, facts


def _names_a_place(kept: Sequence[Block], following: Sequence[Block]) -> bool:
    """Whether the line above a date is where it happened: the title is still to come."""
    if len(kept) != 1 or len(kept[0].text.split()) > 2 or not following:
        return False
    if kept[0].likely.is_title:
        return False
    return may_be_title(following[0]) and len(following[0].text.split()) > 2


def without_day_at_the_end(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts
) -> tuple[list[Block], PageFacts]:
    """The blocks without the day on which the text was signed, below its last paragraph.

    Only where nothing else says when it was published; notes may stand below it.
    """
    kept = list(blocks)
    days = [at for at, block in enumerate(kept) if block.role == Role.PARAGRAPH and _day(block)]
    if (facts.published and not facts.inferred) or not days or len(days) >= FEWEST_LABELS:
        return kept, facts
    block = kept[days[-1]]
    if days[-1] < _FEWEST_ABOVE or not all(map(_is_note, kept[days[-1] + 1 :])):
        return kept, facts
    removed.append(Removal(block.text, "page metadata: date", block.at))
    del kept[days[-1]]
    return kept, replace(facts, published=_day(block), inferred="")


def _day(block: Block) -> str:
    """The day, or the month, that has a line for itself."""
    text = " ".join(block.text.split())
    dates = find_dates(text) if len(text) <= _LONGEST_DAY else []
    if len(dates) == 1 and dates[0].form == "month" and not text[dates[0].end :].strip(" ."):
        return "" if text[: dates[0].start].strip() else dates[0].value
    return bare_value(text, dates)


def _is_note(block: Block) -> bool:
    return block.role == Role.FOOTNOTE or _NOTE.match(block.text.strip()) is not None


def without_source(blocks: Sequence[Block], removed: list[Removal]) -> list[Block]:
    """The blocks without a line at their end that only says from whom the text is."""
    end = max(1, len(blocks) - _AT_THE_END)
    kept = list(blocks[:end])
    for block in blocks[end:]:
        if source_named(block.text):
            removed.append(Removal(block.text, SOURCE, block.at))
        else:
            kept.append(block)
    return kept
