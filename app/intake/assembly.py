"""Blocks of a document as sections of a page: their records, their Markdown, their plain text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.intake.document import Block, Role
from app.intake.footnotes import Reference
from app.intake.markup import blocks_markdown, plain, shown_title
from app.intake.report import FoundSection
from app.library import body
from app.library.markdown import WEB_SCHEMES, slug

_NUMBER = re.compile(r"\(?(\d{1,4})[.)]")


@dataclass(frozen=True, slots=True)
class AssembledSection:
    """A section with the plain text in which places are counted."""

    section: FoundSection
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block with the footnote marks that stand in it."""

    block: Block
    references: tuple[Reference, ...]


def assemble(
    blocks: Sequence[Block], references: Iterable[Reference]
) -> tuple[AssembledSection, ...]:
    """The sections that *blocks* make, in order; text before the first heading has no title."""
    marks: dict[int, list[Reference]] = {}
    for reference in references:
        marks.setdefault(reference.block, []).append(reference)
    sections: list[AssembledSection] = []
    taken: set[str] = set()
    title, level, pieces = "", 1, list[_Piece]()
    for at, block in enumerate(blocks):
        piece = _Piece(block, tuple(marks.get(at, ())))
        if block.role == Role.HEADING:
            _close(sections, taken, title, level, pieces)
            title, level, pieces = _heading(piece), block.level, []
        else:
            pieces.append(piece)
    _close(sections, taken, title, level, pieces)
    return tuple(sections)


def _heading(piece: _Piece) -> str:
    text = piece.block.text
    for reference in sorted(piece.references, key=lambda each: each.start, reverse=True):
        text = text[: reference.start] + text[reference.end :]
    return " ".join(plain(text).split())


def _close(
    sections: list[AssembledSection], taken: set[str], title: str, level: int, pieces: list[_Piece]
) -> None:
    blocks = tuple(_body_blocks(pieces))
    if not blocks and not title:
        return
    section_id = _free_id(title, taken) if title else ""
    record = body.Section(section_id, level, title, blocks)
    found = FoundSection(section_id, level, title, blocks_markdown(blocks))
    sections.append(AssembledSection(found, body.plain_text(record)))


def _free_id(title: str, taken: set[str]) -> str:
    stem = slug(shown_title(title))
    section_id, number = stem, 2
    while section_id in taken:
        section_id = f"{stem}-{number}"
        number += 1
    taken.add(section_id)
    return section_id


def _body_blocks(pieces: Sequence[_Piece]) -> Iterable[body.Block]:
    at = 0
    while at < len(pieces):
        block = pieces[at].block
        if block.role == Role.ITEM:
            end = _end_of_list(pieces, at)
            yield from _lists(pieces[at:end])
            at = end
            continue
        at += 1
        made = _body_block(pieces[at - 1])
        if made is not None:
            yield made


def _body_block(piece: _Piece) -> body.Block | None:
    block = piece.block
    match block.role:
        case Role.RULE:
            return None
        case Role.TABLE:
            return _table(block)
        case Role.PREFORMATTED:
            return body.Preformatted(block.text.rstrip("\n"))
        case Role.QUOTE:
            return body.Quote((body.Paragraph(_inlines(piece)),))
        case Role.CAPTION:
            return body.Paragraph((body.Text(plain(block.text), emphasis=True),))
        case _:
            inlines = _inlines(piece)
            return body.Paragraph(inlines) if inlines else None


def _end_of_list(pieces: Sequence[_Piece], start: int) -> int:
    """Where the list ends: at another kind of block, or where its kind of mark changes."""
    end = start + 1
    numbered = _number(pieces[start].block)
    while end < len(pieces) and pieces[end].block.role == Role.ITEM:
        here = _number(pieces[end].block)
        if pieces[end].block.level <= pieces[start].block.level:
            if (here is None) != (numbered is None):
                break
            if here is not None and numbered is not None and here != numbered + 1:
                break
            numbered = here
        end += 1
    return end


def _number(block: Block) -> int | None:
    match = _NUMBER.fullmatch(block.mark)
    return int(match[1]) if match else None


def _lists(pieces: Sequence[_Piece]) -> Iterable[body.Block]:
    """One list with the lists inside it; a deeper item belongs to the one before it."""
    items: list[tuple[body.Block, ...]] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and pieces[end].block.level > pieces[at].block.level:
            end += 1
        inlines = _inlines(pieces[at], with_mark=True)
        inner = tuple(_body_blocks(pieces[at + 1 : end]))
        if inlines:
            items.append((body.Paragraph(inlines), *inner))
        elif inner:
            items.append(inner)
        at = end
    if items:
        yield body.ItemList(tuple(items), _number(pieces[0].block))


def _table(block: Block) -> body.Block | None:
    rows = [tuple(_cell(cell) for cell in row) for row in block.rows]
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return None
    filled = [row + ((),) * (columns - len(row)) for row in rows]
    return body.Table(tuple(filled[1:]), head=filled[0])


def _cell(text: str) -> body.Cell:
    words = " ".join(plain(text).split())
    return (body.Text(words),) if words else ()


def _inlines(piece: _Piece, *, with_mark: bool = False) -> tuple[body.Inline, ...]:
    """The block's text with its links and footnote marks."""
    block = piece.block
    lead = ""
    if with_mark and block.mark and _number(block) is None and re.search(r"\w", block.mark):
        lead = f"{block.mark} "  # "(a)" is part of the text: no list of ours is marked so
    spans: list[tuple[int, int, body.Inline | None]] = [
        (each.start, each.end, body.FootnoteMark(each.note)) for each in piece.references
    ]
    spans += [
        (link.start, link.end, body.WebLink(plain(block.text[link.start : link.end]), link.address))
        for link in block.links
        if link.address.lower().startswith(WEB_SCHEMES) and not re.search(r"[<>\s]", link.address)
    ]
    parts: list[body.Inline] = []
    at = 0
    for start, end, inline in sorted(spans, key=lambda each: each[:2]):
        if start < at or inline is None:
            continue
        parts += _text(block.text[at:start], lead if not at else "")
        parts.append(inline)
        at = end
    parts += _text(block.text[at:], lead if not at else "")
    return _trimmed(parts)


def _text(text: str, lead: str) -> list[body.Inline]:
    words = f"{lead}{text}".replace("\n", " ")
    return [body.Text(words)] if words else []


def _trimmed(parts: list[body.Inline]) -> tuple[body.Inline, ...]:
    """*parts* as one line: no white space at its edges, nothing that a page file cannot say."""
    made: list[body.Inline] = []
    for number, part in enumerate(parts):
        if not isinstance(part, body.Text):
            made.append(part)
            continue
        text = part.text.lstrip() if number == 0 else part.text
        text = text.rstrip() if number == len(parts) - 1 else text
        edge_left, edge_right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        text = f"{edge_left}{plain(text)}{edge_right}" if plain(text) else text
        if text:
            made.append(body.Text(text))
    return tuple(made)
