"""UTF-8 of which some lines are in another encoding, as in files that were put together."""

import re
from dataclasses import dataclass

from app.intake.readers.encodings.single_bytes import Guess, guess

_STRAY = re.compile("[\udc80-\udcff]+")  # bytes that are no UTF-8, as Python keeps them
_MOSTLY = 4  # characters of UTF-8 for each stray byte, where nothing says that it is UTF-8
_SAMPLE = 8_192  # bytes of lines that are no UTF-8; more changes no verdict
_SPANS = 6  # that are told one by one


@dataclass(frozen=True, slots=True)
class MixedText:
    """A text of UTF-8 with *lines*, counted from 1, that were read as *guess* says."""

    text: str
    lines: tuple[int, ...]
    guess: Guess


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as Python reads UTF-8 with the bytes kept that are none."""

    data: bytes
    text: str
    strays: int
    whole: int  # characters of several bytes

    @property
    def is_both(self) -> bool:
        """Whether it holds UTF-8 too, more than bytes of another encoding give by chance."""
        return self.strays > 0 and self.whole >= self.strays


def read_mixed(data: bytes, *, told: bool) -> MixedText | None:
    """*data* as UTF-8 with lines in another encoding; None where it hardly is UTF-8.

    A line is read in one encoding, unless UTF-8 stands in it too: a page may be one line.
    *told* says that somebody calls it UTF-8.
    """
    lines = [_line(each) for each in data.splitlines(keepends=True)]
    whole = sum(line.whole for line in lines)
    strays = sum(line.strays for line in lines)
    wrong = [number for number, line in enumerate(lines, start=1) if line.strays]
    right = sum(bool(line.whole) and not line.strays for line in lines)
    if not whole or not (told or right >= len(wrong) or whole >= _MOSTLY * strays):
        return None
    sample = b"\n".join(_told(lines[number - 1]) for number in wrong)[:_SAMPLE]
    found = guess(sample)
    text = "".join(_read(line, found.encoding) for line in lines)
    return MixedText(text, tuple(wrong), found)


def numbered(lines: tuple[int, ...]) -> str:
    """*lines* in words, as in "lines 3, 7–9 and 12 more"."""
    if len(lines) == 1:
        return f"line {lines[0]}"
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][-1] + 1:
            spans[-1].append(line)
        else:
            spans.append([line])
    told = [f"{s[0]}–{s[-1]}" if len(s) > 1 else str(s[0]) for s in spans[:_SPANS]]
    more = sum(map(len, spans[_SPANS:]))
    if more:
        return f"lines {', '.join(told)} and {more} more"
    *first, last = told
    return f"lines {', '.join(first)} and {last}" if first else f"lines {last}"


def _line(data: bytes) -> _Line:
    text = data.decode("utf-8", "surrogateescape")
    strays = sum(map(len, _STRAY.findall(text)))
    whole = 0 if text.isascii() else sum(sign >= "\x80" for sign in text) - strays
    return _Line(data, text, strays, whole)


def _told(line: _Line) -> bytes:
    """What of *line* tells its encoding: all of it, or the words with bytes that are no UTF-8."""
    if not line.is_both:
        return line.data.rstrip(b"\r\n")
    words = (word for word in line.text.split() if _STRAY.search(word))
    return " ".join(words).encode("utf-8", "surrogateescape")


def _read(line: _Line, encoding: str) -> str:
    if not line.strays:
        return line.text
    if not line.is_both:
        return line.data.decode(encoding, "replace")
    return _STRAY.sub(
        lambda match: match[0].encode("utf-8", "surrogateescape").decode(encoding, "replace"),
        line.text,
    )
