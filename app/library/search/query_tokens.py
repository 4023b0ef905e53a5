"""What a reader typed, cut into words, quotations, operators and brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.library.search.query_fields import NAMES, names_of
from index.folding import WORD

LONGEST_TEXT = 2000  # characters that are read; no one types more
MOST_TOKENS = 100

_QUOTES = '"“”„‟«»'
_DATED = "|".join(names_of("dates"))
_OTHERS = "|".join((*names_of("values"), *names_of("words")))
_TOKEN = re.compile(
    rf"""
    (?P<bracket>[()])
    | (?<![^\s(])(?P<minus>-)(?=[\w{_QUOTES}(*])
    | (?<![^\s(\-])(?P<dated>{_DATED}):\s*(?P<date>[^\s(){_QUOTES}]*)
    | (?<![^\s(\-])(?P<field>{_OTHERS}):\s*
    | [{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}](?:~(?P<slop>\d{{1,2}}))?)?
    | (?P<word>[^\s(){_QUOTES}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,2}))?")
_FUZZY = re.compile(r"(.*[^\W_])~([12]?)", re.DOTALL)
NEAR_SLOP = 10  # words between the two sides of a bare NEAR

_OUTER = re.compile(r"^[^\w*]+|[^\w*]+$")  # a question mark at the end asks, it does not stand in


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    QUOTED = auto()
    FIELD = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of what was typed; *unfinished* when the reader may still be writing it.

    *slop* is that of a quotation or of NEAR, *fuzzy* how many letters of a word may differ.
    """

    kind: Kind
    text: str = ""
    slop: int = 0
    unfinished: bool = False
    fuzzy: int = 0


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
    elif name := found["field"] or found["dated"]:
        yield Token(Kind.FIELD, NAMES[name.lower()])
        if found["date"]:
            yield Token(Kind.WORD, found["date"], unfinished=unfinished)
    elif found["quoted"] is not None:
        if WORD.search(found["quoted"]):
            unfinished = unfinished and not found["closed"] and not found["quoted"][-1].isspace()
            slop = int(found["slop"] or 0)
            yield Token(Kind.QUOTED, " ".join(found["quoted"].split()), slop, unfinished)
    else:
        operator = _operator(found["word"]) if operators else None
        if operator:
            yield operator
        elif WORD.search(found["word"]):
            yield _word(found["word"], unfinished)


def _operator(text: str) -> Token | None:
    if text in ("AND", "OR", "NOT"):
        return Token(Kind[text])
    near = _NEAR.fullmatch(text)
    return Token(Kind.NEAR, slop=int(near[1] or NEAR_SLOP)) if near else None


def _word(text: str, unfinished: bool) -> Token:
    fuzzy = _FUZZY.fullmatch(text)
    if fuzzy and not set("*?") & set(text):
        return Token(Kind.WORD, _OUTER.sub("", fuzzy[1]), fuzzy=int(fuzzy[2] or 1))
    word = _OUTER.sub("", text)
    return Token(Kind.WORD, word, unfinished=unfinished and text.endswith(word))
