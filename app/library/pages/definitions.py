"""Abbreviations that a text defines itself: "Partnership for Peace (PfP)"."""

import re
from collections.abc import Iterator, Sequence

_SHORT = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][a-rt-z]?)s?\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PAUSE = re.compile(r"[.;:!?()\n]")
_LONGEST = 8  # letters of a short form
_REACH = 500  # characters before a short form: more than its words can take up
_WORDS_A_LETTER = 2  # a long form has at most so many words for each letter of the short one


def defined_in(text: str) -> Iterator[tuple[str, str]]:
    """The short and the long form of each abbreviation that *text* defines, in order."""
    for found in _SHORT.finditer(text):
        short = found[1]
        if len(short) > _LONGEST:
            continue
        before = _PAUSE.split(text[max(0, found.start() - _REACH) : found.start()])[-1]
        words = list(_WORD.finditer(before))[-_WORDS_A_LETTER * len(short) :]
        for at in range(len(words) - 1, -1, -1):
            if words[at].group()[0].isupper() and _spells(words[at:], short):
                yield short, before[words[at].start() : words[-1].end()]
                break


def _spells(words: Sequence[re.Match[str]], short: str) -> bool:
    """Whether the initials of *words* spell *short*; small words may be passed over."""
    letters = [word.group()[0].lower() for word in words]
    wanted = short.lower()
    if not letters or letters[0] != wanted[0]:
        return False
    at = 0
    for letter, word in zip(letters, words, strict=True):
        if at < len(wanted) and letter == wanted[at]:
            at += 1
        elif word.group()[0].isupper():
            return False
    return at == len(wanted)
