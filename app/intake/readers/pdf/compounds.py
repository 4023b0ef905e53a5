"""Words parted at the end of a line, and compounds that a line parts at their own hyphen."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.readers.pdf.lines import PARTED, Line, Part

_SIGN = "[" + "".join(PARTED) + "]"
_PARTED = re.compile(rf"([^\W\d_]+){_SIGN}([^\W\d_]+)")
_AT_END = re.compile(rf"([^\W\d_]+){_SIGN}\s*$")
_FIRST = re.compile(r"\s*([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_HYPHEN = "\u2010"
_WITHIN = re.compile(rf"[^\W\d_]{_HYPHEN}[^\W\d_]")
_LAST = re.compile(rf"(?<=[^\W\d_]){_HYPHEN}(?=\s*$)")


def with_parting_signs(lines: Sequence[Line]) -> list[Line]:
    """*lines* with the sign of a parted word where a program wrote a hyphen at their ends.

    A document that has that hyphen within its lines too writes its compounds with it.
    """
    texts = [line.text for line in lines]
    if not any(_HYPHEN in text for text in texts) or any(map(_WITHIN.search, texts)):
        return list(lines)
    return [
        replace(line, text=_signed(line.text), parts=tuple(map(_with_sign, line.parts)))
        for line in lines
    ]


def _with_sign(part: Part) -> Part:
    return replace(part, text=_signed(part.text))


def _signed(text: str) -> str:
    return _LAST.sub(PARTED[0], text)


def with_own_hyphens(lines: Sequence[Line]) -> list[Line]:
    """*lines* with a hyphen where “co-operation” is parted, if it is so written elsewhere.

    A word that is written in one elsewhere as well is joined.
    """
    parted = [at for at, line in enumerate(lines) if any(sign in line.text for sign in PARTED)]
    if not parted:
        return list(lines)
    wanted = {pair for at in parted for pair in _pairs(lines, at)}
    compounds, words = _written(lines)
    own = {(one, other) for one, other in wanted & compounds if one + other not in words}
    if not own:
        return list(lines)
    found = list(lines)
    for at in parted:
        line, following = lines[at], _following(lines, at)
        parts = tuple(replace(each, text=_hyphened(each.text, own, "")) for each in line.parts)
        if parts:
            last = _hyphened(line.parts[-1].text, own, following)
            parts = (*parts[:-1], replace(parts[-1], text=last))
        found[at] = replace(line, text=_hyphened(line.text, own, following), parts=parts)
    return found


def _pairs(lines: Sequence[Line], at: int) -> set[tuple[str, str]]:
    """The two halves of each word that is parted in a line or at its end."""
    text = lines[at].text
    pairs = {(m[1].lower(), m[2].lower()) for m in _PARTED.finditer(text)}
    end = _AT_END.search(text)
    return pairs | ({(end[1].lower(), _following(lines, at))} if end else set())


def _following(lines: Sequence[Line], at: int) -> str:
    """The word with which the line behind begins."""
    first = _FIRST.match(lines[at + 1].text) if at + 1 < len(lines) else None
    return first[1].lower() if first else ""


def _written(lines: Sequence[Line]) -> tuple[set[tuple[str, str]], set[str]]:
    """The neighbours in compounds that stand within a line, and all words without a hyphen."""
    compounds: set[tuple[str, str]] = set()
    words: set[str] = set()
    for line in lines:
        for word in _WORD.findall(line.text.lower()):
            halves = word.split("-")
            if len(halves) == 1:
                words.add(word)
            compounds.update(pairwise(halves))
    return compounds, words


def _hyphened(text: str, own: set[tuple[str, str]], following: str) -> str:
    """*text*, before a line that begins with *following*, with the hyphens of its *own*."""

    def within(found: re.Match[str]) -> str:
        is_own = (found[1].lower(), found[2].lower()) in own
        return f"{found[1]}-{found[2]}" if is_own else found[0]

    def at_end(found: re.Match[str]) -> str:
        is_own = (found[1].lower(), following) in own
        return found[1] + "-" + found[0][len(found[1]) + 1 :] if is_own else found[0]

    return _AT_END.sub(at_end, _PARTED.sub(within, text))
