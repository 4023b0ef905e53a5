"""Matrix, comparison and fact sheet as sections of blocks: read and exported like any page."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.library.arrangement.names import Abbreviation
from app.library.comparing.comparison import Comparison, Shared
from app.library.comparing.fact_sheet import BLANK, FactGroup, FactLine, FactSheet
from app.library.comparing.matrix import Cell, Matrix
from app.library.pages.body import (
    Cell as TableCell,
)
from app.library.pages.body import (
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Section,
    Table,
    Text,
)
from app.library.pages.edtf import day_words

NOTHING = "–"
FEW = 4  # frameworks whose titles have room above their columns
NO_SHORT: Mapping[str, str] = MappingProxyType({})


def matrix_section(matrix: Matrix, short: Mapping[str, str] = NO_SHORT) -> Section:
    """The matrix as one table; each cell leads to where its beginning is told.

    Where there are many frameworks their titles are abbreviated as *short* has it, and told below.
    """
    columns = list(zip(matrix.groups, matrix.titles, strict=True))
    used = {title: short[title] for title in matrix.titles if title in short}
    if len(columns) <= FEW:
        used = {}
    heads = (_link(used.get(title, title), group) for group, title in columns)
    rows = tuple(
        (_link(row.title, row.page), *(_cell(cell) for cell in row.cells)) for row in matrix.rows
    )
    table = Table(rows, (_words("Partner"), *heads), _as_of(matrix.day))
    told = "; ".join(f"{used[title]}: {title}" for title in used)
    below = (Paragraph(_words(f"{told}.")),) if told else ()
    return _section("matrix", "Who joined what, and when", table, *below)


def short_titles(
    abbreviations: Iterable[Abbreviation], titles: Mapping[str, str]
) -> dict[str, str]:
    """The abbreviation of each of *titles*, and of each former name, that has one."""
    short: dict[str, str] = {}
    for each in abbreviations:
        short[each.long] = each.short
        short.setdefault(titles.get(each.page, each.long), each.short)
    return short


def comparison_sections(comparison: Comparison) -> tuple[Section, ...]:
    """What the partners share, and what only some of them have, as two tables."""
    parts = (
        ("common", "In common", comparison.common),
        ("different", "Different", comparison.different),
    )
    return tuple(
        _section(section_id, title, _shared_table(comparison, shared))
        if shared
        else _section(section_id, title, Paragraph(_words("None.")))
        for section_id, title, shared in parts
    )


def fact_sheet_sections(sheet: FactSheet) -> tuple[Section, ...]:
    """The fact sheet, a section to each kind of facts; each line leads to its sentence."""
    opening = (_section("", "", Paragraph(_words(sheet.summary))),) if sheet.summary else ()
    return (*opening, *(_group(group) for group in sheet.groups))


def _group(group: FactGroup) -> Section:
    section_id = group.title.lower().replace(" ", "-")
    if not group.lines:
        return _section(section_id, group.title, Paragraph((Text(BLANK, emphasis=True),)))
    items = tuple((Paragraph(_fact(line)),) for line in group.lines)
    return _section(section_id, group.title, ItemList(items))


def _fact(line: FactLine) -> tuple[Inline, ...]:
    return (PageLink(line.label, line.page, line.milestone), Text(f": {line.text}"))


def _shared_table(comparison: Comparison, shared: Sequence[Shared]) -> Table:
    columns = zip(comparison.pages, comparison.titles, strict=True)
    head = (_words("Framework"), *(_link(title, page) for page, title in columns))
    rows = tuple(
        (_link(each.title, each.group), *(_cell(cell) for cell in each.cells)) for each in shared
    )
    return Table(rows, head)


def _cell(cell: Cell) -> TableCell:
    if not cell.memberships:
        return _words(NOTHING)
    words = cell.years or "member"
    page, _, milestone = cell.milestone.partition("#")
    link: Inline = PageLink(words, page, milestone) if milestone else Text(words)
    note = f" ({cell.state})" if cell.state not in ("current", "former", "") else ""
    return (link, Text(note)) if note else (link,)


def _as_of(day: date) -> str:
    return f"As of {day_words(day)}"


def _words(text: str) -> TableCell:
    return (Text(text),)


def _link(text: str, page: str) -> TableCell:
    return (PageLink(text, page),)


def _section(section_id: str, title: str, *blocks: Paragraph | ItemList | Table) -> Section:
    return Section(section_id, 2 if title else 1, title, blocks, generated=True)
