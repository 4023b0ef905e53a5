"""Where the glyphs of a PDF stand, how they look, and the gaps between them."""

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_SPACES = re.compile(r"[ \t]+")
_LOOKED_AT = 60  # characters that are blanks, to see how a page writes them
_WIDE = 1.0  # of the size: a gap that no blank between words has
_NARROW = 0.12  # of the size: columns may stand closer than words, but not closer than this
_FEW = 2  # blanks that may all be gaps
_LAST_OF_ONE_UNIT = "\uffff"


@dataclass(frozen=True, slots=True)
class Box:
    """Edges in points from the lower left corner of the page."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in a line: from which character to which, and where the characters beside it stand.

    *right* is the edge of the one before it, *left* and *top* are those of the one behind it.
    """

    start: int
    end: int
    right: float
    left: float
    top: float

    @property
    def width(self) -> float:
        """In points."""
        return self.left - self.right


def box(text_page: Any, at: int) -> Box:
    """The box of the character *at*, from the lowest to the highest that its font has."""
    index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at)
    if index < 0:
        return Box()
    rectangle = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page, index, rectangle):
        return Box()
    return Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def points(text_page: Any, at: int) -> float:
    """The size in which the character *at* is set; 0 where there is none.

    Its box is as high as its font says, which differs from font to font.
    """
    index = index_of(text_page, at)
    matrix = raw.FS_MATRIX()
    if index < 0 or not raw.FPDFText_GetMatrix(text_page, index, matrix):
        return 0.0
    return float(raw.FPDFText_GetFontSize(text_page, index)) * math.hypot(matrix.c, matrix.d)


def rise(text_page: Any, at: int, beside: int) -> float:
    """How far a character's lower edge stands above the line on which the one *beside* stands.

    A raised mark may be a small digit or a glyph of its own of the usual size.
    """
    other = raw.FPDFText_GetCharIndexFromTextIndex(text_page, beside)
    index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if index < 0 or not raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        return 0.0
    x, baseline = ctypes.c_double(), ctypes.c_double()
    if other < 0 or not raw.FPDFText_GetCharOrigin(text_page, other, x, baseline):
        return 0.0
    return bottom.value - baseline.value


def index_of(text_page: Any, at: int) -> int:
    """The number that pdfium gives the character *at*; -1 where it counts none there."""
    return int(raw.FPDFText_GetCharIndexFromTextIndex(text_page, at))


def counted(text_page: Any, line: str, at: int) -> int:
    """The number of the first character of a *line* whose text begins *at*.

    It is -1 where pdfium does not count the characters of the line one by one.
    """
    first = index_of(text_page, at)
    last = index_of(text_page, at + len(line) - 1)
    is_whole = last - first == len(line) - 1 and max(line) <= _LAST_OF_ONE_UNIT
    return first if is_whole else -1


def writes_blanks(text_page: Any, text: str) -> bool:
    """Whether the page, of this *text*, has blanks as glyphs, as most programs write them.

    Others move on to the next word; then a blank that pdfium adds says nothing.
    """
    seen = added = 0
    for found in _SPACES.finditer(text):
        index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, found.start())
        seen += 1
        added += raw.FPDFText_IsGenerated(text_page, index) == 1
        if seen == _LOOKED_AT:
            break
    return added < 0.7 * seen


def gaps(text_page: Any, line: str, first: int, size: float, *, blanks: bool) -> list[Gap]:
    """The gaps in a *line* with that *first* character: wider than a blank, or no blank at all.

    On a page that writes *blanks*, words without one between them were placed one by one.
    """
    spaces = list(_SPACES.finditer(line, 1))
    found = [_gap(text_page, first, *each.span()) for each in spaces]
    added = [raw.FPDFText_IsGenerated(text_page, first + gap.end - 1) == 1 for gap in found]
    wide = [gap.width > _WIDE * size for gap in found]
    # Some lines of such a page have no blanks all the same: small ones in prints of Chromium.
    blanks = blanks and (len(found) <= _FEW or any(wide) or not all(added))
    return [
        gap
        for gap, is_added, is_wide in zip(found, added, wide, strict=True)
        if is_wide or (blanks and is_added and gap.width > _NARROW * size)
    ]


def _gap(text_page: Any, first: int, start: int, end: int) -> Gap:
    """What stands between two characters of the line that begins with the character *first*."""
    # Called for each blank of a document: one rectangle for both, and no box of either.
    rectangle = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, first + start - 1, rectangle)
    right = rectangle.right
    raw.FPDFText_GetLooseCharBox(text_page, first + end, rectangle)
    return Gap(start, end, right, rectangle.left, rectangle.top)
