"""The title of a text, where the name of its file says it: browsers save a page under its title."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath

from app.intake.document import Block
from app.intake.frame.boilerplate import folded

_COPY = re.compile(r"\s*(?:\(\d{1,3}\)|- Copy|copy \d{1,2})$", re.IGNORECASE)
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 10  # of a line that the name says
_SHARE = 0.5  # of the words of the name; what else it has is the name of the site
_CUT_OFF = 40  # letters of a name that may have been cut off
_LONGEST = 300  # characters of a line
_SEEN = 200  # lines from the top: menus and all


def title_in_name(name: str, blocks: Sequence[Block]) -> str:
    """The line of *blocks*, or two of them, that the *name* of their file says; empty for none.

    The name may add the site ("Talks on ferries - Example Times.txt") and may be cut off.
    """
    wanted = folded(_COPY.sub("", PurePath(name).stem.strip()))
    if len(wanted.split()) < _FEWEST_WORDS or len(wanted) < _FEWEST_LETTERS:
        return ""
    lines = [
        " ".join(block.text.split()) for block in blocks[:_SEEN] if len(block.text) <= _LONGEST
    ]
    said = {folded(line): line for line in reversed(lines)}
    if wanted in said:
        return said[wanted]
    for above, below in pairwise(lines):
        if folded(f"{above} {below}") == wanted:
            return f"{above} {below}"
    if len(wanted) >= _CUT_OFF:
        begun = [words for words in said if words.startswith(wanted)]
        if begun:
            return said[min(begun, key=len)]
    if folded(" ".join(lines)).startswith(f"{wanted} "):
        return ""  # its first words, whatever they are
    parts = [words for words in said if _is_most_of(words, wanted)]
    return said[max(parts, key=len)] if parts else ""


def _is_most_of(words: str, name: str) -> bool:
    """Whether *name* begins or ends with *words*, and has hardly more."""
    if len(words) < _FEWEST_LETTERS or len(words.split()) < _FEWEST_WORDS:
        return False
    at_an_end = name.startswith(f"{words} ") or name.endswith(f" {words}")
    return at_an_end and len(words.split()) >= _SHARE * len(name.split())
