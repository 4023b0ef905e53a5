"""Links to other texts below a heading that says so, and the groups to which a wiki counts one."""

import re
from collections.abc import Sequence

from app.intake.document import PRINTED, STRUCK, Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.frame_words import BACK_MATTER
from app.intake.frame.prose import is_prose
from app.intake.frame.site_rules import FURTHER
from app.intake.frame.wiki_rules import GROUPS

_HEAD = re.compile(
    r"(?:see|read|watch) (?:also|next|more)|voir (?:aussi|également)|lire aussi|articles connexes"
    r"|siehe auch|mehr zum thema|см\.? также|смотрите также|див\.? також|дивіться також"
    r"|related (?:links|pages|articles|documents|topics|content|stories|texts)",
    re.IGNORECASE,
)
_EDIT = re.compile(r"\s*\[[^\[\]]{0,40}\]$")  # behind the headings of a wiki
_MOST_WORDS, _MOST_LINKS = 16, 12
_LINKED = 0.6  # of the text of a line that is a link
_SENTENCE_END = re.compile(r"[.;:!]$")
_GROUP = re.compile(GROUPS[1], re.IGNORECASE)


def take_see_also(blocks: Sequence[Block], rules: list[str]) -> None:
    """Give such headings and the lines below them their rule.

    They stand below the text; where the page has links at all, each of the lines is one.
    """
    prose = [at for at, block in enumerate(blocks) if is_prose(block) and not rules[at]]
    if not prose:
        return
    has_links = any(block.links for block in blocks)
    for at in range(prose[0] + 1, len(blocks)):
        text = _EDIT.sub("", blocks[at].text.strip()).rstrip(" :")
        if _HEAD.fullmatch(text) and not (rules[at] and rules[at] != FURTHER):
            below = _links_below(blocks, rules, at, has_links=has_links)
            if below or at > prose[-1]:
                for each in (at, *below):
                    rules[each] = rules[each] or FURTHER
        elif _GROUP.fullmatch(blocks[at].text.strip()):
            _take_groups(blocks, rules, at)


def _links_below(
    blocks: Sequence[Block], rules: Sequence[str], head: int, *, has_links: bool
) -> list[int]:
    """The positions of the lines below *head* that lead to other texts; none where others do."""
    found: list[int] = []
    for at in range(head + 1, len(blocks)):
        block = blocks[at]
        if rules[at] in (PRINTED, STRUCK):
            continue
        if block.role not in (Role.ITEM, Role.PARAGRAPH) or not _may_lead_on(block):
            break
        if has_links and not _is_link(block):
            break
        found.append(at)
    # Without links nothing but the foot of a page tells them from a list of the text.
    is_foot = has_links or not any(map(is_prose, blocks[head + 1 :]))
    return found if is_foot and len(found) <= _MOST_LINKS else []


def _may_lead_on(block: Block) -> bool:
    text = block.text.strip()
    is_short = len(text.split()) <= _MOST_WORDS and not _SENTENCE_END.search(text)
    return is_short and folded(text) not in BACK_MATTER


def _is_link(block: Block) -> bool:
    linked = sum(link.end - link.start for link in block.links)
    return linked >= _LINKED * len(block.text.strip()) > 0


def _take_groups(blocks: Sequence[Block], rules: list[str], head: int) -> None:
    """The items below "Categories:"."""
    for at in range(head + 1, min(len(blocks), head + 1 + _MOST_LINKS)):
        if blocks[at].role != Role.ITEM:
            return
        rules[at] = rules[at] or GROUPS[0]
