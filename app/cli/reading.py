"""A section as lines for a terminal: numbers of lists and marks of notes stay where they are."""

from collections.abc import Iterable, Iterator

from app.library.pages.body import (
    Block,
    FootnoteMark,
    Inline,
    ItemList,
    Paragraph,
    Quote,
    Section,
    block_text,
)

_BULLET = "- "


def section_lines(section: Section) -> Iterator[str]:
    """The text of *section*, a line for each paragraph, item and row."""
    for block in section.blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(inlines):
            yield _line(inlines)
        case ItemList(items, start):
            for number, item in enumerate(items, start=start or 0):
                yield from _item(_BULLET if start is None else f"{number}. ", item)
        case Quote(blocks):
            yield from (f"> {line}" for part in blocks for line in _lines(part))
        case _:
            yield from block_text(block).split("\n")


def _item(mark: str, parts: Iterable[Block]) -> Iterator[str]:
    lines = (line for part in parts for line in _lines(part))
    yield f"{mark}{next(lines, '')}"
    yield from (f"{' ' * len(mark)}{line}" for line in lines)


def _line(inlines: Iterable[Inline]) -> str:
    return "".join(
        f"[{part.mark}]" if isinstance(part, FootnoteMark) else part.text for part in inlines
    )
