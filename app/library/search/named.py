"""The pages that a query names: who types “ICI members” means the page on the ICI."""

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from app.library.search.leniency import without_function_words
from app.library.search.query_names import ORDINARY
from index.folding import fold
from index.records import And, Node, Or, Phrase, Word

_LONGEST_NAME = 8  # words
_SHORTEST = 3  # letters of a beginning that says which name is meant
_FEWEST = 2  # words that tell of a subject, so that a title with all of them is meant

WHOLE = 2.0  # of the best score: what a page gets that bears the whole query as its name
PART = 0.5  # the most it gets when only a part of the query names it
TITLE = 0.6  # what a page gets whose title holds all that tells of the subject
BEGINNING = 0.3  # what a page gets whose title begins with the whole query
TELLING = 0.3  # a name that is worth less, such as NATO, heads too much; a word is too common


@dataclass(frozen=True, slots=True)
class Naming:
    """What the words of a query say of the pages that are meant.

    *pages* are those it names, each with its worth; *title* finds those whose title holds all
    the words that tell of the subject, or both of two common names, None when there are too few.
    """

    pages: Mapping[str, float]
    title: Node | None = None


def read_naming(
    typed: Node | None, by_name: Mapping[str, str], pages: int, count: Callable[[Node], int]
) -> Naming:
    """What *typed* names; *by_name* knows folded names, *count* on how many pages a part is."""

    @cache
    def worth(node: Node) -> float:
        share = max(1, min(count(node), pages)) / max(1, pages)
        return -math.log(share) / math.log(max(2, pages))

    def of_name(words: Node) -> float:
        if words == typed:
            return WHOLE
        value = worth(_within(_parts(words), "heading"))
        return PART * value if value >= TELLING else 0.0

    named = names_in(typed, by_name)
    values = {page: of_name(words) for page, words in named.items()}
    plain = without_function_words(typed)[0] if typed else None
    words = [part for part in _parts(plain) if isinstance(part, Word) and _text(part)]
    telling = [word for word in words if worth(word) >= TELLING]
    titles = []
    if len(telling) >= _FEWEST or len(words) > _FEWEST:
        titles.append(_within(words, "title"))
    names = [part for node in named.values() for part in _parts(node) if isinstance(part, Word)]
    if len(named) >= _FEWEST and not any(values.values()):
        titles.append(_within(names, "title"))
    return Naming(values, Or(tuple(titles)) if titles else None)


def begins(typed: Node | None) -> str:
    """The folded beginning of a title that *typed* may be as a whole; empty when it is none."""
    texts = [*map(_text, _parts(typed))]
    name = _name(texts) if texts and all(texts) else ""
    return name if len(name) >= _SHORTEST else ""


def names_in(typed: Node | None, by_name: Mapping[str, str]) -> dict[str, Node]:
    """The pages named in *typed*, each with the words that name it.

    The longest names are read first, and no word belongs to two of them.
    """
    parts = _parts(typed)
    found: dict[str, Node] = {}
    at = 0
    while at < len(parts):
        run = _run_at(parts, at)
        length = next((n for n in range(len(run), 0, -1) if _name(run[:n]) in by_name), 0)
        if length:
            words = tuple(parts[at : at + length])
            page = by_name[_name(run[:length])]
            found.setdefault(page, words[0] if length == 1 else And(words))
        at += length or 1
    return found


def _parts(node: Node | None) -> Sequence[Node]:
    if isinstance(node, And):
        return node.parts
    return (node,) if node else ()


def _within(parts: Sequence[Node], field: str) -> Node:
    """All of *parts*, the words and phrases among them in *field*."""
    words = (part for part in parts if isinstance(part, Word | Phrase))
    return And(tuple(dataclasses.replace(word, field=field) for word in words))


def _run_at(parts: Sequence[Node], at: int) -> list[str]:
    """The texts of the words that follow one another from *at* on."""
    return [*takewhile(bool, map(_text, parts[at : at + _LONGEST_NAME]))]


def _text(part: Node) -> str:
    """The text of a word or phrase that may be, or be part of, a name; else nothing."""
    if isinstance(part, Word):
        return "" if part.field or part.wildcard or part.fuzzy else part.text
    return part.text if isinstance(part, Phrase) and not (part.field or part.slop) else ""


def _name(texts: Sequence[str]) -> str:
    """The folded name that *texts* may be; a single everyday word is none."""
    return "" if len(texts) == 1 and texts[0] in ORDINARY else fold(" ".join(texts))
