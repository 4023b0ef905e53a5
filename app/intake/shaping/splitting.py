"""One file, many pages: A-Z lists with their entries; and what is no article at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose
from app.intake.shaping.az_headings import is_inverted
from app.library.arrangement.headings import letter_of, sort_key

_BEFORE_THE_LIST = 300  # characters of text that may stand before the first entry
_MOVED = re.compile(
    r"(?:this\s+)?page\s+(?:has\s+)?(?:been\s+)?moved|moved\s+to\s+a\s+new\s+(?:location|address)"
    r"|automatically\s+redirected|you\s+(?:will|are\s+being)\s+(?:be\s+)?redirected"
    r"|cette\s+page\s+a\s+(?:été\s+)?déplacée?|страница\s+перемещена|сторінку\s+переміщено"
    r"|diese\s+seite\s+ist\s+umgezogen|page\s+(?:could\s+)?not\s+(?:be\s+)?found|404\s+error"
    r"|access\s+denied|no\s+longer\s+(?:exists|available)",
    re.IGNORECASE,
)
_EMPTY_LIST = re.compile(
    r"(?:can|may)\s+be\s+found\s+(?:on|at|here|below)\s*:?\s*\.?$|(?:see|click)\s+(?:here|below)\s*:?\.?$",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"subscribe\s+to\s+(?:read|continue)|already\s+a\s+subscriber|this\s+content\s+is\s+for\s+"
    r"(?:subscribers|members)|log\s?in\s+to\s+(?:read|continue)",
    re.IGNORECASE,
)
LISTING = re.compile(
    r"(?P<count>\d[\d,.]*)\s+(?:entries|results|items|articles|documents|records)(?:\s+found)?"
    r"|(?:showing|results?)\s+\d+\s*[-–]\s*\d+\s+of\s+(?:about\s+)?(?P<of>\d[\d,.]*)(?:\s+\w+)?"
    r"|search\s+results(?:\s+for\s+.{1,60})?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"publishing date\s*:", re.IGNORECASE)
_FEWEST_LISTED = 3
_ARTICLE = 3  # paragraphs of an article at least
_SHORT = 500  # characters up to which a text may be no more than a notice


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one page, and the heading under which they stood in the file."""

    heading: str
    blocks: tuple[Block, ...]
    line: int = 0


def split_index(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The entries of an A-Z list, or nothing when *blocks* are one page."""
    levels = [block.level for block in blocks if block.role == Role.HEADING and block.level > 1]
    highest = min(levels, default=0)
    heads = [
        at
        for at, block in enumerate(blocks)
        if block.role == Role.HEADING and block.level == highest and highest
    ]
    if len(heads) < 2:
        return ()
    names = [blocks[at].text.strip() for at in heads]
    before = sum(len(block.text) for block in blocks[: heads[0]])
    if before > _BEFORE_THE_LIST or not _is_an_index(names):
        return ()
    ends = [*heads[1:], len(blocks)]
    return tuple(
        Part(blocks[at].text.strip(), tuple(blocks[at + 1 : end]), blocks[at].line)
        for at, end in zip(heads, ends, strict=True)
    )


def _is_an_index(names: Sequence[str]) -> bool:
    inverted = sum(is_inverted(name) for name in names)
    if inverted >= 2 and inverted >= 0.3 * len(names):
        return True
    keys = [sort_key(name) for name in names]
    letters = {letter_of(name) for name in names}
    return inverted >= 1 and len(names) >= 3 and len(letters) == 1 and keys == sorted(keys)


def stub_reason(blocks: Sequence[Block]) -> str:
    """Why *blocks* are no article, or an empty text when they are one."""
    text = " ".join(block.text for block in blocks if block.role != Role.HEADING).strip()
    if not text:
        return "nothing but headings" if blocks else "no text"
    if reason := notice_reason(text):
        return reason
    if not re.search(r"[.!?:;»”\d]", text) and len(text) < 120:
        return "a menu without a text"
    return ""


def notice_reason(text: str) -> str:
    """Why *text* only says that there is another, or none; an empty text when it does not."""
    if len(text) > _SHORT:
        return ""
    if _MOVED.search(text):
        return "a notice that the page has moved"
    if _EMPTY_LIST.search(text):
        return "a list of links without its links"
    if _PAYWALL.search(text):
        return "a notice that the text is for subscribers"
    return ""


def listing_reason(blocks: Sequence[Block]) -> str:
    """What says that *blocks* are a list of other documents, or an empty text."""
    dated = [at for at, each in enumerate(blocks) if _PUBLISHED.match(each.text.strip())]
    if len(dated) >= _FEWEST_LISTED and not _has_a_text(blocks[dated[0] : dated[1]]):
        return f"a list of {len(dated)} documents"
    for block in blocks[:12]:
        text = " ".join(block.text.split())
        if len(text) < 90 and (match := LISTING.fullmatch(text)):
            count = match["count"] or match["of"]
            return f"a list of {count} documents" if count else "a list of search results"
    return ""


def _has_a_text(blocks: Sequence[Block]) -> bool:
    """Whether *blocks*, up to the next day of publication, are an article and no teaser.

    Below an article stand others that may be read, each with its day.
    """
    return sum(map(is_prose, blocks)) >= _ARTICLE
