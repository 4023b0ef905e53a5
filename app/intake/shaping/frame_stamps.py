"""When the page was published and changed, as the frame of its site says in so many words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.shaping.page_facts import PageFacts, read_stamp
from app.intake.shaping.stamp_words import SURELY_UPDATED

_WHOLE_PAGE = ("page foot", "page head", "title page of the book", "imprint of the book")
_LONGEST = 90  # characters of a stamp in a menu or a column; what is longer tells of another text

_OF_OTHERS = "side column"  # where the news of a site stand with their own stamps
_NAMES_THE_PAGE = re.compile(
    r"\b(?:web)?(?:page|site|seite|страниц[аыу]|сторінк[ауи]|p[áa]gina|stron[ayę])\b", re.IGNORECASE
)


def facts_from_frame(blocks: Sequence[Block], facts: PageFacts) -> PageFacts:
    """*facts* with what the head and foot of the site say in so many words of the whole page."""
    for block in blocks:
        if block.chrome not in _WHOLE_PAGE:
            continue
        for text in _parts(block.text):
            part = replace(block, text=text, links=(), styled=(), chrome="")
            facts, rule = read_stamp(part, facts, bare_dates=False)
            if rule:
                break
    return facts


def facts_from_cuts(removed: Sequence[Removal], facts: PageFacts) -> PageFacts:
    """*facts* with the last update that stands in a menu, a column or among links that were cut.

    The other dates there are those of other texts; so are several updates, and in a column those
    that do not name the page.
    """
    if facts.updated:
        return facts
    cuts = (c.text for c in removed if c.why != _OF_OTHERS or _NAMES_THE_PAGE.search(c.text))
    parts = (part for text in cuts for part in _parts(text) if len(part) <= _LONGEST)
    lines = (Block(Role.PARAGRAPH, part) for part in parts)
    read = (read_stamp(line, PageFacts(), bare_dates=False) for line in lines)
    stamps = {told.updated for told, _ in read if told.updated}
    return replace(facts, updated=stamps.pop()) if len(stamps) == 1 else facts


def _parts(text: str) -> Iterator[str]:
    """What of *text* may be a stamp: all of it, each of its lines, what it ends with."""
    yield text
    lines = text.split("\n")
    yield from lines if len(lines) > 1 else ()
    for line in lines:
        label = SURELY_UPDATED.search(line)
        if label and label.start():
            yield line[label.start() :]
