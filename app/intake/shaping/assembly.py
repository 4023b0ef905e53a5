"""Blocks of a document as sections of a page: their records, their Markdown, their plain text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.intake.document import Block, Role
from app.intake.naming.linking import linked
from app.intake.naming.mentions import NameFinder
from app.intake.report import FoundSection
from app.intake.shaping.emphasis import telling_styles
from app.intake.shaping.footnotes import Reference
from app.intake.shaping.inner_items import with_inner_items
from app.intake.shaping.mark_places import MarkPlace, mark_places
from app.intake.shaping.markup import (
    blocks_markdown,
    plain,
    without_controls,
)
from app.intake.shaping.running_text import Piece, cell_of, inlines_of, number_of
from app.intake.shaping.section_ids import SectionIds
from app.library.pages import body

_MOST_CELLS, _MOST_PADDING = 200_000, 4  # a table that needs more would be mostly empty
_MAY_BEAR_MARKS = (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)


@dataclass(frozen=True, slots=True)
class AssembledSection:
    """A section with the plain text in which places are counted.

    *apart* are the spans of lists, tables, quotations and the like in that, in their order, and
    *tables* those of them that are tables. *marks* are those of its footnotes.
    """

    section: FoundSection
    text: str
    apart: tuple[tuple[int, int], ...] = ()
    tables: tuple[tuple[int, int], ...] = ()
    marks: tuple[MarkPlace, ...] = ()


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
        assembly.take(Piece(block, tuple(marks.get(at, ()))))
    return assembly.sections()


class _Assembly:
    """Gathers pieces and closes a section at each heading."""

    def __init__(self, names: NameFinder) -> None:
        self._names = names
        self._sections: list[AssembledSection] = []
        self._ids = SectionIds()
        self._title, self._level, self._language = "", 1, ""
        self._pieces: list[Piece] = []
        self._waiting: list[int] = []  # notes of headings, which can bear no mark

    def take(self, piece: Piece) -> None:
        """Add the next block: a heading opens a section, all else belongs to the open one.

        The mark of a note on a heading goes behind the first words below it.
        """
        if piece.block.role != Role.HEADING:
            self._pieces.append(self._marked(piece))
            return
        self._waiting += [each.note for each in piece.references]
        title = _heading(piece)
        if not title:  # a page file can have no heading without words
            return
        self._close()
        self._title, self._level, self._pieces = title, piece.block.level, []
        self._language = piece.block.language

    def _marked(self, piece: Piece) -> Piece:
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
        spans = list(_spans(blocks))
        apart = tuple(span for span, block in spans if not isinstance(block, body.Paragraph))
        tables = tuple(span for span, block in spans if isinstance(block, body.Table))
        text, marks = body.plain_text(record), tuple(mark_places(blocks))
        self._sections.append(AssembledSection(found, text, apart, tables, marks))


def _spans(blocks: Iterable[body.Block]) -> Iterator[tuple[tuple[int, int], body.Block]]:
    """Where in the plain text of *blocks* each of them stands."""
    start = 0
    for block in blocks:
        end = start + len(body.block_text(block))
        yield (start, end), block
        start = end + 1


def _heading(piece: Piece) -> str:
    text = piece.block.text
    for reference in sorted(piece.references, key=lambda each: each.start, reverse=True):
        text = text[: reference.start] + text[reference.end :]
    return " ".join(plain(text).split())


def _body_blocks(pieces: Sequence[Piece]) -> Iterable[body.Block]:
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


def _body_block(piece: Piece) -> body.Block | None:
    block = piece.block
    match block.role:
        case Role.RULE:
            return None
        case Role.TABLE:
            return _table(piece)
        case Role.PREFORMATTED:
            return body.Preformatted(without_controls(block.text).rstrip("\n"))
        case Role.QUOTE:
            inlines = inlines_of(piece)
            return body.Quote((body.Paragraph(inlines),)) if inlines else None
        case Role.CAPTION:
            words = plain(block.text)
            return body.Paragraph((body.Text(words, emphasis=True),)) if words else None
        case _:
            inlines = inlines_of(piece)
            return body.Paragraph(inlines) if inlines else None


def _end_of_list(pieces: Sequence[Piece], start: int) -> int:
    """Where the list ends: at another kind of block, or where its kind of mark changes."""
    end = start + 1
    numbered = number_of(pieces[start].block)
    while end < len(pieces) and pieces[end].block.role == Role.ITEM:
        if not pieces[end].block.mark:
            end += 1
            continue
        here = number_of(pieces[end].block)
        if pieces[end].block.level <= pieces[start].block.level:
            if (here is None) != (numbered is None):
                break
            if here is not None and numbered is not None and here != numbered + 1:
                break
            numbered = here
        end += 1
    return end


def _lists(pieces: Sequence[Piece]) -> Iterable[body.Block]:
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
        inlines = inlines_of(pieces[at], with_mark=True)
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
        yield body.ItemList(tuple(items), number_of(pieces[0].block))


def _goes_on(piece: Piece, level: int) -> bool:
    """Whether it is a further paragraph of an item of that *level*."""
    return not piece.block.mark and piece.block.level == level


def _as_paragraph(piece: Piece) -> Piece:
    return replace(piece, block=replace(piece.block, role=Role.PARAGRAPH, level=0))


def _table(piece: Piece) -> body.Block | None:
    at = 0
    rows: list[tuple[body.Cell, ...]] = []
    piece = replace(piece, references=tuple(sorted(piece.references, key=lambda each: each.start)))
    for row in piece.block.rows:
        cells: list[body.Cell] = []
        for cell in row:
            cells.append(cell_of(cell, at, piece))
            at += len(cell) + 1  # with the tab or the line break behind it
        rows.append(tuple(cells))
    columns = max(map(len, rows), default=0)
    if not columns:
        return None
    if columns * len(rows) > max(_MOST_CELLS, _MOST_PADDING * sum(map(len, rows))):
        lines = ("\t".join(map(body.inline_text, row)) for row in rows)
        return body.Preformatted("\n".join(lines))
    filled = [row + ((),) * (columns - len(row)) for row in rows]
    return body.Table(tuple(filled[1:]), head=filled[0])
