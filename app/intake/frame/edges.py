"""Lines that are frame at the edge of a page: above the first paragraph, below the last.

In the middle of a text the same words are a heading or a name.
"""

import re
from collections.abc import Sequence

from app.intake.document import STRUCK, Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.frame_words import BACK_MATTER, MENU, RUBRICS
from app.intake.frame.further_rules import FOOT
from app.intake.frame.office_lines import COPIES, DISCLAIMER
from app.intake.frame.prose import is_prose
from app.intake.frame.site_rules import FURTHER
from app.intake.frame.wiki_rules import ADDRESS, BANNER, GROUPS, LACKS

OFFICE = "name of the press office"
_SERVICE = re.compile(
    r"press (?:and|&) (?:information|media|public) (?:\S+ )?(?:team|office|service|section|"
    r"department|unit)|(?:\S+ ){0,2}communications? (?:department|unit|office|team|service)|"
    r"press (?:service|office|department)|(?:\S+[\s-])?(?:redaktion|pressestelle|pressereferat)|"
    r"service (?:de )?(?:presse|communication)|пресс-служба(?: .{2,60})?|прес-служба(?: .{2,60})?",
    re.IGNORECASE,
)
_KNOWN = MENU | RUBRICS | {"video", "audio", "photo", "daily press briefing", "display", "themes"}
_TOOLS = frozenset(
    ("copy", "report", "details", "facebook", "twitter", "x", "telegram", "linkedin", "youtube")
)
_PARTS = re.compile(r"\s+[/>»›:|]+\s+|\s*[>»›]\s*")
_COMMAS = re.compile(r"\s?,\s")
_FEWEST_PARTS = 3
_SENTENCE_END = re.compile(r"[.!?…;:][”\"’»)]*$")
_LONGEST_LINK = 12  # words
_TITLE = 3  # words, the least of a line that may be the title instead
# Rules of lines that stand right below a text: what is above them is still of it.
_OF_THE_TEXT = frozenset(
    ("", STRUCK, ADDRESS[0], GROUPS[0], LACKS[0], BANNER[0], COPIES, DISCLAIMER, FOOT[0])
)
_FRAME = 3  # lines of frame below a text, at least, where what stands between them is frame too


def take_edges(blocks: Sequence[Block], rules: list[str]) -> None:
    """Fill *rules* for the lines of *blocks* that are frame above the text and below it."""
    prose = [at for at, block in enumerate(blocks) if is_prose(block) and not rules[at]]
    if not prose:
        return
    _take_head(blocks, rules, prose[0])
    _take_foot(blocks, rules, prose[-1] + 1)


def _take_head(blocks: Sequence[Block], rules: list[str], end: int) -> None:
    for position in range(end):
        text = blocks[position].text.strip()
        if rules[position] or blocks[position].role == Role.TABLE:
            continue
        if _SERVICE.fullmatch(text):
            rules[position] = OFFICE
        elif _names_parts(text) or _is_part(blocks, rules, position, end):
            rules[position] = "menu"


def _names_parts(text: str) -> bool:
    """Whether a line is a row of names of parts of a site, or the way through them."""
    if any(map(str.isdigit, text)):
        return False  # "Report | No. 7 | 29 September 2009" tells of the page
    for divider, fewest in ((_PARTS, 1), (_COMMAS, 2)):
        parts = divider.split(text)
        known = sum(folded(part) in _KNOWN for part in parts)
        if len(parts) >= _FEWEST_PARTS and known >= fewest:
            return True
    return False


def _is_part(blocks: Sequence[Block], rules: Sequence[str], position: int, end: int) -> bool:
    """Whether a line names a part of the site, amid frame and above what can be the title."""
    above, following = position and rules[position - 1], rules[position + 1]
    below = range(position + 1, end)
    return (
        bool(above and following)
        and folded(blocks[position].text) in _KNOWN
        and any(not rules[at] and len(blocks[at].text.split()) >= _TITLE for at in below)
    )


def _take_foot(blocks: Sequence[Block], rules: list[str], start: int) -> None:
    foot = range(start, len(blocks))
    for position in foot:
        words = folded(blocks[position].text)
        if rules[position]:
            continue
        if _SERVICE.fullmatch(blocks[position].text.strip()):
            rules[position] = OFFICE
        elif words in _TOOLS:
            rules[position] = "page tool"
        elif rules[position - 1] == FURTHER and _may_be_link(blocks[position]):
            rules[position] = FURTHER
    framed = [position for position in foot if rules[position] not in _OF_THE_TEXT]
    if len(framed) < _FRAME:
        return
    for position in range(framed[0], framed[-1]):
        if not rules[position] and _may_be_link(blocks[position]):
            rules[position] = FURTHER


def _may_be_link(block: Block) -> bool:
    """Whether a line may be the title of another page."""
    text = block.text.strip()
    return (
        block.role in (Role.PARAGRAPH, Role.HEADING)
        and len(text.split()) <= _LONGEST_LINK
        and _SENTENCE_END.search(text) is None
        and text[:1].isalpha()
        and folded(text) not in BACK_MATTER
    )
