"""Tables and lists of terms of an HTML page: which are data, and their rows."""

from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile
from typing import Any

from app.intake.readers.html.measures import SILENT, Measure, within
from app.intake.readers.inline import raised
from app.intake.readers.struck import is_struck

_BLOCKS_IN_A_CELL = ("table", "dl", "h1", "h2", "h3", "h4", "form", "pre")
_LISTS = ("ul", "ol")
_APART = ("p", "div", "li")  # parts of a cell that are not glued to one another
_MOST_SPANNED = 60
_LONG_CELL = 1500  # a cell with more is a column of the page's layout
_LONG_DESCRIPTION = 400  # a description with more is a part of the page under a heading


def text_of(element: Any, without: Collection[str] = ()) -> str:
    """All text inside *element* that is shown, but what is in elements called as in *without*.

    What is struck out in it is left out.
    """
    return "".join(_texts(element, without))


def _texts(element: Any, without: Collection[str]) -> Iterator[str]:
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    if element.tag == "br":
        yield "\n"
    yield element.text or ""
    for child in element:
        if child.tag not in without and not is_struck(child):
            yield from _texts(child, without)
        yield child.tail or ""


def _value(cell: Any, without: Collection[str] = ()) -> str:
    """The text of *cell* in one line: its paragraphs apart, its items behind semicolons."""
    if is_struck(cell):
        return ""
    return " ".join("".join(_values(cell, without)).split()).replace(" ; ", "; ")


def _values(element: Any, without: Collection[str]) -> Iterator[str]:
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    if element.tag == "sup":
        yield raised(text_of(element, without).strip())
        return
    yield " " if element.tag in (*_APART, "br") else ""
    yield element.text or ""
    for child in element:
        if child.tag not in without and not is_struck(child):
            yield " ; " if child.tag == "li" and child.getprevious() is not None else ""
            yield from _values(child, without)
        yield child.tail or ""
    yield " " if element.tag in _APART else ""


def is_data_table(table: Any, measures: Mapping[Any, Measure]) -> bool:
    """Whether *table* holds rows of values; else it places the parts of the page."""
    if table.get("role") == "presentation":
        return False
    cells = [cell for row in _rows(table) for cell in _cells(row)]
    widths = [len(list(_cells(row))) for row in _rows(table)]
    if not cells or max(widths) < 2:
        return False
    has_heads = any(cell.tag == "th" for cell in cells)
    apart = _BLOCKS_IN_A_CELL if has_heads else (*_BLOCKS_IN_A_CELL, *_LISTS)
    if any(next(cell.iter(*apart), None) is not None for cell in cells):
        return False
    if any(measures[cell].text > _LONG_CELL for cell in cells if cell in measures):
        return False
    return has_heads or sum(width > 1 for width in widths) >= 2


def table_rows(table: Any) -> Iterator[tuple[str, ...]]:
    """The rows of *table*, each value in its column; rows without any text are left out.

    A cell that reaches over several columns or rows has its text in the first of them.
    """
    reaching: dict[int, int] = {}  # how many further rows a cell above reaches into a column
    for row in _rows(table):
        cells: list[str] = []
        for cell in _cells(row):
            while reaching.get(len(cells), 0):
                reaching[len(cells)] -= 1
                cells.append("")
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            reaching.update({len(cells) + at: rows - 1 for at in range(columns)})
            cells += [_value(cell), *[""] * (columns - 1)]
        for column in [at for at, rows in reaching.items() if at >= len(cells) and rows]:
            reaching[column] -= 1
        if any(cells):
            yield tuple(cells)


def struck_in(table: Any) -> Iterator[Any]:
    """What is struck out in the cells of *table*, each stretch of it once."""
    for element in filter(is_struck, table.iter("*")):
        around = takewhile(lambda each: each is not table, element.iterancestors())
        if not within(element, "caption") and not any(map(is_struck, around)):
            yield element


def _span(cell: Any, name: str) -> int:
    """Over how many columns or rows *cell* reaches."""
    said = cell.get(name) or "1"
    return min(max(int(said), 1), _MOST_SPANNED) if said.isdecimal() and len(said) < 5 else 1


def description_rows(element: Any, measures: Mapping[Any, Measure]) -> tuple[tuple[str, ...], ...]:
    """A list of terms as rows of two columns; none where its descriptions are parts of the page."""
    rows: list[tuple[str, ...]] = []
    terms: list[str] = []  # several may share a description
    described = False
    for child in element.iter("dt", "dd"):
        size = measures.get(child)
        if size is None or size.text > _LONG_DESCRIPTION or size.blocks > 1:
            return ()
        # libxml2 puts a second description into the first where nothing closes it
        text = _value(child, ("dt", "dd"))
        if child.tag == "dt":
            terms = [text] if described else [*terms, text]
            described = False
        elif text:
            rows.append((", ".join(filter(None, terms)), text))
            described = True
    return tuple(rows)


def _rows(table: Any) -> Iterator[Any]:
    """The rows of *table* itself, not of tables inside it."""
    for child in table:
        if child.tag == "tr" and not is_struck(child):
            yield child
        elif child.tag in ("thead", "tbody", "tfoot") and not is_struck(child):
            yield from (row for row in child if row.tag == "tr" and not is_struck(row))


def _cells(row: Any) -> Iterator[Any]:
    return (cell for cell in row if cell.tag in ("td", "th"))
