"""What leaves the reader on the clipboard: clean text, and quotations with their source."""

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from app.library.pages.page import Place
from app.library.passage_search import link_to
from app.ui.reader.style import ORNAMENT

if TYPE_CHECKING:
    from app.library.pages.article import Article

_PLAIN = {0x2028: "\n", 0x2029: "\n", 0xFDD0: "", 0xFDD1: "", 0xFFFC: "", 0xA0: " ", 0xAD: ""}


def selected_text(cursor: QTextCursor) -> str:
    """The text that *cursor* selects, without marks of notes and other ornaments.

    A paragraph is a line, the cells of a row are parted by tabs, list items keep their numbers.
    """
    if cursor.hasComplexSelection():
        return _selected_cells(cursor)
    return _text_of(cursor.document(), cursor.selectionStart(), cursor.selectionEnd())


def _selected_cells(cursor: QTextCursor) -> str:
    """The cells over which *cursor* was drawn; Qt selects whole cells then."""
    table = cursor.currentTable()
    first_row, rows, first_column, columns = _selected_range(cursor)
    lines = []
    for row in range(first_row, first_row + rows):
        cells = (table.cellAt(row, first_column + n) for n in range(columns))
        texts = (
            _text_of(cursor.document(), cell.firstPosition(), cell.lastPosition()) for cell in cells
        )
        lines.append("\t".join(texts))
    return "\n".join(lines)


def _selected_range(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """First row, rows, first column, columns; PySide hands Qt's output parameters back so."""
    first_row, rows, first_column, columns = cast(
        "tuple[int, int, int, int]", cursor.selectedTableCells()
    )
    return first_row, rows, first_column, columns


def _text_of(document: QTextDocument, first: int, last: int) -> str:
    """What stands in *document* from *first* to *last*."""
    block = document.findBlock(first)
    lines: list[str] = []
    while block.isValid() and block.position() < last:
        text = _text_between(block, first, last)
        if _continues_row(block) and lines:
            lines[-1] += f"\t{text}"
        elif text:
            lines.append(_number(block, first) + text)
        elif _starts_row(block):
            lines.append("")
        block = block.next()
    return "\n".join(line.rstrip("\t") for line in lines if line.strip())


def quotation(article: "Article", text: str, place: Place, edition: str = "") -> str:
    """*text* in quotation marks with where it stands, and a link to it; else the place alone."""
    section = article.section(place.section)
    where = [article.page.title]
    if section is not None and section.title:
        where.append(section.title)
    where.append(f"as of {article.page.as_of.describe()}")
    source = "; ".join(filter(None, (", ".join(where), edition, link_to(article, place))))
    quoted = " ".join(text.split())
    return f"“{quoted}” – {source}" if quoted else source


def _text_between(block: QTextBlock, first: int, last: int) -> str:
    """What stands in *block* from *first* to *last*, ornaments left out."""
    pieces = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if not fragment.charFormat().hasProperty(ORNAMENT):
            start = max(first - fragment.position(), 0)
            end = min(last - fragment.position(), fragment.length())
            if end > start:
                pieces.append(_slice(fragment.text(), start, end))
        fragments += 1
    return "".join(pieces).translate(_PLAIN).strip()


def _slice(text: str, start: int, end: int) -> str:
    """Cut *text* at offsets that count as Qt does, in UTF-16 units."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le")[2 * start : 2 * end]
    return units.decode("utf-16-le", "ignore")


def _continues_row(block: QTextBlock) -> bool:
    cell = QTextCursor(block)
    table = cell.currentTable()
    return table is not None and table.cellAt(cell).column() > 0


def _starts_row(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _number(block: QTextBlock, first: int) -> str:
    """The number of a numbered item that is selected from its beginning."""
    items = block.textList()
    if items is None or block.position() < first:
        return ""
    text: str = items.itemText(block)
    return f"{text} " if text[:1].isdecimal() else ""
