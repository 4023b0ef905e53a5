"""Excerpts of a document around what was sought, with the places of the matches."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.layout import HEADING, TITLE, StoredDocument
from index.queries import Wanted
from index.records import Snippet

WIDTH = 220  # characters of an excerpt, as a rule
MOST = 3  # excerpts of one document
CUT = "…"
MANY = 500  # positions of a term in one document, of which more are looked at only to be counted
NEAR = 40  # positions around a rarer term

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n+")
_SPACES = re.compile(r"\s+")

Positions = Mapping[str, Sequence[int]]


class Match(NamedTuple):
    """A place in a text and which of the things wanted stands there."""

    start: int
    end: int
    wanted: int


Matches = Mapping[int, list[Match]]


def find_matches(
    document: StoredDocument, wanted: Sequence[Wanted], positions: Positions
) -> Matches:
    """The matches in each text, in order; a longer one comes before a shorter at one place.

    *positions* are those of each term wanted; a text is named by its number in the document.
    """
    found: dict[int, set[Match]] = {}
    for number, sought in enumerate(wanted):
        for run in _runs(sought, positions):
            text = document.text_at(run[0])
            if not _admits(sought.field, document.laid.zones[text]):
                continue
            spans = [document.span_at(position) for position in run]
            if not sought.slop:
                spans = [(spans[0][0], spans[-1][1])]
            found.setdefault(text, set()).update(Match(*span, number) for span in spans)
    return {
        text: sorted(matches, key=lambda match: (match.start, -match.end, match.wanted))
        for text, matches in found.items()
    }


def thinned(positions: Positions) -> Positions:
    """*positions* without most of those of terms that stand in a document very often.

    The first stay, and so do those near the rarest of the terms: enough for an excerpt. A page
    with a hundred thousand milestones would else keep the reader waiting for seconds.
    """
    if all(len(places) <= MANY for places in positions.values()):
        return positions
    near = min(positions.values(), key=len)[:MANY]
    return {
        term: places if len(places) <= MANY else _some(places, near)
        for term, places in positions.items()
    }


def _some(places: Sequence[int], near: Sequence[int]) -> list[int]:
    kept = set(places[:MANY])
    for anchor in near:
        kept.update(
            places[bisect_left(places, anchor - NEAR) : bisect_right(places, anchor + NEAR)]
        )
    return sorted(kept)


def count_runs(
    document: StoredDocument, wanted: Sequence[Wanted], positions: Positions
) -> Counter[int]:
    """How many matches there are in each text, those inside a longer one left out."""
    spans: set[tuple[int, int]] = set()
    for sought in wanted:
        for run in _runs(sought, positions):
            if _admits(sought.field, document.laid.zones[document.text_at(run[0])]):
                ends = [(place, place) for place in run] if sought.slop else [(run[0], run[-1])]
                spans.update((start, -end) for start, end in ends)
    counts: Counter[int] = Counter()
    last = -1
    for start, end in sorted(spans):
        if start > last:
            counts[document.text_at(start)] += 1
            last = -end
    return counts


def matched_words(document: StoredDocument, matches: Matches) -> tuple[str, ...]:
    """The words and phrases of the document that matched, as it writes them, each once."""
    found = {
        document.laid.texts[number][match.start : match.end]: None
        for number, in_text in matches.items()
        for match in in_text
    }
    return tuple(found)


def find_snippets(
    document: StoredDocument, wanted: Sequence[Wanted], matches: Matches
) -> tuple[Snippet, ...]:
    """The best excerpts around *matches*, best first, at least one."""
    weights = [len(sought.steps) for sought in wanted]
    first = len(document.laid.texts) - 2 * len(document.passages)
    ranked: list[tuple[float, int, int]] = []
    for order in range(len(document.passages)):
        heading, text = (matches.get(first + 2 * order + part, []) for part in (0, 1))
        if heading or text:
            worth = _worth(text, weights) + _worth(heading, weights) / 2
            weight = 0.3 if document.passages[order].aside else 1.0
            ranked.append((-worth * weight, order, first + 2 * order + 1))
    summary = matches.get(first - 1, [])
    if summary or not ranked:
        ranked.append((-_worth(summary, weights) * 0.8, len(document.passages), first - 1))
    return tuple(
        _snippet(document, order, _densest(matches.get(number, []), weights), number)
        for _, order, number in sorted(ranked)[:MOST]
    )


def _admits(field: str, zone: str) -> bool:
    return zone == {"title": TITLE, "heading": HEADING}.get(field, zone)


def _runs(sought: Wanted, positions: Positions) -> list[tuple[int, ...]]:
    """The positions of each occurrence of *sought*, in order."""
    steps = [
        sorted({place for term in step for place in positions.get(term, ())})
        for step in sought.steps
    ]
    runs: list[tuple[int, ...]] = [(position,) for position in steps[0]]
    for step in steps[1:]:
        there = set(step)
        longer: dict[int, tuple[int, ...]] = {}
        for run in runs:
            for position in range(run[-1] + 1, run[-1] + sought.slop + 2):
                if position in there:
                    longer.setdefault(position, (*run, position))
        runs = list(longer.values())
    return runs


def _worth(matches: list[Match], weights: list[int]) -> float:
    """What an excerpt with *matches* says: different ones before many."""
    return sum(weights[number] for number in {match.wanted for match in matches}) + (
        min(len(matches), 9) / 10
    )


def _densest(matches: list[Match], weights: list[int]) -> list[Match]:
    """The matches that fit one excerpt and say most; the first of several that say as much."""
    best: list[Match] = []
    best_worth = 0.0
    end = 0
    for first, match in enumerate(matches):
        end = max(end, first + 1)
        while end < len(matches) and matches[end].end - match.start <= WIDTH:
            end += 1
        worth = _worth(matches[first:end], weights)
        if worth > best_worth:
            best, best_worth = matches[first:end], worth
    return best


def _snippet(document: StoredDocument, order: int, matches: list[Match], number: int) -> Snippet:
    text, marks = _excerpt(document.laid.texts[number], matches)
    if order == len(document.passages):  # the summary, which is no passage
        return Snippet(text=text, marks=marks)
    passage = document.passages[order]
    start, end = (matches[0].start, matches[0].end) if matches else (0, 0)
    return Snippet(passage.id, passage.title, text, marks, start, end)


def _excerpt(text: str, matches: list[Match]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of *text* around *matches* and where they stand in it, spaces made single."""
    start, end = _bounds(text, matches)
    cuts = [start]
    for match in matches:
        if match.start >= cuts[-1]:  # else it lies inside a longer one
            cuts += match.start, match.end
    cuts.append(end)
    pieces = [_SPACES.sub(" ", text[a:b]) for a, b in pairwise(cuts)]
    if text[:start].strip():
        pieces[0] = f"{CUT} {pieces[0]}"
    if text[end:].strip():
        pieces[-1] += f" {CUT}"
    marks = []
    length = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            marks.append((length, length + len(piece)))
        length += len(piece)
    return "".join(pieces), tuple(marks)


def _bounds(text: str, matches: list[Match]) -> tuple[int, int]:
    """Where the excerpt begins and ends: at a sentence where possible, never inside a word."""
    first = matches[0].start if matches else 0
    last = max((match.end for match in matches), default=0)
    room = max(WIDTH - (last - first), 0)
    start = max(first - room, 0)
    if start:
        sentences = [found.end() for found in _SENTENCE.finditer(text, start, first)]
        start = sentences[0] if sentences else _next_word(text, first - room // 3, first)
    start += len(text[start:]) - len(text[start:].lstrip())
    end = max(start + WIDTH, last)
    if end >= len(text):
        return start, max(len(text.rstrip()), start)
    while end > last and not text[end].isspace():
        end -= 1
    return start, max(len(text[:end].rstrip()), last)


def _next_word(text: str, place: int, limit: int) -> int:
    found = _SPACES.search(text, place, limit)
    return found.end() if found else limit
