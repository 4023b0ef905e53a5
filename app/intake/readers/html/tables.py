"""Tables and lists of terms of an HTML page: which are data, and their rows."""

from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile
from typing import Any

from app.intake.readers.cells import NOTHING
from app.intake.readers.html.cells import PlaceOf, cell_of
from app.intake.readers.html.measures import Measure, within
from app.intake.readers.html.pictures import holds_a_picture
from app.intake.readers.inline import Gathered
from app.intake.readers.struck import is_struck

_BLOCKS_IN_A_CELL = ("table", "dl", "h1", "h2", "h3", "h4", "form", "pre")
_LISTS = ("ul", "ol")
_MOST_SPANNED = 60
_MOST_EMPTY = 20_000  # cells of a table that only those reaching into them fill
_LONG_CELL = 1500  # a cell with more is a column of the page's layout
_LONG_DESCRIPTION = 400  # a description with more is a part of the page under a heading


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


def pictured_in(table: Any, measures: Mapping[Any, Measure]) -> tuple[Any, ...]:
    """The cells of *table* that are a row by themselves and hold a picture with its caption."""
    rows = (list(_cells(row)) for row in _rows(table))
    return tuple(row[0] for row in rows if len(row) == 1 and holds_a_picture(row[0], measures))


def table_rows(
    table: Any, place_of: PlaceOf, without: Collection[Any] = ()
) -> Iterator[tuple[Gathered, ...]]:
    """The rows of *table*, each value in its column; rows without any text are left out.

    *place_of* gives the place to which an address leads, empty for one of the web. The cells of
    *without* are left empty.
    A cell that reaches over several columns or rows has its text in the first of them. Once such
    cells have filled very many others they fill no more: a short file could hold millions.
    """
    reaching: dict[int, int] = {}  # how many further rows a cell above reaches into a column
    empty = 0
    for row in _rows(table):
        cells: list[Gathered] = []
        for cell in _cells(row):
            while len(cells) in reaching:
                _reach(reaching, len(cells))
                cells.append(NOTHING)
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            if empty > _MOST_EMPTY:
                columns = rows = 1
            for column in range(len(cells), len(cells) + columns):
                reaching.pop(column, None)
                if rows > 1:
                    reaching[column] = rows - 1
            own = NOTHING if cell in without else cell_of(cell, place_of)
            cells += [own, *[NOTHING] * (columns - 1)]
        # Also the dictionary of a wide table that is empty by now would take long to go through.
        for column in [at for at in reaching if at >= len(cells)] if reaching else ():
            _reach(reaching, column)
        empty += sum(cell is NOTHING for cell in cells)
        if empty > _MOST_EMPTY:
            reaching.clear()
        if any(cell.text for cell in cells):
            yield tuple(cells)


def _reach(reaching: dict[int, int], column: int) -> None:
    """Note that a cell above has reached into *column* of one row more."""
    reaching[column] -= 1
    if not reaching[column]:
        del reaching[column]


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


def description_rows(
    element: Any, measures: Mapping[Any, Measure], place_of: PlaceOf
) -> tuple[tuple[Gathered, ...], ...]:
    """A list of terms as rows of two columns; none where its descriptions are parts of the page.

    *place_of* is as in `table_rows`.
    """
    rows: list[tuple[Gathered, ...]] = []
    terms: list[Gathered] = []  # several may share a description
    described = False
    for child in element.iter("dt", "dd"):
        size = measures.get(child)
        if size is None or size.text > _LONG_DESCRIPTION or size.blocks > 1:
            return ()
        # libxml2 puts a second description into the first where nothing closes it
        cell = cell_of(child, place_of, ("dt", "dd"))
        if child.tag == "dt":
            if described:
                terms = []
            terms.append(cell)
            described = False
        elif cell.text:
            told = [each for each in terms if each.text]
            several = Gathered(", ".join(each.text for each in told))
            rows.append((told[0] if len(told) == 1 else several, cell))
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
