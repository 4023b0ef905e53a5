"""What a page's frame leaves in its text, by rules with names."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.intake.document import Block, Role
from app.intake.frame import frame_words as frame
from app.intake.frame.frame_rules import HINTS, PHRASES, SOMEWHERE, TIME_BAR, WHOLE
from app.intake.word_trie import trie_pattern

_LONGEST_FRAME = 200  # characters; a longer text is hardly a button
_LONGEST_NOTICE = 600
_ITEM_B, _ITEM_C = (re.compile(rf"\s*\({letter}\)\s", re.IGNORECASE) for letter in "bc")
_LONGEST_ITEM = 30  # blocks, with the items inside it
_BRACKETED = re.compile(r"(?:\[[^\[\]]{1,40}\]\s*){2,}")  # "[ Home ] [ Press ] [ Back ]"
_MAY_HEAD = frozenset(("details", "détails"))  # a button, but not where the format heads a text so
_WHOLE = re.compile(
    "|".join(f"(?P<rule_{at}>{pattern})" for at, (_, pattern) in enumerate(WHOLE)), re.IGNORECASE
)
_SOMEWHERE = tuple(
    (name, re.compile(pattern, re.IGNORECASE), longest) for name, pattern, longest in SOMEWHERE
)

_REMEMBERED = 4096  # texts: of one document's short lines most come again, in many steps

_HINT = re.compile(trie_pattern(HINTS))  # one look at the text spares four longer ones


@lru_cache(maxsize=_REMEMBERED)
def folded(text: str) -> str:
    """*text* as phrases of a frame are compared: small letters and digits, single spaces."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def frame_rule(block: Block) -> str:
    """The name of the rule by which *block* is no content, or an empty text."""
    if block.chrome:
        return block.chrome
    if block.role in (Role.CAPTION, Role.FOOTNOTE) or len(block.text) > _LONGEST_NOTICE:
        return ""
    if block.role == Role.HEADING and block.level and folded(block.text) in _MAY_HEAD:
        return ""
    return _rule_of(" ".join(block.text.split()))


@lru_cache(maxsize=_REMEMBERED)
def _rule_of(text: str) -> str:
    if len(text) <= _LONGEST_FRAME and (name := _rule_of_the_whole(text)):
        return name
    links = text.split(" | ") if len(text) <= _LONGEST_FRAME else ()
    if len(links) > 1 and all(rules := [_rule_of_the_whole(each) for each in links]):
        return rules[0]
    if _BRACKETED.fullmatch(text):
        named = [
            _rule_of_the_whole(each.strip())
            for each in re.findall(r"[^\[\]]*[^\W\d_][^\[\]]*", text)
        ]
        known = [rule for rule in named if rule]
        if len(known) > 1 and 2 * len(known) > len(named):
            return known[0]
    if _HINT.search(text.lower()):
        for name, pattern, longest in _SOMEWHERE:
            if len(text) <= longest and pattern.search(text):
                return name
    return ""


def _rule_of_the_whole(text: str) -> str:
    words = folded(text)
    for name, phrases in PHRASES:
        if words in phrases:
            return name
    match = _WHOLE.fullmatch(text)
    return WHOLE[int((match.lastgroup or "").removeprefix("rule_"))][0] if match else ""


def is_time_bar(block: Block) -> bool:
    """Whether a table is no table but rows of years and months to choose from."""
    rows = [" | ".join(row) for row in block.rows]
    return block.role == Role.TABLE and all(_rule_of_the_whole(row) == TIME_BAR for row in rows)


def counted_items(blocks: Sequence[Block]) -> set[int]:
    """The positions of items with the letter (c), which is no copyright where a (b) goes before."""
    found: set[int] = set()
    second = -_LONGEST_ITEM
    for position, block in enumerate(blocks):
        if _ITEM_B.match(block.text) or block.mark.lower() == "(b)":
            second = position
        elif position - second < _LONGEST_ITEM and _ITEM_C.match(block.text):
            found.add(position)
    return found


def menu_runs(blocks: Sequence[Block]) -> set[int]:
    """The positions of blocks that make up menus: runs of short lines that name parts of a site."""
    found: set[int] = set()
    run: list[int] = []
    for position, block in enumerate((*blocks, Block(Role.RULE, ""))):
        if _may_be_in_a_menu(block):
            run.append(position)
            continue
        if _is_menu([blocks[each] for each in run]):
            found.update(run[: _end_of_menu([blocks[each] for each in run])])
        run = []
    return found


def _may_be_in_a_menu(block: Block) -> bool:
    words = block.text.split()
    if (
        "://" in block.text
        or block.role not in (Role.ITEM, Role.PARAGRAPH, Role.HEADING)
        or not words
    ):
        return False
    return len(words) <= 8 and block.text.strip()[-1] not in ".;:?!" and len(block.text) <= 70


def _is_menu(run: Sequence[Block]) -> bool:
    known = sum(folded(block.text) in frame.MENU for block in run)
    return len(run) >= 4 and known >= 3 and known >= min(len(run) * 0.3, 12)


def _end_of_menu(run: Sequence[Block]) -> int:
    """Where the menu in *run* ends: behind its last known entry and the list that goes with it.

    The title of the page may follow at once, as a line of the same look.
    """
    end = 1 + max(
        position
        for position, block in enumerate(run)
        if folded(block.text) in frame.MENU or folded(block.text) in frame.COUNTRIES
    )
    while end < len(run) and run[end - 1].role == run[end].role == Role.ITEM:
        end += 1
    return end
