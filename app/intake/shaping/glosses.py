"""Abbreviations whose explanation was glued to them when a page was made plain text."""

import re

from app.intake.document import Block
from app.intake.report import Removal
from app.intake.spans import retold

# "the CSCECSCE", a line with the long form, and the sentence goes on in the next line.
_GLUED = re.compile(
    r"(?P<before>(?<![^\W\d_])(?P<short>[A-Z][A-Za-z&]{0,6}[A-Z]))(?P=short)"
    r"(?:[ \t]*\n\s*(?P<long>[A-Z][^\n]{4,160}?)\s*(?=\n|$)(?:\n\s*)?)?"
)
_CAPITALS = re.compile(r"[A-Z]{2,8}|[A-Z][a-z]?[A-Z]{1,6}")
RULE = "gloss of an abbreviation, kept in the list of abbreviations"


def unglue(block: Block) -> tuple[Block, tuple[Removal, ...], tuple[tuple[str, str], ...]]:
    """*block* with its glosses folded into the abbreviation, what was cut, and the pairs found."""
    if _GLUED.search(block.text) is None:
        return block, (), ()
    removed: list[Removal] = []
    found: list[tuple[str, str]] = []

    def fold(match: re.Match[str]) -> str:
        short, long = match["short"], (match["long"] or "").strip()
        if not _CAPITALS.fullmatch(short) or not _may_mean(short, long):
            return match[0]
        if not long and block.text.isupper():
            return match[0]  # "BERBER"
        removed.append(Removal(f"{short} {long}".strip(), RULE, block.at))
        if long:
            found.append((short, long))
        after = block.text[match.end() : match.end() + 1]
        return short + (" " if long and after and after not in ".,;:)" else "")

    text = _GLUED.sub(fold, block.text)
    return (retold(block, text) if removed else block), tuple(removed), tuple(found)


def _may_mean(short: str, long: str) -> bool:
    """Whether *long* begins with the letters of *short*, or is not given at all."""
    if not long:
        return True
    initials = [word[0].lower() for word in re.findall(r"[^\W\d_][\w’'-]*", long)]
    return bool(initials) and short[0].lower() in initials[:2] and len(initials) >= 2
