"""Numbers, bullets and marks of notes that a PDF sets in a line of their own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.intake.readers.inline import raised
from app.intake.readers.pdf.lines import Line
from app.intake.spans import moved

_OF_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[•▪◦●■\uf0b7\uf0a7]")
_OF_NOTE = re.compile(r"\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3}")
_BESIDE = 0.7  # of the size: tops of what stands in one line differ by less
_BELOW = 2.3  # of the size: farther below it, a text is not that of its number
_APART = 4.0  # of the size: how far to the side of its number a text begins at most
_RAISED = 0.85  # of the size of the text: a number that is smaller was raised
_SMALL, _FOOT = 0.93, 0.5  # of the size of the text and the height of the page: where notes are


def with_marks(
    lines: Sequence[Line], body: float, others: Collection[int]
) -> tuple[list[Line], set[int]]:
    """*lines* with the marks before the texts to which they belong, and the numbers of those gone.

    *body* is the size of running text; the lines with the numbers in *others* are left alone, and
    so are numbers that stand in a column of their own.
    """
    whole, gone = list(lines), set[int]()
    for at in range(len(lines)):
        if at in others:
            continue
        before = lines[at - 1] if at and at - 1 not in gone and at - 1 not in others else None
        if before is not None and _follows(before, lines[at]):
            whole[at - 1] = replace(whole[at - 1], text=_with_mark(whole[at - 1], lines[at]))
            gone.add(at)
        elif at + 1 == len(lines) or at + 1 in others:
            continue
        elif _belongs(lines[at], lines[at + 1], body) and not _is_column(before, lines[at]):
            whole[at + 1] = _joined(lines[at], lines[at + 1])
            gone.add(at)
    return whole, gone


def _follows(before: Line, mark: Line) -> bool:
    """Whether *mark* is that of a note, raised behind the last word of the line *before*."""
    return (
        before.page == mark.page
        and _OF_NOTE.fullmatch(mark.text.strip()) is not None
        and mark.size < _SMALL * before.size
        and abs(mark.top - before.top) < _BESIDE * before.size
        and abs(mark.left - before.right) < 0.5 * before.size
    )


def _with_mark(line: Line, mark: Line) -> str:
    return line.text.rstrip() + raised(mark.text.strip())


def _belongs(mark: Line, text: Line, body: float) -> bool:
    """Whether *mark* is all that its line holds, and *text* is what it marks."""
    said = mark.text.strip()
    of_item, of_note = _OF_ITEM.fullmatch(said), _OF_NOTE.fullmatch(said)
    if not (of_item or of_note) or mark.page != text.page or _is_mark(text):
        return False
    if abs(mark.top - text.top) < _BESIDE * text.size:
        return -1 < text.left - mark.right < _APART * text.size
    is_near = 0 < mark.top - text.top < _BELOW * text.size
    if not is_near or abs(text.left - mark.left) > _APART * text.size:
        return False
    if abs(text.size - mark.size) > 0.2 * text.size:
        return False
    # A bare number may be anything but a note, unless it is small and at the foot of the page.
    return of_item is not None or (mark.size < _SMALL * body and mark.place < _FOOT)


def _is_mark(line: Line) -> bool:
    said = line.text.strip()
    return _OF_ITEM.fullmatch(said) is not None or _OF_NOTE.fullmatch(said) is not None


def _is_column(before: Line | None, line: Line) -> bool:
    """Whether the line *before*, which has kept its place, is a mark above the one in *line*."""
    return before is not None and before.page == line.page and _is_mark(before)


def _joined(mark: Line, text: Line) -> Line:
    said = mark.text.strip()
    if mark.size < _RAISED * text.size:
        said = raised(said)
    words = text.text.lstrip()
    by = len(said) + 1 + len(words) - len(text.text)
    whole = f"{said} {words}"
    return replace(
        text, text=whole, left=mark.left, top=max(mark.top, text.top), parts=(),
        styled=moved(text.styled, by, len(whole)),
    )  # fmt: skip
