"""What a reader typed, cut into words, quotations, operators and brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from index.folding import WORD

LONGEST_TEXT = 2000  # characters that are read; no one types more
MOST_TOKENS = 100

_QUOTES = '"“”„‟«»'
_TOKEN = re.compile(
    rf"""
    (?P<bracket>[()])
    | (?<![^\s(])(?P<minus>-)(?=[\w{_QUOTES}(*])
    | (?<![^\s(\-])(?P<field>title|heading|kind|in):\s*
    | [{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}](?:~(?P<slop>\d{{1,2}}))?)?
    | (?P<word>[^\s(){_QUOTES}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OUTER = re.compile(r"^[^\w*]+|[^\w*]+$")  # a question mark at the end asks, it does not stand in


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of what was typed; *unfinished* when the reader may still be writing it."""

    kind: Kind
    text: str = ""
    slop: int = 0
    unfinished: bool = False


def read_tokens(text: str, *, as_typed: bool, operators: bool = True) -> list[Token]:
    """The tokens of *text*; pieces without a letter or digit are left out.

    Without *operators* AND, OR and NOT are words like any other.
    """
    text = text[:LONGEST_TEXT]
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        unfinished = as_typed and found.end() == len(text)
        tokens += _read(found, unfinished, operators)
        if len(tokens) >= MOST_TOKENS:
            break
    return tokens


def _read(found: re.Match[str], unfinished: bool, operators: bool) -> Iterator[Token]:
    if bracket := found["bracket"]:
        yield Token(Kind.OPEN if bracket == "(" else Kind.CLOSE)
    elif found["minus"]:
        yield Token(Kind.NOT)
    elif found["field"]:
        yield Token(Kind.FIELD, found["field"].lower())
    elif found["quoted"] is not None:
        if WORD.search(found["quoted"]):
            unfinished = unfinished and not found["closed"] and not found["quoted"][-1].isspace()
            slop = int(found["slop"] or 0)
            yield Token(Kind.QUOTED, " ".join(found["quoted"].split()), slop, unfinished)
    elif operators and found["word"] in ("AND", "OR", "NOT"):
        yield Token(Kind[found["word"]])
    elif WORD.search(found["word"]):
        word = _OUTER.sub("", found["word"])
        yield Token(Kind.WORD, word, unfinished=unfinished and found["word"].endswith(word))
