"""What a mail or a post takes over from the one before it: lines behind ">"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.intake.readers.text.lines import Kind, Line, read_line

_PREFIX = re.compile(r"(?:>[ \t\u00a0]?)+")
_SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?…][”\"’»)]?(?=\s|$)")
_FEWEST_LINES = 2
_FEWEST_WORDS = 5  # of the longest line; parts of a site have fewer


def with_quotes(lines: Sequence[Line]) -> list[Line]:
    """*lines*, of which those of a quotation stand without their ">" and know its depth.

    These are two or more below one another, with sentences in them: an arrow may also lead to a
    part of a site ("> Home"). What stands behind a mark or a number in them keeps it.
    """
    told = list(lines)
    for run in _runs(lines):
        bare = [_bare(lines[at]) for at in run]
        if _is_quotation(bare):
            for at, line in zip(run, bare, strict=True):
                told[at] = line
    return told


def without_quotes(lines: Sequence[Line]) -> list[Line]:
    """*lines*, of which those behind ">" are read as if they stood by themselves.

    Who sends a whole document on may have it behind such marks, and nothing of it is a quotation.
    """
    return [
        read_line(line.number, line.text[prefix.end() :])
        if (prefix := _PREFIX.match(line.text))
        else line
        for line in lines
    ]


def _runs(lines: Sequence[Line]) -> Iterator[range]:
    """Where lines stand below one another that all begin with ">"."""
    start = 0
    for at, line in enumerate((*lines, Line(0, 0, Kind.BLANK, ""))):
        if not line.text.startswith(">"):
            if at - start >= _FEWEST_LINES:
                yield range(start, at)
            start = at + 1


def _bare(line: Line) -> Line:
    prefix = _PREFIX.match(line.text)
    length = prefix.end() if prefix else 0
    inner = read_line(line.number, line.text[length:])
    if inner.kind is Kind.BLANK:
        return inner
    words = f"{inner.mark} {inner.text}" if inner.mark else inner.text
    depth = line.text[:length].count(">")
    return replace(inner, indent=0, kind=Kind.TEXT, text=words, cells=(), quoted=depth)


def _is_quotation(run: Sequence[Line]) -> bool:
    told = [line.text for line in run if line.text]
    if len(told) < _FEWEST_LINES or max(len(text.split()) for text in told) < _FEWEST_WORDS:
        return False
    return _SENTENCE_END.search("\n".join(told)) is not None
