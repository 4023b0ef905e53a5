"""Excerpts of a document around what was sought, with the places of the matches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.analysis import Analyzer
from index.folding import WORD
from index.queries import Wanted
from index.records import Passage, Snippet

WIDTH = 220  # characters of an excerpt, as a rule
MOST = 3  # excerpts of one document
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n+")
_SPACES = re.compile(r"\s+")
CUT = "…"


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text and which of the things wanted stands there."""

    start: int
    end: int
    wanted: int


class Marker:
    """Finds what is wanted in texts of one language."""

    def __init__(self, wanted: Sequence[Wanted], analyzer: Analyzer) -> None:
        self.weights = [len(sought.steps) for sought in wanted]
        self._wanted = wanted
        self._analyzer = analyzer
        self._steps: dict[str, list[tuple[int, int]]] = {}

    def matches(self, text: str) -> list[Match]:
        """Every match in *text*, in order; a longer one comes before a shorter at one place."""
        places: list[tuple[int, int]] = []
        found: dict[tuple[int, int], list[int]] = {}
        for position, word in enumerate(WORD.finditer(text)):
            places.append(word.span())
            for step in self._steps_of(word.group()):
                found.setdefault(step, []).append(position)
        matches = []
        for number, sought in enumerate(self._wanted):
            for run in _runs(number, sought, found):
                spans = [places[position] for position in run]
                if sought.slop:
                    matches += [Match(start, end, number) for start, end in spans]
                else:
                    matches.append(Match(spans[0][0], spans[-1][1], number))
        return sorted(set(matches), key=lambda match: (match.start, -match.end, match.wanted))

    def _steps_of(self, word: str) -> list[tuple[int, int]]:
        """Which steps of which wanted things *word* can be; a text repeats its words."""
        known = self._steps.get(word)
        if known is None:
            terms = self._analyzer.terms(word)
            known = self._steps[word] = [
                (number, step)
                for number, sought in enumerate(self._wanted)
                for step, accepted in enumerate(sought.steps)
                if not accepted.isdisjoint(terms)
            ]
        return known


def _runs(
    number: int, sought: Wanted, found: dict[tuple[int, int], list[int]]
) -> list[tuple[int, ...]]:
    """The positions of each occurrence of *sought*, from those of its steps."""
    runs: list[tuple[int, ...]] = [(position,) for position in found.get((number, 0), ())]
    for step in range(1, len(sought.steps)):
        positions = set(found.get((number, step), ()))
        reach = range(1, sought.slop + 2)
        longer: dict[int, tuple[int, ...]] = {}
        for run in runs:
            for distance in reach:
                if run[-1] + distance in positions:
                    longer.setdefault(run[-1] + distance, (*run, run[-1] + distance))
        runs = list(longer.values())
    return runs


def find_snippets(marker: Marker, summary: str, passages: Sequence[Passage]) -> tuple[Snippet, ...]:
    """The best excerpts, best first; the summary's where no passage has a match."""
    ranked = []
    for order, passage in enumerate(passages):
        matches = marker.matches(passage.text)
        in_title = {match.wanted for match in marker.matches(passage.title)}
        if matches or in_title:
            in_text = {match.wanted for match in matches}
            worth = float(sum(marker.weights[number] for number in in_text))
            worth += sum(marker.weights[number] for number in in_title) / 2
            ranked.append((-worth - min(len(matches), 9) / 10, order, passage, matches))
    if not ranked:
        text, marks = _excerpt(summary, marker.matches(summary), marker)
        return (Snippet(text=text, marks=marks),)
    ranked.sort(key=lambda entry: entry[:2])
    return tuple(_snippet(passage, matches, marker) for _, _, passage, matches in ranked[:MOST])


def _snippet(passage: Passage, matches: list[Match], marker: Marker) -> Snippet:
    window = _densest(matches, marker)
    text, marks = _excerpt(passage.text, window, marker)
    start, end = (window[0].start, window[0].end) if window else (0, 0)
    return Snippet(passage.id, passage.title, text, marks, start, end)


def _densest(matches: list[Match], marker: Marker) -> list[Match]:
    """The matches that fit one excerpt and say most: different ones before many, then early."""
    best: list[Match] = []
    best_worth = (0, 0)
    end = 0
    for first, match in enumerate(matches):
        end = max(end, first + 1)
        while end < len(matches) and matches[end].end - match.start <= WIDTH:
            end += 1
        window = matches[first:end]
        different = {found.wanted for found in window}
        worth = sum(marker.weights[number] for number in different), len(window)
        if worth > best_worth:
            best, best_worth = window, worth
    return best


def _excerpt(
    text: str, matches: list[Match], marker: Marker
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of *text* around *matches* and where they stand in it, spaces made single."""
    matches = _densest(matches, marker)
    start, end = _bounds(text, matches)
    pieces: list[str] = [CUT + " "] if text[:start].strip() else []
    marks = []
    length = sum(map(len, pieces))
    place = start
    for match in matches:
        if match.start < place:
            continue  # inside a longer match
        before = _SPACES.sub(" ", text[place : match.start])
        inside = _SPACES.sub(" ", text[match.start : match.end])
        pieces += before, inside
        marks.append((length + len(before), length + len(before) + len(inside)))
        length += len(before) + len(inside)
        place = match.end
    pieces.append(_SPACES.sub(" ", text[place:end]))
    if text[end:].strip():
        pieces.append(" " + CUT)
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
        return start, len(text.rstrip())
    while end > last and not text[end].isspace():
        end -= 1
    return start, max(len(text[:end].rstrip()), last)


def _next_word(text: str, place: int, limit: int) -> int:
    found = _SPACES.search(text, place, limit)
    return found.end() if found else limit
