"""Matches in their lines: what stands before and after each of them."""

import re
from collections.abc import Iterator

from index.layout import StoredDocument
from index.records import Line
from index.snippets import Match, Matches

WIDTH = 120  # characters kept on each side

_SPACES = re.compile(r"\s+")


def lines_of(document: StoredDocument, matches: Matches) -> Iterator[Line]:
    """A line for each match in what a reader sees of *document*, in the order of its texts."""
    for number, text in _shown(document):
        passage = _passage(document, number)
        for match in _apart(matches.get(number, [])):
            yield Line(
                document.id,
                *passage,
                _SPACES.sub(" ", text[max(0, match.start - WIDTH) : match.start]),
                _SPACES.sub(" ", text[match.start : match.end]),
                _SPACES.sub(" ", text[match.end : match.end + WIDTH]),
                match.start,
                match.end,
            )


def count_matches(document: StoredDocument, matches: Matches) -> int:
    """How many lines `lines_of` gives."""
    return sum(len(_apart(matches.get(number, []))) for number, _ in _shown(document))


def _shown(document: StoredDocument) -> Iterator[tuple[int, str]]:
    """The texts that are read: the title, the summary, the text of each passage; no other name."""
    texts = document.laid.texts
    first = _first_passage(document)
    yield 0, texts[0]
    yield from ((number, texts[number]) for number in (first - 1, *range(first + 1, len(texts), 2)))


def _passage(document: StoredDocument, number: int) -> tuple[str, str]:
    """Id and title of the passage whose text has this number, or nothing."""
    order, is_text = divmod(number - _first_passage(document), 2)
    if order < 0 or not is_text:
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
