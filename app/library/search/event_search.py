"""What a query says of events: years, kinds of event by its verbs, and its other words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.library.pages.edtf import MONTHS
from app.library.search.conditions import EventWish
from app.library.search.leniency import without_function_words
from app.library.search.query_dates import Span, read_span
from index.folding import fold
from index.records import And, Node, Not, Or, Phrase, Word

_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_NUMBERED = frozenset({"resolution", "resolutions", "res", "unscr", "unscrs", "no", "number"})
_MONTHS = {fold(name): number for number, name in enumerate(MONTHS) if name}

# What is said of an event, and the types of milestone that tell it.
_VERBS: Mapping[str, tuple[str, ...]] = {
    "join": ("joined", "agreement signed"),
    "acced": ("joined",),
    "access": ("joined",),
    "admi": ("joined",),
    "sign": ("agreement signed", "document adopted"),
    "adopt": ("document adopted", "decision or mandate"),
    "invit": ("invited",),
    "appl": ("applied",),
    "withdr": ("left", "operation ended"),
    "left": ("left",),
    "leav": ("left",),
    "suspend": ("suspended",),
    "resum": ("resumed",),
    "renam": ("succeeded or renamed",),
    "replac": ("succeeded or renamed", "handed over"),
    "becam": ("succeeded or renamed", "joined", "status changed"),
    "found": ("framework launched", "document adopted"),
    "creat": ("framework launched", "decision or mandate"),
    "establish": ("framework launched", "operation started", "office opened"),
    "launch": ("framework launched", "operation started"),
    "start": ("operation started", "framework launched"),
    "began": ("operation started", "framework launched"),
    "begin": ("operation started", "framework launched"),
    "end": ("operation ended", "office closed"),
    "open": ("office opened", "summit", "meeting"),
    "clos": ("office closed", "operation ended"),
    "deploy": ("operation started", "contribution"),
    "met": ("meeting", "summit", "visit"),
    "visit": ("visit",),
    "handov": ("handed over",),
}
_WHEN = frozenset({"when", "date", "dates", "year"})


@dataclass(frozen=True, slots=True)
class Sought:
    """What a query says of events: years, types by its verbs, and its other words.

    *is_event* says whether it looks for a date or an event at all.
    """

    spans: tuple[Span, ...]
    types: frozenset[str]
    words: tuple[str, ...]
    is_event: bool


def read_sought(typed: Node | None, text: str, wish: EventWish) -> Sought:
    """What the query *typed* says of events; *wish* is what its fields say."""
    words = list(_words(typed)) if typed else []
    spans, words = _take_dates(words)
    asked_when = bool(_WHEN & set(fold(text).split()[:1])) or wish != EventWish()
    types: set[str] = set()
    rest = []
    for word in words:
        verb = next((each for each in _VERBS if word.startswith(each)), "")
        types.update(_VERBS.get(verb, ()))
        if not verb and word not in _WHEN:
            rest.append(word)
    is_event = bool(spans or asked_when or (types and rest))
    return Sought(spans, frozenset(types), tuple(rest), is_event)


def _words(node: Node) -> Iterator[str]:
    """The folded words that are all wanted; alternatives and what is refused say nothing."""
    node, _ = without_function_words(node)
    match node:
        case Word():
            yield from fold(node.text).split()
        case Phrase():
            yield from (word for word in fold(node.text).split() if len(word) > 2)
        case And():
            for part in node.parts:
                yield from _words(part)
        case Or() | Not():
            return


def _take_dates(words: list[str]) -> tuple[tuple[Span, ...], list[str]]:
    """The years among *words*, each with the month before it, and the words that are left."""
    spans: list[Span] = []
    rest: list[str] = []
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if _YEAR.fullmatch(word) and before not in _NUMBERED:
            month = _MONTHS.get(before)
            if month:
                rest.pop()
            span = read_span(f"{word}-{month:02}" if month else word)
            spans += [span] if span else []
        else:
            rest.append(word)
    return tuple(spans), rest
