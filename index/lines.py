"""Matches in their lines: what stands before and after each of them."""

import re
from collections.abc import Iterator, Mapping

from index.layout import StoredDocument
from index.records import Line
from index.snippets import Match, Matches

WIDTH = 120  # characters kept on each side

_SPACES = re.compile(r"\s+")


def lines_of(document: StoredDocument, matches: Matches) -> Iterator[Line]:
    """A line for each match in what a reader sees of *document*, in the order of its texts."""
    for number, text in _shown(document):
        passage, title = _passage(document, number)
        in_text = (number - _first_passage(document)) % 2
        for match in _apart(matches.get(number, [])):
            place = (match.start, match.end) if passage and in_text else (0, 0)
            yield Line(
                document.id,
                passage,
                title,
                _SPACES.sub(" ", text[max(0, match.start - WIDTH) : match.start]),
                _SPACES.sub(" ", text[match.start : match.end]),
                _SPACES.sub(" ", text[match.end : match.end + WIDTH]),
                *place,
            )


def count_matches(document: StoredDocument, counts: Mapping[int, int]) -> int:
    """How many lines `lines_of` gives, by the number of matches in each text."""
    return sum(counts.get(number, 0) for number, _ in _shown(document))


def _shown(document: StoredDocument) -> Iterator[tuple[int, str]]:
    """The texts that are read: the title, the summary, the passages; no other name."""
    texts = document.laid.texts
    yield 0, texts[0]
    shown = range(_first_passage(document) - 1, len(texts))
    yield from ((number, texts[number]) for number in shown)


def _passage(document: StoredDocument, number: int) -> tuple[str, str]:
    """Id and title of the passage to which the text of this number belongs, or nothing."""
    order = (number - _first_passage(document)) // 2
    if order < 0:
        return "", ""
    return document.passages[order].id, document.passages[order].title


def _first_passage(document: StoredDocument) -> int:
    return len(document.laid.texts) - 2 * len(document.passages)


def _apart(matches: list[Match]) -> list[Match]:
    """*matches* without those that lie inside a longer one."""
    found: list[Match] = []
    for match in matches:
        if not found or match.start >= found[-1].end:
            found.append(match)
    return found
