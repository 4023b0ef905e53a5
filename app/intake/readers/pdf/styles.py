"""Words in bold and italics: found in a line, and found again where lines are joined."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from app.intake.document import Styled
from app.intake.readers.pdf.faces import Face, Faces

_PLAIN = Face()
# Where a face is looked at: what stands between two looks that differ is looked at sign by sign.
_LOOK = re.compile(r"\w[^ \t]{0,15}")
_BLANK = " \t\x02\ufffe"  # what has no face of its own
# What may come or go between words when lines are joined.
_LOOSE = re.compile(r"[\s\x02\ufffe\xad-]+")
_LOOSE_SIGNS = frozenset((*filter(str.isspace, map(chr, range(0x3001))), *"\x02\ufffe\xad-"))


def styles_in(text: str, first: int, faces: Faces) -> tuple[Styled, ...]:
    """What of a line of *text*, with the number of its *first* character, is not plain."""
    end = len(text.rstrip(_BLANK)) - 1
    if end < 1:
        return ()
    if faces.run(first) == faces.run(first + end):  # as most lines are
        face = faces.of(first)
        return tuple(_spans(text, [(0, face)])) if any(face) else ()
    looks = [0, *(found.start() for found in _LOOK.finditer(text, 1)), end]
    seen = [faces.of(first + at) for at in looks]
    if not any(map(any, seen)):
        return ()
    changes = [(looks[0], seen[0])]
    for (at, face), (following, other) in pairwise(zip(looks, seen, strict=True)):
        if face != other:
            changes += _changes(text, first, faces, (at, following))
    return tuple(_spans(text, changes))


def _changes(
    text: str, first: int, faces: Faces, between: tuple[int, int]
) -> Iterator[tuple[int, Face]]:
    """Where *between* two places of a line the face is another, and which."""
    start, end = between
    face = faces.of(first + start)
    last = len(text[:end].rstrip(_BLANK)) - 1
    if last > start and faces.of(first + last) == face:
        yield end, faces.of(first + end)  # as most changes do, between two words
        return
    for at in range(start + 1, end + 1):
        if text[at] not in _BLANK and (other := faces.of(first + at)) != face:
            face = other
            yield at, face


def _spans(text: str, changes: Sequence[tuple[int, Face]]) -> Iterator[Styled]:
    ends = [*(at for at, _ in changes[1:]), len(text)]
    for (start, face), end in zip(changes, ends, strict=True):
        words = text[start:end].rstrip(_BLANK)
        if face != _PLAIN and any(sign.isalnum() for sign in words):
            yield Styled(start, start + len(words), face.strong, face.emphasis)


def is_strong(text: str, styled: Sequence[Styled]) -> bool:
    """Whether all letters of a *text* with these styles are in bold; not of one without letters."""
    strong = sum(_letters(text[each.start : each.end]) for each in styled if each.strong)
    return strong > 0 and strong == _letters(text)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def restyled(parts: Iterable[tuple[str, Sequence[Styled]]], text: str) -> tuple[Styled, ...]:
    """The styles of *parts*, each a text with its own, in the *text* that is made of them in order.

    Only white space, hyphens and the signs of parted words may differ.
    """
    spans: list[Styled] = []  # counted without those
    length = 0
    for words, styled in parts:
        places = _places(words) if styled else []
        for each in styled:
            start, end = (length + bisect_left(places, at) for at in (each.start, each.end))
            span = Styled(start, end, *_face(each))
            if span.start == span.end:  # a hyphen in a cell of its own
                continue
            if spans and spans[-1].end == start and _face(spans[-1]) == _face(span):
                span = Styled(spans.pop().start, span.end, *_face(span))
            spans.append(span)
        length += len(places) or len(_LOOSE.sub("", words))
    if not spans:
        return ()
    places = _places(text)
    return tuple(
        Styled(places[each.start], places[each.end - 1] + 1, *_face(each)) for each in spans
    )


def _places(text: str) -> list[int]:
    """Where in *text* signs stand that stay."""
    return [at for at, sign in enumerate(text) if sign not in _LOOSE_SIGNS]


def _face(span: Styled) -> Face:
    return Face(span.strong, span.emphasis)
