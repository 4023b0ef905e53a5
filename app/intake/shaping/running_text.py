"""The running text of a block: its links, marks of notes and styles, as a page file can say it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.intake.document import Block, Role
from app.intake.shaping.footnotes import Reference
from app.intake.shaping.markup import plain, sayable_words, unbroken, without_controls
from app.intake.spans import within
from app.library.pages import body
from app.library.pages.markdown import WEB_SCHEMES

_LINE = 100  # characters of a text that is likely to come again
_NUMBER = re.compile(r"\(?(\d{1,4})[.)]")
_NAMED = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the footnote marks that stand in it."""

    block: Block
    references: tuple[Reference, ...]


def number_of(block: Block) -> int | None:
    """The number of an item; None where its mark is none."""
    match = _NUMBER.fullmatch(block.mark)
    return int(match[1]) if match else None


def inlines_of(piece: Piece, *, with_mark: bool = False) -> tuple[body.Inline, ...]:
    """The block's text with its links, its footnote marks, and what is bold or in italics."""
    block = piece.block
    lead = ""
    if with_mark and _NAMED.search(block.mark) and number_of(block) is None:
        lead = f"{block.mark} "  # "(a)" is part of the text: no list of ours is marked so
    is_bare = not piece.references and not block.links and not block.styled
    if is_bare and len(block.text) <= _LINE:
        return _line_of(block.text, lead)
    spans: list[tuple[int, int, body.Inline | None]] = [
        (each.start, each.end, body.FootnoteMark(each.note)) for each in piece.references
    ]
    spans += [
        (link.start, link.end, body.WebLink(plain(block.text[link.start : link.end]), link.address))
        for link in block.links
        if plain(block.text[link.start : link.end])
        and link.address.lower().startswith(WEB_SCHEMES)
        and not re.search(r"[<>\s]", link.address)
    ]
    parts: list[body.Inline] = []
    at = 0
    for start, end, inline in sorted(spans, key=lambda each: each[:2]):
        if start < at or inline is None:
            continue
        parts += _text(block, at, start, lead if not at else "")
        parts.append(inline)
        at = end
    parts += _text(block, at, len(block.text), lead if not at else "")
    return _trimmed(parts)


def cell_of(text: str, at: int, table: Piece) -> body.Cell:
    """A cell with what stands in it; it begins *at* a place of the text of its *table*.

    The references of the table stand in their order.
    """
    end = at + len(text)
    first = bisect_left(table.references, at, key=lambda each: each.start)
    last = bisect_right(table.references, end, key=lambda each: each.start)
    own = tuple(
        replace(each, start=each.start - at, end=each.end - at)
        for each in table.references[first:last]
        if each.end <= end
    )
    links = within(table.block.links, at, end)
    styled = within(table.block.styled, at, end)
    if own or links or styled:
        cell = Block(Role.PARAGRAPH, text.replace("\n", " "), links=links, styled=styled)
        return inlines_of(Piece(cell, own))
    words = " ".join(plain(text).split())
    return (body.Text(words),) if words else ()


@lru_cache(maxsize=1024)  # many a line comes again
def _line_of(text: str, lead: str) -> tuple[body.Inline, ...]:
    return _trimmed(_text(Block(Role.PARAGRAPH, text), 0, len(text), lead))


def _text(block: Block, start: int, end: int, lead: str) -> list[body.Text]:
    """The text of *block* from *start* to *end* behind a *lead*, in pieces of one style each."""
    parts = [body.Text(lead)]
    words, at = block.text[start:end], 0
    for each in within(block.styled, start, end):
        parts.append(body.Text(words[at : each.start]))
        parts.append(body.Text(words[each.start : each.end], each.strong, each.emphasis))
        at = each.end
    parts.append(body.Text(words[at:]))
    return [replace(part, text=unbroken(part.text)) for part in _together(parts)]


def _together(parts: Iterable[body.Text]) -> list[body.Text]:
    """*parts* without empty ones, and those of one style in one."""
    found: list[body.Text] = []
    for part in parts:
        before = found[-1] if found else None
        if before is not None and replace(before, text=part.text) == part:
            found[-1] = replace(part, text=before.text + part.text)
        elif part.text:
            found.append(part)
    return found


def _trimmed(parts: Sequence[body.Inline]) -> tuple[body.Inline, ...]:
    """*parts* as one line: no white space at its edges, nothing that a page file cannot say."""
    made: list[body.Inline] = []
    for part in parts:
        if not isinstance(part, body.Text):
            made.append(part)
            continue
        text = without_controls(part.text)
        text = text if made else text.lstrip()
        if text:
            made.append(replace(part, text=sayable_words(text)))
    while made and isinstance(last := made[-1], body.Text):
        if text := last.text.rstrip():
            return (*made[:-1], replace(last, text=text))
        made.pop()
    return tuple(made)
