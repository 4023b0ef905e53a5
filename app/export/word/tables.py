"""Tables of a Word file: columns as wide as their text wants, and a head on every page."""

from collections.abc import Callable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.table import Table
from docx.text.paragraph import Paragraph

from app.export.document.tabular import MANY_COLUMNS, widths_of
from app.export.word.parts import repeat_as_head
from app.library.pages.body import Cell

DATE = 0.2  # the share of the width that the dates of a chronology take
NARROW = 70  # twentieths of a point between many columns
_LONGEST = 60  # letters beyond which a column is not made wider
_FEW = 4  # columns


def shares_of(columns: Sequence[Sequence[str]]) -> list[float]:
    """The share of the width for each of *columns* of texts."""
    if len(columns) <= _FEW:
        weights = [max(5, min(max(map(len, texts), default=0), _LONGEST)) for texts in columns]
    else:
        weights = [max(3, weight) for weight in widths_of(columns)]
    whole = sum(weights)
    return [weight / whole for weight in weights]


def add_grid(
    document: Document,
    width: int,
    shares: Sequence[float],
    head: Sequence[Cell],
    fill: Callable[[Paragraph, Cell], None],
    right_to_left: bool = False,
    name: str = "",
) -> Table:
    """A table *width* wide in columns of these *shares*, with its *head* where it has one.

    *fill* writes a cell of the head; *name* tells those who cannot see the table what it is of.
    """
    grid: Table = document.add_table(0, len(shares), "Entente Table")
    grid.autofit = False
    if right_to_left:
        grid.table_direction = WD_TABLE_DIRECTION.RTL
    xml: Any = grid._tbl  # noqa: SLF001 there is no public way
    for column, share in zip(xml.tblGrid.gridCol_lst, shares, strict=True):
        column.w = Emu(round(width * share))
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), name)
    xml.tblPr.append(caption)
    if len(shares) > MANY_COLUMNS:
        xml.tblPr.insert_element_before(_narrow_margin(), "w:tblLook", "w:tblCaption")
    if head:
        for paragraph, words in zip(add_cells(grid), head, strict=False):
            fill(paragraph, words)
        repeat_as_head(grid.rows[0])
    return grid


def _narrow_margin() -> Any:
    """Less room between columns than usual."""
    margins, right = OxmlElement("w:tblCellMar"), OxmlElement("w:right")
    right.set(qn("w:w"), str(NARROW))
    right.set(qn("w:type"), "dxa")
    margins.append(right)
    return margins


def add_cells(grid: Table) -> list[Paragraph]:
    """A new row, as the paragraphs of its cells."""
    row: Any = grid.add_row()  # type: ignore[no-untyped-call]
    cells = row._tr.tc_lst  # noqa: SLF001 `row.cells` is slow
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
    style = "Cell" if len(cells) <= MANY_COLUMNS else "SmallCell"
    paragraphs = [Paragraph(cell.p_lst[0], grid) for cell in cells]
    for cell in cells:
        cell.p_lst[0].style = style
    return paragraphs
