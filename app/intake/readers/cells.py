"""Cells of tables, of every format: their text, links and styles, put together to a block."""

from collections.abc import Iterable, Sequence
from itertools import chain

from app.intake.document import Block, Link, Role, Styled, table_text
from app.intake.readers.inline import Gathered
from app.intake.spans import moved

NOTHING = Gathered("")


def table_of(rows: Sequence[Sequence[Gathered]], line: int = 0) -> Block:
    """The table of *rows*, which begins in that *line* of the original."""
    texts = tuple(tuple(cell.text for cell in row) for row in rows)
    whole = joined(chain.from_iterable(rows), 1)
    return Block(
        Role.TABLE, table_text(texts), rows=texts, line=line, links=whole.links, styled=whole.styled
    )


def joined(cells: Iterable[Gathered], apart: int) -> Gathered:
    """*cells* one behind the other with that many spaces between them; spans stay at their words.

    As many signs part the cells and the rows in the text of a table.
    """
    texts: list[str] = []
    links: list[Link] = []
    styled: list[Styled] = []
    at = 0
    for cell in cells:
        end = at + len(cell.text)
        links += moved(cell.links, at, end)
        styled += moved(cell.styled, at, end)
        texts.append(cell.text)
        at = end + apart
    return Gathered((" " * apart).join(texts), tuple(links), tuple(styled))


def in_one_line(cell: Gathered) -> Gathered:
    """*cell* with single spaces; where that moves its words its links and styles are lost."""
    text = " ".join(cell.text.split())
    return cell if text == cell.text else Gathered(text)
