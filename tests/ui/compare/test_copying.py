"""A matrix on the clipboard."""

from PySide6.QtGui import QGuiApplication

from app.ui.compare.copying import copy_table


def test_before_the_end_the_table_becomes_plain_text(qapp, matrix):
    copy_table(matrix)
    text = QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().mimeData().hasHtml()

    qapp.aboutToQuit.emit()

    assert QGuiApplication.clipboard().text() == text
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
