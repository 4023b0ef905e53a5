"""The lines of a PDF: their text, and the size, weight and place that tell what they are."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from app.intake.readers.inline import raised

# pdfium's signs for the hyphen at which a word was parted
PARTED = ("\x02", "\ufffe")
# where a raised digit may stand: behind a letter or a stop, and before the end of the word
_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:)\]”’\"'»])\d{1,2}(?=$|[\s.,;:)\]”’\"'»])")
_NOT_TEXT = re.compile(r"[\x00-\x01\x03-\x08\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line. *top* and *left* are in points from the lower left corner of the page.

    *place* says how high on its page it stands: 1 at the upper edge, 0 at the lower.
    """

    page: int
    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    place: float

    @property
    def is_parted(self) -> bool:
        """Whether the line ends within a word."""
        return self.text.endswith(PARTED)


def read_lines(document: Any, page_number: int) -> Iterator[Line]:
    """The lines of the page with *page_number*, from 1, in the order of the file."""
    page = document[page_number - 1]
    try:
        height = page.get_height() or 1.0
        text_page = page.get_textpage()
        try:
            yield from _lines(text_page, page_number, height)
        finally:
            text_page.close()
    finally:
        page.close()


def _lines(text_page: Any, page_number: int, height: float) -> Iterator[Line]:
    at = 0  # in units of UTF-16, as pdfium counts
    for whole in text_page.get_text_range(errors="replace").split("\n"):
        text = _NOT_TEXT.sub("", whole.rstrip("\r"))
        if text.strip():
            yield _line(text_page, whole, text, at, page_number, height)
        at += (
            len(whole) if whole.isascii() else len(whole.encode("utf-16-le", "replace")) // 2
        ) + 1


def _line(text_page: Any, whole: str, text: str, at: int, page_number: int, height: float) -> Line:
    begin = len(whole) - len(whole.lstrip())
    end = len(whole.rstrip("\r\n \x02\ufffe")) - 1
    first, last = _box(text_page, at + begin), _box(text_page, at + max(begin, end))
    size = first.top - first.bottom
    if end - begin > 2:  # the line may begin with a raised mark
        middle = _box(text_page, at + (begin + end) // 2)
        size = max(size, middle.top - middle.bottom)
    marked = _with_raised(text_page, text, whole, at, size)
    bold = _is_bold(text_page, at + begin) and _is_bold(text_page, at + max(begin, end))
    return Line(
        page_number, marked, size, bold, first.left, last.right, first.top, first.top / height
    )


def _with_raised(text_page: Any, text: str, whole: str, at: int, size: float) -> str:
    """*text* with its small digits as superscripts."""
    if text != whole.rstrip("\r"):  # characters were dropped: places are not certain
        return text
    parts, done = [], 0
    for found in _MARK.finditer(text):
        if _rise(text_page, at + found.start()) > 0.15 * size > 0:
            parts += [text[done : found.start()], raised(found[0])]
            done = found.end()
    return "".join((*parts, text[done:]))


@dataclass(frozen=True, slots=True)
class _Box:
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0


def _box(text_page: Any, at: int) -> _Box:
    """The box of a character, from the lowest to the highest that its font has."""
    index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at)
    if index < 0:
        return _Box()
    rectangle = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page, index, rectangle):
        return _Box()
    return _Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def _rise(text_page: Any, at: int) -> float:
    """How far a character's lower edge stands above the line on which the one before it stands.

    A raised mark may be a small digit or a glyph of its own of the usual size.
    """
    before = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at - 1)
    index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if index < 0 or not raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        return 0.0
    x, baseline = ctypes.c_double(), ctypes.c_double()
    if before < 0 or not raw.FPDFText_GetCharOrigin(text_page, before, x, baseline):
        return 0.0
    return bottom.value - baseline.value


def _is_bold(text_page: Any, at: int) -> bool:
    index = raw.FPDFText_GetCharIndexFromTextIndex(text_page, at)
    if index < 0:
        return False
    if raw.FPDFText_GetFontWeight(text_page, index) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
    return 0 < length <= len(name) and any(
        word in name.value.lower() for word in (b"bold", b"black", b"heavy", b"semibold")
    )
