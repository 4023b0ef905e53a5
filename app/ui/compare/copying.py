"""A matrix on the clipboard: as text with tabs, and as a table for a spreadsheet or a document."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from app.export.tables.tables import matrix_rows
from app.library.comparing.matrix import Matrix


def copy_table(matrix: Matrix) -> None:
    """Put *matrix* on the clipboard."""
    data = table_of(matrix)
    text = data.text()
    QGuiApplication.clipboard().setMimeData(data)
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(lambda: _leave(text))


def _leave(text: str) -> None:
    """Leave a text of Qt's own: data made here is let go of after Python, which ends in a crash."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.setText(text)


def table_of(matrix: Matrix) -> QMimeData:
    """*matrix* in the forms that other programs paste."""
    head, *rows = matrix_rows(matrix)
    data = QMimeData()
    data.setText("\n".join("\t".join(row) for row in (head, *rows)))
    lines = [_line(head, "th"), *(_line(row, "td") for row in rows)]
    data.setHtml(f"<table>{''.join(lines)}</table>")
    return data


def _line(cells: Iterable[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
