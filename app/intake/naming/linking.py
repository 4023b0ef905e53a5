"""The first mention of a page in each section becomes a link to it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.intake.naming.mentions import NameFinder
from app.library.pages.body import Block, Inline, ItemList, PageLink, Paragraph, Quote, Table, Text


def linked(blocks: Iterable[Block], names: NameFinder) -> tuple[Block, ...]:
    """*blocks* of one section with links to the pages that they name; the words stay as they are.

    Captions and the heads of tables stay without links.
    """
    return _Linker(names).blocks(blocks)


class _Linker:
    """Remembers to which pages the section has a link already."""

    def __init__(self, names: NameFinder) -> None:
        self._names = names
        self._seen: set[str] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(inlines, language):
                return Paragraph(self._inlines(inlines), language)
            case ItemList(items, start):
                return ItemList(tuple(self.blocks(item) for item in items), start)
            case Quote(blocks):
                return Quote(self.blocks(blocks))
            case Table(rows):
                linked_rows = (tuple(map(self._inlines, row)) for row in rows)
                return replace(block, rows=tuple(linked_rows))
            case _:
                return block

    def _inlines(self, inlines: Sequence[Inline]) -> tuple[Inline, ...]:
        if len(inlines) == 1 and isinstance(inlines[0], Text) and inlines[0].emphasis:
            return tuple(inlines)  # as captions are
        return tuple(made for inline in inlines for made in self._inline(inline))

    def _inline(self, inline: Inline) -> list[Inline]:
        if not isinstance(inline, Text) or inline.code:
            return [inline]
        made: list[Inline] = []
        at = 0
        for mention in self._names.mentions("", inline.text):
            if mention.page in self._seen:
                continue
            self._seen.add(mention.page)
            if mention.start > at:
                made.append(replace(inline, text=inline.text[at : mention.start]))
            made.append(PageLink(mention.text, mention.page))
            at = mention.end
        if not made and inline.text:
            return [inline]
        if at < len(inline.text):
            made.append(replace(inline, text=inline.text[at:]))
        return made
