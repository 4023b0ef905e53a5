"""The lines of a PDF: their text, and the size, weight and place that tell what they are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.intake.document import Styled
from app.intake.readers.inline import Gathered, raised
from app.intake.readers.pdf.faces import Faces
from app.intake.readers.pdf.glyphs import box, counted, gaps, index_of, points, rise, writes_blanks
from app.intake.readers.pdf.styles import is_strong, restyled, styles_in
from app.intake.spans import moved, within

# pdfium's signs for the hyphen at which a word was parted; the last where no line follows
PARTED = ("\x02", "\ufffe", "\xad")
# where a raised digit may stand: behind a letter or a stop, and before the end of the word
_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:)\]”’\"'»])\d{1,3}(?=$|[\s.,;:)\]”’\"'»])")
_FIRST = re.compile(r"\s*(\d{1,3})\s*(?=[^\W\d_]|[“\"«‘(\[])")  # a note begins with its mark
_PARTED = re.compile("[" + "".join(PARTED) + "]+")
_ADDRESS = re.compile(r"://|\bwww\.")
_NOT_TEXT = re.compile(r"[\x00-\x01\x03-\x08\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two gaps of a line; *left*, *right* and *top* as those of the line."""

    text: str
    left: float
    right: float
    top: float
    styled: tuple[Styled, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line. *top* and *left* are in points from the lower left corner of the page.

    *place* says how high on its page it stands: 1 at the upper edge, 0 at the lower. *parts* are
    empty where the line has no gaps. *bold* is a line that is so as a whole, *styled* what of it
    is in bold or italics. Lines between which a word is parted come as one; *below* is how much
    lower the last words of such a one stand. *points* is the size of the font amid the line, 0
    where it is not known; *size* is the height of its boxes, in which fonts differ.
    """

    page: int
    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    place: float
    parts: tuple[Part, ...] = ()
    styled: tuple[Styled, ...] = ()
    below: float = 0.0
    points: float = 0.0

    @property
    def is_parted(self) -> bool:
        """Whether the line ends within a word."""
        return self.text.rstrip(" \t").endswith(PARTED)

    @property
    def begins_bold(self) -> bool:
        """Whether the first word is in bold."""
        first = self.styled[0] if self.styled else None
        return first is not None and first.strong and not self.text[: first.start].strip()

    @property
    def ends_bold(self) -> bool:
        """Whether the last word is in bold."""
        last = self.styled[-1] if self.styled else None
        return last is not None and last.strong and not self.text[last.end :].strip()


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
    page = text_page.get_text_range(errors="replace")
    blanks, faces = writes_blanks(text_page, page), Faces(text_page)
    for whole in page.split("\n"):
        text = _NOT_TEXT.sub("", whole.rstrip("\r"))
        if text.strip():
            line = _line(text_page, whole, text, at, page_number, height, faces)
            yield _detailed(text_page, line, whole, at, faces, blanks=blanks)
        at += (
            len(whole) if whole.isascii() else len(whole.encode("utf-16-le", "replace")) // 2
        ) + 1


def _line(
    text_page: Any, whole: str, text: str, at: int, page_number: int, height: float, faces: Faces
) -> Line:
    begin = len(whole) - len(whole.lstrip())
    end = max(begin, len(whole.rstrip("\r\n \x02\ufffe")) - 1)
    first, last = box(text_page, at + begin), box(text_page, at + end)
    size = first.top - first.bottom
    if end - begin > 2:  # the line may begin with a raised mark
        middle = box(text_page, at + (begin + end) // 2)
        size = max(size, middle.top - middle.bottom)
    marked = _with_raised(text_page, text, whole, at, size)
    bold = all(faces.of(index_of(text_page, at + each)).strong for each in (begin, end))
    below = max(0.0, first.top - last.top) if _is_double(whole) else 0.0
    return Line(
        page_number, marked, size, bold, first.left, last.right, first.top, first.top / height,
        below=below, points=points(text_page, at + (begin + end) // 2),
    )  # fmt: skip


def _is_double(whole: str) -> bool:
    """Whether a line of the file is two on the page, with a word parted between them."""
    return any(sign in whole.rstrip("\r\n \x02\ufffe") for sign in ("\x02", "\ufffe"))


def _with_raised(text_page: Any, text: str, whole: str, at: int, size: float) -> str:
    """*text* with its small digits as superscripts."""
    if text != whole.rstrip("\r"):  # characters were dropped: places are not certain
        return text
    parts, done = [], 0
    first = _FIRST.match(text)
    if first and rise(text_page, at + first.start(1), at + first.end()) > 0.15 * size > 0:
        parts, done = [text[: first.start(1)], raised(first[1])], first.end(1)
    for found in _MARK.finditer(text):
        if rise(text_page, at + found.start(), at + found.start() - 1) > 0.15 * size > 0:
            parts += [text[done : found.start()], raised(found[0])]
            done = found.end()
    return "".join((*parts, text[done:]))


def _detailed(
    text_page: Any, line: Line, whole: str, at: int, faces: Faces, *, blanks: bool
) -> Line:
    """*line* with what of it is styled, and with its parts, where it has gaps."""
    text = whole.rstrip("\r")
    if len(text) != len(line.text) or len(text) < 3:
        return line  # characters were dropped: places are not certain
    begin = len(text) - len(text.lstrip())
    text = text.strip()
    number = counted(text_page, text, at + begin)
    if number < 0:
        return line
    styled = styles_in(text, number, faces)
    bold = line.bold and is_strong(text, styled)
    if styled or bold != line.bold:
        line = replace(line, bold=bold, styled=moved(styled, begin, len(line.text)))
    start, left, top = 0, line.left, line.top
    parts: list[Part] = []
    for gap in gaps(text_page, text, number, line.size, blanks=blanks):
        words = line.text[begin + start : begin + gap.start]
        own = within(styled, start, gap.start)
        parts.append(Part(words, left, gap.right, top, own))
        start, left, top = gap.end, gap.left, gap.top
    if not parts:
        return line
    words, own = line.text[begin + start :].rstrip(), within(styled, start, len(text))
    parts.append(Part(words, left, line.right, top, own))
    return replace(line, parts=tuple(parts))


def joined(texts: Iterable[str]) -> str:
    """The *texts* of lines in one, words that were parted at the end of a line joined.

    A hyphen stays before a capital or a figure, and in an address: there it is part of the word.
    """
    text = ""
    for each in texts:
        part = each.strip(" \t\r")
        if "\xad" in part[:-1]:  # as some write every hyphen
            part = part[:-1].replace("\xad", "-") + part[-1]
        if text.endswith(PARTED):
            text += part.lstrip()
        elif text.endswith("-") and part[:1].islower() and text[-2:-1].isalpha():
            text += part  # cannot tell a parted word from a compound: the hyphen stays
        else:
            text = f"{text} {part}" if text else part
    return _PARTED.sub(_hyphen, text) if any(sign in text for sign in PARTED) else text


def _hyphen(parted: re.Match[str]) -> str:
    """What stands in a word in place of the sign at which it was parted."""
    text, at = parted.string, parted.end()
    following = text[at : at + 1]
    word = text[max(text.rfind(" ", 0, at), 0) : at]
    return "-" if following.isupper() or following.isdecimal() or _ADDRESS.search(word) else ""


def gathered(lines: Iterable[Line | Part]) -> Gathered:
    """The texts of *lines* in one, with what of them is styled."""
    taken = tuple(lines)
    text = joined(line.text for line in taken)
    if not any(line.styled for line in taken):
        return Gathered(text)
    return Gathered(text, (), restyled(((line.text, line.styled) for line in taken), text))
