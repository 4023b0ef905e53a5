"""Pages like another one: those that share its telling words, its links and its place."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from app.library.search.conditions import Traits
from index.folding import each_word
from index.records import Or, Query, Word

MOST_TERMS = 24
_SHORTEST = 4  # letters; shorter words seldom tell of a subject
_RELATED, _LINKED, _NEIGHBOUR = 0.5, 0.25, 0.15  # added to the likeness of the texts, at most 1


@dataclass(frozen=True, slots=True)
class RelatedPage:
    """A page like the one in view, and why it is thought so."""

    page: str
    title: str
    why: str
    score: float


def telling_words(
    text: str, pages: int, frequencies: Callable[[Collection[str]], Mapping[str, int]]
) -> tuple[str, ...]:
    """The words that tell *text* from others: frequent in it, and on few of all *pages*."""
    counts = Counter(
        word.lower() for word in each_word(text) if len(word) >= _SHORTEST and word.isalpha()
    )
    often = [word for word, count in counts.most_common(200) if count > 1]
    known = frequencies(often)
    worth = {
        word: counts[word] * math.log(1 + pages / known[word])
        for word in often
        if 1 < known.get(word, 0) <= max(2, pages * 2 // 3)
    }
    return tuple(sorted(worth, key=lambda word: (-worth[word], word))[:MOST_TERMS])


def query_for(words: Collection[str], limit: int) -> Query:
    """The query for pages that hold any of *words*."""
    return Query(Or(tuple(map(Word, words))), limit=limit)


def rank_related(
    likeness: Mapping[str, float],
    relations: Mapping[str, str],
    linked: Collection[str],
    branches: Collection[str],
    traits: Mapping[str, Traits],
) -> list[tuple[str, float, str]]:
    """The pages of *likeness* and *relations* with their scores and reasons, best first.

    *relations* says how a page is related, *linked* are those that link or are linked to;
    *branches* are the places of the page in view.
    """
    best = max(likeness.values(), default=0.0) or 1.0
    ranked = []
    for page in {*likeness, *relations}:
        neighbour = page in traits and traits[page].has("in", branches)
        score = likeness.get(page, 0.0) / best
        score += _RELATED * (page in relations)
        score += _LINKED * (page in linked) + _NEIGHBOUR * neighbour
        why = relations.get(page) or ("linked" if page in linked else "")
        ranked.append((page, score, why or ("same branch" if neighbour else "like in words")))
    return sorted(ranked, key=lambda each: (-each[1], each[0]))
