"""A likelier spelling of a word that stands almost nowhere, while one much like it is common."""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from app.library.search.absence import leaves_of
from index.folding import fold
from index.records import Node, Word

_TIMES = 10  # on so many times as many pages a likelier word stands
_SHORTEST = 5  # letters of a word that may be misspelt
_LIKE = 0.87  # azerbaidjan and azerbaijan are so alike, termez and term are not
_MOST = 3  # words spelt nearly so that are looked at

Near = Callable[[str, int], tuple[str, ...]]


def likelier(
    text: str, typed: Node | None, near: Iterable[Near], count: Callable[[Node], int]
) -> str:
    """The query *text*, read as *typed*, with far commoner words for those spelt nearly so.

    Nothing when there are none. *near* gives for a word those spelt nearly so in each library,
    *count* on how many pages a part of a query stands.
    """
    asked = tuple(near)
    better = text
    for word in leaves_of(typed):
        if isinstance(word, Word) and len(word.text) >= _SHORTEST:
            least = _TIMES * max(1, count(word))
            others = (other for terms in asked for other in terms(word.text, _MOST))
            known = [each for each in others if _is_like(each, fold(word.text))]
            common = [each for each in known if count(Word(each)) >= least]
            better = better.replace(word.text, common[0]) if common else better
    return better if better != text else ""


def _is_like(other: str, word: str) -> bool:
    """Whether *other* is another word than *word*, and so like it that one slip explains it."""
    return other != word and SequenceMatcher(None, other, word).ratio() >= _LIKE
