"""Writes paragraphs, tables and lists into a document, whatever they say."""

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from app.ui.reader.style import ORNAMENT

# Characters that mean something to a Qt document and must not come in with a text.
_CLEAN = {
    0x00: " ", 0x0A: "\u2028", 0x0D: " ", 0x2029: "\u2028", 0xFDD0: " ", 0xFDD1: " ", 0xFFFC: " ",
}  # fmt: skip


class Pen:
    """Appends to a document; text is taken as text, so nothing in it can act as markup.

    *ornaments* are the stretches written that are not part of the text, in order.
    """

    def __init__(self, document: QTextDocument) -> None:
        self.ornaments: list[tuple[int, int]] = []
        self._cursor = QTextCursor(document)
        self._fresh = True  # the last block is empty and waits for a paragraph

    @property
    def position(self) -> int:
        """Where the next character will stand."""
        return self._cursor.position()

    def paragraph(self, block: QTextBlockFormat, face: QTextCharFormat) -> None:
        """Begin a paragraph; *face* is that of its marker and of its empty line."""
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(face)
        else:
            self._cursor.insertBlock(block, face)
        self._fresh = False

    def write(self, text: str, face: QTextCharFormat) -> int:
        """Write *text* and return the position at which it begins."""
        position = self._cursor.position()
        self._cursor.insertText(text.translate(_CLEAN), face)
        if face.hasProperty(ORNAMENT):
            self.ornaments.append((position, self._cursor.position()))
        return position

    def item(self, items: QTextList | None, style: QTextListFormat) -> QTextList:
        """Make the paragraph just begun an item: of *items*, or the first of a new list."""
        if items is None:
            return self._cursor.createList(style)
        items.add(self._cursor.block())
        return items

    def table(self, rows: int, columns: int, style: QTextTableFormat) -> QTextTable:
        """Begin a table; its cells are entered with `enter`, and `leave_table` ends it."""
        table = self._cursor.insertTable(rows, columns, style)
        self._fresh = True
        return table

    def enter(self, table: QTextTable, row: int, column: int) -> None:
        """Go to an empty cell; a paragraph is begun in it next."""
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        self._fresh = True

    def leave_table(self) -> None:
        """Go behind the table in which the pen is."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def image(self, name: str, width: int, description: str) -> None:
        """Draw the image that the document knows as *name*."""
        style = QTextImageFormat()
        style.setName(name)
        style.setWidth(width)
        style.setProperty(QTextFormat.Property.ImageAltText.value, description)
        self._cursor.insertImage(style)
