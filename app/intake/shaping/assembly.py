"""Blocks of a document as sections of a page: their records, their Markdown, their plain text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.intake.document import Block, Role
from app.intake.naming.linking import linked
from app.intake.naming.mentions import NameFinder
from app.intake.report import FoundSection
from app.intake.shaping.emphasis import telling_styles
from app.intake.shaping.footnotes import Reference
from app.intake.shaping.inner_items import with_inner_items
from app.intake.shaping.markup import blocks_markdown, plain, shown_title, unbroken
from app.intake.spans import within
from app.library.pages import body
from app.library.pages.markdown import WEB_SCHEMES, slug

_LINE = 100  # characters of a text that is likely to come again
_NUMBER = re.compile(r"\(?(\d{1,4})[.)]")
_NAMED = re.compile(r"\w")
_MAY_BEAR_MARKS = (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)


@dataclass(frozen=True, slots=True)
class AssembledSection:
    """A section with the plain text in which places are counted.

    *apart* are the spans of lists, tables, quotations and the like in that, in their order.
    """

    section: FoundSection
    text: str
    apart: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block with the footnote marks that stand in it."""

    block: Block
    references: tuple[Reference, ...]


def assemble(
    blocks: Sequence[Block], references: Iterable[Reference], names: NameFinder
) -> tuple[AssembledSection, ...]:
    """The sections that *blocks* make, in order; text before the first heading has no title.

    The pages that *names* finds in a section are linked where they are named first.
    """
    marks: dict[int, list[Reference]] = {}
    for reference in references:
        marks.setdefault(reference.block, []).append(reference)
    assembly = _Assembly(names)
    for at, block in enumerate(with_inner_items(telling_styles(blocks))):
        assembly.take(_Piece(block, tuple(marks.get(at, ()))))
    return assembly.sections()


class _Assembly:
    """Gathers pieces and closes a section at each heading."""

    def __init__(self, names: NameFinder) -> None:
        self._names = names
        self._sections: list[AssembledSection] = []
        self._ids = _SectionIds()
        self._title, self._level, self._language = "", 1, ""
        self._pieces: list[_Piece] = []
        self._waiting: list[int] = []  # notes of headings, which can bear no mark

    def take(self, piece: _Piece) -> None:
        """Add the next block: a heading opens a section, all else belongs to the open one.

        The mark of a note on a heading goes behind the first words below it.
        """
        if piece.block.role != Role.HEADING:
            self._pieces.append(self._marked(piece))
            return
        self._waiting += [each.note for each in piece.references]
        self._close()
        self._title, self._level, self._pieces = _heading(piece), piece.block.level, []
        self._language = piece.block.language

    def _marked(self, piece: _Piece) -> _Piece:
        """*piece* with the marks that wait for words, where it may bear them."""
        if not self._waiting or piece.block.role not in _MAY_BEAR_MARKS:
            return piece
        end = len(piece.block.text.rstrip())
        marks = (Reference(0, end, end, note) for note in self._waiting)
        self._waiting = []
        return replace(piece, references=(*piece.references, *marks))

    def sections(self) -> tuple[AssembledSection, ...]:
        """All sections, the last one closed."""
        self._close()
        return tuple(self._sections)

    def _close(self) -> None:
        blocks = linked(_body_blocks(self._pieces), self._names)
        if not blocks and not self._title:
            return
        section_id = self._ids.next(self._title) if self._title else ""
        record = body.Section(section_id, self._level, self._title, blocks)
        found = FoundSection(
            section_id, self._level, self._title, blocks_markdown(blocks), self._language
        )
        apart = tuple(_apart(blocks))
        self._sections.append(AssembledSection(found, body.plain_text(record), apart))


def _apart(blocks: Iterable[body.Block]) -> Iterator[tuple[int, int]]:
    """Where in the plain text of *blocks* those stand that are no paragraphs."""
    start = 0
    for block in blocks:
        end = start + len(body.block_text(block))
        if not isinstance(block, body.Paragraph):
            yield start, end
        start = end + 1


class _SectionIds:
    """Gives each section the id that the page file will give it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def next(self, title: str) -> str:
        """The id of the next section under *title*: its slug, with a number when it is taken."""
        stem = section_id = slug(shown_title(title))
        number = self._numbers.get(stem, 2)
        while section_id in self._taken:
            section_id = f"{stem}-{number}"
            number += 1
        self._numbers[stem] = number
        self._taken.add(section_id)
        return section_id


def _heading(piece: _Piece) -> str:
    text = piece.block.text
    for reference in sorted(piece.references, key=lambda each: each.start, reverse=True):
        text = text[: reference.start] + text[reference.end :]
    return " ".join(plain(text).split())


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
            yield body.in_language(made, block.language) if block.language else made


def _body_block(piece: _Piece) -> body.Block | None:
    block = piece.block
    match block.role:
        case Role.RULE:
            return None
        case Role.TABLE:
            return _table(piece)
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
        if not pieces[end].block.mark:
            end += 1
            continue
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
    """One list with the lists inside it; a deeper item belongs to the one before it.

    So does a further paragraph of an item.
    """
    items: list[tuple[body.Block, ...]] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        level = pieces[at].block.level
        while end < len(pieces) and (
            pieces[end].block.level > level or _goes_on(pieces[end], level)
        ):
            end += 1
        inlines = _inlines(pieces[at], with_mark=True)
        inside = [
            _as_paragraph(each) if _goes_on(each, level) else each for each in pieces[at + 1 : end]
        ]
        inner = tuple(_body_blocks(inside))
        if inlines:
            items.append((body.Paragraph(inlines, pieces[at].block.language), *inner))
        elif inner:
            items.append(inner)
        at = end
    if items:
        yield body.ItemList(tuple(items), _number(pieces[0].block))


def _goes_on(piece: _Piece, level: int) -> bool:
    """Whether it is a further paragraph of an item of that *level*."""
    return not piece.block.mark and piece.block.level == level


def _as_paragraph(piece: _Piece) -> _Piece:
    return replace(piece, block=replace(piece.block, role=Role.PARAGRAPH, level=0))


def _table(piece: _Piece) -> body.Block | None:
    at = 0
    rows: list[tuple[body.Cell, ...]] = []
    for row in piece.block.rows:
        cells: list[body.Cell] = []
        for cell in row:
            cells.append(_cell(cell, at, piece))
            at += len(cell) + 1  # with the tab or the line break behind it
        rows.append(tuple(cells))
    columns = max(map(len, rows), default=0)
    if not columns:
        return None
    filled = [row + ((),) * (columns - len(row)) for row in rows]
    return body.Table(tuple(filled[1:]), head=filled[0])


def _cell(text: str, at: int, table: _Piece) -> body.Cell:
    """A cell with what stands in it; it begins *at* a place of the text of its *table*."""
    own = tuple(
        replace(each, start=each.start - at, end=each.end - at)
        for each in table.references
        if at <= each.start and each.end <= at + len(text)
    )
    links = within(table.block.links, at, at + len(text))
    styled = within(table.block.styled, at, at + len(text))
    if own or links or styled:
        cell = Block(Role.PARAGRAPH, text.replace("\n", " "), links=links, styled=styled)
        return _inlines(_Piece(cell, own))
    words = " ".join(plain(text).split())
    return (body.Text(words),) if words else ()


def _inlines(piece: _Piece, *, with_mark: bool = False) -> tuple[body.Inline, ...]:
    """The block's text with its links, its footnote marks, and what is bold or in italics."""
    block = piece.block
    lead = ""
    if with_mark and _NAMED.search(block.mark) and _number(block) is None:
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


@lru_cache(maxsize=1024)  # many a line comes again
def _line_of(text: str, lead: str) -> tuple[body.Inline, ...]:
    return _trimmed(_text(Block(Role.PARAGRAPH, text), 0, len(text), lead))


def _text(block: Block, start: int, end: int, lead: str) -> list[body.Text]:
    """The text of *block* from *start* to *end* behind a *lead*, in pieces of one style each."""
    parts = [body.Text(lead)]
    at = start
    for each in block.styled:
        begin, stop = max(at, each.start), min(end, each.end)
        if begin < stop:
            parts.append(body.Text(block.text[at:begin]))
            parts.append(body.Text(block.text[begin:stop], each.strong, each.emphasis))
            at = stop
    parts.append(body.Text(block.text[at:end]))
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
    for number, part in enumerate(parts):
        if not isinstance(part, body.Text):
            made.append(part)
            continue
        text = part.text.lstrip() if number == 0 else part.text
        text = text.rstrip() if number == len(parts) - 1 else text
        edge_left, edge_right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        text = f"{edge_left}{plain(text)}{edge_right}" if plain(text) else text
        if text:
            made.append(replace(part, text=text))
    return tuple(made)
