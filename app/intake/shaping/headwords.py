"""The term that heads an article of an encyclopaedia, told by the article, which defines it."""

import re
from collections.abc import Sequence

from app.intake.document import Block
from app.intake.frame.echoes import prose_from

HEAD = 70  # blocks in which a title is looked for
_SURE = 0.95  # of the chance to be the title
_IS_DEFINED = re.compile(r"\s*(?:\(|,|is\b|was\b|are\b|were\b|[-–—]\s)")
# ", arrangement by which", " (WEU), the former", " is a"
_IS_A_KIND = re.compile(
    r"(?:\s\([^)]{2,60}\))?(?:,?\s(?:an?|the|former)\s|,?\s(?:is|was|are|were)\s(?:an?|the|one)\s"
    r"|,\s(?!(?:and|or|which|who|where|in|on|at|with|as)\b)[a-z]+\s|\s[–—-]\s(?:an?\s|the\s)?[a-z])"
)
_MOST_OF_A_TERM = 80  # characters
_FEWEST_OF_A_TERM = 2  # words


def headword(blocks: Sequence[Block]) -> dict[int, float]:
    """The chance of the term that the text defines, where the likeliest title stands below it.

    Between an article of an encyclopaedia and the term that heads it stand boxes, and perhaps the
    definition: "The union of harbours (UH), a former body".
    """
    at = defined(blocks)
    likeliest = max(range(len(blocks)), key=lambda each: blocks[each].likely.title, default=-1)
    if at is None:
        return {}
    term, line = _first_line(blocks[at]), _first_line(blocks[likeliest])
    start, text = prose_from(blocks, at + 1)
    if not at < likeliest < start:
        return {}
    if line.startswith(term) and _IS_DEFINED.match(line, len(term)):
        return {at: _SURE, likeliest: 0.0}
    begins = " ".join(text[: 3 * _MOST_OF_A_TERM].split())
    return {at: _SURE} if _IS_A_KIND.match(begins, len(term)) else {}


def _first_line(block: Block) -> str:
    return " ".join(block.text.strip().partition("\n")[0].split())


def defined(blocks: Sequence[Block]) -> int | None:
    """The last line with which the article below it begins: "The union (TU), a body ..."."""
    found = None
    for at, block in enumerate(blocks[:HEAD]):
        term = _first_line(block)
        if len(term.split()) < _FEWEST_OF_A_TERM or len(term) > _MOST_OF_A_TERM:
            continue
        _, text = prose_from(blocks, at + 1)
        start = " ".join(text[: 2 * _MOST_OF_A_TERM].split())
        if start.startswith(term) and _IS_DEFINED.match(start, len(term)):
            found = at
    return found
